"""What is agreed in writing while she waits: in the chat, a lower price is promised under a number, to be ordered anywhere."""

from __future__ import annotations

from mystery_shopper.simulators import promising
from mystery_shopper.simulators.departments import ordering, phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records import Customer

CHANNELS = frozenset({"chat", "sms"})
_ASKED_AT_MOST = 2


def match(desk: Desk, heard: Heard) -> Turn:
    """She asks to pay a price that the company has somewhere else."""
    memory = desk.memory
    memory.topic = "match"
    memory.seen_in = heard.store or memory.seen_in
    seen = None
    if memory.item:
        seen = promising.price_to_match(desk.instance, memory.item, asked_on="web", named=memory.seen_in)
    if seen is None:
        return ordering.match(desk, heard)
    customer = _customer(desk)
    if customer is None:
        if desk.times_asked("promise email") >= _ASKED_AT_MOST:
            return desk.way_on(desk.p.cannot_help_without)
        return desk.ask("promise email", desk.p.contact.promise_email)
    case = promising.promise_price(desk.instance, memory.item, seen, asked_on=desk.channel, customer=customer.id, text=heard.text)
    memory.case = case.number
    until = phrasing.full_day(case.valid_until) if case.valid_until else ""
    price = desk.money(seen.price)
    return desk.anything_else(
        desk.p.match_granted.format(item=case.item, price=price, place=desk.place(seen.channel, seen.store)),
        desk.p.kept_for_you.format(number=case.number, item=case.item, price=price, day=until),
    )


def told_email(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to the question under which address it shall be noted."""
    return match(desk, heard) if heard.email or not heard.intents else None


def _customer(desk: Desk) -> Customer | None:
    """For whom it is noted: whom the company knows here, else whoever has the address that she gives."""
    known = desk.known() or desk.suggested()
    if known is not None or not desk.memory.email:
        return known
    return desk.records.customers.meet(name=desk.memory.name, email=desk.memory.email)
