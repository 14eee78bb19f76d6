"""One SQLite database in memory per company instance: its schema, and rows to and from values."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = """
CREATE TABLE products (sku TEXT PRIMARY KEY, name TEXT UNIQUE, category TEXT, blurb TEXT, details TEXT, lookalike TEXT);
CREATE TABLE prices (item TEXT, channel TEXT, store TEXT DEFAULT '', cents INTEGER, PRIMARY KEY (item, channel, store));
CREATE TABLE stock (item TEXT, place TEXT, count INTEGER CHECK (count >= 0), PRIMARY KEY (item, place));
CREATE TABLE slots (store TEXT, displayed TEXT, holds TEXT, PRIMARY KEY (store, displayed));
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT, number TEXT, street TEXT, city TEXT, state TEXT,
    postcode TEXT, account INTEGER DEFAULT 0, secret TEXT DEFAULT '');
CREATE TABLE carts (id TEXT PRIMARY KEY, data TEXT);
CREATE TABLE orders (number TEXT PRIMARY KEY, customer INTEGER, channel TEXT, placed TEXT, state TEXT, deliver_to TEXT,
    address TEXT, shipping INTEGER, due TEXT, payment TEXT, "case" TEXT);
CREATE TABLE order_lines (number TEXT, at INTEGER, item TEXT, count INTEGER, price INTEGER, regular INTEGER, reason TEXT);
CREATE TABLE payments ("order" TEXT, at TEXT, amount INTEGER, method TEXT);
CREATE TABLE pickups ("order" TEXT PRIMARY KEY, store TEXT, ready TEXT, collected TEXT);
CREATE TABLE cases (number TEXT PRIMARY KEY, kind TEXT, matter TEXT, channel TEXT, customer INTEGER, opened TEXT, text TEXT,
    state TEXT, owner TEXT, next_step TEXT, next_due TEXT, item TEXT, store TEXT, price INTEGER, valid_until TEXT, "order" TEXT);
CREATE TABLE notes (number TEXT, at TEXT, department TEXT, text TEXT);
CREATE TABLE mails (message_id TEXT, direction TEXT, at TEXT, sender TEXT, recipient TEXT, subject TEXT, text TEXT,
    in_reply_to TEXT, "case" TEXT);
CREATE TABLE conversations (key TEXT PRIMARY KEY, data TEXT);
CREATE TABLE transfers (at TEXT, session TEXT, "left" TEXT, entered TEXT, payload TEXT);
CREATE TABLE due (id INTEGER PRIMARY KEY, at TEXT, what TEXT, about TEXT, done INTEGER DEFAULT 0);
"""


class Database:
    """One connection, shared by whoever serves; a transaction holds it for itself until it is over."""

    def __init__(self, like: Database | None = None) -> None:
        """Empty, or a copy of `like` (which is quicker than to make and fill the tables again)."""
        self._connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        if like is None:
            self._connection.executescript(SCHEMA)
        else:
            like.copy_into(self._connection)
        self._lock = threading.RLock()
        self._depth = 0

    def copy_into(self, other: sqlite3.Connection) -> None:
        """Everything that is kept here, into an empty database."""
        with self._lock:
            self._connection.backup(other)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; may be nested (the outermost one decides)."""
        with self._lock:
            if self._depth == 0:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                if self._depth == 0:
                    self._connection.execute("ROLLBACK")
                raise
            self._depth -= 1
            if self._depth == 0:
                self._connection.execute("COMMIT")

    def run(self, sql: str, *values: Any) -> int:
        """Execute a change; the number of rows that it touched."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount

    def add(self, table: str, **values: Any) -> int:
        """Insert a row (column names are the program's own, never a customer's); its row id."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" for _ in values)
        with self._lock:
            sql = f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - table and names are literals of ours
            return self._connection.execute(sql, tuple(values.values())).lastrowid or 0

    def many(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        """The same change for many rows, at once."""
        with self.transaction():
            self._connection.executemany(sql, rows)

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        found = self.rows(sql, *values)
        return found[0] if found else None

    def close(self) -> None:
        self._connection.close()


def cents(amount: Decimal) -> int:
    return int((amount * 100).to_integral_value())


def money(amount: int) -> Decimal:
    return Decimal(amount).scaleb(-2).quantize(Decimal("0.01"))


def stamp(moment: datetime | None) -> str | None:
    """UTC, in a form that sorts as text."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
