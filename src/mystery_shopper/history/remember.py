"""A run as the history keeps it, from its `run.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.history.model import PastJourney, PastRun

if TYPE_CHECKING:
    from mystery_shopper.reporting.schema import Journey, Report

_DECIDED = ("kept", "broken")


def past_run(report: Report) -> PastRun:
    """`report`, reduced to what is compared from run to run."""
    decided = [journey for journey in report.journeys if journey.verdict in _DECIDED]
    totals = report.totals
    return PastRun(
        at=report.started,
        company=report.company,
        doors=report.doors,
        seed=report.seed,
        commit=report.commit,
        branch=report.branch,
        release=report.release,
        verdict=report.verdict,
        whole=report.whole,
        carries=totals.carries,
        carried=totals.carried,
        promises_due=totals.promises - totals.promises_open,
        promises_kept=totals.promises_kept,
        problems=len(decided),
        in_one_contact=sum(map(in_one_contact, decided)),
        minutes=totals.minutes,
        journeys=tuple(map(_journey, report.journeys)),
    )


def in_one_contact(journey: Journey) -> bool:
    """One contact resolution: she got what she came for, and the company caused no further contact."""
    return journey.verdict == "kept" and not journey.effort.contacts_caused


def _journey(journey: Journey) -> PastJourney:
    return PastJourney(
        id=journey.id,
        title=journey.title,
        feature=journey.feature,
        verdict=journey.verdict,
        attempts=len(journey.attempts),
        contacts=journey.effort.contacts,
        contacts_caused=journey.effort.contacts_caused,
        said_twice=journey.effort.said_twice,
        minutes=journey.minutes,
        effort=journey.effort.sum,
        fingerprints=tuple(one.fingerprint for one in journey.findings),
        kinds=tuple(one.kind for one in journey.findings),
        wording=journey.wording,
        repeats=len(journey.repeats),
        repeats_kept=sum(one.verdict == "kept" for one in journey.repeats),
    )
