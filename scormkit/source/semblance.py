"""Finds lines that look like a table, a heading, a list, a label or a block and are taken for words or for code."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from scormkit.source import blocks, inline, survey
from scormkit.source import semblance_messages as messages
from scormkit.source.block_messages import BLOCK_OUT_OF_PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.source.inline import Page

COLONS = re.compile(r"::[ \t]*(?P<name>[a-z][a-z-]*)\b")
LISTED = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+:::[ \t]*[a-z]")
MARKS = re.compile(r"(?P<marks>#{2,6})(?P<words>[^\W\d_].*)")
RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-*:?[ \t]*)*\|?")
BULLET = re.compile(r"(?P<sign>[•·◦‣▪●○])(?P<box>)[ \t]*(?P<words>\S.*)")
ENTRY = re.compile(
    r"(?P<sign>(?:[-*+•·]|\d+[.)])?[ \t]*\[(?P<box>[ xX]?)\]|[•·◦‣▪●○]|[A-Ha-h]\)(?=\s))[ \t]*(?P<words>[^\s(\[:].*)"
)
LETTER = re.compile(r"[A-Ha-h]\)\s")
"""One such line may be a sentence; two are a list."""

LABEL = re.compile(
    r"[*_]{0,3}(?P<name>answer|hint|right|partly|wrong|because|antwort|lösung|hinweis|réponse|respuesta|risposta|indice|pista)"
    r"[*_]{0,3}[ \t]*[:：][*_]{0,3}[ \t]*\S",
    re.IGNORECASE,
)
ENGLISH = {
    **dict.fromkeys(("antwort", "lösung", "réponse", "respuesta", "risposta"), "answer"),
    **dict.fromkeys(("hinweis", "indice", "pista"), "hint"),
}

LEAST_ROWS = 2


def check(page: Page, tokens: Sequence[Token]) -> Iterator[Diagnostic]:
    """Everything of a page that is not what it looks like."""
    columns, asked = 0, 0
    for before, token in pairwise((Token("start", "", 0), *tokens)):
        if token.type == "block_open":
            asked += bool(asked) or blocks.is_question(blocks.opening(token.info).name)
        elif token.type == "block_close":
            asked = max(asked - 1, 0)
        elif token.type in ("fence", "code_block"):
            yield from _code(page, token)
        elif token.type == "inline" and before.type == "paragraph_open":
            yield from _words(page, token)
            yield from _entries(page, token, asked=asked > 0)
        elif token.type == "tr_open" and token.map:
            if before.type == "thead_open":
                columns = len(_cells(page.env["lines"][token.map[0]]))
            yield from _row(page, token.map[0], columns)


def _entries(page: Page, token: Token, *, asked: bool) -> Iterator[Diagnostic]:
    """The first line that was meant as an entry of a list, and the first meant as a label of a question."""
    lines = _lines(token)
    seen = {"entry"} if sum(bool(LETTER.match(line)) for _, line in lines) == 1 else set()
    for start, line in lines:
        where = inline.place(page, token, start)
        if "entry" not in seen and (found := (ENTRY if asked else BULLET).match(line)):
            box = f"[{found['box'] or ' '}] " if found["sign"].endswith("]") else ""
            yield messages.NO_ENTRY.at(where, words=line, better=f"- {box}{found['words']}")
            seen.add("entry")
        label = LABEL.match(line) if asked and not token.meta["first"] else None
        if "label" not in seen and label and not survey.LABEL.match(line):
            name = label["name"].lower()
            yield messages.NO_LABEL.at(where, words=line, label=f"{ENGLISH.get(name, name).capitalize()}:")
            seen.add("label")


def _code(page: Page, token: Token) -> Iterator[Diagnostic]:
    """Words that are shown as code: no sign says where it ends, or only the blanks before them make it so."""
    first, last = token.map or [0, 0]
    source = page.env["lines"][first]
    where = page.file.at(first + 1, len(source) - len(source.lstrip()) + 1)
    if token.type == "code_block" and source.lstrip().startswith(":::"):
        return  # a block set in too far, which has been told
    if token.type == "code_block":
        yield messages.CODE_BY_BLANKS.at(where, words=source.strip())
    else:
        end = page.env["lines"][last - 1].lstrip("> \t").rstrip()
        closed = last - first > 1 and end.startswith(token.markup) and not end.strip(token.markup[0])
        if not closed:
            yield messages.CODE_NEVER_CLOSED.at(where, marks=token.markup)


def _words(page: Page, token: Token) -> Iterator[Diagnostic]:
    """What a paragraph was meant as, line by line or as a whole."""
    lines = _lines(token)
    for start, line in lines:
        if (found := COLONS.match(line)) and _is_block(found["name"]):
            yield messages.TWO_COLONS.at(inline.place(page, token, start), words=line, name=found["name"])
        if line.startswith(":::") and LISTED.match(page.env["lines"][_line(token, start)]):
            place = "stands in a list"
            yield BLOCK_OUT_OF_PLACE.at(inline.place(page, token, start), words=line, place=place)
        if found := MARKS.match(line):
            better = f"{found['marks']} {found['words']}"
            yield messages.NO_HEADING.at(inline.place(page, token, start), words=line, better=better)
    rows = [line for _, line in lines]
    if len(rows) >= LEAST_ROWS and all(row.startswith("|") for row in rows):
        yield messages.NO_TABLE.at(inline.place(page, token, 0), why=_why(rows))


def _lines(token: Token) -> list[tuple[int, str]]:
    """The lines of a paragraph without blanks at their ends, each with its start; boxes and braces are lost, but no line."""
    lines = [line.strip() for line in token.content.split("\n")]
    starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
    return list(zip(starts, lines, strict=True))


def _line(token: Token, start: int) -> int:
    return (token.map[0] if token.map else 0) + token.content[:start].count("\n")


def _is_block(name: str) -> bool:
    return name in blocks.SETTINGS or blocks.is_question(name)


def _why(lines: Sequence[str]) -> str:
    if not RULE.fullmatch(lines[1]):
        return "Its second line is not '| --- | --- |'."
    above, below = len(_cells(lines[0])), len(_cells(lines[1]))
    return f"The first line has {above} {_parts(above)}, the second {below}."


def _parts(count: int) -> str:
    return "part" if count == 1 else "parts"


def _row(page: Page, number: int, columns: int) -> Iterator[Diagnostic]:
    source = page.env["lines"][number]
    where = page.file.at(number + 1, len(source) - len(source.lstrip()) + 1)
    cells = _cells(source)
    if len(cells) > columns:
        words = " | ".join(cell.strip() for cell in cells[columns:])
        yield messages.ROW_LONG.at(where, count=len(cells), columns=columns, words=words)
    elif len(cells) < columns:
        count = f"{len(cells)} cell{'s' * (len(cells) != 1)}"
        yield messages.ROW_SHORT.at(where, count=count, columns=columns)


def _cells(line: str) -> list[str]:
    """As markdown-it cuts a row: a stroke at either end opens no cell."""
    cells = escapedSplit(line.strip())
    return cells[1 if cells and not cells[0] else 0 : -1 if cells and not cells[-1] else None]
