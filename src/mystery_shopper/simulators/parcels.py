"""The company's own carrier: parcels leave, arrive, are late; what was missing is sent after."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators import letters
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.fulfilment import MORNING, in_parcels, working_days
from mystery_shopper.simulators.records.parcels import CONTENTS, contents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Order
    from mystery_shopper.simulators.records.parcels import Parcel

_BY_TELEPHONE = frozenset({"phone", "sms"})
_MINUTE = timedelta(minutes=1)


def send(instance: Instance, order: Order, comes: datetime) -> None:
    """The parcels of an order to a home are on their way; they come in the morning of the day `comes`."""
    boxes = in_parcels(order.lines)
    for nth, box in enumerate(boxes, 1):
        listed = [part for item in box for part in contents_of(item)]
        _leave(instance, order, "delivery", nth, len(boxes), listed, comes)


def send_parts(instance: Instance, order: Order, part: str, count: int) -> datetime:
    """Send `part` once more, free of charge; the day that is promised for it."""
    due = working_days(instance.clock.now(), instance.policies.free_part_days)
    _leave(instance, order, "replacement", 1, 1, [part] * count, due)
    return due


def send_again(instance: Instance, order: Order, item: str, count: int) -> datetime:
    """Send `count` pieces of `item` once more, free of charge; the day that is promised."""
    due = working_days(instance.clock.now(), instance.policies.free_part_days)
    for nth in range(1, count + 1):
        _leave(instance, order, "replacement", nth, count, contents_of(item), due)
    return due


def late(instance: Instance, order: Order, days: int) -> None:
    """What is still on the road comes so many working days later. Under good policies the customer hears of it at once."""
    on_the_road = [one for one in instance.records.parcels.of_order(order.number) if one.arrived is None]
    if not on_the_road:
        return
    due = order.due
    for parcel in on_the_road:
        due = working_days(parcel.coming, days)
        instance.records.parcels.move(parcel.id, due - MORNING)
        instance.records.due.add(due - MORNING, "parcel-comes", parcel=parcel.id)
    if instance.policies.delays == "told at once":
        instance.records.orders.set_due(order.number, due)
        _tell(instance, order, due)


def missing_of(order: Order, text: str) -> tuple[str, str]:
    """(item, part) of the order that `text` names as missing; ("", "") where it names none."""
    words = text.casefold()
    for line in order.lines:
        for part in CONTENTS.get(line.item, ()):
            if part in words.replace(line.item.casefold(), ""):
                return line.item, part
    return "", ""


def _tell(instance: Instance, order: Order, due: datetime) -> None:
    """By text message to who ordered over the telephone, by mail to everybody else."""
    p = phrasing.of(instance)
    lines = phrasing.listed([f"{line.count} x {line.item}" for line in order.lines])
    text = p.receiving.delayed.format(number=order.number, lines=lines, day=phrasing.full_day(due))
    number = instance.records.customers.get(order.customer).number
    if order.channel in _BY_TELEPHONE and number:
        instance.records.texts.keep("outbound-api", instance.numbers["main"], number, f"{text[0].upper()}{text[1:]}")
        return
    subject = p.receiving.delayed_subject.format(number=order.number)
    letters.send(instance, order.customer, subject, text, signature=p.letters.signature_orders, sender="orders")


def _leave(instance: Instance, order: Order, kind: str, nth: int, of: int, listed: Sequence[str], due: datetime) -> None:
    comes = due - MORNING
    parcel = instance.records.parcels.add(
        order.number, kind=kind, nth=nth, of=of, listed=listed, coming=comes, address=order.address
    )
    instance.records.due.add(comes, "parcel-comes", parcel=parcel.id)


def _comes(instance: Instance, parcel: int) -> None:
    """The truck is at her door, unless it was held up since."""
    found, records = instance.records.parcels.get(parcel), instance.records
    order = records.orders.find(found.order)
    if found.arrived is not None or found.coming > instance.clock.now() + _MINUTE or order is None or order.state == "cancelled":
        return
    records.parcels.arrive(parcel, instance.clock.now(), _packed(instance, order, found))
    if all(one.arrived for one in records.parcels.of_order(order.number) if one.kind == "delivery"):
        records.orders.set_state(order.number, "delivered")


def _packed(instance: Instance, order: Order, parcel: Parcel) -> list[str]:
    """What somebody put into the box: what the packing list says, which may forget a part."""
    if parcel.kind == "replacement":
        by_list = set(parcel.listed) >= set(CONTENTS.get(order.lines[0].item, ("",)))
        if not by_list or instance.policies.replacements_packed == "and checked":
            return list(parcel.listed)
    forgotten = {part for line in order.lines for part in instance.records.parcels.forgotten(line.item)}
    return [part for part in parcel.listed if part not in forgotten]


def _breaks_down(instance: Instance, customer: int, days: int) -> None:
    """The truck with everything for this customer stands still."""
    for order in instance.records.orders.of_customer(customer):
        if order.deliver_to == "home":
            late(instance, order, days)


HANDLERS: dict[str, Callable[..., None]] = {"parcel-comes": _comes, "truck-breaks-down": _breaks_down}
