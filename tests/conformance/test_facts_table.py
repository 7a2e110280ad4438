"""Each demand that the field's standards make of a package has a code, or a written reason why it has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scormkit.explain import every_message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CODES: Mapping[str, str] = {
    "P01": "SK591 SK594",
    "P02": "SK500 SK501 SK502 SK506 SK518",
    "P03": "SK530 SK592",
    "P04": "SK531 SK532",
    "P05": "SK515 SK593",
    "P06": "SK510 SK511 SK512 SK516",
    "P07": "SK513 SK514",
    "P08": "SK537",
    "P09": "SK536",
    "P10": "SK542",
    "M01": "SK503 SK504 SK520",
    "M02": "SK508 SK509 SK524 SK525 SK526 SK527 SK528 SK529",
    "M03": "SK521",
    "M04": "SK522",
    "M05": "SK601",
    "M06": "SK602",
    "M07": "SK603",
    "M08": "SK604 SK643",
    "M09": "SK605",
    "M10": "SK606 SK607",
    "M11": "SK608 SK609",
    "M12": "SK608",
    "M13": "SK610",
    "M14": "SK611 SK612",
    "M15": "SK613",
    "M16": "SK543 SK614",
    "M17": "SK615",
    "M18": "SK616",
    "M19": "SK538 SK539 SK540 SK620",
    "M20": "SK617",
    "M21": "SK618 SK619",
    "M23": "SK621 SK622",
    "M24": "SK525",
    "M25": "SK623 SK624",
    "M26": "SK625",
    "M27": "SK626",
    "M28": "SK523 SK675",
    "M29": "SK627 SK628",
    "M30": "SK525 SK629",
    "M31": "SK630",
    "M32": "SK523 SK631 SK673",
    "M33": "SK541",
    "M34": "SK525 SK632",
    "M35": "SK526 SK527 SK631 SK672 SK673",
    "M36": "SK525 SK612 SK631 SK673",
    "M37": "SK633 SK634 SK635",
    "M38": "SK526 SK527 SK636 SK674",
    "M39": "SK637 SK638 SK639",
    "M40": "SK640",
    "M41": "SK641",
    "M42": "SK642",
    "T01": "SK520 SK650",
    "T02": "SK525 SK527 SK651",
    "T03": "SK644 SK652 SK653",
    "T04": "SK654 SK655",
    "T05": "SK656",
    "T06": "SK657 SK658",
    "T07": "SK659 SK660 SK661",
    "C01": "SK500 SK501",
    "C02": "SK520 SK526 SK527 SK528",
    "C03": "SK662",
    "C04": "SK663",
    "C05": "SK664",
    "C06": "SK665 SK666",
    "C07": "SK667 SK668",
    "C08": "SK525 SK669",
    "C09": "SK670",
    "C10": "SK671",
}
"""By the ids of ../shared/facts/rules.md."""

REASONS: Mapping[str, str] = {
    "M22": "says how an address is put together, and is what formats/address.py does",
    "T08": "is about the launch, which no package shows: validate --run plays it",
    "T09": "is about statements, which no package shows: validate --run reads them",
    "C11": "says how to read: formats/cmi5.py trims all values, and knows no limit for units",
}
PARTS: Mapping[str, str] = {
    "M28": "the structure of an organization is not measured: one word in all manifests of the field",
    "M33": "whether the metadata file is LOM is not read: no LMS does, and 30 % of manifests name one",
    "C09": "whether a unit ever reports a score is seen by playing it",
}
"""What is left out of a demand that has a code, and why."""

BY_SCHEMA = ("M24",)
"""Demands that the schema alone makes: its messages name them all as M02."""

OWN = re.compile(r"[PMT]\d\d")
CMI5 = re.compile(r"[\d.]+-?\d*")


def test_each_demand_of_the_facts_has_a_code_or_a_reason(shared: Path) -> None:
    text = (shared / "facts/rules.md").read_text(encoding="utf-8")
    demands = re.findall(r"^\| ([PMTC]\d\d) \|", text, re.MULTILINE)

    assert len(demands) == 10 + 42 + 9 + 11
    assert sorted([*CODES, *REASONS]) == sorted(demands)
    assert set(PARTS) <= set(CODES)


@pytest.mark.parametrize("demand", CODES)
def test_the_codes_of_a_demand_exist_and_one_of_them_names_it(demand: str) -> None:
    messages = {one.code: one for one in every_message()}
    codes = CODES[demand].split()

    assert [code for code in codes if code not in messages] == []
    clauses = " ".join(messages[code].clause for code in codes)
    cmi5 = demand[0] == "C" and (CMI5.search(clauses) or "P02" in clauses)
    assert demand in clauses.split() or demand in BY_SCHEMA or cmi5


def test_each_clause_of_these_lists_is_in_the_table() -> None:
    told = {
        (one.code, clause)
        for one in every_message()
        for clause in one.clause.split()
        if OWN.fullmatch(clause)
    }

    assert {(code, clause) for code, clause in told if code not in CODES[clause].split()} == set()
