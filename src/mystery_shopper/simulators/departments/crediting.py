"""Goodwill credits: up to the published limit by whoever answers, or after a lead was asked."""

from __future__ import annotations

from decimal import Decimal

from mystery_shopper.simulators import letters, repaying, reporting
from mystery_shopper.simulators.departments import lines_held, phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records import Order

_LEAD = "lead"
_AMOUNT = "credit asked for"


def take_in(desk: Desk, heard: Heard) -> None:
    """Remember how much she asks for."""
    if heard.amounts and heard.asks("credit"):
        desk.memory.more[_AMOUNT] = f"{heard.amounts[0]:.2f}"


def settle(desk: Desk, order: Order, *prefix: str) -> Turn:
    """She asks for a credit on `order`."""
    desk.memory.topic = "credit"
    if not desk.does("orders"):
        return hand_over_for(desk, "orders", *prefix)
    before = desk.records.repayments.of(order.number, "credit")
    p = desk.p.conduct
    if before is not None:
        day = phrasing.full_day(before.due)
        return desk.anything_else(
            *prefix, p.credit_before.format(amount=desk.money(before.amount), number=before.number, day=day)
        )
    limit = desk.policies.credit_limit
    asked = Decimal(desk.memory.more.get(_AMOUNT) or min(limit, order.total))
    if asked > limit:
        return _too_high(desk, order, limit, *prefix)
    if desk.policies.credits_granted_by == "a lead":
        held = lines_held.asks_first(desk, _LEAD, p.lead, p.lead_back)
        if held is not None:
            return held
        prefix = (*prefix, p.lead_agrees)
    given = repaying.grant(desk.instance, "credit", order.customer, asked, about=order.number)
    day = phrasing.full_day(given.due)
    letter = p.credit_granted.format(amount=phrasing.written_money(asked), number=given.number, day=day)
    letters.send(desk.instance, order.customer, p.subject_credit.format(number=given.number), letter, sender="orders")
    return desk.anything_else(*prefix, p.credit_granted.format(amount=desk.money(asked), number=given.number, day=day))


def after_the_lead(desk: Desk, _: Heard) -> Turn | None:
    """Whatever she has told for the lead: the next round, or the credit."""
    order = desk.records.orders.find(desk.memory.order)
    return settle(desk, order) if order is not None else None


def _too_high(desk: Desk, order: Order, limit: Decimal, *prefix: str) -> Turn:
    """More than may be granted here: a complaint that somebody decides on, or a flat no."""
    p = desk.p.conduct
    case = None
    if desk.policies.refusals == "with a way on":
        case = reporting.open_report(
            desk.instance,
            channel=desk.channel,
            customer=order.customer,
            text=desk.memory.report or p.flat,
            kind="complaint",
            order=order.number,
            matter=f"a credit for order {order.number}",
        )
    if case is None or case.next_due is None:
        return desk.anything_else(*prefix, p.flat)
    desk.memory.case = case.number
    day = phrasing.full_day(case.next_due)
    return desk.anything_else(
        *prefix, p.credit_too_high.format(limit=desk.money(limit), number=case.number, owner=case.owner, day=day)
    )
