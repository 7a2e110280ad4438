"""What can be wrong with a list whose lines are no answers with boxes, but pairs, cards or steps."""

from scormkit.diagnostics import Severity, declare

BOX = declare(
    "SK349", "box-not-here", Severity.ERROR,
    "'{words}' begins with a box.",
    help="Delete the box. In a {kind} question the place of a line says what is right.",
    doc="""A box marks a right answer in a `choice` or a `hotspot`. Elsewhere it would be passed over, and whoever wrote it
meant something by it.

Bad (page.md):

    # Treaties

    ::: ordering {#steps}
    How does a treaty come to bind a State?

    1. [x] Signature
    2. [ ] Ratification
    3. [ ] Entry into force
    :::

Good (page.md):

    # Treaties

    ::: ordering {#steps}
    How does a treaty come to bind a State?

    1. Signature
    2. Ratification
    3. Entry into force
    :::
""",
)  # fmt: skip
INNER_LIST = declare(
    "SK350", "list-in-line", Severity.ERROR,
    "'{words}' holds a list of its own.",
    help="Write it as one sentence. If the inner lines belong to the list above, take away the blanks before them.",
    doc="""A pair, a card or a step is one line. Lines set in below it, mostly by mistake, would vanish from the question.

Bad (page.md):

    # Treaties

    ::: ordering {#steps}
    How does a treaty come to bind a State?

    1. Text adopted
    2. Signature
       1. Ratification
    3. Entry into force
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
