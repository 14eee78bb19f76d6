"""From facts to a decision. Pure: what is asked of files and clocks is asked in `asking`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.gate import rules
from mystery_shopper.reporting.decision import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mystery_shopper.config import Gate
    from mystery_shopper.gate.rules import Facts
    from mystery_shopper.reporting.decision import Ruling


def decide(gate: Gate, facts: Facts, goals: Sequence[str], now: datetime) -> Decision:
    """Refused where a rule failed, or where no rule that was asked for could be evaluated. `goals`: of the suite."""
    found = rules.rulings(gate, facts, goals)
    failed = [one for one in found if one.verdict == "failed"]
    evaluated = [one for one in found if one.stated and one.verdict != "not-evaluated"]
    return Decision(
        decided=now,
        company=facts.report.company,
        started=facts.report.started,
        verdict="refused" if failed or not evaluated else "accepted",
        why=_why(found, failed, evaluated),
        rules=found,
        known_failures=facts.known.entries,
        comparison=facts.comparison,
        no_baseline=facts.no_baseline,
    )


def _why(found: Sequence[Ruling], failed: Sequence[Ruling], evaluated: Sequence[Ruling]) -> str:
    judged = [one for one in found if one.verdict != "not-evaluated"]
    if failed:
        names = ", ".join(one.id for one in failed)
        return f"{len(failed)} of {len(judged)} rules failed: {names}."
    if not evaluated:
        return "no rule of [gate] could be evaluated, so nothing speaks for a release."
    left = len(found) - len(judged)
    return f"{len(judged)} rules held" + (f", {left} could not be evaluated." if left else ".")
