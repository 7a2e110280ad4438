"""A theme is refused where it could not be read, and what it leaves open follows legibly from one colour."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample import small_course

from scormkit.pages import media, palette, style, theme
from scormkit.pages.colour import colour, contrast, full, nearest, shade
from scormkit.pages.theme import Theme

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
SCHEMES = ("light", "dark")


def read(text: str, **files: str) -> tuple[Theme, list[tuple[str, int]]]:
    """The theme, and what was said of it: code and line."""
    assets = {"theme.yaml": text, **{name.replace("_", "."): content for name, content in files.items()}}
    course = small_course(assets=assets)
    made, noticed = theme.read(course, media.catalogue(course.assets))
    return made, [(one.code, one.where.line if one.where else 0) for one in noticed]


def said(text: str) -> str:
    course = small_course(assets={"theme.yaml": text})
    (one,) = theme.read(course, media.catalogue(course.assets))[1]
    return f"{one.text} {one.help}"


def test_a_course_without_a_theme_looks_like_ours() -> None:
    assert theme.read(small_course(), {}) == (Theme(), ())


def test_what_is_not_theirs_is_the_same_here_and_in_the_style_sheet() -> None:
    light, dark = style._read("tokens").split("@media", 1)
    for scheme, sheet in (("light", light), ("dark", dark)):
        for name, value in {**palette.FIXED[scheme], **palette.OURS[scheme]}.items():
            short = f"#{value[1]}{value[3]}{value[5]}" if value[1::2] == value[2::2] else value
            assert f"--{name}:{short}" in sheet, (scheme, name)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_own_colours_pass(scheme: str) -> None:
    assert palette.clashes(scheme, palette.OURS[scheme], palette.OURS[scheme]) == ()


def test_one_colour_gives_all_seven_of_both_schemes() -> None:
    made, noticed = read('accent: "#0b5c4a"')

    assert noticed == []
    light, by_device, by_choice = made.changes.splitlines()
    assert light == (
        ":root{--accent:#0b5c4a;--accent-deep:#003e30;--on-accent:#ffffff;--deep:#00372b;--deep-ink:#ffffff;"
        "--deep-soft:#d1ece2;--tint:#e6f5f0}"
    )
    assert by_device.startswith(
        "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--accent:"
    )
    assert by_choice.startswith("@media screen{:root[data-theme=dark]{--accent:")
    assert all(f"--{name}:" in by_choice for name in palette.NAMES)


def test_a_colour_for_dark_screens_is_kept() -> None:
    made, noticed = read('accent: "#0b5c4a"\ndark:\n  accent: "#9be7d0"')

    assert noticed == []
    assert "[data-theme=dark]{--accent:#9be7d0;" in made.changes


def test_a_pale_accent_is_refused_with_numbers_and_answered_with_the_nearest_shade() -> None:
    assert said('accent: "#7fc4a8"') == (
        "The colour 'accent' (#7fc4a8) on light screens has a contrast of 1.8 to 'tint' (#e7f5ee); at least 4.5 is needed. "
        "Use #347960, the nearest shade of the same hue that can be read."
    )


def test_a_dark_accent_is_refused_for_dark_screens_only_there() -> None:
    assert "'accent' (#0b5c4a) on dark screens" in said('accent: "#0b5c4a"\ndark:\n  accent: "#0b5c4a"')


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('accent: "#0b5c4a', "SK450", 1),
        ("- accent", "SK450", 1),
        ("dark: yes", "SK450", 1),
        ('# ours\naccent: "\x07#0b5c4a"', "SK450", 2),
        ("[" * 3000, "SK450", 0),
        ('radius: 1\naccent: "#9fd"', "SK451", 2),
        ('tint: "#333333"', "SK451", 1),
        ('accnt: "#0b5c4a"', "SK452", 1),
        ("ink: black", "SK452", 1),
        ("dark:\n  radius: 1", "SK452", 2),
        ("radius: 1\nradius: 1", "SK453", 2),
        ("accent: #0b5c4a", "SK454", 1),
        ("accent: green", "SK454", 1),
        ("deep: [1, 2]", "SK454", 1),
        ("radius: 8px", "SK455", 1),
        ("radius: 1.5", "SK455", 1),
        ("radius: -1", "SK455", 1),
        ('headings: "url(x)"', "SK456", 1),
        ("headings: 'Gill\" Sans'", "SK456", 1),
        ('headings: "a;} *{display:none"', "SK456", 1),
        ("logo: logo.svg", "SK457", 1),
        ("logo: ring.png", "SK457", 1),
    ],
)
def test_each_mistake_is_said_once_with_its_line(text: str, code: str, line: int) -> None:
    assert read(text)[1] == [(code, line)]


def test_an_empty_theme_changes_nothing() -> None:
    assert read("# later\n") == (Theme(), [])


def test_corners_and_headings_change_alone() -> None:
    made, noticed = read("radius: 0.25\nheadings: Charter, 'Gill Sans', serif")

    assert noticed == []
    assert made.changes == ":root{--radius:0.25rem}\n:root{--serif:Charter, 'Gill Sans', serif}"


def test_the_logo_travels_and_is_shown() -> None:
    assert read("logo: logo.svg", logo_svg="<svg/>") == (Theme("", "media/logo.svg", ("logo.svg",)), [])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.48), ("#2b3f93", "#fff", 9.4)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@settings(derandomize=True, deadline=None)
@given(COLOURS)
def test_a_colour_survives_the_way_to_its_shade_and_back(written: str) -> None:
    assert colour(shade(written)) == written


@settings(derandomize=True, deadline=None)
@given(COLOURS, st.floats(1, 10))
def test_the_nearest_shade_passes_and_keeps_the_hue(written: str, least: float) -> None:
    found = nearest(written, lambda tried: contrast(tried, "#ffffff") >= least)

    assert contrast(found, "#ffffff") >= least
    if min(shade(written).strong, shade(found).strong) > 0.05:
        turn = abs(shade(written).hue - shade(found).hue) % 6.2832
        assert min(turn, 6.2832 - turn) < 0.2


@settings(derandomize=True, deadline=None, max_examples=80)
@given(COLOURS)
@example("#000000")
@example("#ffffff")
@example("#a98ad9")
def test_whatever_one_colour_is_given_its_theme_passes_or_its_answer_does(written: str) -> None:
    made = palette.palette("light", {"accent": written}, written)
    found = palette.clashes("light", made, {"accent": written})
    assert len(found) <= 1
    accent = found[0].better if found else written

    for scheme, given_ in (("light", {"accent": accent}), ("dark", {})):
        derived = palette.palette(scheme, given_, accent)
        assert palette.clashes(scheme, derived, derived) == ()


@settings(derandomize=True, deadline=None, max_examples=30)
@given(
    st.sampled_from(SCHEMES), st.dictionaries(st.sampled_from(palette.NAMES), COLOURS, min_size=1, max_size=7)
)
def test_no_theme_that_cannot_be_read_goes_unnoticed(scheme: str, given_: dict[str, str]) -> None:
    made = palette.palette(scheme, given_, next(iter(given_.values())))
    known = {**palette.FIXED[scheme], **made}
    unread = any(contrast(known[one], known[other]) < least for one, other, least in palette.RULES)

    assert bool(palette.clashes(scheme, made, given_)) is unread


def test_short_colours_are_written_out() -> None:
    assert full("#AbC") == "#aabbcc"
    assert replace(shade("#000000"), light=1.0).light == 1.0
