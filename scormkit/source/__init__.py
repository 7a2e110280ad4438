"""Bytes to a library of lessons, and a library to the courses cut from it."""

from scormkit.source.almost import almost
from scormkit.source.edition import edition
from scormkit.source.library import parse
from scormkit.source.missing import missing_ids
from scormkit.source.spare import spare

__all__ = ["almost", "edition", "missing_ids", "parse", "spare"]
