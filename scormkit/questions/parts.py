"""Reads what every question has (words, settings, labels), so that a kind reads only what is its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from scormkit.model import LEVELS, Block, Label, Listing, Prose, Question, Table, Text
from scormkit.questions import astray, messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import Node

COMMON = frozenset({"level", "points", "tags", "objective", "shuffle", "confidence"})
"""The settings that every kind knows."""

SAYINGS = frozenset({"Hint", "Right", "Partly", "Wrong", "Because"})
"""The labels that every kind knows."""

MOST_POINTS = 100

Content = TypeVar("Content")
"""What a kind keeps of its own in a question."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A block sorted: the question's words, the list of its answers, and its labels by name."""

    prompt: Text
    answers: Listing | None
    labels: Mapping[str, Text]


def read(
    block: Block,
    keys: frozenset[str],
    *,
    listed: bool,
    labels: Mapping[str, str] | None = None,
    held: Node | None = None,
) -> tuple[Parts, tuple[Diagnostic, ...]]:
    """Sort a question block and say what is wrong with the parts that all kinds share.

    `keys` are the kind's own settings; `listed` says that a list holds its answers; `labels` names the labels
    beside `SAYINGS` that it reads (value "") or refuses (value: where the author should write it instead);
    `held` is what stands below the question's words where that is no list of answers, such as a table.
    """
    own = labels or {}
    block, lost = astray.feedback(block)
    answers = _answers(block) if listed else None
    before, after = _around(block.children, held or answers)
    said = tuple(node for node in block.children if isinstance(node, Label))
    prompt = _joined([node for node in before if isinstance(node, Prose | Listing | Table)], block)
    noticed = [
        *lost,
        *_first_line(block, keys),
        *([] if prompt.plain or "<img" in prompt.html or block.title else [_no_prompt(block)]),
        *(
            messages.STRAY.at(_place(node), kind=block.name, words=_words(node))
            for node in (*before, *after)
            if node in after or not isinstance(node, Prose | Listing | Table)
        ),
        *_labels(block, said, own),
    ]
    return Parts(prompt, answers, {label.name: label.text for label in reversed(said)}), tuple(noticed)


def question(block: Block, page: str, parts: Parts, content: Content) -> Question[Content] | None:
    """The question itself; None where it has no id, which `source` reports."""
    if not block.braces.id:
        return None
    values, said = block.braces.values, parts.labels
    return Question(
        id=f"{page}_{block.braces.id}",
        kind=block.name,
        prompt=parts.prompt,
        content=content,
        where=block.where,
        level=values.get("level", ""),
        points=_points(values.get("points", "1")) or 1.0,
        tags=tuple(values.get("tags", "").split()),
        objective=f"{page}_{values['objective']}" if "objective" in values else "",
        shuffle=values.get("shuffle", "yes") != "no",
        confidence=values.get("confidence", "no") == "yes",
        hint=said.get("Hint"),
        right=said.get("Right"),
        partly=said.get("Partly"),
        wrong=said.get("Wrong"),
        because=said.get("Because"),
    )


def near(word: str, known: Iterable[str]) -> str:
    """`Did you mean 'level'?`, or nothing."""
    close = get_close_matches(word, sorted(known), 1)
    return f"Did you mean '{close[0]}'?" if close else ""


def _answers(block: Block) -> Listing | None:
    """The list with boxes, else the last list: a list without boxes may be part of the question."""
    lists = [node for node in block.children if isinstance(node, Listing)]
    marked = [one for one in lists if any(item.mark is not None for item in one.items)]
    found = marked or lists
    return found[-1] if found else None


def _around(nodes: tuple[Node, ...], answers: Node | None) -> tuple[list[Node], list[Node]]:
    """What stands before the answers (or, without any, before the first label) and what after; no labels."""
    turn = next(
        (place for place, node in enumerate(nodes) if node is answers or _closes(node, answers)), len(nodes)
    )
    rest: list[Node] = [node for node in nodes[turn:] if node is not answers and not isinstance(node, Label)]
    return [node for node in nodes[:turn] if not isinstance(node, Label)], rest


def _closes(node: Node, answers: Node | None) -> bool:
    return answers is None and isinstance(node, Label)


def _joined(nodes: list[Prose | Listing | Table], block: Block) -> Text:
    texts = [node.text for node in nodes]
    html = "\n".join(text.html for text in texts)
    plain = " ".join(text.plain for text in texts).strip()
    return Text(html, plain, texts[0].where if texts else block.where)


def _no_prompt(block: Block) -> Diagnostic:
    return messages.NO_PROMPT.at(block.where, kind=block.name, id=block.braces.id or "without an id")


def _place(node: Node) -> Where:
    return node.where if isinstance(node, Block | Question) else node.text.where


def _words(node: Node) -> str:
    if isinstance(node, Block):
        return f"::: {node.name}"
    return (node.prompt if isinstance(node, Question) else node.text).plain


def _first_line(block: Block, keys: frozenset[str]) -> Iterator[Diagnostic]:
    values, known = block.braces.values, COMMON | keys
    if block.title is not None:
        yield messages.TITLE.at(block.where, title=block.title.plain)
    for key in sorted(set(values) - known):
        yield messages.UNKNOWN_KEY.at(
            block.where, kind=block.name, key=key, near=near(key, known), known=", ".join(sorted(known))
        )
    if (level := values.get("level")) is not None and level not in LEVELS:
        yield messages.BAD_LEVEL.at(
            block.where, level=level, near=near(level, LEVELS), known=", ".join(LEVELS)
        )
    if "points" in values and not _points(values["points"]):
        yield messages.BAD_POINTS.at(block.where, points=values["points"])
    for key in ("shuffle", "confidence"):
        if values.get(key, "yes") not in ("yes", "no"):
            yield messages.YES_OR_NO.at(block.where, key=key, value=values[key])


def _points(words: str) -> float:
    """The number, 0 where it is none or out of range."""
    if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", words):
        return 0.0
    return float(words) if float(words) <= MOST_POINTS else 0.0


def _labels(block: Block, said: tuple[Label, ...], own: Mapping[str, str]) -> Iterator[Diagnostic]:
    names: set[str] = set()
    for label in said:
        where = label.text.where
        if label.name not in SAYINGS and own.get(label.name, "-"):
            how = own.get(label.name) or f"Use one of: {', '.join(sorted(SAYINGS))}."
            yield messages.LABEL_NOT_HERE.at(where, kind=block.name, label=label.name, how=how)
        elif label.name in names:
            yield messages.LABEL_TWICE.at(where, label=label.name, words=label.text.plain)
        elif not label.text.plain and "<img" not in label.text.html:
            yield messages.EMPTY_LABEL.at(where, label=label.name)
        names.add(label.name)
