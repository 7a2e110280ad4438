"""The web app manifest, by which a browser installs a module of ours and by which we know it again."""

from __future__ import annotations

FILE = "module.webmanifest"
