"""What the company has suspended, since when and why."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import moment, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    from mystery_shopper.simulators.records.database import Database


class Suspension(Kept, frozen=True, kw_only=True):
    """`what` as customers know it ("delivery guarantee"), `since` when it does not hold, for which `reason`."""

    what: str
    since: datetime
    reason: str


class Suspensions:
    """Whether one still stands is the business of the policies: `simulators.notices`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, what: str, since: datetime, reason: str) -> None:
        self._db.add("suspensions", what=what, since=stamp(since), reason=reason)

    def all(self) -> list[Suspension]:
        """Oldest first."""
        rows = self._db.rows("SELECT * FROM suspensions ORDER BY since")
        return [
            Suspension(what=row["what"], since=since, reason=row["reason"]) for row in rows if (since := moment(row["since"]))
        ]
