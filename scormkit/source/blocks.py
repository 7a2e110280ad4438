"""Knows the blocks of the format: their names, their settings, and what each of them must hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.model import Block, Braces, Listing, Prose, Question, Table
from scormkit.questions.parts import near
from scormkit.source import block_messages, brace_messages, braces, grammar, inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markdown_it.token import Token

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.source.inline import Page

EDITIONS = frozenset({"trainer", "learner", "origin", "destination"})
"""Blocks that some editions are cut without."""

SETTINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "note": {},
    "warning": {},
    "example": {},
    "case": {},
    "exercise": {},
    "summary": {},
    "next-monday": {},
    "figure": {},
    "chart": {"type": ("bar", "line"), "join": ("yes", "no")},
    "facts": {},
    "trainer": {},
    "learner": {},
    "origin": {},
    "destination": {},
}
"""Every block that is no question: its settings and their values."""

MADE = frozenset({"facts"})
"""Blocks that the build fills; what an author writes inside stands above."""

ELSEWHERE: Mapping[str, str] = {
    **dict.fromkeys(("multiple-choice", "single-choice", "multichoice", "multiple-response", "mcq"), "choice"),
    **dict.fromkeys(("true-or-false", "yes-no"), "true-false"),
    **dict.fromkeys(("pairs", "pairing", "drag-the-words"), "matching"),
    **dict.fromkeys(("drag-and-drop", "drag-drop", "sorting", "grouping"), "categorise"),
    **dict.fromkeys(("sequence", "sequencing", "order", "ranking"), "ordering"),
    **dict.fromkeys(("number", "numerical", "calculated"), "numeric"),
    **dict.fromkeys(("cloze", "gap", "gaps", "gap-fill", "fill-in-the-blank", "fill-in-the-blanks", "short-answer"), "fill-in"),
    **dict.fromkeys(("dropdown", "drop-down", "select-missing-words"), "inline-choice"),
    **dict.fromkeys(("likert", "survey", "scale"), "rating"),
    **dict.fromkeys(("essay", "open-question", "free-text"), "reflection"),
    **dict.fromkeys(("branching", "branching-scenario", "decision"), "scenario"),
    **dict.fromkeys(("info", "tip", "remember", "box"), "note"),
    **dict.fromkeys(("caution", "danger", "important"), "warning"),
    **dict.fromkeys(("table", "picture", "image"), "figure"),
    **dict.fromkeys(("graph", "diagram"), "chart"),
}  # fmt: skip
"""What other tools call our blocks and kinds."""

LETTERS = re.compile(r"[^a-z]")
MEANT: Mapping[str, str] = {
    LETTERS.sub("", name): ours
    for name, ours in (*ELSEWHERE.items(), *((name, name) for name in (*SETTINGS, *questions.NAMES)))
}
"""The same by their letters alone: `MultipleChoice`, `true_false`."""

OPENING = re.compile(r":{3,}[ \t]*(?P<name>[^\s{]*)(?P<rest>.*)")
BARE_ID = re.compile(r"#[\w-]+")
WORD = re.compile(r"[a-z][a-z0-9-]*")
LEAST_COLUMNS = 2


def is_question(name: str) -> bool:
    """Whether this is a kind of question, built or not, ours or another package's."""
    if name in questions.NAMES:
        return True
    return bool(WORD.fullmatch(name)) and name not in SETTINGS and questions.find(name) is not None


@dataclass(frozen=True, slots=True)
class Opening:
    """What the line that opens a block says; `fault` is why its braces cannot be read, `words` these braces."""

    name: str = ""
    title: str = ""
    braces: Braces = field(default_factory=Braces)
    words: str = ""
    fault: str = ""


NOTHING = Opening()


def opening(line: str) -> Opening:
    """Take apart `::: name Title {#id key=value}`."""
    found = OPENING.match(line)
    name, rest = (found["name"], found["rest"]) if found else ("", "")
    ending = braces.at_end(f" {rest}", sure=is_question(name))
    if ending is None:
        return _unbraced(name, rest.strip()) if is_question(name) else Opening(name, rest.strip())
    return Opening(name, rest[: ending.start - 1].strip(), ending.braces, ending.words, ending.fault)


def _unbraced(name: str, rest: str) -> Opening:
    """The line of a question that ends in words: its braces stand before them, or its id has none."""
    if found := braces.AHEAD.match(rest):
        ending = braces.ahead(rest, 0)
        if ending:
            return Opening(name, rest[found.end() :].strip(), ending.braces, ending.words, ending.fault)
    if BARE_ID.fullmatch(rest):
        return Opening(name, "", Braces(rest[1:]), rest, f"they are missing: '{{{rest}}}'")
    return Opening(name, rest)


def open_(page: Page, token: Token, *, asked: bool) -> None:
    """Read the line that opens a block; its name, title and braces go into the token's meta."""
    line = token.map[0] if token.map else 0
    source = page.env["lines"][line]
    where = page.file.at(line + 1, source.find(":::") + 1)
    said = opening(token.info)
    token.meta.update(name=said.name, where=where, braces=said.braces, fault=said.fault, title=None)
    if said.fault:
        page.noticed.append(brace_messages.BAD_BRACES.at(where, words=said.words, fault=said.fault))
    page.noticed += _name(said.name, token.info, where)
    if said.title:
        title = token.meta["title"] = grammar.line(said.title, page.env)
        title.map = [line, line + 1]
        title.meta["columns"] = [source.find(said.title, source.find(said.name) + len(said.name))]
        inline.settle(page, title, asked=asked)


def _name(name: str, written: str, where: Where) -> Iterator[Diagnostic]:
    if not name:
        yield block_messages.NO_NAME.at(where, words=written)
    elif name not in SETTINGS and not is_question(name):
        meant = MEANT.get(LETTERS.sub("", name.lower()))
        close = f"Did you mean '{meant}'?" if meant else near(name.lower(), (*SETTINGS, *questions.NAMES))
        kinds = ", ".join(questions.NAMES)
        yield block_messages.UNKNOWN_BLOCK.at(
            where, name=name, near=close, known=", ".join(SETTINGS), kinds=kinds
        )


def check(block: Block) -> Iterator[Diagnostic]:
    """What is wrong with a block that is no question."""
    settings = SETTINGS.get(block.name)
    if settings is None:
        return
    for key, value in block.braces.values.items():
        if key not in settings:
            allowed = ", ".join(settings) or "none"
            yield brace_messages.UNKNOWN_SETTING.at(
                block.where, what=f"'{block.name}' block", key=key, near=near(key, settings), known=allowed
            )
        elif value not in settings[key]:
            yield brace_messages.BAD_SETTING.at(
                block.where, key=key, value=value, known=" or ".join(settings[key])
            )
    if not block.children and block.name not in MADE:
        yield block_messages.EMPTY_BLOCK.at(block.where, name=block.name)
    elif block.name == "chart" and not any(_drawable(child) for child in block.children):
        yield block_messages.CHART_WITHOUT_TABLE.at(block.where)
    elif block.name == "figure" and not any(_shows(child) for child in block.children):
        yield block_messages.FIGURE_WITHOUT_PICTURE.at(block.where)


def _drawable(node: object) -> bool:
    return isinstance(node, Table) and len(node.head) >= LEAST_COLUMNS


def _shows(node: object) -> bool:
    if isinstance(node, Prose | Listing):
        return "<img" in node.text.html or "<pre" in node.text.html
    return isinstance(node, Table | Block | Question)
