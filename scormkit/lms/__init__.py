"""The judge: a small strict LMS for SCORM and cmi5, and an LRS, that believe nothing. It imports no target."""

from scormkit.lms.exchange import Request, Response, Store
from scormkit.lms.lrs import answer
from scormkit.lms.server import Served, serving

__all__ = ["Request", "Response", "Served", "Store", "answer", "serving"]
