"""The tiny company, settled afresh for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.channels.mail_servers import mail_servers
from tests.over_the_wire.company import Company, Town
from tests.over_the_wire.walking import a_walk
from tests.support.site import serving
from tests.support.stage import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mystery_shopper.customer import Cast


@pytest.fixture(scope="session")
def town() -> Iterator[Town]:
    found = Town()
    with serving(found.app) as url:
        found.url = url
        yield found


@pytest.fixture
def company(town: Town) -> Iterator[Company]:
    """Good in everything; a test puts others into its `staff`."""
    with mail_servers() as post:
        yield town.settle(post, MORNING)


@pytest.fixture
def cast(company: Company, new_browser_context: Callable[[], Any]) -> Iterator[Cast]:
    with a_walk(company, new_browser_context) as found:
        yield found
