"""How a customer gets a bicycle repaired at this workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper import Goal, pursue
from mystery_shopper.diary import Heard

if TYPE_CHECKING:
    from mystery_shopper import Customer, Ending

BICYCLE = "Gazelle Esprit"


def list_price(customer: Customer, work: str) -> str:
    """What the price list says, like "79.00"; "" where it says nothing."""
    words = str(customer.on("web").open("prices"))
    return next((line.split()[-2] for line in words.splitlines() if line.startswith(work)), "")


def ask_for_quote(customer: Customer, work: str) -> None:
    web = customer.on("web")
    web.open("quote")
    web.fill("Your name", customer.persona.name)
    web.fill("Telephone", customer.persona.number)
    web.fill("Bicycle", BICYCLE)
    web.choose("Work", work)
    web.press("Ask for the price")


def book(customer: Customer) -> Ending:
    """Call, quoting only the number; what was promised is told to whoever does not know it."""
    promise = next(one for one in customer.journey.ledger().promises if one.what == "price")
    euros = f"{promise.amount.split()[0]} euros"
    goal = Goal(
        opening="I would like to have it done.",
        quote=("quote number", customer.reference("quote number").value),
        route=("repairs",),
        item=promise.item,
        price=euros,
        amount=promise.amount,
        story=f"You quoted me the {promise.item} for {euros} on your web site.",
        until=lambda: bool(customer.references("repair")),
    )
    return pursue(customer, customer.on("phone").dial(), goal)


def ask_whether_ready(customer: Customer) -> Ending:
    goal = Goal(
        opening="Is my bicycle ready?",
        quote=("repair job", customer.reference("repair job").value),
        route=("repairs",),
        until=lambda: False,
    )
    return pursue(customer, customer.on("phone").dial(), goal)


def look_up(customer: Customer, number: str) -> None:
    web = customer.on("web")
    web.open("look-up")
    web.fill("Quote number", number)
    web.press("Look up")


def last_heard(customer: Customer) -> str:
    heard = (one.text for one in reversed(customer.journey.diary.records) if isinstance(one, Heard))
    return next(heard, "")
