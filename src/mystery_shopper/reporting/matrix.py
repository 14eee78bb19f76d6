"""The carry matrix: kind × issued in × presented in, met how, or never tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import msgspec

from mystery_shopper.ledger.model import Presentation
from mystery_shopper.reporting import schema
from mystery_shopper.reporting.gather import Walk
from mystery_shopper.reporting.wording import GOOD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.config import Config
    from mystery_shopper.reporting.gather import Gathered

ORDER = ("store", "web", "email", "phone", "chat", "sms", "doorstep")
RECEPTIONS: tuple[str, ...] = get_args(schema.Reception)


class Met(msgspec.Struct, frozen=True, kw_only=True):
    """One presentation, and the journey that it belongs to."""

    walk: Walk
    presentation: Presentation

    @property
    def issued_in(self) -> str:
        return self.presentation.issued.channel if self.presentation.issued else ""

    @property
    def excused(self) -> bool:
        """By company policy; a desk that knows the number all the same needs no excuse."""
        return self.presentation.excused and self.presentation.reception not in GOOD


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A cell of the matrix: all that was met with a `kind` issued in one channel and presented in another. Empty: never tried."""

    kind: str
    issued_in: str
    presented_in: str
    met: tuple[Met, ...]

    @property
    def anchor(self) -> str:
        return f"carry-{'-'.join(filter(str.isalnum, (self.kind, self.issued_in, self.presented_in)))}"


def meetings(gathered: Gathered) -> list[Met]:
    """Every presentation that counts, in the order of the journeys: of the company's own numbers, where it could know her."""
    return [
        Met(walk=walk, presentation=one)
        for walk in gathered.walks
        for one in walk.ledger.presentations
        if one.issued and one.known
    ]


def channels(config: Config, walks: Iterable[Walk]) -> list[str]:
    """The channels of this company: those with a configured door and those that a customer was seen on."""
    doors = {name for name in ("web", "store", "email", "phone") if getattr(config.doors, name) is not None}
    seen = {record.channel for walk in walks for attempt in walk.attempts for record in attempt.records}
    known = (doors | seen) - {""}
    return [name for name in ORDER if name in known] + sorted(known - set(ORDER))


def pairs(gathered: Gathered) -> list[Pair]:
    """All pairs: each kind with each channel it was issued in (seen in this run), by each channel of the company."""
    met = meetings(gathered)
    rows = {(one.kind, one.issued.channel): None for walk in gathered.walks for one in walk.ledger.references}
    rows.update({(one.presentation.kind, one.issued_in): None for one in met})
    columns = channels(gathered.config, gathered.walks)
    return [
        Pair(
            kind=kind,
            issued_in=issued_in,
            presented_in=column,
            met=tuple(
                one
                for one in met
                if (one.presentation.kind, one.issued_in, one.presentation.presented.channel) == (kind, issued_in, column)
            ),
        )
        for kind, issued_in in rows
        for column in columns
    ]


def rows(gathered: Gathered) -> tuple[schema.Carry, ...]:
    """The matrix as `run.json` has it: one row for each desk and reception, one for each pair never tried."""
    found: list[schema.Carry] = []
    for pair in pairs(gathered):
        cells: dict[tuple[str, str, bool], list[Met]] = {}
        for one in pair.met:
            seen = one.presentation
            cells.setdefault((seen.presented.department, seen.reception, one.excused), []).append(one)
        for (hop, reception, excused), some in cells.items():
            found.append(_row(pair, hop, reception, some, excused=excused))
        if not pair.met:
            found.append(_row(pair, "", "never-tried", [], excused=False))
    return tuple(found)


def _row(pair: Pair, hop: str, reception: str, some: list[Met], *, excused: bool) -> schema.Carry:
    return msgspec.convert(
        {
            "kind": pair.kind,
            "issued_in": pair.issued_in,
            "presented_in": pair.presented_in,
            "hop": hop,
            "reception": reception,
            "excused": excused,
            "count": len(some),
            "journeys": tuple(dict.fromkeys(one.walk.plan.id for one in some)),
        },
        schema.Carry,
    )
