"""Every message of the house keeps its word: its bad example gives it and nothing else, its good one nothing."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from scormkit import conformance, pages, spine
from scormkit.diagnostics import Severity, has_errors
from scormkit.explain import every_message
from scormkit.package import Bytes, Entry, Package

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.diagnostics import Diagnostic, Message

LABEL = re.compile(r"^(Bad|Good) \((.+)\):\n", re.MULTILINE)
SOURCES = (".md", ".yaml", ".yml", ".csv")
COURSE = ("course.yaml", b"title: Example\n")
PAGE = ("page.md", b"# Example\n\nA page.\n")

WITHOUT_EXAMPLE = {
    "SK101": "an example is text, and this is about bytes that are none",
    "SK102": "an example is text, and this is about a character that no page can show",
    "SK132": "names the kinds that are not built yet, and will have no example once all are",
    "SK156": "an example is text, and this is about a character that no page can show",
    "SK166": "an example is text, and this is about bytes that are none",
    "SK189": "an example would be 2 megabytes long: tests/source/test_links.py",
    "SK231": "about what is built, and for what: tests/cli/test_new.py",
    "SK299": "about what is built, and for what: tests/test_whole.py",
    "SK311": "an example would have 37 answers: tests/questions",
    "SK507": "an example of a source is judged as a source: tests/conformance/test_detect.py",
    "SK509": "what a schema says in words that we have not met yet",
    "SK512": "an example is text, and this is about bytes that are none",
    "SK515": "an example would be 16 megabytes long",
    "SK516": "an example is text, and this is about bytes that nobody sees: tests/conformance/test_detect.py",
    **dict.fromkeys(
        (
            *(f"SK{number}" for number in range(550, 577)),
            "SK680",
            *(f"SK{number}" for number in range(682, 689)),
        ),
        "about what a package does when it runs: tests/browser/test_run.py",
    ),
    "SK591": "about an archive as such: tests/test_disk.py",
    "SK592": "about an archive as such: tests/test_disk.py",
    "SK593": "about an archive as such: tests/test_disk.py",
    "SK594": "about an archive as such: tests/test_disk.py",
    "SK644": "about what is built, and for what: tests/test_whole.py",
    "SK681": "an example would fill 4,096 characters of saved state: tests/test_spine.py",
    "SK801": "an example would be a name of 256 letters: tests/rules/test_package_rules.py",
    "SK901": "about the machine",
    "SK902": "about the machine",
    "SK903": "about a folder without a course, which an example always has",
    "SK904": "about a name on the command line",
    "SK990": "about the machine",
    "SK991": "about the machine",
    "SK992": "about the machine",
}
"""Messages that no example in a page can show, and why."""

ALONE = ("SK213",)
"""Messages about a page that is not there: no page is put beside their example."""

MESSAGES = every_message()
SHOWN = [message for message in MESSAGES if message.code not in WITHOUT_EXAMPLE]


def examples(doc: str, label: str) -> list[tuple[str, bytes]]:
    """The files of the bad or the good example, in order."""
    found = list(LABEL.finditer(doc))
    ends = [one.start() for one in found[1:]] + [len(doc)] * bool(found)
    return [
        (one[2], indented(doc[one.end() : end]).encode())
        for one, end in zip(found, ends, strict=True)
        if one[1] == label
    ]


def indented(text: str) -> str:
    """The block that stands under a label, without its indent."""
    lines = text.strip("\n").split("\n")
    end = next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("    ")), None)
    return dedent("\n".join(lines[:end])).rstrip("\n") + "\n"


def reported(files: Sequence[tuple[str, bytes]], *, alone: bool = False) -> Sequence[Diagnostic]:
    """All that scormkit says of an example: a course where it holds sources, else a package."""
    if not any(name.endswith(SOURCES) for name, _ in files):
        return conformance.validate(
            Package(tuple(Entry(name, Bytes(text)) for name, text in files))
        ).diagnostics
    names = [name for name, _ in files]
    courses = () if any(name.endswith("course.yaml") for name in names) else (COURSE,)
    content = () if any(name.endswith(".md") for name in names) or alone else (PAGE,)
    loaded = spine.parsed({name: Bytes(text) for name, text in (*courses, *content, *files)})
    if has_errors(loaded.diagnostics):
        return loaded.diagnostics
    compiled = [
        pages.compile(course, module)[1] for course in loaded.courses for module in course.modules
    ]  # fmt: skip
    return spine.in_order((*loaded.diagnostics, *(said for several in compiled for said in several)))


@pytest.mark.parametrize("message", SHOWN, ids=lambda message: f"{message.code}-{message.name}")
def test_a_bad_example_gives_its_code_and_nothing_else(message: Message) -> None:
    files = examples(message.doc, "Bad")
    said = reported(files, alone=message.code in ALONE) if files else ()

    loud = {one.code for one in said if one.severity is not Severity.INFO or one.code == message.code}
    assert loud == {message.code}, [(one.code, str(one.where), one.text) for one in said]


@pytest.mark.parametrize("message", SHOWN, ids=lambda message: f"{message.code}-{message.name}")
def test_a_good_example_gives_nothing(message: Message) -> None:
    files = examples(message.doc, "Good")

    assert files != []
    assert [(one.code, one.text) for one in reported(files)] == []


def test_only_messages_that_exist_are_excused() -> None:
    assert WITHOUT_EXAMPLE.keys() <= {message.code for message in MESSAGES}


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: f"{message.code}-{message.name}")
def test_a_message_says_why_and_what_to_do(message: Message) -> None:
    assert message.help
    assert message.doc
    assert message.summary.endswith(("?", ".", "}"))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", message.name)
