"""Questions that only somebody else can answer: taken down and answered by a time that is named, or asked while she holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import reporting
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_ON_HOLD = 480
_BEFORE = timedelta(hours=4)
"""So long before the promised end of the day the answer goes out."""
_UNTIL_BACK = 12
"""Days until the maker delivers."""


def when_back(desk: Desk, heard: Heard) -> Turn | None:
    """She asks when an item comes back: the maker knows. None where she names none, or where it is there."""
    item = desk.memory.item
    if not item or desk.see.stock(item, "web"):
        return None
    p = desk.p.contact
    if desk.policies.questions_to_others == "asked while she waits":
        answer = p.from_others.format(item=item, day=phrasing.full_day(_back(desk.instance)))
        turn = desk.anything_else(answer)
        return msgspec.structs.replace(turn, while_she_holds=p.asks_meanwhile, hold=_ON_HOLD) if desk.channel == "phone" else turn
    customer = desk.known() or desk.suggested()
    if customer is None and not (desk.context.number or desk.memory.email or desk.times_asked("contact")):
        desk.memory.topic = "report"
        desk.memory.report = heard.text
        return desk.ask("contact", desk.p.ask_for["contact"])
    if customer is None:
        customer = desk.records.customers.meet(name=desk.memory.name, email=desk.memory.email, number=desk.context.number)
    case = reporting.open_report(
        desk.instance,
        channel=desk.channel,
        customer=customer.id,
        text=heard.text,
        kind="question",
        item=item,
        matter=f"when the {item} comes back",
    )
    if case is None or case.next_due is None:
        return desk.anything_else(desk.p.receipt_only)
    desk.memory.case = case.number
    desk.records.due.add(case.next_due - _BEFORE, "answer-from-others", case=case.number, number=desk.context.number)
    return desk.anything_else(
        p.asks_others.format(number=case.number, owner=case.owner, matter=case.matter, until=phrasing.full_day(case.next_due))
    )


def _back(instance: Instance) -> datetime:
    return instance.clock.in_days(_UNTIL_BACK)


def _answered(instance: Instance, case: str, number: str) -> None:
    """The maker has said it: she gets the answer where she can be reached."""
    found = instance.records.cases.get(case)
    words, day = phrasing.of(instance).contact, phrasing.full_day(_back(instance))
    text = words.answer_text.format(number=case, item=found.item, day=day)
    customer = instance.records.customers.get(found.customer)
    if number or customer.number:
        instance.records.texts.keep("outbound-api", instance.numbers["main"], number or customer.number, text)
    elif customer.email:
        instance.post.queue(customer.email, words.answer_subject.format(number=case), text, case=case)
    instance.records.cases.note(case, "customer service", text)
    instance.records.cases.set_state(case, "solved")


HANDLERS = {"answer-from-others": _answered}
