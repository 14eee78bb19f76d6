"""Money, days and lists in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from mystery_shopper.simulators.clock import ZONE

_WEEK = 7


def spoken_money(amount: Decimal) -> str:
    """As said: 249 dollars, 39 dollars and 50 cents."""
    dollars, cents = divmod(int(amount * 100), 100)
    return f"{dollars:,} dollars and {cents} cents" if cents else f"{dollars:,} dollars"


def written_money(amount: Decimal) -> str:
    return f"${amount:,.2f}"


def past_day(day: datetime, now: datetime) -> str:
    """As one says when something happened: today, yesterday, on Tuesday, on November 24."""
    then, today = day.astimezone(ZONE).date(), now.astimezone(ZONE).date()
    gone = (today - then).days
    if gone <= 0:
        return "today"
    if gone == 1:
        return "yesterday"
    return f"on {then:%A}" if gone < _WEEK else f"on {then:%B} {then.day}"


def full_day(day: datetime) -> str:
    """As in: Tuesday, December 1."""
    local = day.astimezone(ZONE)
    return f"{local:%A, %B} {local.day}"


def listed(parts: Sequence[str], word: str = "and") -> str:
    """As in: a, b and c."""
    if len(parts) < 2:  # noqa: PLR2004 - one part, or none, needs no "and"
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"
