"""Answers what the Python side makes of typed words, numbers and gaps, so that a law can compare both sides."""

import json
import sys

from scormkit.diagnostics import Where
from scormkit.model import Block, Braces, Prose, Text
from scormkit.questions import fill_in, numeric, typed

HERE = Where("page.md", 1)
asked = json.load(sys.stdin)


def number(answer: str) -> object:
    content = numeric.answer(Text(answer, answer, HERE))
    assert content is not None, answer
    return {"low": content.low, "high": content.high}


def gap(variant: str) -> object:
    words = variant.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = Text(f"<p>It is [[{words}]].</p>", f"It is [[{variant}]].", HERE)
    block = Block("fill-in", None, Braces("q"), (Prose(text),), HERE)
    question, noticed = fill_in.KIND.parse(block, "page")
    assert question is not None, variant
    assert noticed == (), (variant, noticed)
    return {"data": fill_in.KIND.data(question), "room": fill_in.KIND.room(question)}


json.dump(
    {
        "room": numeric.ROOM,
        "numbers": [number(answer) for answer in asked.get("numbers", [])],
        "even": [typed.even(text) for text in asked.get("texts", [])],
        "space": [typed.space(typed.even(text)) for text in asked.get("texts", [])],
        "gaps": [gap(variant) for variant in asked.get("gaps", [])],
    },
    sys.stdout,
)
