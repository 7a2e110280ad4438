"""What can be wrong with a setting in any YAML file: its name, its kind of value, its range."""

from scormkit.diagnostics import Severity, declare

UNKNOWN_KEY = declare(
    "SK157", "unknown-setting", Severity.ERROR,
    "{what} has no setting '{key}'. {near}",
    help="Use one of: {known}. Settings of your own begin with 'x-' where the format allows them.",
    doc="""A setting with a spelling mistake would be passed over in silence, and the course would not do what you meant.

Bad (course.yaml):

    title: My course
    langauge: en

Good (course.yaml):

    title: My course
    language: en
""",
)  # fmt: skip
MISSING_KEY = declare(
    "SK158", "missing-setting", Severity.ERROR,
    "{what} has no '{key}'.",
    help="Add a line '{key}: …'. {why}",
    doc="""Without it nothing can be made.

Bad (course.yaml):

    language: en

Good (course.yaml):

    title: My course
    language: en
""",
)  # fmt: skip
WRONG_KIND = declare(
    "SK159", "wrong-kind-of-value", Severity.ERROR,
    "'{key}' should be {wanted}, but here it is {found}.",
    help="{remedy}",
    doc="""YAML takes `1.0` for a number and `true` for a switch. Where words are wanted, such values need double quotes;
where a number is wanted, quotes must go.

Bad (course.yaml):

    title: My course
    version: 1.0

Good (course.yaml):

    title: My course
    version: "1.0"
""",
)  # fmt: skip
NOT_ONE_OF = declare(
    "SK160", "not-one-of", Severity.ERROR,
    "'{key}' is '{value}', which is not one of its values. {near}",
    help="Use one of: {known}.",
    doc="""Only these words mean something here.

Bad (course.yaml):

    title: My course
    audience: teacher

Good (course.yaml):

    title: My course
    audience: trainer
""",
)  # fmt: skip
OUT_OF_RANGE = declare(
    "SK161", "number-out-of-range", Severity.ERROR,
    "'{key}' is {value}; it can be {low} to {high}{unit}.",
    help="Write a whole number from {low} to {high}.",
    doc="""An LMS would refuse the number, or a learner could never reach it.

Bad (course.yaml):

    title: My course
    quizzes:
      module-test:
        pass_mark: 700

Good (course.yaml):

    title: My course
    quizzes:
      module-test:
        pass_mark: 70
""",
)  # fmt: skip
LISTED_TWICE = declare(
    "SK162", "listed-twice", Severity.ERROR,
    "'{value}' stands twice in '{key}'.",
    help="Delete one of the two.",
    doc="""The second one adds nothing, or stands where another word was meant.

Bad (course.yaml):

    title: My course
    targets: [scorm12, scorm12]

Good (course.yaml):

    title: My course
    targets: [scorm12, web]
""",
)  # fmt: skip
NOT_AN_ID = declare(
    "SK163", "not-an-id", Severity.ERROR,
    "'{value}' cannot be the id of {what}.",
    help="Use lower-case letters, digits and hyphens, at most 40, beginning with a letter or a digit: 'module-1'.",
    doc="""Ids go into addresses, file names and the records of an LMS, and not all of these tell upper case from lower
case or take spaces.

Bad (course.yaml):

    title: My course
    modules:
      - id: Module 1
        title: First steps
        pages: [page]

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [page]
""",
)  # fmt: skip
NOT_A_DATE = declare(
    "SK164", "not-a-date", Severity.ERROR,
    "'{key}' is '{value}', which is no day of the calendar.",
    help='Write year, month and day with hyphens: "2026-11-01".',
    doc="""Dates are compared with each other, never with today's date, so that a course builds the same for ever.

Bad (course.yaml):

    title: My course
    as_of: 1 November 2026

Good (course.yaml):

    title: My course
    as_of: "2026-11-01"
""",
)  # fmt: skip
NO_VALUES = declare(
    "SK165", "empty-list", Severity.ERROR,
    "The list '{key}' is empty.",
    help="Write at least one entry, or delete the line.",
    doc="""An empty list says less than no list.

Bad (course.yaml):

    title: My course
    modules: []

Good (course.yaml):

    title: My course
""",
)  # fmt: skip
NOT_UTF8 = declare(
    "SK166", "settings-not-utf-8", Severity.ERROR,
    "'{file}' is not saved as UTF-8, so letters like é or ш cannot be read.",
    help="Save it again and choose the encoding 'UTF-8'. In Excel: 'CSV UTF-8 (comma delimited)'.",
    doc="UTF-8 is the one encoding that holds every script. All files of a course use it.\n",
)  # fmt: skip
