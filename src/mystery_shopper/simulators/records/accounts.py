"""Subscriptions, what they cost, and the bills for them."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import cents, certain, moment, money, stamp
from mystery_shopper.simulators.records.model import Kept
from mystery_shopper.simulators.records.orders import canonical

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from mystery_shopper.simulators.records.database import Database

SUBSCRIPTION, BILL = "SUB", "BILL"


class Subscription(Kept, frozen=True, kw_only=True):
    """`tariff`: its name, which is its identity everywhere."""

    number: str
    customer: int
    tariff: str
    since: datetime


class PriceChange(Kept, frozen=True, kw_only=True):
    """A tariff costs `price` a month from `starts` on, and `before` until then."""

    tariff: str
    price: Decimal
    before: Decimal
    starts: datetime


class Bill(Kept, frozen=True, kw_only=True):
    """For one month of a subscription. `amount`: what she has to pay; `printed`: what the paper said that she got first.
    `corrected`: when the two were found to differ and put right.
    """

    number: str
    subscription: str
    customer: int
    tariff: str
    written: datetime
    due: datetime
    amount: Decimal
    printed: Decimal
    corrected: datetime | None = None

    @property
    def total(self) -> Decimal:
        """What the company says that she has to pay, as things stand."""
        return self.printed if self.corrected is None else self.amount

    @property
    def wrong(self) -> bool:
        """Printed wrong, and not put right yet."""
        return self.corrected is None and self.printed != self.amount


class Subscriptions:
    """Subscriptions by number, and the prices of tariffs with their changes."""

    def __init__(self, db: Database, next_number: Callable[[], str], now: Callable[[], datetime]) -> None:
        self._db = db
        self._next_number = next_number
        self._now = now

    def begin(self, customer: int, tariff: str, since: datetime) -> Subscription:
        number = self._next_number()
        self._db.add("subscriptions", number=number, customer=customer, tariff=tariff, since=stamp(since))
        return Subscription(number=number, customer=customer, tariff=tariff, since=since)

    def find(self, number: str) -> Subscription | None:
        row = self._db.row("SELECT * FROM subscriptions WHERE number = ?", canonical(number, SUBSCRIPTION))
        return None if row is None else _subscription(row)

    def of_customer(self, customer: int) -> list[Subscription]:
        rows = self._db.rows("SELECT * FROM subscriptions WHERE customer = ? ORDER BY since, rowid", customer)
        return [_subscription(row) for row in rows]

    def all(self) -> list[Subscription]:
        return [_subscription(row) for row in self._db.rows("SELECT * FROM subscriptions ORDER BY since, rowid")]

    def set_price(self, tariff: str, price: Decimal) -> None:
        """What a tariff costs a month, from now on and on every bill."""
        self._db.add("tariffs", name=tariff, cents=cents(price), misprint=None)

    def misprint(self, tariff: str, price: Decimal) -> None:
        """The system that prints the bills holds this price for the tariff, whatever it costs."""
        self._db.run("UPDATE tariffs SET misprint = ? WHERE name = ?", cents(price), tariff)

    def price(self, tariff: str) -> Decimal:
        """What the tariff costs today. Raises KeyError for one that is not sold."""
        listed = self.listed(tariff)
        changes = [one for one in self.changes(tariff) if one.starts <= self._now()]
        return changes[-1].price if changes else listed

    def listed(self, tariff: str) -> Decimal:
        """What it cost before any change was decided."""
        row = self._db.row("SELECT cents FROM tariffs WHERE name = ?", tariff)
        if row is None:
            raise KeyError(tariff)
        return money(row["cents"])

    def printed(self, tariff: str) -> Decimal:
        """What a bill says that is printed today."""
        row = self._db.row("SELECT misprint FROM tariffs WHERE name = ?", tariff)
        return self.price(tariff) if row is None or row["misprint"] is None else money(row["misprint"])

    def change(self, tariff: str, price: Decimal, starts: datetime) -> PriceChange:
        """Decide that it costs `price` from `starts` on."""
        before = self.changes(tariff)[-1].price if self.changes(tariff) else self.listed(tariff)
        self._db.add("price_changes", tariff=tariff, cents=cents(price), before=cents(before), starts=stamp(starts))
        return PriceChange(tariff=tariff, price=price, before=before, starts=starts)

    def changes(self, tariff: str) -> list[PriceChange]:
        """In the order in which they start."""
        rows = self._db.rows("SELECT * FROM price_changes WHERE tariff = ? ORDER BY starts, rowid", tariff)
        return [
            PriceChange(tariff=tariff, price=money(row["cents"]), before=money(row["before"]), starts=certain(row["starts"]))
            for row in rows
        ]

    def coming_change(self, tariff: str) -> PriceChange | None:
        """The next change that has been decided and has not begun."""
        return next((one for one in self.changes(tariff) if one.starts > self._now()), None)


class Bills:
    """Bills by number."""

    def __init__(self, db: Database, next_number: Callable[[], str]) -> None:
        self._db = db
        self._next_number = next_number

    def write(self, subscription: Subscription, written: datetime, due: datetime, *, amount: Decimal, printed: Decimal) -> Bill:
        number = self._next_number()
        self._db.add(
            "bills",
            number=number,
            subscription=subscription.number,
            customer=subscription.customer,
            tariff=subscription.tariff,
            written=stamp(written),
            due=stamp(due),
            amount=cents(amount),
            printed=cents(printed),
        )
        return Bill(
            number=number,
            subscription=subscription.number,
            customer=subscription.customer,
            tariff=subscription.tariff,
            written=written,
            due=due,
            amount=amount,
            printed=printed,
        )

    def find(self, number: str) -> Bill | None:
        row = self._db.row("SELECT * FROM bills WHERE number = ?", canonical(number, BILL))
        return None if row is None else _bill(row)

    def of_customer(self, customer: int) -> list[Bill]:
        """Newest first."""
        rows = self._db.rows("SELECT * FROM bills WHERE customer = ? ORDER BY written DESC, rowid DESC", customer)
        return [_bill(row) for row in rows]

    def all(self) -> list[Bill]:
        """Newest first."""
        return [_bill(row) for row in self._db.rows("SELECT * FROM bills ORDER BY written DESC, rowid DESC")]

    def wrong(self) -> list[Bill]:
        """Those that were printed wrong and have not been put right."""
        rows = self._db.rows("SELECT * FROM bills WHERE corrected IS NULL AND amount != printed ORDER BY rowid")
        return [_bill(row) for row in rows]

    def correct(self, number: str, at: datetime) -> Bill:
        self._db.run("UPDATE bills SET corrected = ? WHERE number = ?", stamp(at), number)
        found = self.find(number)
        if found is None:
            raise KeyError(number)
        return found


def _subscription(row: sqlite3.Row) -> Subscription:
    return Subscription(number=row["number"], customer=row["customer"], tariff=row["tariff"], since=certain(row["since"]))


def _bill(row: sqlite3.Row) -> Bill:
    return Bill(
        number=row["number"],
        subscription=row["subscription"],
        customer=row["customer"],
        tariff=row["tariff"],
        written=certain(row["written"]),
        due=certain(row["due"]),
        amount=money(row["amount"]),
        printed=money(row["printed"]),
        corrected=moment(row["corrected"]),
    )
