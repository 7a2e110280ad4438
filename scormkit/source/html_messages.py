"""What can be wrong with HTML that an author writes into a text."""

from scormkit.diagnostics import Severity, declare

RAW_HTML = declare(
    "SK136", "html-refused", Severity.ERROR,
    "The HTML '{words}' is not allowed here. {instead}",
    help="Write it in Markdown. Only tags inside a sentence pass that Markdown has no sign for, such as <sub>, <sup>, <abbr> and <kbd>.",
    doc="""HTML of one's own looks different in every theme, breaks on small screens and is hard for screen readers. What learners
need can be written in Markdown and in blocks.

Bad (page.md):

    # Borders

    <div>A border is a line.</div>

Good (page.md):

    # Borders

    ::: note
    A border is a line.
    :::
""",
)  # fmt: skip
SCRIPT = declare(
    "SK137", "script-in-text", Severity.ERROR,
    "There is a script in the text: '{words}'.",
    help="Delete it. Pages run no scripts but scormkit's own.",
    doc="""A script in a lesson could read and change what learners answer, and the LMS's own pages. Packages forbid it to the
browser as well, so it would never run.

Bad (page.md):

    # Borders

    A border is <b onclick="go()">a line</b>.

Good (page.md):

    # Borders

    A border is **a line**.
""",
)  # fmt: skip
STYLE = declare(
    "SK138", "style-in-text", Severity.ERROR,
    "There is a style in the text: '{words}'.",
    help="Delete it; how things look is the theme's affair. Use **bold**, *italic* or a block. What comes from a word processor, paste without its looks ('as plain text').",
    doc="""Colours and sizes set by hand vanish in dark mode, fail people who need contrast, and are forbidden in packages.

Bad (page.md):

    # Borders

    A border is <b style="color: red">a line</b>.

Good (page.md):

    # Borders

    A border is **a line**.
""",
)  # fmt: skip
HTML_UNPAIRED = declare(
    "SK140", "html-unpaired", Severity.ERROR,
    "The tag '{words}' has no partner in its paragraph.",
    help="Open and close each tag within the same paragraph, and within the same **bold** or *italic* words.",
    doc="""A tag left open would spill over the rest of the page.

Bad (page.md):

    # Borders

    H<sub>2O

Good (page.md):

    # Borders

    H<sub>2</sub>O
""",
)  # fmt: skip
