"""What several test modules need: a browser, found as the shopper finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="session")
def shoppers_browser() -> Iterator[Any]:
    """One headless browser for the tests that look at pages themselves."""
    from mystery_shopper import browsers  # noqa: PLC0415 - tests that need no browser import no Playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browsers.find(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def new_browser_context(shoppers_browser: Any) -> Iterator[Callable[[], Any]]:
    """Makes fresh contexts; those that are left are closed at the end."""
    made: list[Any] = []

    def make() -> Any:
        made.append(shoppers_browser.new_context())
        return made[-1]

    yield make
    for context in made:
        context.close()
