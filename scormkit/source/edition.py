"""Cuts one course out of the library: its modules, pages, tests and media, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scormkit import questions
from scormkit.model import AssessmentEntry, Course, Module, ModuleEntry, PageEntry, Quiz, used
from scormkit.source import cut, draw, draw_messages, identity, scales, translation
from scormkit.source import edition_messages as messages
from scormkit.source.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scormkit.diagnostics import Diagnostic, Where
    from scormkit.model import CourseFile, Lesson, Library, Term
    from scormkit.package import Body

THEME = "theme.yaml"


@dataclass(frozen=True, slots=True)
class Cutting:
    """A course on the table: what it is cut from, what was asked for, and what was noticed."""

    catalogue: Catalogue
    file: CourseFile
    noticed: list[Diagnostic]


def edition(library: Library, short: str) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """Cut the course of this short name; None where nothing of it can be made."""
    file = library.courses[short]
    table = Cutting(Catalogue(library), file, [])
    entries = file.modules if file.modules is not None else _everything(table)
    modules = tuple(module for entry in entries if (module := _module(table, entry)))
    table.noticed.extend(identity.check(file, modules))
    course = _course(library, file, modules) if modules else None
    return course, tuple(table.noticed)


def _course(library: Library, file: CourseFile, modules: tuple[Module, ...]) -> Course:
    wanted = {path for module in modules for path in cut.referenced(module, library.tree)}
    spoken = {path: library.transcripts[path] for path in sorted(wanted & library.transcripts.keys())}
    return Course(
        id=file.short,
        iri=file.iri or f"urn:scormkit:{file.short}",
        title=file.title,
        language=file.language,
        modules=modules,
        where=file.where,
        version=file.version,
        as_of=file.as_of,
        summary=file.summary,
        licence=file.licence,
        package=file.package,
        parts=file.parts,
        targets=file.targets,
        audience=file.audience,
        perspective=file.perspective,
        scales=file.scales,
        facts=library.facts,
        terms=_terms(library, modules),
        works=library.works,
        assets=_assets(library.tree, {*wanted, *cut.beside(spoken)} - spoken.keys()),
        transcripts=spoken,
        writing=file.writing,
        settings=file.settings,
    )


def _terms(library: Library, modules: tuple[Module, ...]) -> Mapping[str, Term]:
    """The glossary, without what only the pages of other courses link."""
    if len(library.courses) == 1:
        return library.terms
    others = library.linked - set(used.targets(modules, "term"))
    return {name: term for name, term in library.terms.items() if name not in others}


def _assets(tree: Mapping[str, Body], used: set[str]) -> Mapping[str, Body]:
    """What is still referenced, and the theme beside the course file with its logo."""
    theme = [THEME, *cut.logo(tree[THEME])] if THEME in tree else []
    return {path: tree[path] for path in sorted({*theme, *used}) if path in tree}


def _everything(table: Cutting) -> tuple[ModuleEntry, ...]:
    """The one module of the smallest course: every page in name order, all questions its test."""
    file, catalogue = table.file, table.catalogue
    pages = tuple(PageEntry(path, file.where) for path in catalogue.pages)
    if not pages:
        table.noticed.append(messages.NO_PAGES.at(file.where, file=file.where.file))
        return ()
    pools = tuple(PageEntry(path, file.where) for path in catalogue.pools)
    test = AssessmentEntry(Quiz(), file.where, pools) if pools else None
    return (ModuleEntry(file.short, file.title, file.where, pages, test=test),)


def _module(table: Cutting, entry: ModuleEntry) -> Module | None:
    pages = tuple(_pages(table, entry))
    if not pages:
        return None
    sources = [*_pages_of(table, entry.test.sources)] if entry.test and entry.test.sources else list(pages)
    test = draw.assessment(entry, sources, _homes(table), table.noticed) if entry.test else None
    assessment = _assessment(table, entry.self_assessment, pages) if entry.self_assessment else None
    drawn = frozenset(question.id for question in test.questions) if test else frozenset()
    module = Module(
        id=entry.id,
        title=entry.title,
        pages=tuple(cut.pool(page, drawn) for page in pages),
        where=entry.where,
        summary=entry.summary,
        numbered=entry.numbered,
        test=test,
        self_assessment=cut.pool(assessment, drawn) if assessment else None,
        minutes=entry.minutes,
        part=entry.part,
        after=tuple(name for name, _ in entry.after),
    )
    table.noticed.extend(_alone(module))
    return _completed(table, entry, module)


def _homes(table: Cutting) -> Mapping[str, str]:
    """The module of each page of the course, by the page's id; the first where several have it."""
    found: dict[str, str] = {}
    for entry in table.file.modules or ():
        for one in entry.pages:
            page = table.catalogue.find(one.path)
            if page:
                found.setdefault(page.id, entry.id)
    return found


def _pages(table: Cutting, entry: ModuleEntry) -> Iterator[Lesson]:
    """The pages of a module in order, each once."""
    first: dict[str, Where] = {}
    for one in entry.pages:
        if one.path in first:
            line = first[one.path].line
            table.noticed.append(messages.PAGE_TWICE.at(one.where, page=one.path, line=line))
        elif page := _page(table, one):
            yield page
        first.setdefault(one.path, one.where)


def _assessment(table: Cutting, asked: PageEntry, pages: Sequence[Lesson]) -> Lesson | None:
    """The page asked before and after: one of `pages`, with what the course says there, or one of its own."""
    found = table.catalogue.find(asked.path)
    listed = [page for page in pages if found and page.id == found.id]
    return listed[0] if listed else _page(table, asked)


def _alone(module: Module) -> Iterator[Diagnostic]:
    """Questions that want to be asked twice, on pages that are not."""
    asked = module.self_assessment
    for page in module.pages:
        for question in identity.asked(page) if asked is None or page.id != asked.id else ():
            kind = questions.find(question.kind)
            if isinstance(kind, questions.Compared) and (when := kind.compared(question).when):
                yield messages.WHEN_ALONE.at(question.where, when=" ".join(when), module=module.id)


def _pages_of(table: Cutting, sources: Sequence[PageEntry]) -> Iterator[Lesson]:
    """The pages that a test draws from, whether the module shows them or not."""
    for one in sources:
        page = _page(table, one, pool=True)
        if page and not page.pool:
            table.noticed.append(draw_messages.NO_POOL.at(one.where, page=one.path))
        elif page:
            yield page


def _page(table: Cutting, entry: PageEntry, *, pool: bool = False) -> Lesson | None:
    """One page in the course's language, cut for its readers, with the course's own title and bridge."""
    found = table.catalogue.find(entry.path, pool=pool)
    if found is None:
        message = messages.NOT_A_PAGE if table.catalogue.is_file(entry.path) else messages.UNKNOWN_PAGE
        near = table.catalogue.near(entry.path)
        table.noticed.append(message.at(entry.where, page=entry.path, near=near))
        return None
    lesson, diagnostics = translation.pick(table.catalogue.library, found, table.file.language, entry.where)
    table.noticed.extend(diagnostics)
    shown = cut.cut(lesson, table.file.audience, table.file.perspective)
    kept = scales.settle(shown, table.file.scales, table.noticed)
    if lesson.body and not (kept.body or kept.trainer):
        table.noticed.append(messages.NOTHING_LEFT.at(entry.where, page=entry.path))
    bridge = cut.bridge(entry) if entry.bridge else kept.bridge
    return replace(kept, title=entry.title or kept.title, bridge=bridge)


def _completed(table: Cutting, entry: ModuleEntry, module: Module) -> Module:
    """The module with what completes it; what it asks for must be there."""
    minutes = module.minutes or sum(page.minutes for page in module.pages)
    there = {
        "pages": True,
        "activities": cut.asks(module),
        "test": module.test or entry.test,  # where one is asked for and cannot be made, that has been said
        "minutes": minutes,
        "finished": True,
    }
    wanted = [part for part, _ in entry.complete]
    for part, where in entry.complete:
        if not there[part]:
            table.noticed.append(messages.COMPLETE_WITHOUT.at(where, module=module.id, part=part))
    if not wanted:
        wanted = ["pages", "test"] if module.test else ["pages"]
    return replace(module, complete=tuple(wanted), minutes=minutes if "minutes" in wanted else module.minutes)
