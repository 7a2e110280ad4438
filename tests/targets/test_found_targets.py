"""A target is found by its name: ours by folder and edition, other people's by their entry points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit import targets

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_another_package_may_call_its_target_like_ours_with_a_hyphen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "acme.dist-info").mkdir()
    (tmp_path / "acme.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1\n")
    (tmp_path / "acme.dist-info" / "entry_points.txt").write_text(
        "[scormkit.targets]\nweb-acme = acme_target:TARGET\n"
    )
    (tmp_path / "acme_target.py").write_text("TARGET = 'theirs'\n")
    monkeypatch.syspath_prepend(tmp_path)

    assert "web-acme" in targets.names()
    assert targets.find("web-acme") == "theirs"
    assert not targets.is_ours("web-acme")


def test_an_edition_that_nobody_built_is_no_target() -> None:
    assert targets.find("scorm2004-9") is None
    assert not targets.is_ours("scorm2004-9")
    assert targets.is_ours("scorm2004-4")
    assert targets.is_ours("web")
