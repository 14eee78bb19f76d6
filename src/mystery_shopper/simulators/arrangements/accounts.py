"""Subscriptions and their prices; what the system holds that prints the bills."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators import billing, subscriptions
from mystery_shopper.simulators.arrangements.fields import Kind, amount, customer_of, whole
from mystery_shopper.simulators.clock import ZONE

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance


def _subscription(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer, tariff = customer_of(instance, given["customer"]), str(given["tariff"])
    instance.records.subscriptions.set_price(tariff, amount(given["amount"]))
    number = billing.begin(instance, customer.id, tariff).number
    return {"done": f"{customer.name} subscribes to {tariff} at {amount(given['amount'])} a month", "number": number}


def _price_change(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    """Decided now; the company writes to those who have the tariff, as it does with any change."""
    tariff, price = _tariff(instance, given["tariff"]), amount(given["amount"])
    starts = instance.clock.now().astimezone(ZONE) + timedelta(days=whole(given["in_days"]))
    subscriptions.announce(instance, instance.records.subscriptions.change(tariff, price, starts))
    return {"done": f"{tariff} costs {price} a month from {starts:%Y-%m-%d} on", "day": starts.date().isoformat()}


def _misprint(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    tariff, price = _tariff(instance, given["tariff"]), amount(given["amount"])
    instance.records.subscriptions.misprint(tariff, price)
    return {"done": f"bills for {tariff} are printed with {price}"}


def _tariff(instance: Instance, name: Any) -> str:
    try:
        instance.records.subscriptions.listed(str(name))
    except KeyError as unknown:
        message = f"nobody subscribes to {name!r}; arrange a `subscription` to it first"
        raise ValueError(message) from unknown
    return str(name)


KINDS: tuple[Kind, ...] = (
    Kind(
        "subscription",
        "a customer subscribes to a tariff at a price a month; answers its number",
        {"customer": "her mail address", "tariff": "its name", "amount": "like 39.00"},
        _subscription,
    ),
    Kind(
        "price change",
        "it is decided that a tariff costs another price from some day on",
        {"tariff": "its name", "amount": "like 52.65", "in_days": "a whole number"},
        _price_change,
    ),
    Kind(
        "misprint",
        "the system that prints the bills holds a wrong price for a tariff",
        {"tariff": "its name", "amount": "like 93.00"},
        _misprint,
    ),
)
