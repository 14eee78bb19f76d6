"""Connections at a customer's place, appointments, technicians, outages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators import services
from mystery_shopper.simulators.arrangements.fields import Kind, customer_of, whole
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.doors import router

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance


def _connection(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, given["customer"])
    wanted = given["services"] if isinstance(given["services"], list) else [given["services"]]
    for service in wanted:
        instance.records.services.connect(customer.id, str(service))
    page = router.address(instance.base_url, instance.records.services.router(customer.id))
    return {"done": f"{', '.join(map(str, wanted))} run at {customer.name}'s place", "router": page}


def _appointment(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, given["customer"])
    day = (instance.clock.now() + timedelta(days=whole(given["in_days"]))).astimezone(ZONE).date()
    booked = services.book(instance, customer.id, str(given["what"]), day)
    return {"done": f"a technician comes on {booked.day:%Y-%m-%d}", "day": booked.day.astimezone(ZONE).date().isoformat()}


def _no_technician(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, given["customer"])
    booked = instance.records.appointments.of_customer(customer.id)
    if booked is None:
        message = f"{customer.name} has no appointment; arrange an `appointment` first"
        raise ValueError(message)
    day = booked.day.astimezone(ZONE).date().isoformat()
    instance.records.appointments.nobody_on(day)
    return {"done": f"no technician is there on {day}"}


def _outage(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    customer = customer_of(instance, given["customer"])
    outage = services.fail(instance, customer.id, whole(given["hours"]))
    return {"done": f"down until {outage.until.isoformat()}", "until": outage.until.isoformat()}


KINDS: tuple[Kind, ...] = (
    Kind(
        "connection",
        "services that run at a customer's place; answers the page of the router there",
        {"customer": "her mail address", "services": "names, such as phone and internet"},
        _connection,
    ),
    Kind(
        "appointment",
        "a technician comes to change something there; answers the day",
        {"customer": "her mail address", "what": "such as fibre upgrade", "in_days": "a whole number"},
        _appointment,
    ),
    Kind(
        "no technician",
        "on the day of a customer's appointment nobody can come",
        {"customer": "her mail address"},
        _no_technician,
    ),
    Kind(
        "outage",
        "a customer's connection is down for some hours from now; answers until when",
        {"customer": "her mail address", "hours": "a whole number"},
        _outage,
    ),
)
