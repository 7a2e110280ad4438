"""What rules are shown: a subject, and everything inside it that has a type of its own, in reading order."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from scormkit.formats.cmi5 import Cmi5Package, LoneStructure
from scormkit.formats.imscp import ContentPackage, Manifest
from scormkit.formats.tincan import Tincan, TincanPackage
from scormkit.model import SILENT, Block, Course, Lesson, Module, Question
from scormkit.rules.reading import Written, written

if TYPE_CHECKING:
    from collections.abc import Iterator


def inside(subject: object) -> Iterator[object]:
    """The subject itself, then all that is in it."""
    yield subject
    for part in parts(subject):
        yield from inside(part)


@singledispatch
def parts(subject: object) -> Iterator[object]:  # noqa: ARG001 - what has no parts has none
    """What stands directly in a subject."""
    return iter(())


@parts.register(Course)
def _(course: Course) -> Iterator[object]:
    yield from course.modules
    if course.writing != SILENT:
        yield written(course)


@parts.register(Written)
def _(course: Written) -> Iterator[object]:
    yield from course.readings
    yield from course.pools


@parts.register(Module)
def _(module: Module) -> Iterator[object]:
    yield from module.shown
    if module.test:
        pooled = {question.id for page in module.pages for question in page.pool}
        yield from (question for question in module.test.questions if question.id not in pooled)


@parts.register(Lesson)
def _(lesson: Lesson) -> Iterator[object]:
    yield from (node for node in lesson.body if isinstance(node, Block | Question))
    yield from lesson.pool


@parts.register(Block)
def _(block: Block) -> Iterator[object]:
    yield from (node for node in block.children if isinstance(node, Block | Question))


@parts.register(ContentPackage)
def _(package: ContentPackage) -> Iterator[object]:
    yield package.manifest


@parts.register(Manifest)
def _(manifest: Manifest) -> Iterator[object]:
    yield from manifest.organizations
    yield from manifest.items()
    yield from manifest.sequencing
    yield from manifest.resources


@parts.register(TincanPackage)
def _(package: TincanPackage) -> Iterator[object]:
    yield package.tincan


@parts.register(Tincan)
def _(tincan: Tincan) -> Iterator[object]:
    yield from tincan.activities


@parts.register(Cmi5Package)
def _(package: Cmi5Package) -> Iterator[object]:
    yield package.structure


@parts.register(LoneStructure)
def _(alone: LoneStructure) -> Iterator[object]:
    yield alone.structure
