"""What can be wrong with a `fill-in`."""

from scormkit.diagnostics import Severity, declare

BAD_CASE = declare(
    "SK367", "bad-case", Severity.ERROR,
    "'case' is '{value}'.",
    help="Write case=exact if capital letters count, or leave it out.",
    doc="""Without it, *Bound*, *bound* and *BOUND* are the same word. Only the spelling of a name or a symbol is worth more.

Bad (page.md):

    # Borders

    ::: fill-in {#bound case=yes}
    A State that ratifies a treaty is [[bound]] by it.
    :::

Good (page.md):

    # Borders

    ::: fill-in {#office case=exact}
    The labour agency of the United Nations is the [[ILO]].
    :::
""",
)  # fmt: skip
TOO_LONG = declare(
    "SK368", "gap-too-long", Severity.ERROR,
    "The gap '{words}' has more than 60 letters.",
    help="Let learners fill in one to three words, and split a longer gap in two; or use an inline-choice.",
    doc="""Nobody types a whole sentence exactly as somebody else wrote it: a learner who knows it would be told that it is not right.

Bad (page.md):

    # Borders

    ::: fill-in {#bound}
    Ratification: [[the act by which a State says that it is bound by a treaty from now on]].
    :::

Good (page.md):

    # Borders

    ::: fill-in {#bound}
    By ratification a State says that it is [[bound]] by a treaty.
    :::
""",
)  # fmt: skip
