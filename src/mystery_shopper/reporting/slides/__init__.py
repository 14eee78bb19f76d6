"""`slides.pptx`: at most twelve slides for a management meeting, made from what a run left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting import verdicts
from mystery_shopper.reporting.slides import numbers, opening, story
from mystery_shopper.reporting.slides.drawing import Deck

if TYPE_CHECKING:
    from mystery_shopper.reporting.gather import Gathered, Walk
    from mystery_shopper.reporting.schema import Report

FILE_NAME = "slides.pptx"
WORST = 3
"""Stories that are told."""


def render(gathered: Gathered, report: Report) -> bytes:
    """The deck."""
    deck = Deck(f"Mystery Shopper: {report.company}", gathered.started.at)
    opening.add(deck, gathered, report)
    told = _told(gathered)
    for number, walk in enumerate(told, 1):
        story.add(deck, gathered, walk, f"story {number} of {len(told)}")
    numbers.add_matrix(deck, gathered, report)
    numbers.add_improvements(deck, gathered)
    numbers.add_trend(deck, gathered, report)
    opening.add_missing(deck, gathered)
    return deck.save()


def _told(gathered: Gathered) -> list[Walk]:
    """The worst stories, before all those that do not tell the same again; where nobody was let down, the kept one with the
    most to see.
    """
    told: list[Walk] = []
    again: list[Walk] = []
    seen: set[tuple[str, str]] = set()
    for walk in verdicts.ranked(gathered):
        obstacles = {(finding.kind, finding.hop) for finding in walk.findings}
        (again if 2 * len(obstacles - seen) < len(obstacles) else told).append(walk)
        seen |= obstacles
    kept = gathered.by_verdict("kept")
    return [*told, *again][:WORST] or sorted(kept, key=lambda walk: -walk.ledger.effort.contacts)[:1]
