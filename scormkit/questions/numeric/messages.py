"""What can be wrong with a `numeric`."""

from scormkit.diagnostics import Severity, declare

NO_NUMBER = declare(
    "SK358", "numeric-without-answer", Severity.ERROR,
    "The question '{prompt}' does not say which number is right.",
    help="Add a paragraph such as 'Answer: 10.5 +- 0.3 per cent' below the question, with a blank line before it.",
    doc="""Whatever a learner types would be wrong.

Bad (page.md):

    # Borders

    ::: numeric {#growth}
    The stock grew from 275 to 304 million. By how many per cent?
    :::

Good (page.md):

    # Borders

    ::: numeric {#growth}
    The stock grew from 275 to 304 million. By how many per cent?

    Answer: 10.5 +- 0.3 per cent
    :::
""",
)  # fmt: skip
UNCLEAR = declare(
    "SK359", "unclear-number", Severity.ERROR,
    "The answer '{answer}' cannot be read.",
    help="Write a number first, then the unit: '10.5 +- 0.3 per cent', '3 to 5 km' or '4'. Numbers use a point, no comma and no blanks, and have at most 15 digits.",
    doc="""In some countries 1,234 is more than a thousand and in others a little more than one. You write numbers in one way
everywhere, so that nobody has to guess; learners may type a point or a comma.

Bad (page.md):

    # Borders

    ::: numeric {#growth}
    The stock grew from 275 to 304 million. By how many per cent?

    Answer: 10,5 +- 0,3 per cent
    :::

Good (page.md):

    # Borders

    ::: numeric {#growth}
    The stock grew from 275 to 304 million. By how many per cent?

    Answer: 10.5 +- 0.3 per cent
    :::
""",
)  # fmt: skip
BACKWARDS = declare(
    "SK360", "backward-range", Severity.ERROR,
    "No number lies from {low} to {high}.",
    help="Write the smaller number first.",
    clause="cmi.interactions.n.correct_responses.n.pattern",
    doc="""Whatever a learner types would be wrong, and LMSs refuse such a range.

Bad (page.md):

    # Borders

    ::: numeric {#walk}
    How far is the walk to the border post?

    Answer: 5 to 3 km
    :::

Good (page.md):

    # Borders

    ::: numeric {#walk}
    How far is the walk to the border post?

    Answer: 3 to 5 km
    :::
""",
)  # fmt: skip
