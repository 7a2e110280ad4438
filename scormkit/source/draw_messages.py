"""What can be wrong with a module's test: its pool cannot serve what it draws."""

from scormkit.diagnostics import Severity, declare

NO_POOL = declare(
    "SK212", "page-without-questions", Severity.ERROR,
    "A test draws from '{page}', which has no questions.",
    help="Write a 'quiz.md' beside the page, or take the page out of 'from'.",
    doc="""A test takes its questions from the `quiz.md` beside a page. Questions inside a page are for practice.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: [lessons/welcome, lessons/borders]

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

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: [lessons/welcome]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
NO_QUESTIONS = declare(
    "SK214", "test-without-questions", Severity.ERROR,
    "The test of module '{module}' has no questions: no page that it draws from has a 'quiz.md'.",
    help="Write a 'quiz.md' beside a page of the module, or write 'test: none'.",
    doc="""A test without questions would be passed by nobody, or by everybody.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: pages

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test: none

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
POOL_TOO_SMALL = declare(
    "SK215", "pool-too-small", Severity.ERROR,
    "The test draws {count}{what}, but there {pool}.",
    help="Write more such questions in the quiz.md files, or draw fewer.",
    doc="""Each attempt draws anew, and no attempt may run out of questions. A question counts once, even if two draws could
take it; scormkit reckons with the worst luck.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: pages
          draw: {remember: 2}

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

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
          draw: {remember: 1}

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
NOTHING_TO_DRAW = declare(
    "SK216", "nothing-to-draw", Severity.ERROR,
    "The test draws questions with the level or tag '{key}', and there is none. {near}",
    help="The questions it can draw from have these levels and tags: {known}.",
    doc="""A question is drawn by its `level` or by one of its `tags`.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: pages
          draw: {aplly: 1}

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

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
          draw: {remember: 1}

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
