"""What can be wrong with any YAML we read, before it is asked what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scormkit.diagnostics import Severity, declare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scormkit.diagnostics import Diagnostic, Where

BROKEN = declare(
    "SK150", "yaml-broken", Severity.ERROR,
    "The settings cannot be read from here on: {problem}.",
    help="{remedy}",
    doc="""Settings are written as `name: value`, one a line. What belongs to a name stands under it, indented with spaces.

Bad (course.yaml):

    title: Labour migration: an introduction

Good (course.yaml):

    title: "Labour migration: an introduction"
""",
)  # fmt: skip
CURLY_QUOTES = declare(
    "SK167", "yaml-curly-quotes", Severity.ERROR,
    "The quotation marks around {written} are typographic ones, and would be taken for part of the words.",
    help='Use straight ones: "{words}". Word processors change them while you type; an editor for plain text does not.',
    doc="""Only straight quotation marks mean “these words belong together”. If learners shall see the others, put straight
ones around them: `title: "“Work” and work"`.

Bad (course.yaml):

    title: “Labour migration”
    as_of: “2026-11-01”

Good (course.yaml):

    title: "Labour migration"
    as_of: "2026-11-01"
""",
)  # fmt: skip
KEY_TWICE = declare(
    "SK151", "yaml-key-twice", Severity.ERROR,
    "'{key}' is set a second time; line {line} sets it already.",
    help="Delete one of the two, or join them.",
    doc="""Only one of the two could count, and most programs silently take the last.

Bad (course.yaml):

    title: Labour migration
    title: Work and migration

Good (course.yaml):

    title: Labour migration
""",
)  # fmt: skip
NOT_PLAIN = declare(
    "SK152", "yaml-not-plain", Severity.ERROR,
    "A value begins with '{sign}', which YAML takes for {meaning}.",
    help="If it is part of your words, put the whole value in double quotes. If you meant {meaning}: scormkit does not use it; write the value out in full.",
    doc="""YAML can name a value with `&`, repeat it with `*` and give it a type with `!`. Files that use this are hard to
read for colleagues, so scormkit knows names, values and lists only.

Bad (course.yaml):

    title: *Important* words

Good (course.yaml):

    title: "*Important* words"
""",
)  # fmt: skip
ODD_KEY = declare(
    "SK153", "yaml-odd-key", Severity.ERROR,
    "The name of this setting is a list or a group of settings.",
    help="Write a word before the colon. If your words hold '{{' or '[', put them in double quotes.",
    doc="""A name is a word, such as `title`.

Bad (course.yaml):

    title: My course
    [a, b]: two

Good (course.yaml):

    title: My course
""",
)  # fmt: skip
TOO_DEEP = declare(
    "SK154", "yaml-too-deep", Severity.ERROR,
    "Settings stand inside settings more than {deepest} times.",
    help="Look for a list that was opened too often, such as '[[['.",
    doc="""No file of a course needs such depth; a file that has it was damaged, or made to do damage.

Bad (course.yaml):

    title: My course
    keywords: [[[[[[[[[[[[[[[[borders]]]]]]]]]]]]]]]]

Good (course.yaml):

    title: My course
    keywords: [borders]
""",
)  # fmt: skip
SECOND_DOCUMENT = declare(
    "SK155", "yaml-second-part", Severity.ERROR,
    "A second set of settings begins here, or a line that begins with '%'.",
    help="Keep one set of settings in a file, and delete the line '---' or the line that begins with '%'.",
    doc="""Only the first part would be read.

Bad (course.yaml):

    title: My course
    ---
    language: en

Good (course.yaml):

    title: My course
    language: en
""",
)  # fmt: skip
CONTROL_CHARACTER = declare(
    "SK156", "yaml-invisible-character", Severity.ERROR,
    "There is an invisible character (U+{number}) that settings may not hold.",
    help="Delete the words around it and type them anew. It often comes from copying out of a PDF or a word processor.",
    doc="Control characters have no meaning in a text, and no LMS stores them.\n",
)  # fmt: skip
WORDS_CUT = declare(
    "SK196", "yaml-words-cut", Severity.WARNING,
    "The words end before '{rest}': behind a blank and '#' YAML reads a note to colleagues.",
    help='Put them in double quotes: "{words}".',
    doc="""A title such as `Module #1` would lose its number, and nobody would be told.

Bad (course.yaml):

    title: Migration #2

Good (course.yaml):

    title: "Migration #2"
""",
)  # fmt: skip

COLON = (
    "a colon stands inside the words, or a line above has none",
    'Put the words after the first colon in straight double quotes: title: "Work: an introduction".',
)  # fmt: skip
PROBLEMS = {
    "mapping values are not allowed": COLON,
    "could not find expected ':'": (
        "a line has no colon",
        "Write 'name: value'. Long words go on behind the colon, or on indented lines.",
    ),
    "found character '\\t'": ("a line begins with a tab", "Use spaces instead of the tab key."),
    "found unexpected end of stream": (
        "a quotation mark is never closed",
        "Close it with the same mark with which it was opened.",
    ),
    "expected ',' or ']'": ("a list opened with '[' is not closed", "Put ']' at its end and a comma between its parts."),
    "expected ',' or '}'": ("a group opened with '{' is not closed", "Put '}' at its end and a comma between its parts."),
    "expected <block end>": (
        "this line does not line up with the lines above it",
        "Give all settings of one group the same number of spaces. Words that begin with a quotation mark must also end with one.",
    ),
    "found unknown escape character": (
        "a backslash stands in double quotes",
        "Use single quotes around words with a backslash.",
    ),
    "that cannot start any token": (
        "a word begins with a sign that YAML keeps for itself, such as @, ` or %",
        "Put the words in double quotes.",
    ),
    "sequence entries are not allowed here": ("a list begins on the line of its name", "Begin each '- ' on a line of its own."),
}  # fmt: skip
"""PyYAML's phrases in a teacher's words, and what to do."""

BEGUN_ABOVE = ("could not find expected ':'", "found unexpected end of stream")
"""What PyYAML notices far below the line on which it began."""

SLIPS = (
    (
        re.compile(r"(?P<at>[ \t]*\xa0)"),
        "the blanks before this line are none, though they look like blanks",
        "Delete everything before the first letter and type the blanks anew.",
    ),
    (
        re.compile(r"(?P<at>[ ]*)-[^\s\-]"),
        "there is no blank behind the hyphen",
        "Write a hyphen, a blank, and then the words: '- lessons/borders'.",
    ),
    (
        re.compile(r"(?P<at>[ ]*(?:- )?[\w-]+:[ ]+'[^']*)'[^\s',\]}#]"),
        "the words end at this apostrophe, because they began with one",
        'Put them in double quotes: title: "Ilse\'s test".',
    ),
    (
        re.compile(r"(?P<at>[ ]*[a-z_]+):[^\s:/]"),
        "there is no blank behind the colon",
        "Write 'name: value', with a blank behind the colon.",
    ),
)
"""Slips that a line shows, on or above the place where it breaks: how they look, what they are, and what to do."""

SIGNS = {"*": "a repetition of a value named elsewhere", "&": "the name of a value", "!": "a type"}


def slip(lines: Sequence[str], where: Where) -> Diagnostic | None:
    """The likeliest cause in the last of these lines, which stands at `where`, or in the one before it."""
    for above, line in enumerate(reversed(lines)):
        for sign, said, remedy in SLIPS:
            if found := sign.match(line):
                return BROKEN.at(
                    where.at(where.line - above, found.end("at") + 1), problem=said, remedy=remedy
                )
    return None


def broken(where: Where, problem: str, context: str) -> Diagnostic:
    """What PyYAML could not read, in a teacher's words."""
    for phrase, (said, remedy) in PROBLEMS.items():
        if phrase in problem:
            return BROKEN.at(where, problem=said, remedy=remedy)
    for sign, kind in (("*", "alias"), ("&", "anchor"), ("!", "tag")):
        if kind in context:
            return NOT_PLAIN.at(where, sign=sign, meaning=SIGNS[sign])
    remedy = "Compare the line with the examples in docs/reference/format.md. Words with special signs go in double quotes."
    return BROKEN.at(where, problem=problem or "it is no YAML", remedy=remedy)


def not_plain(where: Where, event: Any) -> Diagnostic:
    """An alias, an anchor or a tag."""
    sign = "!" if getattr(event, "tag", None) else "&" if hasattr(event, "implicit") else "*"
    return NOT_PLAIN.at(where, sign=sign, meaning=SIGNS[sign])
