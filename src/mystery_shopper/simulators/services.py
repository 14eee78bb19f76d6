"""Connections at a customer's place: appointments for changing them, what runs, what is down."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators import subscriptions
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.policies import MAIL_DESK

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records.services import Appointment, Outage

SENDER = "cabin"
_SATURDAY = 5
_COMES_AT = time(10)
_LATER = 2
"""So many days after one that cannot be kept a new one is offered, at the earliest."""
_TO_RESTORE = timedelta(days=1)


def book(instance: Instance, customer: int, what: str, day: date) -> Appointment:
    """An appointment on `day`, or on the first one after it on which a technician is there; confirmed by mail."""
    appointment = instance.records.appointments.book(customer, what, first_day(instance, day))
    _await(instance, appointment)
    p = phrasing.of(instance).accounts
    text = p.mail_booked.format(what=what, day=phrasing.full_day(appointment.day))
    _write(instance, customer, p.subject_appointment.format(what=what), text)
    return appointment


def move(instance: Instance, appointment: Appointment, day: date) -> Appointment:
    """The customer wants another day. What runs already is none of its business, unless the policies make it so."""
    moved = instance.records.appointments.move(appointment.id, first_day(instance, day))
    if instance.policies.changes_of_appointments == "cancel the whole order":
        _cancel(instance, moved)
    else:
        _await(instance, moved)
    return moved


def first_day(instance: Instance, day: date) -> datetime:
    """When a technician can come, on `day` or after: on a working day on which somebody is there."""
    while day.weekday() >= _SATURDAY or not instance.records.appointments.somebody_on(day.isoformat()):
        day += timedelta(days=1)
    return datetime.combine(day, _COMES_AT, ZONE)


def restore(instance: Instance, customer: int) -> datetime:
    """Have running again what was ended by mistake; when it will be."""
    at = instance.clock.now() + _TO_RESTORE
    instance.records.due.add(at, "services-restored", customer=customer)
    return at


def fail(instance: Instance, customer: int, hours: int) -> Outage:
    """The connection is down for some hours. Who sees it writes to her, on a way that does not need that connection."""
    now = instance.clock.now().astimezone(ZONE)
    until = (now + timedelta(hours=hours)).replace(minute=0, second=0, microsecond=0)
    outage = instance.records.services.fail(customer, now, until)
    if MAIL_DESK in instance.policies.outages_seen_by:
        p = phrasing.of(instance).accounts
        services = phrasing.listed(instance.records.services.of(customer))
        _write(instance, customer, p.subject_outage, p.mail_outage.format(services=services, until=at_time(until)))
    return outage


def at_time(moment: datetime) -> str:
    """As in: Wednesday, November 25, 6 PM."""
    return f"{phrasing.full_day(moment)}, {moment.astimezone(ZONE):%-I %p}"


def _await(instance: Instance, appointment: Appointment) -> None:
    instance.records.due.add(appointment.day, "appointment", appointment=appointment.id)


def _come(instance: Instance, appointment: int) -> None:
    """The hour has come: the technician does the work, or there is none."""
    found = instance.records.appointments.get(appointment)
    if found.state != "booked" or found.day > instance.clock.now():
        return  # cancelled, or moved to a later day
    day = found.day.astimezone(ZONE).date()
    if instance.records.appointments.somebody_on(day.isoformat()):
        instance.records.appointments.set_state(found.id, "done")
    elif instance.policies.changes_of_appointments == "cancel the whole order":
        _cancel(instance, found)
        p = phrasing.of(instance).accounts
        _write(instance, found.customer, p.subject_appointment.format(what=found.what), p.mail_cancelled.format(what=found.what))
    else:
        _offer_another(instance, found, day)


def _offer_another(instance: Instance, appointment: Appointment, day: date) -> None:
    moved = instance.records.appointments.move(appointment.id, first_day(instance, day + timedelta(days=_LATER)))
    _await(instance, moved)
    p = phrasing.of(instance).accounts
    services = phrasing.listed(instance.records.services.of(appointment.customer))
    text = p.mail_failed.format(what=appointment.what, day=phrasing.full_day(moved.day), services=services)
    _write(instance, appointment.customer, p.subject_appointment.format(what=appointment.what), text)


def _cancel(instance: Instance, appointment: Appointment) -> None:
    """The order and everything that hangs on it."""
    instance.records.appointments.set_state(appointment.id, "cancelled")
    instance.records.services.end(appointment.customer)


def _restored(instance: Instance, customer: int) -> None:
    instance.records.services.restore(customer)


def _write(instance: Instance, customer: int, subject: str, text: str) -> None:
    found = instance.records.customers.get(customer)
    if found.email:
        subscriptions.write(instance, found.email, subject, found.name, text, sender=SENDER)


HANDLERS: dict[str, Callable[..., None]] = {"appointment": _come, "services-restored": _restored}
"""What can fall due here: name → what happens."""
