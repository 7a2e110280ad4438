"""What can be wrong with a translation: it lacks something, has more, or differs in more than words."""

from scormkit.diagnostics import Severity, declare

NOT_TRANSLATED = declare(
    "SK223", "page-not-translated", Severity.ERROR,
    "The page '{page}' is not translated into '{language}'.",
    help="Write its translation beside it, 'lesson.{language}.md' or 'NAME.{language}.md', or take the page out of this course.",
    doc="""Some pages of this folder are translated into the language of the course. One in another language among them would surprise learners.

Bad (course.yaml):

    title: Mon cours
    language: fr

Bad (borders.md):

    # Borders

    Good evening.

Bad (welcome.md):

    # Welcome

    Good morning.

Bad (welcome.fr.md):

    # Bienvenue

    Bonjour.

Good (course.yaml):

    title: Mon cours
    language: fr

Good (welcome.md):

    # Welcome

    Good morning.

Good (welcome.fr.md):

    # Bienvenue

    Bonjour.
""",
)  # fmt: skip
TRANSLATION_LACKS = declare(
    "SK224", "translation-lacks", Severity.ERROR,
    "The '{language}' translation lacks '{id}', which stands in line {line} of '{file}'.",
    help="Translate it too, and keep its id.",
    doc="""Learners of both languages take the same course, and their results are compared by ids.

Bad (course.yaml):

    title: Mon cours
    language: fr

Bad (welcome.md):

    # Welcome

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Bad (welcome.fr.md):

    # Bienvenue

    Bonjour.

Good (course.yaml):

    title: Mon cours
    language: fr

Good (welcome.md):

    # Welcome

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Good (welcome.fr.md):

    # Bienvenue

    ::: true-false {#stock level=remember}
    Un stock compte les personnes un jour donné.

    Answer: true
    :::
""",
)  # fmt: skip
TRANSLATION_EXTRA = declare(
    "SK225", "translation-extra", Severity.ERROR,
    "The translation has '{id}', which '{file}' has not.",
    help="Correct the id, or add the same to the page that is translated.",
    doc="""Learners of both languages take the same course, and their results are compared by ids.

Bad (course.yaml):

    title: Mon cours
    language: fr

Bad (welcome.md):

    # Welcome

    Good morning.

Bad (welcome.fr.md):

    # Bienvenue

    ::: true-false {#stock level=remember}
    Un stock compte les personnes un jour donné.

    Answer: true
    :::

Good (course.yaml):

    title: Mon cours
    language: fr

Good (welcome.md):

    # Welcome

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Good (welcome.fr.md):

    # Bienvenue

    ::: true-false {#stock level=remember}
    Un stock compte les personnes un jour donné.

    Answer: true
    :::
""",
)  # fmt: skip
TRANSLATION_DIFFERS = declare(
    "SK226", "translation-differs", Severity.ERROR,
    "The translation of '{id}' differs in more than its words from line {line} of '{file}'.",
    help="Keep kind, level, points, tags, objective, the order of the answers and which of them is right.",
    doc="""A translated question has the same answers in the same order: the LMS compares learners of all languages by them.

Bad (course.yaml):

    title: Mon cours
    language: fr

Bad (welcome.md):

    # Welcome

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Bad (welcome.fr.md):

    # Bienvenue

    ::: true-false {#stock level=remember}
    Un stock compte les personnes un jour donné.

    Answer: false
    :::

Good (course.yaml):

    title: Mon cours
    language: fr

Good (welcome.md):

    # Welcome

    ::: true-false {#stock level=remember}
    A stock counts people on one day.

    Answer: true
    :::

Good (welcome.fr.md):

    # Bienvenue

    ::: true-false {#stock level=remember}
    Un stock compte les personnes un jour donné.

    Answer: true
    :::
""",
)  # fmt: skip
