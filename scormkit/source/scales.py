"""Puts questions that name a scale of their course on it: only here are both known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.model import Block, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Lesson, Node

    Scales = Mapping[str, tuple[str, ...]]


def settle(lesson: Lesson, scales: Scales, noticed: list[Diagnostic]) -> Lesson:
    """The page with its questions on their scales; one that the course does not have is noticed."""
    return replace(
        lesson,
        body=_nodes(lesson.body, scales, noticed),
        trainer=_nodes(lesson.trainer, scales, noticed),
        pool=tuple(_question(question, scales, noticed) for question in lesson.pool),
    )


def _nodes(nodes: Iterable[Node], scales: Scales, noticed: list[Diagnostic]) -> tuple[Node, ...]:
    return tuple(_node(node, scales, noticed) for node in nodes)


def _node(node: Node, scales: Scales, noticed: list[Diagnostic]) -> Node:
    if isinstance(node, Question):
        return _question(node, scales, noticed)
    if isinstance(node, Block):
        return replace(node, children=_nodes(node.children, scales, noticed))
    return node


def _question(question: Question, scales: Scales, noticed: list[Diagnostic]) -> Question:
    kind = questions.find(question.kind)
    if not isinstance(kind, questions.Scaled):
        return question
    settled, said = kind.scaled(question, scales)
    noticed.extend(said)
    return settled
