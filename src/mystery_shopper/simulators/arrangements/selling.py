"""Prices, stock, slots, customers, and orders of the past."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators import selling
from mystery_shopper.simulators.arrangements.fields import Kind, amount, customer_of, item, one_of, whole
from mystery_shopper.simulators.records import STORES, Customer, Line

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_CHANNELS = ("web", "phone", "store")
_STATES = ("placed", "shipped", "ready for pick-up", "delivered", "picked up", "cancelled")


def _price(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    article, channel = item(instance, given["item"]), one_of("channel", given["channel"], _CHANNELS)
    store = one_of("store", given["store"], STORES) if given.get("store") else ""
    price = amount(given["amount"])
    instance.records.prices.set(article, channel, price, store)
    return {"done": f"{article} costs {price} ({store or channel})"}


def _stock(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    article = item(instance, given["item"])
    where = one_of("where", given["where"], ("web", "store"))
    place = one_of("store", given.get("store", ""), STORES) if where == "store" else "web"
    instance.records.stock.set(article, place, whole(given["count"]))
    return {"done": f"{given['count']} x {article} ({place})"}


def _slot(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    store = one_of("store", given["store"], STORES)
    article, holds = item(instance, given["item"]), item(instance, given["holds"])
    instance.records.slots.fill(store, article, holds)
    return {"done": f"the slot of the {article} in {store} holds {holds}"}


def _customer(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customers = instance.records.customers
    details = {name: str(value) for name, value in given.items() if name != "password"}
    known = customers.by_email(details["email"])
    customer: Customer = customers.update(known.id, **details) if known else customers.add(**details)
    if given.get("password"):
        customers.open_account(customer.id, str(given["password"]))
    return {"done": f"{customer.name} is a customer{' with an account' if given.get('password') else ''}"}


def _order(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    """An order of some days ago: the company's normal selling, with the dates and state of the past."""
    customer = customer_of(instance, given["customer"])
    channel = one_of("channel", given.get("channel", "web"), _CHANNELS)
    deliver_to = one_of("deliver_to", given.get("deliver_to", "home"), ("home", *STORES))
    state = one_of("state", given.get("state", "placed"), _STATES)
    items = given["items"] if isinstance(given["items"], list) else [given["items"]]
    names = [item(instance, one) for one in items]
    placed = instance.clock.now() - timedelta(days=whole(given.get("days_ago", 0)))
    prices = {name: instance.records.price(name, channel) for name in names}
    lines = [Line(item=name, count=names.count(name), price=prices[name], regular=prices[name]) for name in dict.fromkeys(names)]
    order = selling.write_down(
        instance, customer=customer, lines=lines, channel=channel, placed=placed, deliver_to=deliver_to, state=state
    )
    return {"done": f"{order.number} of {customer.name} is {state}", "number": order.number}


KINDS: tuple[Kind, ...] = (
    Kind(
        "price",
        "what an item costs on a channel; in one store, or in all of them",
        {"item": "a product's name", "channel": "web, phone or store", "store?": "a store's name", "amount": "like 249.00"},
        _price,
    ),
    Kind(
        "stock",
        "how many pieces there are, by the list",
        {"item": "a product's name", "where": "web or store", "store?": "a store's name", "count": "a whole number"},
        _stock,
    ),
    Kind(
        "slot",
        "what really stands in the slot under an item's tag",
        {"store": "a store's name", "item": "the product on the tag", "holds": "the product in the slot"},
        _slot,
    ),
    Kind(
        "customer",
        "somebody whom the company knows; with a password she has an account",
        {
            "name": "full name",
            "email": "her address",
            "number?": "E.164",
            "street?": "text",
            "city?": "text",
            "state?": "text",
            "postcode?": "text",
            "password?": "of her account",
        },
        _customer,
    ),
    Kind(
        "order",
        "an order that was placed before; answers its number",
        {
            "customer": "her mail address",
            "items": "names of products",
            "channel?": "web, phone or store",
            "days_ago?": "a whole number",
            "state?": ", ".join(_STATES),
            "deliver_to?": "home or a store's name",
        },
        _order,
    ),
)
