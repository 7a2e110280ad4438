"""A place in something an author or a vendor wrote: what every message points at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scormkit.diagnostics.words import printable


@dataclass(frozen=True, slots=True)
class Where:
    """File, line, column (both from 1) and a pointer such as an XPath or a key path.

    `line` and `column` are 0 where unknown: a file as a whole, or a member of a zip.
    """

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""

    def at(self, line: int, column: int = 0) -> Where:
        """Narrow to a line of the same file."""
        return Where(self.file, line, column, self.pointer)

    def inside(self, pointer: str) -> Where:
        """Narrow to a part that has a name rather than a line."""
        return replace(self, pointer=f"{self.pointer}/{pointer}" if self.pointer else pointer)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line or None, self.column or None) if part)
        return printable(f"{place} ({self.pointer})" if self.pointer and not self.line else place)
