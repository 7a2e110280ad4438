"""What can be wrong with a block: its colons, its contents, its labels and footnotes."""

from scormkit.diagnostics import Severity, declare

UNKNOWN_BLOCK = declare(
    "SK117", "unknown-block", Severity.ERROR,
    "There is no block '{name}'. {near}",
    help="Blocks are: {known}. Questions are: {kinds}.",
    doc="""A block with a spelling mistake would be shown as ordinary text, or a question would be no question.

Bad (page.md):

    # Borders

    ::: notice
    Five minutes.
    :::

Good (page.md):

    # Borders

    ::: note
    Five minutes.
    :::
""",
)  # fmt: skip
NO_NAME = declare(
    "SK118", "block-without-name", Severity.ERROR,
    "'{words}' opens a block without a name.",
    help="Write the name behind the colons, for example '::: note'. A line of colons alone closes a block.",
    doc="""The name says what a block is.

Bad (page.md):

    # Borders

    ::: {#stock}
    Five minutes.
    :::

Good (page.md):

    # Borders

    ::: note
    Five minutes.
    :::
""",
)  # fmt: skip
NEVER_CLOSED = declare(
    "SK119", "block-never-closed", Severity.ERROR,
    "The block '{words}' is never closed.",
    help="Put a line that holds only '{colons}' below its last line.",
    doc="""Without the closing line everything below would belong to the block.

Bad (page.md):

    # Borders

    ::: note
    Five minutes.

Good (page.md):

    # Borders

    ::: note
    Five minutes.
    :::
""",
)  # fmt: skip
STRAY_COLONS = declare(
    "SK120", "stray-colons", Severity.ERROR,
    "'{colons}' closes nothing.{hint}",
    help="Delete the line, or add the line that opens the block. A block is closed by as many colons as open it.",
    doc="""A closing line without a block to close is a sign that something is missing above.

Bad (page.md):

    # Borders

    Five minutes.

    :::

Good (page.md):

    # Borders

    Five minutes.
""",
)  # fmt: skip
SAME_COLONS = declare(
    "SK121", "same-colons", Severity.ERROR,
    "'{words}' stands inside the block of line {line}, '{outer}', which has no more colons than it.",
    help="Open and close the block around it with more colons: '{more}'.",
    doc="""A block around another needs more colons, so that it is plain which of them a closing line closes.

Bad (page.md):

    # Borders

    ::: case A lodge
    ::: note
    Five minutes.
    :::
    :::

Good (page.md):

    # Borders

    :::: case A lodge
    ::: note
    Five minutes.
    :::
    ::::
""",
)  # fmt: skip
BLOCK_OUT_OF_PLACE = declare(
    "SK122", "block-out-of-place", Severity.ERROR,
    "'{words}' {place}, where no block can be.",
    help="Let the line begin at the left edge, and put the block before or after the list or quotation.",
    doc="""Blocks are parts of a page. Inside a list or a quotation they would be drawn as part of a sentence, or shown as code.

Bad (page.md):

    # Borders

    - One

      ::: note
      Five minutes.
      :::

Good (page.md):

    # Borders

    - One

    ::: note
    Five minutes.
    :::
""",
)  # fmt: skip
EMPTY_BLOCK = declare(
    "SK123", "empty-block", Severity.ERROR,
    "The block '{name}' is empty.",
    help="Write something in it, or delete it.",
    doc="""An empty box is shown to every learner.

Bad (page.md):

    # Borders

    Text.

    ::: note
    :::

Good (page.md):

    # Borders

    Text.

    ::: note
    Five minutes.
    :::
""",
)  # fmt: skip
CHART_WITHOUT_TABLE = declare(
    "SK128", "chart-without-table", Severity.ERROR,
    "The chart has no table with at least two columns.",
    help="Write a Markdown table: the first column names the rows, the others hold numbers.",
    doc="""A chart is drawn from its table; the table stays as the text for those who do not see the drawing.

Bad (page.md):

    # Borders

    ::: chart {type=bar}
    Services: 68.4
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
FIGURE_WITHOUT_PICTURE = declare(
    "SK129", "figure-without-picture", Severity.ERROR,
    "The figure holds neither a picture nor a table.",
    help="Put the picture or table in it, with its caption as the last paragraph, or use another block such as 'note'.",
    doc="""A figure is a picture or a table with a caption.

Bad (page.md):

    # Borders

    ::: figure
    The seven stations.
    :::

Good (page.md):

    # Borders

    ::: figure
    | Station | Place |
    |---|---|
    | Recruit | Origin |

    Two of the seven stations.
    :::
""",
)  # fmt: skip
LABEL_SWALLOWED = declare(
    "SK130", "label-swallowed", Severity.ERROR,
    "'{label}' belongs to what stands above it: there is no empty line between the two, or it is set in.",
    help="Put an empty line above '{words}', and let it begin at the left edge.",
    doc="""Markdown takes a line right below a list or a paragraph for its continuation. The hint would become part of an answer.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    Hint: Think of the definition.
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student

    Hint: Think of the definition.
    :::
""",
)  # fmt: skip
LABEL_OUTSIDE = declare(
    "SK131", "label-outside-question", Severity.WARNING,
    "'{label}' stands behind the question and not in it.",
    help="Move '{words}' above the line ':::' that closes the question.",
    doc="""Behind the question it is ordinary text, which everybody reads before answering.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::

    Because: A flow counts moves.

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Because: A flow counts moves.
    :::
""",
)  # fmt: skip
KIND_NOT_BUILT = declare(
    "SK132", "kind-not-built", Severity.ERROR,
    "This version of scormkit cannot build '{name}' questions yet.",
    help="Use another kind of question for now, or install a newer scormkit.",
    doc="""The format knows more kinds of question than this version builds.
""",
)  # fmt: skip
UNUSED_NOTE = declare(
    "SK133", "unused-footnote", Severity.ERROR,
    "Nothing refers to the footnote '{mark}'.",
    help="Write '{mark}' in the text where it belongs, or delete the note.",
    doc="""A footnote without its mark is shown nowhere.

Bad (page.md):

    # Borders

    A border is a line.

    [^1]: On a map.

Good (page.md):

    # Borders

    A border is a line.[^1]

    [^1]: On a map.
""",
)  # fmt: skip
NO_SUCH_NOTE = declare(
    "SK134", "no-such-footnote", Severity.ERROR,
    "There is no footnote '{words}'.",
    help="Add it on a line of its own: '{words}: The note.'",
    doc="""Learners would read the mark as it is and find no note.

Bad (page.md):

    # Borders

    A border is a line.[^1]

Good (page.md):

    # Borders

    A border is a line.[^1]

    [^1]: On a map.
""",
)  # fmt: skip
NOTE_IN_EDITION = declare(
    "SK135", "footnote-in-edition", Severity.ERROR,
    "A '{name}' block refers to a footnote.",
    help="Write the note's words into the block.",
    doc="""Footnotes stand at the end of the page, which all editions share: learners would read what is for the trainer alone.

Bad (page.md):

    # Borders

    A border is a line.

    ::: trainer
    Ask first.[^1]
    :::

    [^1]: Nobody knows.

Good (page.md):

    # Borders

    A border is a line.

    ::: trainer
    Ask first. Nobody knows.
    :::
""",
)  # fmt: skip
