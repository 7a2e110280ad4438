"""Joins the browser modules into one classic script: authors need no Node, and `file://` plays no modules."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import rjsmin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json

IMPORT = re.compile(r"^import \{([^}]*)\} from '([^'\n]*)';$", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.MULTILINE)
REFUSED = re.compile(r"^[ \t]*(?:import|export)\b.*|\bimport[ \t]*[(.].*|\brequire\(.*", re.MULTILINE)
BESIDE = re.compile(r"\./(\w+)\.js")
ABOVE = re.compile(r"\.\./\.\./runtime/(\w+)\.js")


@dataclass(frozen=True, slots=True)
class Joined:
    """The modules joined so far, by name, each a scope with its exports; `code` in the order in which they run."""

    runtime: Mapping[str, str]
    scopes: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    code: list[str] = field(default_factory=list)


def script(
    adapter: str,
    widgets: Mapping[str, str],
    plan: Mapping[str, Json],
    runtime: Mapping[str, str] | None = None,
) -> bytes:
    """One minified script: the runtime, one target's adapter, the widgets by kind, and the plan.

    `runtime` are the sources of its modules by name, those shipped if none are given. Raises ValueError, naming
    module and line, for anything but named imports from the runtime (`./score.js`, from a leaf
    `../../runtime/score.js`) and named exports of functions, constants and classes.
    """
    joined = Joined(shipped() if runtime is None else runtime)
    connect = _export(joined, "connect", "adapter.js", adapter, ABOVE)
    kinds = {
        kind: _export(joined, "widget", f"{kind}/widget.js", widgets[kind], ABOVE) for kind in sorted(widgets)
    }
    start = _export(joined, "start", "page.js", joined.runtime["page"], BESIDE)
    code = rjsmin.jsmin("".join(joined.code))
    known = ",".join(f"{json.dumps(kind)}:{widget}" for kind, widget in kinds.items())
    return (
        f"(function(){{'use strict';{code}\n{start}({embedded(plan)},{connect},{{{known}}});}}());\n".encode()
    )


def embedded(plan: Mapping[str, Json]) -> str:
    """JSON that may stand in a script: no `<` (so no `</script>`), no U+2028 or U+2029."""
    text = json.dumps(plan, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


@cache
def shipped() -> Mapping[str, str]:
    """The runtime's own modules."""
    scripts = [file for file in files("scormkit.runtime").iterdir() if file.name.endswith(".js")]
    return {file.name.removesuffix(".js"): file.read_text(encoding="utf-8") for file in scripts}


def _export(joined: Joined, wanted: str, name: str, source: str, way: re.Pattern[str]) -> str:
    scope, exports = _join(joined, name, source, way)
    if wanted not in exports:
        raise ValueError(f"{name} does not export {wanted}")
    return f"{scope}.{wanted}"


def _join(joined: Joined, name: str, source: str, way: re.Pattern[str]) -> tuple[str, frozenset[str]]:
    """Put a module, after all it imports, into a scope of its own; gives the scope and what it exports."""
    if name in joined.scopes:
        if not joined.scopes[name][0]:
            raise ValueError(f"{name} imports itself, by way of others")
        return joined.scopes[name]
    joined.scopes[name] = ("", frozenset())
    body = IMPORT.sub(lambda found: _bound(joined, name, source, found, way), source)
    names = EXPORT.findall(body)
    body = EXPORT.sub("", body)
    if refused := REFUSED.search(body):
        raise ValueError(f"{name}:{_line(body, refused.start())}: '{refused[0].strip()}' cannot be linked")
    scope = f"${len(joined.code)}"
    joined.code.append(f"const {scope}=(function(){{\n{body}\nreturn{{{','.join(names)}}};}}());\n")
    joined.scopes[name] = (scope, frozenset(names))
    return joined.scopes[name]


def _bound(joined: Joined, name: str, source: str, found: re.Match[str], way: re.Pattern[str]) -> str:
    """An import as a destructuring of the other module's scope, on as many lines as it had."""
    place = f"{name}:{_line(source, found.start())}"
    if not (wanted := way.fullmatch(found[2])) or wanted[1] not in joined.runtime:
        raise ValueError(f"{place}: '{found[2]}' is no module of the runtime")
    scope, exports = _join(joined, f"{wanted[1]}.js", joined.runtime[wanted[1]], BESIDE)
    if missing := {part.split()[0] for part in found[1].split(",") if part.strip()} - exports:
        raise ValueError(f"{place}: '{found[2]}' does not export {', '.join(sorted(missing))}")
    return f"const {{{found[1].replace(' as ', ':')}}}={scope};"


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
