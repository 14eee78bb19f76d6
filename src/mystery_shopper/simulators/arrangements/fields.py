"""What an arrangement is, and how its fields are read: every refusal names the choices."""

from __future__ import annotations

import difflib
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Customer


class Kind(msgspec.Struct, frozen=True):
    """`fields`: name → what it is; a name that ends in `?` may be left out. `do` answers what is told back."""

    name: str
    says: str
    fields: dict[str, str]
    do: Any  # Callable[[Instance, dict[str, Any]], dict[str, Any]]: msgspec knows no type for it


def customer_of(instance: Instance, address: Any) -> Customer:
    """The customer with that mail address."""
    customer = instance.records.customers.by_email(str(address))
    if customer is None:
        message = f"no customer has the address {address!r}; arrange a `customer` with it first"
        raise ValueError(message)
    return customer


def item(instance: Instance, text: Any) -> str:
    product = instance.records.products.by_name(str(text))
    if product is None:
        raise ValueError(unknown("product", str(text), [one.name for one in instance.records.products.all()]))
    return product.name


def one_of(field: str, value: Any, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError(unknown(field, str(value), list(choices)))
    return str(value)


def amount(text: Any) -> Decimal:
    try:
        money = Decimal(str(text)).quantize(Decimal("0.01"))
    except InvalidOperation:
        money = Decimal(-1)
    if money < 0:
        message = f"`amount` is money like 249.00, got {text!r}"
        raise ValueError(message)
    return money


def whole(value: Any) -> int:
    if not isinstance(value, int | str) or not str(value).isdecimal():
        message = f"a whole number is wanted, 0 or more; got {value!r}"
        raise ValueError(message)
    return int(value)


def unknown(what: str, name: str, choices: list[str]) -> str:
    near = difflib.get_close_matches(name, choices, n=1, cutoff=0.0)
    return f"there is no {what} {name!r}; the nearest is {near[0]!r}; there are {', '.join(choices)}"
