"""Lets in this machine alone: a page of somebody else's, open in the same browser, must not reach what listens here."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scormkit.lms.exchange import Refused

if TYPE_CHECKING:
    from scormkit.lms.exchange import Request

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def at_home(request: Request) -> None:
    """403 where the name asked for (DNS may point it here), or the page that asks, is not of this machine."""
    host, origin = request.headers.get("host", ""), request.headers.get("origin", "")
    if _name(f"//{host}") not in LOOPBACK:
        raise Refused(403, "this server answers to its own machine only: 127.0.0.1 or localhost")
    if origin and _name(origin) not in LOOPBACK:
        raise Refused(403, f"this server answers to pages of its own machine only, not to {origin}")


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
