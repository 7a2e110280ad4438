"""Reads course files: each setting checked, with its line, before anything is cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scormkit.diagnostics import Where
from scormkit.model import AssessmentEntry, CourseFile, Draw, ModuleEntry, PageEntry, Quiz
from scormkit.questions.parts import near
from scormkit.source import course_messages as messages
from scormkit.source import field_messages, fields, order, writing, yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.package import Body
    from scormkit.source.fields import Fields
    from scormkit.source.yaml import Yaml

FILE = re.compile(r"(?:(?P<short>[^/]*)\.)?course\.yaml")

COURSE = (
    "id", "title", "summary", "language", "version", "as_of", "licence", "keywords", "targets", "audience", "perspective",
    "scales", "quizzes", "modules", "retired", "writing", "package", "parts",
)  # fmt: skip
QUIZ = (
    "title", "pass_mark", "minutes", "attempts", "counts", "feedback", "shuffle", "review", "recorded", "kinds", "from_each",
)  # fmt: skip
MODULE = (
    "id", "title", "summary", "numbered", "complete", "minutes", "pages", "self_assessment", "test", "part", "after",
)  # fmt: skip
PAGE = ("page", "title", "bridge")
TEST = ("like", "from", "draw", *QUIZ)

AUDIENCES = ("learner", "trainer")
PACKAGES = ("module", "course")
PERSPECTIVES = ("both", "origin", "destination")
COUNTS = ("best", "last", "average")
FEEDBACK = ("at-end", "at-once", "never")
SHUFFLE = ("questions", "options")
COMPLETE = ("pages", "activities", "test", "minutes", "finished")

PER_CENT = (0, 100)
LONGEST = (0, 1440)
"""Minutes: a day."""
ATTEMPTS = (0, 99)
DRAWN = (1, 500)
KINDS = (0, 20)
LEAST = (0, 500)
UNITS = ("page", "module")
"""What a test can have a least number of questions from."""
ONE_UNIT = "Write one of them: 'from_each: {page: 1}' or 'from_each: {module: 3}'."
SCALE = (2, 10)
"""Steps of a scale."""

ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?|urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:[^\s?#]+")

STORED = ("xapi", "cmi5")
"""Targets whose results go into a store that courses of other people share."""


def read(tree: Mapping[str, Body]) -> tuple[Mapping[str, CourseFile], tuple[Diagnostic, ...]]:
    """All course files at the top of the tree, by short name."""
    noticed: list[Diagnostic] = []
    found: dict[str, CourseFile] = {}
    for path in sorted(tree):
        name = FILE.fullmatch(path)
        one = _file(name["short"] or "course", tree[path], Where(path, 1), noticed) if name else None
        if one and one.short in found:
            noticed.append(messages.SHORT_TWICE.at(one.where, other=found[one.short].where.file))
        elif one:
            found[one.short] = one
    noticed += _same_address(found.values())
    return found, tuple(noticed)


def _file(short: str, body: Body, where: Where, noticed: list[Diagnostic]) -> CourseFile | None:
    text = fields.decoded(body, where, noticed)
    found, diagnostics = yaml.read(text, where) if text is not None else (None, ())
    noticed += diagnostics
    if found is None:
        return None
    inner = {"quizzes": QUIZ, "modules": MODULE}
    at = fields.fields(found, "The course", COURSE, noticed, own=True, inner=inner)
    if not isinstance(found.plain, dict):
        return None
    fields.is_id(at, short, "a course (the file's name before '.course.yaml')", where)
    return _course(at, short)


def _course(at: Fields, short: str) -> CourseFile:
    quizzes, parts = _quizzes(at), order.parts(at)
    return CourseFile(
        short=short,
        title=fields.needed(at, "title", "Learners and the LMS see it."),
        where=at.yaml.where,
        iri=fields.matching(at, "id", ADDRESS, messages.NOT_AN_ADDRESS).rstrip("/"),
        summary=fields.text(at, "summary"),
        language=fields.matching(at, "language", fields.LANGUAGE, messages.NOT_A_LANGUAGE) or "en",
        version=fields.text(at, "version", "1.0"),
        as_of=fields.day(at, "as_of"),
        licence=fields.text(at, "licence"),
        package=fields.one_of(at, "package", PACKAGES, "module"),
        parts=parts,
        targets=_targets(at),
        audience=fields.one_of(at, "audience", AUDIENCES, "learner"),
        perspective=fields.one_of(at, "perspective", PERSPECTIVES, "both"),
        scales=_scales(at),
        modules=_modules(at, quizzes, parts),
        retired=fields.texts(at, "retired"),
        writing=writing.read(at),
        settings={"keywords": list(_words(at, "keywords")), **fields.own(at)},
    )


def _targets(at: Fields) -> tuple[str, ...]:
    """Who names a standard with a record store means it, and needs an id; who names none is not troubled with that."""
    named = _words(at, "targets")
    stored = [one for one in named if one in STORED]
    if stored and "id" not in at.yaml.fields:
        at.say(messages.NO_ADDRESS, at.place("targets"), target=stored[0])
    return named or ("scorm12", "xapi")


def _words(at: Fields, key: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(word for word, _ in fields.texts(at, key, known))


def _scales(at: Fields) -> Mapping[str, tuple[str, ...]]:
    listed = fields.group(at, "scales")
    if listed is None:
        return {}
    inside = fields.Fields(listed, "A scale", at.noticed)
    found = {key: _words(inside, key) for key in listed.fields if _named(inside, key, "a scale")}
    for key, steps in found.items():
        if steps and not SCALE[0] <= len(steps) <= SCALE[1]:
            at.say(
                messages.SCALE_LENGTH,
                inside.place(key),
                key=key,
                count=len(steps),
                low=SCALE[0],
                high=SCALE[1],
            )
    return found


def _named(at: Fields, key: str, what: str) -> bool:
    return fields.is_id(at, key, what, at.yaml.keys[key])


def _quizzes(at: Fields) -> Mapping[str, Quiz]:
    listed = fields.group(at, "quizzes")
    if listed is None:
        return {}
    inside = fields.Fields(listed, "A quiz", at.noticed)
    if listed.fields and listed.fields.keys() <= set(QUIZ):
        at.say(messages.QUIZZES_UNNAMED, listed.where, key=next(iter(listed.fields)))
        return {}
    return {
        key: _quiz(fields.fields(value, f"The quiz '{key}'", QUIZ, at.noticed), Quiz())
        for key, value in listed.fields.items()
        if _named(inside, key, "a quiz")
    }


def _quiz(at: Fields, base: Quiz) -> Quiz:
    """The settings of a test, those not written taken from `base`."""
    return Quiz(
        title=fields.text(at, "title", base.title),
        pass_mark=fields.number(at, "pass_mark", base.pass_mark, PER_CENT, " per cent"),
        minutes=fields.number(at, "minutes", base.minutes, LONGEST, " minutes (0 = no limit)"),
        attempts=fields.number(at, "attempts", base.attempts, ATTEMPTS, " (0 = no limit)"),
        counts=fields.one_of(at, "counts", COUNTS, base.counts),
        feedback=fields.one_of(at, "feedback", FEEDBACK, base.feedback),
        shuffle=_shuffle(at, base.shuffle),
        review=fields.switch(at, "review", default=base.review),
        recorded=fields.switch(at, "recorded", default=base.recorded),
        kinds=fields.number(at, "kinds", base.kinds, KINDS, " kinds (0 = as luck has it)"),
        from_each=_from_each(at, base.from_each),
    )


def _from_each(at: Fields, base: tuple[str, int]) -> tuple[str, int]:
    """The page or the module, and how many questions each of them gives at least."""
    listed = fields.group(at, "from_each")
    if listed is None:
        return base
    inside = fields.fields(listed, "The setting 'from_each'", UNITS, at.noticed)
    named = [unit for unit in UNITS if unit in listed.fields]
    if not listed.fields:
        at.say(field_messages.NO_VALUES, listed.where, key="from_each")
    if len(named) > 1:
        words = {"key": "from_each", "wanted": "'page' or 'module'", "found": "both", "remedy": ONE_UNIT}
        at.say(field_messages.WRONG_KIND, listed.where, **words)
    unit = named[0] if named else base[0]
    return unit, fields.number(inside, unit, 0, LEAST, " questions")


def _shuffle(at: Fields, base: tuple[str, ...]) -> tuple[str, ...]:
    """An empty list is an answer here: mix nothing."""
    if "shuffle" not in at.yaml.fields:
        return base
    return () if at.yaml.fields["shuffle"].plain == [] else _words(at, "shuffle", SHUFFLE)


def _modules(
    at: Fields, quizzes: Mapping[str, Quiz], parts: Mapping[str, str]
) -> tuple[ModuleEntry, ...] | None:
    if "modules" not in at.yaml.fields:
        return None
    listed = [
        fields.fields(item, f"Module {number}", MODULE, at.noticed, inner={"test": TEST})
        for number, item in enumerate(fields.items(at, "modules"), 1)
    ]
    made = tuple(_module(one, quizzes, parts) for one in listed if isinstance(one.yaml.plain, dict))
    order.check(made, parts, at.noticed)
    return made


def _module(at: Fields, quizzes: Mapping[str, Quiz], parts: Mapping[str, str]) -> ModuleEntry:
    given = fields.needed(at, "id", "It names the package and never changes, for example 'module-1'.")
    if given:
        fields.is_id(at, given, "a module", at.place("id"))
    if "pages" not in at.yaml.fields:
        why = "List the pages in the order in which they are read."
        at.say(field_messages.MISSING_KEY, at.yaml.where, what=at.what, key="pages", why=why)
    pages = (_page(at, "pages", item) for item in fields.items(at, "pages"))
    assessment = at.yaml.fields.get("self_assessment")
    return ModuleEntry(
        id=given,
        title=fields.needed(at, "title", "Learners and the LMS see it."),
        where=at.yaml.where,
        pages=tuple(page for page in pages if page),
        summary=fields.text(at, "summary"),
        numbered=fields.switch(at, "numbered", default=True),
        complete=fields.texts(at, "complete", COMPLETE),
        minutes=fields.number(at, "minutes", 0, LONGEST, " minutes"),
        self_assessment=_page(at, "self_assessment", assessment) if assessment else None,
        test=_test(at, quizzes),
        part=order.part(at, parts),
        after=fields.texts(at, "after"),
    )


def _page(at: Fields, key: str, value: Yaml) -> PageEntry | None:
    """A page's path, alone or in a group with a title and a bridge."""
    if not isinstance(value.plain, dict):
        path = fields.words(at, key, value)
        return PageEntry(_plain(path), value.where) if path else None
    inside = fields.fields(value, "A page in a module", PAGE, at.noticed)
    path = fields.needed(inside, "page", "It says which page is meant, for example 'page: lessons/borders'.")
    title, bridge = fields.text(inside, "title"), fields.text(inside, "bridge")
    return PageEntry(_plain(path), inside.place("page"), title, bridge) if path else None


def _plain(path: str) -> str:
    return path.removesuffix(".md").removesuffix("/lesson").strip("/")


def _test(at: Fields, quizzes: Mapping[str, Quiz]) -> AssessmentEntry | None:
    value = at.yaml.fields.get("test")
    if value is None or value.plain == "none":
        return None
    inside = fields.fields(value, f"The test of {at.what[0].lower()}{at.what[1:]}", TEST, at.noticed)
    if not isinstance(value.plain, dict):
        return AssessmentEntry(Quiz(), value.where)  # that it cannot be read has been said, and is all
    base = _like(inside, quizzes)
    return AssessmentEntry(_quiz(inside, base), value.where, _sources(inside), _draw(inside))


def _like(at: Fields, quizzes: Mapping[str, Quiz]) -> Quiz:
    name = fields.text(at, "like")
    unnamed = any(one.message is messages.QUIZZES_UNNAMED for one in at.noticed)
    if name and name not in quizzes and not unnamed:
        known = ", ".join(quizzes) or "none"
        at.say(messages.UNKNOWN_QUIZ, at.place("like"), name=name, near=near(name, quizzes), known=known)
    return quizzes.get(name, Quiz())


def _sources(at: Fields) -> tuple[PageEntry, ...]:
    value = at.yaml.fields.get("from")
    if value is None or value.plain == "pages":
        return ()
    if isinstance(value.plain, str):
        at.say(messages.FROM_WHAT, value.where, value=value.plain)
        return ()
    return tuple(PageEntry(_plain(path), where) for path, where in fields.texts(at, "from"))


def _draw(at: Fields) -> tuple[tuple[Draw, Where], ...]:
    value = at.yaml.fields.get("draw")
    if value is None:
        return ()
    if not isinstance(value.plain, dict):
        count = fields.number(at, "draw", 0, DRAWN, " questions")
        return ((Draw("", count), value.where),) if count else ()
    if not value.fields:
        at.say(field_messages.NO_VALUES, value.where, key="draw")
    inside = fields.Fields(value, at.what, at.noticed)
    drawn = ((key, fields.number(inside, key, 0, DRAWN, " questions")) for key in value.fields)
    return tuple((Draw(key, count), value.keys[key]) for key, count in drawn if count)


def _same_address(found: Iterable[CourseFile]) -> list[Diagnostic]:
    first: dict[str, CourseFile] = {}
    noticed = []
    for one in found:
        if one.iri and first.setdefault(one.iri, one) is not one:
            other = first[one.iri].where.file
            noticed.append(messages.SAME_ADDRESS.at(one.where, value=one.iri, other=other))
    return noticed
