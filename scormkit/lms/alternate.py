"""Reads a request that had to come as a form: the alternate request syntax of Part 3, 1.3."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl

from scormkit.lms.exchange import Refused, Request

HEADERS = ("authorization", "x-experience-api-version", "content-type", "content-length", "if-match", "if-none-match")  # fmt: skip
METHODS = ("GET", "HEAD", "PUT", "POST", "DELETE")


def plain(request: Request) -> Request:
    """The request that is meant, JSON where the form does not say what it holds; any other request as it is."""
    if request.method != "POST" or "method" not in request.query:
        return request
    meant = request.query["method"]
    if meant not in METHODS or len(request.query) > 1:
        raise Refused(400, "a request as a form names its method in the address, and nothing else there")
    try:
        form = dict(
            parse_qsl(request.body.decode(), keep_blank_values=True, strict_parsing=bool(request.body))
        )
    except ValueError as error:
        raise Refused(400, f"the body is no form: {error}") from error
    body = form.pop("content", "").encode()
    headers = {name.lower(): form.pop(name) for name in list(form) if name.lower() in HEADERS}
    mine = {**request.headers, "content-type": "application/json", **headers}
    return replace(request, method=meant, query=form, headers=mine, body=body)
