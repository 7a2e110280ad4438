"""The courses that `scormkit new` writes: they build at once and show the format by example."""

from __future__ import annotations

import re
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable


LONGEST = 60
"""Characters of an address that a folder's name may give."""

SITE = "https://example.org/"
"""Where the addresses of new courses begin. Nobody owns it, so an author changes it before learners come."""


def course(title: str, name: str = "my-course") -> Mapping[str, bytes]:
    """The files of a new course by path; `title` takes the place of the sample's, and the address ends in `name`."""
    made = dict(_below(files("scormkit.starter").joinpath("files"), ""))
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    made["course.yaml"] = made["course.yaml"].replace(b'"My course"', f'"{quoted}"'.encode())
    return _addressed(made, "my-course", name)


def demo(name: str = "eight-planets") -> Mapping[str, bytes]:
    """The files of a course that shows every kind of question, by path; its address ends in `name`."""
    return _addressed(dict(_below(files("scormkit.starter").joinpath("demo"), "")), "eight-planets", name)


def named(folder: str) -> str:
    """What an address can end in, made of a folder's name: `Meine Prüfung` is meine-prufung.

    Letters that no address takes as they are leave a mark of eight digits, so that other words never give the same.
    """
    plain = normalize("NFKD", folder.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not combining(sign)))
    lost = any(sign.isalnum() and not sign.isascii() for sign in plain)
    mark = f"-{sha256(normalize('NFC', folder).encode()).hexdigest()[:8]}" if lost else ""
    return f"{'-'.join(words)[:LONGEST].strip('-')}{mark}".strip("-") or "my-course"


def _addressed(made: Mapping[str, bytes], sample: str, name: str) -> Mapping[str, bytes]:
    line = f"\nid: {SITE}{sample}\n".encode()
    own = made["course.yaml"].replace(line, f"\nid: {SITE}{name}\n".encode())
    return {**made, "course.yaml": own}


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{path}{entry.name}/")
        else:
            yield path + entry.name, entry.read_bytes()
