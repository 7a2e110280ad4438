"""What a test has at least in every attempt, kinds and questions from each page or module: its groups, and whether its pool can give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.source import least_messages as messages
from scormkit.source import served

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Assessment, Lesson
    from scormkit.source.served import Wish

    Groups = Mapping[str, tuple[str, ...]]
    """Ids of questions by the page or the module they belong to."""


def groups(unit: str, sources: Iterable[Lesson], homes: Mapping[str, str], reached: Iterable[str]) -> Groups:
    """What `from_each` counts by: questions of each page (`unit` page), or of each module that has their page."""
    known = set(reached)
    found: dict[str, list[str]] = {}
    for page in sources:
        name = page.id if unit == "page" else homes.get(page.id, "")
        if page.pool and name:
            found.setdefault(name, []).extend(one.id for one in page.pool if one.id in known)
    return {name: tuple(ids) for name, ids in found.items()}


def homeless(test: Assessment, sources: Iterable[Lesson], homes: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Pages of which nobody can say to which module their questions belong."""
    for page in sources:
        if page.pool and page.id not in homes:
            yield messages.NO_MODULE.at(test.where, page=page.id)


def short(test: Assessment, draws: Sequence[Wish], unit: str, groups: Groups) -> Iterator[Diagnostic]:
    """What no attempt could have: too many kinds, too many from one group, or all of it at once."""
    kinds = list(by_kind(test).values())
    wishes = [(test.from_each, frozenset(ids)) for ids in groups.values()]
    found = [*_few_kinds(test, draws), *_small_groups(test, draws, unit, groups)]
    yield from found
    if found or not wishes:
        return
    asked = f"at least {test.from_each} from each {unit}"
    if served.most(draws, wishes) < test.from_each * len(wishes):
        yield messages.NOT_TOGETHER.at(test.where, asked=asked)
    elif test.kinds and not served.together(draws, wishes, kinds, test.kinds):
        yield messages.NOT_TOGETHER.at(test.where, asked=f"{asked}, and at least {test.kinds} kinds")


def by_kind(test: Assessment) -> Mapping[str, frozenset[str]]:
    """Ids of the questions of each kind, kinds in the order in which they are first met."""
    names = dict.fromkeys(question.kind for question in test.questions)
    return {
        name: frozenset(question.id for question in test.questions if question.kind == name) for name in names
    }


def _few_kinds(test: Assessment, draws: Sequence[Wish]) -> Iterator[Diagnostic]:
    kinds = by_kind(test)
    can_be = served.most(draws, [(1, ids) for ids in kinds.values()])
    if can_be < test.kinds:
        yield messages.TOO_FEW_KINDS.at(test.where, count=test.kinds, most=can_be, known=", ".join(kinds))


def _small_groups(test: Assessment, draws: Sequence[Wish], unit: str, groups: Groups) -> Iterator[Diagnostic]:
    for name, ids in groups.items():
        can_be = served.most(draws, [(test.from_each, frozenset(ids))])
        if can_be < test.from_each:
            words = {"count": test.from_each, "unit": unit, "name": name, "most": can_be}
            yield messages.SMALL_GROUP.at(test.where, **words)
