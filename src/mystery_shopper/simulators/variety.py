"""What differs from one instance to the next by its seed: when it opens, what things cost, how many there are.

Seed 0 is the company as it is written down; any other seed is the same company on another day, with other prices. Nothing that a
customer is entitled to may depend on these.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators.clock import START

if TYPE_CHECKING:
    from mystery_shopper.simulators.records import Records

_WEEKS = 8
_HOURS = range(-1, 5)
_PERCENT = range(85, 131)
_ENDINGS = (Decimal("0.00"), Decimal("0.50"), Decimal("0.95"))
_PIECES = range(2, 15)


def opening(seed: int) -> datetime:
    """The moment at which the company of `seed` begins: a working day, some weeks on, between nine and two o'clock."""
    if not seed:
        return START
    chance = _chance("opening", seed)
    day = START + timedelta(weeks=chance.randrange(_WEEKS), days=chance.randrange(-1, 4))
    return day + timedelta(hours=chance.choice(_HOURS))


def vary(records: Records, seed: int) -> None:
    """Other prices (the same on every channel) and other counts in the stores, for any seed but 0."""
    if not seed:
        return
    chance = _chance("prices", seed)
    with records.transaction():
        for product in records.products.all():
            listed = records.price(product.name, "web")
            dollars = (listed * chance.choice(_PERCENT) / 100).to_integral_value()
            price = dollars + chance.choice(_ENDINGS)
            for channel in ("web", "phone", "store"):
                records.prices.set(product.name, channel, price)
            records.stock.set(product.name, "web", chance.choice(_PIECES) + chance.choice(_PIECES))


def _chance(what: str, seed: int) -> random.Random:
    return random.Random(f"{what} {seed}")  # noqa: S311 - variety, no secrets
