"""What can be wrong with a `choice`."""

from scormkit.diagnostics import Severity, declare

NO_RIGHT_ANSWER = declare(
    "SK321", "no-right-answer", Severity.ERROR,
    "No answer of the question '{prompt}' is marked as right.",
    help="Put an x into the box of each right answer: '- [x] …'.",
    doc="""Whatever a learner chooses would be wrong.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [ ] A street trader
    - [ ] A student
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    :::
""",
)  # fmt: skip
ALL_RIGHT = declare(
    "SK322", "all-answers-right", Severity.WARNING,
    "Every answer of the question '{prompt}' is marked as right.",
    help="Add an answer that is not right, or take the x out of a box.",
    doc="""Learners soon find that ticking everything is enough; then the question tells nobody anything.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [x] A welder
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [x] A welder
    - [ ] A student
    :::
""",
)  # fmt: skip
NO_BOX = declare(
    "SK323", "answer-without-box", Severity.ERROR,
    "The answer '{words}' has no box{more}. {slip}",
    help="Begin it with '- [ ]', or with '- [x]' if it is right.",
    doc="""The box says whether an answer is right. A line without one may be an answer or may be something else.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - A student
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    :::
""",
)  # fmt: skip
BAD_SELECT = declare(
    "SK324", "bad-select", Severity.ERROR,
    "'select' is '{value}'.",
    help="Write select=many for check boxes although only one answer is right, or leave it out.",
    doc="""Several right answers give check boxes by themselves; one right answer gives round buttons, unless you say
`select=many` so as not to tell learners that there is only one.

Bad (page.md):

    # Borders

    ::: choice {#who-works select=several}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works select=many}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    :::
""",
)  # fmt: skip
LIST_IN_ANSWER = declare(
    "SK325", "list-in-answer", Severity.ERROR,
    "The answer '{words}' holds a list of its own.",
    help="Write the answer as one sentence. If the inner lines are answers too, take away the blanks before them.",
    doc="""An answer is one row that can be chosen as a whole. Lines set in by mistake would vanish from the question.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
      - [ ] A student
    - [ ] An infant
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    - [ ] An infant
    :::
""",
)  # fmt: skip
