"""What can be wrong with a `true-false`."""

from scormkit.diagnostics import Severity, declare

NO_ANSWER = declare(
    "SK341", "true-false-without-answer", Severity.ERROR,
    "The statement '{prompt}' does not say whether it is true.",
    help="Add a paragraph 'Answer: true' or 'Answer: false' below the statement, with a blank line before it; 'Answer:' is English in every language.",
    doc="""Whatever a learner chooses would be wrong.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
NEITHER = declare(
    "SK342", "neither-true-nor-false", Severity.ERROR,
    "The answer is '{answer}', which is neither true nor false.",
    help="Write 'Answer: true' or 'Answer: false', in English in every language. Reasons go into 'Because:'.",
    doc="""LMSs know the two words `true` and `false`. Learners see them in the language of the course.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: yes
    :::

Good (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
BOXES = declare(
    "SK343", "boxes-in-true-false", Severity.ERROR,
    "The statement '{prompt}' has answers with boxes.",
    help="Delete the list and write 'Answer: true' or 'Answer: false', or open the block with '::: choice'.",
    doc="""True and false are offered to the learner by themselves. A list would be shown as part of the statement.

Bad (page.md):

    # Borders

    ::: true-false {#stock}
    A stock counts people on one day.

    - [x] True
    - [ ] False

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
