"""Cases: what the company calls an incident, with its number, owner, next step and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import cents, moment, money, stamp
from mystery_shopper.simulators.records.model import Case, Note
from mystery_shopper.simulators.records.orders import canonical

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime
    from decimal import Decimal

    from mystery_shopper.simulators.records.database import Database


class Cases:
    """Cases by number. Who may look one up is the business of `Policies.sees_case`."""

    def __init__(self, db: Database, next_number: Callable[[], str], now: Callable[[], datetime]) -> None:
        self._db = db
        self._next_number = next_number
        self._now = now

    def open(
        self,
        kind: str,
        matter: str,
        channel: str,
        customer: int,
        *,
        text: str = "",
        owner: str = "",
        next_step: str = "",
        next_due: datetime | None = None,
        item: str = "",
        store: str = "",
        price: Decimal | None = None,
        valid_until: datetime | None = None,
        order: str = "",
    ) -> Case:
        """A new case with a new number, opened now on `channel` (`web`, `phone`, `store`, `email`)."""
        number = self._next_number()
        self._db.add(
            "cases",
            number=number,
            kind=kind,
            matter=matter,
            channel=channel,
            customer=customer,
            opened=stamp(self._now()),
            text=text,
            state="open",
            owner=owner,
            next_step=next_step,
            next_due=stamp(next_due),
            item=item,
            store=store,
            price=None if price is None else cents(price),
            valid_until=stamp(valid_until),
            order=order,
        )
        return self.get(number)

    def get(self, number: str) -> Case:
        found = self.find(number)
        if found is None:
            raise KeyError(number)
        return found

    def find(self, number: str) -> Case | None:
        """By its number, written "INC-20417", "inc 20417" or just "20417"."""
        row = self._db.row("SELECT * FROM cases WHERE number = ?", canonical(number, "INC"))
        return None if row is None else self._case(row)

    def of_customer(self, customer: int) -> list[Case]:
        """Newest first."""
        rows = self._db.rows("SELECT * FROM cases WHERE customer = ? ORDER BY opened DESC", customer)
        return [self._case(row) for row in rows]

    def all(self) -> list[Case]:
        return [self._case(row) for row in self._db.rows("SELECT * FROM cases ORDER BY opened DESC")]

    def note(self, case: str, department: str, text: str) -> None:
        self._db.add("notes", number=case, at=stamp(self._now()), department=department, text=text)

    def set_customer(self, case: str, customer: int) -> None:
        """Whose it is, once that is known."""
        self._db.run("UPDATE cases SET customer = ? WHERE number = ?", customer, case)

    def set_state(self, case: str, state: str) -> None:
        self._db.run("UPDATE cases SET state = ? WHERE number = ?", state, case)

    def plan(self, case: str, next_step: str, next_due: datetime | None, owner: str = "") -> None:
        """Agree on the next step and its date; "" keeps the owner."""
        sql = "UPDATE cases SET next_step = ?, next_due = ?, owner = CASE WHEN ? = '' THEN owner ELSE ? END WHERE number = ?"
        self._db.run(sql, next_step, stamp(next_due), owner, owner, case)

    def set_order(self, case: str, order: str) -> None:
        self._db.run('UPDATE cases SET "order" = ? WHERE number = ?', order, case)

    def _case(self, row: sqlite3.Row) -> Case:
        notes = self._db.rows("SELECT * FROM notes WHERE number = ? ORDER BY at", row["number"])
        values = dict(row)
        for name in ("opened", "next_due", "valid_until"):
            values[name] = moment(values[name])
        values["price"] = None if row["price"] is None else money(row["price"])
        values["notes"] = tuple(
            Note(at=moment(note["at"]) or self._now(), department=note["department"], text=note["text"]) for note in notes
        )
        return Case(**values)
