"""Arrangements about devices that customers own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.arrangements.fields import Kind, customer_of, one_of
from mystery_shopper.simulators.policies import HARDWARE, PARTS, REPAIR, SOFTWARE

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_NEEDS = (SOFTWARE, HARDWARE, PARTS)


def _device(instance: Instance, fields: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, fields["customer"])
    needs = [one_of("needs", one, REPAIR) for one in fields.get("needs", _NEEDS)]
    if not needs:
        message = f"`needs` names at least one department of {', '.join(REPAIR)}"
        raise ValueError(message)
    item, trouble = str(fields["item"]).strip(), str(fields["trouble"]).strip()
    instance.records.repairs.own(customer.id, item, trouble, needs)
    return {"done": f"{customer.name} owns a {item} that {trouble}"}


KINDS = (
    Kind(
        "device",
        "a device that a customer owns, and what is wrong with it",
        {
            "customer": "mail address",
            "item": "what it is, like Ridge Laptop",
            "trouble": "what is wrong, like does not start",
            "needs?": f"the departments whose work it takes, of {', '.join(REPAIR)} (default: the first three)",
        },
        _device,
    ),
)
