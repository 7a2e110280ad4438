"""The catalogue as pages: what `scormkit explain` prints and `docs/reference/messages.md` holds."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
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
    return "\n\n".join([head, message.summary, message.help, message.doc.strip()]).rstrip()
