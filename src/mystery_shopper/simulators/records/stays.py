"""Rooms booked at the lodges, and the roads that the weather has closed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.records.database import cents, moment, money, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from mystery_shopper.simulators.records.database import Database

LODGES = ("Aspen Lodge", "Pinyon Lodge")
LATE = timedelta(hours=24)
"""So long before check-in a cancellation is late."""


class Stay(Kept, frozen=True, kw_only=True):
    """A room at `lodge` from `arrival` (the hour of check-in). `price`: for all nights, paid. `state`: booked, cancelled."""

    number: str
    customer: int
    lodge: str
    arrival: datetime
    nights: int
    price: Decimal
    state: str = "booked"

    @property
    def first_night(self) -> Decimal:
        return (self.price / self.nights).quantize(Decimal("0.01"))

    def is_late(self, now: datetime) -> bool:
        """Whether a cancellation at `now` is too late to be free by itself."""
        return now > self.arrival - LATE


class Stays:
    """Stays by number."""

    def __init__(self, db: Database, next_number: Callable[[], str], now: Callable[[], datetime]) -> None:
        self._db = db
        self._next_number = next_number
        self._now = now

    def book(self, customer: int, lodge: str, arrival: datetime, nights: int, price: Decimal) -> Stay:
        number = self._next_number()
        self._db.add(
            "stays",
            number=number,
            customer=customer,
            lodge=lodge,
            arrival=stamp(arrival),
            nights=nights,
            price=cents(price),
            state="booked",
        )
        return Stay(number=number, customer=customer, lodge=lodge, arrival=arrival, nights=nights, price=price)

    def find(self, number: str) -> Stay | None:
        row = self._db.row("SELECT * FROM stays WHERE number = ?", number.upper())
        return None if row is None else self._stay(row)

    def of_customer(self, customer: int) -> list[Stay]:
        """In the order of arrival."""
        rows = self._db.rows("SELECT * FROM stays WHERE customer = ? ORDER BY arrival", customer)
        return [self._stay(row) for row in rows]

    def all(self) -> list[Stay]:
        return [self._stay(row) for row in self._db.rows("SELECT * FROM stays ORDER BY arrival")]

    def set_state(self, number: str, state: str) -> None:
        self._db.run("UPDATE stays SET state = ? WHERE number = ?", state, number)

    def close_road(self, lodge: str, day: date, cause: str) -> None:
        """On `day` nobody gets to `lodge`."""
        self._db.add("closed_roads", lodge=lodge, day=day.isoformat(), cause=cause)

    def closed_by(self, stay: Stay) -> str:
        """What keeps her from arriving on the day, "" where the road is open."""
        day = stay.arrival.astimezone(ZONE).date().isoformat()
        row = self._db.row("SELECT cause FROM closed_roads WHERE lodge = ? AND day = ?", stay.lodge, day)
        return "" if row is None else str(row["cause"])

    def _stay(self, row: sqlite3.Row) -> Stay:
        return Stay(
            number=row["number"],
            customer=row["customer"],
            lodge=row["lodge"],
            arrival=moment(row["arrival"]) or self._now(),
            nights=row["nights"],
            price=money(row["price"]),
            state=row["state"],
        )
