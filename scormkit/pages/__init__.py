"""Course → HTML: `compile` makes a module's pages once, for all targets."""

from scormkit.pages.compile import compile  # noqa: A004 - build says `pages.compile`

__all__ = ["compile"]
