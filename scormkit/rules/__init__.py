"""Rules: one file each, whose docstring is its page; found by name, run over courses and packages alike.

A rule is a function. The type of its one parameter says what it is over, and `run` shows it each such thing
inside a subject: a course's lessons, a manifest's items. Other people's packages add rules through the entry
points `scormkit.rules`.
"""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.metadata import entry_points
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeAlias

from scormkit.diagnostics import Where, declare
from scormkit.diagnostics.often import at_most
from scormkit.rules.inside import inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic, Message, Severity

Findings: TypeAlias = Iterable[tuple[Where | None, dict[str, object]]]
"""What a rule gives: each place, and the words that its message needs."""

Place: TypeAlias = "tuple[Message, Where | None, Callable[[], Diagnostic]]"
"""One occurrence that may or may not be told."""

FOLDERS = ("course", "writing", "package", "scorm", "xapi", "cmi5")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its message; `over` is the name of the type it looks at."""

    message: Message
    over: str
    look: Callable[[Any], Findings]

    def __call__(self, subject: object) -> Iterator[Place]:
        """What it finds in one subject; the words are put together only where they are told."""
        for where, words in self.look(subject):
            yield self.message, where, partial(self.message.at, where, **words)


def rule(  # noqa: PLR0913 - a message is exactly these parts
    code: str, name: str, severity: Severity, summary: str, *, help: str, clause: str = ""
) -> Callable[[Callable[[Any], Findings]], Rule]:
    """Make a function a rule: its docstring becomes the message's page."""

    def made(look: Callable[[Any], Findings]) -> Rule:
        doc = inspect.cleandoc(look.__doc__ or "") + "\n"
        message = declare(code, name, severity, summary, help=help, clause=clause, doc=doc)
        parameter = next(iter(inspect.signature(look).parameters.values()))
        annotation = parameter.annotation
        over = annotation if isinstance(annotation, str) else annotation.__name__
        return Rule(message, over.rpartition(".")[2], look)

    return made


def run(subject: object) -> tuple[Diagnostic, ...]:
    """What the rules find in a subject and in what is inside it, in reading order and by code.

    What a stranger's manifest has wrong in thousands of places is told of the first fifty, and counted.
    """
    known = rules()
    return tuple(
        at_most(
            found
            for part in inside(subject)
            for one in known.get(type(part).__name__, ())
            for found in one(part)
        )
    )


@cache
def rules() -> Mapping[str, tuple[Rule, ...]]:
    """Every rule, ours and others', by the name of the type it is over, by code."""
    found: defaultdict[str, list[Rule]] = defaultdict(list)
    for one in sorted((*_ours(), *_others()), key=lambda one: one.message.code):
        found[one.over].append(one)
    return {over: tuple(several) for over, several in found.items()}


def _ours() -> Iterator[Rule]:
    for folder in FOLDERS:
        for entry in files(__name__).joinpath(folder).iterdir():
            if entry.name.startswith("sk") and entry.name.endswith(".py"):
                module = import_module(f"{__name__}.{folder}.{entry.name[:-3]}")
                yield from (value for value in vars(module).values() if isinstance(value, Rule))


def _others() -> Iterator[Rule]:
    for point in entry_points(group="scormkit.rules"):
        yield point.load()
