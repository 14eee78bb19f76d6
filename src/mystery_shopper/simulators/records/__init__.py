"""What the company keeps: one database per instance, one typed access object per subject."""

from __future__ import annotations

import functools
import random
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.accounts import BILL, SUBSCRIPTION, Bills, Subscriptions
from mystery_shopper.simulators.records.business import Businesses
from mystery_shopper.simulators.records.cases import Cases
from mystery_shopper.simulators.records.catalogue import Prices, Products, Slots, Stock, slug_of, stock_the_range
from mystery_shopper.simulators.records.correspondence import Conversations, DueEvents, Mails, Transfers
from mystery_shopper.simulators.records.customers import Customers
from mystery_shopper.simulators.records.database import Database
from mystery_shopper.simulators.records.history import History
from mystery_shopper.simulators.records.invoices import Invoices
from mystery_shopper.simulators.records.model import (
    STORES,
    Cart,
    CartLine,
    Case,
    Customer,
    Due,
    Line,
    Mail,
    Note,
    Order,
    Payment,
    Pickup,
    Product,
    Transfer,
)
from mystery_shopper.simulators.records.notices import Suspensions
from mystery_shopper.simulators.records.orders import Carts, Orders
from mystery_shopper.simulators.records.parcels import Parcels
from mystery_shopper.simulators.records.range import CATEGORIES
from mystery_shopper.simulators.records.repairs import Repairs
from mystery_shopper.simulators.records.repayments import PREFIXES, Repayments
from mystery_shopper.simulators.records.services import Appointments, Services
from mystery_shopper.simulators.records.stays import Stays
from mystery_shopper.simulators.records.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import datetime
    from decimal import Decimal

__all__ = [
    "CATEGORIES",
    "STORES",
    "Cart",
    "CartLine",
    "Case",
    "Customer",
    "Due",
    "Line",
    "Mail",
    "Note",
    "Order",
    "Payment",
    "Pickup",
    "Product",
    "Records",
    "Transfer",
    "slug_of",
]


class Records:
    """Everything that one company instance knows. `now` is its clock; equal seeds give equal numbers."""

    def __init__(self, seed: int, now: Callable[[], datetime]) -> None:
        self._db = Database(_stocked())
        self.products = Products(self._db)
        self.prices = Prices(self._db)
        self.stock = Stock(self._db)
        self.slots = Slots(self._db)
        self.customers = Customers(self._db)
        self.carts = Carts(self._db)
        self.orders = Orders(self._db, _numbers(f"orders {seed}", "FO", 6))
        self.parcels = Parcels(self._db)
        self.invoices = Invoices(self._db, _numbers(f"invoices {seed}", "INV", 7))
        self.cases = Cases(self._db, _numbers(f"cases {seed}", "INC", 5), now)
        self.mails = Mails(self._db)
        self.conversations = Conversations(self._db)
        self.transfers = Transfers(self._db, now)
        self.due = DueEvents(self._db)
        self.suspensions = Suspensions(self._db)
        self.texts = Texts(self._db, now)
        self.history = History(self._db, now)
        refunds = {kind: _numbers(f"{kind}s {seed}", prefix, 8) for kind, prefix in PREFIXES.items()}
        self.repayments = Repayments(self._db, refunds, now)
        self.stays = Stays(self._db, _numbers(f"stays {seed}", "RES", 8), now)
        self.repairs = Repairs(self._db)
        self.subscriptions = Subscriptions(self._db, _numbers(f"subscriptions {seed}", SUBSCRIPTION, 9), now)
        self.bills = Bills(self._db, _numbers(f"bills {seed}", BILL, 11))
        self.businesses = Businesses(self._db)
        self.services = Services(self._db, now)
        self.appointments = Appointments(self._db)

    def price(self, item: str, channel: str, store: str = "") -> Decimal:
        """What `item` costs on `channel` (in `store`)."""
        return self.prices.of(item, channel, store)

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, for changes that belong together."""
        return self._db.transaction()

    def close(self) -> None:
        self._db.close()


@functools.cache
def _stocked() -> Database:
    """A database with the range on sale and nothing else: what every instance begins with."""
    database = Database()
    stock_the_range(database)
    return database


def _numbers(seed: str, prefix: str, length: int) -> Callable[[], str]:
    """Numbers that look drawn by chance, never the same twice, the same series for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - numbers on paper, no secrets
    given: set[int] = set()

    def next_number() -> str:
        while True:
            number = chance.randrange(10 ** (length - 1), 10**length)
            if number not in given:
                given.add(number)
                return f"{prefix}-{number}"

    return next_number
