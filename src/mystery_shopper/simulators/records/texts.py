"""Text messages, as the call platform lists them."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from mystery_shopper.simulators.records.database import moment, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from mystery_shopper.simulators.records.database import Database

Direction = Literal["inbound", "outbound-api", "outbound-reply"]


class Text(Kept, frozen=True, kw_only=True):
    """`sid`: SM and 32 hexadecimal digits. `sender`, `recipient`: E.164."""

    sid: str
    direction: Direction
    at: datetime
    sender: str
    recipient: str
    body: str


class Texts:
    """What was texted to the company and by it."""

    def __init__(self, db: Database, now: Callable[[], datetime]) -> None:
        self._db = db
        self._now = now

    def keep(self, direction: Direction, sender: str, recipient: str, body: str) -> Text:
        at = self._now()
        count = len(self.all())
        sid = "SM" + hashlib.sha256(f"{count} {at} {sender} {recipient}".encode()).hexdigest()[:32]
        text = Text(sid=sid, direction=direction, at=at, sender=sender, recipient=recipient, body=body)
        self._db.add("texts", sid=sid, direction=direction, at=stamp(at), sender=sender, recipient=recipient, body=body)
        return text

    def all(self) -> list[Text]:
        """Oldest first."""
        return self._read(self._db.rows("SELECT * FROM texts ORDER BY rowid"))

    def to(self, number: str) -> list[Text]:
        """Those that were sent to `number`, newest first."""
        return self._read(self._db.rows("SELECT * FROM texts WHERE recipient = ? ORDER BY rowid DESC", number))

    @staticmethod
    def _read(rows: list[sqlite3.Row]) -> list[Text]:
        return [Text(**{**dict(row), "at": at}) for row in rows if (at := moment(row["at"]))]
