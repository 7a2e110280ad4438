"""Write an answer of one's own, and see a model answer after: the kind `reflection`. Its documentation page is README.md."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit.model import Interaction, Label, Prose, Text
from scormkit.questions import folder, parts, unscored
from scormkit.questions.reflection import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Block, Json, Node, Question

USUAL = 400
"""Characters of saved state for the words, unless the author says otherwise: some sixty words, ten such in SCORM 1.2."""

SHORTEST, LONGEST = 20, 10_000
QUOTE = ("<blockquote>", "</blockquote>")


@dataclass(frozen=True, slots=True)
class Content:
    """`longest` in characters of the saved state; `told`: the words themselves are reported; the model answer."""

    longest: int
    told: bool
    model: Text | None


@dataclass(frozen=True, slots=True)
class Reflection:
    """The kind `reflection`."""

    name: str = "reflection"
    title: str = "Reflection"
    keys: frozenset[str] = parts.COMMON | {"longest", "report"}
    template = folder.file(__name__, "question.html")
    widget = folder.file(__name__, "widget.js")

    def parse(self, block: Block, page: str) -> tuple[Question[Content] | None, tuple[Diagnostic, ...]]:
        """Read the block; every problem found is reported, each with its line."""
        quotes = _last_quotes(block.children)
        rest = tuple(node for node in block.children if node not in quotes[1:])
        read, noticed = parts.read(
            replace(block, children=rest), self.keys,
            listed=False, labels={"Answer": unscored.ANSWER}, held=quotes[0] if quotes else None,
        )  # fmt: skip
        values = block.braces.values
        content = Content(
            longest=_number(values.get("longest", "")) or USUAL,
            told=values.get("report") == "text",
            model=_inside(quotes[0]) if quotes else None,
        )
        own = (*_settings(block), *_model(quotes, read.prompt))
        return unscored.question(block, page, read, content), (*noticed, *unscored.faults(block, read), *own)

    def data(self, question: Question[Content]) -> Mapping[str, Json]:
        """`{"longest": characters, "told": bool}`."""
        content = question.content
        return {"longest": content.longest, "told": content.told}

    def interactions(self, question: Question[Content]) -> tuple[Interaction, ...]:
        """One `long-fill-in`; any answer will do."""
        said = Interaction(
            id=question.id,
            type="long-fill-in",
            text=question.prompt.plain,
            weighting=question.points,
            objective=question.objective,
        )
        return (said,)

    def room(self, question: Question[Content]) -> int:
        """As many characters as the learner is told."""
        return question.content.longest


def _last_quotes(nodes: Sequence[Node]) -> list[Prose]:
    """The quotations below all other words of the question; those above its last paragraph belong to it."""
    words = [node for node in nodes if not isinstance(node, Label)]
    first = next((n for n in range(len(words), 0, -1) if not _is_quote(words[n - 1])), 0)
    return [node for node in words[first:] if isinstance(node, Prose)]


def _is_quote(node: Node) -> bool:
    return isinstance(node, Prose) and node.text.html.startswith(QUOTE[0])


def _inside(quote: Prose) -> Text:
    html = quote.text.html.removeprefix(QUOTE[0]).removesuffix(QUOTE[1])
    return Text(html.strip(), quote.text.plain, quote.text.where)


def _number(words: str) -> int:
    """The characters asked for, 0 where that is no number or out of range."""
    number = int(words) if words.isascii() and words.isdigit() and len(words) < len("100000") else 0
    return number if SHORTEST <= number <= LONGEST else 0


def _settings(block: Block) -> Iterator[Diagnostic]:
    values = block.braces.values
    how = f"Write how many characters the answer may have, {SHORTEST} to {LONGEST}, such as longest=400."
    yield from unscored.value(block, "longest", bool(_number(values.get("longest", ""))), how)
    how = "Write report=text to send the learner's words to the LMS, or leave it out: then it hears only that there is an answer."
    yield from unscored.value(block, "report", values.get("report") == "text", how)


def _model(quotes: Sequence[Prose], prompt: Text) -> Iterator[Diagnostic]:
    if len(quotes) > 1:
        yield messages.MODEL.at(quotes[1].text.where, prompt=prompt.plain, what="two model answers")
    elif quotes and not quotes[0].text.plain and "<img" not in quotes[0].text.html:
        yield messages.MODEL.at(quotes[0].text.where, prompt=prompt.plain, what="an empty model answer")


KIND = Reflection()
