"""Words rendered once: the HTML a learner reads and the plain text an LMS hears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scormkit.diagnostics import Where


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown after rendering.

    `html` is safe and well-formed; its links keep the schemes `fact:` `term:` `work:` `page:` and its
    pictures keep their path in the source tree, since only `pages` knows where these lead.
    """

    html: str
    plain: str
    where: Where
