"""Turns one module of a course into pages: bodies are set once, each target adds its own head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormkit import questions
from scormkit.model import Assessment, Leaf, Lesson, Publication, Weight, key, questions_in
from scormkit.package import Bytes
from scormkit.pages import (
    again,
    ending,
    endmatter,
    icons,
    media,
    place,
    plan,
    press,
    shell,
    style,
    theme,
    wording,
)
from scormkit.pages import body as bodies
from scormkit.pages import question as questioned
from scormkit.pages.aims import aims
from scormkit.pages.desk import Desk
from scormkit.runtime import parts
from scormkit.runtime.room import room, shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Course, Head, Module, Question
    from scormkit.package import Body
    from scormkit.questions import Kind

SCRIPT = "scormkit.js"
SIGNS = {
    "confidence": 'class="sure"', "field": 'class="field"', "line": 'class="dumb', "pairs": 'class="pairs"', "recording": 'class="recording"', "scale": 'class="scale',
}  # fmt: skip
"""Parts of the second style sheet that travel only with pages on which something looks so."""

EXTRAS = {"compare": "data-compare", "record": "data-record", "worksheet": "data-finish"}
"""Parts of the second script, and of that sheet, which travel only with modules that have such a thing."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Implements `Render`: all pages of a module, waiting for a target's head.

    `end` is the last page's `<main>` where a home page and the next module can be reached from there.
    """

    frame: shell.Frame
    pages: tuple[tuple[Leaf, Markup], ...]
    end: Markup

    def __call__(self, head: Head) -> Mapping[str, Body]:
        """The documents by file name."""
        *others, (last, main) = self.pages
        pages = (*others, (last, self.end if head.home else main))
        return {leaf.href: Bytes(shell.document(self.frame, leaf, main, head)) for leaf, main in pages}


@dataclass(frozen=True, slots=True)
class Set:
    """A page, set: its `<main>`, the same as the end of a module from which the next one is reached, and its media."""

    main: Markup
    end: Markup
    media: tuple[str, ...]


def compile(course: Course, module: Module) -> tuple[Publication, tuple[Diagnostic, ...]]:  # noqa: A001 - what this room does
    """Set a module's pages, its test and its style sheets; `render` gives the documents for a target's head."""
    leaves = tuple(_leaves(course, module))
    catalogue = media.catalogue(course.assets)
    look, noticed = theme.read(course, catalogue)
    made = [_main(course, module, leaves, number, catalogue) for number in range(len(leaves))]
    mains = tuple((leaf, one.main) for (leaf, _), one in zip(leaves, made, strict=True))
    shown = {*look.media, *(path for one in made for path in one.media)}
    asked = {question.id: question for _, page in leaves for question in _questions(page)}
    kinds = tuple(sorted({question.kind for question in asked.values()}))
    rich = frozenset(
        leaf.id for leaf, main in mains if style.rich(main) or _seen({**SIGNS, **EXTRAS}, [main])
    )
    contents = plan.plan(course, module, leaves, parts.SCRIPT)
    rooms = {key(name): _kind(question).room(question) for name, question in asked.items()}
    publication = Publication(
        course=course,
        modules=(module,),
        leaves=tuple(leaf for leaf, _ in leaves),
        files={
            "style.css": Bytes(style.sheet(look.changes, _spoken(course))),
            **({shell.MORE: _more(module, kinds, [main for _, main in mains])} if rich else {}),
            **dict(sorted((catalogue[path].href, course.assets[path]) for path in shown)),
        },
        script=SCRIPT,
        render=Printed(
            shell.frame(course, module, leaves, look, script=SCRIPT, rich=rich), mains, made[-1].end
        ),
        plan=contents,
        kinds=kinds,
        interactions={name: _kind(question).interactions(question) for name, question in asked.items()},
        room=room(contents, rooms),
        weights=_weights(asked.values(), shares(contents, rooms)),
        extras=tuple(sorted(_seen(EXTRAS, [main for _, main in mains]))),
    )
    return publication, noticed


def _leaves(course: Course, module: Module) -> list[tuple[Leaf, Lesson | Assessment]]:
    """Pages in reading order, each with its file: a self-assessment comes before its module and again at the end."""
    asked = module.self_assessment
    before, after = again.pages(module, course.language)
    reading = (before if asked and page.id == asked.id else page for page in module.shown)
    made: list[tuple[str, str, Lesson | Assessment]] = [
        (page.id, f"{page.id}.html", page) for page in reading if page
    ]
    if module.test:
        made.append((module.test.id, f"{module.id}-test.html", module.test))
    if after:
        made.append((after.id, f"{after.id.replace('_', '-')}.html", after))
    return [
        (Leaf(name, "index.html" if number == 0 else href, page.title, page.minutes), page)
        for number, (name, href, page) in enumerate(made)
    ]


def _main(
    course: Course,
    module: Module,
    leaves: Sequence[tuple[Leaf, Lesson | Assessment]],
    number: int,
    catalogue: Mapping[str, media.Medium],
) -> Set:
    """One page, set."""
    leaf, made = leaves[number]
    hrefs = {one.id: one.href for one, _ in leaves}
    desk = Desk(course, hrefs, catalogue, noted=isinstance(made, Lesson))
    eyebrow = _eyebrow(desk, leaf, number + 1, len(leaves))
    content = _lesson(made, desk, eyebrow) if isinstance(made, Lesson) else _test(made, desk, eyebrow)
    notes = endmatter.notes(made, desk)
    last = ending.ending(desk, module) if number + 1 == len(leaves) else Markup("")
    every = [one for one, _ in leaves]
    pagers = shell.pager(desk, every, number), shell.way_out(desk, every, module)
    main, end = (
        press.render(
            "main.html", leaf=leaf, test=not desk.noted, content=content, last=last, pager=pager, notes=notes,
            sprite=icons.beside(content + last + pager + notes),
        )
        for pager in pagers
    )  # fmt: skip
    return Set(main, end, tuple(desk.gathered.media))


def _eyebrow(desk: Desk, leaf: Leaf, number: int, count: int) -> str:
    """Where the page stands and how long it takes: `Page 2 of 9 · 25 minutes`; a page alone has no number."""
    parts = [desk.say("page_n", n=number, all=count)] if count > 1 else []
    if leaf.minutes:
        parts.append(desk.words["minute"] if leaf.minutes == 1 else desk.say("minutes", n=leaf.minutes))
    return " · ".join(parts)


def _lesson(lesson: Lesson, desk: Desk, eyebrow: str) -> Markup:
    return press.render(
        "page.html",
        lesson=lesson, eyebrow=eyebrow, words=desk.words,
        bridge=place.flow(lesson.bridge, desk) if lesson.bridge else "",
        body=again.compared(lesson, desk) if lesson.id.endswith(again.AFTER) else bodies.body(lesson.body, desk),
        trainer=bodies.body(lesson.trainer, desk) if lesson.trainer else "",
    )  # fmt: skip


def _test(test: Assessment, desk: Desk, eyebrow: str) -> Markup:
    return press.render(
        "test.html",
        assessment=test, eyebrow=eyebrow, words=desk.words, say=desk.say, drawn=plan.drawn(test), aims=aims(test, desk),
        item=lambda question: questioned.item(question, desk),
    )  # fmt: skip


def _questions(made: Lesson | Assessment) -> tuple[Question, ...]:
    """All questions that a page holds and whose kind somebody built."""
    found = made.questions if isinstance(made, Assessment) else questions_in((*made.body, *made.trainer))
    return tuple(question for question in found if questions.find(question.kind))


def _weights(asked: Iterable[Question], taken: Mapping[str, int]) -> tuple[Weight, ...]:
    """What each question takes of the saved state, the heaviest first."""
    found = (Weight(one.id, taken[key(one.id)], one.where) for one in asked if key(one.id) in taken)
    return tuple(sorted(found, key=lambda weight: -weight.room))


def _kind(question: Question) -> Kind:
    kind = questions.find(question.kind)
    assert kind is not None, "_questions has asked"  # noqa: S101
    return kind


def _spoken(course: Course) -> tuple[str, ...]:
    """What the language of a course needs of a style sheet."""
    return course.language.partition("-")[0].lower(), wording.direction(course.language)


def _more(module: Module, kinds: Sequence[str], mains: Sequence[Markup]) -> Body:
    """The second sheet, with what the pages and questions of this module show."""
    parts = {*kinds, *_seen({**SIGNS, **EXTRAS}, mains)}
    return Bytes(style.more(parts, asked=bool(kinds), tested=module.test is not None))


def _seen(signs: Mapping[str, str], mains: Sequence[Markup]) -> set[str]:
    return {part for part, sign in signs.items() if any(sign in main for main in mains)}
