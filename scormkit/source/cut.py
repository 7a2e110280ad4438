"""Cuts a page for its readers: what is not for them goes, and so do the media that only it used."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where
from scormkit.formats import address
from scormkit.model import Block, Text, questions_in, texts
from scormkit.package import read
from scormkit.source import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormkit.model import Lesson, Module, Node, PageEntry
    from scormkit.package import Body

HIDDEN = {
    "learner": frozenset({"trainer"}),
    "trainer": frozenset({"learner"}),
    "both": frozenset[str](),
    "origin": frozenset({"destination"}),
    "destination": frozenset({"origin"}),
}
"""Blocks that a reader does not see, by audience and by perspective."""

LINK = re.compile(r'(?:src|href|captions|transcript|poster)="([^"]*)"')


def cut(lesson: Lesson, audience: str, perspective: str) -> Lesson:
    """A page without the blocks of other audiences and perspectives, and without media that only they used."""
    hidden = HIDDEN[audience] | HIDDEN[perspective]
    body = _kept(lesson.body, hidden)
    trainer = _kept(lesson.trainer, hidden) if audience == "trainer" else ()
    kept = replace(lesson, body=body, trainer=trainer)
    linked = _linked(kept)
    return replace(kept, assets=tuple(path for path in lesson.assets if path in linked))


def pool(lesson: Lesson, drawn: frozenset[str]) -> Lesson:
    """A page with the questions of its pool that its module's test can draw."""
    questions = tuple(question for question in lesson.pool if question.id in drawn)
    if questions == lesson.pool:
        return lesson
    kept = replace(lesson, pool=questions)
    linked = _linked(kept)
    return replace(kept, assets=tuple(path for path in lesson.assets if path in linked))


def referenced(module: Module, tree: Mapping[str, Body]) -> Iterator[str]:
    """Files of the tree that a module's pages and test still use."""
    for page in module.shown:
        yield from page.assets
    if module.test:
        yield from (path for path in _linked(module.test.questions) if path in tree)


def beside(transcripts: Mapping[str, tuple[Node, ...]]) -> frozenset[str]:
    """Addresses of what the texts of recordings show: their pictures travel as well."""
    return _linked(transcripts)


def logo(theme: Body) -> list[str]:
    """The picture that a theme names."""
    found, _ = yaml.read(read(theme).decode("utf-8", "replace"), Where("theme.yaml", 1))
    path = found.plain.get("logo") if found and isinstance(found.plain, dict) else None
    return [path] if isinstance(path, str) else []


def bridge(entry: PageEntry) -> Text:
    """What a course says before a page, as a paragraph."""
    return Text(f"<p>{escape(entry.bridge, quote=False)}</p>", entry.bridge, entry.where)


def asks(module: Module) -> bool:
    """Whether there is anything to answer among the paragraphs."""
    return any(True for page in module.shown for _ in questions_in((*page.body, *page.trainer)))


def _kept(nodes: Iterable[Node], hidden: frozenset[str]) -> tuple[Node, ...]:
    return tuple(
        replace(node, children=_kept(node.children, hidden)) if isinstance(node, Block) else node
        for node in nodes
        if not (isinstance(node, Block) and node.name in hidden)
    )


def _linked(thing: object) -> frozenset[str]:
    """The addresses in all words of a thing, as written and decoded."""
    found = {unescape(link) for text in texts(thing) for link in LINK.findall(text.html)}
    return frozenset(found | {address.decoded(link) for link in found})
