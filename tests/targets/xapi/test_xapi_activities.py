"""What the browser is told, and what an LRS learns of each activity."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scormkit.formats import activities

if TYPE_CHECKING:
    from collections.abc import Callable

    from scormkit.model import Publication

BORDER, SHARE = "1-1-definitions_border-worker", "1-1-definitions_two-thirds"
ADL = "http://adlnet.gov/expapi/activities"


def test_every_page_question_and_objective_is_defined(publication: Publication) -> None:
    assert activities.definitions(publication) == {
        "module-1": {
            "type": f"{ADL}/course", "name": {"en": "Introduction"}, "description": {"en": "Who counts."},
            "extensions": {f"{activities.VOCABULARY}/extensions/version": "1.0"},
        },
        "1-1-definitions": {"type": f"{ADL}/lesson", "name": {"en": "Definitions"}},
        "module-1_test": {"type": f"{ADL}/assessment", "name": {"en": "Module test"}},
        BORDER: {
            "type": f"{ADL}/cmi.interaction", "interactionType": "choice", "correctResponsesPattern": ["b"],
            "name": {"en": "Which treaty covers <her> & him?"}, "description": {"en": "Which treaty covers <her> & him?"},
            "choices": [
                {"id": "a", "description": {"en": "Convention 97"}},
                {"id": "b", "description": {"en": "The Migrant Workers Convention"}},
            ],
        },
        SHARE: {
            "type": f"{ADL}/cmi.interaction", "interactionType": "true-false", "correctResponsesPattern": ["false"],
            "name": {"en": "Most live in poor countries."}, "description": {"en": "Most live in poor countries."},
        },
        "1-1-definitions_lenses": {
            "type": f"{ADL}/objective", "name": {"en": "Tell the meanings apart."},
            "description": {"en": "Tell the meanings apart."},
        },
    }  # fmt: skip


def test_the_adapter_is_told_what_all_statements_have_in_common(publication: Publication) -> None:
    assert activities.data(publication) == {
        "root": "https://example.org/labour-migration/module-1",
        "course": "https://example.org/labour-migration",
        "language": "en",
        "profile": "https://w3id.org/scormkit/xapi/profile",
        "progress": "https://w3id.org/xapi/cmi5/result/extensions/progress",
    }


def test_with_the_questions_it_is_told_where_each_stands(publication: Publication) -> None:
    assert activities.asked(publication) == {
        "questions": {
            BORDER: {"parent": "1-1-definitions", "order": ["a", "b"]},
            SHARE: {"parent": "module-1_test", "order": []},
        },
        "extensions": {
            "attempt": "https://w3id.org/scormkit/xapi/extensions/attempt",
            "confidence": "https://w3id.org/scormkit/xapi/extensions/confidence",
        },
    }


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Short.", "Short."),
        ("word " * 30, "word " * 18 + "word …"),
        ("x" * 200, "x" * 98 + " …"),
    ],
)
def test_a_long_question_has_a_short_name(words: str, name: str) -> None:
    assert activities.short(words) == name
    assert len(name) <= activities.LONGEST_NAME


def test_two_builds_give_the_same_bytes(published: Callable[..., Publication]) -> None:
    first, second = (activities.compact(activities.definitions(published())) for _ in range(2))

    assert first == second
    assert first.endswith(b"}\n")
    assert b'": ' not in first


def test_tincan_is_loaded_only_when_something_is_built() -> None:
    code = "import sys, scormkit.targets as t; t.names(); t.find('xapi'); print('tincan' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_the_root_s_definition_says_what_lom_says_in_scorm(publication: Publication) -> None:
    course = replace(publication.course, licence="CC-BY-4.0", settings={"keywords": ["migration", "work"]})
    leaves = tuple(replace(leaf, minutes=50) for leaf in publication.leaves)
    made = replace(publication, course=course, leaves=leaves)

    assert activities.definitions(made)["module-1"]["extensions"] == {
        "https://w3id.org/scormkit/xapi/extensions/version": "1.0",
        "https://w3id.org/scormkit/xapi/extensions/keywords": ["migration", "work"],
        "https://w3id.org/scormkit/xapi/extensions/licence": "CC-BY-4.0",
        "https://w3id.org/scormkit/xapi/extensions/learning-time": "PT1H40M",
    }
