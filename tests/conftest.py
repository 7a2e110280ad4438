"""What all tests share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parent / "golden"
SHARED = Path(__file__).parents[2] / "shared"

# The same cases on every machine and in every run, and no clock that decides whether a law holds.
settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material beside the repository; what needs it is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden", action="store_true", help="write the golden files anew (nox -s golden)"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares with the file of this name in tests/golden, or writes it under --refresh-golden."""

    def compare(name: str, made: bytes) -> None:
        if request.config.getoption("--refresh-golden"):
            GOLDEN.mkdir(exist_ok=True)
            (GOLDEN / name).write_bytes(made)
        assert made.decode() == (GOLDEN / name).read_bytes().decode(), "wanted? then: nox -s golden"

    return compare
