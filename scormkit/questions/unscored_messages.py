"""What can be wrong with a question that nobody scores, whatever the kind."""

from scormkit.diagnostics import Severity, declare

NOBODY_SCORES = declare(
    "SK371", "nobody-scores-it", Severity.ERROR,
    "'{what}' does nothing in a {kind}: it has no right answer, and nobody scores it.",
    help="Delete it. What everybody should read after answering goes after 'Because:'.",
    doc="""A rating, a reflection and a rubric are for the learner. What hangs on a score would never be shown or counted.

Bad (page.md):

    # Borders

    ::: reflection {#missing-voice points=2}
    Who is missing from consultations in your country?
    :::

Good (page.md):

    # Borders

    ::: reflection {#missing-voice}
    Who is missing from consultations in your country?

    Because: Nobody misses a voice that was never heard.
    :::
""",
)  # fmt: skip
BAD_VALUE = declare(
    "SK372", "bad-value-of-setting", Severity.ERROR,
    "'{key}' is '{value}'.",
    help="{how}",
    doc="""A setting has to be understood, or the learner gets something else than you meant.

Bad (page.md):

    # Borders

    ::: reflection {#missing-voice longest=many}
    Who is missing from consultations in your country?
    :::

Good (page.md):

    # Borders

    ::: reflection {#missing-voice longest=400}
    Who is missing from consultations in your country?
    :::
""",
)  # fmt: skip
