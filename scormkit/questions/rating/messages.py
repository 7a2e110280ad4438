"""What can be wrong with a `rating`."""

from scormkit.diagnostics import Severity, declare

NO_SCALE = declare(
    "SK381", "rating-without-scale", Severity.ERROR,
    "The rating '{prompt}' has no scale.",
    help="Name one of the course file, as in scale=can-do, or write the steps as a numbered list above the statements, from the lowest up.",
    doc="""Without steps there is nothing to choose for a statement.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    - place a person {#place}
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    :::
""",
)  # fmt: skip
TWO_SCALES = declare(
    "SK382", "rating-with-two-scales", Severity.ERROR,
    "The rating '{prompt}' has two scales.",
    help="Keep either the setting 'scale' or one numbered list.",
    doc="""Only one of them could be shown. Statements begin with `- `, the steps of a scale with numbers.

Bad (course.yaml):

    title: Borders
    scales:
      can-do: [Not yet, On my own]

Bad (page.md):

    # Borders

    ::: rating {#can-do scale=can-do}
    I can …

    1. Never
    2. Always

    - place a person {#place}
    :::

Good (course.yaml):

    title: Borders
    scales:
      can-do: [Not yet, On my own]

Good (page.md):

    # Borders

    ::: rating {#can-do scale=can-do}
    I can …

    - place a person {#place}
    :::
""",
)  # fmt: skip
UNKNOWN_SCALE = declare(
    "SK383", "unknown-scale", Severity.ERROR,
    "The course has no scale '{name}'. {near}",
    help="Scales of this course: {known}. Add it under 'scales:' in the course file, or write the steps into the block as a numbered list.",
    doc="""A scale that many pages use stands once, in the course file.

Bad (course.yaml):

    title: Borders
    scales:
      can-do: [Not yet, On my own]

Bad (page.md):

    # Borders

    ::: rating {#can-do scale=cando}
    I can …

    - place a person {#place}
    :::

Good (course.yaml):

    title: Borders
    scales:
      can-do: [Not yet, On my own]

Good (page.md):

    # Borders

    ::: rating {#can-do scale=can-do}
    I can …

    - place a person {#place}
    :::
""",
)  # fmt: skip
