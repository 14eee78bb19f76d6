"""What is promised in a sale beside the price: to try something at home until a day. By word of mouth, and then in writing."""

from __future__ import annotations

from datetime import datetime

from mystery_shopper.simulators import fulfilment, letters
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records import Case

KIND = "promise"
_WORKING_DAYS = 32
_ASKED_AT_MOST = 2


def asked(desk: Desk, heard: Heard) -> Turn | None:
    """She asks whether she may try it first. None where she speaks of a trial that she was promised."""
    if heard.references or heard.asks("promised", "return", "state"):
        return None
    memory = desk.memory
    if not desk.does("order"):
        memory.topic = "trial"
        return hand_over_for(desk, "order")
    if not memory.item:
        if desk.times_asked("trial item") >= _ASKED_AT_MOST:
            return desk.way_on(desk.p.cannot_help_without)
        return desk.ask("trial item", desk.p.which_item)
    until = fulfilment.working_days(desk.now, _WORKING_DAYS)
    day = phrasing.full_day(until)
    if desk.policies.word_of_mouth == "said only":
        return desk.anything_else(desk.p.conduct.trial_said.format(item=memory.item, day=day))
    case = _written(desk, until)
    memory.case = case.number
    return desk.anything_else(desk.p.conduct.trial_written.format(item=memory.item, day=day, number=case.number))


def named_item(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to "which item?"."""
    return asked(desk, heard) if desk.memory.item else None


def promised(desk: Desk, customer: int, item: str) -> Case | None:
    """The trial of `item` that she was promised and that still runs, as far as this department can see it."""
    cases = desk.see.open_cases(customer) if desk.see.looks_up else []
    return next((case for case in cases if case.item == item and runs(desk, case)), None)


def runs(desk: Desk, case: Case) -> bool:
    return case.kind == KIND and case.valid_until is not None and desk.now <= case.valid_until


def _written(desk: Desk, until: datetime) -> Case:
    """The promise under a number, and the mail that says so."""
    memory = desk.memory
    customer = (
        desk.known()
        or desk.suggested()
        or desk.records.customers.meet(name=memory.name, email=memory.email, number=desk.context.number)
    )
    case = desk.records.cases.open(
        KIND,
        f"free trial of the {memory.item}",
        desk.channel,
        customer.id,
        item=memory.item,
        owner=memory.employee,
        next_step="you keep it, or send it back for all your money",
        next_due=until,
        valid_until=until,
    )
    p, day = desk.p.conduct, phrasing.full_day(until)
    letter = p.trial_mail.format(item=memory.item, day=day, number=case.number)
    subject = p.subject_trial.format(number=case.number)
    letters.send(desk.instance, customer.id, subject, letter, sender="orders", case=case.number)
    return case
