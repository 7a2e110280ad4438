"""What can be wrong with rows that are rated on a scale, whatever the kind."""

from scormkit.diagnostics import Severity, declare

NO_ROW_ID = declare(
    "SK373", "row-without-id", Severity.ERROR,
    "The {what} '{words}' has no id.",
    help="Run 'scormkit ids --write', or write one at its end, such as {{#define}}: small letters, digits and hyphens. Never change it after learners have answered.",
    doc="""Each statement and each criterion is saved and reported under an id of its own, so that you can add and move them.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    :::
""",
)  # fmt: skip
ROW_ID = declare(
    "SK374", "bad-row-id", Severity.ERROR,
    "'{id}' cannot be the id of a {what}.",
    help="Use small letters, digits and hyphens, at most 40.",
    doc="""LMSs file the rating under this id, and some of them take nothing else.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#Place_1}
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place-1}
    :::
""",
)  # fmt: skip
ROW_ID_TWICE = declare(
    "SK375", "row-id-twice", Severity.ERROR,
    "Two rows of one question have the id '{id}'.",
    help="Give this {what} another id.",
    doc="""The ratings of both would be filed as one.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    - name a place {#place}
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    - name a place {#name}
    :::
""",
)  # fmt: skip
ROW_IDS_ALIKE = declare(
    "SK376", "row-ids-alike", Severity.ERROR,
    "The ids '{id}' and '{other}' of one question cannot be told apart in a learner's saved answers.",
    help="Change one of the two by a letter; if learners have answered already, the newer one.",
    doc="""A saved rating carries two characters that are made of its row's id. Of 4,000 pairs of ids one makes the same two.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - say what it costs {#cost}
    - test a claim {#test}
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - say what it costs {#cost}
    - test a claim {#test-claim}
    :::
""",
)  # fmt: skip
ROW_WORDS = declare(
    "SK377", "row-empty-or-alike", Severity.ERROR,
    "A {what} has no words, or the same as another: '{words}'.",
    help="Write what is to be rated, each time something else, or delete the row.",
    doc="""Learners cannot rate what they do not see, and wonder why they are asked twice.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    - place a person {#again}
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    - place a family {#again}
    :::
""",
)  # fmt: skip
STEP_COUNT = declare(
    "SK378", "too-few-or-many-steps", Severity.ERROR,
    "The scale has {count} steps.",
    help="Give it {low} to {high}, from the lowest up. In a rubric each column after the first is a step.",
    doc="""With one step there is nothing to choose, and nobody tells eleven apart.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet

    - place a person {#place}
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    :::
""",
)  # fmt: skip
STEP_WORDS = declare(
    "SK379", "step-empty-or-alike", Severity.ERROR,
    "A step of the scale has no words, or the same as another: '{words}'.",
    help="Write other words for it. In a rubric they stand at the top of the table.",
    doc="""An LMS stores the words of the step that was chosen.

Bad (page.md):

    # Borders

    ::: rubric {#plan}
    Rate your plan.

    |              | Sound      | Sound       |
    |--------------|------------|-------------|
    | Need {#need} | One source | Two sources |
    :::

Good (page.md):

    # Borders

    ::: rubric {#plan}
    Rate your plan.

    |              | Sound      | Strong      |
    |--------------|------------|-------------|
    | Need {#need} | One source | Two sources |
    :::
""",
)  # fmt: skip
NOTHING_TO_RATE = declare(
    "SK380", "nothing-to-rate", Severity.ERROR,
    "The {kind} '{prompt}' has nothing to rate.",
    help="{how}",
    doc="""A learner would see a question and no way to answer it.

Bad (page.md):

    # Borders

    ::: rating {#can-do}
    I can place a person.

    1. Not yet
    2. On my own
    :::

Good (page.md):

    # Borders

    ::: rating {#can-do}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    :::
""",
)  # fmt: skip
