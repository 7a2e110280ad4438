"""What can be wrong with a course file as a whole."""

from scormkit.diagnostics import Severity, declare

NOT_AN_ADDRESS = declare(
    "SK201", "course-id-not-an-address", Severity.ERROR,
    "The id of the course is '{value}', which is no address.",
    help="Write an address that you own and will never change, such as https://example.org/my-course; no page has to answer there. 'urn:…' does as well.",
    clause="xAPI Data 2.4.4.1",
    doc="""An LMS and a record store file the results of learners under this address. It has to be unlike that of any other
course in the world, which is why it begins with a name that only you may use.

Bad (course.yaml):

    id: my course
    title: My course

Good (course.yaml):

    id: https://example.org/my-course
    title: My course
""",
)  # fmt: skip
NO_ADDRESS = declare(
    "SK208", "course-without-an-id", Severity.WARNING,
    "The course is built for {target} and has no id of its own.",
    help="Write 'id: https://…', an address that you own, before the first learner begins: it can never change after that. No page has to answer there.",
    doc="""A record store keeps the results of many courses, of many people, apart by their ids. A course without one gets
`urn:scormkit:` and the name of its file: `urn:scormkit:course` as a rule, like every other course without an id.

In SCORM that does no harm, so nothing is said of it there; nor where the course file names no targets at all.

Bad (course.yaml):

    title: My course
    targets: [scorm12, xapi]

Good (course.yaml):

    id: https://example.org/my-course
    title: My course
    targets: [scorm12, xapi]
""",
)  # fmt: skip
SAME_ADDRESS = declare(
    "SK202", "two-courses-one-address", Severity.ERROR,
    "Two courses have the id '{value}'; the other is '{other}'.",
    help="Give one of them an id of its own.",
    doc="""The results of both would be filed as those of one course, and nobody could tell them apart again.

Bad (one.course.yaml):

    id: https://example.org/course
    title: Course one

Bad (two.course.yaml):

    id: https://example.org/course
    title: Course two

Good (one.course.yaml):

    id: https://example.org/course-one
    title: Course one

Good (two.course.yaml):

    id: https://example.org/course-two
    title: Course two
""",
)  # fmt: skip
SHORT_TWICE = declare(
    "SK203", "two-courses-one-name", Severity.ERROR,
    "The files of two courses give the same name; the other is '{other}'.",
    help="Rename one of them.",
    doc="""`course.yaml` and `course.course.yaml` would both be written into the folder `course`.

Bad (course.yaml):

    title: Course one

Bad (course.course.yaml):

    title: Course two

Good (course.yaml):

    title: Course one

Good (two.course.yaml):

    title: Course two
""",
)  # fmt: skip
NOT_A_LANGUAGE = declare(
    "SK204", "not-a-language", Severity.ERROR,
    "'{value}' is no language code.",
    help="Write the code of two or three letters: en for English, fr for French, ar for Arabic; pt-BR for Portuguese as in Brazil.",
    clause="BCP 47",
    doc="""Screen readers choose a voice, browsers a font and a direction by this code.

Bad (course.yaml):

    title: My course
    language: english

Good (course.yaml):

    title: My course
    language: en
""",
)  # fmt: skip
QUIZZES_UNNAMED = declare(
    "SK232", "quizzes-without-name", Severity.ERROR,
    "Under 'quizzes:' stands the setting '{key}' itself, and no name for the settings.",
    help="Write a name of yours on a line of its own, such as 'module-test:', and set all of them in below it. A test calls them by that name: 'like: module-test'.",
    doc="""A course may have several kinds of test, and each module says which of them it wants.

Bad (course.yaml):

    title: My course
    quizzes:
      pass_mark: 60
      attempts: 2

Good (course.yaml):

    title: My course
    quizzes:
      module-test:
        pass_mark: 60
        attempts: 2
""",
)  # fmt: skip
UNKNOWN_QUIZ = declare(
    "SK205", "unknown-quiz", Severity.ERROR,
    "There are no quiz settings called '{name}'. {near}",
    help="Use one of: {known}. They stand under 'quizzes:' in the course file.",
    doc="""The test would be played with settings that nobody chose.

Bad (course.yaml):

    title: My course
    quizzes:
      module-test:
        pass_mark: 80
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          like: modul-test

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::

Good (course.yaml):

    title: My course
    quizzes:
      module-test:
        pass_mark: 80
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          like: module-test

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
FROM_WHAT = declare(
    "SK206", "from-what", Severity.ERROR,
    "'from' is '{value}'.",
    help="Write 'from: pages' for the questions of this module's pages, or list the pages: from: [lessons/one, lessons/two].",
    doc="""A test takes its questions from the `quiz.md` files of pages.

Bad (course.yaml):

    title: My course
    modules:
      - id: module-1
        title: First steps
        pages: [lessons/welcome]
        test:
          from: lessons/welcome

Bad (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Bad (lessons/welcome/quiz.md):

    ::: true-false {#stock}
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
          from: [lessons/welcome]

Good (lessons/welcome/lesson.md):

    # Welcome

    Good morning.

Good (lessons/welcome/quiz.md):

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
SCALE_LENGTH = declare(
    "SK207", "scale-too-short-or-long", Severity.ERROR,
    "The scale '{key}' has {count} steps; it can have {low} to {high}.",
    help="Name each step in a few words, from the lowest to the highest.",
    doc="""People tell four to seven steps apart; one step is no choice.

Bad (course.yaml):

    title: My course
    scales:
      can-do: [I can]

Good (course.yaml):

    title: My course
    scales:
      can-do: [Not yet, With help, On my own]
""",
)  # fmt: skip
