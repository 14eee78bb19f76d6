"""Carts, orders with their lines, payments, and what waits for its owner in a store."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.records.database import cents, moment, money, stamp
from mystery_shopper.simulators.records.model import Cart, Line, Order, Payment, Pickup

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from decimal import Decimal

    from mystery_shopper.simulators.records.database import Database


class Carts:
    """What customers have put together in the web shop, by the id that their browser keeps."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def new(self) -> Cart:
        cart = Cart(id=secrets.token_urlsafe(12))
        self.save(cart)
        return cart

    def get(self, cart: str) -> Cart | None:
        row = self._db.row("SELECT data FROM carts WHERE id = ?", cart)
        return None if row is None else msgspec.json.decode(row["data"], type=Cart)

    def save(self, cart: Cart) -> None:
        self._db.add("carts", id=cart.id, data=msgspec.json.encode(cart).decode())

    def empty(self, cart: str) -> None:
        self._db.run("DELETE FROM carts WHERE id = ?", cart)


class Orders:
    """Orders by number. `next_number` gives numbers that look random and are the same for the same seed."""

    def __init__(self, db: Database, next_number: Callable[[], str]) -> None:
        self._db = db
        self._next_number = next_number

    def place(
        self,
        *,
        customer: int,
        lines: Iterable[Line],
        channel: str,
        placed: datetime,
        due: datetime,
        deliver_to: str = "home",
        address: str = "",
        shipping: Decimal,
        payment: str,
        case: str = "",
        state: str = "placed",
    ) -> Order:
        """Write an order down. Stock, payment and mails are the business of `selling.place`."""
        number = self._next_number()
        with self._db.transaction():
            self._db.add(
                "orders",
                number=number,
                customer=customer,
                channel=channel,
                placed=stamp(placed),
                state=state,
                deliver_to=deliver_to,
                address=address,
                shipping=cents(shipping),
                due=stamp(due),
                payment=payment,
                case=case,
            )
            for at, line in enumerate(lines):
                self._db.add(
                    "order_lines",
                    number=number,
                    at=at,
                    item=line.item,
                    count=line.count,
                    price=cents(line.price),
                    regular=cents(line.regular),
                    reason=line.reason,
                )
        found = self.find(number)
        if found is None:
            raise KeyError(number)
        return found

    def find(self, number: str) -> Order | None:
        """By its number, written "FO-118822", "fo 118822" or just "118822"."""
        row = self._db.row("SELECT * FROM orders WHERE number = ?", canonical(number, "FO"))
        return None if row is None else self._order(row)

    def of_customer(self, customer: int) -> list[Order]:
        """Newest first."""
        rows = self._db.rows("SELECT * FROM orders WHERE customer = ? ORDER BY placed DESC", customer)
        return [self._order(row) for row in rows]

    def all(self) -> list[Order]:
        return [self._order(row) for row in self._db.rows("SELECT * FROM orders ORDER BY placed DESC")]

    def set_state(self, number: str, state: str) -> None:
        self._db.run("UPDATE orders SET state = ? WHERE number = ?", state, number)

    def set_due(self, number: str, due: datetime) -> None:
        """A new day is promised."""
        self._db.run("UPDATE orders SET due = ? WHERE number = ?", stamp(due), number)

    def set_address(self, number: str, address: str) -> None:
        self._db.run("UPDATE orders SET address = ? WHERE number = ?", address, number)

    def pay(self, order: str, at: datetime, amount: Decimal, method: str) -> None:
        self._db.add("payments", order=order, at=stamp(at), amount=cents(amount), method=method)

    def payments(self, order: str) -> list[Payment]:
        rows = self._db.rows('SELECT * FROM payments WHERE "order" = ? ORDER BY at', order)
        return [Payment(order=order, at=_at(row["at"]), amount=money(row["amount"]), method=row["method"]) for row in rows]

    def await_pickup(self, order: str, store: str) -> None:
        self._db.add("pickups", order=order, store=store)

    def ready_for_pickup(self, order: str, at: datetime) -> None:
        self._db.run('UPDATE pickups SET ready = ? WHERE "order" = ?', stamp(at), order)
        self.set_state(order, "ready for pick-up")

    def collect(self, order: str, at: datetime) -> None:
        self._db.run('UPDATE pickups SET collected = ? WHERE "order" = ?', stamp(at), order)
        self.set_state(order, "picked up")

    def pickup(self, order: str) -> Pickup | None:
        row = self._db.row('SELECT * FROM pickups WHERE "order" = ?', order)
        if row is None:
            return None
        return Pickup(order=order, store=row["store"], ready=moment(row["ready"]), collected=moment(row["collected"]))

    def _order(self, row: sqlite3.Row) -> Order:
        lines = self._db.rows("SELECT * FROM order_lines WHERE number = ? ORDER BY at", row["number"])
        return Order(
            number=row["number"],
            customer=row["customer"],
            channel=row["channel"],
            placed=_at(row["placed"]),
            state=row["state"],
            deliver_to=row["deliver_to"],
            address=row["address"],
            lines=tuple(map(_line, lines)),
            shipping=money(row["shipping"]),
            due=_at(row["due"]),
            payment=row["payment"],
            case=row["case"],
        )


def canonical(number: str, prefix: str) -> str:
    """However it was written or keyed: prefix, dash, digits. "inc 20 417" → "INC-20417"."""
    return f"{prefix}-{''.join(letter for letter in number if letter.isdigit())}"


def _line(row: sqlite3.Row) -> Line:
    return Line(
        item=row["item"], count=row["count"], price=money(row["price"]), regular=money(row["regular"]), reason=row["reason"]
    )


def _at(text: str) -> datetime:
    found = moment(text)
    if found is None:
        raise ValueError(text)
    return found
