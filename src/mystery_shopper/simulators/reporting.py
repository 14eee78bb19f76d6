"""Reports: taken down with an owner and a day, looked into, and closed when the customer says so."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators import complaining, letters, staff
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.fulfilment import working_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Case

_MORNING = timedelta(hours=10)
"""So long before the end of business."""
_DAYS_REPORT = 2
_WORDS_OF_A_MATTER = 9


def open_report(
    instance: Instance,
    *,
    channel: str,
    customer: int,
    text: str,
    kind: str = "report",
    store: str = "",
    item: str = "",
    order: str = "",
    matter: str = "",
) -> Case | None:
    """Take down a report or complaint: a number, an owner, a next step with a date. None where the policies let it vanish."""
    if instance.policies.reports == "receipt only":
        return None
    due = working_days(instance.clock.now(), _DAYS_REPORT)
    owner = staff.next_owner(instance)
    step = phrasing.of(instance).notes.step_looks_into.format(owner=owner)
    kind = complaining.KIND if kind == "report" and complaining.is_one(text) else kind
    case = instance.records.cases.open(
        kind,
        matter or short_matter(text),
        channel,
        customer,
        text=text,
        owner=owner,
        next_step=step,
        next_due=due,
        item=item,
        store=store,
        order=order,
    )
    if kind != complaining.KIND:
        instance.records.due.add(due - _MORNING, "report-looked-into", case=case.number)
    elif instance.policies.complaints == "decided":
        instance.records.due.add(due - _MORNING, "complaint-decided", case=case.number)
    return case


def customer_closes(instance: Instance, case: Case, department: str) -> Case:
    """The customer says that it is settled: only that closes a case."""
    p = phrasing.of(instance).notes
    instance.records.cases.note(case.number, department, p.settled)
    instance.records.cases.set_state(case.number, "closed")
    instance.records.cases.plan(case.number, p.step_none, None)
    return instance.records.cases.get(case.number)


def short_matter(text: str) -> str:
    """What a report is about, in its own first words: "litter in the car park of the Boulder store"."""
    sentence = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0]
    words = re.sub(r"^(hello|hi|good (morning|day|afternoon)|dear \w+)[,.!]?\s*", "", sentence, flags=re.IGNORECASE).split()
    short = " ".join(words[:_WORDS_OF_A_MATTER]).rstrip(".,;:!?")
    return short or "a report"


def _looked_into(instance: Instance, case: str) -> None:
    """The next step of a report is done, and she hears of it; whether it is settled is for her to say."""
    found = instance.records.cases.find(case)
    if found is None or found.state == "closed":
        return
    instance.records.cases.set_state(case, "in progress")
    p = phrasing.of(instance)
    instance.records.cases.note(case, "customer service", p.notes.looked_into.format(owner=found.owner))
    instance.records.cases.plan(case, p.notes.step_customer, None)
    letters.send(
        instance,
        found.customer,
        p.letters.subject_looked_into.format(number=case),
        p.letters.looked_into.format(number=case, matter=found.matter),
        p.letters.looked_into_open.format(number=case),
        signature=p.letters.signature_staff.format(owner=found.owner),
        case=case,
    )


HANDLERS: dict[str, Callable[..., None]] = {"report-looked-into": _looked_into}
"""What can fall due here."""
