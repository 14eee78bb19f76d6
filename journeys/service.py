"""Service after the sale: questions about an order, credits, money that comes back."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import Finding, Goal, Unmet, understand
from mystery_shopper.ledger.readings.decisions import to_come
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from mystery_shopper import Customer
    from mystery_shopper.diary import Heard

SHIPPING = "price.shipping"
_BACK = re.compile(
    r"\b(?:refund(?:ed|s)?|credit(?:ed|s)?|back|repa(?:id|yment)|reimburse(?:d|ment)|return(?:ed)?|restored|remitted|retransferred)\b",
    re.IGNORECASE,
)


def ask_about_shipping(customer: Customer, where: str) -> None:
    """Ask what she paid for shipping, giving the order number."""
    order = customer.reference("order number")
    customer.journey.declare("question", {"asks": SHIPPING}, customer.name)
    wish = "What did I pay for shipping, please?"
    goal = Goal(
        opening=wish,
        quote=("order number", order.value),
        route=buying.ABOUT_AN_ORDER,
        story=f"It is about order {order.value}: what did I pay for shipping?",
        until=lambda: _stated(customer, SHIPPING),
    )
    talking.talk(customer, where, goal, subject=f"A question about order {order.value}")


def ask_for_credit(customer: Customer, where: str, amount: str) -> None:
    """Ask for a goodwill credit of `amount` ("15.00"), giving the order number and the reason."""
    order = customer.reference("order number")
    reason = f"I had to drive to the depot twice for order {order.value}."
    goal = Goal(
        opening=f"Could I have a credit of {amount} dollars for my trouble? I had to drive to the depot twice for it.",
        quote=("order number", order.value),
        route=("help", "employee", "person", "existing order", "order"),
        story=reason,
        until=lambda: _has_new(customer, "credit") or _has_new(customer, "incident"),
    )
    talking.talk(customer, where, goal, subject=f"Order {order.value}")


def read_promises(customer: Customer) -> None:
    """Read on the web what the company gives its word on."""
    web = customer.on("web")
    web.open()
    web.follow("Our promises")


def expect_within_published_limit(customer: Customer, amount: str) -> None:
    """Unmet unless the page that she has just read names a limit for credits of at least `amount`."""
    rules = customer.journey.rules
    limits = [
        fact.value.split(maxsplit=1)[0]
        for one in _just_heard(customer)
        for fact in understand(one.text, rules, one.at).of("price")
    ]
    if not any(Decimal(limit) >= Decimal(amount) for limit in limits):
        message = (
            f"A credit of {amount} was to be within a published limit; the limits published are: {', '.join(limits) or 'none'}."
        )
        raise Unmet(message, (Finding(kind="not-told", channel="web", heard=buying.last_words(customer)),))


def expect_stated_refund(customer: Customer, amount: str) -> None:
    """Unmet unless she heard, in her last contact, that she gets `amount` back, and by when."""
    wanted = f"{amount} {customer.journey.config.company.currency}"
    made = [
        one
        for one in customer.journey.ledger().promises
        if one.what == "credit" and one.made.customer == customer.name and one.made.seq > talking.contact_started(customer)
    ]
    if any(one.amount == wanted and one.due is not None for one in made):
        return
    told = "; ".join(one.words for one in made)
    kind = "promise-without-a-date" if any(one.amount == wanted for one in made) else "not-told"
    message = f"{customer.name} was to be told that she gets {wanted} back, and by when; told was: {told or 'nothing'}."
    raise Unmet(message, (Finding(kind=kind, channel="phone", heard=told or buying.last_words(customer)),))


def expect_money_back(customer: Customer, amount: str) -> None:
    """Unmet unless a mail in her box says that `amount` has gone back to her."""
    wanted = f"{amount} {customer.journey.config.company.currency}"
    email = customer.on("email")
    email.mailbox()
    rules = customer.journey.rules
    for one in talking.heard_since(customer, 0):
        for part in sentences(one.text) if one.form == "mailed" else ():
            named = any(fact.value == wanted for fact in understand(part, rules, one.at).facts)
            if named and _BACK.search(part) and not to_come(part):
                facts = {"what": "credit", "amount": wanted, "at": (one.dated or one.at).isoformat()}
                customer.journey.declare("observed", facts, customer.name)
                return
    finding = Finding(kind="promise-broken", channel="email", expected=f"{customer.name} has {wanted} back")
    email.nothing_came(f"{wanted} paid back", (finding,))


def _stated(customer: Customer, attribute: str) -> bool:
    """Whether her last contact has stated such a fact."""
    rules = customer.journey.rules
    return any(understand(one.text, rules, one.at).of(attribute) for one in _just_heard(customer))


def _just_heard(customer: Customer) -> list[Heard]:
    return talking.heard_since(customer, talking.contact_started(customer))


def _has_new(customer: Customer, kind: str) -> bool:
    """Whether her last contact has given her a number of that kind."""
    began = talking.contact_started(customer)
    return any(one.issued.seq > began for one in customer.references(kind))
