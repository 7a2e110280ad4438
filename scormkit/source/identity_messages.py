"""What can be wrong with names that last: ids given twice, ids given again, titles too long."""

from scormkit.diagnostics import Severity, declare

MODULE_TWICE = declare(
    "SK218", "module-twice", Severity.ERROR,
    "Two modules have the id '{id}'; line {line} has it already.",
    help="Give one of them another id. If learners have used one already, keep that one as it is.",
    doc="""Each module becomes a package under its id: the second would be written over the first.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
      - id: module-1
        title: Next steps
        pages: [lessons/borders]

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/borders/lesson.md):

    # Borders

    Good evening.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
      - id: module-2
        title: Next steps
        pages: [lessons/borders]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/borders/lesson.md):

    # Borders

    Good evening.
""",
)  # fmt: skip
MODULE_LIKE_COURSE = declare(
    "SK219", "module-like-course", Severity.ERROR,
    "Module '{id}' has the same id as the course, which is called after '{file}'.",
    help="Give the module another id, such as 'module-1'.",
    doc="""The results of this module would be filed as those of the whole course.

Bad (basics.course.yaml):

    title: My course
    modules:
      - id: basics
        title: First steps
        pages: [lessons/welcome]
      - id: module-2
        title: Next steps
        pages: [lessons/borders]

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/borders/lesson.md):

    # Borders

    Good evening.

Good (basics.course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
      - id: module-2
        title: Next steps
        pages: [lessons/borders]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/borders/lesson.md):

    # Borders

    Good evening.
""",
)  # fmt: skip
MODULE_LIKE_PAGE = declare(
    "SK220", "module-like-page", Severity.ERROR,
    "'{id}' is the id of this page and of a module in '{file}'.",
    help="Give the page an id of its own: 'id: …' between two lines '---' at its top. A page without one is called after its file or folder.",
    doc="""The results of the page would be filed as those of the module.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [frames/module-1]

Bad (frames/module-1.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [frames/module-1]

Good (frames/module-1.md):

    ---
    id: module-1-opening
    title: Welcome
    ---

    Good morning.
""",
)  # fmt: skip
RETIRED = declare(
    "SK221", "retired-id", Severity.ERROR,
    "The id '{id}' was retired; line {line} of '{file}' says so.",
    help="Give this one an id that was never used.",
    doc="""An LMS keeps the results of learners under an id, for years. Under an id used again they would be taken for results
of the new page or question. `retired` in the course file lists the ids that are not to come back.

Bad (course.yaml):

    title: My course
    retired: [welcome]
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    retired: [hello]
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
LONG_TITLE = declare(
    "SK222", "title-too-long", Severity.ERROR,
    "The title of {what} has {length} characters; an LMS keeps {longest}.",
    help="Shorten it; the rest can go into 'summary'.",
    doc="""Moodle and others cut a longer name or refuse the package.

Bad (course.yaml):

    title: Labour migration for colleagues in ministries of labour, of the interior and of foreign affairs, in
      employment services, labour inspectorates and embassies, and for their partners in trade unions, in
      employers’ organizations and among migrants, with cases, exercises and a plan of action

Good (course.yaml):

    title: Labour migration
""",
)  # fmt: skip
