"""A module made of model objects, small enough to know by heart: two lessons with practice, and a test of three."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scormkit import pages, questions
from scormkit.diagnostics import Where
from scormkit.model import Assessment, Course, Head, Lesson, Module, Objective, Prose, Question, Term, Text
from scormkit.package import read
from scormkit.questions.choice import Content as Rows
from scormkit.questions.options import Answer
from scormkit.questions.true_false import Content as Statement
from scormkit.runtime import parts

if TYPE_CHECKING:
    from scormkit.model import Node

HERE = Where("small.md")
REPORTS = "export const reports = () => ({});"
LIST = """
export function connect(plan, window) {
  const told = (call, values) => window.parent.postMessage(JSON.parse(JSON.stringify([call, ...values])), '*');
  const launch = window.launch || {};
  const calls = ['save', 'answer', 'objective', 'finish', 'close'];
  const made = Object.fromEntries(calls.map((call) => [call, async (...values) => {
    told(call, values);
    if (window.broken) throw Object.assign(new Error('broken'), {kind: window.broken});
  }]));
  return {...made, open: async () => ({
    state: '', learner: {id: 'irena', name: 'Irena'}, mode: 'normal', language: 'en', pass_mark: null, return_to: '',
    recorded: true, ...launch,
  })};
}
"""
"""A connection that tells its window's parent each call, `[name, …values]`; `window.launch` is what it opens with."""


def text(words: str) -> Text:
    return Text(f"<p>{words}</p>", words, HERE)


def choice(id: str, prompt: str, answers: str, *, many: bool = False, **more: Any) -> Question:
    """`answers` one a line: `x words > feedback` is right, `- words` is not."""
    made = []
    for letter, line in zip("abcdef", answers.strip().splitlines(), strict=False):
        mark, _, rest = line.strip().partition(" ")
        words, _, feedback = rest.partition(" > ")
        made.append(Answer(letter, text(words), mark == "x", text(feedback) if feedback else None))
    return Question(
        id=id, kind="choice", prompt=text(prompt), content=Rows(tuple(made), many), where=HERE, **more
    )


def statement(id: str, prompt: str, right: str, **more: Any) -> Question:
    return Question(
        id=id, kind="true-false", prompt=text(prompt), content=Statement(right), where=HERE, **more
    )


WHO = choice(
    "borders_who", "Amina lives in Marvania and works each day in Tolvene. Which treaty covers her?",
    """- Convention 97 only > Look again at Article 11: frontier workers are left out.
       x The Migrant Workers Convention > Yes, it names frontier workers.
       - Neither > One of the two names her.""",
    hint=text("Ask where she sleeps."), because=text("A frontier worker goes home at least once a week."),
)  # fmt: skip
MANY = choice(
    "borders_many", "Which of these are costs that the employer should bear?",
    """x The visa > Without it the job cannot start.
       x The ticket
       - A holiday > She pays for what she chooses.""",
    many=True, partly=text("You are on the way."),
)  # fmt: skip
STOCK = statement(
    "borders_stock", "A stock counts people on one day.", "true", because=text("Think of a photograph.")
)

POOL = (
    choice(
        "borders_seafarers", "Which group does Convention 97 leave out?",
        """- Nurses hired abroad by a public hospital > They are employed by someone else.
           x Seafarers > Yes. Seafarers are left out, like frontier workers.
           - Factory workers placed by a licensed agency""",
        objective="borders_lenses", confidence=True,
    ),
    choice(
        "borders_substitution",
        "A worker’s contract was replaced on arrival by one with lower pay. Which two facts make this contract substitution?",
        """- The second contract is in a language the worker does not read
           x The second contract has worse terms than the first > That is the core of it.
           x The worker agreed to the first contract before travelling
           - The employer signed a day late
           - The agency kept a copy of both""",
        many=True, objective="borders_lenses", because=text("Both are needed: an agreement, and worse terms later."),
        confidence=True,
    ),
    statement("costs_fees", "Workers should not bear recruitment fees.", "true", because=text("The rule covers every fee.")),
)  # fmt: skip
TEST = Assessment(
    "module-1_test", "Module test", POOL, HERE, pass_mark=70, minutes=20, attempts=2,
)  # fmt: skip


def lesson(id: str, title: str, *nodes: Node, **more: Any) -> Lesson:
    return Lesson(id, title, nodes, HERE, **more)


FILL = (
    "A job abroad passes through many hands. Each of them does real work, and each of them wants to be paid. "
    * 6
)


def module(test: Assessment | None = TEST) -> Module:
    borders = lesson(
        "borders", "Who crosses a border?",
        Prose(Text('<p>Some are <a href="term:frontier-worker">frontier workers</a>, who live on one side.</p>', "", HERE)),
        WHO, Prose(text(FILL)), MANY, STOCK,
        summary="Who counts as a migrant worker, and for whom.", minutes=25,
        objectives=(Objective("borders_lenses", "Tell the legal and the statistical meaning apart"),),
    )  # fmt: skip
    costs = lesson("costs", "Who pays for recruitment?", *(Prose(text(FILL)) for _ in range(6)), minutes=30)
    return Module("module-1", "Fair recruitment", (borders, costs), HERE, test=test)


def course(test: Assessment | None = TEST) -> Course:
    return Course(
        "small", "https://example.org/small", "Labour Migration Management", "en", (module(test),), HERE,
        terms={"frontier-worker": Term("frontier-worker", "Frontier worker", "A person who works in one State and goes home to another.", HERE)},
    )  # fmt: skip


def package(test: Assessment | None = TEST, adapter: str = LIST, **plan: Any) -> dict[str, bytes]:
    """The files of the module by name, the script joined with `adapter`; `plan` replaces parts of the plan."""
    made = course(test)
    publication, noticed = pages.compile(made, made.modules[0])
    assert noticed == ()
    changed = replace(publication, plan={**publication.plan, **plan})
    scripts = parts.files(changed, (adapter, REPORTS), questions.widgets(publication.kinds), {}, {})
    documents = {**publication.files, **publication.render(Head()), **scripts}
    return {name: read(body) for name, body in documents.items()}


def with_rules(**rules: Any) -> Assessment:
    """The test under other rules."""
    return replace(TEST, **rules)


__all__ = ["LIST", "TEST", "course", "module", "package", "with_rules"]
