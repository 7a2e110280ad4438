"""What can be wrong when a course is cut: pages and modules that do not fit together."""

from scormkit.diagnostics import Severity, declare

UNKNOWN_PAGE = declare(
    "SK210", "unknown-page", Severity.ERROR,
    "There is no page '{page}'. {near}",
    help="Write the page's path from the course file on, without '.md'; for a lesson its folder: 'lessons/borders'.",
    doc="""The page would be missing from the course.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcom]

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
PAGE_TWICE = declare(
    "SK211", "page-twice", Severity.ERROR,
    "The page '{page}' stands twice in one module; line {line} has it already.",
    help="Delete one of the two.",
    doc="""Learners would read it twice, and the LMS would take both for one page.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome, lessons/welcome]

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
NO_PAGES = declare(
    "SK213", "course-without-pages", Severity.ERROR,
    "The course has no pages.",
    help="Write a page, 'welcome.md', in the folder where '{file}' lies.",
    doc="""A course is at least a title and one page.

Bad (course.yaml):

    title: My course

Good (course.yaml):

    title: My course

Good (welcome.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
COMPLETE_WITHOUT = declare(
    "SK217", "complete-without", Severity.ERROR,
    "Module '{module}' is complete after '{part}', but it has none.",
    help="Take '{part}' out of 'complete', or add it: a 'test', questions inside the pages (activities), or 'minutes' in the module or its pages.",
    doc="""No learner could ever complete the module, or everyone would at once.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        complete: [pages, test]

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        complete: [pages]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
NOT_A_PAGE = declare(
    "SK227", "file-but-not-a-page", Severity.ERROR,
    "'{page}' is a file, but no page came of it. {near}",
    help="Name the page itself: a lesson by its folder, a page by its file without '.md'. quiz.md, trainer.md, README.md, translations and transcripts are no pages. If the file itself has an error, correct that first.",
    doc="""The page would be missing from the course.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome/quiz]

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
NOTHING_LEFT = declare(
    "SK228", "nothing-left-of-page", Severity.ERROR,
    "Nothing of the page '{page}' is for the readers of this course.",
    help="Take it out of this course, or write something outside its 'trainer', 'learner', 'origin' and 'destination' blocks.",
    doc="""Readers would open an empty page.

Bad (course.yaml):

    title: My course
    audience: learner

Bad (welcome.md):

    # Welcome

    ::: trainer
    Bring cards.
    :::

Good (course.yaml):

    title: My course
    audience: trainer

Good (welcome.md):

    # Welcome

    ::: trainer
    Bring cards.
    :::
""",
)  # fmt: skip
WHEN_ALONE = declare(
    "SK229", "when-without-self-assessment", Severity.WARNING,
    "'when=\"{when}\"' does nothing here: module '{module}' does not ask this page before or after it.",
    help="Name the page under 'self_assessment:' in module '{module}', or delete 'when'.",
    doc="""Only the self-assessment of a module is asked a second time. Elsewhere the question would be asked once, and its author
would wait for a comparison that never comes.

Bad (course.yaml):

    title: Borders
    modules:
      - id: module-1
        title: First steps
        pages: [can-do, borders]

Bad (can-do.md):

    # What I can do

    ::: rating {#me when="before after"}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    :::

Bad (borders.md):

    # Borders

    A line on a map.

Good (course.yaml):

    title: Borders
    modules:
      - id: module-1
        title: First steps
        pages: [borders]
        self_assessment: can-do

Good (can-do.md):

    # What I can do

    ::: rating {#me when="before after"}
    I can …

    1. Not yet
    2. On my own

    - place a person {#place}
    :::

Good (borders.md):

    # Borders

    A line on a map.
""",
)  # fmt: skip
SPARE_PAGE = declare(
    "SK230", "page-of-no-course", Severity.INFO,
    "No course of this folder has the page '{page}'.",
    help="Add it to 'pages' of a module in the course file. If it waits for another day, leave it: it is in no package.",
    doc="""A lesson that was written and never listed is missed by nobody until a learner looks for it.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [welcome]

Bad (welcome.md):

    # Welcome

    Good morning.

Bad (borders.md):

    # Borders

    A line on a map.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [welcome, borders]

Good (welcome.md):

    # Welcome

    Good morning.

Good (borders.md):

    # Borders

    A line on a map.
""",
)  # fmt: skip
