"""Improvements: each obstacle once, however many customers met it, with the handover, its owner and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Finding
from mystery_shopper.reporting import telling, wording
from mystery_shopper.reporting.gather import Walk

if TYPE_CHECKING:
    from mystery_shopper.reporting.gather import Gathered

CONSEQUENCES = frozenset({"outcome-missed", "dead-end", "effort-over-budget", "minutes-over-budget", "told-again"})


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with the journey that met it; `anchor` is its HTML id."""

    anchor: str
    walk: Walk
    finding: Finding

    @property
    def sentence(self) -> str:
        return wording.finding(self.finding, telling.customer(self.walk))


class Improvement(msgspec.Struct, frozen=True, kw_only=True):
    """`seen`: every finding of this obstacle, in the order of the journeys."""

    anchor: str
    seen: tuple[Seen, ...]

    @property
    def first(self) -> Finding:
        return self.seen[0].finding

    @property
    def obstacle(self) -> str:
        """One sentence, without the number where customers met it with different ones."""
        return wording.finding(
            self.first, telling.customer(self.seen[0].walk), several=len({s.finding.reference for s in self.seen}) > 1
        )

    @property
    def owner(self) -> str:
        return next((one.finding.owner for one in self.seen if one.finding.owner), "")

    @property
    def first_step(self) -> str:
        return next((one.finding.improvement for one in self.seen if one.finding.improvement), "")

    @property
    def walks(self) -> tuple[Walk, ...]:
        return tuple({one.walk.anchor: one.walk for one in self.seen}.values())


def findings(gathered: Gathered) -> list[Seen]:
    """Every finding of the run, in the order of the plan."""
    found = [(walk, finding) for walk in gathered.walks for finding in walk.findings]
    return [Seen(anchor=f"finding-{number}", walk=walk, finding=finding) for number, (walk, finding) in enumerate(found, 1)]


def improvements(gathered: Gathered) -> list[Improvement]:
    """By the number of customers who met the obstacle; mere consequences of others come last."""
    groups: dict[tuple[str, ...], list[Seen]] = {}
    for one in findings(gathered):
        groups.setdefault(_obstacle(one.finding), []).append(one)
    some = sorted(groups.items(), key=lambda group: (group[0][0] in CONSEQUENCES, -len({one.walk.anchor for one in group[1]})))
    return [Improvement(anchor=f"fix-{number}", seen=tuple(seen)) for number, (_, seen) in enumerate(some, 1)]


def _obstacle(one: Finding) -> tuple[str, ...]:
    place = (one.handover.from_, one.handover.to) if one.handover else (one.channel, one.hop)
    return (one.kind, *place)
