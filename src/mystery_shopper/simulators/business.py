"""Business accounts: orders on a purchase order of the business's own, and whom of the business they are open to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import letters, selling
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.records.business import PURCHASE_ORDER
from mystery_shopper.simulators.records.orders import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.departments.knowledge import Found
    from mystery_shopper.simulators.records import Line, Order


def place(instance: Instance, *, customer: int, lines: Sequence[Line], purchase_order: str) -> Order:
    """Take an order for a business, and confirm under which of its purchase orders. Raises selling.SoldOut."""
    order = selling.place(instance, customer=customer, lines=lines, channel="web", payment="invoice to the business account")
    instance.records.businesses.file(purchase_order, order.number)
    _confirm(instance, order, canonical(purchase_order, PURCHASE_ORDER))
    return order


def open_to(instance: Instance, found: Found, customer: int | None) -> Found:
    """`found` as `customer` may see it: what was ordered for her business is hers as well as the buyer's, by the policies."""
    if customer is None or found.order is None or not is_open_to(instance, found.order, customer):
        return found
    return msgspec.structs.replace(found, holder=instance.records.customers.get(customer))


def is_open_to(instance: Instance, order: Order, customer: int) -> bool:
    """Whether `order` was placed on a purchase order of the business for which `customer` buys, and she may see it."""
    businesses = instance.records.businesses
    if not businesses.purchase_order_of(order.number) or not businesses.are_colleagues(customer, order.customer):
        return False
    return instance.policies.business_orders_open_to == "the whole business"


def _confirm(instance: Instance, order: Order, purchase_order: str) -> None:
    p = phrasing.of(instance)
    lines = phrasing.listed(
        [p.line.format(count=one.count, item=one.item, price=phrasing.written_money(one.price)) for one in order.lines]
    )
    text = p.accounts.mail_business.format(
        purchase_order=purchase_order,
        number=order.number,
        business=instance.records.businesses.of(order.customer),
        lines=lines,
        total=phrasing.written_money(order.total),
        day=phrasing.full_day(order.due),
    )
    subject = p.accounts.subject_business.format(purchase_order=purchase_order)
    letters.send(instance, order.customer, subject, text, signature=p.letters.signature_orders, sender="orders")
