"""The embedded company as a process of its own, met over its control API."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.simulators.process import Fernridge, Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="session")
def fernridge() -> Iterator[Fernridge]:
    with Fernridge() as company:
        yield company


@pytest.fixture
def opened(fernridge: Fernridge) -> Iterator[Callable[..., Opened]]:
    """Opens instances with the given faults (and `policies`, `seed`, `at`); they are disposed of at the end."""
    made: list[Opened] = []

    def open_one(*faults: str, **options: object) -> Opened:
        made.append(Opened(fernridge, {"faults": list(faults), **options}))
        return made[-1]

    yield open_one
    for one in made:
        one.dispose()
