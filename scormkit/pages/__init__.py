"""Course → HTML: `compile` makes a module's pages once, for all targets; `whole` adds the page before all modules."""

from scormkit.pages.compile import compile  # noqa: A004 - build says `pages.compile`
from scormkit.pages.whole import whole

__all__ = ["compile", "whole"]
