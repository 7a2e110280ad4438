"""The judge: a small strict LRS that believes nothing a package says. It imports no target."""

from scormkit.lms.exchange import Request, Response, Store
from scormkit.lms.lrs import answer
from scormkit.lms.server import Served, serving

__all__ = ["Request", "Response", "Served", "Store", "answer", "serving"]
