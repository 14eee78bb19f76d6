"""What is in which box: contents of products, packing lists, parcels, and what the warehouse waits for."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.records.database import moment, stamp
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from mystery_shopper.simulators.records.database import Database

CONTENTS = {"Trail Camera": ("camera", "bracket", "strap", "battery")}
"""Products that come with parts in their box. All others are one piece."""
SPARE_PARTS = {("Trail Camera", "bracket"): "Trail Camera Bracket"}
"""Parts that are sold on their own, too: (product, part) → product."""
ONE_EACH = frozenset({"Trail Camera"})
"""Products of which each piece travels in a parcel of its own."""


class Parcel(Kept, frozen=True, kw_only=True):
    """`kind`: delivery or replacement. `listed`: what should be in it; `packed`: what is, once it has left. `coming`: when the
    truck brings it. `arrived`: when it stood at `address`; `opened`: she has taken it in.
    """

    id: int
    order: str
    kind: str
    nth: int
    of: int
    listed: tuple[str, ...]
    packed: tuple[str, ...]
    coming: datetime
    address: str
    arrived: datetime | None = None
    opened: bool = False


class Parcels:
    """Parcels on their way and at doors, the packing lists, and the days on which sold-out items come in."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, order: str, *, kind: str, nth: int, of: int, listed: Sequence[str], coming: datetime, address: str) -> Parcel:
        identity = self._db.add(
            "parcels",
            order=order,
            kind=kind,
            nth=nth,
            of=of,
            listed=_text(listed),
            packed="[]",
            coming=stamp(coming),
            address=address,
        )
        return self.get(identity)

    def get(self, parcel: int) -> Parcel:
        """Raises KeyError."""
        row = self._db.row("SELECT * FROM parcels WHERE id = ?", parcel)
        if row is None:
            raise KeyError(parcel)
        return _parcel(row)

    def of_order(self, order: str) -> list[Parcel]:
        return [_parcel(row) for row in self._db.rows('SELECT * FROM parcels WHERE "order" = ? ORDER BY id', order)]

    def at(self, address: str) -> list[Parcel]:
        """What stands at that door now: arrived, and not taken in."""
        rows = self._db.rows("SELECT * FROM parcels WHERE arrived IS NOT NULL AND opened = 0 ORDER BY arrived, id")
        return [parcel for parcel in map(_parcel, rows) if _plain(parcel.address) == _plain(address)]

    def arrive(self, parcel: int, at: datetime, packed: Sequence[str]) -> None:
        self._db.run("UPDATE parcels SET arrived = ?, packed = ? WHERE id = ?", stamp(at), _text(packed), parcel)

    def move(self, parcel: int, coming: datetime) -> None:
        self._db.run("UPDATE parcels SET coming = ? WHERE id = ?", stamp(coming), parcel)

    def open(self, parcel: int) -> None:
        self._db.run("UPDATE parcels SET opened = 1 WHERE id = ?", parcel)

    # the packing lists

    def forget(self, item: str, part: str) -> None:
        """From now on the packing list of `item` leaves `part` out."""
        self._db.add("packing", item=item, part=part)

    def forgotten(self, item: str) -> frozenset[str]:
        return frozenset(str(row["part"]) for row in self._db.rows("SELECT part FROM packing WHERE item = ?", item))

    # what has yet to come in

    def expect(self, item: str, at: datetime) -> None:
        self._db.add("restocks", item=item, at=stamp(at))

    def expected(self, item: str) -> datetime | None:
        """When a sold-out item comes in; None where nobody knows of any."""
        row = self._db.row("SELECT at FROM restocks WHERE item = ?", item)
        return None if row is None else moment(row["at"])


def contents_of(item: str) -> tuple[str, ...]:
    """What one piece of `item` consists of: its parts, or itself."""
    return CONTENTS.get(item, (item,))


def _parcel(row: sqlite3.Row) -> Parcel:
    coming = moment(row["coming"])
    if coming is None:
        raise ValueError(row["id"])
    return Parcel(
        id=row["id"],
        order=row["order"],
        kind=row["kind"],
        nth=row["nth"],
        of=row["of"],
        listed=_parts(row["listed"]),
        packed=_parts(row["packed"]),
        coming=coming,
        address=row["address"],
        arrived=moment(row["arrived"]),
        opened=bool(row["opened"]),
    )


def _text(parts: Sequence[str]) -> str:
    return msgspec.json.encode(list(parts)).decode()


def _parts(text: str) -> tuple[str, ...]:
    return tuple(msgspec.json.decode(text, type=list[str]))


def _plain(address: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in address.casefold()).split())
