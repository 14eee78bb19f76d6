"""Rooms at the lodges, and roads that the weather has closed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.arrangements.fields import Kind, amount, customer_of, one_of, whole
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.records.stays import LODGES

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_CHECK_IN = time(16)


def _stay(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, given["customer"])
    lodge = one_of("lodge", given["lodge"], LODGES)
    arrival = datetime.combine(_day(instance, given), _CHECK_IN, ZONE)
    nights = max(1, whole(given.get("nights", 1)))
    stay = instance.records.stays.book(customer.id, lodge, arrival, nights, amount(given["amount"]))
    return {"done": f"{stay.number}: {customer.name} has a room at the {lodge}", "number": stay.number}


def _closed_road(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    lodge, day = one_of("lodge", given["lodge"], LODGES), _day(instance, given)
    instance.records.stays.close_road(lodge, day, str(given["cause"]))
    return {"done": f"the road to the {lodge} is closed on {day:%A}: {given['cause']}"}


def _day(instance: Instance, given: dict[str, Any]) -> date:
    return instance.clock.local().date() + timedelta(days=whole(given.get("in_days", 0)))


KINDS: tuple[Kind, ...] = (
    Kind(
        "stay",
        "a room booked and paid at a lodge; answers its number",
        {
            "customer": "her mail address",
            "lodge": " or ".join(LODGES),
            "amount": "for all nights, like 180.00",
            "nights?": "a whole number",
            "in_days?": "days until check-in, which is at 4 PM",
        },
        _stay,
    ),
    Kind(
        "closed road",
        "weather that keeps everybody from a lodge for a day",
        {"lodge": " or ".join(LODGES), "cause": "like: heavy snow", "in_days?": "days from today"},
        _closed_road,
    ),
)
