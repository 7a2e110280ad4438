"""What scormkit says about a course or a package, and where."""

from scormkit.diagnostics.catalogue import FAMILIES, catalogue, declare
from scormkit.diagnostics.message import Diagnostic, Message, Severity, has_errors
from scormkit.diagnostics.where import Where
from scormkit.diagnostics.words import printable, tidy

__all__ = [
    "FAMILIES",
    "Diagnostic",
    "Message",
    "Severity",
    "Where",
    "catalogue",
    "declare",
    "has_errors",
    "printable",
    "tidy",
]
