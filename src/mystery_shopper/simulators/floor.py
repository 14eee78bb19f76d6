"""The shop floor: tags on the shelf, what really stands in the slots, what a customer has in her hands, the till."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators import selling
from mystery_shopper.simulators.records import Line, Product
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Order


AT_THE_COUNTER = "card at the counter"


class Tag(Kept, frozen=True, kw_only=True):
    """What the shelf says of one item. `in_stock`: pieces that the display shows (0: none on the shelf)."""

    product: Product
    price: Decimal
    in_stock: int


def shelf(instance: Instance, store: str) -> list[Tag]:
    """The tags of a store, in the order of the range."""
    return [tag(instance, store, product) for product in instance.records.products.all()]


def tag(instance: Instance, store: str, product: Product) -> Tag:
    """A display that is checked against the slots shows an item as there only where its slot holds it."""
    count = instance.records.stock.count(product.name, store)
    checked = instance.policies.shelf_display == "checked against the slot"
    if checked and slot_holds(instance, store, product.name) != product.name:
        count = 0
    return Tag(product=product, price=instance.records.price(product.name, "store", store), in_stock=count)


def slot_holds(instance: Instance, store: str, item: str) -> str:
    """The model that really stands in the slot under the tag of `item`; "" where it is empty."""
    if not instance.records.stock.count(item, store):
        return ""
    noted = instance.records.slots.noted(store, item)
    if noted is not None:
        return noted
    product = instance.records.products.by_name(item)
    by_box = instance.policies.slots_filled_by == "box"
    return product.lookalike if by_box and product is not None else item


def waiting(instance: Instance, store: str) -> list[Order]:
    """The orders that can be collected in `store` now."""
    return [one for one in instance.records.orders.all() if one.deliver_to == store and one.state == "ready for pick-up"]


def given_out(instance: Instance, orders: list[Order]) -> list[str]:
    """The items of those of `orders` that have been collected since."""
    now = [instance.records.orders.find(order.number) for order in orders]
    return [line.item for order in now if order is not None and order.state == "picked up" for line in order.lines]


def hands(instance: Instance, session: str) -> list[str]:
    """The items that the customer of this visit has taken from the shelves."""
    return list(instance.records.conversations.load(f"hands {session}").get("items", []))


def take(instance: Instance, session: str, item: str) -> None:
    instance.records.conversations.save(f"hands {session}", {"items": [*hands(instance, session), item]})


def put_back(instance: Instance, session: str, item: str) -> None:
    held = hands(instance, session)
    if item in held:
        held.remove(item)
    instance.records.conversations.save(f"hands {session}", {"items": held})


def pay(instance: Instance, session: str, store: str, customer: int) -> Order:
    """Buy what she holds, at the prices of the shelf, and take it along. Raises selling.SoldOut."""
    items = hands(instance, session)
    lines = []
    for item in dict.fromkeys(items):
        price = instance.records.price(item, "store", store)
        lines.append(Line(item=item, count=items.count(item), price=price, regular=price))
    order = selling.place(
        instance, customer=customer, lines=lines, channel="store", payment="card at the counter", taken_in=store
    )
    instance.records.conversations.save(f"hands {session}", {"items": []})
    return order
