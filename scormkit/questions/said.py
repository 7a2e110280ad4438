"""What a question of any kind offers to choose from, and what it says to a wrong answer, for who looks at questions from outside."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from scormkit.questions.options import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.model import Question


def offered(question: Question) -> tuple[Answer, ...]:
    """The answers with boxes, in written order; nothing where a kind offers none."""
    content = question.content
    found = getattr(content, "answers", None) or tuple(
        getattr(spot, "answer", None) for spot in getattr(content, "spots", ())
    )
    return tuple(one for one in found if isinstance(one, Answer)) if isinstance(found, tuple) else ()


def single(question: Question) -> tuple[Answer, ...]:
    """The same where exactly one answer in words is right and one is chosen."""
    found = offered(question)
    one = sum(answer.right for answer in found) == 1 and question.kind == "choice"
    return found if one and not getattr(question.content, "many", False) else ()


def verdict(question: Question) -> str:
    """`true` or `false`, the right one; "" for any other kind."""
    found = getattr(question.content, "right", "") if question.kind == "true-false" else ""
    return found if isinstance(found, str) else ""


def explained(question: Question) -> bool:
    """Whether a wrong answer gets a word: a label, feedback on a line, the end of a story; what nobody scores needs none."""
    said = question.because or question.wrong or question.kind == "scenario" or not question.points
    return bool(said) or any(_feedback(question.content))


def _feedback(content: object) -> Iterator[object]:
    """What stands under the name `feedback` anywhere in a kind's own content."""
    if is_dataclass(content):
        for part in fields(content):
            value = getattr(content, part.name)
            yield from (value,) if part.name == "feedback" else _feedback(value)
    elif isinstance(content, tuple | list):
        for part in content:
            yield from _feedback(part)
