"""Joins the browser modules into one classic script: authors need no Node, and `file://` plays no modules."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING

import rjsmin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scormkit.model import Json

IMPORT = re.compile(r"^import \{([^}]*)\} from '([^'\n]*)';$", re.M)
EXPORT = re.compile(r"^export (?=(?:async function|function|const|class) (\w+))", re.M)
REFUSED = re.compile(r"^[ \t]*(?:import|export)\b.*|\bimport[ \t]*[(.].*|\brequire\(.*", re.M)
FROM = {"runtime": re.compile(r"\./(\w+)\.js"), "leaf": re.compile(r"\.\./\.\./runtime/(\w+)\.js")}


def script(adapter: str, widgets: Mapping[str, str], plan: Mapping[str, Json]) -> bytes:
    """One minified script: the runtime, one target's adapter, the widgets by kind, and the plan.

    Raises ValueError, naming module and line, for anything but named imports from the runtime (`./score.js`,
    from a leaf `../../runtime/score.js`) and named exports of functions, constants and classes.
    """
    joined: dict[str, tuple[str, frozenset[str]]] = {}
    leaves = {"connect": _join("adapter.js", adapter, "leaf", joined)}
    leaves |= {kind: _join(f"{kind}/widget.js", widgets[kind], "leaf", joined) for kind in sorted(widgets)}
    page = _runtime("page", joined)
    connect = leaves.pop("connect")
    kinds = ",".join(f"{json.dumps(kind)}:{scope}.widget" for kind, scope in leaves.items())
    code = rjsmin.jsmin("".join(text for text, _ in joined.values()))
    start = f"{page}.start({embedded(plan)},{connect}.connect,{{{kinds}}});"
    return f"(function(){{'use strict';{code}\n{start}}}());\n".encode()


def embedded(plan: Mapping[str, Json]) -> str:
    """JSON that may stand in a script: no `<` (so no `</script>`), no U+2028 or U+2029."""
    text = json.dumps(plan, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _runtime(name: str, joined: dict[str, tuple[str, frozenset[str]]]) -> str:
    source = files("scormkit.runtime").joinpath(f"{name}.js")
    if not source.is_file():
        raise ValueError(f"there is no runtime/{name}.js")
    return _join(f"{name}.js", source.read_text(encoding="utf-8"), "runtime", joined)


def _join(name: str, source: str, folder: str, joined: dict[str, tuple[str, frozenset[str]]]) -> str:
    """Put a module, after all it imports, into `joined` (scope → code, exports); gives its scope."""
    scope = "$" + re.sub(r"\W", "_", name)
    if scope in joined:
        if not joined[scope][0]:
            raise ValueError(f"{name} imports itself, by way of others")
        return scope
    joined[scope] = ("", frozenset())
    body = IMPORT.sub(lambda found: _bound(name, source, found, folder, joined), source)
    names = EXPORT.findall(body)
    body = EXPORT.sub("", body)
    if refused := REFUSED.search(body):
        raise ValueError(f"{name}:{_line(body, refused.start())}: '{refused[0].strip()}' cannot be linked")
    del joined[scope]
    code = f"const {scope}=(function(){{\n{body}\nreturn{{{','.join(names)}}};}}());\n"
    joined[scope] = (code, frozenset(names))
    return scope


def _bound(
    name: str, source: str, found: re.Match[str], folder: str, joined: dict[str, tuple[str, frozenset[str]]]
) -> str:
    """An import as a destructuring of the other module's scope, on as many lines as it had."""
    place = f"{name}:{_line(source, found.start())}"
    if not (wanted := FROM[folder].fullmatch(found[2])):
        raise ValueError(f"{place}: '{found[2]}' is no module of the runtime")
    scope = _runtime(wanted[1], joined)
    if missing := {part.split()[0] for part in found[1].split(",") if part.strip()} - joined[scope][1]:
        raise ValueError(f"{place}: '{found[2]}' does not export {', '.join(sorted(missing))}")
    return f"const {{{found[1].replace(' as ', ':')}}}={scope};"


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
