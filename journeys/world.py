"""The world as a scenario assumes it: arranged where the company lets us, else looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mystery_shopper import PreconditionMissing
from mystery_shopper.diary import Declared

if TYPE_CHECKING:
    from mystery_shopper import Customer, Journey


def prices(journey: Journey, item: str, *, store: str, in_store: str, online: str) -> None:
    """The item costs so much in that store, and so much online."""
    _arrange(journey, "price", item=item, channel="store", store=store, amount=in_store)
    _arrange(journey, "price", item=item, channel="web", amount=online)
    _arrange(journey, "price", item=item, channel="phone", amount=online)
    journey.declare("world", {"item": item})


def on_the_shelf(journey: Journey, item: str, *, store: str, count: int) -> None:
    _arrange(journey, "stock", item=item, where="store", store=store, count=count)
    journey.declare("world", {"item": item})


def in_the_slot(journey: Journey, item: str, other: str, *, store: str) -> None:
    """Behind the tag of `item` stands `other`."""
    _arrange(journey, "stock", item=item, where="store", store=store, count=2)
    _arrange(journey, "slot", item=item, store=store, holds=other)
    journey.declare("world", {"item": item})


def item(journey: Journey) -> str:
    """The item that the scenario is about: the one whose price or stock it states."""
    named = [r.facts["item"] for r in journey.diary.records if isinstance(r, Declared) and r.about == "world"]
    if not named:
        message = "The scenario names no item yet. Say what it costs, or what is in stock, first."
        raise PreconditionMissing(message)
    return named[-1]


def account(customer: Customer) -> None:
    """She is a customer with an account, whom the company knows by her number and her mail address."""
    persona = customer.persona
    _arrange(
        customer.journey,
        "customer",
        name=persona.name,
        email=persona.email,
        number=persona.number,
        street=persona.street,
        city=persona.city,
        state=persona.state,
        postcode=persona.postcode,
        password=persona.password,
    )


def _arrange(journey: Journey, kind: str, **fields: Any) -> None:
    if journey.company.arrange(kind, **fields) is None:
        message = f"Nobody can arrange “{kind}” ({fields}): this company does not offer it (docs/control-contract.md)."
        raise PreconditionMissing(message)
