"""Money on its way back to a customer: goodwill credits, returns, cancelled stays. Each under a number of its kind."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from mystery_shopper.simulators.records.database import cents, moment, money, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from mystery_shopper.simulators.records.database import Database

What = Literal["credit", "return", "cancellation"]
PREFIXES: dict[What, str] = {"credit": "CR", "return": "RET", "cancellation": "CAN"}
"""Kind of repayment → the letters that its number begins with."""


class Repayment(Kept, frozen=True, kw_only=True):
    """`about`: number of the order or stay; `item`: what comes back. `due`: when the money is with her. `paid`: when it went."""

    number: str
    kind: str
    customer: int
    amount: Decimal
    about: str
    item: str
    granted: datetime
    due: datetime
    paid: datetime | None = None


class Repayments:
    """Repayments by number."""

    def __init__(self, db: Database, numbers: Mapping[What, Callable[[], str]], now: Callable[[], datetime]) -> None:
        self._db = db
        self._numbers = numbers
        self._now = now

    def grant(self, kind: What, customer: int, amount: Decimal, due: datetime, *, about: str = "", item: str = "") -> Repayment:
        number = self._numbers[kind]()
        self._db.add(
            "repayments",
            number=number,
            kind=kind,
            customer=customer,
            amount=cents(amount),
            about=about,
            item=item,
            granted=stamp(self._now()),
            due=stamp(due),
            paid=None,
        )
        return self.get(number)

    def get(self, number: str) -> Repayment:
        found = self.find(number)
        if found is None:
            raise KeyError(number)
        return found

    def find(self, number: str) -> Repayment | None:
        row = self._db.row("SELECT * FROM repayments WHERE number = ?", number.upper())
        return None if row is None else self._repayment(row)

    def of(self, about: str, kind: What) -> Repayment | None:
        """The last of this kind for an order or stay."""
        row = self._db.row(
            "SELECT * FROM repayments WHERE about = ? AND kind = ? ORDER BY granted DESC, rowid DESC LIMIT 1", about, kind
        )
        return None if row is None else self._repayment(row)

    def all(self) -> list[Repayment]:
        """Newest first."""
        return [self._repayment(row) for row in self._db.rows("SELECT * FROM repayments ORDER BY granted DESC, rowid DESC")]

    def pay(self, number: str) -> None:
        self._db.run("UPDATE repayments SET paid = ? WHERE number = ?", stamp(self._now()), number)

    def _repayment(self, row: sqlite3.Row) -> Repayment:
        values = {name: row[name] for name in ("number", "kind", "customer", "about", "item")}
        return Repayment(
            amount=money(row["amount"]),
            granted=moment(row["granted"]) or self._now(),
            due=moment(row["due"]) or self._now(),
            paid=moment(row["paid"]),
            **values,
        )
