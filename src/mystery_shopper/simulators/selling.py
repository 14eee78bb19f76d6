"""Selling, promising and reporting: the same rules at every door, under the policies.

All functions are synchronous; mails go into the instance's post.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import complaining, fulfilment, invoicing, parcels
from mystery_shopper.simulators.fulfilment import FREE, delivery_words, working_days
from mystery_shopper.simulators.records import STORES, Line
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Case, Customer, Order

ON_DELIVERY = "payment on delivery"
STAFF = ("Dana Whitcomb", "Luis Ortega", "Priya Raman", "Tom Halvorsen", "Grace Lindqvist", "Amos Reade")
_MORNING = timedelta(hours=10)
"""So long before the end of business."""
_DAYS_REPORT = 2
_WORDS_OF_A_MATTER = 9


class SoldOut(Exception):
    """There are not enough pieces of `item` left."""

    def __init__(self, item: str) -> None:
        super().__init__(f"{item} is sold out")
        self.item = item


class Seen(Kept, frozen=True, kw_only=True):
    """A price that the company itself can see. `channel`: web, phone, store; `store`: which, "" elsewhere."""

    channel: str
    store: str
    price: Decimal

    @property
    def where(self) -> str:
        """In the company's words: our Boulder store, our web shop, our catalogue."""
        if self.channel == "store":
            return f"our {self.store} store"
        return "our web shop" if self.channel == "web" else "our catalogue"


def lower_price(
    instance: Instance, item: str, *, asked_on: str, store: str = "", seen_on: str = "", seen_in: str = ""
) -> Seen | None:
    """The lowest price elsewhere that the company sees and, under its policies, honours; None where there is none.

    `asked_on` and `store`: where she wants to buy (by mail: the web's price counts). `seen_on` (channel) and `seen_in`
    (store): where she says that she saw it; without them everywhere is looked.
    """
    prices = instance.records.prices
    here = prices.of(item, asked_on, store)
    candidates = [
        Seen(channel=channel, store=shop, price=price)
        for channel, shop, price in prices.everywhere(item)
        if price < here
        and channel in instance.policies.prices_matched
        and (not seen_on or channel == seen_on)
        and (not seen_in or shop == seen_in)
    ]
    return min(candidates, key=lambda seen: seen.price, default=None)


def promise_price(instance: Instance, item: str, seen: Seen, *, asked_on: str, customer: int, text: str = "") -> Case:
    """Promise `item` at the price seen elsewhere: opens the case that says so."""
    until = instance.clock.in_days(instance.policies.promise_days)
    case = instance.records.cases.open(
        "price match",
        "price match",
        asked_on,
        customer,
        text=text,
        owner=_owner(instance),
        next_step="the customer orders at the promised price",
        next_due=until,
        item=item,
        store=seen.store,
        price=seen.price,
        valid_until=until,
    )
    instance.records.cases.note(case.number, asked_on, f"{item} promised at {seen.price}, the price in {seen.where}.")
    return instance.records.cases.get(case.number)


def usable_promise(instance: Instance, case: Case) -> bool:
    """Whether `case` promises a price that can still be used: once, and until its date."""
    until = case.valid_until
    return case.price is not None and not case.order and until is not None and instance.clock.now() <= until


def order_promise(
    instance: Instance, case: Case, *, channel: str, deliver_to: str = "home", payment: str = ON_DELIVERY, count: int = 1
) -> Order:
    """Order what `case` promises, at that price. Raises ValueError where it cannot be used any more, SoldOut."""
    if case.price is None or not usable_promise(instance, case):
        message = f"{case.number} promises no price that can still be used"
        raise ValueError(message)
    regular = instance.records.price(case.item, "web" if channel == "email" else channel, case.store)
    line = Line(item=case.item, count=count, price=case.price, regular=regular, reason=f"price promised under {case.number}")
    return place(instance, customer=case.customer, lines=[line], channel=channel, deliver_to=deliver_to, payment=payment,
                 case=case.number)  # fmt: skip


def place(
    instance: Instance,
    *,
    customer: int,
    lines: Sequence[Line],
    channel: str,
    deliver_to: str = "home",
    address: str = "",
    payment: str = ON_DELIVERY,
    case: str = "",
    taken_in: str = "",
) -> Order:
    """Take an order: pieces off the stock, written down, confirmed by mail where she has an address.

    `deliver_to`: "home" or a store's name. `address`: where else than to the one on file. `taken_in`: she takes the
    pieces with her in this store, now. `case`: the promise that is used. Raises SoldOut, and then nothing has changed.
    """
    records, now = instance.records, instance.clock.now()
    to_store = deliver_to in STORES and not taken_in
    due = now if taken_in else fulfilment.promised_for(instance, lines, deliver_to)
    comes = now if taken_in else fulfilment.coming(instance, lines, deliver_to)
    with records.transaction():
        for line in lines:
            taken = records.stock.take(line.item, taken_in or "web", line.count)
            if not taken and (taken_in or not fulfilment.can_come(instance, line.item, line.count)):
                raise SoldOut(line.item)
        order = records.orders.place(
            customer=customer,
            lines=lines,
            channel=channel,
            placed=now,
            due=due,
            deliver_to=taken_in or deliver_to,
            address="" if taken_in or to_store else address or records.customers.get(customer).address,
            shipping=FREE if taken_in else fulfilment.shipping(instance, deliver_to),
            payment=payment,
            case=case,
            state="picked up" if taken_in else "placed",
        )
        if payment != ON_DELIVERY:
            records.orders.pay(order.number, now, order.total, payment)
        if case:
            use_promise(instance, case, order)
        if not taken_in:
            _expect(instance, order, comes)
        invoicing.bill(instance, order)
    _confirm(instance, order)
    return order


def write_down(
    instance: Instance, *, customer: Customer, lines: Sequence[Line], channel: str, placed: datetime, deliver_to: str, state: str
) -> Order:
    """An order of the past as it would stand in the books today; it was paid by card. No stock is taken, no mail written."""
    to_store = deliver_to in STORES
    order = instance.records.orders.place(
        customer=customer.id,
        lines=lines,
        channel=channel,
        placed=placed,
        due=fulfilment.usual_day(placed, deliver_to),
        deliver_to=deliver_to,
        address="" if to_store else customer.address,
        shipping=instance.policies.ship_to_store_fee if to_store else FREE,
        payment="card on file",
        state=state,
    )
    instance.records.orders.pay(order.number, placed, order.total, order.payment)
    if state in {"placed", "shipped"}:
        _expect(instance, order, order.due)
    elif to_store:
        instance.records.orders.await_pickup(order.number, deliver_to)
        instance.records.orders.ready_for_pickup(order.number, order.due)
        instance.records.orders.set_state(order.number, state)
    return order


def _expect(instance: Instance, order: Order, comes: datetime) -> None:
    """It is on its way, home or to the store, and comes on the day `comes`."""
    if order.deliver_to not in STORES:
        parcels.send(instance, order, comes)
        return
    instance.records.orders.await_pickup(order.number, order.deliver_to)
    instance.records.due.add(comes - _MORNING, "arrival", order=order.number)


def use_promise(instance: Instance, case: str, order: Order) -> None:
    """The promise of `case` is used up by `order`."""
    cases = instance.records.cases
    if cases.get(case).order != order.number:
        cases.set_order(case, order.number)
        cases.set_state(case, "ordered")
        cases.note(case, order.channel, f"Ordered under {order.number} at the promised price.")


def open_report(
    instance: Instance,
    *,
    channel: str,
    customer: int,
    text: str,
    kind: str = "report",
    store: str = "",
    item: str = "",
    order: str = "",
    matter: str = "",
) -> Case | None:
    """Take down a report or complaint: a number, an owner, a next step with a date. None where the policies let it vanish."""
    if instance.policies.reports == "receipt only":
        return None
    due = working_days(instance.clock.now(), _DAYS_REPORT)
    owner = _owner(instance)
    kind = complaining.KIND if kind == "report" and complaining.is_one(text) else kind
    case = instance.records.cases.open(
        kind, matter or short_matter(text), channel, customer, text=text, owner=owner,
        next_step=f"{owner} looks into it and writes to you", next_due=due, item=item, store=store, order=order,
    )  # fmt: skip
    if kind != complaining.KIND:
        instance.records.due.add(due - _MORNING, "report-looked-into", case=case.number)
    elif instance.policies.complaints == "decided":
        instance.records.due.add(due - _MORNING, "complaint-decided", case=case.number)
    return case


def customer_closes(instance: Instance, case: Case, department: str) -> Case:
    """The customer says that it is settled: only that closes a case."""
    instance.records.cases.note(case.number, department, "The customer says that it is settled.")
    instance.records.cases.set_state(case.number, "closed")
    instance.records.cases.plan(case.number, "none: the customer has closed it", None)
    return instance.records.cases.get(case.number)


def collect(instance: Instance, order: Order) -> Order:
    """Hand an order over in the store where it waits; paid there where it was to be paid on delivery."""
    now = instance.clock.now()
    instance.records.orders.collect(order.number, now)
    if not instance.records.orders.payments(order.number):
        instance.records.orders.pay(order.number, now, order.total, "card at the counter")
    return msgspec.structs.replace(order, state="picked up")


def short_matter(text: str) -> str:
    """What a report is about, in its own first words: "litter in the car park of the Boulder store"."""
    sentence = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0]
    words = re.sub(r"^(hello|hi|good (morning|day|afternoon)|dear \w+)[,.!]?\s*", "", sentence, flags=re.IGNORECASE).split()
    short = " ".join(words[:_WORDS_OF_A_MATTER]).rstrip(".,;:!?")
    return short or "a report"


def _owner(instance: Instance) -> str:
    """Who looks after the next case: the staff take turns."""
    return STAFF[(instance.seed + len(instance.records.cases.all())) % len(STAFF)]


def _confirm(instance: Instance, order: Order) -> None:
    customer = instance.records.customers.get(order.customer)
    if not customer.email:
        return
    lines = "\n".join(
        f"{line.count} x {line.item} at ${line.price:,.2f}" + (f" ({line.reason})" if line.reason else "") for line in order.lines
    )
    shipping = "free" if not order.shipping else f"${order.shipping:,.2f}"
    to_home = order.deliver_to not in STORES
    told = f" {fulfilment.parcels_words(instance, order.lines, order.due)}".rstrip() if to_home else ""
    text = (
        f"Dear {customer.name or 'customer'},\n\nthank you for your order {order.number}.\n\n{lines}\nShipping: {shipping}\n"
        f"{fulfilment.tax_words(instance, order.total)}\nTotal: ${order.total:,.2f}\nPayment: {order.payment}\n\n"
        f"It will be {delivery_words(order)}.{told}\n\n"
        f"Quote {order.number} wherever you ask us about it: on the web, by mail, on the phone, in a store.\n\nFernridge Orders"
    )
    if order.state == "picked up":
        text = text.replace("It will be handed", "It was handed")
    instance.post.queue(customer.email, f"Your order {order.number}", text, sender="orders", case=order.case)


def _arrival(instance: Instance, order: str) -> None:
    """The order is in the store, which says so."""
    found = instance.records.orders.find(order)
    if found is None or found.state == "cancelled":
        return
    instance.records.orders.ready_for_pickup(order, instance.clock.now())
    customer = instance.records.customers.get(found.customer)
    if customer.email:
        items = ", ".join(f"{line.count} x {line.item}" for line in found.lines)
        owed = f" Please pay ${found.total:,.2f} at the counter." if found.payment == ON_DELIVERY else " It is paid."
        text = (
            f"Dear {customer.name or 'customer'},\n\nyour order {order} is ready for pick-up in our {found.deliver_to} store: "
            f"{items}.{owed}\n\nJust give the order number {order} at the counter. Shipping to the store: "
            f"{'free' if not found.shipping else f'${found.shipping:,.2f}'}.\n\nFernridge Stores"
        )
        instance.post.queue(customer.email, f"Order {order} is ready for pick-up", text, sender="stores")


def _looked_into(instance: Instance, case: str) -> None:
    """The next step of a report is done, and she hears of it; whether it is settled is for her to say."""
    found = instance.records.cases.find(case)
    if found is None or found.state == "closed":
        return
    instance.records.cases.set_state(case, "in progress")
    instance.records.cases.note(case, "customer service", f"{found.owner} has looked into it and written to the customer.")
    instance.records.cases.plan(case, "the customer tells us whether it is settled", None)
    customer = instance.records.customers.get(found.customer)
    if customer.email:
        text = (
            f"Dear {customer.name or 'customer'},\n\nabout your report {case} ({found.matter}): I have looked into it, and it is "
            f"being put right.\n\n{case} stays open until you tell us that it is settled: by reply, on the web, on the phone or "
            f"in a store.\n\n{found.owner}\nFernridge Outfitters"
        )
        instance.post.queue(customer.email, f"{case}: what we have done", text, sender="help", case=case)


HANDLERS: dict[str, Callable[..., None]] = {"arrival": _arrival, "report-looked-into": _looked_into}
"""What can fall due here: name → what happens, called with the instance and what the event is about."""
