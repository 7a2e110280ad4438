"""Words rendered once: the HTML a learner reads and the plain text an LMS hears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    """All words inside a thing in reading order, a question's own kind of content included."""
    waiting = [thing]  # a stack, since a course holds a million parts and a generator for each is slow
    while waiting:
        one = waiting.pop()
        if one is None or isinstance(one, str | int | Where):
            continue  # most of what there is
        if isinstance(one, Text):
            yield one
        elif isinstance(one, tuple | list):
            waiting += reversed(one)
        elif is_dataclass(one):
            waiting += [getattr(one, part.name) for part in reversed(fields(one))]
        elif isinstance(one, Mapping):
            waiting += reversed(tuple(one.values()))
