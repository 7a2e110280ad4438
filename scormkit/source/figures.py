"""Holds a number in the text to its row in `facts.csv`: the same figure, and no more certain than its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import digit

from scormkit.source import link_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Fact
    from scormkit.source.links import Link

BETWEEN = "'\u2019\u00a0\u202f\u2009\u066c"
"""Signs between groups of digits that are never a decimal point; the blanks among them do not break a line."""

NUMBER = re.compile(rf"\d+(?:[.,\u066b{BETWEEN}]\d+)*")
GROUPS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
"""The blank in `1 234`, where a language writes large numbers so."""

HEDGES = {
    "en": "about, around, roughly, approximately, nearly, almost, some, perhaps, possibly, probably, reportedly, "
    "an estimated, estimated, an approximate, in the order of, up to, as many as",
    "fr": "environ, près de, quelque, quelques, à peu près, peut-être, probablement, approximativement, on estime à, "
    "un nombre estimé à, de l’ordre de, de l'ordre de, jusqu’à, jusqu'à",
    "es": "aproximadamente, cerca de, alrededor de, unos, unas, casi, quizás, probablemente, se estima en, "
    "un estimado de, del orden de, hasta",
    "de": "etwa, ungefähr, rund, circa, ca., knapp, fast, vielleicht, wohl, schätzungsweise, geschätzt, geschätzte, "
    "bis zu",
    "ru": "около, примерно, приблизительно, почти, возможно, вероятно, по оценкам, порядка, до",
    "ar": "حوالي, نحو, ما يقرب من, تقريبا, ربما, يقدر بنحو, قرابة",
}
"""Words that own up to doubt, by language; a language that is not here is not asked for any."""


def check(link: Link, fact: Fact, language: str) -> Iterator[Diagnostic]:
    """Numbers that the row does not hold, and rows too doubtful for this place."""
    held = {form for number in NUMBER.findall(f"{fact.value} {fact.fact}") for form in forms(number)}
    words = link.words if language.startswith("en") else GROUPS.sub("\u00a0", link.words)
    for number in NUMBER.findall(words):
        if not forms(number) & held:
            yield link_messages.FACT_DIFFERS.at(
                link.where, number=number, words=link.words, id=fact.id, value=fact.value
            )
    if fact.confidence == "E":
        yield link_messages.FACT_UNUSABLE.at(link.where, words=link.words, id=fact.id)
    if fact.confidence == "D" and link.asked:
        yield link_messages.FACT_IN_QUESTION.at(link.where, words=link.words, id=fact.id)
    elif fact.confidence == "D" and not _hedged(link, language):
        first = HEDGES.get(language.partition("-")[0].lower(), "").split(", ")[0]
        yield link_messages.FACT_UNHEDGED.at(link.where, words=link.words, id=fact.id, hedge=first)


def forms(number: str) -> frozenset[str]:
    """What a written number can mean: `1,500` is 1500 in English and 1.5 in French."""
    digits = "".join(str(digit(sign)) if sign.isdecimal() else sign for sign in number).replace("\u066b", ".")
    plain = digits.translate(dict.fromkeys(map(ord, BETWEEN)))
    return frozenset(
        _bare(plain.replace(thousands, "").replace(point, "."))
        for thousands, point in ((",", "."), (".", ","))
    )


def _bare(number: str) -> str:
    whole, point, rest = number.partition(".")
    rest = rest.rstrip("0") if "." not in rest else rest
    return f"{whole.lstrip('0') or '0'}{point if rest else ''}{rest}"


def _hedged(link: Link, language: str) -> bool:
    words = HEDGES.get(language.partition("-")[0].lower())
    if words is None:
        return True
    before, inside = link.before.casefold().rstrip(), link.words.casefold().lstrip()
    return any(
        inside.startswith((f"{hedge} ", f"{hedge}\u00a0")) or re.search(rf"(^|\W){re.escape(hedge)}$", before)
        for hedge in words.split(", ")
    )
