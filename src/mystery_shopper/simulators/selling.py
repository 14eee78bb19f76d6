"""Selling: the same rules at every door, under the policies.

All functions are synchronous; mails go into the instance's post.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import fulfilment, invoicing, letters, parcels, promising
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.fulfilment import FREE
from mystery_shopper.simulators.records import STORES, Line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Case, Customer, Order

ON_DELIVERY = "payment on delivery"
_MORNING = timedelta(hours=10)
"""So long before the end of business."""


class SoldOut(Exception):
    """There are not enough pieces of `item` left."""

    def __init__(self, item: str) -> None:
        super().__init__(f"{item} is sold out")
        self.item = item


def order_promise(
    instance: Instance, case: Case, *, channel: str, deliver_to: str = "home", payment: str = ON_DELIVERY, count: int = 1
) -> Order:
    """Order what `case` promises, at that price. Raises ValueError where it cannot be used any more, SoldOut."""
    if case.price is None or not promising.usable_promise(instance, case):
        message = f"{case.number} promises no price that can still be used"
        raise ValueError(message)
    regular = instance.records.price(case.item, "web" if channel == "email" else channel, case.store)
    line = Line(item=case.item, count=count, price=case.price, regular=regular, reason=promising.reason(instance, case.number))
    return place(
        instance, customer=case.customer, lines=[line], channel=channel, deliver_to=deliver_to, payment=payment, case=case.number
    )


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
            promising.use_promise(instance, case, order)
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


def collect(instance: Instance, order: Order) -> Order:
    """Hand an order over in the store where it waits; paid there where it was to be paid on delivery."""
    now = instance.clock.now()
    instance.records.orders.collect(order.number, now)
    if not instance.records.orders.payments(order.number):
        instance.records.orders.pay(order.number, now, order.total, "card at the counter")
    return msgspec.structs.replace(order, state="picked up")


def _confirm(instance: Instance, order: Order) -> None:
    p = phrasing.of(instance)
    words = p.letters
    lines = [_line(p, line) for line in order.lines]
    shipping = words.shipping.format(amount=phrasing.written_money(order.shipping)) if order.shipping else words.shipping_free
    told = fulfilment.parcels_words(instance, order.lines, order.due) if order.deliver_to not in STORES else ""
    bill = [
        *lines,
        shipping,
        fulfilment.tax_words(instance, order.total),
        words.total.format(total=phrasing.written_money(order.total)),
        words.payment.format(payment=words.paid_by(order.payment)),
    ]
    letters.send(
        instance,
        order.customer,
        words.subject_order.format(number=order.number),
        words.order_thanks.format(number=order.number),
        "\n".join(bill),
        f"{fulfilment.delivery_words(instance, order)} {told}".rstrip(),
        words.quote.format(number=order.number),
        signature=words.signature_orders,
        sender="orders",
        case=order.case,
    )


def _line(p: phrasing.Sentences, line: Line) -> str:
    said = p.letters.line.format(count=line.count, item=line.item, price=phrasing.written_money(line.price))
    return p.letters.line_because.format(line=said, reason=line.reason) if line.reason else said


def _arrival(instance: Instance, order: str) -> None:
    """The order is in the store, which says so."""
    found = instance.records.orders.find(order)
    if found is None or found.state == "cancelled":
        return
    instance.records.orders.ready_for_pickup(order, instance.clock.now())
    p = phrasing.of(instance)
    words = p.letters
    money = phrasing.written_money
    items = phrasing.listed([_line(p, line) for line in found.lines])
    owed = words.pickup_owed.format(total=money(found.total)) if found.payment == ON_DELIVERY else words.pickup_paid
    charged = words.pickup_shipping.format(amount=money(found.shipping)) if found.shipping else words.pickup_shipping_free
    letters.send(
        instance,
        found.customer,
        words.subject_pickup.format(number=order),
        f"{words.pickup.format(number=order, store=found.deliver_to, items=items)} {owed}",
        f"{words.pickup_how.format(number=order)} {charged}",
        signature=words.signature_stores,
        sender="stores",
    )


HANDLERS: dict[str, Callable[..., None]] = {"arrival": _arrival}
"""What can fall due here: name → what happens, called with the instance and what the event is about."""
