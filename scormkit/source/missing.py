"""Finds the questions, statements, rows and steps that lack an id, and writes one beside each, once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from scormkit.diagnostics import Where
from scormkit.package import read as content
from scormkit.source import blocks, braces, colons, courses, files, grammar, ids, inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from scormkit.package import Body
    from scormkit.source.files import Source

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
GAP = re.compile(r"\[\[.*?\]\]")
MOST_WORDS = 5
SMALL = frozenset(
    re.findall(
        r"\w+",
        """
        a an and are as at be been by can could did do does for from had has have he her his how i if in
        into is it its may me more most must my no not of on one or our shall she should so than that
        the their them then there these they this those to us was we were what when where which who whom
        whose why will with would you your le la les un une des du de et est en au aux que qui quoi quel
        quelle el los las y o se por para con
        """,
    )
)
"""Words that say little in a name."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that wants an id: `line` from 0, `column` where the cell ends (-1: the end of the line), its words."""

    line: int
    words: str
    else_: str
    column: int = -1


def missing_ids(tree: Mapping[str, Body]) -> Mapping[str, bytes]:
    """The files that get ids, with all else in them as it was; translations take theirs from the original."""
    sources, _ = files.read(tree)
    retired = {name for course in courses.read(tree)[0].values() for name, _ in course.retired}
    own = [source for source in sources if not source.language and source.role != "transcript"]
    tokens = {source.path: _tokens(source) for source in own}
    taken = {f"{source.page}_{name}" for source in own for name in _present(tokens[source.path])} | retired
    written = {}
    for source in own:
        given = dict(_given(source, tokens[source.path], taken))
        if given:
            written[source.path] = _written(content(tree[source.path]), given)
    return written


def _tokens(source: Source) -> list[Token]:
    ends, _ = colons.pair(source.text.split("\n"), Where(source.path))
    found = grammar.tokens(source.text, ends, {})
    for token in found:
        if token.type == "block_open":
            token.meta["opening"] = blocks.opening(token.info)
    return found


def _questions(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each question, from the one that opens it to the one that closes it."""
    depth, start = 0, 0
    for place, token in enumerate(tokens):
        if token.type not in ("block_open", "block_close"):
            continue
        if depth or blocks.is_question(token.meta.get("opening", blocks.NOTHING).name):
            start = start if depth else place
            depth += token.nesting
            if not depth:
                yield tokens[start : place + 1]


def _present(tokens: Sequence[Token]) -> Iterator[str]:
    return (part[0].meta["opening"].braces.id for part in _questions(tokens))


def _given(source: Source, tokens: Sequence[Token], taken: set[str]) -> Iterator[tuple[Slot, str]]:
    """An id for each place that wants one; those of questions are added to `taken`."""
    for part in _questions(tokens):
        opening = part[0].meta["opening"]
        line = part[0].map[0] if part[0].map else 0
        if not opening.braces.id and not opening.fault:
            name = _fresh(
                _slug(_prompt(part), opening.name),
                {one.partition("_")[2] for one in taken if one.startswith(f"{source.page}_")},
            )
            taken.add(f"{source.page}_{name}")
            yield Slot(line, "", opening.name), name
        used = {token.meta["braces"].braces.id for token in part if token.meta.get("braces")}
        for slot in _inside(opening.name, part):
            name = _fresh(_slug(slot.words, slot.else_), used)
            used.add(name)
            yield slot, name


def _prompt(part: Sequence[Token]) -> str:
    """The last sentence of the question's words: as a rule it is the one that asks."""
    words = ""
    for before, token in pairwise(part):
        if token.type.endswith("_list_open") or token.type in ("block_open", "heading_open"):
            break
        if token.type == "inline" and before.type == "paragraph_open" and not LABELLED.match(token.content):
            words = GAP.sub(" ", inline.plain(token.children or []))
    sentences = [one for one in re.split(r"(?<=[.?!:])\s+", words.strip()) if one]
    return sentences[-1] if sentences else ""


LABELLED = re.compile(r"(Answer|Hint|Right|Partly|Wrong|Because):")


def _inside(kind: str, part: Sequence[Token]) -> Iterator[Slot]:
    """The statements, rows or steps of a question that are reported one by one."""
    for place, token in enumerate(part):
        if token.type != "inline" or token.meta.get("braces"):
            continue
        last = (token.map or [0])[0] + len(token.meta["columns"]) - 1
        words = inline.plain(token.children or [])
        before = [one.type for one in part[max(place - 3, 0) : place]]
        if kind == "rating" and token.meta.get("first") and _bulleted(part[:place]):
            yield Slot(last, words, "statement")
        elif kind == "rubric" and before[-2:] == ["tr_open", "td_open"]:
            yield Slot(last, words, "row", token.meta["columns"][0] + len(token.content))
        elif kind == "scenario" and before[-1] == "heading_open":
            yield Slot(last, words, "step")


def _bulleted(before: Sequence[Token]) -> bool:
    """Whether what follows stands in a list of statements and not in a scale, which is numbered."""
    lists = [token for token in before if token.type.endswith("_list_open")]
    return bool(lists) and lists[-1].type == "bullet_list_open"


def _slug(words: str, else_: str) -> str:
    plain = normalize("NFKD", words.replace("’", "")).encode("ascii", "ignore").decode().lower()
    found = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    telling = [word for word in found if word not in SMALL] or found
    name = ""
    for word in telling[:MOST_WORDS]:
        if len(name) + len(word) < ids.LONGEST:
            name = f"{name}-{word}".strip("-")
    return name[: ids.LONGEST] or else_


def _fresh(name: str, taken: set[str]) -> str:
    """The name, or with the first number from 2 that makes it one of its own."""
    given, number = name, 1
    while given in taken:
        number += 1
        given = f"{name[: ids.LONGEST - len(str(number)) - 1].rstrip('-')}-{number}"
    return given


def _written(written: bytes, given: Mapping[Slot, str]) -> bytes:
    """The bytes of a file with its new ids; every line keeps its own ending."""
    mark = b"\xef\xbb\xbf" if written.startswith(b"\xef\xbb\xbf") else b""
    lines = [list(found.groups()) for found in LINE.finditer(written.decode("utf-8-sig"))]
    for slot, name in sorted(given.items(), key=lambda entry: (-entry[0].line, -entry[0].column)):
        lines[slot.line][0] = _with_id(lines[slot.line][0], slot.column, name)
    return mark + "".join(words + end for words, end in lines).encode()


def _with_id(line: str, column: int, name: str) -> str:
    """Into the braces that end the line, or into new ones at its end or at the end of a cell."""
    head, tail = (line, "") if column < 0 else (line[:column], line[column:])
    ending = braces.at_end(head)
    if ending:
        return f"{head[: ending.start + 1]}#{name} {head[ending.start + 1 :]}{tail}"
    bare = head.rstrip()
    return f"{bare} {{#{name}}}{head[len(bare) :]}{tail}"
