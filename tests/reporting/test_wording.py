"""Days in words, as executives read them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mystery_shopper.reporting import wording

DENVER = ZoneInfo("America/Denver")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (datetime(2026, 12, 8, 23, 59, tzinfo=DENVER), "Tue 8 Dec"),
        (datetime(2026, 12, 8, 23, 59, 59, tzinfo=DENVER), "Tue 8 Dec"),
        (datetime(2026, 12, 8, 17, 0, tzinfo=DENVER), "Tue 8 Dec, 17:00"),
    ],
)
def test_a_day_is_due_by_its_last_minute_and_a_time_by_itself(due: datetime, words: str) -> None:
    assert wording.by_when(due, DENVER) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-12-01", "Tue 1 Dec 2026"),
        ("2026-12-01T17:00", "Tue 1 Dec 2026, 17:00"),
        ("249.00 USD", "249.00 USD"),
        ("FO-2026-12", "FO-2026-12"),
    ],
)
def test_a_value_is_put_as_one_says_it(value: str, words: str) -> None:
    assert wording.stated(value) == words
