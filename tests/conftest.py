"""What several test modules need: a browser, found as the shopper finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mystery_shopper.browsers import Browsers


@pytest.fixture
def new_browser_context(mystery_shopper_browsers: Browsers) -> Iterator[Callable[[], Any]]:
    """Makes fresh contexts of the one warm browser; those that are left are closed at the end."""
    made: list[Any] = []

    def make() -> Any:
        made.append(mystery_shopper_browsers.context())
        return made[-1]

    yield make
    for context in made:
        context.close()
