"""What a person reads fits the window: words go on below, and the caret stays under its place."""

from __future__ import annotations

from scormkit.diagnostics import Diagnostic, Message, Severity, Where
from scormkit.diagnostics.report import text

WORDS = "The page 'borders.html' is not in the package, though the menu opens it at the very beginning."
MEND = "Add the page, or mend the address in the manifest: https://example.org/a-long-address-without-any-blank-in-it-at-all"
FOUND = Diagnostic(
    Message("SK538", "n", Severity.ERROR, "", ""), Where("imsmanifest.xml", 7, 96), WORDS, MEND
)
LINE = "\n" * 6 + "x" * 95 + "HERE" + "y" * 95


def told(found: Diagnostic = FOUND, line: str = LINE, *, width: int = 0, colour: bool = False) -> list[str]:
    return text.report([found], lambda _: line, width=width, colour=colour).split("\n")


def test_in_a_file_every_part_stays_on_its_line() -> None:
    assert told()[0] == f"imsmanifest.xml:7:96: error SK538 {WORDS}"
    assert told()[3] == f"  {MEND}"


def test_in_a_window_words_go_on_below_and_an_address_stays_whole() -> None:
    lines = told(width=60)

    assert lines[:3] == [
        "imsmanifest.xml:7:96: error SK538 The page 'borders.html' is",
        "not in the package, though the menu opens it at the very",
        "beginning.",
    ]
    assert lines[-4:] == [
        "  Add the page, or mend the address in the manifest:",
        "  https://example.org/a-long-address-without-any-blank-in-it-at-all",
        "",
        "1 error",
    ]


def test_the_line_that_is_shown_fits_and_the_caret_stands_under_its_place() -> None:
    for width in (40, 60, 80, 200):
        line, caret = (one for one in told(width=width) if one.startswith(("     7 |", "       |")))

        assert len(line) <= width
        assert line[caret.index("^") :].startswith("HERE")


def test_a_caret_stands_under_wide_and_joined_letters() -> None:
    found = Diagnostic(FOUND.message, Where("a.html", 1, 6), "W.", "M.")

    assert told(found, "国境e\u0301 &")[1:3] == ["     1 | 国境e\u0301 &", "       |       ^"]


def test_colours_take_no_room() -> None:
    plain, coloured = told(width=60), told(width=60, colour=True)

    assert coloured[0] == plain[0].replace("error SK538", "\x1b[31;1merror SK538\x1b[0m")
    assert coloured[1:] == plain[1:]


def test_what_to_do_is_said_once_for_what_follows_its_like() -> None:
    other = Diagnostic(FOUND.message, Where("imsmanifest.xml", 8), "And 'b.html'.", MEND)
    third = Diagnostic(Message("SK616", "o", Severity.WARNING, "", ""), None, "Not listed.", "List it.")

    lines = text.report([FOUND, other, third], brief=True).split("\n")

    assert lines == [
        f"imsmanifest.xml:7:96: error SK538 {WORDS}",
        f"  {MEND}",
        "imsmanifest.xml:8: error SK538 And 'b.html'.",
        "",
        "warning SK616 Not listed.",
        "  List it.",
        "",
        "2 errors, 1 warning",
    ]
