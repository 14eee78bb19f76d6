"""Somebody who has a customer's number and nothing else of hers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import Finding, Goal, Unmet

if TYPE_CHECKING:
    from mystery_shopper import Customer


def ask(customer: Customer, where: str, number: str, called: str = "order number") -> None:
    """Ask about the order under `number`, by the name that it has; says truthfully who he is when he is asked."""
    if talking.CHANNELS.get(where) == "web":
        buying.look_up_order(customer, number)
        return
    goal = Goal(
        opening="Could you tell me what is in it, and where it goes?",
        quote=(called, number),
        route=buying.ABOUT_AN_ORDER,
        until=lambda: False,
        thanks="Thank you. Goodbye.",
        answers={"story": "I only have the number."},
    )
    talking.talk(customer, where, goal, subject=f"Order {number}")


def redirect(customer: Customer, number: str) -> None:
    """Look somebody's order up on the web, and have it sent to himself where the page offers that."""
    buying.look_up_order(customer, number)
    web, persona = customer.on("web"), customer.persona
    if number in " ".join(web.words_of("heading")):
        web.unfold("Change the delivery address")
        web.fill("New delivery address", f"{persona.street}, {persona.city}, {persona.state} {persona.postcode}")
        web.press("Change the address")


def expect_own_address(owner: Customer) -> None:
    """Unmet unless the page that she looks at now says that the order goes to her own street."""
    words = owner.on("web").look()
    if owner.persona.street not in words:
        message = f"The order of {owner.name} no longer goes to {owner.persona.street}."
        raise Unmet(message, (Finding(kind="privacy-breach", channel="web", heard=words[:300]),))
