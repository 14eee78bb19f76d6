"""What differs by seed: the opening, prices, stock. Seed 0 is the company as it is written down."""

from __future__ import annotations

import re
from collections.abc import Callable

from mystery_shopper.simulators import variety
from mystery_shopper.simulators.clock import START, ZONE
from tests.simulators.process import Opened

Open = Callable[..., Opened]
SEEDS = range(1, 41)
_SATURDAY = 5


def test_seed_nought_is_the_company_as_it_is_written_down(opened: Open) -> None:
    assert variety.opening(0) == START
    assert "$289.00" in opened(seed=0).browser().shop("products/trail-tent-4")


def test_it_opens_on_a_working_day_in_business_hours() -> None:
    openings = [variety.opening(seed).astimezone(ZONE) for seed in SEEDS]
    assert all(one.weekday() < _SATURDAY and 9 <= one.hour <= 14 for one in openings)
    assert len({one.date() for one in openings}) > len(SEEDS) // 4
    assert min(openings) < START < max(openings)


def test_prices_differ_between_seeds_and_not_between_channels(opened: Open) -> None:
    online = [_price(opened(seed=seed).browser().shop("products/trail-tent-4")) for seed in range(1, 6)]
    assert len(set(online)) > 1
    assert online == [_price(opened(seed=seed).browser().store("slots/trail-tent-4")) for seed in range(1, 6)]


def _price(page: str) -> str:
    """The first price on a page."""
    found = re.search(r"\$[\d,]+\.\d\d", page)
    assert found
    return found.group()
