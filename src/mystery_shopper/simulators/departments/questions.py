"""Questions about an order's money: answered from the books, or forwarded to nowhere."""

from __future__ import annotations

from mystery_shopper.simulators.departments.desk import Desk, joined
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.records import Order


def settle(desk: Desk, order: Order, *prefix: str) -> Turn:
    """She asks what she pays for and how."""
    desk.memory.topic = "question"
    if not desk.does("orders"):
        return hand_over_for(desk, "orders", *prefix)
    return desk.anything_else(*prefix, answer(desk, order))


def answer(desk: Desk, order: Order) -> str:
    p = desk.p.conduct
    if desk.policies.questions == "forwarded":
        return p.question_forwarded
    shipping = p.shipping_was.format(amount=desk.money(order.shipping)) if order.shipping else p.shipping_was_free
    return joined((desk.state_of_order(order), shipping, p.paid_with.format(payment=desk.p.letters.paid_by(order.payment))))
