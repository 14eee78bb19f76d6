"""The people whom the company knows."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.model import Customer

if TYPE_CHECKING:
    import sqlite3

    from mystery_shopper.simulators.records.database import Database

_FIELDS = ("name", "email", "number", "street", "city", "state", "postcode")


class Customers:
    """Found by mail address (case aside), telephone number (digits) or name. There is one record per mail address."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, customer: int) -> Customer:
        row = self._db.row("SELECT * FROM customers WHERE id = ?", customer)
        if row is None:
            raise KeyError(customer)
        return _customer(row)

    def by_email(self, email: str) -> Customer | None:
        row = self._db.row("SELECT * FROM customers WHERE lower(email) = lower(?) AND email != ''", email.strip())
        return None if row is None else _customer(row)

    def by_number(self, number: str) -> Customer | None:
        wanted = digits(number)
        return next((one for one in self.all() if wanted and digits(one.number) == wanted), None)

    def by_name(self, name: str) -> list[Customer]:
        """All who have this name, whatever the case and the order of its words."""
        wanted = sorted(_words(name))
        return [one for one in self.all() if sorted(_words(one.name)) == wanted]

    def all(self) -> list[Customer]:
        return [_customer(row) for row in self._db.rows("SELECT * FROM customers ORDER BY id")]

    def meet(self, *, name: str = "", email: str = "", number: str = "") -> Customer:
        """The customer with this mail address or telephone number; one whom nobody knows yet gets a record.

        What is on file stays as it is: a stranger who claims Maria's address changes nothing of hers.
        """
        known = self.by_email(email) if email else self.by_number(number) if number else None
        return known or self.add(name=name, email=email, number=number)

    def add(self, **fields: str) -> Customer:
        """A new record with any of name, email, number, street, city, state, postcode."""
        row = self._db.add("customers", **{name: fields.get(name, "") for name in _FIELDS})
        return self.get(row)

    def update(self, customer: int, **fields: str) -> Customer:
        """Change what is on file. Only for somebody who has shown that this is her record."""
        for name, value in fields.items():
            if name not in _FIELDS:
                message = f"a customer has no {name!r}; she has {', '.join(_FIELDS)}"
                raise ValueError(message)
            self._db.run(f"UPDATE customers SET {name} = ? WHERE id = ?", value, customer)  # noqa: S608 - one of _FIELDS
        return self.get(customer)

    def open_account(self, customer: int, password: str) -> Customer:
        self._db.run("UPDATE customers SET account = 1, secret = ? WHERE id = ?", _hash(customer, password), customer)
        return self.get(customer)

    def sign_in(self, email: str, password: str) -> Customer | None:
        """The customer whose account this is, None where address and password do not belong together."""
        row = self._db.row("SELECT * FROM customers WHERE lower(email) = lower(?) AND account = 1", email.strip())
        if row is None or not hmac.compare_digest(row["secret"], _hash(row["id"], password)):
            return None
        return _customer(row)


def digits(number: str) -> str:
    """The digits that identify a telephone number in this country: the last ten."""
    return re.sub(r"\D", "", number)[-10:]


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name.lower())


def _hash(customer: int, password: str) -> str:
    return hashlib.sha256(f"{customer}:{password}".encode()).hexdigest()


def _customer(row: sqlite3.Row) -> Customer:
    values = {name: row[name] for name in _FIELDS}
    return Customer(id=row["id"], account=bool(row["account"]), **values)
