"""Invoices: what billing wrote, by number."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.records.database import cents, moment, money, stamp
from mystery_shopper.simulators.records.model import Kept, Line
from mystery_shopper.simulators.records.orders import canonical

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from mystery_shopper.simulators.records.database import Database

TAX_RATE = Decimal("0.0845")
"""Sales tax; every price of the company includes it."""


class Invoice(Kept, frozen=True, kw_only=True):
    """`at`: when it was written. Prices include the tax."""

    number: str
    order: str
    customer: int
    at: datetime
    lines: tuple[Line, ...]
    shipping: Decimal

    @property
    def total(self) -> Decimal:
        return sum((line.total for line in self.lines), self.shipping)

    @property
    def tax(self) -> Decimal:
        return tax_in(self.total)


class Invoices:
    """Invoices by number, one for an order."""

    def __init__(self, db: Database, next_number: Callable[[], str]) -> None:
        self._db = db
        self._next_number = next_number

    def write(self, *, order: str, customer: int, at: datetime, lines: Sequence[Line], shipping: Decimal) -> Invoice:
        number = self._next_number()
        self._db.add(
            "invoices",
            number=number,
            order=order,
            customer=customer,
            at=stamp(at),
            lines=msgspec.json.encode(list(lines)).decode(),
            shipping=cents(shipping),
        )
        found = self.find(number)
        if found is None:
            raise KeyError(number)
        return found

    def find(self, number: str) -> Invoice | None:
        """By its number, written "INV-2041733", "inv 2041733" or just the digits."""
        row = self._db.row("SELECT * FROM invoices WHERE number = ?", canonical(number, "INV"))
        return None if row is None else _invoice(row)

    def of_order(self, order: str) -> Invoice | None:
        row = self._db.row('SELECT * FROM invoices WHERE "order" = ?', order)
        return None if row is None else _invoice(row)

    def all(self) -> list[Invoice]:
        """Newest first."""
        return [_invoice(row) for row in self._db.rows("SELECT * FROM invoices ORDER BY at DESC")]

    def of_customer(self, customer: int) -> list[Invoice]:
        """Newest first."""
        return [_invoice(row) for row in self._db.rows("SELECT * FROM invoices WHERE customer = ? ORDER BY at DESC", customer)]


def tax_in(total: Decimal) -> Decimal:
    """The sales tax that `total` includes, to the cent."""
    return (total * TAX_RATE / (1 + TAX_RATE)).quantize(Decimal("0.01"))


def _invoice(row: sqlite3.Row) -> Invoice:
    at = moment(row["at"])
    if at is None:
        raise ValueError(row["number"])
    return Invoice(
        number=row["number"],
        order=row["order"],
        customer=row["customer"],
        at=at,
        lines=tuple(msgspec.json.decode(row["lines"], type=list[Line])),
        shipping=money(row["shipping"]),
    )
