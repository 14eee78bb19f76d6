"""Improvements: each obstacle once, however many customers met it, with the handover, its owner and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.first_steps import first_step
from mystery_shopper.ledger.model import Finding
from mystery_shopper.reporting import compared, telling, wording
from mystery_shopper.reporting.gather import Walk

if TYPE_CHECKING:
    from mystery_shopper.reporting.gather import Gathered

CONSEQUENCES = frozenset({"outcome-missed", "dead-end", "effort-over-budget", "minutes-over-budget", "told-again"})
_NOT_HANDED_ON = frozenset(
    {
        "reference-not-recognised",
        "reference-echoed",
        "reference-lost-in-transfer",
        "asked-again",
        "told-again",
        "history-unknown",
    }
)
"""Where these are met between the same two, it is one obstacle: what the one knew did not reach the other."""
_OF_THE_COMPANY = frozenset({"not-told", "too-many-follow-ups"})
"""No single desk's failing: wherever these are met, it is one obstacle."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with the journey that met it; `anchor` is its HTML id."""

    anchor: str
    walk: Walk
    finding: Finding

    @property
    def sentence(self) -> str:
        return wording.finding(self.finding, telling.customer(self.walk))

    @property
    def lost_first(self) -> bool:
        """The number was lost here before it was lost elsewhere."""
        return any(
            one.lost and (one.reference, one.presented.department) == (self.finding.reference, self.finding.hop)
            for one in self.walk.ledger.presentations
        )


class Improvement(msgspec.Struct, frozen=True, kw_only=True):
    """`seen`: every finding of this obstacle, in the order of the journeys; `since`: since when it stands, in words."""

    anchor: str
    seen: tuple[Seen, ...]
    since: str

    @property
    def first(self) -> Finding:
        return self._telling.finding

    @property
    def _telling(self) -> Seen:
        return next((one for one in self.seen if one.finding.kind not in CONSEQUENCES), self.seen[0])

    @property
    def obstacle(self) -> str:
        """One sentence, without name and number where several customers met it."""
        several = len(self.walks) > 1
        name = "a customer" if several else telling.customer(self._telling.walk)
        return wording.finding(self.first, name, several=several)

    @property
    def also(self) -> tuple[str, ...]:
        """What else was met between the same two, as sentences."""
        several = len(self.walks) > 1
        kinds = {one.finding.kind: one for one in self.seen if one.finding.kind != self.first.kind}
        return tuple(
            wording.finding(one.finding, "a customer" if several else telling.customer(one.walk), several=several)
            for one in kinds.values()
        )

    @property
    def owner(self) -> str:
        return next((one.finding.owner for one in self.seen if one.finding.owner), "")

    @property
    def first_step(self) -> str:
        step = first_step(self.first)
        number = self.first.reference
        return step.replace(number, "the customer’s number") if number and len(self.walks) > 1 else step

    @property
    def walks(self) -> tuple[Walk, ...]:
        return tuple({one.walk.anchor: one.walk for one in self.seen}.values())


def findings(gathered: Gathered) -> list[Seen]:
    """Every finding of the run, in the order of the plan."""
    found = [(walk, finding) for walk in gathered.walks for finding in walk.findings]
    return [Seen(anchor=f"finding-{number}", walk=walk, finding=finding) for number, (walk, finding) in enumerate(found, 1)]


def improvements(gathered: Gathered) -> list[Improvement]:
    """By the number of customers who met the obstacle, of equals the one where the number was lost first; mere consequences of
    others come last, and what happened at no desk in particular.
    """
    groups: dict[tuple[str, ...], list[Seen]] = {}
    for one in findings(gathered):
        groups.setdefault(_obstacle(one.finding), []).append(one)
    return [
        Improvement(anchor=f"fix-{number}", seen=tuple(seen), since=_since(seen, gathered))
        for number, seen in enumerate(sorted(groups.values(), key=_rank), 1)
    ]


def _rank(seen: list[Seen]) -> tuple[bool, int, int]:
    consequence = all(one.finding.kind in CONSEQUENCES or not _placed(one.finding) for one in seen)
    return consequence, -len({one.walk.anchor for one in seen}), -sum(one.lost_first for one in seen)


def _placed(one: Finding) -> bool:
    """Somebody can be named who did it; what is nobody's in particular follows from something else."""
    return bool(one.hop or one.handover)


def _since(seen: list[Seen], gathered: Gathered) -> str:
    marks = {one.finding.fingerprint for one in seen if one.finding.fingerprint}
    return compared.since({one.walk.plan.id for one in seen}, marks, gathered.past, gathered.config.company.zone)


def _obstacle(one: Finding) -> tuple[str, ...]:
    if one.kind in _OF_THE_COMPANY:
        return (one.kind,)
    if one.handover is None:
        return (one.kind, one.channel, one.hop)
    kind = "not-handed-on" if one.kind in _NOT_HANDED_ON else one.kind
    return (kind, one.handover.from_, one.handover.to)
