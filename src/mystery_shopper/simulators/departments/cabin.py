"""Appointments for connections, and what runs or is down at a customer's place."""

from __future__ import annotations

from mystery_shopper.simulators import services
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import accounts, phrasing
from mystery_shopper.simulators.departments.days import day_named
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.policies import station
from mystery_shopper.simulators.records import Customer

_SAME_QUESTION_AT_MOST = 2


def appointment(desk: Desk, heard: Heard) -> Turn:
    """She wants another day; where she names none, she is asked for one."""
    customer = _whom(desk)
    if isinstance(customer, Turn):
        return customer
    booked = desk.records.appointments.of_customer(customer.id)
    if booked is None:
        return desk.anything_else(desk.p.accounts.no_appointment)
    today = desk.now.astimezone(ZONE).date()
    wanted = day_named(heard.text, today)
    if wanted is None or wanted <= today:
        if desk.times_asked("appointment day") >= _SAME_QUESTION_AT_MOST:
            return desk.way_on(desk.p.cannot_help_without)
        return desk.ask("appointment day", desk.p.accounts.which_day)
    moved = services.move(desk.instance, booked, wanted)
    said = desk.p.accounts.moved.format(what=moved.what, day=phrasing.full_day(moved.day))
    return desk.anything_else(said, _goes_on(desk, customer))


def told_day(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to the question for a day."""
    return None if heard.asks("report", "state", "order") else appointment(desk, heard)


def outage(desk: Desk, _heard: Heard) -> Turn:
    """Something is down: whoever sees why says so, with the hour at which it runs again."""
    customer = _whom(desk)
    if isinstance(customer, Turn):
        return customer
    p, known = desk.p.accounts, desk.records.services
    gone = known.ended(customer.id)
    if gone:
        at = services.restore(desk.instance, customer.id)
        return desk.anything_else(p.ended.format(services=phrasing.listed(gone), until=services.at_time(at)))
    found = known.outage(customer.id) if _sees_outages(desk) else None
    if found is None:
        return desk.anything_else(p.no_outage)
    words = p.outage.format(services=phrasing.listed(known.of(customer.id)), until=services.at_time(found.until))
    return desk.anything_else(words)


def line(desk: Desk, heard: Heard) -> Turn:
    """She wants to know whether everything works."""
    customer = _whom(desk)
    if isinstance(customer, Turn):
        return customer
    running = desk.records.services.running(customer.id)
    if running and running == desk.records.services.of(customer.id):
        return desk.anything_else(desk.p.accounts.runs.format(services=phrasing.listed(running)))
    return outage(desk, heard)


def _sees_outages(desk: Desk) -> bool:
    return station(desk.department) in desk.policies.outages_seen_by


def _whom(desk: Desk) -> Customer | Turn:
    """The customer, or the turn that comes before: handing over, or finding out who she is."""
    if not desk.does("accounts"):
        return hand_over_for(desk, "accounts")
    return desk.known() or accounts.who_is_it(desk)


def _goes_on(desk: Desk, customer: Customer) -> str:
    running = desk.records.services.running(customer.id)
    return desk.p.accounts.goes_on.format(services=phrasing.listed(running)) if running else ""
