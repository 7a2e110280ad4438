"""The words of the interface: one catalogue a language, English complete and the net below the others."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = "en"
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "ha-arab", "he", "ks", "ku-arab", "ps", "sd", "ug", "ur", "yi")
)


@cache
def catalogue(language: str) -> Mapping[str, Mapping[str, str]]:
    """Section → key → words, in this language, its main language (`pt` for `pt-BR`) or English, key by key."""
    read = [_read(name) for name in (BASE, language.partition("-")[0].lower(), language.lower())]
    return {
        section: {key: words for one in read for key, words in one.get(section, {}).items()}
        for section in read[0]
    }


@cache
def words(language: str) -> Mapping[str, str]:
    """All words by key."""
    return {key: words for section in catalogue(language).values() for key, words in section.items()}


def script_words(language: str) -> Mapping[str, str]:
    """The words that the browser's script needs: they travel in the plan."""
    return catalogue(language)["script"]


def second_words(language: str) -> Mapping[str, str]:
    """The words that only the second script needs."""
    return catalogue(language)["second"]


def direction(language: str) -> str:
    """`rtl` or `ltr`, from the language alone."""
    tag = language.lower()
    return "rtl" if tag in RIGHT_TO_LEFT or tag.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def say(language: str, key: str, **values: object) -> str:
    """The words of `key` with its braces filled in."""
    return words(language)[key].format(**values)


def date(language: str, written: str) -> str:
    """`2026-11-01` as a reader of this language writes it; anything else ("mid-2024") as it is."""
    found = DAY.fullmatch(written)
    if not found or not 1 <= int(found[2]) <= len(months := say(language, "months").split()):
        return written
    return say(language, "date", day=int(found[3]), month=months[int(found[2]) - 1], year=found[1])


def _read(language: str) -> Mapping[str, Mapping[str, str]]:
    resource = files("scormkit.pages").joinpath("words", f"{language}.yaml")
    if not language.replace("-", "").isalnum() or not resource.is_file():
        return {}
    read: Mapping[str, Mapping[str, str]] = yaml.safe_load(resource.read_text(encoding="utf-8"))
    return read
