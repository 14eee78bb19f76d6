"""Connections at the cabin: what runs there, the appointment for changing it, and what is down."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from journeys import account, talking, world
from mystery_shopper import CouldNotLook, Finding, Goal, PreconditionMissing, Unmet, Waiting, understand
from mystery_shopper.diary import Declared
from mystery_shopper.ledger.readings.working import speaks_against, works

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper import Customer

ROUTER, APPOINTMENT, OUTAGE, WANTED = "router", "appointment", "outage", "wanted day"
"""How the diary calls what a scenario states of a cabin."""
ROUTE = ("appointment", "cabin", "employee", "person", "somebody", "help", "something wrong", "service")
UPGRADE = "fibre upgrade"
_SATURDAY = 5


def connected(customer: Customer, services: str) -> None:
    """Services such as "phone and internet" run at her cabin; she can see on her own router whether they do."""
    done = world.arranged(customer.journey, "connection", customer=customer.persona.email, services=_named(services))
    customer.journey.declare(ROUTER, {"address": str(done["router"])}, customer.name)


def appointment(customer: Customer, days: int) -> None:
    """A technician comes for the upgrade in about so many days."""
    done = world.arranged(customer.journey, "appointment", customer=customer.persona.email, what=UPGRADE, in_days=days)
    customer.journey.declare(APPOINTMENT, {"day": str(done["day"])}, customer.name)


def nobody_can_come(customer: Customer) -> None:
    world.arranged(customer.journey, "no technician", customer=customer.persona.email)


def down(customer: Customer, hours: int) -> None:
    """Nothing runs there for so many hours, and the company's network knows it."""
    done = world.arranged(customer.journey, "outage", customer=customer.persona.email, hours=hours)
    until = datetime.fromisoformat(str(done["until"])).astimezone(customer.journey.config.company.zone)
    customer.journey.declare(OUTAGE, {"day": until.date().isoformat()}, customer.name)


def move(customer: Customer, where: str, days: int) -> None:
    """Ask for another day: the first working day that is at least so many days ahead."""
    day = customer.journey.diary.clock.now().astimezone(customer.journey.config.company.zone).date() + timedelta(days=days)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    customer.journey.declare(WANTED, {"day": day.isoformat()}, customer.name)
    if talking.CHANNELS.get(where) == "web":
        account.look_at_services(customer)
        web = customer.on("web")
        web.fill("New day", day.isoformat())
        web.press("Move the appointment")
        return
    wish = f"I would like to move my appointment to {day:%A, %B} {day.day}."
    goal = Goal(opening=wish, story=wish, route=ROUTE, until=lambda: _is_told_day(customer, day))
    talking.talk(customer, where, goal, subject="My appointment")


def expect_told_new_day(customer: Customer) -> None:
    """Unmet unless her last contact confirmed the day that she wanted."""
    day = date.fromisoformat(_stated(customer, WANTED)["day"])
    if not _is_told_day(customer, day):
        words = _last_words(customer)
        message = f"{customer.name} wanted her appointment on {day:%A, %B} {day.day}; she was told: {words}"
        raise Unmet(message, (Finding(kind="not-answered", expected=day.isoformat(), heard=words),))


def day_comes(customer: Customer) -> None:
    """It is noon of the day of the appointment."""
    journey = customer.journey
    if "clock" not in journey.company.offers:
        message = "The day of the appointment must come, and this company does not offer its clock: see docs/control-contract.md."
        raise Waiting(message)
    noon = datetime.combine(_day_of_appointment(customer), time(12), journey.config.company.zone)
    journey.diary.clock.advance(max(0.0, (noon - journey.diary.clock.now()).total_seconds()))


def expect_new_day_by_mail(customer: Customer) -> None:
    """Unmet unless a mail of that day or later names a later day for the appointment."""
    journey, day = customer.journey, _day_of_appointment(customer)
    morning = datetime.combine(day, time(0), journey.config.company.zone)
    email = customer.on("email")
    finding = Finding(kind="not-told", channel="email", expected=f"a new day after {day.isoformat()}")
    try:
        mail = email.await_mail(lambda one: one.date is not None and one.date >= morning)
    except CouldNotLook:
        email.nothing_came("the new appointment", (finding,))
    facts = understand(mail.text, journey.rules, journey.diary.clock.now()).of("date", "due")
    if not any(fact.value[:10] > day.isoformat() for fact in facts):
        message = f"Nobody came to {customer.name} on {day:%A, %B} {day.day}, and no new day was named: {mail.text[:300]}"
        raise Unmet(message, (Finding(kind="promise-without-a-date", channel="email", heard=mail.text[:300]),))


def have_line_checked(customer: Customer, where: str) -> None:
    goal = Goal(
        opening="Could you check my line, please?",
        story="I would like to know whether my line at the cabin is all right.",
        route=ROUTE,
        until=lambda: _is_told_it_works(customer),
    )
    talking.talk(customer, where, goal, subject="My line")


def expect_told_it_works(customer: Customer) -> None:
    words = _heard(customer)
    if not _is_told_it_works(customer):
        message = f"{customer.name} wanted to hear that her line works; she was told: {words[:300] or 'nothing'}"
        raise Unmet(message, (Finding(kind="not-answered", heard=words[:300]),))


def _is_told_it_works(customer: Customer) -> bool:
    """Whether the last that she was told of her line, in the contact that she is in, is that it works."""
    heard = talking.heard_since(customer, talking.contact_started(customer))
    told = [works(one.text) for one in heard if one.place not in {"menu", "hold"}]
    return [one for one in told if one is not None][-1:] == [True]


def ask_why_down(customer: Customer, where: str) -> None:
    """On a way that does not need the connection: her mobile telephone."""
    day = _stated(customer, OUTAGE)["day"]
    goal = Goal(
        opening="The internet at the cabin is down.",
        story="There is no internet at the cabin, and I would like to know until when.",
        route=ROUTE,
        until=_names_day(customer, day),
    )
    talking.talk(customer, where, goal, subject="The internet at the cabin")


def expect_outage_known(customer: Customer) -> None:
    """Unmet unless her last contact could say until when it lasts."""
    day = _stated(customer, OUTAGE)["day"]
    if not _names_day(customer, day)():
        words = _heard(customer)
        message = (
            f"Whoever served {customer.name} was to know that it lasts until {day}; she was told: {words[:300] or 'nothing'}"
        )
        finding = Finding(
            kind="history-unknown", channel=_last_channel(customer), expected=f"down until {day}", heard=words[:300]
        )
        raise Unmet(message, (finding,))


def expect_running(customer: Customer, services: str) -> None:
    """Unmet unless her own router shows each of the services as connected."""
    channel, words = _last_channel(customer), _last_words(customer)
    page: str = customer.on("web").open(_stated(customer, ROUTER)["address"])
    gone = [one for one in _named(services) if not _shown_connected(page, one)]
    if gone:
        expected = f"{services} at the cabin"
        message = f"{customer.name} has lost {' and '.join(gone)} at the cabin. The last that she heard: {words}"
        raise Unmet(message, (Finding(kind="service-lost", channel=channel, expected=expected, heard=words),))


def _shown_connected(page: str, service: str) -> bool:
    """Whether the router says something of `service`, and nothing that speaks against its running."""
    said = re.search(rf"\b{re.escape(service)}\b\s*:?\s*(?P<state>[^\n]+)", page, re.IGNORECASE)
    return said is not None and not speaks_against(said["state"])


def _named(services: str) -> list[str]:
    """As a sentence lists them: "phone and internet"."""
    return re.split(r",\s*|\s+and\s+", services.strip())


def _stated(customer: Customer, what: str) -> dict[str, str]:
    found = [
        r.facts
        for r in customer.journey.diary.records
        if isinstance(r, Declared) and r.about == what and r.customer == customer.name
    ]
    if not found:
        message = f"The scenario says nothing of {customer.name}'s {what} yet: begin with what she has at the cabin."
        raise PreconditionMissing(message)
    return found[-1]


def _day_of_appointment(customer: Customer) -> date:
    return date.fromisoformat(_stated(customer, APPOINTMENT)["day"])


def _is_told_day(customer: Customer, day: date) -> bool:
    return _names_day(customer, day.isoformat())()


def _names_day(customer: Customer, day: str) -> Callable[[], bool]:
    """Whether the company has named that day in the contact that she is in."""

    def named() -> bool:
        rules = customer.journey.rules
        heard = talking.heard_since(customer, talking.contact_started(customer))
        return any(fact.value[:10] == day for one in heard for fact in understand(one.text, rules, one.at).of("date", "due"))

    return named


def _heard(customer: Customer) -> str:
    return " ".join(one.text for one in talking.heard_since(customer, talking.contact_started(customer)))


def _last_words(customer: Customer) -> str:
    heard = talking.heard_since(customer, 0)
    return heard[-1].text[:300] if heard else ""


def _last_channel(customer: Customer) -> str:
    heard = talking.heard_since(customer, 0)
    return heard[-1].channel if heard else ""
