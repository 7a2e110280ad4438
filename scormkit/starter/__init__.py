"""The courses that `scormkit new` writes: they build at once and show the format by example."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable


def course(title: str) -> Mapping[str, bytes]:
    """The files of a new course by path; `title` takes the place of the sample's."""
    made = dict(_below(files(__package__).joinpath("files"), ""))
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    made["course.yaml"] = made["course.yaml"].replace(b'"My course"', f'"{quoted}"'.encode())
    return made


def demo() -> Mapping[str, bytes]:
    """The files of a course that shows every kind of question, by path."""
    return dict(_below(files(__package__).joinpath("demo"), ""))


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{path}{entry.name}/")
        else:
            yield path + entry.name, entry.read_bytes()
