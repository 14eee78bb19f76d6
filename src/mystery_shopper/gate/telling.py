"""A decision on one screen, for people. `gate.json` holds what has no room here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mystery_shopper.gate.schema import Comparison, Decision, KnownFailure, Ruling

MOST = 3
"""So many journeys are named under a rule that failed."""
_STATES = {
    "expired": "past its day",
    "accepted": "accepted",
    "fixed": "fails no longer: take it out",
    "not-seen": "not looked at in this run",
    "unknown": "no journey of the suite has this id: take it out, or correct it",
}
_SHARES = frozenset(
    {
        "reliability",
        "carry_rate",
        "promises_kept",
        "one_contact_resolution",
        "touchpoint_coverage",
        "policies_walked",
        "carry_coverage",
    }
)


def compared(decision: Decision) -> Iterator[str]:
    """With what, and what is other than there."""
    found = decision.comparison
    if found is None:
        yield f"No baseline: {decision.no_baseline}."
        return
    base = found.baseline
    known_as = ", ".join(filter(None, (base.release, base.branch, base.commit[:10])))
    part = "" if base.whole else ", which was not a whole run"
    yield f"Baseline: the run of {base.at:%Y-%m-%d %H:%M} UTC{f' ({known_as})' if known_as else ''} from {base.source}{part}."
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
    rows = [(_number(one), f"{one.sense} {_written(one, one.limit)}") for one in rules]
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
        counts = {state: sum(one.state == state for one in entries) for state in _STATES}
        yield "Known failures: " + ", ".join(f"{count} {state.replace('-', ' ')}" for state, count in counts.items() if count)
    for state, words in _STATES.items():
        for one in entries:
            if one.state == state:
                yield f"  {one.kind} in {one.journey}"
                yield f"    {words}; {one.owner}, until {one.expires}: {one.reason}"


def closing(decision: Decision) -> str:
    return f"{decision.verdict.capitalize()}: {decision.why}"


def _number(ruling: Ruling) -> str:
    """Rounded, but never so far that a rule that failed seems to hold."""
    if ruling.number is None:
        return "–"
    limit = _written(ruling, ruling.limit)
    written = (_written(ruling, ruling.number, digits) for digits in (2, 4, 6))
    return next((text for text in written if text != limit or ruling.verdict == "held"), str(ruling.number))


def _written(ruling: Ruling, number: float, digits: int = 2) -> str:
    """A share in per cent, other numbers plain."""
    if ruling.id == "whole":
        return "yes" if number else "no"
    share = ruling.id in _SHARES
    text = f"{number * (100 if share else 1):.{digits}f}".rstrip("0").rstrip(".")
    return f"{text} %" if share else text
