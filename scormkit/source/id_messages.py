"""What can be wrong with the ids of pages and questions."""

from scormkit.diagnostics import Severity, declare

QUESTION_WITHOUT_ID = declare(
    "SK111", "question-without-id", Severity.ERROR,
    "This {kind} question has no id.",
    help="Run 'scormkit ids --write', which gives every question one, or write it yourself: '::: {kind} {{#a-short-name}}'.",
    doc="""An LMS knows a question by its id alone. Written in the file, it stays when the text changes or questions change
places, and old answers stay where they belong.

Bad (page.md):

    # Borders

    ::: true-false
    A stock counts people on one day.

    Answer: true
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
BAD_ID = declare(
    "SK112", "bad-id", Severity.ERROR,
    "'{id}' cannot be an id.",
    help="Use small letters, digits and hyphens, at most 40, for example '#{better}'.",
    doc="""Ids end up in addresses, reports and databases, where capitals, blanks and accents are not safe.

Bad (page.md):

    # Borders

    ::: true-false {#Stock_1}
    A stock counts people on one day.

    Answer: true
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock-1}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
ID_TWICE = declare(
    "SK113", "id-twice", Severity.ERROR,
    "Two questions have the id '{id}'; the first stands in {file}, line {line}.",
    help="Give the newer one another id. Never change the id of a question that learners have answered.",
    doc="""Page and id together name a question everywhere. With two of the same name, the answer to one would show up under
the other.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::

    ::: true-false {#stock}
    A stock counts people on a given day.

    Answer: true
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::

    ::: true-false {#stock-2}
    A stock counts people on a given day.

    Answer: true
    :::
""",
)  # fmt: skip
BAD_PAGE_ID = declare(
    "SK114", "bad-page-id", Severity.ERROR,
    "'{id}' cannot be the id of a page; it {what}.",
    help="Write 'id: {better}' between two lines '---' at the top of the page, or rename the file.",
    doc="""A page's id is part of the id of each question on it and ends up in addresses and reports: small letters, digits and
hyphens, at most 40.

Bad (Page_1.md):

    # Borders

    A border is a line.

Good (page-1.md):

    # Borders

    A border is a line.
""",
)  # fmt: skip
PAGE_ID_TWICE = declare(
    "SK115", "page-id-twice", Severity.ERROR,
    "The page has the same id '{id}' as '{other}'.",
    help="Give one of the two another id: 'id: another-id' between two lines '---' at its top.",
    doc="""Ids name pages in the whole folder, also pages of different courses. Where none is written, the name of the folder or
file is the id.

Bad (one/page.md):

    # Borders

    A border is a line.

Bad (two/page.md):

    # Borders

    A border is a line.

Good (one/page.md):

    # Borders

    A border is a line.

Good (two/page.md):

    ---
    id: page-2
    title: Lines
    ---

    A border is a line.
""",
)  # fmt: skip
UNKNOWN_OBJECTIVE = declare(
    "SK116", "unknown-objective", Severity.ERROR,
    "The page has no objective '{name}'. {near}",
    help="Use one of its objectives ({known}), or add it under 'objectives:' at the top of the page.",
    doc="""By `objective=` reports show who reached what. A name that the page does not know counts for nothing.

Bad (page.md):

    ---
    title: Borders
    objectives:
      count: Tell a stock from a flow.
    ---

    ::: true-false {#stock objective=cuont}
    A stock counts people on one day.

    Answer: true
    :::

Good (page.md):

    ---
    title: Borders
    objectives:
      count: Tell a stock from a flow.
    ---

    ::: true-false {#stock objective=count}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
