"""What customers ask for of their own accord, and who takes it up."""

from __future__ import annotations

from collections.abc import Callable

from mystery_shopper.simulators.departments import (
    accounts,
    answering,
    asking_others,
    cabin,
    chatting,
    lodging,
    matters,
    ordering,
    receiving,
    remembering,
    repair,
    trials,
)
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.intents import Intent
from mystery_shopper.simulators.departments.knowledge import Found
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard

_Handler = Callable[[Desk, Heard], Turn | None]


def _settled(desk: Desk, _: Heard) -> Turn:
    return answering.settled(desk)


def _wrong_shelf(desk: Desk, _: Heard) -> Turn:
    return answering.wrong_shelf(desk)


def _history(desk: Desk, _: Heard) -> Turn:
    return remembering.recount(desk)


def _whose(desk: Desk, _: Heard) -> Turn:
    memory = desk.memory
    found = desk.see.find(memory.case or memory.order) if memory.case or memory.order else None
    if found is None or desk.see.asks_for_proof:
        return desk.anything_else(desk.p.not_given_out)
    return desk.anything_else(desk.p.whose.format(name=found.holder.name, address=found.holder.address or found.holder.email))


def _pickup(desk: Desk, heard: Heard) -> Turn | None:
    if heard.items and heard.asks("order"):
        return None
    return answering.existing_order(desk, heard)


def _where_it_stands(desk: Desk, heard: Heard) -> Turn | None:
    if heard.asks("promised", "match") and not heard.asks("contents"):
        return None
    number = desk.memory.order if heard.asks("contents") else desk.memory.case or desk.memory.order
    found = desk.see.find(number) if number and desk.see.looks_up else None
    return matters.open_up(desk, found) if found else matters.history(desk)


def _match(desk: Desk, heard: Heard) -> Turn | None:
    if heard.asks("promised", "reads") and desk.memory.claimed:
        return None
    return chatting.match(desk, heard) if desk.channel in chatting.CHANNELS else ordering.match(desk, heard)


def _order(desk: Desk, _: Heard) -> Turn:
    return ordering.proceed(desk)


def _report(desk: Desk, heard: Heard) -> Turn:
    return answering.report(desk, heard.text, heard)


def _price(desk: Desk, _: Heard) -> Turn:
    return answering.price(desk)


def _hours(desk: Desk, _: Heard) -> Turn:
    return answering.hours(desk)


_WISHES: tuple[tuple[tuple[Intent, ...], _Handler], ...] = (
    (("identity",), _whose),
    (("solved",), _settled),
    (("history",), _history),
    (("appointment",), cabin.appointment),
    (("line",), cabin.line),
    (("outage",), cabin.outage),
    (("stay",), lodging.asked),
    (("credit", "question"), answering.existing_order),
    (("trial",), trials.asked),
    (("trouble", "report"), repair.trouble),
    (("missing",), receiving.missing),
    (("shelf-wrong",), _wrong_shelf),
    (("change", "return"), answering.existing_order),
    (("pickup",), _pickup),
    (("when-back",), asking_others.when_back),
    (("state", "contents"), _where_it_stands),
    (("match",), _match),
    (("promised", "reads"), _order),
    (("bill", "tariff"), accounts.asked),
    (("report",), _report),
    (("order",), _order),
    (("stock",), answering.stock),
    (("price",), _price),
    (("hours",), _hours),
)
"""In the order in which one would take them up: what is said beside something weightier only explains it."""


def asked(desk: Desk, heard: Heard) -> Turn | None:
    for intents, handler in _WISHES:
        turn = handler(desk, heard) if heard.asks(*intents) else None
        if turn is not None:
            return turn
    return None


def _about_item(desk: Desk) -> Turn:
    """She names an item and no wish: what is on the table, where that is about it; else she may want to order it."""
    number = desk.memory.case or desk.memory.order
    found = desk.see.find(number) if number and desk.see.looks_up and not desk.memory.topic else None
    if found is not None and desk.memory.item in _items(found):
        return matters.open_up(desk, found)
    return ordering.proceed(desk)


def _items(found: Found) -> set[str]:
    if found.case is not None:
        return {found.case.item}
    return {line.item for line in found.order.lines} if found.order is not None else set()


def bare(desk: Desk, heard: Heard) -> Turn | None:
    """Words that help although they ask for nothing: an item, a mail address, a greeting."""
    memory = desk.memory
    if heard.items:
        return _about_item(desk)
    if heard.email and memory.customer is None:
        holder = desk.records.customers.by_email(heard.email)
        if holder is not None and desk.see.looks_up and matters.may_speak(desk, holder):
            return matters.history(desk)
    if heard.asks("person"):
        return desk.ask("purpose", desk.p.a_person.format(employee=memory.employee), desk.p.how_can_i_help)
    if heard.asks("yes") and memory.awaiting == "anything else":
        return desk.ask("purpose", desk.p.how_can_i_help)
    if heard.asks("hello", "thanks") and not desk.times_asked("courtesy"):
        memory.asked["courtesy"] = 1
        return desk.ask("purpose", desk.p.how_can_i_help)
    return None
