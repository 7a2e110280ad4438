"""What can be wrong with a `reflection`."""

from scormkit.diagnostics import Severity, declare

MODEL = declare(
    "SK384", "model-answer-unclear", Severity.ERROR,
    "The reflection '{prompt}' has {what}.",
    help="Write one quotation, each of its lines begun with '> ', below the question. A quotation that belongs to the question goes above its last paragraph.",
    doc="""The quotation below the question is the model answer: learners see it only after they have answered. Two of them look
like one that was torn apart.

Bad (page.md):

    # Borders

    ::: reflection {#missing-voice}
    Who is missing from consultations in your country?

    > Often domestic workers.

    > Nobody calls them.
    :::

Good (page.md):

    # Borders

    ::: reflection {#missing-voice}
    Who is missing from consultations in your country?

    > Often domestic workers.
    >
    > Nobody calls them.
    :::
""",
)  # fmt: skip
