"""Opens every part of a package in a real browser, before a strict LMS or LRS, and says what went wrong."""

from scormkit.trial.heard import Visit
from scormkit.trial.parts import Part
from scormkit.trial.running import SECONDS, Trial, tried
from scormkit.trial.told import as_data, circumstances, told

__all__ = ["SECONDS", "Part", "Trial", "Visit", "as_data", "circumstances", "told", "tried"]
