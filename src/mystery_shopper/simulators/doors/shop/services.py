"""The customer's services and bills: what she subscribes to, what it costs, her bills, her appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import services, subscriptions
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.days import day_named
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import WEB

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


async def show(request: Request) -> Response:
    visit = Visit(request, "shop")
    if visit.customer is None:
        return visit.to("account/sign-in")
    records, customer = visit.instance.records, visit.customer.id
    running = records.services.running(customer)
    return visit.page(
        "shop/services.html",
        subscriptions=[
            (one, subscriptions.told_by(visit.instance, WEB, one.tariff)) for one in records.subscriptions.of_customer(customer)
        ],
        bills=records.bills.of_customer(customer),
        lines=[(service, service in running) for service in records.services.of(customer)],
        appointment=records.appointments.of_customer(customer),
    )


async def move(request: Request) -> Response:
    """Another day for the appointment."""
    visit = Visit(request, "shop")
    if visit.customer is None:
        return visit.to("account/sign-in")
    form = await visit.form()
    booked = visit.instance.records.appointments.of_customer(visit.customer.id)
    today = visit.instance.clock.now().astimezone(ZONE).date()
    wanted = day_named(form.get("day", ""), today)
    p = phrasing.of(visit.instance).accounts
    if booked is None:
        visit.say(p.no_appointment, "sorry")
    elif wanted is None or wanted <= today:
        visit.say(p.which_day, "sorry")
    else:
        moved = services.move(visit.instance, booked, wanted)
        visit.say(p.moved.format(what=moved.what, day=phrasing.full_day(moved.day)))
    return visit.to("account/services")
