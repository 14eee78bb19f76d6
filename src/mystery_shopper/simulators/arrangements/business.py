"""Business accounts and what was ordered for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators import business
from mystery_shopper.simulators.arrangements.fields import Kind, customer_of, item, whole
from mystery_shopper.simulators.records import Line

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance


def _account(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    buyers = given["buyers"] if isinstance(given["buyers"], list) else [given["buyers"]]
    people = [customer_of(instance, one) for one in buyers]
    for one in people:
        instance.records.businesses.join(str(given["name"]), one.id)
    return {"done": f"{', '.join(one.name for one in people)} buy for {given['name']}"}


def _order(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    """Ordered now by the business's own system, and confirmed to the buyer."""
    customer = customer_of(instance, given["customer"])
    if not instance.records.businesses.of(customer.id):
        message = f"{customer.name} buys for no business; arrange a `business account` with this buyer first"
        raise ValueError(message)
    article = item(instance, given["item"])
    price = instance.records.price(article, "web")
    line = Line(item=article, count=whole(given["count"]), price=price, regular=price)
    order = business.place(instance, customer=customer.id, lines=[line], purchase_order=str(given["purchase_order"]))
    return {"done": f"{order.number} is placed on {given['purchase_order']}", "number": order.number}


KINDS: tuple[Kind, ...] = (
    Kind(
        "business account",
        "customers who buy for one business",
        {"name": "the business", "buyers": "mail addresses of customers"},
        _account,
    ),
    Kind(
        "business order",
        "an order on a purchase order of the business's own, such as PO-4500017321; answers our number for it",
        {
            "customer": "the buyer's mail address",
            "item": "a product's name",
            "count": "a whole number",
            "purchase_order": "its number",
        },
        _order,
    ),
)
