"""A story of decisions: `scenario`, from the source to an LMS."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lines_reader import asked, parsed, said

from scormkit import pages, spine
from scormkit.model import Head, Question
from scormkit.package import in_memory, read
from scormkit.questions import scenario

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WRITTEN = """::: scenario {#list points=3}
An agency sends you its list.

### The call {#call}
The director asks for a quick yes.

- Say yes => broken {score=0}
- Ask for it in writing => letter {score=2}
  > Now there is a record.
- Ring back => letter {score=1}

### The letter {#letter}
It names forty workers.

- Report it => kept {score=2}
- Let it lie => broken {score=0}

### Kept {#kept}
The open call goes on.

### Broken {#broken}
Forty workers pay.

Right: You kept to it.
:::"""


def content(question: Question) -> scenario.Content:
    return cast("scenario.Content", question.content)


def test_headings_make_steps_and_lists_with_arrows_their_choices() -> None:
    question = asked(WRITTEN.replace("letter {score=1}", "letter {#later score=1}"))
    made = content(question)

    assert [(step.id, step.title.plain, step.text.plain) for step in made.steps] == [
        ("call", "The call", "The director asks for a quick yes."),
        ("letter", "The letter", "It names forty workers."),
        ("kept", "Kept", "The open call goes on."),
        ("broken", "Broken", "Forty workers pay."),
    ]
    assert [(one.id, one.text.plain, one.to, one.score) for one in made.steps[0].choices] == [
        ("a", "Say yes", "broken", 0), ("b", "Ask for it in writing", "letter", 2), ("later", "Ring back", "letter", 1),
    ]  # fmt: skip
    assert made.steps[0].choices[1].feedback is not None
    assert question.prompt.plain == "An agency sends you its list."
    assert question.right is not None


def test_the_best_path_and_the_room_of_the_longest_are_counted_beforehand() -> None:
    question = asked(WRITTEN)

    assert scenario.KIND.data(question) == {
        "best": 4, "first": "call", "right": (("call", "b"), ("letter", "a")),
        "steps": {
            "call": (("a", "broken", 0), ("b", "letter", 2), ("c", "letter", 1)),
            "letter": (("a", "kept", 2), ("b", "broken", 0)), "kept": (), "broken": (),
        },
    }  # fmt: skip
    assert scenario.KIND.room(question) == 2


def test_an_lms_hears_one_choice_a_decision_and_together_they_weigh_what_the_question_does() -> None:
    call, letter = scenario.KIND.interactions(asked(WRITTEN))

    assert (call.id, letter.id) == ("page_list_call", "page_list_letter")
    assert (call.type, call.part) == ("choice", "The call: The director asks for a quick yes.")
    assert call.text == letter.text == asked(WRITTEN).prompt.plain
    assert [(option.id, option.text) for option in call.options] == [
        ("a", "Say yes"), ("b", "Ask for it in writing"), ("c", "Ring back"),
    ]  # fmt: skip
    assert (call.correct, letter.correct) == ((("b",),), (("a",),))
    assert call.weighting + letter.weighting == 3


def test_where_several_choices_are_worth_the_most_each_is_right_and_where_none_is_worth_anything_any_will_do() -> (
    None
):
    call, letter = scenario.KIND.interactions(
        asked(
            WRITTEN.replace("letter {score=1}", "letter {score=2}").replace(
                "kept {score=2}", "kept {score=0}"
            )
        )
    )

    assert call.correct == (("b",), ("c",))
    assert (letter.correct, letter.weighting) == ((), 0)


def test_steps_stand_in_the_order_of_every_path_although_written_otherwise() -> None:
    first, call, letter, kept, broken = WRITTEN.replace("\nRight: You kept to it.", "").split("### ")
    mixed = "### ".join((first, call, kept, letter, broken))

    assert [step.id for step in content(asked(mixed)).steps] == ["call", "letter", "kept", "broken"]


def test_a_list_without_arrows_is_text() -> None:
    question = asked(
        WRITTEN.replace("It names forty workers.", "It names:\n\n- forty workers\n- no employer\n\nAnd now?")
    )

    assert content(question).steps[1].text.plain == "It names: forty workers no employer And now?"


def test_before_any_script_the_first_step_can_be_read_and_the_others_are_there() -> None:
    tree = {"course.yaml": "title: One\n", "page.md": f"# One\n\n{WRITTEN}\n"}
    course = spine.parsed(in_memory(tree)).courses[0]
    publication, noticed = pages.compile(course, course.modules[0])
    html = read(publication.render(Head())["index.html"]).decode()

    assert noticed == ()
    assert html.count('<div class="step"') == 4
    assert '<div class="step" data-step="call"><h3 class="h" id="q1-call" tabindex="-1">The call</h3>' in html
    assert '<div class="step" data-step="letter" hidden>' in html
    assert "Right: You kept to it." not in html


def line(old: str, new: str) -> str:
    assert WRITTEN.count(old) == 1, old
    return WRITTEN.replace(old, new)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("::: scenario {#s}\nGo.\n:::", [("SK391", 1, 1)]),
        ("::: scenario {#s}\nGo.\n\n### End {#end}\nThis is all.\n:::", [("SK391", 1, 1)]),
        (WRITTEN.replace("score=2", "score=0").replace("score=1", "score=0"), [("SK391", 1, 1)]),
        (line("The call {#call}", "The call"), [("SK392", 4, 5)]),
        (line("The call {#call}", "The call {#Call}"), [("SK392", 4, 5)]),
        (line("{#broken}\nForty", "{#kept}\nForty"), [("SK395", 7, 3), ("SK395", 16, 3), ("SK393", 21, 5)]),
        (line("Say yes => broken {score=0}", "Say yes {score=0}"), [("SK394", 7, 3)]),
        (line("Say yes => broken", "Say yes => letter => broken"), [("SK394", 7, 3)]),
        (line("Say yes => broken", "Say yes => brokn"), [("SK395", 7, 3)]),
        (line("Let it lie => broken", "Let it lie => call"), [("SK396", 16, 3)]),
        (line("Let it lie => broken", "Let it lie => letter"), [("SK396", 16, 3)]),
        (line("### Broken", "### Nobody {#nobody}\nNobody asks.\n\n### Broken"), [("SK397", 21, 5)]),
        (line("Say yes => broken {score=0}", "Say yes => broken"), [("SK398", 7, 3)]),
        (line("Say yes => broken {score=0}", "Say yes => broken {score=-1}"), [("SK398", 7, 3)]),
        (line("Say yes => broken {score=0}", "Say yes => broken {score=101}"), [("SK398", 7, 3)]),
        (line("- Say yes", "- [x] Say yes"), [("SK398", 7, 7)]),
        (line("Say yes => broken {score=0}", "Say yes => broken {score=0 scor=1}"), [("SK303", 7, 3)]),
        (line("The call {#call}", "The call {#call first=yes}"), [("SK303", 4, 5)]),
        (line("- Let it lie => broken {score=0}\n", ""), [("SK310", 15, 3)]),
        (line("Report it =>", "=>"), [("SK312", 15, 3)]),
        (line("Let it lie =>", "Report it =>"), [("SK313", 16, 3)]),
        (line("Report it => kept {score=2}", "Report it => kept {#b score=2}"), [("SK315", 16, 3)]),
        (line("- Let it lie => broken {score=0}\n", "- Let it lie => broken {score=0}\n\nThink.\n"), [("SK307", 18, 1)]),
        (line("It names forty workers.", "::: note\nIt names forty.\n:::"), [("SK307", 13, 1)]),
        (line("Right: You", "Answer: You"), [("SK309", 24, 1)]),
    ],
)  # fmt: skip
def test_each_problem_is_reported_where_it_stands(block: str, expected: list[tuple[str, int, int]]) -> None:
    colons = "::::" if "::: note" in block else ":::"
    text = block.replace("::: scenario", f"{colons} scenario")
    assert said(f"{text.removesuffix(':::')}{colons}" if colons == "::::" else text) == expected


def test_a_circle_is_named_and_a_wrong_step_is_guessed() -> None:
    _, circle = parsed(line("Let it lie => broken", "Let it lie => call"))
    _, wrong = parsed(line("Say yes => broken", "Say yes => brokn"))

    assert [one.text for one in circle] == ["The story goes in a circle: call => letter => call."]
    assert "Did you mean 'broken'?" in wrong[0].text


Ways = list[list[tuple[int, int]]]


@st.composite
def stories(draw: st.DrawFn) -> Ways:
    """Steps by number, each with choices (score, a later step or, beyond the last, an end)."""
    count = draw(st.integers(1, 7))
    ways = [
        draw(st.lists(st.tuples(st.integers(0, 9), st.integers(step + 1, count + 2)), min_size=2, max_size=4))
        for step in range(count)
    ]
    reached = {0} | {to for choices in ways for _, to in choices}
    for step in range(1, count):
        if step not in reached:
            ways[step - 1].append((draw(st.integers(0, 9)), step))
    return ways


def written(ways: Ways) -> str:
    """The block, with an end for each number beyond the steps."""
    ends = sorted({to for choices in ways for _, to in choices if to >= len(ways)})
    parts = [
        f"### Step {step} {{#s{step}}}\nIt goes on.\n\n"
        + "".join(f"- Way {n} => s{to} {{score={score}}}\n" for n, (score, to) in enumerate(choices))
        for step, choices in enumerate(ways)
    ]
    parts += [f"### End {end} {{#s{end}}}\nIt is over.\n" for end in ends]
    return "::: scenario {#s}\nGo.\n\n" + "\n".join(parts) + ":::"


def paths(ways: Ways, step: int = 0) -> Iterator[list[int]]:
    """The scores along every path."""
    if step >= len(ways):
        yield []
        return
    for score, to in ways[step]:
        yield from ([score, *rest] for rest in paths(ways, to))


@settings(derandomize=True, deadline=None)
@given(stories())
def test_the_best_and_the_longest_of_all_paths_are_found(ways: Ways) -> None:
    question, noticed = parsed(written(ways))
    all_paths = list(paths(ways))
    best = max(map(sum, all_paths))

    assert [(one.code, one.text) for one in noticed if one.code != "SK391"] == []
    assert question is not None
    assert content(question).best == best
    assert scenario.KIND.room(question) == max(map(len, all_paths))
    if best:
        data = cast(
            "Mapping[str, Mapping[str, Sequence[tuple[str, str, int]]]]", scenario.KIND.data(question)
        )
        worth = {
            (step, name): (to, score)
            for step, choices in data["steps"].items()
            for name, to, score in choices
        }
        right = [worth[decision] for decision in content(question).right]
        assert sum(score for _, score in right) == best
        assert [step for step, _ in content(question).right][1:] == [to for to, _ in right][:-1]
        places = [step.id for step in content(question).steps]
        assert all(places.index(step) < places.index(to) for (step, _), (to, _) in worth.items())


@settings(derandomize=True, deadline=None)
@given(stories(), st.data())
def test_a_story_that_leads_back_is_always_found_out(ways: Ways, data: st.DataObject) -> None:
    step = data.draw(st.integers(0, len(ways) - 1))
    back = data.draw(st.integers(0, step))
    ways[step].append((1, back))
    _, noticed = parsed(written(ways))
    seen, open_ = set[int](), [back]
    while open_:
        here = open_.pop()
        if here not in seen:
            seen.add(here)
            open_ += [to for _, to in ways[here]] if here < len(ways) else []

    assert ("SK396" in {one.code for one in noticed}) == (step in seen)
