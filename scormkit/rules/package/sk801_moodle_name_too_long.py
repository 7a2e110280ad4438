"""Names of more than 255 characters stop an upload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scormkit.diagnostics import Severity, Where
from scormkit.rules import rule

if TYPE_CHECKING:
    from scormkit.package import Package
    from scormkit.rules import Findings

MOST = 255


@rule(
    "SK801", "moodle-name-too-long", Severity.ERROR,
    "The name '{name}' has {length} characters; Moodle and most disks take 255.",
    help="Shorten the file's name, or the names of its folders, and every link to it.",
)  # fmt: skip
def moodle_name_too_long(package: Package) -> Findings:
    """Moodle keeps the name of a file and the path of its folder in 255 characters each, and gives up the whole upload at the first that is longer: 'Cannot create file'."""
    for name in package.files:
        folder, _, file = name.rpartition("/")
        longest = max(folder, file, key=len)
        if len(longest) > MOST:
            yield Where(name), {"name": longest, "length": len(longest)}
