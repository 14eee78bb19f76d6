"""What can be arranged: states of the world, never behaviour."""

from __future__ import annotations

import difflib
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import msgspec

from mystery_shopper.simulators import selling
from mystery_shopper.simulators.records import STORES, Customer, Line

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_CHANNELS = ("web", "phone", "store")
_STATES = ("placed", "shipped", "ready for pick-up", "delivered", "picked up", "cancelled")


class Kind(msgspec.Struct, frozen=True):
    """`fields`: name → what it is; a name that ends in `?` may be left out. `do` answers what is told back."""

    name: str
    says: str
    fields: dict[str, str]
    do: Any  # Callable[[Instance, dict[str, Any]], dict[str, Any]]: msgspec knows no type for it


def arrange(instance: Instance, wanted: dict[str, Any]) -> dict[str, Any]:
    """Carry out one arrangement. Raises ValueError that lists the kinds or fields where something is unknown."""
    kind = next((one for one in KINDS if one.name == wanted.get("kind")), None)
    if kind is None:
        raise ValueError(_unknown("arrangement", str(wanted.get("kind", "")), [one.name for one in KINDS]))
    given = {name: value for name, value in wanted.items() if name != "kind"}
    known = {name.rstrip("?"): name for name in kind.fields}
    for name in given:
        if name not in known:
            raise ValueError(_unknown(f"field of {kind.name!r}", name, list(kind.fields)))
    missing = [name for name in kind.fields if not name.endswith("?") and name not in given]
    if missing:
        message = (
            f"{kind.name!r} needs {', '.join(missing)}; its fields are {', '.join(kind.fields)} (those with ? may be left out)"
        )
        raise ValueError(message)
    done: dict[str, Any] = kind.do(instance, given)
    return done


def _price(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    item, channel = _item(instance, given["item"]), _one_of("channel", given["channel"], _CHANNELS)
    store = _one_of("store", given["store"], STORES) if given.get("store") else ""
    amount = _amount(given["amount"])
    instance.records.prices.set(item, channel, amount, store)
    return {"done": f"{item} costs {amount} ({store or channel})"}


def _stock(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    item = _item(instance, given["item"])
    where = _one_of("where", given["where"], ("web", "store"))
    place = _one_of("store", given.get("store", ""), STORES) if where == "store" else "web"
    instance.records.stock.set(item, place, _whole(given["count"]))
    return {"done": f"{given['count']} x {item} ({place})"}


def _slot(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    store = _one_of("store", given["store"], STORES)
    item, holds = _item(instance, given["item"]), _item(instance, given["holds"])
    instance.records.slots.fill(store, item, holds)
    return {"done": f"the slot of the {item} in {store} holds {holds}"}


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
    customer = instance.records.customers.by_email(str(given["customer"]))
    if customer is None:
        message = f"no customer has the address {given['customer']!r}; arrange a `customer` with it first"
        raise ValueError(message)
    channel = _one_of("channel", given.get("channel", "web"), _CHANNELS)
    deliver_to = _one_of("deliver_to", given.get("deliver_to", "home"), ("home", *STORES))
    state = _one_of("state", given.get("state", "placed"), _STATES)
    items = given["items"] if isinstance(given["items"], list) else [given["items"]]
    names = [_item(instance, item) for item in items]
    placed = instance.clock.now() - timedelta(days=_whole(given.get("days_ago", 0)))
    prices = {name: instance.records.price(name, channel) for name in names}
    lines = [Line(item=name, count=names.count(name), price=prices[name], regular=prices[name]) for name in dict.fromkeys(names)]
    order = selling.write_down(
        instance, customer=customer, lines=lines, channel=channel, placed=placed, deliver_to=deliver_to, state=state
    )
    return {"done": f"{order.number} of {customer.name} is {state}", "number": order.number}


KINDS = (
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
            "name": "full name", "email": "her address", "number?": "E.164", "street?": "text", "city?": "text", "state?": "text",
            "postcode?": "text", "password?": "of her account",
        },
        _customer,
    ),
    Kind(
        "order",
        "an order that was placed before; answers its number",
        {
            "customer": "her mail address", "items": "names of products", "channel?": "web, phone or store",
            "days_ago?": "a whole number",
            "state?": ", ".join(_STATES), "deliver_to?": "home or a store's name",
        },
        _order,
    ),
)  # fmt: skip


def _item(instance: Instance, text: Any) -> str:
    product = instance.records.products.by_name(str(text))
    if product is None:
        raise ValueError(_unknown("product", str(text), [one.name for one in instance.records.products.all()]))
    return product.name


def _one_of(field: str, value: Any, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError(_unknown(field, str(value), list(choices)))
    return str(value)


def _amount(text: Any) -> Decimal:
    try:
        amount = Decimal(str(text)).quantize(Decimal("0.01"))
    except InvalidOperation:
        amount = Decimal(-1)
    if amount < 0:
        message = f"`amount` is money like 249.00, got {text!r}"
        raise ValueError(message)
    return amount


def _whole(value: Any) -> int:
    if not isinstance(value, int | str) or not str(value).isdecimal():
        message = f"a whole number is wanted, 0 or more; got {value!r}"
        raise ValueError(message)
    return int(value)


def _unknown(what: str, name: str, choices: list[str]) -> str:
    near = difflib.get_close_matches(name, choices, n=1, cutoff=0.0)
    return f"there is no {what} {name!r}; the nearest is {near[0]!r}; there are {', '.join(choices)}"
