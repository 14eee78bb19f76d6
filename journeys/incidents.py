"""Reporting something, asking where it stands, saying that it is settled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import Finding, Goal, Unmet
from mystery_shopper.ledger import cases

if TYPE_CHECKING:
    from mystery_shopper import Customer

CLOSE = "It is settled: close this incident"
ROUTE = ("report", "incident", "help", "something else", "service")
KNOWN = (
    "say number",
    "you reported",
    "existing incident",
    "already",
    "earlier",
    "before",
    "told us",
    "incident",
    "report",
    "help",
    "service",
)
"""By what she chooses in a menu to ask about something that she has reported."""


def report(customer: Customer, where: str, what: str) -> None:
    """Say what happened, on the channel that the sentence names."""
    customer.journey.declare("statement-of-problem", {"story": what}, customer.name)
    if talking.CHANNELS.get(where) == "web":
        _report_on_the_web(customer, what)
        return
    goal = Goal(
        opening=_sentence(what),
        route=ROUTE,
        story=_sentence(what),
        until=talking.new_reference(customer, "incident"),
        answers={"date": "I saw it this morning."},
    )
    talking.talk(customer, where, goal, subject="Something you should know")


def ask(customer: Customer, where: str) -> None:
    """Ask where it stands, giving the incident number and nothing else."""
    incident = customer.reference("incident number")
    if talking.CHANNELS.get(where) == "web":
        look_up(customer, incident.value)
        return
    talking.ask_where_it_stands(
        customer,
        where,
        ("incident number", incident.value),
        route=KNOWN,
        story="I reported something and would like to know what has become of it.",
        subject="Incident",
    )


def look_up(customer: Customer, number: str) -> None:
    """Type the incident number into the web's form, and her mail address where it asks for it."""
    talking.look_up(customer, "incidents/track", "Incident number", "Show my incident", number)


def settle(customer: Customer) -> None:
    """Write that it is settled, quoting the incident number."""
    incident = customer.reference("incident number")
    goal = Goal(
        opening="It is settled now, you can close it.",
        quote=("incident number", incident.value),
        until=lambda: talking.heard_by_mail(customer, incident.value),
    )
    talking.write(customer, goal, subject=f"Incident {incident.value}")


def _report_on_the_web(customer: Customer, what: str) -> None:
    web = customer.on("web")
    web.open("incidents/report")
    web.fill("What happened?", _sentence(what))
    web.choose("Where?", f"{talking.STORE} store")
    web.fill("Full name", customer.persona.name)
    web.fill("Email address", customer.persona.email)
    web.press("Send the report")
    web.now_known("own-browser")


def _sentence(what: str) -> str:
    hers = re.sub(r"\b(?:her|his)\b", "my", what.strip('"'))
    return f"{hers[0].upper()}{hers[1:]}."


def owner(customer: Customer) -> str:
    """The name of the one who looks after it, as she was told in her last contact; "" where she was not."""
    journey, start = customer.journey, talking.contact_started(customer)
    named = cases.owners(journey.diary.records, journey.rules, customer.name, since=start)
    return next((one.value for one in named), "")


def expect_told_state(customer: Customer) -> None:
    buying.expect_told_state(customer, "incident")


def expect_state(customer: Customer, state: str) -> None:
    """Unmet unless what she was told in her last contact says that it is open, or closed."""
    found = _state_shown(customer) or _state_told(customer)
    if state != found:
        kind = "closed-while-open" if state == "open" and found else "not-answered"
        message = f"{customer.name} expected her incident to be {state}; she was told: {last_words(customer)}"
        raise Unmet(message, (Finding(kind=kind, heard=last_words(customer)),))


def _state_shown(customer: Customer) -> str:
    """What the page of the incident shows that she looks at: it can be closed there as long as it is open; "" elsewhere."""
    heard = talking.heard_since(customer, talking.contact_started(customer))
    web = customer.on("web")
    if not heard or heard[-1].form != "shown" or not re.search(r"\bINC-\d+", " ".join(web.words_of("heading"))):
        return ""
    return "open" if web.offers("button", CLOSE) else "closed"


def _state_told(customer: Customer) -> str:
    """What was said last of it; what has a next day is open."""
    told = talking.standings(customer, talking.contact_started(customer))
    states = [one.state for one in told if one.state]
    return "closed" if states[-1:] == ["closed"] else "open" if told else ""


last_words = buying.last_words
