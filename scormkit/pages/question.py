"""Sets one question: the frame that all kinds share around the body that its own template makes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormkit import questions
from scormkit.model import Text, key
from scormkit.pages import place, press
from scormkit.runtime import link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2.environment import TemplateModule

    from scormkit.model import Json, Question
    from scormkit.pages.desk import Desk
    from scormkit.questions import Kind


FORMS = ("", "_zero", "_one", "_two", "_few", "_many")
"""What a sentence with a number may have to each rule of plural."""


def practice(question: Question, desk: Desk, level: int) -> Markup:
    """A question among the paragraphs: numbered, never scored, checked at once."""
    return _section(question, desk, heading=f"h{level}", number=desk.number("practice"))


def item(question: Question, desk: Desk) -> Markup:
    """A question of a test's pool: hidden until the script shows it, alone on the screen."""
    return _section(question, desk, heading="h1", number=0)


def _section(question: Question, desk: Desk, *, heading: str, number: int) -> Markup:
    kind = questions.find(question.kind)
    if kind is None:
        return Markup("")
    name = desk.fresh(f"q{desk.number('question')}")
    before, ask = place.split(question.prompt)
    where = question.prompt.where
    words = place.bare(Text(ask, "", where), desk)
    asking = partial(
        press.render, "ask.html", tag=heading, small=bool(number), id=f"{name}-ask", words=words
    )  # fmt: skip
    made = _made(kind, question, desk, name, asking)
    return press.render(
        "question.html",
        question=question, scored=getattr(made, "scored", True), key=key(question.id), name=name, number=number, words=desk.words,
        practice=desk.say("practice" if getattr(made, "scored", True) else "activity", n=number), stem=place.flow(Text(before, "", where), desk) if before else "",
        body=Markup(str(made).strip()) + place.unsaid(desk), nothing=getattr(made, "nothing", desk.words["none"]), notices=_notices(made, question, desk),  # noqa: S704 - autoescaped
        hint=_said(question.hint, desk), because=_said(question.because, desk), json=_json(kind, question),
    )  # fmt: skip


def _made(kind: Kind, question: Question, desk: Desk, name: str, ask: partial[Markup]) -> TemplateModule:
    """What a kind's template may use, here and nowhere else."""
    return press.module(
        kind.template(),
        question=question, content=question.content, words=desk.words, name=name,
        practice=ask.keywords["small"], below=f"h{min(int(ask.keywords['tag'][1]) + 1, 6)}",
        ask=lambda _, own="", said="": ask(own=own, said=said),
        bare=lambda text: place.bare(text, desk),
        flow=lambda text: place.flow(text, desk, aside=True),
        mark=lambda right: press.render("mark.html", right=right, words=desk.words),
        forms=lambda word: {f"data-words{form}": desk.words[word + form] for form in FORMS if word + form in desk.words},
        marked=lambda field, label, best: press.render(
            "marked.html", id=field, label=label, best=best, words=desk.words
        ),
    )  # fmt: skip


def _notices(made: TemplateModule, question: Question, desk: Desk) -> list[dict[str, object]]:
    """What is said after Check: the verdict, what the kind says of each chosen answer, what the author says."""
    said = {"right": question.right, "partly": question.partly, "wrong": question.wrong}
    if not getattr(made, "partial", True):
        del said["partly"]
    if not getattr(made, "scored", True):
        said = {"done": None}
    feedback = getattr(made, "feedback", None)
    return [
        {"verdict": verdict, "own": feedback(verdict) if feedback else "", "text": _said(text, desk)}
        for verdict, text in said.items()
    ]


def _said(text: Text | None, desk: Desk) -> Markup:
    return place.flow(text, desk, aside=True) if text else Markup("")


def _json(kind: Kind, question: Question) -> Markup:
    data: Mapping[str, Json] = {
        "id": question.id, "key": key(question.id), "kind": question.kind, "points": question.points,
        "shuffle": question.shuffle, "confidence": question.confidence, "level": question.level,
        "objective": question.objective, "data": kind.data(question),
    }  # fmt: skip
    return Markup(link.embedded(data))  # noqa: S704 - no `<` is left in it
