"""What can be wrong with a source file as a whole."""

from scormkit.diagnostics import Severity, declare

NOT_UTF8 = declare(
    "SK101", "not-utf-8", Severity.ERROR,
    "The file is not saved as UTF-8: {words} cannot be read. {guess}",
    help="Open it in the program that wrote it, choose 'Save as' and the encoding UTF-8, then check the accented letters.",
    doc="""A text file does not say how its letters are coded. scormkit reads UTF-8, which holds every script; in another
coding accented letters would come out wrong, or the file would break off.
""",
)  # fmt: skip
CONTROL = declare(
    "SK102", "control-character", Severity.ERROR,
    "The file holds an invisible character ({sign}) that no text needs.",
    help="Delete the characters around this place and type them again. If the whole file looks strange, it is no text file.",
    doc="""Control characters come from damaged files, from old programs and from copied tables. XML forbids them, so that no
package could be made.
""",
)  # fmt: skip
FRONT_NEVER_CLOSED = declare(
    "SK103", "front-matter-never-closed", Severity.ERROR,
    "The settings that begin with '---' in the first line never end.",
    help="Put a line that holds only '---' below the last setting, above the text.",
    doc="""Between two lines `---` stand the settings of a page. Without the second, scormkit cannot tell settings from text.

Bad (page.md):

    ---
    title: Borders

    A border is a line.

Good (page.md):

    ---
    title: Borders
    ---

    A border is a line.
""",
)  # fmt: skip
FRONT_ASTRAY = declare(
    "SK190", "front-matter-astray", Severity.ERROR,
    "'{words}' looks like a setting of the page and would be shown to learners.",
    help="Begin the file with a line of three hyphens, '---', without an empty line before it; the settings follow, and '---' closes them.",
    doc="""Settings are read between two lines `---`, the first of which is the first line of the file. Word processors make a dash of
two hyphens.

Bad (page.md):

    title: Borders
    ---

    A border is a line.

Good (page.md):

    ---
    title: Borders
    ---

    A border is a line.
""",
)  # fmt: skip
NAME_RESERVED = declare(
    "SK191", "name-with-capitals", Severity.ERROR,
    "This file is meant to be a '{name}', but its name has capital letters.",
    help="Give it the name '{name}', in small letters.",
    doc="""`lesson.md`, `quiz.md` and `trainer.md` have a meaning. `Quiz.md` is another name: on most servers it is another file, and
its questions would stand on a page of their own.

Bad (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Bad (lessons/borders/Quiz.md):

    ::: true-false {#line}
    A border is a line.

    Answer: true
    :::

Good (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Good (lessons/borders/quiz.md):

    ::: true-false {#line}
    A border is a line.

    Answer: true
    :::
""",
)  # fmt: skip
FRONT_NOT_HERE = declare(
    "SK104", "front-matter-not-here", Severity.ERROR,
    "'{name}' begins with settings between '---'.",
    help="Move them to the 'lesson.md' beside it; this file holds none.",
    doc="""A lesson's settings stand in one place, `lesson.md`. Its `quiz.md` and `trainer.md` belong to it.

Bad (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Bad (lessons/borders/quiz.md):

    ---
    title: Quiz
    ---

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::

Good (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Good (lessons/borders/quiz.md):

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
NO_TITLE = declare(
    "SK105", "page-without-title", Severity.ERROR,
    "The page has no title. {near}",
    help="Begin the file with '# The title', or with 'title: The title' between two lines '---'.",
    doc="""Learners find a page by its title, in the list of contents and in the browser's tab; screen readers say it first.

Bad (page.md):

    A border is a line.

Good (page.md):

    # Borders

    A border is a line.
""",
)  # fmt: skip
EMPTY_PAGE = declare(
    "SK106", "empty-page", Severity.ERROR,
    "The page has no text.",
    help="Write something, or delete the file.",
    doc="""A learner would open a page with a title and nothing below it.

Bad (page.md):

    # Borders

Good (page.md):

    # Borders

    A border is a line.
""",
)  # fmt: skip
EMPTY_QUIZ = declare(
    "SK168", "quiz-without-questions", Severity.WARNING,
    "There is no question in this quiz.",
    help="Write one, or delete the file.",
    doc="""A test draws its questions from the `quiz.md` files of its pages. From an empty one it draws nothing, and says nothing of
it: learners would only be asked less.

Bad (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Bad (lessons/borders/quiz.md):

    <!-- to come -->

Good (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Good (lessons/borders/quiz.md):

    ::: true-false {#line}
    A border is a line.

    Answer: true
    :::
""",
)  # fmt: skip
QUIZ_HOLDS_OTHER = declare(
    "SK107", "quiz-holds-other-things", Severity.ERROR,
    "'{words}' stands in a quiz, which holds only questions.",
    help="Move it to 'lesson.md', or into a question: what learners need in order to answer stands above the answers.",
    doc="""A test shows single questions drawn from `quiz.md`. What stands between them would never be seen.

Bad (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Bad (lessons/borders/quiz.md):

    Read well.

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::

Good (lessons/borders/lesson.md):

    # Borders

    A border is a line.

Good (lessons/borders/quiz.md):

    ::: true-false {#stock}
    A stock counts people on one day.

    Answer: true
    :::
""",
)  # fmt: skip
WITHOUT_PAGE = declare(
    "SK108", "file-without-its-page", Severity.ERROR,
    "This file belongs to '{page}', which is not there.",
    help="Add that page, or give this file a name of its own.",
    doc="""`lesson.fr.md` is the French of `lesson.md` beside it, `quiz.md` and `trainer.md` belong to the `lesson.md` of their
folder. Without it nobody would see them.

Bad (page.md):

    # Borders

    A border is a line.

Bad (other.fr.md):

    # Frontières

    Une ligne.

Good (page.md):

    # Borders

    A border is a line.

Good (page.fr.md):

    # Frontières

    Une ligne.
""",
)  # fmt: skip
NAME_REFUSED = declare(
    "SK109", "name-refused-by-windows", Severity.WARNING,
    "The name '{name}' cannot exist on Windows, because of '{sign}'.",
    help="Rename it with letters, digits and hyphens, and change the links to it.",
    doc="""Windows refuses `< > : " | ? * \\`, names that end with a point or a blank, and a few words such as `con`. A colleague
there could not even copy the course.

Bad (page.md):

    # Borders

    [The form](media/form?.pdf)

Bad (media/form?.pdf):

    %PDF

Good (page.md):

    # Borders

    [The form](media/form.pdf)

Good (media/form.pdf):

    %PDF
""",
)  # fmt: skip
NAMES_ALIKE = declare(
    "SK110", "names-alike", Severity.WARNING,
    "The name '{name}' differs from '{other}' only in capital letters.",
    help="Rename one of the two.",
    doc="""Windows and macOS take the two names for one file, and one of them disappears when the folder is copied.

Bad (page.md):

    # Borders

    [One](media/form.pdf) and [two](media/Form.pdf).

Bad (media/form.pdf):

    %PDF

Bad (media/Form.pdf):

    %PDF-

Good (page.md):

    # Borders

    [One](media/form.pdf) and [two](media/form-2.pdf).

Good (media/form.pdf):

    %PDF

Good (media/form-2.pdf):

    %PDF-
""",
)  # fmt: skip
TRANSCRIPT_HOLDS_OTHER = declare(
    "SK184", "transcript-holds-other-things", Severity.ERROR,
    "'{words}' stands in the text of a recording, which holds only paragraphs, lists, headings and pictures.",
    help="Move it to the page that shows the recording.",
    doc="""The text of a recording is folded away below it, for those who cannot hear or see the recording. A question there would
count and never be found.

Bad (page.md):

    # Borders

    ![At the border](film.mp4){captions=film.en.vtt transcript=film.md}

Bad (film.mp4):

    …

Bad (film.en.vtt):

    WEBVTT

Bad (film.md):

    ::: note
    A guard waves.
    :::

Good (page.md):

    # Borders

    ![At the border](film.mp4){captions=film.en.vtt transcript=film.md}

Good (film.mp4):

    …

Good (film.en.vtt):

    WEBVTT

Good (film.md):

    A guard waves.
""",
)  # fmt: skip
