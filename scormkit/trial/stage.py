"""What a part is launched from: the strict LMS for SCORM, a strict LRS or cmi5 LMS for the others, the bare page for the rest."""

from __future__ import annotations

import json
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from scormkit.lms import Request, Response, Store, cmi5, lrs, player
from scormkit.lms import serving as listening
from scormkit.trial.site import Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scormkit.trial.heard import Visit
    from scormkit.trial.parts import Part
    from scormkit.trial.site import Files

LEARNER = {"objectType": "Agent", "name": "Trial, Learner", "account": {"homePage": "https://scormkit.invalid", "name": "trial"}}  # fmt: skip
REGISTRATION = "7c0f3a52-6a3e-4a0e-9d0a-5c4f1d1b7e21"
KEY = "Basic c2Nvcm1raXQ6dHJpYWw="
MOST_EXCHANGES = 2000
RETURNED = "/scormkit/returned"
BACK = b"<!DOCTYPE html><title>Returned</title><p>Back in the LMS.</p>"
STRICT = ("scorm12", "scorm2004-2", "scorm2004-3", "scorm2004-4")
"""What the player knows by this name."""


@dataclass(slots=True)
class Stage:
    """The servers of one package, and the LRS's memory of the part now open."""

    site: Site
    endpoint: str = ""
    standard: str = ""
    store: Store = field(default_factory=dict)
    visit: Visit | None = None

    @property
    def origins(self) -> tuple[str, ...]:
        """What a page may reach."""
        return (self.site.origin, self.endpoint.partition("/xapi")[0])

    def answer(self, request: Request) -> Response:
        """The answer of the LRS, or of the cmi5 LMS before it; every exchange is kept."""
        answering = cmi5.answer if self.standard == "cmi5" else lrs.answer
        response = answering(request, self.store)
        if self.visit and request.method != "OPTIONS" and len(self.visit.exchanges) < MOST_EXCHANGES:
            self.visit.exchanges.append((request, response))
        return response


@contextmanager
def stage(package: Files) -> Iterator[Stage]:
    """Serve a package in the strict LMS, and an LRS beside it."""
    lms = player.Player(package)
    with serving(package, lambda request: page(request, lms)) as site:
        here = Stage(site)
        with listening(here.answer) as served:
            here.endpoint = served.endpoint
            yield here


def page(request: Request, lms: player.Player) -> Response:
    """The LMS's own pages: the player's, and the one to which a cmi5 unit returns."""
    if request.path == RETURNED:
        return Response(200, BACK, {"Content-Type": "text/html; charset=utf-8"})
    return player.answer(request, lms)


def launch(here: Stage, part: Part, number: int) -> str:
    """The address to open; the LMS has everything ready for a first attempt."""
    here.standard, here.store = part.standard, {}
    address = here.site.address(part.address)
    if part.standard == "cmi5":
        return with_query(address, cmi5.launched(here.store, here.endpoint, _cmi5(here, part, number)))
    if part.standard == "xapi":
        here.store["auth"] = KEY
        return with_query(address, urlencode({
            "endpoint": here.endpoint, "auth": KEY, "actor": json.dumps(LEARNER), "registration": REGISTRATION,
            "activity_id": part.id,
        }))  # fmt: skip
    if part.standard.startswith("scorm"):
        return player.address(here.site.origin, _scorm(part, number))
    return address


def _scorm(part: Part, number: int) -> player.Launch:
    """A launch as the manifest says it: what SCORM 1.2 calls masteryscore, 2004 calls the primary objective's measure."""
    said = {
        "mastery": part.data.get("masteryscore") or part.data.get("mastery"),
        "threshold": part.data.get("threshold"),
        "launch": part.data.get("datafromlms"),
        "limit": part.data.get("maxtimeallowed"),
        "action": part.data.get("timelimitaction"),
    }
    return player.Launch(
        standard=part.standard if part.standard in STRICT else "scorm2004-3",
        scos=(part.address,),
        attempt=str(number),
        objectives=part.data.get("objectives", "").split(),
        more={name: value for name, value in said.items() if value},
    )


def with_query(address: str, query: str) -> str:
    """The address with more in its query, before the fragment."""
    page, mark, fragment = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}{query}{mark}{fragment}"


def _cmi5(here: Stage, part: Part, number: int) -> cmi5.Launch:
    data: dict[str, object] = {"moveOn": part.data["move_on"], "returnURL": here.site.origin + RETURNED}
    if part.data["parameters"]:
        data["launchParameters"] = part.data["parameters"]
    with suppress(ValueError):  # said by `validate` already
        data |= {"masteryScore": float(part.data["mastery"])} if part.data["mastery"] else {}
    return cmi5.Launch(LEARNER, REGISTRATION, f"https://scormkit.invalid/units/{number}", part.id, data)
