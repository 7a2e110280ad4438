"""Asks a schema, and turns what libxml2 answers into words that a teacher understands."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING

from scormkit import xml
from scormkit.conformance import structure_messages, value_messages
from scormkit.diagnostics import Where
from scormkit.diagnostics.often import MOST, at_most
from scormkit.formats import adlcp, cmi5, imscp, imsss, lom, tincan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml.etree import _ElementTree, _LogEntry

    from scormkit.diagnostics import Diagnostic, Message

    Place = tuple[Message, Where | None, Callable[[], Diagnostic]]
    Said = Callable[[Where, re.Match[str]], Diagnostic]

PREFIXES = {
    "": "",
    imscp.NAMESPACE: "",
    imscp.NAMESPACE_2004: "",
    tincan.NAMESPACE: "",
    cmi5.NAMESPACE: "",
    adlcp.NAMESPACE: "adlcp:",
    adlcp.NAMESPACE_2004: "adlcp:",
    imsss.NAMESPACE: "imsss:",
    imsss.SEQ: "adlseq:",
    imsss.NAV: "adlnav:",
    lom.NAMESPACE: "imsmd:",
    lom.NAMESPACE_2004: "lom:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
"""What the schemas know, and how people write it; all else is an extension."""

TITLES = {
    "scorm12": "SCORM 1.2",
    "scorm2004-2": "SCORM 2004 2nd Edition",
    "scorm2004-3": "SCORM 2004 3rd Edition",
    "scorm2004-4": "SCORM 2004 4th Edition",
    "tincan": "xAPI",
    "cmi5": "cmi5",
}
ROOTS = {
    "scorm12": ("manifest", imscp.NAMESPACE),
    "scorm2004-2": ("manifest", imscp.NAMESPACE_2004),
    "scorm2004-3": ("manifest", imscp.NAMESPACE_2004),
    "scorm2004-4": ("manifest", imscp.NAMESPACE_2004),
    "tincan": ("tincan", tincan.NAMESPACE),
    "cmi5": ("courseStructure", cmi5.NAMESPACE),
}
OURS = (
    "identifier", "version", "default", "structure", "identifierref", "isvisible", "parameters", "type", "href", "id",
    "adlcp:location",
)  # fmt: skip
OURS_12 = (*OURS, "adlcp:scormtype", *(f"adlcp:{name}" for name in sorted(adlcp.IN_ITEM)))
OURS_2004 = (
    *OURS, "adlcp:scormType", "adlcp:completionThreshold", "adlcp:dataFromLMS", "adlcp:timeLimitAction", "objectiveID",
    "targetObjectiveID", "minProgressMeasure", "satisfiedByMeasure", "adlseq:objectivesGlobalToSystem",
)  # fmt: skip
OURS_CMI5 = ("id", "idref", "lang", "moveOn", "masteryScore", "launchMethod", "activityType")
"""Names that people misspell."""

KINDS = {
    "xs:boolean": "Write true or false.",
    "xs:int": "Write a whole number.",
    "xs:nonNegativeInteger": "Write a whole number, 0 or more.",
    "xs:decimal": "Write a number such as 0.7.",
    "xs:duration": "Write a time as 'PT1H30M', an hour and a half.",
    "xs:dateTime": "Write a moment as '2026-11-25T09:00:00'.",
    "share": "Write a number from 0 to 1, such as 0.7.",
    "measure": "Write a number from -1 to 1, such as 0.7.",
    "languageOrNone": "Write a language as 'en' or 'pt-BR', or 'none'.",
    "xs:language": "Write a language as 'en' or 'pt-BR'.",
    "xs:anyURI": "Write an address without square brackets or other signs that an address cannot hold.",
}
NEW = (imscp.NAMESPACE_2004, adlcp.NAMESPACE_2004, imsss.NAMESPACE, imsss.SEQ)
"""Namespaces that SCORM 2004 came with."""

PATTERNS = {
    f"{{{lom.NAMESPACE_2004}}}dateTime": "Write a year, a day as '2026-11-25', or a moment as '2026-11-25T09:00:00'.",
    f"{{{lom.NAMESPACE_2004}}}duration": "Write a time as 'PT1H30M', an hour and a half.",
}
CLARK = re.compile(r"\{([^}]*)\}([^\s,'*]+)")
NCNAME = re.compile(r"[^\W\d][\w.·-]*")
PLACE = r"Element '(?P<element>[^']*)'(?:, attribute '(?P<attribute>[^']*)')?: "
QUOTED = re.compile(r"'[^']*'")
FACET = "[facet '"


def judged(tree: _ElementTree, standard: str, file: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The verdict of a standard's schema, valid or invalid, and its errors in plain words."""
    compiled = xml.schemas(standard)
    if compiled.validate(tree):
        return "valid", ()
    log: list[_LogEntry] = list(compiled.error_log)  # type: ignore[call-overload]  # the stubs do not know
    return "invalid", tuple(at_most(_places(_told(_telling(log)), standard, Where(file))))


def _telling(log: Sequence[_LogEntry]) -> list[_LogEntry]:
    """Without the second half of a pair: a facet is told, and then once more that the value is bad."""
    facets = {_place(entry) for entry in log if FACET in entry.message}
    return [entry for entry in log if FACET in entry.message or _place(entry) not in facets]


def _place(entry: _LogEntry) -> tuple[int, str]:
    found = re.match(PLACE, entry.message)
    return entry.line, found[0] if found else ""


def _told(log: Sequence[_LogEntry]) -> Iterator[_LogEntry]:
    """Without references to an identifier that is told to be bad itself."""
    bad = {found["value"].strip() for entry in log if (found := IDENTIFIER.match(entry.message))}
    for entry in log:
        reference = REFERENCE.match(entry.message)
        if not reference or reference["value"].strip() not in bad:
            yield entry


def _places(log: Iterable[_LogEntry], standard: str, where: Where) -> Iterator[Place]:
    """What is said in the same words but for names and values is the same message: only the first few are put into ours."""
    kinds: dict[str, Message] = {}
    seen: Counter[str] = Counter()
    for entry in log:
        shape, place = QUOTED.sub("", entry.message), where.at(entry.line)
        seen[shape] += 1
        make = partial(_said, place, entry.message, standard)
        if seen[shape] <= MOST:
            told = make()
            kinds[shape], make = told.message, partial(_as_it_is, told)
        yield kinds[shape], place, make


def _as_it_is(told: Diagnostic) -> Diagnostic:
    return told


def _said(where: Where, said: str, standard: str) -> Diagnostic:
    ours = (say(where, found) for pattern, say in SAYINGS if (found := pattern.match(said)))
    return next(ours, None) or _root(where, said, standard)


def _root(where: Where, said: str, standard: str) -> Diagnostic:
    found = re.match(PLACE + "No matching global declaration", said)
    if not found:
        return structure_messages.SCHEMA_ERROR.at(where, said=CLARK.sub(r"\2", said))
    name, namespace = ROOTS[standard]
    clark = CLARK.fullmatch(found["element"])
    given = f"the namespace '{clark[1]}'" if clark else "no namespace"
    return value_messages.WRONG_ROOT.at(
        where,
        root=_name(clark[2] if clark else found["element"]),
        given=given,
        standard=TITLES[standard],
        wanted=f'<{name} xmlns="{namespace}">',
    )


def _identifier(where: Where, found: re.Match[str]) -> Diagnostic:
    value = found["value"]
    if NCNAME.fullmatch(value.strip()):
        return value_messages.DUPLICATE_IDENTIFIER.at(where, element=_name(found["element"]), value=value)
    better = re.sub(r"[^\w.-]+", "_", value.strip()).strip("_")
    better = better if better and NCNAME.fullmatch(better) else f"id_{better}"
    return value_messages.BAD_IDENTIFIER.at(
        where, element=_name(found["element"]), value=value, better=better
    )


def _too_long(where: Where, found: re.Match[str]) -> Diagnostic:
    return value_messages.TOO_LONG.at(where, what=_what(found), length=found["length"], limit=found["limit"])


def _too_short(where: Where, found: re.Match[str]) -> Diagnostic:
    return value_messages.EMPTY.at(where, what=_what(found))


def _not_in_list(where: Where, found: re.Match[str]) -> Diagnostic:
    allowed = re.findall(r"'([^']*)'", found["allowed"])
    mend = f"Write one of: {', '.join(allowed)}. Capital letters count."
    return value_messages.BAD_VALUE.at(where, what=_what(found), value=found["value"], mend=mend)


def _no_pattern(where: Where, found: re.Match[str]) -> Diagnostic:
    mend = PATTERNS.get(
        found["element"],
        "Write a whole address such as https://example.org/my-course. It need not lead anywhere.",
    )
    return value_messages.BAD_VALUE.at(where, what=_what(found), value=found["value"], mend=mend)


def _out_of_range(where: Where, found: re.Match[str]) -> Diagnostic:
    mend = f"Write a number that is {'at most' if found['end'] == 'max' else 'at least'} {found['limit']}."
    return value_messages.BAD_VALUE.at(where, what=_what(found), value=found["value"], mend=mend)


def _fixed(where: Where, found: re.Match[str]) -> Diagnostic:
    mend = f"Write '{found['fixed']}', or delete the attribute."
    return value_messages.BAD_VALUE.at(where, what=_what(found), value=found["value"], mend=mend)


def _twice(where: Where, found: re.Match[str]) -> Diagnostic:
    """Only LOM has such a constraint: its elements stand in any order, and some of them once."""
    here = f"A <{_name(found['element'])}> stands here already."
    return structure_messages.UNEXPECTED_ELEMENT.at(where, element=_name(found["element"]), here=here)


def _bad_value(where: Where, found: re.Match[str]) -> Diagnostic:
    kind = CLARK.sub(r"\2", found["kind"] or ("share" if "completionThreshold" in found["element"] else ""))
    mend = KINDS.get(kind, "Export the package again, or write what the standard asks for.")
    return value_messages.BAD_VALUE.at(where, what=_what(found), value=found["value"], mend=mend)


def _unexpected(where: Where, found: re.Match[str]) -> Diagnostic:
    expected = _names(found["expected"] or "")
    here = f"Only {expected} may stand here." if expected else "Nothing more may stand here."
    return structure_messages.UNEXPECTED_ELEMENT.at(where, element=_name(found["element"]), here=here)


def _missing_child(where: Where, found: re.Match[str]) -> Diagnostic:
    return structure_messages.SOMETHING_MISSING.at(
        where, element=_name(found["element"]), missing=_names(found["expected"])
    )


def _missing_attribute(where: Where, found: re.Match[str]) -> Diagnostic:
    missing = f'{_name(found["missing"])}="…"'
    return structure_messages.SOMETHING_MISSING.at(where, element=_name(found["element"]), missing=missing)


def _unknown(where: Where, found: re.Match[str]) -> Diagnostic:
    """An attribute or an element that no schema declares: a slip in a namespace of ours, else an extension."""
    said = found["attribute"] or found["element"]
    clark = CLARK.fullmatch(said)
    attribute = bool(found["attribute"])
    what = f"The attribute '{_name(said)}'" if attribute else f"The element <{_name(said)}>"
    if clark and clark[1] not in PREFIXES:
        return structure_messages.UNKNOWN_EXTENSION.at(where, what=what, namespace=clark[1])
    inside = f"in <{_name(found['element'])}>" if attribute else "here"
    return structure_messages.UNKNOWN_NAME.at(
        where, what=what, inside=inside, near=_near(_name(said), _known(found))
    )


def _stray(where: Where, found: re.Match[str]) -> Diagnostic:
    return structure_messages.STRAY_CONTENT.at(
        where, element=_name(found["element"]), what=found["what"].lower()
    )


def _known(found: re.Match[str]) -> tuple[str, ...]:
    """The names of the standard that an element is of."""
    if cmi5.NAMESPACE in found[0]:
        return OURS_CMI5
    return OURS_2004 if any(space in found[0] for space in NEW) else OURS_12


def _near(name: str, names: tuple[str, ...]) -> str:
    spelt = {known.lower(): known for known in names}
    close = get_close_matches(name.lower(), spelt, 1, 0.75)
    if not close or spelt[close[0]] == name:
        return "Delete it: no LMS reads it."
    return f"Did you mean '{spelt[close[0]]}'? Capital letters count."


def _what(found: re.Match[str]) -> str:
    element = f"<{_name(found['element'])}>"
    return f"The attribute '{_name(found['attribute'])}' of {element}" if found["attribute"] else element


def _name(clark: str) -> str:
    found = CLARK.fullmatch(clark)
    return f"{PREFIXES.get(found[1], '')}{found[2]}" if found else clark


def _names(expected: str) -> str:
    """The elements that a schema would take, as a person reads them; wildcards are left out."""
    names = [f"<{_name(part)}>" for part in re.split(r",\s*", expected) if part and not part.startswith("##")]
    return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


IDENTIFIER = re.compile(PLACE + r"'(?P<value>.*)' is not a valid value of the \w+ type 'xs:ID'", re.DOTALL)
REFERENCE = re.compile(PLACE + r"'(?P<value>.*)' is not a valid value of the \w+ type 'xs:IDREF'", re.DOTALL)
SAYINGS: tuple[tuple[re.Pattern[str], Said], ...] = tuple(
    (re.compile(PLACE + pattern, re.DOTALL), say)
    for pattern, say in (
        (r"'(?P<value>.*)' is not a valid value of the \w+ type 'xs:(?:ID|IDREF)'", _identifier),
        (r"\[facet 'maxLength'\].*length of '(?P<length>\d+)'; .* of '(?P<limit>\d+)'", _too_long),
        (r"\[facet 'minLength'\]", _too_short),
        (
            r"\[facet 'enumeration'\] The value '(?P<value>.*)' is not an element of the set \{(?P<allowed>.*)\}",
            _not_in_list,
        ),
        (
            r"\[facet '(?P<end>min|max)Inclusive'\] The value '(?P<value>.*)' is \w+ than the \w+imum value allowed \('(?P<limit>.*)'\)",
            _out_of_range,
        ),
        (r"\[facet 'pattern'\] The value '(?P<value>.*)' is not accepted", _no_pattern),
        (
            r"The value '(?P<value>.*)' does not match the fixed value constraint '(?P<fixed>.*)'",
            _fixed,
        ),
        (r"Duplicate key-sequence", _twice),
        (r"'(?P<value>.*)' is not a valid value of the (?:\w+ )+type(?: '(?P<kind>[^']*)')?", _bad_value),
        (r"This element is not expected\.(?: Expected is (?:one of )?\( (?P<expected>.*) \))?", _unexpected),
        (r"Missing child element\(s\)\. Expected is (?:one of )?\( (?P<expected>.*) \)", _missing_child),
        (r"The attribute '(?P<missing>[^']*)' is required", _missing_attribute),
        (r"(?:The attribute '[^']*' is not allowed|No matching global (?:element|attribute) decl)", _unknown),
        (r"(?P<what>Element|Character) content", _stray),
    )
)
