"""YAML 1.2 with places: what a value is, where it stands, and what is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit.diagnostics import Where
from scormkit.source import yaml

LAW = settings(derandomize=True, deadline=None)
TOP = Where("course.yaml", 1)


def plain(text: str) -> object:
    found, diagnostics = yaml.read(text, TOP)
    assert diagnostics == ()
    assert found is not None
    return found.plain


def codes(text: str) -> list[tuple[str, int]]:
    return [(one.code, one.where.line if one.where else 0) for one in yaml.read(text, TOP)[1]]


@pytest.mark.parametrize("written", ["“Work”", "„Work“", "”Work”", "«Work»", "‘Work’"])
def test_the_quotation_marks_of_a_word_processor_are_told_and_left_out(written: str) -> None:
    found, (one,) = yaml.read(f"key: {written}", TOP)

    assert found is not None
    assert (found.plain, one.code, one.help.split(". ")[0]) == (
        {"key": "Work"},
        "SK167",
        'Use straight ones: "Work"',
    )
    assert plain(f'key: "{written}"') == {"key": written}
    assert plain(f"key: {written} and more") == {"key": f"{written} and more"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("2026-11-01", "2026-11-01"), ("12:30", "12:30"),
        ("1_000", "1_000"), ("0o17", "0o17"), (".inf", ".inf"), ("1e999", "1e999"), ("'5'", "5"), ('"true"', "true"),
        ("true", True), ("FALSE", False), ("~", None), ("", None), ("null", None), ("007", 7), ("-3", -3),
        ("1.0", 1.0), (".5", 0.5), ("2e3", 2000.0), ("9" * 30, 1e30),
    ],
)  # fmt: skip
def test_unquoted_words_mean_what_yaml_1_2_says(written: str, meant: object) -> None:
    found = plain(f"key: {written}")

    assert found == {"key": meant}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(meant)


def test_every_key_and_value_knows_its_line_and_column() -> None:
    found, _ = yaml.read("title: A\npages:\n  - one\n  - page: two\n", Where("a.yaml", 10))

    assert found is not None
    assert found.where == Where("a.yaml", 10, 1)
    assert found.keys["pages"] == Where("a.yaml", 11, 1)
    assert found.fields["pages"].items[0].where == Where("a.yaml", 12, 5)
    assert found.fields["pages"].items[1].fields["page"].where == Where("a.yaml", 13, 11)


def test_a_key_set_twice_is_told_with_both_lines_and_the_first_counts() -> None:
    found, (said,) = yaml.read("title: A\nlanguage: en\ntitle: B\n", TOP)

    assert found is not None
    assert found.plain == {"title": "A", "language": "en"}
    assert (said.code, said.where) == ("SK151", Where("course.yaml", 3, 1))
    assert "line 1" in said.text


@pytest.mark.parametrize(
    "text", ["a: *b", "a: &b c", "a: !!str 5", "a: !x y", "- &a b\n- *a", "a: *Important* words"]
)
def test_anchors_aliases_and_types_are_refused(text: str) -> None:
    assert codes(text) == [("SK152", 1)]


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    assert codes("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n") == [("SK152", 1)]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: Work: an introduction", 1, "colon"),
        ("a:\n\t- b", 2, "tab"),
        ('a: "b', 1, "quotation mark is never closed"),
        ("a: [b", 1, "list opened with '['"),
        ("a: {b: c", 1, "group opened with '{'"),
        ("a: b\n c: d", 2, "colon"),
        ("a: @b", 1, "sign that YAML keeps"),
        ("a: - b", 1, "line of its name"),
        ("a: |\n  x\n b", 3, "line up"),
    ],
)
def test_what_cannot_be_read_is_told_in_plain_words(text: str, line: int, words: str) -> None:
    found, (said,) = yaml.read(text, TOP)

    assert found is None
    assert said.code == "SK150"
    assert said.where is not None
    assert said.where.line == line
    assert words in said.text


@pytest.mark.parametrize(
    ("text", "code"),
    [("? [a]\n: b", "SK153"), ("[" * 99, "SK154"), ("a: 1\n---\nb: 2", "SK155"), ("%YAML 1.1\n---\na: b", "SK155"), ("a: \x01", "SK156")],
)  # fmt: skip
def test_what_no_course_needs_is_refused(text: str, code: str) -> None:
    assert [one for one, _ in codes(text)] == [code]


def test_an_empty_text_is_a_null_and_a_byte_order_mark_is_nothing() -> None:
    assert plain("# only a comment\n") is None
    assert plain("\ufeffa: b") == {"a": "b"}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcxyz", min_size=1, max_size=3), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@LAW
@given(json_values)
def test_json_is_yaml(value: object) -> None:
    assert plain(json.dumps(value, ensure_ascii=False)) == value


@LAW
@given(st.text(max_size=40))
def test_no_text_whatever_raises(text: str) -> None:
    found, diagnostics = yaml.read(text, TOP)

    assert (found is None) <= bool(diagnostics)


@LAW
@given(st.text(alphabet=" -:?[]{},&*!|>'\"%@`#\n\tab1", max_size=30))
def test_no_knot_of_signs_raises(text: str) -> None:
    yaml.read(text, TOP)
