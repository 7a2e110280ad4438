"""A small course made of model objects: two pages with practice, and a test."""

from __future__ import annotations

from html import escape

from scormkit import questions
from scormkit.diagnostics import Where
from scormkit.model import (
    Assessment,
    Block,
    Braces,
    Cell,
    Course,
    Draw,
    Fact,
    Heading,
    Item,
    Label,
    Lesson,
    Listing,
    Module,
    Node,
    Objective,
    Prose,
    Question,
    Table,
    Term,
    Text,
    Work,
)
from scormkit.package import in_memory

HERE = Where("lessons/borders/lesson.md", 3)


def text(words: str, html: str = "") -> Text:
    """Words as `source` would hand them over."""
    return Text(html or escape(words, quote=False), words, HERE)


def prose(words: str, html: str = "") -> Prose:
    """A paragraph."""
    return Prose(text(words, html or f"<p>{escape(words, quote=False)}</p>"))


def items(*answers: tuple[str, bool | None, str]) -> Listing:
    """A list: words, mark, feedback ("" where none)."""
    made = tuple(
        Item(text(words), mark, feedback=text(said, f"<p>{said}</p>") if said else None)
        for words, mark, said in answers
    )
    whole = "".join(f"<li>{words}</li>" for words, _, _ in answers)
    return Listing(False, made, text(" ".join(words for words, _, _ in answers), f"<ul>{whole}</ul>"))


def block(name: str, *children: Node, title: str = "", id: str = "", **values: str) -> Block:
    """`::: name Title {#id key=value}`."""
    return Block(name, text(title) if title else None, Braces(id, values), children, HERE)


def table(*rows: tuple[str, ...], align: tuple[str, ...] = ()) -> Table:
    """A table whose first row is its head."""
    cells = [tuple(Cell(text(words)) for words in row) for row in rows]
    return Table(cells[0], tuple(cells[1:]), align or ("",) * len(rows[0]), text("table"))


def question(made: Block, page: str) -> Question:
    """A block read by its kind."""
    kind = questions.find(made.name)
    assert kind is not None
    found, noticed = kind.parse(made, page)
    assert found is not None
    assert noticed == ()
    return found


def choice(id: str, page: str, level: str = "apply") -> Question:
    """One right answer of three."""
    made = block(
        "choice",
        prose("Amina lives in Marvania and works each day in Tolvene. Which treaty covers her?"),
        items(
            ("Convention 97 only", False, "Look again at Article 11."),
            ("The Migrant Workers Convention", True, "Yes, it names frontier workers."),
            ("Neither", False, ""),
        ),
        Label("Hint", text("Ask where she sleeps.", "<p>Ask where she sleeps.</p>")),
        id=id, level=level,
    )  # fmt: skip
    return question(made, page)


def true_false(id: str, page: str, level: str = "remember") -> Question:
    """A statement that is false."""
    made = block(
        "true-false",
        prose("Most migrants in the labour force live in low-income countries."),
        Label("Answer", text("false")),
        Label("Because", text("68.4% live in high-income countries.", '<p><a href="fact:STK-10">68.4%</a> live elsewhere.</p>')),
        id=id, level=level,
    )  # fmt: skip
    return question(made, page)


FIGURE = block(
    "figure", table(("Estimate", "Year", "Million"), ("First", "2013", "150"), ("Fourth", "2022", "168"), align=("", "center", "right")),
    prose("Methods changed."), title="Two estimates",
)  # fmt: skip
CHART = block(
    "chart", table(("Sector", "Migrants", "Others"), ("Services", "68.4", "51.5"), ("Industry", "24.3", "24.2"), align=("", "right", "right")),
    prose("Per cent, 2022."), title="Services lead", type="bar",
)  # fmt: skip
TREND = block(
    "chart", table(("Year", "Million"), ("2013", "150"), ("2017", "164"), ("2019", "169"), align=("", "right")),
    prose("Three editions."), title="Editions", type="line", join="no",
)  # fmt: skip


def borders() -> Lesson:
    """A page with most things a page can hold."""
    return Lesson(
        "1-1-borders", "Borders & people",
        (
            prose(
                "In 2022, 167.7 million migrants were in the labour force.",
                '<p>In 2022, <a href="fact:STK-05">167.7 million</a> migrants, some <a href="term:frontier-worker">frontier workers</a>, '
                'were in the labour force; see <a href="page:1-2-counting">counting</a>, <a href="work:ilo-2024">ILO 2024</a> and '
                '<a href="https://example.org/a">the site</a>.</p>',
            ),
            Heading(2, text("Three lenses")),
            prose("ring", '<p><img src="lessons/1-1-borders/media/ring.svg" alt="A ring of seven stations"></p>'),
            FIGURE, CHART, TREND,
            block("note", prose("Number one of its kind.")),
            block("case", prose("One is a nurse with a permit."), title="The two sisters of Brunsk"),
            block("note", prose("Five States here are invented.")),
            block("warning", prose("Do not join the editions.")),
            choice("border-worker", "1-1-borders"),
            block("summary", items(("Three lenses, three answers.", None, ""))),
            block("next-monday", prose("Look up which definition your own law uses.")),
        ),
        HERE, summary="Who counts as a migrant worker, and for whom.", minutes=25,
        objectives=(Objective("1-1-borders_lenses", "Tell three meanings apart."),), reading=("ilo-2024",),
    )  # fmt: skip


def counting() -> Lesson:
    """A short page."""
    return Lesson(
        "1-2-counting", "Counting",
        (
            prose("A stock counts people on one day."),
            true_false("two-thirds", "1-2-counting"),
        ),
        HERE, minutes=10,
    )  # fmt: skip


def small_course(language: str = "en", assets: dict[str, str | bytes] | None = None) -> Course:
    """Two pages, a practice question on each, a test that draws two of three."""
    test = Assessment(
        "module-1_test", "Module test",
        (
            choice("who", "1-1-borders"), true_false("stock", "1-2-counting"),
            choice("where", "1-2-counting", "remember"),
        ),
        HERE, draw=(Draw("remember", 1), Draw("apply", 1)), minutes=20, attempts=2, shuffle=("questions", "options"),
    )  # fmt: skip
    module = Module("module-1", "Introduction", (borders(), counting()), HERE, test=test)
    ring = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"><circle cx="320" cy="160" r="120" fill="none" stroke="#2b3f93" stroke-width="4"/></svg>'
    return Course(
        "course", "https://example.org/course", "Labour Migration Management", language, (module,), Where("course.yaml"),
        as_of="2026-11-01", licence="CC-BY-4.0",
        facts={
            "STK-05": Fact("STK-05", "Migrants in the labour force", "167.7 million", "2022", "Global Estimates", "ILO", "2024", "A", HERE),
            "STK-10": Fact("STK-10", "Share in high-income countries", "68.4%", "2022", "Global Estimates", "ILO", "2024", "A", HERE),
        },
        terms={"frontier-worker": Term("frontier-worker", "frontier worker", "A person who goes home to another State at least weekly.", HERE)},
        works={"ilo-2024": Work("ilo-2024", "Global Estimates", ("International Labour Office",), "2024", {"type": "report", "URL": "https://www.ilo.org/estimates"}, HERE)},
        assets=in_memory({"lessons/1-1-borders/media/ring.svg": ring, **(assets or {})}),
    )  # fmt: skip
