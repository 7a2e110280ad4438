"""Reads `theme.yaml`: an organisation's colours, logo, corners and headings, refused where nobody could read them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

import yaml

from scormkit.diagnostics import Where
from scormkit.package import read as whole
from scormkit.pages import messages, palette
from scormkit.pages.colour import full

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scormkit.diagnostics import Diagnostic
    from scormkit.model import Course
    from scormkit.pages.media import Medium
    from scormkit.pages.palette import Clash

FILE = "theme.yaml"
DARK = "dark"
OTHERS = ("radius", "headings", "logo", DARK)
STACK = re.compile(r"[\w ,\"'-]+")
BEHIND = {"light": "on light screens", DARK: "on dark screens"}


@dataclass(frozen=True, slots=True)
class Theme:
    """What a theme does: `changes` to the tokens as CSS, the logo's address in the package, the media it needs."""

    changes: str = ""
    logo: str = ""
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A setting as it stands in the file."""

    value: str
    where: Where


@dataclass(slots=True)
class Sheet:
    """The file as read: settings by scheme and name, and what was wrong with its lines."""

    light: dict[str, Written] = field(default_factory=dict)
    dark: dict[str, Written] = field(default_factory=dict)
    noticed: list[Diagnostic] = field(default_factory=list)


def read(course: Course, catalogue: Mapping[str, Medium]) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme beside the course file, or ours where there is none."""
    if FILE not in course.assets:
        return Theme(), ()
    sheet = _sheet(whole(course.assets[FILE]).decode("utf-8", "replace"))
    given = {"light": _colours(sheet.light, sheet), DARK: _colours(sheet.dark, sheet)}
    rules = [*_palettes(given, sheet), *_others(sheet)]
    logo = sheet.light.get("logo")
    path = logo.value if logo and _is_logo(logo, catalogue, sheet) else ""
    made = Theme("\n".join(rules), catalogue[path].href if path else "", (path,) if path else ())
    return made, tuple(sheet.noticed)


def _sheet(text: str) -> Sheet:
    sheet, where = Sheet(), Where(FILE)
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as broken:
        line, reason = _fault(broken, text)
        sheet.noticed.append(messages.THEME_UNREADABLE.at(where.at(line), reason=reason))
        return sheet
    if isinstance(root, yaml.MappingNode):
        _settings(root, sheet, sheet.light, (*palette.NAMES, *OTHERS))
    elif root is not None:
        reason = "it is not a list of settings"
        sheet.noticed.append(messages.THEME_UNREADABLE.at(where.at(1), reason=reason))
    return sheet


def _fault(broken: Exception, text: str) -> tuple[int, str]:
    """The line, 0 where it is not known, and what is wrong there."""
    if isinstance(broken, yaml.MarkedYAMLError):
        return broken.problem_mark.line + 1 if broken.problem_mark else 0, str(broken.problem)
    if isinstance(broken, yaml.reader.ReaderError):
        return text.count("\n", 0, broken.position) + 1, "an invisible character stands there"
    return 0, "its brackets are nested beyond all reason"


def _settings(root: yaml.MappingNode, sheet: Sheet, into: dict[str, Written], known: tuple[str, ...]) -> None:
    """The lines of one scheme; `dark` opens the other."""
    for name, node in root.value:
        where, key = Where(FILE, name.start_mark.line + 1, name.start_mark.column + 1), str(name.value)
        if key not in known:
            near = get_close_matches(key, known, 1)
            said = f"Did you mean '{near[0]}'?" if near else ""
            sheet.noticed.append(messages.THEME_SETTING.at(where, key=key, near=said, known=", ".join(known)))
        elif key in into or (key == DARK and sheet.dark):
            sheet.noticed.append(messages.THEME_TWICE.at(where, key=key))
        elif key == DARK and isinstance(node, yaml.MappingNode):
            _settings(node, sheet, sheet.dark, palette.NAMES)
        elif key == DARK:
            reason = "below 'dark:' stand no settings"
            sheet.noticed.append(messages.THEME_UNREADABLE.at(where, reason=reason))
        else:
            into[key] = Written(node.value if isinstance(node, yaml.ScalarNode) else "", where)


def _colours(written: Mapping[str, Written], sheet: Sheet) -> dict[str, str]:
    found = {}
    for name in palette.NAMES:
        if name in written:
            one = written[name]
            try:
                found[name] = full(one.value)
            except ValueError:
                said = f"'{one.value}'" if one.value else "nothing stands behind the colon"
                sheet.noticed.append(messages.THEME_COLOUR.at(one.where, key=name, value=said))
    return found


def _palettes(given: Mapping[str, Mapping[str, str]], sheet: Sheet) -> Iterator[str]:
    """Both schemes as rules; all other colours follow from the first that was given."""
    colours = [colours[name] for colours in given.values() for name in palette.NAMES if name in colours]
    if not colours:
        return
    for scheme, selectors in (
        ("light", (":root{%s}",)),
        (
            DARK,
            (
                "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}",
                "@media screen{:root[data-theme=dark]{%s}}",
            ),
        ),
    ):
        made = palette.palette(scheme, given[scheme], colours[0])
        for clash in palette.clashes(scheme, made, given[scheme]):
            sheet.noticed.append(_refused(clash, made, sheet))
        rules = ";".join(f"--{name}:{value}" for name, value in made.items())
        yield from (selector % rules for selector in selectors)


def _refused(clash: Clash, made: Mapping[str, str], sheet: Sheet) -> Diagnostic:
    lines = sheet.dark if clash.scheme == DARK else sheet.light
    where = lines[clash.name].where if clash.name in lines else Where(FILE)
    known = {**palette.FIXED[clash.scheme], **made}
    better = f"Use {clash.better}, the nearest shade of the same hue that can be read." if clash.better else (
        f"No shade of this hue can be read there. Choose another '{clash.other}', or leave it out: it follows from 'accent'."
    )  # fmt: skip
    return messages.THEME_CONTRAST.at(
        where, name=clash.name, colour=known[clash.name], scheme=BEHIND[clash.scheme],
        ratio=f"{int(clash.ratio * 10) / 10:.1f}", other=clash.other, against=known[clash.other],
        least=f"{clash.least:g}", better=better,
    )  # fmt: skip


def _others(sheet: Sheet) -> Iterator[str]:
    """Corners and headings, which no scheme changes."""
    if radius := sheet.light.get("radius"):
        if re.fullmatch(r"0|1|[01]?\.\d+|1\.0+", radius.value) and 0 <= float(radius.value) <= 1:
            yield f":root{{--radius:{float(radius.value):g}rem}}"
        else:
            sheet.noticed.append(messages.THEME_RADIUS.at(radius.where, value=radius.value))
    if headings := sheet.light.get("headings"):
        if STACK.fullmatch(headings.value) and not (
            headings.value.count('"') % 2 or headings.value.count("'") % 2
        ):
            yield f":root{{--serif:{headings.value}}}"
        else:
            sheet.noticed.append(messages.THEME_HEADINGS.at(headings.where, value=headings.value))


def _is_logo(logo: Written, catalogue: Mapping[str, Medium], sheet: Sheet) -> bool:
    if logo.value in catalogue and logo.value.lower().endswith(".svg"):
        return True
    sheet.noticed.append(messages.THEME_LOGO.at(logo.where, value=logo.value))
    return False
