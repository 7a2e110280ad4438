"""What the look of a course can be told: what is wrong with a theme file."""

from scormkit.diagnostics import Severity, declare

THEME_UNREADABLE = declare(
    "SK450", "theme-unreadable", Severity.ERROR,
    "The theme file cannot be read: {reason}.",
    help="Write one setting a line, a name, a colon and a value: accent: \"#0b5c4a\". The settings for dark screens stand indented below 'dark:'.",
    doc="""`theme.yaml` beside the course file gives the pages an organisation's colours, logo, corners and headings. It is a short
list of settings; docs/reference/theme.md names them all.

Bad (theme.yaml):

    accent "#0b5c4a"

Good (theme.yaml):

    accent: "#0b5c4a"
""",
)  # fmt: skip
THEME_CONTRAST = declare(
    "SK451", "theme-contrast", Severity.ERROR,
    "The colour '{name}' ({colour}) {scheme} has a contrast of {ratio} to '{other}' ({against}); at least {least} is needed.",
    help="{better}",
    clause="WCAG 2.2, 1.4.3 and 1.4.11",
    doc="""Text needs a contrast of 4.5 to what lies behind it, and what is drawn one of 3; below that, many learners cannot read
it: in sunlight, on an old projector, with ageing eyes. Each colour of a theme is held against all that it meets on a
page. The answer names the nearest shade of the same hue that passes.

Bad (theme.yaml):

    accent: "#7fc4a8"

Good (theme.yaml):

    accent: "#0b5c4a"
""",
)  # fmt: skip
THEME_SETTING = declare(
    "SK452", "theme-unknown-setting", Severity.ERROR,
    "A theme has no setting '{key}'. {near}",
    help="Use one of: {known}. Ink, greys, the colours of right and wrong, sizes and layout stay as they are, so that every course can be read.",
    doc="""A setting with a spelling mistake would be passed over in silence, and the pages would not look as you meant.

Bad (theme.yaml):

    accnt: "#0b5c4a"

Good (theme.yaml):

    accent: "#0b5c4a"
""",
)  # fmt: skip
THEME_TWICE = declare(
    "SK453", "theme-setting-twice", Severity.ERROR,
    "The theme says '{key}' twice.",
    help="Keep one of the two lines.",
    doc="""Which of the two is meant, only you can know.

Bad (theme.yaml):

    accent: "#0b5c4a"
    accent: "#1c2a66"

Good (theme.yaml):

    accent: "#0b5c4a"
""",
)  # fmt: skip
THEME_COLOUR = declare(
    "SK454", "theme-no-colour", Severity.ERROR,
    "'{key}' is not a colour: {value}.",
    help="Write it as six digits after a '#', in quotation marks, such as \"#0b5c4a\". Without the quotation marks everything from the '#' on is taken for a comment.",
    doc="""Colours are written as on the web, red, green and blue with two digits each. In YAML an unquoted `#` opens a comment.

Bad (theme.yaml):

    accent: #0b5c4a

Good (theme.yaml):

    accent: "#0b5c4a"
""",
)  # fmt: skip
THEME_RADIUS = declare(
    "SK455", "theme-radius", Severity.ERROR,
    "The radius '{value}' is not a number from 0 to 1.",
    help="Write how round the corners are: 0 for square ones, 1 for the roundest, 0.5 as they are without a theme.",
    doc="""The radius is in rem, the size of the letters. Rounder than 1, a row of two lines looks like a pill and hides its words'
beginnings.

Bad (theme.yaml):

    radius: 8px

Good (theme.yaml):

    radius: 0.25
""",
)  # fmt: skip
THEME_HEADINGS = declare(
    "SK456", "theme-headings", Severity.ERROR,
    "The headings cannot be set in '{value}'.",
    help="Name typefaces that learners' devices have, separated by commas, the best first, such as: Georgia, serif.",
    doc="""Only names of typefaces, commas and quotation marks may stand here. A package asks no other host for anything, so a
typeface that a device does not have cannot be fetched; the next in the list is used.

Bad (theme.yaml):

    headings: "url(font.woff2)"

Good (theme.yaml):

    headings: Georgia, serif
""",
)  # fmt: skip
THEME_LOGO = declare(
    "SK457", "theme-logo", Severity.ERROR,
    "The logo '{value}' is not an SVG file of this course.",
    help="Put the logo beside 'theme.yaml', as SVG, and write its name: logo: logo.svg. It is shown 30 pixels high.",
    doc="""A drawing in SVG stays sharp at any size and weighs little.

Bad (theme.yaml):

    logo: logo.png

Good (theme.yaml):

    accent: "#0b5c4a"
""",
)  # fmt: skip
