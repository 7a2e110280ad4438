"""The judge: a small strict LRS, and a cmi5 LMS before it, that believe nothing. It imports no target."""

from scormkit.lms.exchange import Request, Response, Store
from scormkit.lms.lrs import answer
from scormkit.lms.server import Served, serving

__all__ = ["Request", "Response", "Served", "Store", "answer", "serving"]
