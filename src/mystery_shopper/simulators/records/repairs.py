"""Repairs: the devices that customers own, and the parts of the work on each case, by department."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import moment, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from mystery_shopper.simulators.records.database import Database

AT_HOME = "home"


class Device(Kept, frozen=True, kw_only=True):
    """`trouble`: what is wrong, as a predicate ("does not start"). `place`: "home", "workshop" or the store where it can be
    had. `case`: the number under which it is repaired, "" before. `needs`: the departments whose work it takes, in order.
    """

    id: int
    customer: int
    item: str
    trouble: str
    works: bool
    place: str
    case: str
    needs: tuple[str, ...]


class Part(Kept, frozen=True, kw_only=True):
    """One department's share of a repair. `done` None: it is still to be done."""

    case: str
    department: str
    done: datetime | None = None


class Repairs:
    """Devices and the work on them. Whether anybody carries a plan out is the business of `repairs` and the policies."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def own(self, customer: int, item: str, trouble: str, needs: Sequence[str]) -> Device:
        """She owns an `item` in which something is wrong."""
        row = self._db.add(
            "devices",
            customer=customer,
            item=item,
            trouble=trouble,
            works=0,
            place=AT_HOME,
            needs="|".join(needs),
            case="",
        )
        return self._get(row)

    def of(self, customer: int) -> list[Device]:
        return [_device(row) for row in self._db.rows("SELECT * FROM devices WHERE customer = ? ORDER BY id", customer)]

    def under(self, case: str) -> Device | None:
        """The device that is repaired under `case`."""
        row = self._db.row('SELECT * FROM devices WHERE "case" = ?', case)
        return None if row is None else _device(row)

    def begin(self, device: Device, case: str) -> None:
        """From now on `device` is repaired under `case`, which takes the work of all departments that it needs."""
        self._db.run('UPDATE devices SET "case" = ? WHERE id = ?', case, device.id)
        for department in device.needs:
            self._db.add("repair_parts", department=department, done=None, case=case)

    def parts(self, case: str) -> list[Part]:
        rows = self._db.rows('SELECT * FROM repair_parts WHERE "case" = ? ORDER BY rowid', case)
        return [Part(case=case, department=row["department"], done=moment(row["done"])) for row in rows]

    def open_parts(self, case: str) -> list[Part]:
        return [part for part in self.parts(case) if part.done is None]

    def finish(self, case: str, department: str, at: datetime) -> None:
        """`department` has done its share; with the last share the device works."""
        sql = 'UPDATE repair_parts SET done = ? WHERE "case" = ? AND department = ? AND done IS NULL'
        self._db.run(sql, stamp(at), case, department)
        if not self.open_parts(case):
            self._db.run('UPDATE devices SET works = 1 WHERE "case" = ?', case)

    def bring(self, case: str, place: str) -> None:
        """The device is at `place` now."""
        self._db.run('UPDATE devices SET place = ? WHERE "case" = ?', place, case)

    def _get(self, device: int) -> Device:
        row = self._db.row("SELECT * FROM devices WHERE id = ?", device)
        if row is None:
            raise KeyError(device)
        return _device(row)


def _device(row: sqlite3.Row) -> Device:
    values = dict(row)
    return Device(**{**values, "works": bool(values["works"]), "needs": tuple(filter(None, values["needs"].split("|")))})
