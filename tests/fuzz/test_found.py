"""What fuzzing has found, kept so that it stays mended: one test a find."""

from __future__ import annotations

from scormkit.mending import mended
from scormkit.package import Bytes, Entry, Package


def test_a_folder_with_two_manifests_by_two_kinds_of_slashes_stays_as_it_is() -> None:
    """The first repair moved one of them up, and only the second renamed the other."""
    names = ("a/imsmanifest.xml", "a\\imsmanifest.xml")
    package = Package(tuple(Entry(name, Bytes(b"<p>x</p>")) for name in names))

    made, changes = mended(package)

    assert (changes, [entry.name for entry in made.entries]) == ((), list(names))
