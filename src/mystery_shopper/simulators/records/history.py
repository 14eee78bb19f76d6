"""One history per customer over all channels: when, where, with whom, and what it was about."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import moment, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from mystery_shopper.simulators.records.database import Database


class Entry(Kept, frozen=True, kw_only=True):
    """One contact, or something else worth remembering. `text`: a clause that can be said to her ("you told us …", "we
    promised you …"). `reference`: the number it belongs to, "" where there is none. `contact`: which call, visit or thread.
    """

    at: datetime
    channel: str
    department: str
    text: str
    reference: str = ""
    contact: str = ""


class History:
    """What is remembered of each customer. Who may look, and what is noted at all, is the business of the policies."""

    def __init__(self, db: Database, now: Callable[[], datetime]) -> None:
        self._db = db
        self._now = now

    def note(self, customer: int, channel: str, department: str, text: str, reference: str = "", *, contact: str = "") -> None:
        """Remember `text` now. With `contact` (a key of the caller's choice) an earlier note on it is replaced, time kept."""
        at = self._now()
        if contact:
            row = self._db.row("SELECT at FROM history WHERE contact = ? AND customer = ?", contact, customer)
            at = (moment(row["at"]) if row is not None else None) or at
            self._db.run("DELETE FROM history WHERE contact = ? AND customer = ?", contact, customer)
        self._db.add(
            "history",
            customer=customer,
            at=stamp(at),
            channel=channel,
            department=department,
            text=text,
            reference=reference,
            contact=contact,
        )

    def of(self, customer: int) -> list[Entry]:
        """Oldest first."""
        rows = self._db.rows("SELECT * FROM history WHERE customer = ? ORDER BY at, rowid", customer)
        return [self._entry(row) for row in rows]

    def _entry(self, row: sqlite3.Row) -> Entry:
        values = {name: row[name] for name in ("channel", "department", "text", "reference", "contact")}
        return Entry(at=moment(row["at"]) or self._now(), **values)
