"""What the release gate decided, in words: on the gate's own screen, and in the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting import wording

if TYPE_CHECKING:
    from mystery_shopper.reporting.decision import Baseline, Decision, KnownFailure, Ruling
    from mystery_shopper.reporting.gather import Walk

STATES = {
    "expired": "past its day",
    "accepted": "accepted",
    "fixed": "fails no longer: take it out",
    "not-seen": "not looked at in this run",
    "unknown": "no journey of the suite has this id: take it out, or correct it",
}
"""Of known failures, the urgent ones first."""
VERDICTS = {"failed": "failed", "held": "held", "not-evaluated": "nothing to count"}
NAMED = 2
"""So many rules that failed are named in one line."""
_LATER = frozenset({"journeys", "whole", "repeats", "new_broken"})
"""How much was looked at, and what `broken` says already: named after what customers met."""


def number(ruling: Ruling) -> str:
    """Rounded, but never so far that a rule that failed seems to hold."""
    if ruling.number is None:
        return "–"
    most = _written(ruling, ruling.limit)
    written = (_written(ruling, ruling.number, digits) for digits in (2, 4, 6))
    return next((text for text in written if text != most or ruling.verdict == "held"), str(ruling.number))


def limit(ruling: Ruling) -> str:
    if ruling.id == "whole":
        return "yes"
    return f"{ruling.sense} {_written(ruling, ruling.limit)}"


def _written(ruling: Ruling, value: float, digits: int = 2) -> str:
    """A share in per cent, other numbers plain."""
    if ruling.id == "whole":
        return "yes" if value else "no"
    text = f"{value * (100 if ruling.share else 1):.{digits}f}".rstrip("0").rstrip(".")
    return f"{text} %" if ruling.share else text


def in_one_line(decision: Decision) -> str:
    """`refused: 51 of 53 due promises were kept (96.23 %, at least 97 %). 1 known failure is accepted, until 31 March 2027.`"""
    return " ".join(filter(None, (f"{decision.verdict}: {_why(decision)}", known(decision))))


def _why(decision: Decision) -> str:
    failed = sorted(decision.failed, key=lambda one: one.id in _LATER)
    if not failed:
        return decision.why
    more = len(failed) - NAMED
    named = "; ".join(map(_failing, failed[:NAMED]))
    return f"{named}; and {wording.plural(more, 'more rule')} failed." if more > 0 else f"{named}."


def _failing(ruling: Ruling) -> str:
    if ruling.id == "whole":
        return ruling.words
    if ruling.words[:1].isdigit():  # the words have the two numbers that the share is made of
        return f"{ruling.words} ({number(ruling)}, {limit(ruling)})"
    return f"{number(ruling)} {ruling.words} ({limit(ruling)})"


def known(decision: Decision) -> str:
    """What is accepted of the known failures, until when, and which are past their day; "" where none is either."""
    accepted = [one for one in decision.known_failures if one.state == "accepted"]
    late = sum(one.state == "expired" for one in decision.known_failures)
    some = []
    if accepted:
        until = f"{'the first ' if len(accepted) > 1 else ''}until {day(earliest(accepted))}"
        some.append(f"{wording.plural(len(accepted), 'known failure')} {_be(len(accepted))} accepted, {until}.")
    if late:
        some.append(f"{wording.plural(late, 'known failure')} {_be(late)} past {'its' if late == 1 else 'their'} day.")
    return " ".join(some)


def baseline(base: Baseline) -> str:
    """`the run of 2026-11-28 01:30 UTC (v1, main, 6d368da0b1) from history`"""
    known_as = ", ".join(filter(None, (base.release, base.branch, base.commit[:10])))
    part = "" if base.whole else ", which was not a whole run"
    return f"the run of {base.at:%Y-%m-%d %H:%M} UTC{f' ({known_as})' if known_as else ''} from {base.source}{part}"


def earliest(some: list[KnownFailure]) -> KnownFailure:
    """The one that expires first."""
    return min(some, key=lambda one: one.expires)


def excuses(decision: Decision, walk: Walk) -> list[KnownFailure]:
    """The known failures that explain all that was found in `walk`; none where something of it is not accepted."""
    accepted = {one.kind: one for one in decision.known_failures if (one.journey, one.state) == (walk.plan.id, "accepted")}
    kinds = {one.kind for one in walk.findings}
    return [accepted[kind] for kind in sorted(kinds)] if kinds and kinds <= accepted.keys() else []


def day(one: KnownFailure) -> str:
    return f"{one.expires.day} {one.expires:%B %Y}"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"
