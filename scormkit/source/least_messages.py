"""What can be wrong with what a test has at least: no attempt could have it."""

from scormkit.diagnostics import Severity, declare

TOO_FEW_KINDS = declare(
    "SK292", "too-few-kinds", Severity.ERROR,
    "The test asks for at least {count} kinds of question in each attempt, and no attempt can have more than {most}. The questions it can draw are of these kinds: {known}.",
    help="Write questions of other kinds into the quiz.md files, on levels or with tags that the test draws, or write a smaller number after 'kinds:'.",
    doc="""A test of one kind measures how well somebody does that kind. `kinds: 5` promises at least five in every attempt; a promise
that the questions cannot keep is an error, whatever luck would bring.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: pages
          draw: 2
          kinds: 2

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

    ::: true-false {#flow level=remember}
    A flow counts people over a year.

    Answer: true
    :::

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: pages
          draw: 2
          kinds: 2

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

    ::: numeric {#count level=remember}
    How many days has a week?

    Answer: 7
    :::
""",
)  # fmt: skip
SMALL_GROUP = declare(
    "SK293", "too-few-from-one", Severity.ERROR,
    "From each {unit} the test asks for {count} or more, and no attempt can have more than {most} from '{name}'.",
    help="Write more questions for it, on levels or with tags that the test draws, or write a smaller number after 'from_each:'.",
    doc="""`from_each` promises that no part is left out, for example three questions from each module in a final test. Only questions
that the test draws count: one of a level that `draw` does not name is never asked.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome, lessons/borders]
        test:
          from: pages
          draw: {remember: 2}
          from_each: {page: 1}

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

    ::: true-false {#flow level=remember}
    A flow counts people over a year.

    Answer: true
    :::

Bad (lessons/borders/lesson.md):

    # Borders

    Good evening.

Bad (lessons/borders/quiz.md):

    ::: numeric {#count level=apply}
    How many days has a week?

    Answer: 7
    :::

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome, lessons/borders]
        test:
          from: pages
          draw: {remember: 2}
          from_each: {page: 1}

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

    ::: true-false {#flow level=remember}
    A flow counts people over a year.

    Answer: true
    :::

Good (lessons/borders/lesson.md):

    # Borders

    Good evening.

Good (lessons/borders/quiz.md):

    ::: numeric {#count level=remember}
    How many days has a week?

    Answer: 7
    :::
""",
)  # fmt: skip
NO_MODULE = declare(
    "SK294", "page-of-no-module", Severity.ERROR,
    "The test asks for questions from each module, and the page '{page}' that it draws from stands in no module of this course.",
    help="Write 'from_each: {{page: …}}' to count by pages, or take the page out of 'from'.",
    doc="""Whoever counts by modules has to know to which one a question belongs: to the first that has its page among its `pages`.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: [lessons/borders]
          from_each: {module: 1}

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/borders/lesson.md):

    # Borders

    Good evening.

Bad (lessons/borders/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome, lessons/borders]
        test:
          from: [lessons/borders]
          from_each: {module: 1}

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/borders/lesson.md):

    # Borders

    Good evening.

Good (lessons/borders/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
NOT_TOGETHER = declare(
    "SK295", "asks-too-much-at-once", Severity.ERROR,
    "The test asks for {asked}, and no attempt can have that and keep the numbers after 'draw:' as well.",
    help="Draw more questions, ask for less, or write questions where they are missing: a page may have them only on levels that are drawn up already.",
    doc="""Each wish can be met, but not all of them in one attempt. Here two pages shall give one question each, and the test draws
only one.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome, lessons/borders]
        test:
          from: pages
          draw: 1
          from_each: {page: 1}

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Bad (lessons/borders/lesson.md):

    # Borders

    Good evening.

Bad (lessons/borders/quiz.md):

    ::: true-false {#flow level=remember}
    A flow counts people over a year.

    Answer: true
    :::

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome, lessons/borders]
        test:
          from: pages
          draw: 2
          from_each: {page: 1}

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Good (lessons/borders/lesson.md):

    # Borders

    Good evening.

Good (lessons/borders/quiz.md):

    ::: true-false {#flow level=remember}
    A flow counts people over a year.

    Answer: true
    :::
""",
)  # fmt: skip
