"""Orders that exist: what is in them, handing them over, changing them."""

from __future__ import annotations

import re
from collections.abc import Callable

from mystery_shopper.simulators import selling
from mystery_shopper.simulators.departments import crediting, questions, receiving, returning
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.transferring import hand_over_for, transfer
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.policies import SALES, SERVICE
from mystery_shopper.simulators.records import Order

TOPICS = frozenset({"pickup", "change", "return", "missing", "credit", "question"})
"""What she can want done with an order, or to know of it."""
_CANCEL = re.compile(r"\bcancel", re.IGNORECASE)
_QUESTIONS = ("order item", "order day", "order number")
"""What a department asks that does not see the orders, one after the other."""


def on_the_table(desk: Desk) -> Order:
    order = desk.records.orders.find(desk.memory.order)
    if order is None:
        raise KeyError(desk.memory.order)
    return order


def act(desk: Desk, *prefix: str) -> Turn:
    """Do with the order on the table what she wants."""
    order, topic = on_the_table(desk), desk.memory.topic
    if topic == "pickup":
        return _hand_over(desk, order, *prefix)
    if topic in _SETTLED:
        return _SETTLED[topic](desk, order, *prefix, _recalled(desk, order))
    if topic == "question":
        return questions.settle(desk, order, *prefix)
    return change(desk, order, *prefix)


_SETTLED: dict[str, Callable[..., Turn]] = {"missing": receiving.settle, "return": returning.settle, "credit": crediting.settle}
"""What is wrong with an order → how it is put right."""
_RECALLED = "order recalled"


def _recalled(desk: Desk, order: Order) -> str:
    """What an employee reads out of the order before putting something right, once in a conversation."""
    if desk.memory.more.get(_RECALLED) == order.number:
        return ""
    desk.memory.more[_RECALLED] = order.number
    placed = desk.p.order_placed.format(how=desk.p.how(order.channel), day=desk.past(order.placed))
    return f"{desk.state_of_order(order)} {placed}"


def _hand_over(desk: Desk, order: Order, *prefix: str) -> Turn:
    said = desk.state_of_order(order)
    if not desk.does("pickup"):
        return desk.anything_else(*prefix, said, desk.p.pickup_where.format(store=order.deliver_to) if _waits(order) else "")
    if order.state == "ready for pick-up" and order.deliver_to == desk.store:
        owed = "" if desk.records.orders.payments(order.number) else desk.p.pickup_owed.format(total=desk.money(order.total))
        selling.collect(desk.instance, order)
        return desk.anything_else(*prefix, desk.p.handed_over.format(number=order.number, lines=desk.lines(order.lines)), owed)
    return desk.anything_else(*prefix, said, desk.p.pickup_where.format(store=order.deliver_to) if _waits(order) else "")


def _waits(order: Order) -> bool:
    return order.deliver_to != "home" and order.state in {"placed", "shipped", "ready for pick-up"}


def change(desk: Desk, order: Order, *prefix: str) -> Turn:
    """Cancel an order or send it elsewhere, as long as it has not left."""
    if not desk.does("change"):
        return hand_over_for(desk, "change", *prefix, desk.state_of_order(order))
    if order.state != "placed":
        return desk.anything_else(*prefix, desk.state_of_order(order), desk.p.change_too_late)
    if _CANCEL.search(desk.memory.report):
        desk.records.orders.set_state(order.number, "cancelled")
        return desk.anything_else(*prefix, desk.p.cancelled.format(number=order.number, lines=desk.lines(order.lines)))
    if desk.memory.address:
        address = desk.memory.address
        desk.records.orders.set_address(order.number, address)
        return desk.anything_else(
            *prefix, desk.p.address_changed.format(number=order.number, address=address, due=desk.due(order))
        )
    if desk.times_asked("new address"):
        return desk.anything_else(*prefix, desk.p.nothing_changed)
    return desk.ask("new address", *prefix, desk.state_of_order(order), desk.p.ask_new_address)


def unseen(desk: Desk, heard: Heard | None) -> Turn:
    """A department without the orders asks about everything, and knows no more afterwards."""
    if desk.department == SALES:
        return transfer(desk, SERVICE, "orders", desk.p.orders_elsewhere)
    words = {"order item": desk.p.unseen_item, "order day": desk.p.unseen_day, "order number": desk.p.unseen_number}
    for question in _QUESTIONS:
        answered = question == "order item" and heard is not None and bool(heard.items)
        if not desk.times_asked(question) and not answered:
            return desk.ask(question, desk.p.orders_unseen if question == "order item" else "", words[question])
    return desk.way_on(desk.p.unseen_still)
