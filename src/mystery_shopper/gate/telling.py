"""A decision on one screen, for people. `gate.json` holds what has no room here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting import ruled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mystery_shopper.reporting.decision import Comparison, Decision, KnownFailure, Ruling

MOST = 3
"""So many journeys are named under a rule that failed."""


def compared(decision: Decision) -> Iterator[str]:
    """With what, and what is other than there."""
    found = decision.comparison
    if found is None:
        yield f"No baseline: {decision.no_baseline}."
        return
    yield f"Baseline: {ruled.baseline(found.baseline)}."
    if counts := ", ".join(_differences(found)):
        yield f"Since then: {counts}."


def _differences(found: Comparison) -> Iterator[str]:
    for name, ids in (
        ("newly broken", found.newly_broken),
        ("still broken", found.still_broken),
        ("mended", found.mended),
        ("added", found.added),
        ("renamed", found.renamed),
        ("removed", found.removed),
        ("not walked", found.not_walked),
    ):
        if ids:
            yield f"{len(ids)} {name}"


def table(rules: Sequence[Ruling]) -> list[tuple[Ruling, str]]:
    """Each rule with its line: id, number, limit, what was counted."""
    rows = [(ruled.number(one), ruled.limit(one)) for one in rules]
    names = max((len(one.id) for one in rules), default=0)
    numbers = max((len(number) for number, _ in rows), default=0)
    limits = max((len(limit) for _, limit in rows), default=0)
    return [
        (one, f"{one.verdict:<13}  {one.id:<{names}}  {number:>{numbers}}  {limit:<{limits}}  {one.words}")
        for one, (number, limit) in zip(rules, rows, strict=True)
    ]


def against(ruling: Ruling) -> list[str]:
    """The journeys that speak against a rule that failed; the first of many."""
    if ruling.verdict != "failed":
        return []
    more = len(ruling.journeys) - MOST
    return [*ruling.journeys[:MOST], *([f"… and {more} more: see gate.json"] if more > 0 else [])]


def known(entries: Sequence[KnownFailure]) -> Iterator[str]:
    """All of them, the urgent ones first."""
    if entries:
        counts = {state: sum(one.state == state for one in entries) for state in ruled.STATES}
        yield "Known failures: " + ", ".join(f"{count} {state.replace('-', ' ')}" for state, count in counts.items() if count)
    for state, words in ruled.STATES.items():
        for one in entries:
            if one.state == state:
                yield f"  {one.kind} in {one.journey}"
                yield f"    {words}; {one.owner}, until {one.expires}: {one.reason}"


def closing(decision: Decision) -> str:
    return f"{decision.verdict.capitalize()}: {decision.why}"
