"""What can be wrong with the settings of the rules for writing, beyond what any setting can have wrong."""

from scormkit.diagnostics import Severity, declare

NOT_A_RANGE = declare(
    "SK739", "not-a-range", Severity.ERROR,
    "'{key}' should be two numbers, the lowest and the highest, from {low} to {high}.",
    help="Write both in brackets, for example '{key}: [{low}, {high}]', or '{key}: false' to ask nothing.",
    doc="""A lesson can be too short and too long, too easy and too hard: the rule needs both ends.

Bad (course.yaml):

    title: My course
    writing:
      words: 800

Good (course.yaml):

    title: My course
    writing:
      words: [1, 800]
""",
)  # fmt: skip
