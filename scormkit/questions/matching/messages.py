"""What can be wrong with a `matching`."""

from scormkit.diagnostics import Severity, declare

TOO_FEW = declare(
    "SK344", "fewer-than-two-pairs", Severity.ERROR,
    "The question '{prompt}' has {count} to match.",
    help="Write two pairs or more, each on a line: '- left => right'. To ask for one thing only, open the block with '::: choice'.",
    doc="""Four to eight pairs and a spare or two make a good question; one pair makes none.

Bad (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - => Ministry of Sport
    :::

Good (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - => Ministry of Sport
    :::
""",
)  # fmt: skip
ONE_ARROW = declare(
    "SK345", "pair-without-arrow", Severity.ERROR,
    "The pair '{words}' has {count} '=>'. {near}",
    help="Write it as 'left => right' on one line, with one '=>' that stands outside of bold words, links and code.",
    doc="""The arrow says where the left side ends and what belongs to it. Both sides may be bold or hold code, each for
itself.

Bad (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies = Regulator
    - Guard the border => Border police
    - => Ministry of Sport
    :::

Good (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - Guard the border => Border police
    - => Ministry of Sport
    :::
""",
)  # fmt: skip
NO_RIGHT_SIDE = declare(
    "SK346", "pair-without-right-side", Severity.ERROR,
    "Nothing stands after the arrow of '{words}'.",
    help="Write what belongs to it. An empty left side makes a spare, '- => right'; an empty right side means nothing.",
    doc="""A learner would look for something that is not in the list.

Bad (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - Guard the border =>
    - => Ministry of Sport
    :::

Good (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - Guard the border => Border police
    - => Ministry of Sport
    :::
""",
)  # fmt: skip
NO_SPARE = declare(
    "SK347", "spare-that-is-none", Severity.ERROR,
    "'{words}' is called a spare, but it stands in this question already.",
    help="Delete this line, or write something to which nothing belongs.",
    doc="""A spare, `=> right`, is left over when every pair has been found. Right sides that say the same are one entry of
the list that learners choose from, so this line would change nothing.

Bad (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - => Regulator
    :::

Good (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - => Ministry of Sport
    :::
""",
)  # fmt: skip
WITHOUT_SPARE = declare(
    "SK348", "matching-without-spare", Severity.INFO,
    "Nothing is left over in the question '{prompt}', so its last pair is given away.",
    help="Add a spare that belongs to none of them: '- => something else'.",
    doc="""Who knows all pairs but one gets the last by striking out. A right side that fits several lines has the same
effect as a spare.

Bad (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - Guard the border => Border police
    :::

Good (page.md):

    # Who does what

    ::: matching {#who-does-what}
    Who does what?

    - Inspect workplaces => Labour inspectorate
    - License agencies => Regulator
    - Guard the border => Border police
    - => Ministry of Sport
    :::
""",
)  # fmt: skip
