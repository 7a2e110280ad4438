"""What can be wrong with lines that look like a table, a heading or a block and are taken for words."""

from scormkit.diagnostics import Severity, declare

TWO_COLONS = declare(
    "SK169", "two-colons", Severity.ERROR,
    "'{words}' begins with two colons, so it opens no block.",
    help="Write three: '::: {name}'. A line with ':::' alone closes the block.",
    doc="""With fewer than three colons the line is an ordinary sentence, and learners would read it.

Bad (page.md):

    # Borders

    ::note
    A border is a line.

Good (page.md):

    # Borders

    ::: note
    A border is a line.
    :::
""",
)  # fmt: skip
NO_HEADING = declare(
    "SK185", "heading-without-blank", Severity.ERROR,
    "'{words}' looks like a heading and is none.",
    help="Put a blank between the marks and the words: '{better}'. To show the marks as they are, write a backslash before them.",
    doc="""Learners would read the marks, and the heading would be in no list of headings.

Bad (page.md):

    # Borders

    ##The law

    It has four layers.

Good (page.md):

    # Borders

    ## The law

    It has four layers.
""",
)  # fmt: skip
NO_TABLE = declare(
    "SK186", "table-not-read", Severity.ERROR,
    "These lines look like a table and are none. {why}",
    help="A table begins with the names of its columns; below them stands a line of as many parts: '| --- | --- |' for two columns.",
    doc="""Learners would read the strokes in one long line.

Bad (page.md):

    # Borders

    | Country | Border |
    | Marvania | 300 km |

Good (page.md):

    # Borders

    | Country | Border |
    |---------|-------:|
    | Marvania | 300 km |
""",
)  # fmt: skip
ROW_LONG = declare(
    "SK187", "row-too-long", Severity.ERROR,
    "This row has {count} cells, but the table has {columns}: '{words}' would be lost.",
    help="Add a column to the first two lines of the table, or join two cells. A stroke inside a cell is written '\\|'.",
    doc="""Markdown drops the cells that are too many, without a word.

Bad (page.md):

    # Borders

    | Country | Border |
    |---------|--------|
    | Marvania | 300 km | mountains |

Good (page.md):

    # Borders

    | Country | Border | Kind |
    |---------|--------|------|
    | Marvania | 300 km | mountains |
""",
)  # fmt: skip
ROW_SHORT = declare(
    "SK188", "row-too-short", Severity.WARNING,
    "This row has {count}, but the table has {columns} columns.",
    help="Add what is missing. A cell that is meant to be empty gets its stroke all the same: '| Marvania |  |'.",
    doc="""The rest of the row stays empty. Where a stroke was forgotten in the middle, all that follows stands under the wrong heading.

Bad (page.md):

    # Borders

    | Country | Border |
    |---------|--------|
    | Marvania |

Good (page.md):

    # Borders

    | Country | Border |
    |---------|--------|
    | Marvania |  |
""",
)  # fmt: skip
NO_ENTRY = declare(
    "SK192", "list-not-read", Severity.ERROR,
    "'{words}' looks like an entry of a list and is none.",
    help="Begin it with a hyphen and a blank, and all others of the list as well: '{better}'.",
    doc="""Markdown makes a list of lines that begin with `- `. Other signs, such as those that a word processor puts before a list,
are words, and all lines become one paragraph.

Bad (page.md):

    # Borders

    • Rivers
    • Mountains

Good (page.md):

    # Borders

    - Rivers
    - Mountains
""",
)  # fmt: skip
NO_LABEL = declare(
    "SK193", "label-not-read", Severity.ERROR,
    "'{words}' looks like a label and is none.",
    help="Write '{label}' at the left edge: a capital letter, no stars, the colon right behind the word. Labels are English in every language.",
    doc="""A label such as `Answer:` or `Hint:` begins a paragraph of its own. Written otherwise, it is a part of the question, and learners
read the answer before they think.

Bad (page.md):

    # Borders

    ::: true-false {#line}
    A border is a line.

    **Answer:** true
    :::

Good (page.md):

    # Borders

    ::: true-false {#line}
    A border is a line.

    Answer: true
    :::
""",
)  # fmt: skip
CODE_NEVER_CLOSED = declare(
    "SK194", "code-never-closed", Severity.ERROR,
    "The code that begins with '{marks}' never ends, so the rest is shown as code, questions included.",
    help="Put a line that holds only '{marks}' below its last line.",
    doc="""Between two lines of three backticks everything is shown as it is written. Without the second, that is the rest of the page.

Bad (page.md):

    # Borders

    ```
    A border is a line.

Good (page.md):

    # Borders

    ```
    A border is a line.
    ```
""",
)  # fmt: skip
CODE_BY_BLANKS = declare(
    "SK195", "code-by-blanks", Severity.WARNING,
    "'{words}' is set in by four blanks or more, so it is shown as code.",
    help="Let the line begin at the left edge; what belongs to an entry of a list stands under its first word. If it is code, put a line of three backticks above it and one below.",
    doc="""Markdown shows a paragraph that is set in so far in the letters of a typewriter, without line breaks, bold words or links.

Bad (page.md):

    # Borders

        A border is a line.

Good (page.md):

    # Borders

    A border is a line.
""",
)  # fmt: skip
