"""What can be wrong with a list of answers to choose from, whatever the kind."""

from scormkit.diagnostics import Severity, declare

TOO_FEW = declare(
    "SK310", "fewer-than-two-options", Severity.ERROR,
    "The question '{prompt}' offers {count}.",
    help="Give the learner something to choose between: two answers or more, each on a line that begins with '- '.",
    doc="""Where only one thing can be chosen, nothing is asked.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
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
TOO_MANY = declare(
    "SK311", "more-than-36-options", Severity.ERROR,
    "The question '{prompt}' offers {count} answers.",
    help="Leave 36 or fewer; a good question has three to five.",
    clause="cmi.interactions.n.student_response",
    doc="SCORM 1.2 names each answer with one letter or digit, of which there are 36. Nobody reads that many anyway.\n",
)  # fmt: skip
EMPTY_OPTION = declare(
    "SK312", "empty-option", Severity.ERROR,
    "Answer {number} of the question '{prompt}' has no words.",
    help="Write the answer on this line, or delete the line.",
    doc="""A learner would see an empty row that can be chosen.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    - [ ] <!-- later -->
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
OPTIONS_ALIKE = declare(
    "SK313", "options-alike", Severity.ERROR,
    "The answer '{words}' stands twice in one question.",
    help="Change or delete one of the two.",
    doc="""Learners cannot tell the two apart, and only one of them counts.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    - [ ] A student
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student
    - [ ] An asylum seeker who waits
    :::
""",
)  # fmt: skip
LETTERED = declare(
    "SK326", "options-lettered", Severity.WARNING,
    "The answers of the question '{prompt}' begin with letters or numbers of their own: '{words}'.",
    help="Delete them: the first answer is a, the second b, and learners see the answers in another order.",
    doc="""Answers are mixed before learners see them, and a list that reads c), a), b) looks like a mistake. In reports the answers
have letters anyway: a, b, c in the order in which they are written.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] a) A street trader
    - [ ] b) A student
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
OPTION_ID = declare(
    "SK314", "bad-option-id", Severity.ERROR,
    "'{id}' cannot name an answer.",
    help="Use letters a to z and digits, at most 40, for example {{#x}}. Without a name the answers are a, b, c in written order.",
    doc="""The name of an answer is what the LMS stores when a learner chooses it.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader {#the-trader}
    - [ ] A student
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader {#trader}
    - [ ] A student
    :::
""",
)  # fmt: skip
OPTION_ID_TWICE = declare(
    "SK315", "option-id-twice", Severity.ERROR,
    "Two answers of one question are named '{id}'.",
    help="Give one of them another name. An answer without a name is called by its letter: the second is b.",
    doc="""A learner's saved answer would mean either of the two.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader {#b}
    - [ ] A student
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader {#trader}
    - [ ] A student
    :::
""",
)  # fmt: skip
