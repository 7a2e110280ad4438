"""What can be wrong with a question of any kind: its words, settings and labels."""

from scormkit.diagnostics import Severity, declare

NO_PROMPT = declare(
    "SK301", "question-without-words", Severity.ERROR,
    "The {kind} question '{id}' asks nothing.",
    help="Write the question as a paragraph of its own, under the line that begins with ':::' and above the answers.",
    doc="""A learner sees answers and does not know what they answer; a screen reader announces a group without a name.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    - [x] A street trader
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
TITLE = declare(
    "SK302", "question-with-title", Severity.ERROR,
    "The words '{title}' stand on the line that opens a question.",
    help="Move them to a line of their own below it: the question is an ordinary paragraph.",
    doc="""The first line names the kind and, in braces, the settings. Words there would be shown nowhere.

Bad (page.md):

    # Borders

    ::: true-false Stocks {#stock}
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
UNKNOWN_KEY = declare(
    "SK303", "unknown-question-key", Severity.ERROR,
    "A {kind} question has no setting '{key}'. {near}",
    help="Use one of: {known}.",
    doc="""A setting with a spelling mistake would be passed over in silence, and the question would not do what you meant.

Bad (page.md):

    # Borders

    ::: true-false {#stock levle=remember}
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
BAD_LEVEL = declare(
    "SK304", "unknown-level", Severity.ERROR,
    "'{level}' is no level of a question. {near}",
    help="Use one of: {known}. A test draws its questions by these words.",
    doc="""A test that draws `{remember: 3, apply: 2}` would never find this question.

Bad (page.md):

    # Borders

    ::: true-false {#stock level=knowledge}
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
BAD_POINTS = declare(
    "SK305", "bad-points", Severity.ERROR,
    "The points of a question are '{points}'.",
    help="Write a number above 0 and up to 100, such as points=2. Leave it out for 1 point.",
    clause="cmi.interactions.n.weighting",
    doc="""Points weigh a question against the others of its test. LMSs refuse weights that are no number or pass 100.

Bad (page.md):

    # Borders

    ::: true-false {#stock points=many}
    A stock counts people on one day.

    Answer: true
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock points=2}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
YES_OR_NO = declare(
    "SK306", "neither-yes-nor-no", Severity.ERROR,
    "'{key}' is '{value}', which is neither yes nor no.",
    help="Write {key}=yes or {key}=no.",
    doc="""These settings are switches.

Bad (page.md):

    # Borders

    ::: true-false {#stock confidence=maybe}
    A stock counts people on one day.

    Answer: true
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock confidence=yes}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
STRAY = declare(
    "SK307", "stray-words", Severity.ERROR,
    "'{words}' stands in a {kind} question where nothing is shown.",
    help="Put the whole question above the answers. Below them come only paragraphs that begin with Answer:, Hint:, Right:, Partly:, Wrong: or Because:, each in one paragraph. Headings and other blocks go before or after the question.",
    doc="""A question is its words, then its answers, then its labels. What stands elsewhere would be lost.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student

    Think of the definition.
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
FEEDBACK_ASTRAY = declare(
    "SK318", "feedback-astray", Severity.ERROR,
    "'> {words}' is not set in far enough to belong to an answer.",
    help="Set it in by {blanks} spaces, so that '>' stands under the box of the answer it speaks of.",
    doc="""What is said of an answer stands below it, set in. At the left edge it would cut the list of answers in two.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [ ] A student
    > Students study.
    - [x] A street trader
    :::

Good (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [ ] A student
      > Students study.
    - [x] A street trader
    :::
""",
)  # fmt: skip
LABEL_TWICE = declare(
    "SK308", "label-twice", Severity.ERROR,
    "'{label}:' stands twice in one question; the second begins '{words}'.",
    help="Join the two into one paragraph, or give one of them another label.",
    doc="""Only one of the two could be shown.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Because: Think of a photograph.

    Because: A flow is a film.
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Because: Think of a photograph. A flow is a film.
    :::
""",
)  # fmt: skip
LABEL_NOT_HERE = declare(
    "SK309", "label-not-here", Severity.ERROR,
    "A {kind} question has no '{label}:'.",
    help="{how}",
    doc="""Each kind marks its right answer in one way. The other way would be passed over, and the LMS would be told
something else than you meant.

Bad (page.md):

    # Borders

    ::: choice {#who-works}
    Who has a job?

    - [x] A street trader
    - [ ] A student

    Answer: a
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
NEVER_PARTLY = declare(
    "SK316", "never-partly-right", Severity.WARNING,
    "The words after 'Partly:' are never shown: this question is right or not right.",
    help="Delete 'Partly:', or move its words to 'Wrong:' or 'Because:'.",
    doc="""Part of the points can be earned only where several answers are right.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Partly: Nearly.
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Because: Think of a photograph.
    :::
""",
)  # fmt: skip
EMPTY_LABEL = declare(
    "SK317", "empty-label", Severity.ERROR,
    "There are no words after '{label}:'.",
    help="Write them on the same line, or delete the label.",
    doc="""A learner would open an empty box.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Hint:
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true

    Hint: Think of a photograph.
    :::
""",
)  # fmt: skip
BOXES_NOT_HERE = declare(
    "SK361", "boxes-not-here", Severity.ERROR,
    "A {kind} question has no answers with boxes.",
    help="{how} If the list holds answers to choose from, open the block with '::: choice'.",
    doc="""The list would be shown as part of the question, without its boxes, and what is marked in it would not count.

Bad (page.md):

    # Borders

    ::: numeric {#growth}
    By how many per cent did the stock grow?

    - [x] 10.5
    - [ ] 29

    Answer: 10.5 per cent
    :::

Good (page.md):

    # Borders

    ::: numeric {#growth}
    By how many per cent did the stock grow?

    Answer: 10.5 per cent
    :::
""",
)  # fmt: skip
