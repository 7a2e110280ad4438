"""The catalogue as pages: what `scormkit explain` prints."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from string import Formatter
from typing import TYPE_CHECKING

import scormkit
from scormkit import rules
from scormkit.diagnostics import FAMILIES, catalogue

if TYPE_CHECKING:
    from scormkit.diagnostics import Message

DECLARING = re.compile(r"\.((\w+_)?messages|sk\d{3}_\w+)$")


def every_message() -> tuple[Message, ...]:
    """Every message of the house and of others' rules, by code.

    Ours live in modules called `messages`, `NAME_messages` or `skNNN_name`.
    """
    for module in pkgutil.walk_packages(scormkit.__path__, "scormkit."):
        if DECLARING.search(module.name):
            import_module(module.name)
    rules.rules()
    return catalogue()


def page(message: Message) -> str:
    """One message as a page of plain text."""
    family = FAMILIES[message.code[-3]]
    clause = f" · clause {message.clause}" if message.clause else ""
    head = f"{message.code} {message.name} ({message.severity}, {family}{clause})"
    parts = (head, in_general(message.summary), in_general(message.help), message.doc.strip())
    return "\n\n".join(part for part in parts if part)


def in_general(template: str) -> str:
    """A message for no course in particular: dots for an author's own words; nothing where it would be dots alone."""
    pieces = [
        words + ("" if field in (None, "near") else "…") for words, field, _, _ in Formatter().parse(template)
    ]
    said = re.sub("…+", "…", "".join(pieces)).strip()
    return said if any(letter.isalpha() for letter in said) else ""
