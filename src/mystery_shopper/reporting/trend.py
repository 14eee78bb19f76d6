"""The run among those before it: a few customer numbers, run by run."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting.effort import weighted_sum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.history.model import PastRun
    from mystery_shopper.reporting.gather import Gathered, Walk
    from mystery_shopper.reporting.schema import Report

SHOWN = 12
"""Runs in the table, the latest ones."""
MEASURES = {
    "customers": "customers walked",
    "let_down": "let down",
    "carry": "numbers known where they were used",
    "promises": "due promises kept",
    "one_contact": "solved in one contact",
    "effort": "effort, sum per customer",
}
_WIDTH, _HEIGHT = 120, 28  # of a line, in CSS pixels


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A run in numbers; None where there was nothing to count. `carry`, `promises`, `one_contact` are shares, 0 to 1."""

    at: datetime
    name: str
    now: bool
    whole: bool
    customers: float
    let_down: float
    carry: float | None
    promises: float | None
    one_contact: float | None
    effort: float | None

    def text(self, measure: str) -> str:
        value = getattr(self, measure)
        if value is None:
            return "–"
        return f"{value:.0%}" if measure in {"carry", "promises", "one_contact"} else f"{value:.1f}".removesuffix(".0")


def points(gathered: Gathered, report: Report) -> list[Point]:
    """Oldest first; the last one is this run."""
    return [*map(_before, gathered.past[-SHOWN + 1 :]), _now(gathered, report)]


def _before(run: PastRun) -> Point:
    return Point(
        at=run.at,
        name=run.release or run.commit[:7],
        now=False,
        whole=run.whole,
        customers=len(run.journeys),
        let_down=sum(one.verdict == "broken" for one in run.journeys),
        carry=_share(run.carried, run.carries),
        promises=_share(run.promises_kept, run.promises_due),
        one_contact=_share(run.in_one_contact, run.problems),
        effort=_share(sum(one.effort for one in run.journeys), len(run.journeys)),
    )


def _now(gathered: Gathered, report: Report) -> Point:
    totals = report.totals
    ended = gathered.by_verdict("kept", "broken")
    sums = [weighted_sum(walk.ledger.effort, gathered.config) for walk in gathered.walks]
    return Point(
        at=gathered.started.at,
        name=report.release or report.commit[:7],
        now=True,
        whole=report.whole,
        customers=totals.journeys,
        let_down=totals.broken,
        carry=_share(totals.carried, totals.carries),
        promises=_share(totals.promises_kept, totals.promises - totals.promises_open),
        one_contact=_share(len([walk for walk in ended if solved_in_one(walk)]), len(ended)),
        effort=_share(sum(sums), len(sums)),
    )


def solved_in_one(walk: Walk) -> bool:
    """Kept, and the company's answers made no further contact necessary."""
    return walk.verdict == "kept" and not walk.ledger.effort.contacts_caused


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def line(measure: str, some: Sequence[Point]) -> str:
    """The points of an SVG polyline, 120 × 28 pixels, the highest value at the top; "" for fewer than two values."""
    values = [(n, getattr(point, measure)) for n, point in enumerate(some)]
    known = [(n, value) for n, value in values if value is not None]
    if len(known) < 2:  # noqa: PLR2004 - a line needs two ends
        return ""
    low, high = min(value for _, value in known), max(value for _, value in known)
    step = (_WIDTH - 6) / (len(some) - 1)

    def height(value: float) -> float:
        return _HEIGHT - 4 - (_HEIGHT - 8) * ((value - low) / (high - low) if high > low else 0.5)

    return " ".join(f"{3 + step * n:.1f},{height(value):.1f}" for n, value in known)
