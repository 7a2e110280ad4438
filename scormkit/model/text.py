"""Words rendered once: the HTML a learner reads and the plain text an LMS hears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def texts(thing: object) -> Iterator[Text]:
    """All words inside a thing, a question's own kind of content included."""
    if isinstance(thing, Text):
        yield thing
    elif is_dataclass(thing):
        for part in fields(thing):
            yield from texts(getattr(thing, part.name))
    elif isinstance(thing, Mapping):
        yield from texts(tuple(thing.values()))
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from texts(part)
