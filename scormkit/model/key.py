"""Short keys for the saved state: made of an id alone, so that a new release finds old answers."""

from __future__ import annotations

import base64
import hashlib

KEY_LENGTH = 4


def key(identifier: str) -> str:
    """Four URL-safe characters of the id's SHA-256: one chance in 16.7 million that two ids share one."""
    digest = hashlib.sha256(identifier.encode()).digest()
    return base64.urlsafe_b64encode(digest[:3]).decode()
