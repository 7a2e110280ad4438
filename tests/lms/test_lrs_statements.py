"""Given statements, when they are asked for in each way that the standard knows, then exactly these come (Part 3, 2.1)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lrs_client import ACTIVITY, AMINA, BO, JSON, VERBS, ask, got, ids, numbered, post, statement, voiding

from scormkit.lms import Request, Store, answer, filters

LAW = settings(derandomize=True, deadline=None, max_examples=60)
TEAM = {"objectType": "Group", "mbox": "mailto:team@example.org", "member": [BO]}
ANYBODY = {"objectType": "Group", "member": [AMINA, BO]}
INNER = {"objectType": "SubStatement", "actor": BO, "verb": {"id": f"{VERBS}passed"}, "object": {"id": "https://example.org/in"}}  # fmt: skip
STORED = [f"2026-11-25T10:00:0{second}.000Z" for second in range(10)]


def reference(number: int) -> dict[str, str]:
    return {"objectType": "StatementRef", "id": numbered(number)}


# Voiding: Part 2, 2.3.2, and Part 3, 2.1.4.


def test_what_is_voided_is_found_by_its_id_as_voided_alone() -> None:
    store: Store = {}
    post(store, statement(1), statement(2))
    post(store, voiding(3, 1))

    assert ids(store) == [3, 2]
    assert got(store, statementId=numbered(1)) == 404
    assert got(store, voidedStatementId=numbered(1))["id"] == numbered(1)
    assert got(store, voidedStatementId=numbered(2)) == 404
    assert got(store, statementId=numbered(3))["id"] == numbered(3)


def test_what_voids_is_never_voided() -> None:
    store: Store = {}
    post(store, statement(1), voiding(2, 1), voiding(3, 2))

    assert ids(store) == [3, 2]
    assert got(store, statementId=numbered(2))["id"] == numbered(2)


def test_what_comes_after_its_voiding_is_voided_too() -> None:
    store: Store = {}
    post(store, voiding(2, 1))
    post(store, statement(1))

    assert ids(store) == [2]


def test_a_voiding_statement_refers_to_a_statement() -> None:
    response = post({}, statement(1, "voided"))

    assert (response.status, response.body) == (
        400, b"statement.object: a voiding statement wants a StatementRef",
    )  # fmt: skip


# Filters: Part 3, 2.1.3.

HELD = (
    statement(1),
    statement(2, "passed", actor=BO, context={"registration": numbered(99)}),
    statement(3, actor=TEAM, object={"objectType": "Agent", **AMINA}),
    statement(4, actor=ANYBODY, object={"id": "https://example.org/m"}),
    statement(
        5, context={"contextActivities": {"parent": {"id": "https://example.org/m"}}, "instructor": BO}
    ),
    statement(6, "confirmed", actor={"mbox": "mailto:cem@example.org"}, object=reference(2)),
    statement(7, actor={"mbox": "mailto:cem@example.org"}, object=INNER),
    statement(8, "confirmed", actor={"mbox": "mailto:cem@example.org"}, object=reference(6)),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, [8, 7, 6, 5, 4, 3, 2, 1]),
        ({"ascending": "true"}, [1, 2, 3, 4, 5, 6, 7, 8]),
        ({"verb": f"{VERBS}passed"}, [8, 6, 2]),
        ({"verb": f"{VERBS}confirmed"}, [8, 6]),
        ({"activity": ACTIVITY}, [8, 6, 5, 2, 1]),
        ({"activity": "https://example.org/m"}, [4]),
        ({"activity": "https://example.org/m", "related_activities": "true"}, [5, 4]),
        ({"activity": "https://example.org/m", "related_activities": "false"}, [4]),
        ({"activity": "https://example.org/in"}, []),
        ({"activity": "https://example.org/in", "related_activities": "true"}, [7]),
        ({"agent": json.dumps(AMINA)}, [5, 4, 3, 1]),
        ({"agent": json.dumps({**AMINA, "name": "Somebody else's name for her"})}, [5, 4, 3, 1]),
        ({"agent": json.dumps(BO)}, [8, 6, 4, 3, 2]),
        ({"agent": json.dumps(BO), "related_agents": "true"}, [8, 7, 6, 5, 4, 3, 2]),
        ({"agent": json.dumps({"objectType": "Group", "mbox": "mailto:team@example.org"})}, [3]),
        ({"registration": numbered(99).upper()}, [8, 6, 2]),
        ({"registration": numbered(98)}, []),
        ({"since": STORED[5]}, [8, 7, 6]),
        ({"until": STORED[5]}, [5, 4, 3, 2, 1]),
        ({"since": STORED[2], "until": STORED[4]}, [4, 3]),
        ({"since": "2026-11-25T11:00:05.000+01:00"}, [8, 7, 6]),
        ({"agent": json.dumps(BO), "verb": f"{VERBS}passed", "since": STORED[6]}, [8]),
        ({"limit": "2"}, [8, 7]),
        ({"limit": "0"}, [8, 7, 6, 5, 4, 3, 2, 1]),
        ({"limit": "3", "ascending": "true"}, [1, 2, 3]),
    ],
)
def test_each_filter_finds_what_it_says(query: dict[str, str], found: list[int]) -> None:
    store: Store = {}
    for number, one in enumerate(HELD, 1):
        post(store, one, at=STORED[number])

    assert ids(store, **query) == found


def test_what_points_at_what_points_at_what_is_asked_for_is_found_however_long_the_way() -> None:
    store: Store = {}
    post(store, statement(0, "passed"), *(statement(n, object=reference(n - 1)) for n in range(1, 1100)))

    assert ids(store, verb=f"{VERBS}passed", limit="2") == [1099, 1098]


def test_what_points_at_itself_in_a_circle_is_not_gone_after_for_ever() -> None:
    store: Store = {}
    post(store, statement(1, object=reference(2)), statement(2, object=reference(1)))

    assert ids(store, verb=f"{VERBS}passed") == []


@pytest.mark.parametrize(
    "query",
    [
        {"statementId": numbered(1), "voidedStatementId": numbered(2)}, {"statementId": numbered(1), "verb": f"{VERBS}passed"},
        {"statementid": numbered(1)}, {"statementId": "1"}, {"verb": "passed"}, {"activity": "q"}, {"agent": "Amina"},
        {"agent": '{"objectType": "Group", "member": []}'}, {"registration": "r1"}, {"since": "yesterday"}, {"until": "2026-13-01T00:00:00Z"},
        {"limit": "-1"}, {"ascending": "yes"}, {"format": "short"}, {"attachments": "1"}, {"related_agents": "True"}, {"colour": "red"},
    ],
)  # fmt: skip
def test_a_parameter_out_of_form_is_refused(query: dict[str, str]) -> None:
    assert got({}, **query) == 400


def test_statements_that_point_at_each_other_in_a_circle_are_found_by_nobody_and_hang_nobody() -> None:
    store: Store = {}
    post(store, statement(1, object=reference(2)), statement(2, object=reference(1)))

    assert ids(store, activity=ACTIVITY) == []


def test_a_list_says_until_when_it_is_complete_and_when_it_last_changed() -> None:
    store: Store = {}
    post(store, statement(1), at=STORED[1])
    headers = ask(store, "GET", "statements", at=STORED[5]).headers

    assert headers["X-Experience-API-Consistent-Through"] == STORED[5]
    assert headers["Last-Modified"] == "Wed, 25 Nov 2026 10:00:01 GMT"


people = st.sampled_from([AMINA, BO, TEAM, ANYBODY])
things = st.sampled_from(["https://example.org/a", "https://example.org/b"])
contexts = st.fixed_dictionaries(
    {}, optional={
        "registration": st.sampled_from([numbered(98), numbered(99)]), "instructor": people,
        "contextActivities": st.fixed_dictionaries({"parent": things.map(lambda name: [{"id": name}])}),
    },
)  # fmt: skip
statements = st.lists(
    st.tuples(people, st.sampled_from(["passed", "failed"]), things, contexts, st.integers(0, 3)), max_size=8
)
filters_asked = st.fixed_dictionaries(
    {}, optional={
        "agent": people.filter(lambda one: one is not ANYBODY).map(json.dumps), "activity": things,
        "verb": st.sampled_from([f"{VERBS}passed", f"{VERBS}failed"]), "registration": st.sampled_from([numbered(98), numbered(99)]),
        "related_activities": st.sampled_from(["true", "false"]), "related_agents": st.sampled_from(["true", "false"]),
        "since": st.sampled_from(STORED[:4]), "until": st.sampled_from(STORED[:4]),
    },
)  # fmt: skip


def filled(rows: list[tuple[Any, ...]]) -> Store:
    store: Store = {}
    for number, (actor, verb, thing, context, second) in enumerate(rows, 1):
        post(store, statement(number, verb, actor=actor, object={"id": thing}, context=context), at=STORED[second])  # fmt: skip
    return store


def plainly(one: Any, query: dict[str, str]) -> bool:
    """The filters again, in the plainest words, for statements without SubStatement and StatementRef."""
    context, words = one["context"], json.dumps
    related = query.get("related_agents") == "true" and "instructor" in context
    people = [one["actor"], *([context["instructor"]] if related else [])]
    people += [each for group in people for each in group.get("member", [])]
    near = [one["object"]["id"]]
    near += [each["id"] for each in context.get("contextActivities", {}).get("parent", [])] if query.get("related_activities") == "true" else []  # fmt: skip
    bare = [{name: value for name, value in each.items() if name in ("mbox", "account")} for each in people]
    wanted = {name: value for name, value in json.loads(query.get("agent", "{}")).items() if name in ("mbox", "account")}  # fmt: skip
    return (
        (not wanted or words(wanted) in map(words, bare))
        and query.get("activity", near[0]) in near
        and query.get("verb", one["verb"]["id"]) == one["verb"]["id"]
        and query.get("registration", context.get("registration")) == context.get("registration")
        and query.get("since", "") < one["stored"] <= query.get("until", "9")
    )


@LAW
@given(statements, filters_asked)
def test_a_filter_is_a_list_comprehension(rows: list[tuple[Any, ...]], query: dict[str, str]) -> None:
    store = filled(rows)
    everything = got(store)["statements"]

    assert got(store, **query)["statements"] == [one for one in everything if plainly(one, query)]


@LAW
@given(
    st.integers(0, 9), st.integers(1, 4), st.booleans(), st.lists(st.tuples(st.integers(1, 9), st.booleans()), max_size=3)
)  # fmt: skip
def test_paging_gives_each_statement_once_whatever_comes_or_goes_meanwhile(
    count: int, limit: int, up: bool, meanwhile: list[tuple[int, bool]]
) -> None:
    store: Store = {}
    post(store, *(statement(number) for number in range(1, count + 1)))
    page, read = got(store, limit=str(limit), ascending="true" if up else "false"), []
    gone = set()
    for turn in range(20):
        read += [int(one["id"][:8], 16) for one in page["statements"]]
        if turn < len(meanwhile):
            target, void = meanwhile[turn]
            post(store, voiding(100 + turn, target) if void else statement(100 + turn))
            gone |= {target} if void else set()
        if not page["more"]:
            break
        page = got(store, **dict(parse_qsl(urlsplit(page["more"]).query)))

    assert len(read) == len(set(read))
    assert set(range(1, count + 1)) - gone <= set(read)
    assert read == sorted(read, reverse=not up)


def test_a_page_has_a_hundred_statements_at_most() -> None:
    store: Store = {}
    post(store, *(statement(number) for number in range(1, filters.BATCH + 2)))

    assert len(got(store, limit="500")["statements"]) == filters.BATCH


# Formats: Part 3, 2.1.3.

DESCRIBED = {
    "id": ACTIVITY,
    "objectType": "Activity",
    "definition": {"name": {"en-GB": "Border", "de": "Grenze"}},
}
NAMED = {"objectType": "Agent", "name": "Amina", **AMINA}
SAID = {"id": f"{VERBS}answered", "display": {"en": "answered", "de": "beantwortete"}}


def shaped(languages: str = "", **query: str) -> Any:
    store: Store = {}
    group = {"objectType": "Group", "name": "All", "member": [NAMED]}
    post(store, statement(1, actor=NAMED, verb=SAID, object=DESCRIBED, context={"team": group}))
    post(store, statement(2, object={"id": ACTIVITY, "definition": {"name": {"de": "Die Grenze"}, "type": "urn:x:border"}}))  # fmt: skip
    headers = {**JSON, **({"accept-language": languages} if languages else {})}
    query["statementId"] = numbered(1)
    return json.loads(answer(Request("GET", "statements", query, headers), store).body)


def test_exact_is_as_it_came() -> None:
    one = shaped()

    assert (one["actor"], one["verb"], one["object"]) == (NAMED, SAID, DESCRIBED)


def test_ids_has_what_identifies_and_nothing_else() -> None:
    one = shaped(format="ids")

    assert one["actor"] == {"objectType": "Agent", **AMINA}
    assert (one["verb"], one["object"]) == ({"id": SAID["id"]}, {"id": ACTIVITY})
    assert one["context"]["team"] == {"objectType": "Group", "member": [{"objectType": "Agent", **AMINA}]}


@pytest.mark.parametrize(
    ("languages", "name", "display"),
    [
        ("", {"en-GB": "Border"}, {"en": "answered"}),
        ("de", {"de": "Die Grenze"}, {"de": "beantwortete"}),
        ("fr, de;q=0.5, en;q=0.8", {"en-GB": "Border"}, {"en": "answered"}),
        ("fr", {"en-GB": "Border"}, {"en": "answered"}),
        ("EN-gb, *;q=0.1", {"en-GB": "Border"}, {"en": "answered"}),
    ],
)
def test_canonical_has_one_language_of_all_that_is_known(languages: str, name: Any, display: Any) -> None:
    one = shaped(languages, format="canonical")

    assert one["object"]["definition"] == {"name": name, "type": "urn:x:border"}
    assert (one["verb"]["display"], one["actor"]) == (display, NAMED)


# Agents and Activities: Part 3, 2.4 and 2.5.


def test_a_person_has_all_names_under_which_an_agent_came() -> None:
    store: Store = {}
    post(store, statement(1, actor={**AMINA, "name": "Amina"}), statement(2, actor={**AMINA, "name": "Ms Diallo"}))  # fmt: skip
    response = ask(store, "GET", "agents", agent=json.dumps(AMINA))

    assert json.loads(response.body) == {"objectType": "Person", "name": ["Amina", "Ms Diallo"], "mbox": [AMINA["mbox"]]}  # fmt: skip
    assert json.loads(ask({}, "GET", "agents", agent=json.dumps(BO)).body) == {"objectType": "Person", "account": [BO["account"]]}  # fmt: skip
    assert ask({}, "GET", "agents").status == 400


def test_an_activity_is_told_in_all_its_languages() -> None:
    store: Store = {}
    post(store, statement(1, object=DESCRIBED))

    assert json.loads(ask(store, "GET", "activities", activityId=ACTIVITY).body) == DESCRIBED
    assert json.loads(ask({}, "GET", "activities", activityId=ACTIVITY).body) == {"objectType": "Activity", "id": ACTIVITY}  # fmt: skip


# Comparison: Part 2, 2.3.1.


@pytest.mark.parametrize(
    ("again", "status"),
    [
        ({"timestamp": "2026-11-25T10:00:00+01:00"}, 200),
        ({"verb": SAID}, 200),
        ({"object": DESCRIBED}, 200),
        ({"actor": {"objectType": "Agent", **AMINA}}, 200),
        ({"context": {"contextActivities": {"parent": [{"id": "urn:x:a"}]}}}, 409),
        ({"timestamp": "2026-11-25T10:00:00Z"}, 409),
        ({"result": {"duration": "PT1S"}}, 409),
        ({"actor": BO}, 409),
    ],
)
def test_the_same_statement_is_the_same_by_what_cannot_change(again: dict[str, Any], status: int) -> None:
    store: Store = {}
    post(store, statement(1))
    held = dict(store["statements"])

    assert post(store, statement(1, **again)).status == status
    assert store["statements"] == held


def test_a_statement_without_a_time_can_be_sent_again_later() -> None:
    store: Store = {}
    one = {name: value for name, value in statement(1).items() if name != "timestamp"}
    post(store, one, at=STORED[1])

    assert post(store, one, at=STORED[2]).status == 200
    assert got(store, statementId=numbered(1))["timestamp"] == STORED[1]


def test_a_single_context_activity_is_told_as_a_list() -> None:
    store: Store = {}
    near = {"contextActivities": {"parent": {"id": "urn:x:a"}}}
    post(store, statement(1, context=near), statement(2, object={**INNER, "context": near}))
    first, second = (got(store, statementId=numbered(number)) for number in (1, 2))

    assert first["context"] == second["object"]["context"] == {"contextActivities": {"parent": [{"id": "urn:x:a"}]}}  # fmt: skip
