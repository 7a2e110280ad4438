"""The linker joins two scripts of what it accepts, as esbuild would, and refuses the rest with a place."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormkit.runtime import link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ESBUILD = Path(__file__).parents[1] / "node_modules" / ".bin" / "esbuild"
CONNECT = "export function connect() { return 'connected'; }"
START = "export function start(plan, connect) { said({ plan, connected: connect() }); }"
REPORTS = "export function reports() { return 'reported'; }"
WIDGET = "export const widget = {};"
ASK = "export function questions() { return 'asked'; }"


def said(script: bytes | str) -> Any:
    """What a script hands to `said`, run as a classic script under node."""
    node = shutil.which("node")
    if node is None:
        pytest.fail("No node: run 'nox -s tests', or install Node 20")
    text = script if isinstance(script, str) else script.decode()
    program = (
        f"globalThis.self = globalThis; const said = (value) => console.log(JSON.stringify(value));\n{text}"
    )
    done = subprocess.run(
        [node, "-"], input=program, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def both(
    page: str = START,
    *,
    adapter: str = CONNECT,
    reports: str = REPORTS,
    widgets: Mapping[str, str] | None = None,
    **modules: str,
) -> link.Scripts:
    """The two scripts of these modules."""
    plan, more = {"id": "module-1"}, {"tests": "</script>"}
    runtime = {"page": page, "questions": ASK, **modules}
    return link.scripts(adapter, reports, widgets or {}, plan, more, runtime)


def linked(page: str = START, *, adapter: str = CONNECT, **modules: str) -> bytes:
    """The first of them, alone."""
    return both(page, adapter=adapter, **modules).first


def together(page: str = START, **more: Any) -> bytes:
    """Both, one after the other, as in a document; `part` is what the second has handed over."""
    first, second = both(page, widgets={"choice": WIDGET, **more.pop("widgets", {})}, **more)
    return first + second


def refusal(page: str = START, *, adapter: str = CONNECT, **modules: str) -> str:
    with pytest.raises(ValueError, match=r".") as refused:
        linked(page, adapter=adapter, **modules)
    return str(refused.value)


def test_page_is_started_with_the_plan_and_the_adapter() -> None:
    assert said(linked()) == {"plan": {"id": "module-1"}, "connected": "connected"}


def test_the_second_script_hands_over_what_questions_need() -> None:
    page = "export const start = () => {};"
    tell = (
        b"const [ask, widgets, reports, more] = self.scormkit.part;"
        b"said([ask(), Object.keys(widgets), reports(), more]);"
    )

    heard = said(together(page, widgets={"true-false": WIDGET}) + tell)

    assert heard == ["asked", ["choice", "true-false"], "reported", {"tests": "</script>"}]


def test_where_nothing_is_asked_there_is_no_second_script_and_nothing_is_left_behind() -> None:
    first, second = both()

    assert second == b""
    assert b"self" not in first


def test_the_second_script_borrows_from_the_first_what_it_has_and_brings_the_rest() -> None:
    page = "import {next} from './count.js';\nnext();\nexport const start = () => {};"
    count = (
        "let count = 0;\nexport const next = () => { count += 1; return count; };\nexport const never = 1;"
    )
    own = "import {next} from './count.js';\nexport const twice = () => [next(), next()];"
    ask = "import {twice} from './own.js';\nexport const questions = twice;"
    leaf = "import {next} from '../../runtime/count.js';\nexport const widget = {next};"
    tell = b"const [ask, {choice}] = self.scormkit.part; said([ask(), choice.next(), Object.keys(self.scormkit)]);"

    first, second = both(page, widgets={"choice": leaf}, count=count, own=own, questions=ask)

    assert said(first + second + tell) == [[2, 3], 4, ["next", "part"]]
    assert b"twice" not in first


def test_a_plan_can_say_anything_and_never_ends_the_script() -> None:
    words = {"title": "</script><!-- \u2028\u2029 \\ \" ' żółw 条約 \U0001f600"}

    script = link.scripts(CONNECT, REPORTS, {}, words, {}, {"page": START}).first

    assert said(script)["plan"] == words
    assert b"</" not in script
    assert b"</" not in together()


def test_a_module_that_many_import_runs_once() -> None:
    page = (
        "import {next} from './count.js';\nimport {twice} from './more.js';\n"
        "export function start() { said([next(), twice(), next()]); }"
    )
    count = "let count = 0;\nexport const next = () => { count += 1; return count; };"
    more = "import {next} from './count.js';\nexport const twice = () => next() + next();"

    assert said(linked(page, count=count, more=more)) == [1, 5, 4]


def test_names_of_leaves_do_not_meet_those_of_others() -> None:
    page = "import {b} from './other.js';\nconst a = 1;\nexport const start = (_, connect) => said([a, b, connect()]);"
    adapter = "const a = 2, b = 3;\nexport const connect = () => [a, b];"

    assert said(linked(page, adapter=adapter, other="const other = 4;\nexport const b = other;")) == [
        1,
        4,
        [2, 3],
    ]


@pytest.mark.parametrize(
    "name", ["const a = 1;", "function a() {}", "let a;", "class a {}", "async function a() {}"]
)
def test_two_modules_of_the_runtime_give_no_name_away_twice(name: str) -> None:
    refused = refusal(
        f"import {{b}} from './other.js';\n{name}\n{START}", other="const a = 2;\nexport const b = a;"
    )

    assert refused == "page.js:2: the name 'a' is taken by other.js"


def test_nor_do_modules_of_the_first_script_and_the_second() -> None:
    ask = "import {a} from './own.js';\nexport const questions = a;"
    with pytest.raises(ValueError, match=r"^own.js:1: the name 'start' is taken by page.js$"):
        together(own="const start = 1;\nexport const a = start;", questions=ask)


def test_what_the_linker_does_not_join_is_left_out() -> None:
    assert b"never" not in linked(unused="export const never = 1;")


def test_the_same_sources_give_the_same_bytes() -> None:
    assert linked() == linked()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("export default function () {}", "export default function () {}"),
        ("export let count = 0;", "export let count = 0;"),
        ("export { start };", "export { start };"),
        ("export * from './score.js';", "export * from './score.js';"),
        ("export const { a } = {};", "export const { a } = {};"),
        ("import score from './score.js';", "import score from './score.js';"),
        ("import * as score from './score.js';", "import * as score from './score.js';"),
        ("import './score.js';", "import './score.js';"),
        ('import {total} from "./score.js";', 'import {total} from "./score.js";'),
        ("import {total} from './score.js'", "import {total} from './score.js'"),
        ("const score = import('./score.js');", "import('./score.js');"),
        ("const here = import.meta.url;", "import.meta.url;"),
        ("const score = require('./score.js');", "require('./score.js');"),
        ("const {a, b} = score;", "{a, b} = score;"),
    ],
)
def test_anything_but_named_imports_and_exports_is_refused_with_its_line(line: str, what: str) -> None:
    refused = refusal(f"// Why.\n\n{line}\n{START}", score="export const total = 1;")

    assert refused == f"page.js:3: '{what}' cannot be linked"


@pytest.mark.parametrize(
    "address",
    ["./nowhere.js", "./../page.js", "./score", "https://example.org/score.js", "react", "./a/b.js"],
)
def test_an_import_from_elsewhere_is_refused_with_its_line(address: str) -> None:
    refused = refusal(
        f"import {{total}} from './score.js';\nimport {{a}} from '{address}';\n{START}",
        score="export const total = 1;",
    )

    assert refused == f"page.js:2: '{address}' is no module of the runtime"


def test_a_leaf_imports_the_runtime_and_no_other_leaf() -> None:
    own = f"import {{total}} from '../../runtime/score.js';\n{CONNECT}"

    assert said(linked(adapter=own, score="export const total = 1;"))["connected"] == "connected"
    assert refusal(adapter=f"import {{a}} from '../web/adapter.js';\n{CONNECT}") == (
        "adapter.js:1: '../web/adapter.js' is no module of the runtime"
    )
    assert refusal(
        adapter=f"import {{total}} from './score.js';\n{CONNECT}", score="export const total = 1;"
    ) == ("adapter.js:1: './score.js' is no module of the runtime")


def test_a_name_that_is_not_exported_is_refused() -> None:
    refused = refusal(
        f"import {{\n  total,\n  sum,\n}} from './score.js';\n{START}", score="export const total = 1;"
    )

    assert refused == "page.js:1: './score.js' does not export sum"


def test_a_circle_is_refused() -> None:
    one = "import {b} from './two.js';\nexport const a = 1;"
    two = "import {a} from './one.js';\nexport const b = 2;"

    assert (
        refusal(f"import {{a}} from './one.js';\n{START}", one=one, two=two)
        == "one.js imports itself, by way of others"
    )


def test_an_import_keeps_its_name() -> None:
    refused = refusal(
        f"import {{a, total as sum}} from './score.js';\n{START}", score="export const total = 1, a = 2;"
    )

    assert refused == "page.js:1: 'total as sum' gives an import another name"


def test_a_leaf_without_its_export_is_refused() -> None:
    assert refusal(adapter="export const other = 1;") == "adapter.js does not export connect"
    assert refusal("export const other = 1;") == "page.js does not export start"


def test_a_refusal_inside_a_module_names_that_module() -> None:
    assert refusal(f"import {{a}} from './score.js';\n{START}", score="\n\nexport default 1;").startswith(
        "score.js:3: "
    )


def test_all_that_is_shipped_can_be_linked_and_does_nothing_by_itself() -> None:
    modules = {
        name: text for name, text in link.shipped().items() if name not in (link.READER, link.ANSWERER)
    }
    firsts = {name: link.EXPORT.findall(text)[0] for name, text in modules.items()}
    imports = "\n".join(f"import {{{first}}} from './{name}.js';" for name, first in sorted(firsts.items()))

    heard = said(linked(f"{imports}\n{START}", **modules))

    assert heard["connected"] == "connected"


# Programs: modules that import from those after them, with names that meet inside functions, and text that looks like code.

WORDS = ("a", "b", "left", "import_", "exported")
VALUES = (
    "1", "`x${2 + 3} // no comment  here`", "'/* text */'", "/[/*]+'/g.source", '"it\'s  \\u2028"', "[1, [2]]", "((x) => x * 2)(4)",
    "`a\n  b`", "'äöü 条約'", "8 / 2 / 1", "1 - -1", "+'3' + +'4'",
)  # fmt: skip


@st.composite
def programs(draw: st.DrawFn) -> dict[str, str]:
    """Modules `m0` … in which `m0` exports `begin`; each name at the top ends with the number of its module."""
    count = draw(st.integers(1, 5))
    exports: dict[int, list[str]] = {}
    sources = {}
    for number in reversed(range(count)):
        lines, known = ["// A module."], []
        for other in sorted(exports):
            names = draw(st.lists(st.sampled_from(exports[other]), unique=True))
            lines += [f"import {{{', '.join(names)}}} from './m{other}.js';"] if names else []
            known += names
        exports[number] = [
            f"{word}{number}" for word in draw(st.lists(st.sampled_from(WORDS), unique=True, min_size=1))
        ]
        lines += [_exported(draw, name, known) for name in exports[number]]
        if number == 0:
            lines.append(
                f"export function begin() {{ said([{', '.join(map(_shown, [*known, *exports[0]]))}]); }}"
            )
        sources[f"m{number}"] = "\n".join(lines) + "\n"
    return sources


def _exported(draw: st.DrawFn, name: str, known: Sequence[str]) -> str:
    value = (
        draw(st.sampled_from(VALUES)) if not known else draw(st.sampled_from([*VALUES, *map(_shown, known)]))
    )
    form = draw(st.sampled_from([
        "export const {name} = {value};",
        "export function {name}(a0 = 1) {{\n  // {value_line}\n  const start = a0;\n  return [start, {value}];\n}}",
        "export class {name} {{ get value() {{ return {value}; }} }}",
        "const {name}Inner = {value}; /* inner */\nexport const {name} = () => {name}Inner;",
    ]))  # fmt: skip
    return form.format(name=name, value=value, value_line=value.splitlines()[0])


def _shown(name: str) -> str:
    """What can be compared of a constant, a function's result, or a class's value."""
    return (
        f"(typeof {name} === 'function' ? (/^class/.test({name}) ? new {name}().value : {name}()) : {name})"
    )


@settings(max_examples=6, deadline=None, derandomize=True)
@given(st.lists(programs(), min_size=8, max_size=8))
def test_a_linked_program_does_what_it_does_when_esbuild_bundles_it(drawn: list[dict[str, str]]) -> None:
    ours, theirs = [], []
    with TemporaryDirectory() as folder:
        for number, program in enumerate(drawn):
            room = Path(folder, str(number))
            room.mkdir()
            for name, source in program.items():
                (room / f"{name}.js").write_text(source, encoding="utf-8")
            (room / "entry.js").write_text("import {begin} from './m0.js';\nbegin();\n", encoding="utf-8")
            page = "import {begin} from './m0.js';\nexport function start() { begin(); }"
            ours.append(linked(page, **program).decode())
        subprocess.run(
            [ESBUILD, "--bundle", "--format=iife", "--log-level=error", f"--outdir={folder}/out", f"--outbase={folder}",
             *(f"{folder}/{number}/entry.js" for number in range(len(drawn)))],
            check=True,
        )  # fmt: skip
        theirs = [
            Path(folder, "out", str(number), "entry.js").read_text("utf-8") for number in range(len(drawn))
        ]

    assert said(_collected(ours)) == said(_collected(theirs))


def _collected(scripts: Sequence[str]) -> str:
    """All scripts in one run: each is evaluated by itself, what they say is gathered."""
    calls = "".join(
        f"new Function('said', {json.dumps(script)})((value) => all.push(value));\n" for script in scripts
    )
    return f"const all = [];\n{calls}said(all);"
