"""What can be wrong with an `inline-choice`."""

from scormkit.diagnostics import Severity, declare

NOT_ONE_RIGHT = declare(
    "SK369", "not-one-right-choice", Severity.ERROR,
    "Of the choices '{words}' {said} marked as right.",
    help="Put two stars around the right one, and only around that one: [[wrong | **right**]].",
    doc="""A list in a sentence lets a learner choose one thing. Whatever it is would be wrong, or a second right one could not be chosen.

Bad (page.md):

    # Borders

    ::: inline-choice {#sign}
    To sign means [[to be bound | to intend to be bound]].
    :::

Good (page.md):

    # Borders

    ::: inline-choice {#sign}
    To sign means [[to be bound | **to intend to be bound**]].
    :::
""",
)  # fmt: skip
ONE_CHOICE = declare(
    "SK370", "gap-with-one-choice", Severity.ERROR,
    "The gap '{words}' leaves no choice.",
    help="Write two choices or more, with '|' between them. If learners should type the word, open the block with '::: fill-in'.",
    doc="""A list with one entry gives its answer away.

Bad (page.md):

    # Borders

    ::: inline-choice {#sign}
    To sign means [[**to intend to be bound**]].
    :::

Good (page.md):

    # Borders

    ::: inline-choice {#sign}
    To sign means [[to be bound | **to intend to be bound**]].
    :::
""",
)  # fmt: skip
