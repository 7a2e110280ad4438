"""The frame around a page: bar, route, policy; the same on every page of a module but for the place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from scormkit.model import Assessment, Leaf
from scormkit.pages import icons, plan, press, wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model import Course, Head, Lesson, Module
    from scormkit.pages.desk import Desk
    from scormkit.pages.theme import Theme

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; connect-src {connect}"
)
"""No request leaves the package but for what a target's own server needs; nothing inline ever runs."""

MORE = "more.css"
"""The second style sheet, linked by pages that need it and fetched for the others when the browser is idle."""

LONG = 90
"""From so many minutes on the time left is said in hours."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A station of the route: a page, and how long it takes in words."""

    id: str
    href: str
    title: str
    length: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of a module share; `logo` is a picture's address or "", `eyebrow` counts the modules.

    `rich` are the pages that show more than text; `following` is the module that comes next in the course.
    """

    course: Course
    module: Module
    route: tuple[Stop, ...]
    eyebrow: str
    progress: str
    logo: str
    script: str
    rich: frozenset[str]
    following: Module | None = None


def frame(  # noqa: PLR0913 - by name
    course: Course,
    module: Module,
    leaves: Sequence[tuple[Leaf, Lesson | Assessment]],
    look: Theme,
    *,
    script: str,
    rich: frozenset[str],
) -> Frame:
    """The frame of a module's pages, made once."""
    number = course.number(module)
    return Frame(
        course=course,
        module=module,
        route=tuple(
            Stop(leaf.id, leaf.href, leaf.title, _length(course, leaf, made)) for leaf, made in leaves
        ),
        eyebrow=wording.say(course.language, "module_n", n=number) if number else "",
        progress=_progress(course, [leaf for leaf, _ in leaves]),
        logo=look.logo,
        script=script,
        rich=rich,
        following=following(course, module),
    )


def document(frame: Frame, leaf: Leaf, main: Markup, head: Head) -> bytes:
    """One complete page, as it reads before any script has run."""
    words = wording.words(frame.course.language)
    whole = press.render(
        "shell.html",
        course=frame.course, module=frame.module, leaf=leaf, main=main, words=words, route=frame.route,
        language=frame.course.language, direction=wording.direction(frame.course.language),
        policy=policy(head), head=head, script=frame.script, sprite=icons.sprite(icons.SHELL), logo=frame.logo,
        eyebrow=frame.eyebrow, progress=frame.progress, more=MORE if leaf.id in frame.rich else "",
        contents_of=wording.say(frame.course.language, "contents_of", module=frame.module.title),
        following=frame.following, next_module=_next_module(frame),
    )  # fmt: skip
    return f"{whole}\n".encode()


def policy(head: Head) -> Markup:
    """The content security policy of a target; quotes stay as written, which a double-quoted attribute allows."""
    whole = "; ".join((POLICY.format(connect=" ".join(head.connect)), *head.directives))
    return Markup(str(escape(whole)).replace("&#39;", "'"))  # noqa: S704 - escaped


def following(course: Course, module: Module) -> Module | None:
    """The module after this one."""
    ids = [one.id for one in course.modules]
    place = ids.index(module.id) + 1 if module.id in ids else len(ids)
    return course.modules[place] if place < len(ids) else None


def _next_module(frame: Frame) -> str:
    after = frame.following
    return wording.say(frame.course.language, "next_module", title=after.title) if after else ""


def pager(desk: Desk, leaves: Sequence[Leaf], number: int) -> Markup:
    """Links to the page before and the page after, with the time that one takes."""
    after = leaves[number + 1] if number + 1 < len(leaves) else None
    return _pager(desk, leaves, number, after, _next(desk.words, after) if after else "")


def way_out(desk: Desk, leaves: Sequence[Leaf], module: Module) -> Markup:
    """The pager of a module's last page where the next module is at hand, or after the last module the home page."""
    words, after = desk.words, following(desk.course, module)
    leaf = (
        Leaf("", f"../{after.id}/index.html", after.title)
        if after
        else Leaf("", "../index.html", words["all_modules"])
    )
    return _pager(desk, leaves, len(leaves) - 1, leaf, words["home_next" if after else "next"], out=True)


def _pager(  # noqa: PLR0913, PLR0917 - what the template shows
    desk: Desk, leaves: Sequence[Leaf], number: int, after: Leaf | None, next: str, out: bool = False
) -> Markup:
    before = leaves[number - 1] if number else None
    return press.render("pager.html", before=before, after=after, words=desk.words, next=next, out=out)


def _next(words: Mapping[str, str], after: Leaf) -> str:
    return words["next_minutes"].format(n=after.minutes) if after.minutes > 1 else words["next"]


def _length(course: Course, leaf: Leaf, made: Lesson | Assessment) -> str:
    count = plan.drawn(made) if isinstance(made, Assessment) else 0
    if count and leaf.minutes:
        return wording.say(course.language, "questions_min", n=count, minutes=leaf.minutes)
    if count:
        return wording.say(course.language, "questions_n", n=count)
    return wording.say(course.language, "min", n=leaf.minutes) if leaf.minutes else ""


def _progress(course: Course, leaves: Sequence[Leaf]) -> str:
    """How it stands before the script knows better: nothing done, all the time left."""
    minutes = sum(leaf.minutes for leaf in leaves)
    if not minutes:
        return wording.say(course.language, "progress", done=0, all=len(leaves))
    hours = minutes >= LONG
    count = round(minutes / 60) if hours else minutes
    key = f"progress_{'hours' if hours else 'minutes'}{'_one' if count == 1 else ''}"
    return wording.say(course.language, key, done=0, all=len(leaves), n=count)
