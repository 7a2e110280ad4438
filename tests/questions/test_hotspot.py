"""A picture to point at and its list: `hotspot`, from the source to an LMS."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormkit import pages, spine
from scormkit.model import Head, Question
from scormkit.package import in_memory, read
from scormkit.questions import hotspot
from scormkit.questions.hotspot.area import Area
from scormkit.questions.hotspot.area import read as area

if TYPE_CHECKING:
    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Course

PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'/>"
TWO = """- [ ] The agency {at="5,20 20x40"}
- [x] The hostel {at="70.5,20 20x40"}"""
ALL = "![A corridor](corridor.svg)"
FIRST = 3


def loaded(lines: str, picture: str = ALL, ask: str = "Where?") -> spine.Loaded:
    block = f"::: hotspot {{#passport}}\n{ask}\n\n{picture}\n\n{lines}\n:::\n"
    tree = {"course.yaml": "title: One\n", "corridor.svg": PICTURE, "page.md": f"# One\n\n{block}"}
    return spine.parsed(in_memory(tree))


def course(lines: str, picture: str = ALL) -> Course:
    found = loaded(lines, picture)
    assert [(one.code, one.text) for one in found.diagnostics] == []
    return found.courses[0]


def asked(lines: str, picture: str = ALL) -> Question:
    (question,) = course(lines, picture).modules[0].pages[0].body
    assert isinstance(question, Question)
    return question


def noticed(lines: str, picture: str = ALL, ask: str = "Where?") -> list[tuple[str, int, int]]:
    """Code, line of the block (its first is 1) and column."""

    def place(one: Diagnostic) -> tuple[str, int, int]:
        assert one.where is not None
        return one.code, (one.where.line or 0) - FIRST + 1, one.where.column or 0

    return [place(one) for one in loaded(lines, picture, ask).diagnostics if one.code != "SK139"]


def content(question: Question) -> hotspot.Content:
    return cast("hotspot.Content", question.content)


def test_the_picture_is_no_part_of_the_question_s_words() -> None:
    question = asked(TWO)

    assert (question.prompt.plain, question.prompt.html) == ("Where?", "<p>Where?</p>")
    assert 'src="corridor.svg"' in content(question).picture.html
    assert [spot.area for spot in content(question).spots] == [Area(5, 20, 20, 40), Area(70.5, 20, 20, 40)]


def test_one_right_answer_gives_round_buttons_and_several_give_boxes() -> None:
    both = TWO.replace("[ ]", "[x]") + '\n- [ ] The embassy {at="30,0 5x5"}'

    assert hotspot.KIND.data(asked(TWO)) == {"many": False, "right": ("b",), "spots": ("a", "b")}
    assert hotspot.KIND.data(asked(both)) == {"many": True, "right": ("a", "b"), "spots": ("a", "b", "c")}
    assert (hotspot.KIND.room(asked(TWO)), hotspot.KIND.room(asked(both))) == (1, 3)


def test_an_lms_hears_a_choice() -> None:
    (said,) = hotspot.KIND.interactions(asked(TWO.replace("hostel {", "hostel {#hostel ")))

    assert (said.id, said.type, said.text) == ("page_passport", "choice", "Where?")
    assert [(option.id, option.text) for option in said.options] == [
        ("a", "The agency"),
        ("hostel", "The hostel"),
    ]
    assert said.correct == (("hostel",),)


def test_areas_are_drawn_in_per_cent_over_the_picture_and_hidden_from_screen_readers() -> None:
    made = course(TWO)
    publication, _ = pages.compile(made, made.modules[0])
    html = read(publication.render(Head())["index.html"]).decode()

    assert (
        '<img src="media/corridor.svg" alt="A corridor" width="200" height="100"><svg aria-hidden="true">'
        in html
    )
    assert html.count('x="70.5%" y="20%" width="20%" height="40%"') == 2
    assert "style=" not in html


@pytest.mark.parametrize(
    ("lines", "picture", "expected"),
    [
        (TWO, "", [("SK385", 1, 1)]),
        (TWO, "See ![A corridor](corridor.svg).", [("SK385", 1, 1)]),
        (TWO, f"{ALL}\n\n{ALL}", [("SK385", 6, 1)]),
        (TWO + "\n- [ ] The embassy", ALL, [("SK386", 8, 7)]),
        (TWO.replace("70.5,20 20x40", "70.5 20 20 40"), ALL, [("SK387", 7, 7)]),
        (TWO.replace("70.5,20 20x40", "80.1,20 20x40"), ALL, [("SK387", 7, 7)]),
        (TWO.replace("70.5,20 20x40", "70,70 20x40"), ALL, [("SK387", 7, 7)]),
        (TWO.replace("70.5,20 20x40", "70,70 0x40"), ALL, [("SK387", 7, 7)]),
        (TWO.replace("70.5,20", "24,59"), ALL, [("SK388", 7, 7)]),
        (TWO.replace("[x]", "[ ]"), ALL, [("SK389", 2, 1)]),
        (TWO.replace("[ ]", "[x]"), ALL, [("SK389", 2, 1)]),
        (TWO.replace("[ ] ", ""), ALL, [("SK390", 6, 3)]),
        (TWO.replace("agency {at", "agency {to=b at"), ALL, [("SK303", 6, 7)]),
        (TWO.replace("The hostel", "The agency"), ALL, [("SK313", 7, 7)]),
        (TWO.split("\n")[1], ALL, [("SK310", 6, 7)]),
        (TWO + '\n  - [ ] The yard {at="0,0 1x1"}', ALL, [("SK350", 7, 7)]),
        (TWO + "\n\nPartly: Nearly.", ALL, [("SK316", 9, 1)]),
        (TWO + "\n\nAnswer: b", ALL, [("SK309", 9, 1)]),
    ],
)  # fmt: skip
def test_each_problem_is_reported_where_it_stands(
    lines: str, picture: str, expected: list[tuple[str, int, int]]
) -> None:
    assert noticed(lines, picture) == expected


def test_a_question_without_words_is_one_although_it_has_a_picture() -> None:
    assert noticed(TWO, ask="") == [("SK301", 1, 1)]


def test_areas_that_touch_do_not_overlap() -> None:
    assert noticed(TWO.replace("70.5,20", "25,20")) == []


sides = st.integers(0, 100)


@given(sides, sides, sides, sides)
def test_what_is_written_is_read(x: int, y: int, width: int, height: int) -> None:
    assert area(f"{x},{y} {width}x{height}") == Area(x, y, width, height)
    assert area(f" {x}.5, {y}  {width} × {height}.25") == Area(x + 0.5, y, width, height + 0.25)


@given(st.text(max_size=20))
def test_no_words_break_an_area(words: str) -> None:
    assert area(words) is None or "," in words


corners = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 5), st.integers(1, 5))


@given(corners, corners)
def test_areas_overlap_if_they_share_a_square(
    one: tuple[int, int, int, int], other: tuple[int, int, int, int]
) -> None:
    def squares(x: int, y: int, width: int, height: int) -> set[tuple[int, int]]:
        return {(x + n, y + m) for n in range(width) for m in range(height)}

    assert Area(*one).overlaps(Area(*other)) == bool(squares(*one) & squares(*other))
