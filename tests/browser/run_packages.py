"""Small packages of every standard, made by hand, for the tests that run them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SCORM12 = """<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>{items}</organization></organizations>
<resources>{resources}</resources></manifest>"""
SCORM2004 = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>T</title>{items}</organization></organizations>
<resources>{resources}</resources></manifest>"""
ITEM = '<item identifier="i{n}" identifierref="r{n}"><title>{title}</title></item>'
RESOURCE = '<resource identifier="r{n}" type="webcontent" adlcp:{attribute}="{kind}" href="{href}"/>'
XAPI = """<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
<activity id="https://example.org/borders" type="http://adlnet.gov/expapi/activities/course">
<name>Borders</name><launch lang="en">index.html</launch></activity></activities></tincan>"""
CMI5 = """<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/borders"><title><langstring lang="en">Borders</langstring></title>
<description><langstring lang="en">Borders</langstring></description></course>
<au id="https://example.org/borders/1" moveOn="Completed"><title><langstring lang="en">Borders</langstring></title>
<description><langstring lang="en">Borders</langstring></description><url>index.html</url></au></courseStructure>"""

GOOD = """parent.API.LMSInitialize('');
parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
parent.API.LMSSetValue('cmi.core.session_time', '00:00:05');
addEventListener('pagehide', function () { parent.API.LMSFinish(''); });
"""
GOOD_2004 = """var api = parent.API_1484_11;
api.Initialize('');
api.SetValue('cmi.completion_status', 'incomplete');
api.SetValue('cmi.session_time', 'PT5S');
addEventListener('pagehide', function () { api.Terminate(''); });
"""


def page(script: str = GOOD, body: str = "<h1>Crossing borders</h1>") -> str:
    """A page with a heading and a script."""
    return f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Borders</title>{body}<script>{script}</script>"


def scorm(frame: str = SCORM12, *, kind: str = "sco", **parts: str) -> str:
    """A manifest; `parts` are addresses by title, else one `index.html`."""
    named = list((parts or {"Borders": "index.html"}).items())
    attribute = "scormtype" if frame == SCORM12 else "scormType"
    return frame.format(
        items="".join(ITEM.format(n=n, title=title) for n, (title, _) in enumerate(named)),
        resources="".join(
            RESOURCE.format(n=n, attribute=attribute, kind=kind, href=href)
            for n, (_, href) in enumerate(named)
        ),
    )


MANIFESTS = {
    "scorm12": ("imsmanifest.xml", scorm()),
    "scorm2004": ("imsmanifest.xml", scorm(SCORM2004)),
    "xapi": ("tincan.xml", XAPI),
    "cmi5": ("cmi5.xml", CMI5),
}


def of(standard: str, *files: str, **named: str) -> dict[str, str]:
    """A package: `files` are names and contents in turn, `index=` is index.html."""
    name, manifest = MANIFESTS[standard]
    pages = {f"{key}.html": text for key, text in named.items()}
    return {name: manifest, **pages, **dict(zip(files[::2], files[1::2], strict=True))}


def zipped(place: Path, files: Mapping[str, str | bytes]) -> Path:
    """The package as a file."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return place
