"""What scormkit says about a course or a package, and where."""

from scormkit.diagnostics.catalogue import FAMILIES, catalogue, declare
from scormkit.diagnostics.message import Diagnostic, Message, Severity, has_errors, tidy
from scormkit.diagnostics.where import Where

__all__ = [
    "FAMILIES",
    "Diagnostic",
    "Message",
    "Severity",
    "Where",
    "catalogue",
    "declare",
    "has_errors",
    "tidy",
]
