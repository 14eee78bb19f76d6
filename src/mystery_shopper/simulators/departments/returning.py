"""Sending something back: another remedy first, then a label; within 30 days, or as long as a trial was promised."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators import letters, repaying
from mystery_shopper.simulators.departments import phrasing, trials
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records import Case, Order
from mystery_shopper.simulators.records.repayments import Repayment

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_DAYS = timedelta(days=30)
_REMEDY = "return remedy"


def settle(desk: Desk, order: Order, *prefix: str) -> Turn:
    """She wants to send back what she ordered."""
    desk.memory.topic = "return"
    if not desk.does("orders"):
        return desk.anything_else(*prefix, desk.state_of_order(order), desk.p.return_how)
    before = desk.records.repayments.of(order.number, "return")
    if before is not None:
        day = phrasing.full_day(before.due)
        words = desk.p.conduct.label_before.format(number=before.number, amount=desk.money(before.amount), day=day)
        return desk.anything_else(*prefix, words)
    on_trial = any(trials.promised(desk, order.customer, line.item) for line in order.lines)
    if not on_trial and desk.now > order.placed + _DAYS:
        instead = desk.p.conduct.return_instead if desk.policies.refusals == "with a way on" else ""
        return desk.anything_else(*prefix, desk.p.conduct.return_too_late, instead)
    if not on_trial and desk.policies.returns == "another remedy first" and not desk.times_asked(_REMEDY):
        kept = min(desk.policies.credit_limit, order.total)
        return desk.ask(_REMEDY, *prefix, desk.p.return_how, desk.p.conduct.remedy.format(amount=desk.money(kept)))
    return _label(desk, order, *prefix)


def of_trial(desk: Desk, case: Case, *prefix: str) -> Turn:
    """She sends back what she had on trial, quoting the number of that promise."""
    if not trials.runs(desk, case):
        return desk.anything_else(*prefix, desk.p.conduct.trial_over.format(number=case.number))
    orders = desk.records.orders.of_customer(case.customer)
    order = next((one for one in orders if any(line.item == case.item for line in one.lines)), None)
    if order is None:
        return desk.anything_else(*prefix, desk.state_of_case(case), desk.p.return_how)
    desk.memory.order = order.number
    return settle(desk, order, *prefix, desk.p.it_is.format(number=case.number, matter=desk.matter(case)))


def after_the_remedy(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to "the label all the same?". A credit instead is granted as any other."""
    order = desk.records.orders.find(desk.memory.order)
    if order is None or heard.asks("credit"):
        return None
    if heard.asks("no") and not heard.asks("return"):
        return desk.anything_else(desk.p.conduct.return_dropped)
    return _label(desk, order) if heard.asks("yes", "return") else None


def where_it_stands(instance: Instance, given: Repayment, money: Callable[[Decimal], str]) -> str:
    """Where a return stands, for whoever gives its number; `money` says amounts as they are said there."""
    p = phrasing.of(instance).returning
    stands, day = (p.under_way, given.due) if given.paid is None else (p.paid, given.paid)
    return stands.format(
        number=given.number, item=given.item, order=given.about, amount=money(given.amount), day=phrasing.full_day(day)
    )


def _label(desk: Desk, order: Order, *prefix: str) -> Turn:
    item = phrasing.listed([line.item for line in order.lines])
    given = repaying.grant(desk.instance, "return", order.customer, order.total, about=order.number, item=item)
    p = desk.p.conduct
    letter = p.label_mail.format(number=given.number, item=item, order=order.number)
    letters.send(desk.instance, order.customer, p.subject_label.format(number=given.number), letter, sender="orders")
    words = p.label.format(number=given.number, amount=desk.money(order.total), day=phrasing.full_day(given.due))
    return desk.anything_else(*prefix, words)
