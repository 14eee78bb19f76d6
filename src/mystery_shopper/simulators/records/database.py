"""One SQLite database in memory per company instance: rows to and from values."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.records.schema import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def certain(text: str) -> datetime:
    """A moment that must be there."""
    return datetime.fromisoformat(text)


def moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
