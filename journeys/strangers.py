"""Somebody who has a customer's number and nothing else of hers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import Goal

if TYPE_CHECKING:
    from mystery_shopper import Customer


def ask(customer: Customer, where: str, number: str) -> None:
    """Ask about the order under `number`; says truthfully who he is when he is asked."""
    if talking.CHANNELS.get(where) == "web":
        buying.look_up_order(customer, number)
        return
    goal = Goal(
        opening="Could you tell me what is in it, and where it goes?",
        quote=("order number", number),
        route=buying.ABOUT_AN_ORDER,
        until=lambda: False,
        thanks="Thank you. Goodbye.",
        answers={"story": "I only have the number."},
    )
    talking.talk(customer, where, goal, subject=f"Order {number}")
