"""Questions that anybody may ask, and what customers report."""

from __future__ import annotations

from mystery_shopper.simulators import reporting
from mystery_shopper.simulators.departments import matters, ordering, orders, phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard, sentence_about


def price(desk: Desk) -> Turn:
    item = desk.memory.item
    if not item:
        return desk.ask("fact item", desk.p.which_item)
    return desk.anything_else(desk.p.costs.format(item=item, price=desk.money(ordering.list_price(desk, item))))


def stock(desk: Desk, heard: Heard) -> Turn:
    item = desk.memory.item
    if not item:
        return desk.ask("fact item", desk.p.which_item)
    store = heard.store or desk.store
    count = desk.see.stock(item, store or "web")
    words = desk.p.in_stock if count else desk.p.out_of_stock
    return desk.anything_else(
        words.format(item=item, place=desk.place("store", store) if store else desk.p.warehouse, count=count)
    )


def hours(desk: Desk) -> Turn:
    return desk.anything_else(desk.p.opening_hours)


def report(desk: Desk, text: str, heard: Heard | None = None) -> Turn:
    """Take down what she tells: a number, an owner, a date; under some policies a polite word only."""
    memory = desk.memory
    memory.report = text
    if not desk.does("report"):
        memory.topic = "report"
        return hand_over_for(desk, "report")
    customer = desk.known() or desk.suggested()
    if customer is None and not (desk.context.number or memory.email or desk.times_asked("contact")):
        return desk.ask("contact", desk.p.ask_for["contact"])
    if customer is None:
        customer = desk.records.customers.meet(name=memory.name, email=memory.email, number=desk.context.number)
    store = (heard.store if heard else "") or desk.store
    case = reporting.open_report(
        desk.instance,
        channel=desk.channel,
        customer=customer.id,
        text=text,
        store=store,
        item=memory.item,
        order=memory.order,
        matter=reporting.short_matter(sentence_about(text, "report") or text),
    )
    if case is None:
        return desk.anything_else(desk.p.receipt_only)
    memory.case = case.number
    due = phrasing.full_day(case.next_due) if case.next_due else ""
    return desk.anything_else(
        desk.p.report_taken.format(number=case.number, matter=case.matter, owner=case.owner, day=due), desk.p.report_usable
    )


def settled(desk: Desk) -> Turn:
    """She says that her matter is settled."""
    case = desk.see.find(desk.memory.case) if desk.memory.case else None
    customer = desk.known()
    if case is None and customer is not None:
        open_cases = desk.see.open_cases(customer.id)
        if len(open_cases) == 1:
            return matters.settled(desk, open_cases[0])
    if case is None or case.case is None or not matters.may_speak(desk, case.holder):
        desk.memory.topic = "solved"
        return desk.ask("reference", desk.p.ask_reference)
    return matters.settled(desk, case.case)


def wrong_shelf(desk: Desk) -> Turn:
    """The shelf did not hold what it showed: the counter orders it there and then at the price on the shelf."""
    memory = desk.memory
    if desk.channel != "store":
        return report(desk, memory.report)
    if not memory.item:
        memory.topic = "shelf-wrong"
        return desk.ask("item", desk.p.sorry_shelf, desk.p.which_item)
    listed = ordering.list_price(desk, memory.item)
    words = desk.p.shelf_order.format(item=memory.item, price=desk.money(listed))
    return ordering.proceed(desk, desk.p.sorry_shelf, words)


def existing_order(desk: Desk, heard: Heard) -> Turn:
    """She wants something done with an order (pick-up, change, return)."""
    memory = desk.memory
    if memory.order:
        return orders.act(desk)
    customer = desk.known() if desk.see.looks_up else None
    open_orders = desk.see.open_orders(customer.id) if customer else []
    if len(open_orders) == 1:
        memory.order = open_orders[0].number
        return orders.act(desk)
    if not desk.see.sees_orders:
        return orders.unseen(desk, heard)
    if desk.times_asked("reference"):
        return desk.way_on(desk.p.cannot_help_without)
    return desk.ask("reference", desk.p.ask_reference)
