"""Type a number: the kind `numeric`. Its documentation page is README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from html import escape
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Listing, Text
from scormkit.questions import folder, parts
from scormkit.questions import messages as common
from scormkit.questions.numeric import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Question
    from scormkit.questions.parts import Parts

DIGITS = 15
"""The most a number may have, the learner's too: more than anybody measures, and what a browser and an LMS hold exactly."""

ROOM = len("-0.") + DIGITS
ENOUGH = Context(prec=4 * DIGITS)
NUMBER = r"[-\u2212]?\d+(?:\.\d+)?"
ANSWER = re.compile(
    rf"(?P<number>(?P<low>{NUMBER})(?:\s*\+-\s*(?P<slack>\d+(?:\.\d+)?)|\s+to\s+(?P<high>{NUMBER}))?)"
    r"(?:\s*(?P<unit>(?!(?:to|or|and)\b|[eE]\d)[^\W\d].*|[^\w\s.,'+\u00b1\u2010-\u2019\u2212-].*))?"
)
"""`10.5 +- 0.3 per cent`, `3 to 5 km`, `4`."""


@dataclass(frozen=True, slots=True)
class Content:
    """The interval that is right, both ends included, as exact decimals; the unit; the answer as a person says it."""

    low: str
    high: str
    unit: Text | None
    best: str


NOTHING = Content("0", "0", None, "0")


@dataclass(frozen=True, slots=True)
class Numeric:
    """The kind `numeric`."""

    name: str = "numeric"
    title: str = "Number"
    keys: frozenset[str] = parts.COMMON
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        read, noticed = parts.read(block, self.keys, listed=False, labels={"Answer": ""})
        said = read.labels.get("Answer")
        content = answer(said) if said else None
        return parts.question(block, page, read, content or NOTHING), (*noticed, *_own(block, read, content))

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"low": "10.2", "high": "10.8", "unit": "per cent", "best": "10.5 ± 0.3 per cent"}`."""
        content = question.content
        unit = content.unit.plain if content.unit else ""
        return {"low": content.low, "high": content.high, "unit": unit, "best": content.best}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `numeric`; the right answer is an interval, of one number where low and high are the same."""
        content = question.content
        unit = f" ({content.unit.plain})" if content.unit else ""
        said = Interaction(
            id=question.id,
            type="numeric",
            text=question.prompt.plain + unit,
            correct=(((content.low, content.high),),),
            weighting=question.points,
            objective=question.objective,
        )
        return (said,)

    def room(self, question: Question[Content]) -> int:  # noqa: ARG002 - the same for all
        """The digits of a number with its sign, a nought and a point."""
        return ROOM


def answer(said: Text) -> Content | None:
    """What stands after `Answer:`; None where it cannot be read."""
    found = ANSWER.fullmatch(said.plain)
    if not found:
        return None
    low = middle = _decimal(found["low"])
    high = _decimal(found["high"] or found["low"])
    if found["slack"]:
        slack = Decimal(found["slack"])
        low, high = ENOUGH.subtract(middle, slack), ENOUGH.add(middle, slack)
    ends = written(low), written(high)
    if any(digits(end) > DIGITS for end in ends):
        return None
    return Content(*ends, _unit(said, found), _best(found))


def written(number: Decimal) -> str:
    """A decimal without needless noughts, as SCORM and xAPI want it: `-0.5`, `12`."""
    text = format(number, "f")
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if short == "-0" else short


def digits(number: str) -> int:
    """How many digits a number has that `written` gave."""
    return len(number.lstrip("-0").replace(".", ""))


def _decimal(words: str) -> Decimal:
    return Decimal(words.replace("\u2212", "-"))


def _unit(said: Text, found: re.Match[str]) -> Text | None:
    """The unit as written, a raised 2 included, where nothing stood in the way before it."""
    words = found["unit"]
    if not words:
        return None
    before = said.plain[: found.start("unit")]
    html = said.html[len(before) :] if said.html.startswith(before) else escape(words)
    return Text(html, words, said.where)


def _best(found: re.Match[str]) -> str:
    number = found["low"]
    if found["slack"]:
        number = f"{number} \u00b1 {found['slack']}"
    if found["high"]:
        number = f"{number} \u2013 {found['high']}"
    return f"{number} {found['unit']}" if found["unit"] else number


def _own(block: Block, read: Parts, content: Content | None) -> Iterator[Diagnostic]:
    said = read.labels.get("Answer")
    if said is None:
        yield messages.NO_NUMBER.at(block.where, prompt=read.prompt.plain)
    elif said.plain and content is None:
        yield messages.UNCLEAR.at(said.where, answer=said.plain)
    elif content and Decimal(content.low) > Decimal(content.high):
        yield messages.BACKWARDS.at(said.where, low=content.low, high=content.high)
    for node in block.children:
        if isinstance(node, Listing) and any(item.mark is not None for item in node.items):
            yield common.BOXES_NOT_HERE.at(
                node.text.where, kind=block.name, how="Write the number after 'Answer:'."
            )
    if "Partly" in read.labels:
        yield common.NEVER_PARTLY.at(read.labels["Partly"].where)


KIND = Numeric()
