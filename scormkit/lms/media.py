"""Media types by a file's ending: a table of our own, because the machine's differs from one to the next."""

from __future__ import annotations

TYPES = {
    "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml", "css": "text/css",
    "js": "text/javascript", "mjs": "text/javascript", "json": "application/json", "map": "application/json",
    "xml": "application/xml", "xsd": "application/xml", "dtd": "application/xml-dtd", "txt": "text/plain",
    "csv": "text/csv", "md": "text/plain", "vtt": "text/vtt", "srt": "text/plain", "pdf": "application/pdf",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
    "webp": "image/webp", "avif": "image/avif", "bmp": "image/bmp", "ico": "image/vnd.microsoft.icon",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
    "ogv": "video/ogg", "mov": "video/quicktime", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf",
    "otf": "font/otf", "eot": "application/vnd.ms-fontobject", "wasm": "application/wasm",
    "webmanifest": "application/manifest+json", "swf": "application/x-shockwave-flash",
}  # fmt: skip
GUESSED = ("text/css", "text/javascript", "text/plain")
"""Types whose character set every server takes to be UTF-8; a page of HTML names its own."""


def media_type(name: str) -> str:
    """The media type of a file, octets where nobody knows."""
    found = TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return f"{found}; charset=utf-8" if found in GUESSED else found
