"""One thing that was mended, and the code under which `validate` would have told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.diagnostics import Message, Where


@dataclass(frozen=True, slots=True)
class Change:
    """`message` is what it mends, `where` the place in the package as it was, `text` what was done, in a few words."""

    message: Message
    where: Where | None
    text: str

    @property
    def code(self) -> str:
        """The code of what it mends."""
        return self.message.code
