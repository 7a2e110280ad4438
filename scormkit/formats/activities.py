"""Says with tincan what each page and question is, so that an LRS can show more than addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scormkit.formats import words, xapi
from scormkit.formats.iri import course_iri, root_iri
from scormkit.formats.lom import duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.model import Interaction, Json, Option, Publication

VOCABULARY = "https://w3id.org/scormkit/xapi"
"""Where our own terms live. Never change it: reports find confidence and attempts by it."""

ADL = "http://adlnet.gov/expapi"
TYPES = {
    "course": f"{ADL}/activities/course",
    "page": f"{ADL}/activities/lesson",
    "test": f"{ADL}/activities/assessment",
    "question": f"{ADL}/activities/cmi.interaction",
    "objective": f"{ADL}/activities/objective",
}
PROFILE = f"{VOCABULARY}/profile"
"""The category of every statement (T09)."""

PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"
ANSWERED = {name: f"{VOCABULARY}/extensions/{name}" for name in ("attempt", "confidence")}
"""Extensions of a result, by our names for them: how far the learner is, and how an answer was given."""

LATE = f"{VOCABULARY}/extensions/at"
"""Extension of a context: when something was done that could be told only in a later session."""

VERSION = "1.0.3"
LONGEST_NAME = 100
"""Characters of a question's name, which reports use as a column head; its description is whole."""


def definitions(publication: Publication) -> Mapping[str, Mapping[str, Json]]:
    """Every activity's definition by the short id that the plan uses; the root's first, then pages, questions.

    Raises what tincan raises: for an interactionType or a language tag that xAPI does not know.
    """
    language = publication.course.language
    root = _named("course", publication.title, summary(publication), language)
    told: dict[str, Mapping[str, Json]] = {publication.id: {**root, "extensions": _facts(publication)}}
    told |= {
        leaf.id: _named("test" if leaf.id in tests(publication) else "page", leaf.title, "", language)
        for leaf in publication.leaves
    }
    told |= {asked.id: _asked(asked, language) for asked in all_interactions(publication)}
    told |= {name: _named("objective", said, said, language) for name, said in _objectives(publication)}
    return told


def data(publication: Publication) -> Mapping[str, Json]:
    """What adapter.js has to know from the start: what all statements have in common."""
    return {
        "root": root_iri(publication),
        "course": course_iri(publication),
        "language": publication.course.language,
        "profile": PROFILE,
        "progress": PROGRESS,
    }


def asked(publication: Publication) -> Mapping[str, Json]:
    """What it has to know of questions: where each stands, and in which order its options were written."""
    told: dict[str, Json] = {
        one.id: {"parent": parent(publication, question), "order": list(xapi.written_order(one))}
        for question, several in publication.interactions.items()
        for one in several
    }
    return {"questions": told, "extensions": ANSWERED}


def compact(value: Mapping[str, Json]) -> bytes:
    """JSON without blanks, in UTF-8, ending with a line end."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def parent(publication: Publication, question: str) -> str:
    """The page where a question stands: the test that draws it, or the page in whose name it was written."""
    for module in publication.modules:
        if module.test and any(question == asked.id for asked in module.test.questions):
            return module.test.id
    page = question.partition("_")[0]
    return page if any(leaf.id == page for leaf in publication.leaves) else publication.id


def summary(publication: Publication) -> str:
    """What a launch page says of the module; its title where the author wrote no summary."""
    return (len(publication.modules) == 1 and publication.modules[0].summary) or publication.title


def tests(publication: Publication) -> frozenset[str]:
    """The ids of pages that are tests."""
    return frozenset(module.test.id for module in publication.modules if module.test)


def all_interactions(publication: Publication) -> Iterator[Interaction]:
    """What all questions report, in the order of the pages."""
    for several in publication.interactions.values():
        yield from several


def named(asked: Interaction) -> str:
    """What tells one answer from the others of a report: the part of a question, where it has several."""
    return short(asked.part or asked.text)


def described(asked: Interaction) -> str:
    """All that was asked: the question's words, then those of its part."""
    return words.asked(asked)


def short(title: str) -> str:
    """A name of at most `LONGEST_NAME` characters, cut between words."""
    return words.shortened(title, LONGEST_NAME)


def _facts(publication: Publication) -> Mapping[str, Json]:
    """What LOM says of a module in SCORM: an LRS knows by it which release it was told of."""
    course = publication.course
    known: Mapping[str, Json] = {
        "version": course.version, "keywords": [*publication.keywords], "licence": course.licence,
        "learning-time": duration(publication.minutes) if publication.minutes else "",
    }  # fmt: skip
    return {f"{VOCABULARY}/extensions/{name}": value for name, value in known.items() if value}


def _objectives(publication: Publication) -> Iterator[tuple[str, str]]:
    for module in publication.modules:
        for page in module.pages:
            yield from ((objective.id, objective.text) for objective in page.objectives)


def _named(kind: str, name: str, description: str, language: str) -> Mapping[str, Json]:
    from tincan import ActivityDefinition, LanguageMap  # noqa: PLC0415 - SCORM builds never load tincan

    described = {"description": LanguageMap({language: description})} if description else {}
    return _tidy(ActivityDefinition(type=TYPES[kind], name=LanguageMap({language: short(name)}), **described))


def _asked(asked: Interaction, language: str) -> Mapping[str, Json]:
    from tincan import ActivityDefinition, LanguageMap  # noqa: PLC0415

    pattern = xapi.patterns(asked)
    optional = {} if pattern is None else {"correct_responses_pattern": list(pattern)}
    lists = xapi.components(asked).items()
    return _tidy(
        ActivityDefinition(
            type=TYPES["question"],
            name=LanguageMap({language: named(asked)}),
            description=LanguageMap({language: described(asked)}),
            interaction_type=xapi.interaction_type(asked),
            **optional,
            **{name: _components(options, language) for name, options in lists},
        )
    )


def _components(options: Sequence[Option], language: str) -> Any:
    from tincan import InteractionComponent, InteractionComponentList, LanguageMap  # noqa: PLC0415

    return InteractionComponentList(
        InteractionComponent(id=option.id, description=LanguageMap({language: option.text}))
        for option in options
    )


def _tidy(made: Any) -> Mapping[str, Json]:
    """A tincan object as JSON in our own order, which no release of tincan can change."""
    sorted_: Mapping[str, Json] = _sorted(made.as_version(VERSION))
    return sorted_


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value
