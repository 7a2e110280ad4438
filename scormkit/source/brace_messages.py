"""What can be wrong with braces and the settings in them."""

from scormkit.diagnostics import Severity, declare

BAD_BRACES = declare(
    "SK124", "bad-braces", Severity.ERROR,
    "The braces '{words}' cannot be read: {fault}.",
    help='Write them like this: {{#id key=value key="two words"}}.',
    doc="""Braces end a line and describe it. `#` begins an id; a value is one word, or stands in straight quotes.

Bad (page.md):

    # Borders

    ::: true-false {#stock level = remember}
    A stock counts people on one day.

    Answer: true
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
BRACES_ASTRAY = declare(
    "SK125", "braces-astray", Severity.ERROR,
    "The braces '{words}' stand where they describe nothing.",
    help="Move them to the end of the line they describe: one that opens a block, a heading, an answer, or a cell of a question's table. To show a brace as it is, write '\\{{'.",
    doc="""Learners would read the braces as they are.

Bad (page.md):

    # Borders

    A border {#line} is a line.

Good (page.md):

    # Borders

    A border is a line.
""",
)  # fmt: skip
UNKNOWN_SETTING = declare(
    "SK126", "unknown-block-setting", Severity.ERROR,
    "A {what} has no setting '{key}'. {near}",
    help="Use one of: {known}.",
    doc="""A setting with a spelling mistake would be passed over in silence.

Bad (page.md):

    # Borders

    ::: chart {typ=bar}
    | Sector | Share |
    |---|---:|
    | Services | 68.4 |
    :::

Good (page.md):

    # Borders

    ::: chart {type=bar}
    | Sector | Share |
    |---|---:|
    | Services | 68.4 |
    :::
""",
)  # fmt: skip
BAD_SETTING = declare(
    "SK127", "bad-block-setting", Severity.ERROR,
    "'{key}' is '{value}'.",
    help="Write {key}= and one of: {known}.",
    doc="""The setting knows only these values.

Bad (page.md):

    # Borders

    ::: chart {type=pie}
    | Sector | Share |
    |---|---:|
    | Services | 68.4 |
    :::

Good (page.md):

    # Borders

    ::: chart {type=bar}
    | Sector | Share |
    |---|---:|
    | Services | 68.4 |
    :::
""",
)  # fmt: skip
