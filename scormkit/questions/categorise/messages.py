"""What can be wrong with a `categorise`."""

from scormkit.diagnostics import Severity, declare

TOO_FEW_BINS = declare(
    "SK351", "fewer-than-two-bins", Severity.ERROR,
    "The question '{prompt}' has {count} to put cards into.",
    help="Write two bins or more, each on a line that begins with '- ', and its cards below it, set in by two blanks.",
    doc="""With one bin every card belongs there. Two to four bins and eight to fifteen cards make a good question.

Bad (page.md):

    # Who is who

    ::: categorise {#profiles}
    Place each person.

    - Convention 97
      - A nurse with a two-year contract
      - A welder who came with his family
    :::

Good (page.md):

    # Who is who

    ::: categorise {#profiles}
    Place each person.

    - Convention 97
      - A nurse with a two-year contract
      - A welder who came with his family
    - Migrant Workers Convention only
      - A frontier worker
    :::
""",
)  # fmt: skip
TOO_FEW_CARDS = declare(
    "SK352", "fewer-than-two-cards", Severity.ERROR,
    "The question '{prompt}' has {count} to put into its bins.",
    help="Write each card on a line below its bin, set in by two blanks: '  - card'.",
    doc="""Without the blanks, Markdown takes a card for another bin.

Bad (page.md):

    # Who is who

    ::: categorise {#profiles}
    Place each person.

    - Convention 97
    - A nurse with a two-year contract
    - Migrant Workers Convention only
    - A frontier worker
    :::

Good (page.md):

    # Who is who

    ::: categorise {#profiles}
    Place each person.

    - Convention 97
      - A nurse with a two-year contract
    - Migrant Workers Convention only
      - A frontier worker
    :::
""",
)  # fmt: skip
EMPTY_BIN = declare(
    "SK353", "bin-without-cards", Severity.WARNING,
    "No card belongs into the bin '{words}'.",
    help="If it is a card, set it in by two blanks below its bin. If it is a bin, give it a card or delete it.",
    doc="""A bin that stays empty is nearly always a card with one blank too few before it.

Bad (page.md):

    # Who is who

    ::: categorise {#profiles}
    Place each person.

    - Convention 97
      - A nurse with a two-year contract
    - A welder who came with his family
    - Migrant Workers Convention only
      - A frontier worker
    :::

Good (page.md):

    # Who is who

    ::: categorise {#profiles}
    Place each person.

    - Convention 97
      - A nurse with a two-year contract
      - A welder who came with his family
    - Migrant Workers Convention only
      - A frontier worker
    :::
""",
)  # fmt: skip
