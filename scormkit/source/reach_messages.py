"""What keeps some learners out: pictures, films, headings and links that cannot be perceived."""

from scormkit.diagnostics import Severity, declare

PICTURE_WITHOUT_WORDS = declare(
    "SK401", "picture-without-words", Severity.ERROR,
    "The picture '{target}' has no words for those who do not see it.",
    help="Say what it shows: ![A ring of seven stations]({target}). If it shows nothing that matters: ![]({target}){{decorative=yes}}.",
    doc="""A screen reader says these words instead of the picture; they also appear when it does not load.

Bad (page.md):

    # Borders

    ![](media/ring.svg)

Bad (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>

Good (page.md):

    # Borders

    ![A ring](media/ring.svg)

Good (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>
""",
)  # fmt: skip
DECORATION_WITH_WORDS = declare(
    "SK402", "decoration-with-words", Severity.ERROR,
    "The picture is said to be decoration, yet it has the words '{words}'.",
    help="Delete the words, or delete {{decorative=yes}} if the picture means something.",
    doc="""Screen readers pass over decoration, so the words would reach nobody.

Bad (page.md):

    # Borders

    ![A ring](media/ring.svg){decorative=yes}

Bad (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>

Good (page.md):

    # Borders

    ![](media/ring.svg){decorative=yes}

Good (media/ring.svg):

    <svg xmlns='http://www.w3.org/2000/svg'/>
""",
)  # fmt: skip
NO_CAPTIONS = declare(
    "SK403", "recording-without-captions", Severity.ERROR,
    "The recording '{target}' has no captions.",
    help="Add a file in WebVTT format: {{captions=film.en.vtt transcript=film.md}}. Most video programs write one; correct it by hand.",
    doc="""Who is deaf, sits in a loud office or has the sound off reads along.

Bad (page.md):

    # Borders

    ![At the border](film.mp4){transcript=film.txt}

Bad (film.mp4):

    film

Bad (film.txt):

    A border.

Good (page.md):

    # Borders

    ![At the border](film.mp4){captions=film.en.vtt transcript=film.txt}

Good (film.mp4):

    film

Good (film.txt):

    A border.

Good (film.en.vtt):

    WEBVTT
""",
)  # fmt: skip
NO_TRANSCRIPT = declare(
    "SK404", "recording-without-transcript", Severity.ERROR,
    "The recording '{target}' has no transcript.",
    help="Write down what is said and what is shown in a text file: {{captions=film.en.vtt transcript=film.md}}.",
    doc="""Who is deaf and blind, or has a slow connection, reads the transcript instead.

Bad (page.md):

    # Borders

    ![At the border](film.mp4){captions=film.en.vtt}

Bad (film.mp4):

    film

Bad (film.en.vtt):

    WEBVTT

Good (page.md):

    # Borders

    ![At the border](film.mp4){captions=film.en.vtt transcript=film.txt}

Good (film.mp4):

    film

Good (film.txt):

    A border.

Good (film.en.vtt):

    WEBVTT
""",
)  # fmt: skip
RECORDING_WITHOUT_TITLE = declare(
    "SK405", "recording-without-title", Severity.ERROR,
    "The recording '{target}' has no title.",
    help="Write one between the square brackets: ![At the border]({target}).",
    doc="""A screen reader announces a player by its title.

Bad (page.md):

    # Borders

    ![](film.mp4){captions=film.en.vtt transcript=film.txt}

Bad (film.mp4):

    film

Bad (film.txt):

    A border.

Bad (film.en.vtt):

    WEBVTT

Good (page.md):

    # Borders

    ![At the border](film.mp4){captions=film.en.vtt transcript=film.txt}

Good (film.mp4):

    film

Good (film.txt):

    A border.

Good (film.en.vtt):

    WEBVTT
""",
)  # fmt: skip
HEADING_OF_PAGE = declare(
    "SK406", "heading-of-level-one", Severity.ERROR,
    "'{words}' is a heading of the first level, which is the page's own title.",
    help="Begin it with '##'.",
    doc="""Each page has one title; headings below it divide the page. Screen readers list them as a table of contents.

Bad (page.md):

    # Borders

    # Lines

    A border is a line.

Good (page.md):

    # Borders

    ## Lines

    A border is a line.
""",
)  # fmt: skip
HEADING_SKIPS = declare(
    "SK407", "heading-skips-a-level", Severity.ERROR,
    "The heading '{words}' has the marks '{marks}', though nothing above it has '{better}'.",
    help="Begin it with '{better}'. If the letters are too large for you, that is the theme's affair.",
    doc="""A skipped level sounds like a missing chapter to those who listen to the list of headings.

Bad (page.md):

    # Borders

    ### Lines

    A border is a line.

Good (page.md):

    # Borders

    ## Lines

    A border is a line.
""",
)  # fmt: skip
EMPTY_HEADING = declare(
    "SK409", "heading-without-words", Severity.ERROR,
    "The heading '{marks}' has no words.",
    help="Write its words behind the marks, or delete the line.",
    doc="""Screen readers list the headings of a page; an empty one leads to something without a name.

Bad (page.md):

    # Borders

    ##

    A border is a line.

Good (page.md):

    # Borders

    ## Lines

    A border is a line.
""",
)  # fmt: skip
LINK_WITHOUT_WORDS = declare(
    "SK408", "link-without-words", Severity.ERROR,
    "The link to '{target}' has no words.",
    help="Write between the square brackets where it leads.",
    doc="""A screen reader reads the whole address aloud, and nobody can click on nothing. Only a fact inserts words by itself.

Bad (page.md):

    # Borders

    See [](https://example.org).

Good (page.md):

    # Borders

    See [the register](https://example.org).
""",
)  # fmt: skip
