"""What can be wrong with gaps in a sentence, whatever stands in them."""

from scormkit.diagnostics import Severity, declare

NO_GAP = declare(
    "SK362", "question-without-gap", Severity.ERROR,
    "The {kind} question '{prompt}' has no gap.",
    help="Put two brackets around what the learner completes: [[bound]]. Two brackets open a gap and two close it, all on one line.",
    doc="""A learner would read a sentence and find nothing to do.

Bad (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [bound] by it.
    :::

Good (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [[bound]] by it.
    :::
""",
)  # fmt: skip
LOOSE = declare(
    "SK363", "gap-not-closed", Severity.ERROR,
    "Two brackets stand alone at '{words}'.",
    help="A gap opens with [[ and closes with ]] on the same line. Brackets that are no gap go between backticks: `[[x]]`.",
    doc="""What was meant as a gap would be shown with its answer.

Bad (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that [[ratifies a treaty is [[bound]] by it,
    and one that [[signs | has signed] it is not.
    :::

Good (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that [[ratifies]] a treaty is [[bound]] by it,
    and one that [[signs | has signed]] it is not.
    :::
""",
)  # fmt: skip
SIGNS = declare(
    "SK364", "signs-in-gap", Severity.ERROR,
    "The gap '{words}' holds, or is crossed by, emphasis, a link, code or a picture.",
    help="Write plain words into a gap. Only in an inline-choice, two stars around the whole of one choice mark it as right: [[wrong | **right**]].",
    doc="""What is typed, and what stands in a list to choose from, is plain text. Stars in a fill-in are often an inline-choice
under the wrong name: there, every word in a gap is right.

Bad (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [[free | **bound**]].
    :::

Good (page.md):

    # Borders

    ::: inline-choice {#bound}
    A State that ratifies a treaty is [[free | **bound**]].
    :::
""",
)  # fmt: skip
EMPTY = declare(
    "SK365", "empty-place-in-gap", Severity.ERROR,
    "The gap '{words}' has an empty place.",
    help="Write words on both sides of each '|', or delete the '|'.",
    doc="""An empty place cannot be typed or chosen, and an empty gap has no right answer.

Bad (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [[bound | ]] by it.
    :::

Good (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [[bound]] by it.
    :::
""",
)  # fmt: skip
ALIKE = declare(
    "SK366", "gap-says-it-twice", Severity.ERROR,
    "'{words}' stands twice in one gap.",
    help="Delete or change one of the two. Capital letters make no difference unless you write case=exact; kinds of quotation marks never do.",
    doc="""Of two choices that look the same only one would be right; of two variants one does nothing, and was perhaps meant to be another.

Bad (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [[bound | Bound]] by it.
    :::

Good (page.md):

    # Borders

    ::: fill-in {#bound}
    A State that ratifies a treaty is [[bound | obliged]] by it.
    :::
""",
)  # fmt: skip
