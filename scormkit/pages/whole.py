"""The home page of a whole course, for targets where no LMS has a menu: what there is, how long it takes, where to go on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormkit.model import Whole, awaited
from scormkit.package import Bytes
from scormkit.pages import icons, media, press, shell, style, theme, wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scormkit.model import Course, Head, Publication
    from scormkit.package import Body

SCRIPT = "home.js"
"""What the page asks for, and the target brings: it reads what the browser keeps."""


@dataclass(frozen=True, slots=True)
class Card:
    """A module on the home page, in words; `number` is its count in the course, `first` the modules to finish before."""

    id: str
    href: str
    title: str
    summary: str
    number: str
    length: str
    first: str


@dataclass(frozen=True, slots=True)
class Home:
    """Implements `Render`: the page that leads into the modules, its sheet and its logo, waiting for a target's head."""

    course: Course
    publications: tuple[Publication, ...]

    def __call__(self, head: Head) -> Mapping[str, Body]:
        """The files at the top of the package."""
        course = self.course
        look, _ = theme.read(course, media.catalogue(course.assets))
        spoken = (course.language.partition("-")[0].lower(), wording.direction(course.language))
        logo = {look.logo: course.assets[look.media[0]]} if look.logo else {}
        sheet = style.sheet(look.changes, ("home", *spoken))
        return {"index.html": Bytes(_document(self, head, look.logo)), "style.css": Bytes(sheet), **logo}


def whole(course: Course, publications: Sequence[Publication]) -> Whole:
    """A whole course from its modules as published, with a home page."""
    return Whole(course, tuple(publications), Home(course, tuple(publications)))


def _document(home: Home, head: Head, logo: str) -> bytes:
    made, language = whole(home.course, home.publications), home.course.language
    words = wording.words(language)
    page = press.render(
        "home.html",
        whole=made, title=made.title, more="", words=words, language=language, direction=wording.direction(language), head=head, logo=logo,
        policy=shell.policy(head), script=SCRIPT, sprite=icons.sprite((*icons.SHELL, "next")),
        length=_length(language, "home_count_n", len(made.publications), made.minutes), told=json.dumps(_told(language), ensure_ascii=False),
        sections=[(one, [_card(made, publication) for publication in one.publications]) for one in made.sections],
        start=wording.say(language, "home_start", title=home.publications[0].title),
    )  # fmt: skip
    return f"{page}\n".encode()


def _card(made: Whole, publication: Publication) -> Card:
    language, module = made.course.language, publication.modules[0]
    awaits = " · ".join(one.title for one in awaited(made, publication))
    return Card(
        id=publication.id,
        href=f"{publication.id}/{publication.start}",
        title=publication.title,
        summary=module.summary,
        number=_number(made.course, publication),
        length=_length(language, "home_pages", len(publication.leaves), publication.minutes),
        first=wording.say(language, "home_first", titles=awaits) if awaits else "",
    )


def _number(course: Course, publication: Publication) -> str:
    number = course.number(publication.modules[0])
    return wording.say(course.language, "module_n", n=number) if number else ""


def _length(language: str, key: str, count: int, minutes: int) -> str:
    """How many there are, and how long they take where anybody said."""
    return " · ".join(part for part in (_counted(language, key, count), _time(language, minutes)) if part)


def _time(language: str, minutes: int) -> str:
    if minutes >= shell.LONG:
        return wording.say(language, "home_hours", n=round(minutes / 60))
    return _counted(language, "minutes", minutes) if minutes else ""


def _counted(language: str, key: str, count: int) -> str:
    """The words of `key` for a number: one has words of its own."""
    if count == 1:
        return wording.words(language)["minute" if key == "minutes" else f"{key}_one"]
    return wording.say(language, key, n=count)


def _told(language: str) -> Mapping[str, str]:
    """The words that the script of the page needs."""
    known = wording.catalogue(language)
    far = {key: said for key, said in known["script"].items() if key.startswith("progress")}
    return {**known["home_script"], **far}
