"""What is in boxes, what has yet to come in, and trucks that will break down."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.arrangements.fields import Kind, customer_of, item, one_of, whole
from mystery_shopper.simulators.records.parcels import CONTENTS

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance


def _packing(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    article = item(instance, given["item"])
    part = one_of("part", given["part"], CONTENTS.get(article, ()) or ("nothing: it comes in one piece",))
    instance.records.parcels.forget(article, part)
    return {"done": f"the packing list of the {article} leaves out the {part}"}


def _restock(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    article, days = item(instance, given["item"]), whole(given["in_days"])
    instance.records.stock.set(article, "web", 0)
    instance.records.parcels.expect(article, instance.clock.in_days(days))
    return {"done": f"the warehouse has no {article}; more come in {days} days"}


def _breakdown(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, given["customer"])
    at = instance.clock.now() + timedelta(hours=whole(given["in_hours"]))
    instance.records.due.add(at, "truck-breaks-down", customer=customer.id, days=whole(given["days"]))
    return {"done": f"the truck to {customer.name} will break down in {given['in_hours']} hours"}


KINDS: tuple[Kind, ...] = (
    Kind(
        "packing",
        "a part that the packing list of an item leaves out, from now on",
        {"item": "a product's name", "part": "like bracket"},
        _packing,
    ),
    Kind(
        "restock",
        "an item that is gone from the warehouse, and when more come in",
        {"item": "a product's name", "in_days": "a whole number"},
        _restock,
    ),
    Kind(
        "breakdown",
        "the truck with a customer's parcels will break down; working days that it loses",
        {"customer": "her mail address", "in_hours": "a whole number", "days": "a whole number"},
        _breakdown,
    ),
)
