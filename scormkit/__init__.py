"""scormkit compiles courses written in plain text into packages for any LMS, and checks anyone's.

The same functions serve the command line and programs:

    import scormkit

    built = scormkit.build("modules_src", out="dist")
    report = scormkit.validate("vendor.zip")
    loaded = scormkit.load("modules_src")
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scormkit.conformance import Report
    from scormkit.diagnostics import Diagnostic, Message, Severity, Where
    from scormkit.disk import Broken
    from scormkit.mending import Repaired, repair
    from scormkit.spine import Built, Loaded, Product, build, check, load, validate

__version__ = "0.1.0"

__all__ = [
    "Broken",
    "Built",
    "Diagnostic",
    "Loaded",
    "Message",
    "Product",
    "Repaired",
    "Report",
    "Severity",
    "Where",
    "__version__",
    "build",
    "check",
    "load",
    "repair",
    "validate",
]

_ROOMS = {
    "spine": ("Built", "Loaded", "Product", "build", "check", "load", "validate"),
    "conformance": ("Report",),
    "diagnostics": ("Diagnostic", "Message", "Severity", "Where"),
    "disk": ("Broken",),
    "mending": ("Repaired", "repair"),
}


def __getattr__(name: str) -> Any:
    """Import a room when one of its names is first asked for, so that `scormkit --version` starts in a blink."""
    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(f"scormkit.{room}"), name)
    raise AttributeError(f"module 'scormkit' has no attribute '{name}'", name=name, obj=sys.modules[__name__])


def __dir__() -> list[str]:
    """What an editor or a shell offers after `scormkit.`, imported or not."""
    return [*__all__]
