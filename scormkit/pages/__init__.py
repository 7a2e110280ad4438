"""Course → HTML: `compile` makes a module's pages once, for all targets."""

from scormkit.pages.compile import compile

__all__ = ["compile"]
