"""What can be wrong with how the modules of a course stand together."""

from scormkit.diagnostics import Severity, declare

UNKNOWN_PART = declare(
    "SK296", "unknown-part", Severity.ERROR,
    "The course has no part '{part}'. {near}",
    help="Use one of: {known}. They stand under 'parts:' in the course file, each with its title.",
    doc="""In a package of the whole course the modules of a part stand in one folder of the menu, under the part's title.

Bad (course.yaml):

    title: My course
    parts:
      week-1: Week 1
    modules:
      - id: module-1
        title: First steps
        part: week1
        pages: [welcome]

Bad (welcome.md):

    # Welcome

    Good morning.

Good (course.yaml):

    title: My course
    parts:
      week-1: Week 1
    modules:
      - id: module-1
        title: First steps
        part: week-1
        pages: [welcome]

Good (welcome.md):

    # Welcome

    Good morning.
""",
)  # fmt: skip
PART_TORN = declare(
    "SK297", "part-torn", Severity.ERROR,
    "The module '{module}' belongs to '{title}', and '{between}' stands between it and the rest of that part.",
    help="List the modules of a part one after the other, or give this one another part.",
    doc="""A part is one folder of the menu; it opens once.

Bad (course.yaml):

    title: My course
    parts:
      week-1: Week 1
    modules:
      - id: module-1
        title: First steps
        part: week-1
        pages: [one]
      - id: module-2
        title: A break
        pages: [two]
      - id: module-3
        title: Next steps
        part: week-1
        pages: [three]

Bad (one.md):

    # One

    Good morning.

Bad (two.md):

    # Two

    Good day.

Bad (three.md):

    # Three

    Good evening.

Good (course.yaml):

    title: My course
    parts:
      week-1: Week 1
    modules:
      - id: module-1
        title: First steps
        part: week-1
        pages: [one]
      - id: module-2
        title: Next steps
        part: week-1
        pages: [two]

Good (one.md):

    # One

    Good morning.

Good (two.md):

    # Two

    Good day.
""",
)  # fmt: skip
NOT_BEFORE = declare(
    "SK298", "after-what-does-not-come-before", Severity.ERROR,
    "The module '{module}' is to come after '{after}', and no module of this name stands before it. {near}",
    help="Name modules that stand above this one: {known}.",
    doc="""What waits for a module that comes later, or never, would stay closed for ever.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        after: [module-2]
        pages: [one]
      - id: module-2
        title: Next steps
        pages: [two]

Bad (one.md):

    # One

    Good morning.

Bad (two.md):

    # Two

    Good day.

Good (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [one]
      - id: module-2
        title: Next steps
        after: [module-1]
        pages: [two]

Good (one.md):

    # One

    Good morning.

Good (two.md):

    # Two

    Good day.
""",
)  # fmt: skip
