"""What runs at a customer's place, the appointments for changing it, and what is down."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import certain, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from mystery_shopper.simulators.records.database import Database

RUNNING, ENDED = "running", "ended"
_FIRST_ROUTER = 4100


class Appointment(Kept, frozen=True, kw_only=True):
    """A technician comes for `what`. `state`: booked, done or cancelled."""

    id: int
    customer: int
    what: str
    day: datetime
    state: str


class Outage(Kept, frozen=True, kw_only=True):
    """A customer's connection is down from `since` to `until`, as far as the company knows."""

    since: datetime
    until: datetime


class Services:
    """By customer. A service has a name ("internet"); it runs, has ended, or is down for a while."""

    def __init__(self, db: Database, now: Callable[[], datetime]) -> None:
        self._db = db
        self._now = now

    def connect(self, customer: int, service: str) -> None:
        self._db.add("services", customer=customer, service=service, state=RUNNING)

    def of(self, customer: int) -> list[str]:
        """Every service that she has or had, in the order in which they began."""
        return [
            row["service"] for row in self._db.rows("SELECT service FROM services WHERE customer = ? ORDER BY rowid", customer)
        ]

    def ended(self, customer: int) -> list[str]:
        rows = self._db.rows("SELECT service FROM services WHERE customer = ? AND state = ? ORDER BY rowid", customer, ENDED)
        return [row["service"] for row in rows]

    def running(self, customer: int) -> list[str]:
        """Those that work at this moment."""
        if self.outage(customer) is not None:
            return []
        gone = self.ended(customer)
        return [service for service in self.of(customer) if service not in gone]

    def end(self, customer: int) -> None:
        self._db.run("UPDATE services SET state = ? WHERE customer = ?", ENDED, customer)

    def restore(self, customer: int) -> None:
        self._db.run("UPDATE services SET state = ? WHERE customer = ?", RUNNING, customer)

    def fail(self, customer: int, since: datetime, until: datetime) -> Outage:
        self._db.add("outages", customer=customer, since=stamp(since), until=stamp(until))
        return Outage(since=since, until=until)

    def outage(self, customer: int) -> Outage | None:
        """What is down there now."""
        row = self._db.row(
            "SELECT * FROM outages WHERE customer = ? AND since <= ? AND until > ? ORDER BY until DESC",
            customer,
            stamp(self._now()),
            stamp(self._now()),
        )
        return None if row is None else Outage(since=certain(row["since"]), until=certain(row["until"]))

    def router(self, customer: int) -> str:
        """What is printed on the box in her cabin."""
        return f"R-{_FIRST_ROUTER + customer}"

    def customer_at(self, router: str) -> int | None:
        """Whose box that is."""
        digits = router.removeprefix("R-")
        customer = int(digits) - _FIRST_ROUTER if digits.isdecimal() else 0
        return customer if customer > 0 and self.of(customer) else None


class Appointments:
    """Appointments, and the days on which nobody can come."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def book(self, customer: int, what: str, day: datetime) -> Appointment:
        number = self._db.add("appointments", customer=customer, what=what, day=stamp(day), state="booked")
        return self.get(number)

    def get(self, appointment: int) -> Appointment:
        row = self._db.row("SELECT * FROM appointments WHERE id = ?", appointment)
        if row is None:
            raise KeyError(appointment)
        return _appointment(row)

    def of_customer(self, customer: int) -> Appointment | None:
        """The one that is booked."""
        row = self._db.row("SELECT * FROM appointments WHERE customer = ? AND state = 'booked' ORDER BY id DESC", customer)
        return None if row is None else _appointment(row)

    def all(self) -> list[Appointment]:
        return [_appointment(row) for row in self._db.rows("SELECT * FROM appointments ORDER BY day")]

    def move(self, appointment: int, day: datetime) -> Appointment:
        self._db.run("UPDATE appointments SET day = ? WHERE id = ?", stamp(day), appointment)
        return self.get(appointment)

    def set_state(self, appointment: int, state: str) -> None:
        self._db.run("UPDATE appointments SET state = ? WHERE id = ?", state, appointment)

    def nobody_on(self, day: str) -> None:
        """No technician can come on `day` ("2026-12-01")."""
        self._db.add("without_technicians", day=day)

    def somebody_on(self, day: str) -> bool:
        return self._db.row("SELECT day FROM without_technicians WHERE day = ?", day) is None


def _appointment(row: sqlite3.Row) -> Appointment:
    return Appointment(id=row["id"], customer=row["customer"], what=row["what"], day=certain(row["day"]), state=row["state"])
