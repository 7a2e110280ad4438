"""The table tests/vectors/interactions.json as interactions, and what the browser side of a target says of them."""

from __future__ import annotations

import json
import os
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormkit.model import Interaction, Option

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

VECTORS = json.loads(
    (Path(__file__).parents[1] / "vectors" / "interactions.json").read_text(encoding="utf-8")
)


def frozen(answer: list[Any]) -> Any:
    return tuple(tuple(item) if isinstance(item, list) else item for item in answer)


def interaction(told: dict[str, Any]) -> Interaction:
    lists = {name: tuple(Option(**option) for option in told[name]) for name in ("options", "targets")}
    return Interaction(**{**told, **lists, "correct": tuple(frozen(answer) for answer in told["correct"])})


def node(
    script: Path,
    told: Callable[[Interaction], Mapping[str, Any]],
    asked: list[tuple[Interaction, Any]],
    *more: str,
) -> Any:
    """What a script answers to interactions, as `told` tells a browser of them, and to answers to them."""
    given = [{"told": told(one), "response": answer} for one, answer in asked]
    done = subprocess.run(
        ["node", str(script), *more], env={**os.environ, "SCORMKIT": f"{files('scormkit')}/"},
        input=json.dumps(given), capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return json.loads(done.stdout)
