"""The carry matrix: kind × issued in × presented in → how it was received, or never tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Value
from mystery_shopper.ledger.receptions import GOOD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.model import Presentation


class Cell(Value, frozen=True, kw_only=True):
    """`receptions`: reception → how often. `excused`: of them, by company policy. No receptions: never tried."""

    kind: str
    issued_in: str
    presented_in: str
    receptions: dict[str, int] = msgspec.field(default_factory=dict)
    excused: int = 0

    @property
    def tried(self) -> int:
        return sum(self.receptions.values())

    @property
    def carried(self) -> int:
        return sum(count for reception, count in self.receptions.items() if reception in GOOD)


def carry(presentations: Iterable[Presentation], kinds: Iterable[str] = (), channels: Iterable[str] = ()) -> tuple[Cell, ...]:
    """The cells of these presentations, and an empty one for each further kind × channel × channel: never tried.

    Only what the company could know counts: numbers that it issued, given where it could know her.
    """
    counts: dict[tuple[str, str, str], dict[str, int]] = {}
    excused: dict[tuple[str, str, str], int] = {}
    for one in presentations:
        if one.issued is None or not one.known:
            continue
        key = (one.kind, one.issued.channel, one.presented.channel)
        cell = counts.setdefault(key, {})
        cell[one.reception] = cell.get(one.reception, 0) + 1
        excused[key] = excused.get(key, 0) + (one.excused and one.reception not in GOOD)
    names = [*channels]
    for kind in kinds:
        for source in names:
            for target in names:
                counts.setdefault((kind, source, target), {})
    return tuple(
        Cell(kind=kind, issued_in=source, presented_in=target, receptions=cell, excused=excused.get((kind, source, target), 0))
        for (kind, source, target), cell in counts.items()
    )
