"""Rooms at the lodge: booked, cancelled, asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, talking, world
from mystery_shopper import Finding, Goal, Unmet, understand
from mystery_shopper.diary import Declared
from mystery_shopper.ledger.readings.decisions import answered
from mystery_shopper.ledger.readings.families import family, is_question, said
from mystery_shopper.ledger.readings.matters import tells
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper import Customer, Journey

_ROUTE = ("help", "employee", "person", "service")
LODGE = "lodge"
"""How the diary calls the lodge at which she has a room, and what she asked it for."""
_FATE = family(
    r"cancel\w*", r"call(?:ed)? off", r"off", r"refund\w*", r"credit\w*", r"reimburs\w*", r"repa(?:y|id)\w*", r"money",
    r"(?:get|give|gives|given|comes?|put|have|paid) (?:\w+ ){0,4}back",
    r"return(?:ed)? to you",
    r"mov(?:e|ed|ing)", r"shift\w*", r"swap\w*", r"postpon\w*", r"reschedul\w*", r"rebook\w*", r"transfer(?:red)? to",
    r"charg\w*",
    r"forfeit\w*",
    r"payable",
    r"lose",
    r"let (?:your|the|it)[\w ]* go",
    r"give(?:n)? up",
    r"(?:keep|hold) (?:your|the) (?:room|first)", r"(?:an)?other (?:day|date|night|weekend|week)", r"(?:1st|first) night",
    r"nothing to pay",
    r"the rest",
)  # fmt: skip
"""What can become of a room, and of the money paid for it."""


def room(customer: Customer, lodge: str, amount: str) -> None:
    """She has a room there for tonight, paid; the company gave her its reservation number."""
    world.account(customer)
    done = world.arranged(customer.journey, "stay", customer=customer.persona.email, lodge=lodge, amount=amount)
    facts = {"matter": f"room at the {lodge}", "price": f"{amount} {customer.journey.config.company.currency}"}
    customer.journey.declare(str(done["number"]), facts, customer.name)
    customer.journey.declare(LODGE, {"name": lodge}, customer.name)


def closed_road(journey: Journey, lodge: str, cause: str) -> None:
    world.arranged(journey, "closed road", lodge=lodge, cause=cause)


def cancel(customer: Customer, reason: str) -> None:
    """Call to cancel the room, giving the reservation number."""
    wish = f"I would like to cancel my room, because {reason}."
    _call(customer, wish, lambda: _given(customer, "cancellation"))


def ask_for(customer: Customer, what: str) -> None:
    """Call with a wish that only the lodge itself can fulfil."""
    wish = f"Could we have {what} in my room, please?"
    customer.journey.declare(LODGE, {"wish": wish}, customer.name)
    _call(
        customer,
        wish,
        lambda: _given(customer, "incident") or _answered(customer, talking.contact_started(customer)),
    )


def expect_answer(customer: Customer) -> None:
    """Unmet unless she has been told what the lodge says, in the call or by mail."""
    email = customer.on("email")
    email.mailbox()
    if not _answered(customer, 0):
        finding = Finding(kind="not-answered", channel="email", heard=buying.last_words(customer))
        email.nothing_came("her question to the lodge", (finding,))


def expect_told(customer: Customer) -> None:
    """Unmet where she heard nothing of what becomes of her money or her room."""
    heard = " ".join(one.text for one in talking.heard_since(customer, talking.contact_started(customer)))
    if not tells_fate(heard):
        message = f"{customer.name} was to know what becomes of her room; she was told: {buying.last_words(customer)}"
        raise Unmet(message, (Finding(kind="not-answered", channel="phone", heard=buying.last_words(customer)),))


def tells_fate(text: str) -> bool:
    """Whether `text` says what becomes of a room or of the money paid for it."""
    return any(_FATE.search(part) and not is_question(part) for part in sentences(said(text)))


def _call(customer: Customer, wish: str, until: Callable[[], bool]) -> None:
    number = customer.reference("reservation number")
    goal = Goal(opening=wish, quote=("reservation number", number.value), route=_ROUTE, story=wish, until=until)
    talking.call(customer, goal)


def _given(customer: Customer, kind: str) -> bool:
    began = talking.contact_started(customer)
    return any(one.issued.seq > began for one in customer.references(kind))


def _answered(customer: Customer, since: int) -> bool:
    """Whether she has heard what the lodge says: from who served her, or in a mail that quotes her number or what she asked."""
    stated = {
        what: value
        for one in customer.journey.diary.records
        if isinstance(one, Declared) and one.about == LODGE and one.customer == customer.name
        for what, value in one.facts.items()
    }
    numbers = {one.value for one in customer.references("incident")}
    rules = customer.journey.rules
    for one in talking.heard_since(customer, since):
        words = f"{one.subject}\n{one.text}"
        hers = tells(stated.get("wish", ""), words) or bool(numbers & set(understand(words, rules, one.at).references))
        if (one.form == "spoken" or (one.form == "mailed" and hers)) and answered(one.text, stated.get("name", LODGE)):
            return True
    return False
