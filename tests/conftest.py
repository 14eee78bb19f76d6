"""What several test modules need: a browser, found as the shopper finds it."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mystery_shopper.browsers import Browsers

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A job in the background of a script is born deaf to Ctrl-C, and so are all that it starts; the tests press it.
    signal.signal(signal.SIGINT, signal.default_int_handler)

for told in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
    # The runs that these tests make are no business of the CI system that runs the tests.
    os.environ.pop(told, None)


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
