"""What can be wrong with an `ordering`."""

from scormkit.diagnostics import Severity, declare

NOT_NUMBERED = declare(
    "SK354", "order-without-numbers", Severity.ERROR,
    "The lines of the question '{prompt}' have no numbers.",
    help="Write the lines in their right order and begin each with its number: '1. ', '2. ', '3. '.",
    doc="""A list with dashes is a list in any order. The numbers say that the order as written is the right one; learners
see the lines mixed.

Bad (page.md):

    # Treaties

    ::: ordering {#steps}
    How does a treaty come to bind a State?

    - Text adopted
    - Signature
    - Ratification
    - Entry into force
    :::

Good (page.md):

    # Treaties

    ::: ordering {#steps}
    How does a treaty come to bind a State?

    1. Text adopted
    2. Signature
    3. Ratification
    4. Entry into force
    :::
""",
)  # fmt: skip
TOO_FEW = declare(
    "SK355", "fewer-than-three-lines", Severity.ERROR,
    "The question '{prompt}' has {count} to put in order.",
    help="Write three lines or more, better five to nine, in their right order: '1. ', '2. ', '3. '.",
    doc="""Learners never see the lines in their right order at first. With two lines everybody would know that they have to
be exchanged.

Bad (page.md):

    # Treaties

    ::: ordering {#steps}
    What comes first?

    1. Signature
    2. Ratification
    :::

Good (page.md):

    # Treaties

    ::: ordering {#steps}
    What comes first?

    1. Signature
    2. Ratification
    3. Entry into force
    :::
""",
)  # fmt: skip
