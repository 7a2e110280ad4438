"""The answer key of a course, for trainers: every question, what each standard calls its options, and what is right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from markupsafe import Markup

from scormkit import questions
from scormkit.model import Assessment, Option, questions_in
from scormkit.pages import again, plan, press, style, theme, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from scormkit.model import Course, Heard, Interaction, Lesson, Module, Question

    Ear = Callable[[Interaction], Heard]

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Row:
    """An option or a target: its words, what each column calls it, and whether it is a right answer."""

    words: str
    names: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Options and what standards call them: a column for those that use the same names, headed by their titles."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Answers that an LMS hears of one by one, and that can be the same: their tables, and what is right by standard."""

    parts: tuple[Interaction, ...]
    tables: tuple[Table, ...]
    right: Mapping[str, tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Listed:
    """A question with its kind's name and all that is told of it."""

    question: Question
    kind: str
    told: tuple[Told, ...]


def document(course: Course, modules: Sequence[Module], ears: Mapping[str, Ear]) -> bytes:
    """One page that needs no other and can be printed. `ears` say by a standard's title how it writes an interaction."""
    changes = theme.read(course, {})[0].changes
    listed = [(module, list(_places(module, course, ears))) for module in modules]
    page = press.render(
        "key.html", course=course, listed=listed, standards=list(ears), words=wording.words(course.language),
        direction=wording.direction(course.language), style=_sheet(changes),
    )  # fmt: skip
    return f"{page}\n".encode()


def _sheet(changes: str) -> Markup:
    """Its style sheet, out of which no theme can close the element."""
    return Markup(style.printed("key", changes).replace("<", "\\3c "))  # noqa: S704 - our own, and a theme's checked colours


def _places(
    module: Module, course: Course, ears: Mapping[str, Ear]
) -> Iterator[tuple[str, str, list[Listed]]]:
    """Where questions stand: page or test, how many of them an attempt draws where not all, and the questions."""
    _, after = again.pages(module, course.language)
    for page in (*module.shown, *((after,) if after else ()), *((module.test,) if module.test else ())):
        if found := [_listed(one, ears) for one in _questions(page) if questions.find(one.kind)]:
            yield page.title, _drawn(page, len(found), course.language), found


def _questions(page: Lesson | Assessment) -> tuple[Question, ...]:
    return (
        page.questions if isinstance(page, Assessment) else tuple(questions_in((*page.body, *page.trainer)))
    )


def _drawn(page: Lesson | Assessment, count: int, language: str) -> str:
    drawn = plan.drawn(page) if isinstance(page, Assessment) else count
    return wording.say(language, "key_drawn", n=drawn, all=count) if drawn < count else ""


def _listed(question: Question, ears: Mapping[str, Ear]) -> Listed:
    kind = questions.find(question.kind)
    assert kind is not None, "_places has asked"  # noqa: S101
    told = tuple(_told(one, ears) for one in kind.interactions(question))
    alike = told[1:] and all((one.tables, one.right) == (told[0].tables, told[0].right) for one in told)
    together = replace(told[0], parts=tuple(part for one in told for part in one.parts))
    return Listed(question, kind.title, (together,) if alike else told)


def _told(asked: Interaction, ears: Mapping[str, Ear]) -> Told:
    heard = {title: ear(asked) for title, ear in ears.items()}
    left = _table(_solved(asked), {title: one.options for title, one in heard.items()}, _right(asked))
    right = _table(asked.targets, {title: one.targets for title, one in heard.items()}, ())
    told = _together({title: (one.type, one.right) for title, one in heard.items()})
    return Told((asked,), tuple(one for one in (left, right) if one.rows), told)


def _table(options: Sequence[Option], named: Mapping[str, Mapping[str, str]], right: Sequence[str]) -> Table:
    columns = _together(
        {title: tuple(names.get(one.id, "") for one in options) for title, names in named.items()}
    )
    rows = (
        Row(option.text or option.id, tuple(names[place] for names in columns.values()), option.id in right)
        for place, option in enumerate(options)
    )
    return Table(tuple(columns), tuple(rows))


def _together(said: Mapping[str, Said]) -> Mapping[str, Said]:
    """What several standards say alike, under all their titles."""
    titles: dict[Said, list[str]] = {}
    for title, words in said.items():
        titles.setdefault(words, []).append(title)
    return {", ".join(names): words for words, names in titles.items()}


def _right(asked: Interaction) -> Sequence[str]:
    """The ids of right answers, where not all of a list are needed."""
    if asked.type not in ("choice", "true-false"):
        return ()
    return [item for answer in asked.correct for item in answer if isinstance(item, str)]


def _solved(asked: Interaction) -> Sequence[Option]:
    """The options; of a matching, each with what belongs to it."""
    words = {target.id: target.text for target in asked.targets}
    pairs = dict(item for item in (asked.correct or ((),))[0] if not isinstance(item, str))
    return [
        Option(option.id, f"{option.text} → {words[pairs[option.id]]}") if option.id in pairs else option
        for option in asked.options
    ]
