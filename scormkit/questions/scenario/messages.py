"""What can be wrong with a `scenario`."""

from scormkit.diagnostics import Severity, declare

NOTHING_DECIDED = declare(
    "SK391", "scenario-decides-nothing", Severity.ERROR,
    "The scenario '{prompt}' decides nothing: {why}.",
    help="Write steps, '### Title {{#id}}', the one where the story begins first, and below it choices such as '- Ask for it in writing => letter {{score=2}}'. At least one choice on some way is worth more than 0.",
    doc="""A scenario is a story that the learner's decisions carry on; its score is what they are worth.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=0}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
STEP_ID = declare(
    "SK392", "step-without-id", Severity.ERROR,
    "The step '{title}' {what}.",
    help="Write '### Title {{#id}}': words for the learner, and a name of small letters a to z, digits and hyphens, at most 40, to which choices lead. 'scormkit ids --write' adds missing ones.",
    doc="""Choices lead to a step by its id, and the LMS files each decision under it.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
STEP_TWICE = declare(
    "SK393", "step-id-twice", Severity.ERROR,
    "The id '{id}' of the step '{title}' is that of another step above.",
    help="Give one of the two another id, and lead the choices to the one that is meant.",
    doc="""A choice that leads there could mean either of the two.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.

    ### Nobody asks {#kept}
    Nobody asks again.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
NO_ARROW = declare(
    "SK394", "choice-without-step", Severity.ERROR,
    "The choice '{words}' does not say which step follows.",
    help="Write '- words => step {{score=1}}' with one arrow; the step is the id in the braces of its heading.",
    doc="""Whoever chooses this would be left standing. A story goes on after each choice, if only to its end.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes {score=0}
    - Ask for it in writing => kept {score=2}
    - Hang up => broken {score=0}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
NO_SUCH_STEP = declare(
    "SK395", "unknown-step", Severity.ERROR,
    "The choice '{words}' leads to '{to}', which is no step of this scenario. {near}",
    help="Write the id that stands in the braces of the step's heading, or add the step.",
    doc="""Whoever chooses this would be left standing.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => keppt {score=2}
    - Hang up => kept {score=1}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
CIRCLE = declare(
    "SK396", "steps-in-circle", Severity.ERROR,
    "The story goes in a circle: {path}.",
    help="Lead this choice to a later step or to an end. Learners who want to decide anew start the story again.",
    doc="""A story whose steps lead back has no longest path: nobody could say what the best path is worth, or how much a learner's path takes in the saved state. Learners could also go round for ever.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => letter {score=2}

    ### The letter {#letter}
    It names forty workers and no employer.

    - Report it => kept {score=2}
    - Ring the director => call {score=0}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
OUT_OF_REACH = declare(
    "SK397", "step-out-of-reach", Severity.ERROR,
    "No way leads to the step '{title}' (#{id}).",
    help="Lead a choice there with '=> {id}', or delete the step. The story begins at the step that is written first.",
    doc="""Nobody would ever read it.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.

    ### Nobody asks {#nobody}
    Nobody asks again.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
SCORE = declare(
    "SK398", "choice-without-score", Severity.ERROR,
    "The choice '{words}' {why}.",
    help="Say at its end what it is worth, a whole number from 0 to 100 without a box before it: {{score=2}}, or {{score=0}} for a choice that earns nothing.",
    doc="""The score of a scenario is what the learner's decisions are worth, in relation to the best path. A forgotten score would count as 0 and make a good decision a bad one.

Bad (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=much}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::

Good (page.md):

    # Lists

    ::: scenario {#list}
    A friendly agency sends you its priority list.

    ### The call {#call}
    The director asks for a quick yes.

    - Say yes => broken {score=0}
    - Ask for it in writing => kept {score=2}

    ### Procedure kept {#kept}
    The open call goes on.

    ### Procedure broken {#broken}
    Forty workers pay for a promise.
    :::
""",
)  # fmt: skip
