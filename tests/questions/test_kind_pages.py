"""The study page of each kind keeps its word: every example that names its file is a course without a fault."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from scormkit import pages, spine
from scormkit.package import in_memory

FENCE = re.compile(r"^```markdown (?P<name>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(FENCE.pattern.replace("markdown", "xml"), FENCE.flags)
KINDS = files("scormkit.questions")
SHOWN = [
    (kind.name, found["name"], found["text"])
    for kind in sorted(KINDS.iterdir(), key=lambda one: one.name)
    if kind.joinpath("README.md").is_file()
    for found in FENCE.finditer(kind.joinpath("README.md").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("kind", "name", "text"), SHOWN, ids=[kind for kind, _, _ in SHOWN])
def test_an_example_is_a_course_without_a_fault(kind: str, name: str, text: str) -> None:
    page = KINDS.joinpath(kind, "README.md").read_text(encoding="utf-8")
    pictures = {found["name"]: found["text"] for found in PICTURE.finditer(page)}
    loaded = spine.parsed(in_memory({"course.yaml": "title: Example\n", name: text, **pictures}))
    assert [(str(one.where), one.code, one.text) for one in loaded.diagnostics] == []

    course = loaded.courses[0]
    publication, noticed = pages.compile(course, course.modules[0])

    assert noticed == ()
    assert kind.replace("_", "-") in publication.kinds
