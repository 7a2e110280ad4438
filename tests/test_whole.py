"""A whole course in one package: each module as in a package of its own, under the same ids, whatever stands beside it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from borders_course import COURSE, SMALL
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from whole_course import MODULE_IDS, WHOLE, WHOLE_COURSE

from scormkit import conformance, disk, packing, spine, starter, targets, xml
from scormkit.cli import main
from scormkit.conformance.asked import Asked, as_asked
from scormkit.formats.cmi5 import read_structure
from scormkit.formats.imscp_reader import read_manifest
from scormkit.model import Whole
from scormkit.package import in_memory, read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from scormkit.model import Course
    from scormkit.package import Package

MANIFESTS = {
    "scorm12": "imsmanifest.xml", "scorm2004-2": "imsmanifest.xml", "scorm2004-3": "imsmanifest.xml",
    "scorm2004-4": "imsmanifest.xml", "cmi5": "cmi5.xml", "web": "module.webmanifest",
}  # fmt: skip
TOGETHER = tuple(MANIFESTS)
CONTROL = re.compile(r"[^/]*\.(xsd|dtd)")
KEPT = re.compile(rb'"name":"(scormkit\.web\.[^"]*)"')


def put(folder: Path, tree: Mapping[str, str]) -> Path:
    for name, text in tree.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder


def course(tree: Mapping[str, str | bytes] = WHOLE) -> Course:
    loaded = spine.parsed(in_memory(tree))
    told = {one.code for one in loaded.diagnostics}
    assert told <= {"SK230"}, "a module that was taken out leaves its page, and nothing else is said"
    return loaded.courses[0]


def packed(name: str, made: Course | None = None, package: str = "course") -> list[Package]:
    """The packages of a course for one target, planned."""
    target = targets.find(name)
    assert target is not None
    jobs, _ = packing.jobs(made or course(), [target], (), package)
    return [packing.plan(*job) for job in jobs]


def known(package: Package, name: str) -> dict[str, tuple[str, ...]]:
    """By the folder of a module, all ids under which the outside world knows it."""
    if name == "web":
        found = (one.decode() for one in KEPT.findall(read(package.files["home.js"])))
        return {one.rpartition("/")[2]: (one,) for one in found}
    tree = xml.parse(read(package.files[MANIFESTS[name]]))
    if name == "cmi5":
        return {one.url.partition("/")[0]: (one.id,) for one in read_structure(tree).units}
    manifest = read_manifest(tree, "imsmanifest.xml")
    opened = [(one, manifest.resource(one.identifierref)) for one in manifest.items() if one.identifierref]
    return {
        resource.href.partition("/")[0]: (item.identifier, resource.identifier)
        for item, resource in opened
        if resource
    }


def all_known(made: Course | None = None) -> dict[str, dict[str, tuple[str, ...]]]:
    """The same for every target, by its name."""
    chosen = [found for name in TOGETHER if (found := targets.find(name))]
    jobs, _ = packing.jobs(made or course(), chosen, (), "course")
    return {target.name: known(packing.plan(whole, target), target.name) for whole, target in jobs}


@pytest.mark.parametrize("name", TOGETHER)
def test_golden_whole_course(name: str, golden: Callable[[str, bytes], None]) -> None:
    (package,) = packed(name)

    golden(f"whole-{name}.txt", "".join(f"{entry.name}\n" for entry in package.entries).encode())
    golden(f"whole-{name}-{MANIFESTS[name]}", read(package.files[MANIFESTS[name]]))


@pytest.mark.parametrize("name", TOGETHER)
@pytest.mark.parametrize("tree", [WHOLE, starter.demo()], ids=["whole", "demo"])
def test_nothing_is_wrong_with_a_whole_course_by_the_letter_either(
    name: str, tree: Mapping[str, str | bytes]
) -> None:
    (package,) = packed(name, course(tree))

    judged = conformance.validate(package)
    report, _ = as_asked(judged, Asked(strict=True))

    assert (report.valid, report.standard, report.diagnostics) == (True, name, ())
    assert report.schema == ("none" if name == "web" else "valid")
    later = name.startswith("scorm2004")
    several, waiting = len(known(package, name)) > 1, tree is WHOLE
    in_moodle, _ = as_asked(judged, Asked(strict=True, profiles=("moodle",)))
    assert [one.code for one in in_moodle.diagnostics] == [
        *(["SK805"] if later and waiting else []), *(["SK806"] if later and several else []),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["scorm12", "scorm2004-2", "scorm2004-3", "scorm2004-4", "cmi5"])
def test_each_module_is_byte_for_byte_as_in_a_package_of_its_own(name: str) -> None:
    (whole,), apart = packed(name), packed(name, package="module")
    leave_out = {MANIFESTS[name]}

    def content(package: Package) -> dict[str, bytes]:
        named = (file for file in package.files if file not in leave_out and not CONTROL.fullmatch(file))
        return {file: read(package.files[file]) for file in named}

    alone = {
        f"{module}/{file}": text
        for module, package in zip(MODULE_IDS, apart, strict=True)
        for file, text in content(package).items()
    }
    assert content(whole) == alone


@pytest.mark.parametrize("name", TOGETHER)
def test_a_module_goes_by_the_ids_of_its_own_package(name: str) -> None:
    (whole,) = packed(name)

    assert tuple(known(whole, name)) == MODULE_IDS
    if name != "web":
        alone = [ids for package in packed(name, package="module") for ids in known(package, name).values()]
        assert alone == list(known(whole, name).values())


@pytest.fixture(scope="module")
def before() -> dict[str, dict[str, tuple[str, ...]]]:
    return all_known()


@settings(derandomize=True, deadline=None, max_examples=8)
@given(
    st.sets(st.sampled_from(("welcome", "again", "outlook")), max_size=2),
    st.text(st.sampled_from("aü<&' 7"), min_size=1).filter(str.strip),
)
def test_adding_removing_and_renaming_modules_changes_no_other_id(
    before: dict[str, dict[str, tuple[str, ...]]], gone: set[str], title: str
) -> None:
    lines = WHOLE_COURSE.split("  - id: ")
    left = [lines[0], *(part for part in lines[1:] if part.partition("\n")[0] not in gone)]
    changed = re.sub(
        r"(?m)^(    )title: (?:.*)$",
        lambda found: f"{found[1]}title: {json.dumps(title)}",
        "  - id: ".join(left),
    )
    changed = re.sub(r"(?m)^    after: .*\n", "", changed)
    other = course(WHOLE | {"course.yaml": changed})

    after = all_known(other)

    assert after == {
        name: {module: ids for module, ids in found.items() if module not in gone}
        for name, found in before.items()
    }


def test_a_build_writes_the_course_beside_its_modules(tmp_path: Path) -> None:
    source = put(tmp_path / "source", WHOLE)

    whole = spine.build(source, out=tmp_path / "out", to=["scorm12", "web"])
    spine.build(source, out=tmp_path / "out", modules=["again"])
    spine.build(source, out=tmp_path / "out", package="module")

    names = sorted(path.name for path in (tmp_path / "out/course").iterdir())
    assert names == [
        "again-scorm12.zip", "borders-scorm12.zip", "course-scorm12.zip", "course-web.zip", "outlook-scorm12.zip",
        "welcome-scorm12.zip",
    ]  # fmt: skip
    (first, _) = whole.products
    assert (first.title, first.pages, first.questions) == ("Work across borders", 6, 3)
    assert [(one.code, one.severity.name) for one in whole.diagnostics] == [("SK299", "INFO")]
    assert whole.diagnostics[0].text.startswith(
        "Web: nothing here keeps learners from opening 'again', 'outlook'"
    )


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    for name, tree in (("one", WHOLE), ("two", dict(reversed(WHOLE.items())))):
        spine.build(put(tmp_path / name, tree), out=tmp_path / f"{name}-out", to=TOGETHER)

    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / f"{name}-out/course").iterdir()}
        for name in ("one", "two")
    )
    assert first == second
    assert len(first) == len(TOGETHER)


def test_xapi_gets_a_package_a_module_and_the_author_is_told_what_to_do(tmp_path: Path) -> None:
    built = spine.build(put(tmp_path / "source", WHOLE), out=tmp_path / "out", to=["xapi"])

    assert [product.path.name for product in built.products] == [f"{name}-xapi.zip" for name in MODULE_IDS]
    assert [one.code for one in built.diagnostics] == ["SK231", "SK644", "SK299"]
    assert "choose 'cmi5'" in built.diagnostics[1].help


@pytest.mark.parametrize(
    ("name", "free"), [("scorm12", ""), ("scorm2004", "'outlook'"), ("cmi5", "'again', 'outlook'")]
)
def test_where_nobody_enforces_the_order_it_is_said(name: str, free: str) -> None:
    target = targets.find(name)
    assert target is not None

    _, noticed = packing.jobs(course(), [target], (), "course")

    assert [one.text for one in noticed if one.code != "SK231"] == (
        [
            f"{target.title}: nothing here keeps learners from opening {free} before what stands in 'after'."
        ] if free else []
    )  # fmt: skip


def test_in_moodle_only_one_part_of_a_2004_course_records_and_the_build_warns(tmp_path: Path) -> None:
    built = spine.build(put(tmp_path / "source", WHOLE), out=tmp_path / "out", to=["scorm2004"])

    told = {one.code: one.severity.name for one in built.diagnostics}
    assert told == {"SK299": "INFO", "SK805": "WARNING", "SK806": "WARNING"}


def test_the_limit_of_saved_state_holds_for_each_module_not_for_all(tmp_path: Path) -> None:
    question = "\n::: reflection {{#q{n} longest=700}}\nWhat do you think?\n:::\n"
    pages = {
        f"long-{n}.md": f"# Long {n}\n{question.format(n=n)}{question.format(n=n + 10)}" for n in range(4)
    }
    entries = "".join(f"  - id: m{n}\n    title: M{n}\n    pages: [long-{n}]\n" for n in range(4))
    source = put(tmp_path / "source", {"course.yaml": f"title: Long\nmodules:\n{entries}", **pages})

    fine = spine.build(source, out=tmp_path / "out", to=["scorm12"], package="course")
    put(source, {"long-3.md": pages["long-3.md"] + "".join(question.format(n=n) for n in range(20, 27))})
    full = spine.build(source, out=tmp_path / "out", to=["scorm12"], package="course")

    assert [product.room < 4096 for product in fine.products] == [True]
    assert [(one.code, one.text[:11]) for one in full.diagnostics] == [("SK681", "Module 'm3'")]


def test_the_worker_of_the_web_keeps_the_pages_of_every_module() -> None:
    (package,) = packed("web")

    listed = json.loads(read(package.files["offline.json"]))

    assert set(package.files) - set(listed) == {"offline.json"}
    assert [name for name in package.files if name.endswith(("worker.js", ".webmanifest"))] == [
        "module.webmanifest", "worker.js",
    ]  # fmt: skip


def test_pages_of_the_web_lead_home_and_to_the_next_module_and_those_of_an_lms_do_not() -> None:
    (web,), (scorm,) = packed("web"), packed("scorm12")

    def links(package: Package, page: str) -> list[str]:
        return re.findall(r'href="(\.\./[^"]*)"', read(package.files[page]).decode())

    assert links(web, "borders/staying.html") == ["../index.html", "../again/index.html"]
    end = ["../index.html", "../again/index.html", "../again/index.html"]
    assert links(web, "borders/borders-test.html") == end
    assert links(web, "outlook/index.html") == ["../index.html"] * 2
    assert links(scorm, "borders/borders-test.html") == []


def test_a_course_of_one_module_is_a_whole_course_too() -> None:
    (package,) = packed("scorm12", course(SMALL))

    assert list(known(package, "scorm12")) == ["borders"]
    assert conformance.validate(package).diagnostics == ()


def test_the_command_line_says_what_goes_together(tmp_path: Path) -> None:
    source = str(put(tmp_path / "source", SMALL | {"course.yaml": COURSE}))
    out = str(tmp_path / "out")

    done = CliRunner().invoke(main, ["build", source, "--package", "course", "--out", out])
    both = CliRunner().invoke(
        main, ["build", source, "--package", "course", "--module", "borders", "--out", out]
    )

    assert (done.exit_code, "course-scorm12.zip" in done.output) == (0, True)
    assert (both.exit_code, "leave out --module" in both.output) == (2, True)


def test_the_home_page_holds_an_authors_words_as_words() -> None:
    changed = WHOLE_COURSE.replace("title: Outlook", "title: '<b>\"Out\" & {look}'")
    made = course(WHOLE | {"course.yaml": changed})
    target = targets.find("web")
    assert target is not None
    jobs, _ = packing.jobs(made, [target], (), "course")
    (whole, _), = jobs  # fmt: skip
    assert isinstance(whole, Whole)

    page = read(target.plan_whole(whole).files["index.html"]).decode()  # type: ignore[attr-defined]

    assert "&lt;b&gt;&#34;Out&#34; &amp; {look}" in page
    assert "<b>" not in page


def test_a_course_written_to_disk_reads_back_as_it_was_planned(tmp_path: Path) -> None:
    (planned,) = packed("scorm12")
    disk.write(planned, tmp_path / "whole.zip")

    back, noticed = disk.read_package(tmp_path / "whole.zip")

    assert noticed == ()
    assert {name: read(body) for name, body in back.files.items()} == {
        name: read(body) for name, body in planned.files.items()
    }
