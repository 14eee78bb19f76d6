"""Complaints: taken up, decided, told in writing, with the cause on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.simulators import letters, repaying
from mystery_shopper.simulators.departments import phrasing

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Case

KIND = "complaint"
_COMPLAINS = re.compile(r"\bcomplain|\bunacceptable\b|\bhow (?:i was|we were) treated\b", re.IGNORECASE)
_CAUSES = (
    ("people", re.compile(r"\b(?:rude|unfriendly|employee|staff|treated|told off|laughed)\b", re.IGNORECASE)),
    ("delivery", re.compile(r"\b(?:late|deliver\w*|parcel|driver|days too)\b", re.IGNORECASE)),
    ("goods", re.compile(r"\b(?:broken|torn|damaged|cracked|missing|wrong)\b", re.IGNORECASE)),
)


def is_one(text: str) -> bool:
    return _COMPLAINS.search(text) is not None


def _decide(instance: Instance, case: str) -> None:
    """The complaint is decided: she gets the outcome in writing, and its cause is noted for every desk."""
    found = instance.records.cases.find(case)
    if found is None or found.state == "closed":
        return
    say = phrasing.of(instance).conduct
    cause = next((name for name, words in _CAUSES if words.search(found.text)), "place")
    outcome = _outcome(instance, found)
    instance.records.cases.note(case, "customer service", f"Cause: {say.causes[cause]} Outcome: {outcome}")
    instance.records.cases.set_state(case, "in progress")
    instance.records.cases.plan(case, phrasing.of(instance).notes.step_customer, None)
    letters.send(
        instance,
        found.customer,
        say.subject_complaint.format(number=case),
        say.complaint_outcome.format(number=case, matter=found.matter, outcome=outcome),
        say.complaint_cause.format(cause=say.causes[cause]),
        say.complaint_stays.format(number=case, owner=found.owner),
        case=case,
    )


def _outcome(instance: Instance, case: Case) -> str:
    """In words; where it is about an order, money comes with it."""
    say, limit = phrasing.of(instance).conduct, instance.policies.credit_limit
    order = instance.records.orders.find(case.order) if case.order else None
    if order is None:
        return say.outcome_change
    given = instance.records.repayments.of(order.number, "credit")
    given = given or repaying.grant(instance, "credit", case.customer, min(limit, order.total), about=order.number)
    due = phrasing.full_day(given.due)
    return say.outcome_credit.format(amount=phrasing.written_money(given.amount), credit=given.number, due=due)


HANDLERS: dict[str, Callable[..., None]] = {"complaint-decided": _decide}
"""What can fall due here."""
