"""Keeps an LRS's memory in a SQLite file: each part of the store is a mapping, as in memory it is a dict."""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import MutableMapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scormkit.lms.attachments import Part
from scormkit.lms.documents import Address, Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from scormkit.lms.exchange import Store


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """A store in a file, which is made if it is not there; what a request changes is in the file before it is answered."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as database:
        yield {form.table: Lasting(database, form) for form in FORMS}


@dataclass(frozen=True, slots=True)
class Form:
    """How the rows of a table are written: names and values as text, and back."""

    table: str
    name: Callable[[Any], str]
    named: Callable[[str], Any]
    text: Callable[[Any], str]
    read: Callable[[str], Any]


class Lasting(MutableMapping[Any, Any]):
    """A mapping in a table, in the order in which names first came; `update` is done as a whole or not at all."""

    def __init__(self, database: sqlite3.Connection, form: Form) -> None:
        self.database, self.form = database, form
        database.execute(f"CREATE TABLE IF NOT EXISTS {form.table} (name TEXT UNIQUE NOT NULL, value TEXT NOT NULL)")  # fmt: skip

    def __getitem__(self, name: Any) -> Any:
        rows = self._asked("SELECT value FROM {} WHERE name = ?", self.form.name(name))
        if not rows:
            raise KeyError(name)
        return self.form.read(rows[0][0])

    def __setitem__(self, name: Any, value: Any) -> None:
        self._asked(
            "INSERT INTO {} VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            self.form.name(name), self.form.text(value),
        )  # fmt: skip

    def __delitem__(self, name: Any) -> None:
        if name not in self:
            raise KeyError(name)
        self._asked("DELETE FROM {} WHERE name = ?", self.form.name(name))

    def __iter__(self) -> Iterator[Any]:
        return iter([self.form.named(name) for (name,) in self._asked("SELECT name FROM {} ORDER BY rowid")])

    def __len__(self) -> int:
        return int(self._asked("SELECT count(*) FROM {}")[0][0])

    def update(self, *given: Any, **more: Any) -> None:
        """All of it, or, if the machine stops, nothing."""
        self.database.execute("BEGIN")
        with self.database:
            super().update(*given, **more)

    def _asked(self, words: str, *values: str) -> list[Any]:
        return self.database.execute(words.format(self.form.table), values).fetchall()


def _itself(text: str) -> str:
    return text


def _document(one: Document) -> str:
    return json.dumps([one.type, one.at, b64encode(one.body).decode()])


def _read_document(text: str) -> Document:
    kind, at, body = json.loads(text)
    return Document(b64decode(body), kind, at)


def _part(one: Part) -> str:
    return json.dumps([dict(one.headers), b64encode(one.body).decode()])


def _read_part(text: str) -> Part:
    headers, body = json.loads(text)
    return Part(headers, b64decode(body))


FORMS = (
    Form("statements", _itself, _itself, json.dumps, json.loads),
    Form("documents", json.dumps, lambda name: Address(*json.loads(name)), _document, _read_document),
    Form("attachments", _itself, _itself, _part, _read_part),
)
