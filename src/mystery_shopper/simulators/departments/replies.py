"""Answers to what the employee has asked. Each returns None where the customer talks of something else instead."""

from __future__ import annotations

from collections.abc import Callable

from mystery_shopper.simulators.departments import (
    accounts,
    answering,
    cabin,
    chatting,
    crediting,
    lodging,
    matters,
    ordering,
    orders,
    receiving,
    repair,
    returning,
    trials,
)
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard


def _confirmed_matter(desk: Desk, heard: Heard) -> Turn | None:
    number = desk.memory.case or desk.memory.order or desk.memory.more.get(accounts.TABLED, "")
    if heard.asks("yes", "order", "state", "contents") and not heard.asks("report"):
        found = desk.see.find(number)
        if found is not None and found.case is not None and desk.see.holds(found.case) and not heard.asks("state"):
            desk.memory.topic = "order"
        return matters.open_up(desk, found) if found else None
    if heard.asks("no"):
        desk.memory.case = desk.memory.order = ""
        return None if heard.intents - {"no", "thanks"} else desk.ask("purpose", desk.p.how_can_i_help)
    return None


def _confirmed_offer(desk: Desk, heard: Heard) -> Turn | None:
    if heard.asks("yes", "order") or heard.asks("match"):
        return ordering.proceed(desk)
    if heard.asks("no") and not heard.amounts:
        return desk.anything_else(desk.p.not_ordered)
    return None


def _confirmed_order(desk: Desk, heard: Heard) -> Turn | None:
    if heard.asks("no") or (heard.amounts and heard.amounts[0] != ordering.unit_price(desk) and not heard.asks("yes")):
        return ordering.refused(desk, heard)
    if heard.asks("yes") or (heard.asks("order") and not heard.items):
        return ordering.place(desk)
    return ordering.proceed(desk) if heard.quantity else None


def _told_detail(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to a question about the item or about herself; the next missing thing is asked for."""
    if desk.memory.topic == "match" and desk.memory.item:
        return ordering.match(desk, heard)
    if desk.memory.topic == "shelf-wrong" and desk.memory.item:
        return answering.wrong_shelf(desk)
    if heard.asks("report", "state", "contents", "hours", "change") and not heard.items:
        return None
    if heard.maybe and not desk.memory.item:
        return desk.ask("item", desk.p.which_of.format(items=_either(heard.maybe)))
    if heard.asks("no") and not heard.intents - {"no", "thanks"}:
        return desk.anything_else(desk.p.not_ordered)
    return ordering.proceed(desk)


def _either(items: tuple[str, ...]) -> str:
    return " / ".join(items[:4])


def _told_contact(desk: Desk, heard: Heard) -> Turn | None:
    """With or without an answer: the report is taken down."""
    return None if heard.asks("report", "again") else answering.report(desk, desk.memory.report)


def _read_aloud(desk: Desk, _: Heard) -> Turn | None:
    if desk.memory.item and desk.memory.claimed and desk.memory.read:
        return ordering.proceed(desk)
    return desk.way_on(desk.p.cannot_help_without)


def _told_address(desk: Desk, heard: Heard) -> Turn | None:
    if desk.memory.order and not heard.asks("state", "contents", "order", "report"):
        return orders.change(desk, orders.on_the_table(desk))
    return None


def _named_item(desk: Desk, heard: Heard) -> Turn | None:
    return answering.price(desk) if heard.items and not heard.asks("order", "match", "stock") else None


ANSWERS: dict[str, Callable[[Desk, Heard], Turn | None]] = {
    "identity": matters.identified,
    "confirm matter": _confirmed_matter,
    "confirm offer": _confirmed_offer,
    "confirm order": _confirmed_order,
    "about": matters.told_about,
    "read": _read_aloud,
    "tried": repair.told_tried,
    "item": _told_detail,
    "contact": _told_contact,
    "name": _told_detail,
    "email": _told_detail,
    "address": _told_detail,
    "new address": _told_address,
    "appointment day": cabin.told_day,
    "fact item": _named_item,
    "order item": orders.unseen,
    "order day": orders.unseen,
    "order number": orders.unseen,
    "lead": crediting.after_the_lead,
    "return remedy": returning.after_the_remedy,
    "stay number": lodging.told,
    "stay identity": lodging.told,
    "hotel": lodging.after_the_hotel,
    "trial item": trials.named_item,
    "part": receiving.told_part,
    "part offer": receiving.declined,
    "promise email": chatting.told_email,
}
"""What was asked (`Memory.awaiting`) → who takes the answer."""
