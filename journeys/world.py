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
    _known(customer, password=customer.persona.password)


def known_without_account(customer: Customer) -> None:
    """The company knows her by her mail address and her telephone, and she cannot sign in on the web."""
    _known(customer)


def _known(customer: Customer, **more: str) -> None:
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
        **more,
    )


def suspended(journey: Journey, what: str, *, days_ago: int, reason: str) -> None:
    """The company has suspended something that it does for everybody."""
    _arrange(journey, "suspension", what=what, days_ago=days_ago, reason=reason)


def sold_out(journey: Journey, item: str) -> None:
    """There is none left in the warehouse."""
    _arrange(journey, "stock", item=item, where="web", count=0)
    journey.declare("world", {"item": item})


def device(customer: Customer, item: str, trouble: str) -> None:
    """She owns an `item` that `trouble`, as in: does not start."""
    _arrange(customer.journey, "device", customer=customer.persona.email, item=item, trouble=trouble)


def yet_to_come_in(journey: Journey, item: str, days: int) -> None:
    """The warehouse has none of it, and gets more after so many days."""
    _arrange(journey, "restock", item=item, in_days=days)


def truck_breaks_down(customer: Customer, days: int) -> None:
    """Tomorrow, with whatever it carries for her; it loses so many working days."""
    _arrange(customer.journey, "breakdown", customer=customer.persona.email, in_hours=24, days=days)


def packing_list_forgets(journey: Journey, item: str, part: str) -> None:
    _arrange(journey, "packing", item=item, part=part)


def _arrange(journey: Journey, kind: str, **fields: Any) -> None:
    arranged(journey, kind, **fields)


def arranged(journey: Journey, kind: str, **fields: Any) -> dict[str, Any]:
    """Arrange, and what the company answers: a number, a day."""
    done = journey.company.arrange(kind, **fields)
    if done is None:
        message = f"Nobody can arrange “{kind}” ({fields}): this company does not offer it (docs/control-contract.md)."
        raise PreconditionMissing(message)
    return done
