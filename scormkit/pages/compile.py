"""Turns one module of a course into pages: bodies are set once, each target adds its own head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from scormkit import questions
from scormkit.model import Assessment, Leaf, Lesson, Publication, key
from scormkit.package import Bytes
from scormkit.pages import endmatter, media, place, plan, press, shell, style, theme
from scormkit.pages import body as bodies
from scormkit.pages import question as questioned
from scormkit.pages.desk import Desk
from scormkit.pages.room import room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Course, Head, Module, Question
    from scormkit.package import Body
    from scormkit.pages.theme import Theme

SCRIPT = "scormkit.js"


@dataclass(frozen=True, slots=True)
class Printed:
    """Implements `Render`: all pages of a module, waiting for a target's head."""

    frame: shell.Frame
    pages: tuple[tuple[Leaf, Markup], ...]

    def __call__(self, head: Head) -> Mapping[str, Body]:
        """The documents by file name."""
        return {leaf.href: Bytes(shell.document(self.frame, leaf, main, head)) for leaf, main in self.pages}


def compile(course: Course, module: Module) -> tuple[Publication, tuple[Diagnostic, ...]]:
    """Set a module's pages, its test and its style sheet; `render` gives the documents for a target's head."""
    leaves = tuple(_leaves(module))
    catalogue = media.catalogue(course.assets)
    look, noticed = theme.read(course, catalogue)
    used: dict[str, None] = dict.fromkeys(look.media)
    mains = tuple(_main(course, module, leaves, place, catalogue, used) for place in range(len(leaves)))
    asked = {question.id: question for _, made in leaves for question in _questions(made)}
    contents = plan.plan(course, module, leaves)
    publication = Publication(
        course=course,
        modules=(module,),
        leaves=tuple(leaf for leaf, _ in leaves),
        files=_files(course, catalogue, used, look),
        script=SCRIPT,
        render=Printed(shell.frame(course, module, leaves, look, SCRIPT), mains),
        plan=contents,
        kinds=tuple(sorted({question.kind for question in asked.values()})),
        interactions={name: _kind(question).interactions(question) for name, question in asked.items()},
        room=room(contents, {key(name): _kind(question).room(question) for name, question in asked.items()}),
    )
    return publication, noticed


def _leaves(module: Module) -> list[tuple[Leaf, Lesson | Assessment]]:
    """Pages in reading order, each with its file: a self-assessment opens the module and closes it."""
    before, after = module.self_assessment, module.self_assessment
    made: list[tuple[str, str, Lesson | Assessment]] = [
        (page.id, f"{page.id}.html", page) for page in ([before] if before else []) + list(module.pages)
    ]
    if module.test:
        made.append((module.test.id, f"{module.id}-test.html", module.test))
    if after:
        made.append((f"{after.id}_after", f"{after.id}-after.html", after))
    return [
        (Leaf(name, "index.html" if place == 0 else href, page.title, page.minutes), page)
        for place, (name, href, page) in enumerate(made)
    ]


def _main(
    course: Course,
    module: Module,
    leaves: tuple[tuple[Leaf, Lesson | Assessment], ...],
    number: int,
    catalogue: Mapping[str, media.Medium],
    used: dict[str, None],
) -> tuple[Leaf, Markup]:
    """One page's `<main>`, and in `used` the media that it shows."""
    leaf, made = leaves[number]
    hrefs = {one.id: one.href for one, _ in leaves}
    desk = Desk(course, hrefs, catalogue, noted=isinstance(made, Lesson))
    eyebrow = _eyebrow(desk, leaf, number + 1, len(leaves))
    if isinstance(made, Lesson):
        content = _lesson(made, desk, eyebrow)
    else:
        content = _test(made, module, desk, eyebrow)
    pager = shell.pager(desk, [one for one, _ in leaves], number)
    notes = endmatter.notes(made, desk)
    from scormkit.pages import icons

    main = press.render(
        "main.html", leaf=leaf, test=not desk.noted, content=content, pager=pager, notes=notes,
        sprite=icons.beside(content + pager + notes),
    )  # fmt: skip
    used.update(desk.gathered.media)
    return leaf, main
