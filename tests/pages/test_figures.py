"""The block `facts` lists what a course uses, once, under the module that uses it first, and says what the letters mean."""

from __future__ import annotations

from lxml import html

from scormkit import pages, spine
from scormkit.model import Head
from scormkit.package import in_memory, read

COURSE = """\
title: Wells
as_of: "2026-11-01"
modules:
  - {id: m-1, title: Digging, pages: [one]}
  - {id: m-2, title: Keeping, pages: [two]}
  - {id: m-3, title: Before you go, numbered: false, pages: [figures]}
"""
TREE = {
    "course.yaml": COURSE,
    "one.md": "# One\n\nIt is [48%](fact:A-1).\n",
    "two.md": "# Two\n\nIt is about [12](fact:D-1), and [48%](fact:A-1).\n",
    "figures.md": "# Figures\n\n::: facts\nTake the date along.\n:::\n",
    "facts.csv": (
        "id,fact,value,as_of,source,publisher,year,confidence,review_by\n"
        "A-1,Those & others,48%,2024-06-30,A <book>,Us,2025,A,2027-01-31\n"
        "D-1,What moves,12,mid-2024,A list,Them,2024,D,\n"
        "B-1,Used nowhere,13,2024,A list,Them,2024,B,\n"
    ),
}


def shown(tree: dict[str, str], place: int) -> html.HtmlElement:
    course = spine.parsed(in_memory(tree)).courses[0]
    publication, noticed = pages.compile(course, course.modules[place])
    assert noticed == ()
    return html.fromstring(read(publication.render(Head())["index.html"]).decode())


def terms(page: html.HtmlElement) -> list[html.HtmlElement]:
    """What the block names; the completion record below has terms of its own."""
    return [one for one in page.iter("dt") if one.getparent().tag == "dl"]


def test_each_fact_stands_once_under_the_module_that_uses_it_first() -> None:
    page = shown(TREE, 2)

    heads = [one.text_content() for one in page.iter("h2")][:3]
    told = [(one.text_content(), one.getnext().text_content()) for one in terms(page)]
    assert heads == ["How the values were found", "Module 1: Digging", "Module 2: Keeping"]
    assert [value for value, _ in told] == ["Letter A", "Letter D", "48%", "12"]
    assert told[2][1] == (
        "Those & othersA <book>, Us 2025 · Data: 30 June 2024 · Letter A · To be looked at again by 31 January 2027 · A-1"
    )
    assert "Take the date along." in page.text_content()
    assert "Figures as of 1 November 2026." in page.text_content()


def test_only_letters_that_occur_are_explained_with_their_number() -> None:
    told = [one.getnext().text_content() for one in terms(shown(TREE, 2))][:2]

    assert told == [
        "Seen at the publisher or at an official body, or reckoned from values seen there (1)",
        "Taken from professional knowledge, and it is disputed or still moves (1)",
    ]


def test_the_block_may_be_empty() -> None:
    tree = {**TREE, "figures.md": "# Figures\n\n::: facts\n:::\n"}

    assert spine.parsed(in_memory(tree)).diagnostics == ()
    assert len(terms(shown(tree, 2))) == 4
