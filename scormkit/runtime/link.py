"""Joins the browser modules into two classic scripts: authors need no Node, and `file://` plays no modules."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import rjsmin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

IMPORT = re.compile(r"^import \{([^}]*)\} from '([^'\n]*)';$", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
TOP = re.compile(r"^(?:async function|function|const|let|var|class) (\w+|.*)", re.MULTILINE)
REFUSED = re.compile(r"^[ \t]*(?:import|export)\b.*|\bimport[ \t]*[(.].*|\brequire\(.*", re.MULTILINE)
BESIDE = re.compile(r"\./(\w+)\.js")
ABOVE = re.compile(r"\.\./\.\./runtime/(\w+)\.js")
READER, ANSWERER, CLOSER = "page", "questions", "closing"
"""The modules from which the two scripts grow: what reading needs; what questions need besides, or, without any, the end."""


class Scripts(NamedTuple):
    """`first` reads, saves and goes from page to page; `second` asks questions, b"" where there are none."""

    first: bytes
    second: bytes


@dataclass(slots=True)
class Joined:
    """The modules of a script in the order in which they run; `before` is the script that runs first.

    All modules of the runtime share one scope: `names` says which of them gave a name away, `exports` what each of
    them lets others import. A leaf keeps a scope of its own. `borrowed` are names taken from the script before.
    """

    runtime: Mapping[str, str]
    before: Joined | None = None
    code: list[str] = field(default_factory=list)
    exports: dict[str, frozenset[str] | None] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    borrowed: set[str] = field(default_factory=set)


def scripts(  # noqa: PLR0913, PLR0917 - what a package is made of
    adapter: str,
    reports: str,
    widgets: Mapping[str, str],
    plan: Mapping[str, object],
    later: Mapping[str, object],
    runtime: Mapping[str, str] | None = None,
    extras: Sequence[str] = (),
) -> Scripts:
    """Both scripts, minified: the reader with one target's adapter and the plan, the questions with their widgets.

    `reports` is the part of the adapter that tells of answers; `later` is what only questions need. `runtime` are
    the sources of its modules by name, those shipped if none are given; `extras` those of them of which each gives the
    second script a function of its own name. Raises ValueError, naming module and line,
    for anything but named imports from the runtime (`./score.js`, from a leaf `../../runtime/score.js`), named exports
    of functions, constants and classes, and names at the top that no other module of the runtime has there.
    """
    first = Joined(shipped() if runtime is None else runtime)
    _leaf(first, "connect", "adapter.js", adapter, "$connect")
    _entry(first, READER, "start")
    second = Joined(first.runtime, first)
    kinds = {
        kind: _leaf(second, "widget", f"{kind}/widget.js", widgets[kind], f"${place}")
        for place, kind in enumerate(sorted(widgets))
    }
    if kinds:
        _leaf(second, "reports", "reports.js", reports, "$reports")
    entry = ANSWERER if kinds else CLOSER
    for name in (entry, *extras) if kinds or extras else ():
        _entry(second, name, name)
    shared = ",".join(sorted(second.borrowed))
    lent = f"self.scormkit={{{shared}}};" if second.code else ""
    known = ",".join(f"{json.dumps(kind)}:{widget}" for kind, widget in kinds.items())
    part = f"self.scormkit.part=[{entry},{{{known}}},{'$reports' if kinds else 'null'},{embedded(later)},[{','.join(extras)}]];"
    return Scripts(
        _script(first, f"{lent}start({embedded(plan)},$connect);"),
        _script(second, part, f"const {{{shared}}}=self.scormkit;") if second.code else b"",
    )


def alone(entry: str, told: Mapping[str, object]) -> bytes:
    """A script that grows from one module of the runtime and calls its function of the same name."""
    joined = Joined(shipped())
    _entry(joined, entry, entry)
    return _script(joined, f"{entry}({embedded(told)});")


def embedded(value: Mapping[str, object]) -> str:
    """JSON that may stand in a script: no `<` (so no `</script>`), no U+2028 or U+2029."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


@cache
def shipped() -> Mapping[str, str]:
    """The runtime's own modules."""
    scripts = [file for file in files("scormkit.runtime").iterdir() if file.name.endswith(".js")]
    return {file.name.removesuffix(".js"): file.read_text(encoding="utf-8") for file in scripts}


def _script(joined: Joined, end: str, start: str = "") -> bytes:
    """A function that is called at once, so that nothing but `self.scormkit` is left behind."""
    code = rjsmin.jsmin("".join(joined.code))
    return f"(function(){{'use strict';{start}{code}\n{end}}}());\n".encode()


def _leaf(joined: Joined, wanted: str, name: str, source: str, given: str) -> str:
    """A leaf in a scope of its own, after all it imports; gives the name by which its one export goes."""
    body, exports, _ = _bare(joined, name, source, ABOVE)
    _require(wanted, name, exports)
    joined.code.append(f"const {given}=(function(){{\n{body}\nreturn {wanted};}}());\n")
    return given


def _entry(joined: Joined, name: str, wanted: str) -> None:
    _require(wanted, f"{name}.js", _shared(joined, name))


def _require(wanted: str, name: str, exports: frozenset[str]) -> None:
    if wanted not in exports:
        raise ValueError(f"{name} does not export {wanted}")


def _shared(joined: Joined, name: str) -> frozenset[str]:
    """Put a module of the runtime, after all it imports, into the scope that all of them share; gives its exports."""
    if name in joined.exports:
        if (known := joined.exports[name]) is None:
            raise ValueError(f"{name}.js imports itself, by way of others")
        return known
    joined.exports[name] = None
    body, exports, top = _bare(joined, f"{name}.js", joined.runtime[name], BESIDE)
    for own, line in top.items():
        if not own.isidentifier():
            raise ValueError(f"{name}.js:{line}: '{own}' cannot be linked")
        if other := joined.names.get(own) or (joined.before and joined.before.names.get(own)):
            raise ValueError(f"{name}.js:{line}: the name '{own}' is taken by {other}.js")
        joined.names[own] = name
    joined.code.append(f"{body}\n")
    joined.exports[name] = exports
    return exports


def _bare(
    joined: Joined, name: str, source: str, way: re.Pattern[str]
) -> tuple[str, frozenset[str], dict[str, int]]:
    """A module without its imports and exports; what it exports; its names at the top, each with its line."""
    for found in IMPORT.finditer(source):
        _import(joined, f"{name}:{_line(source, found.start())}", found, way)
    body = IMPORT.sub(lambda found: "\n" * found[0].count("\n"), source)
    exports = frozenset(EXPORT.findall(body))
    body = EXPORT.sub("", body)
    if refused := REFUSED.search(body):
        raise ValueError(f"{name}:{_line(body, refused.start())}: '{refused[0].strip()}' cannot be linked")
    return body, exports, {found[1]: _line(body, found.start()) for found in TOP.finditer(body)}


def _import(joined: Joined, place: str, found: re.Match[str], way: re.Pattern[str]) -> None:
    """See that what is imported is there, under its own name: the scope is one."""
    if not (wanted := way.fullmatch(found[2])) or wanted[1] not in joined.runtime:
        raise ValueError(f"{place}: '{found[2]}' is no module of the runtime")
    names = {part.strip() for part in found[1].split(",") if part.strip()}
    if renamed := sorted(part for part in names if " " in part):
        raise ValueError(f"{place}: '{renamed[0]}' gives an import another name")
    there = joined.before.exports.get(wanted[1]) if joined.before else None
    exports = _shared(joined, wanted[1]) if there is None else there
    if missing := names - exports:
        raise ValueError(f"{place}: '{found[2]}' does not export {', '.join(sorted(missing))}")
    if there is not None:
        joined.borrowed |= names


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
