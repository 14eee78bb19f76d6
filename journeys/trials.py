"""What sales promises beside the price: to try something at home; and sending it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, incidents, talking
from mystery_shopper import DeadEnd, Finding, Goal, Unmet, understand

if TYPE_CHECKING:
    from mystery_shopper import Customer

_NOTHING_TO_PAY = "0.00 USD"
"""She has come to buy nothing: an order that somebody takes up for her she declines."""


def find(customer: Customer, item: str) -> None:
    """Look around in the shop until she stands before the item."""
    customer.journey.declare("goal", {"item": item}, customer.name)
    web = customer.on("web")
    web.open("products")
    web.follow(item)


def ask(customer: Customer, item: str) -> None:
    """Call the ones who sell it: may she try it at home first?"""
    wish = f"May I try the {item} at home first?"
    goal = Goal(
        opening=wish,
        route=buying.ROUTE,
        item=item,
        story=wish,
        until=lambda: _allowed(customer, item),
        amount=_NOTHING_TO_PAY,
    )
    talking.call(customer, goal)


def ask_what_was_promised(customer: Customer) -> None:
    """Call whoever answers, giving the incident number and nothing else."""
    incident = customer.reference("incident number")
    goal = Goal(
        opening="Could you tell me where it stands, please?",
        quote=("incident number", incident.value),
        route=incidents.KNOWN,
        story="I was promised something about what I bought.",
        until=talking.told_about(customer, incident.value),
        amount=_NOTHING_TO_PAY,
    )
    talking.call(customer, goal)


def send_back(customer: Customer) -> None:
    """Call to send it back, giving the incident number of the promise."""
    incident = customer.reference("incident number")
    wish = "I would like to return it."
    goal = Goal(
        opening=wish,
        quote=("incident number", incident.value),
        route=("help", "employee", "person", "service"),
        story="You promised me that I can try it at home and send it back.",
        until=talking.new_reference(customer, "return"),
        amount=_NOTHING_TO_PAY,
    )
    talking.call(customer, goal)


def expect_taken_back(customer: Customer) -> None:
    """Unmet unless she was given a return number: the promise held when the day came."""
    if not customer.references("return"):
        message = f"{customer.name} was to send it back as promised; she was given no return number."
        raise Unmet(message, (Finding(kind="promise-broken", channel="phone", heard=buying.last_words(customer)),))


def paid(customer: Customer) -> str:
    """What her order came to, as in "289.00". Raises DeadEnd where nobody has told her."""
    order = customer.reference("order number")
    for attribute in ("price.total", "price.unit"):
        for fact in order.about:
            if fact.attribute == attribute:
                return fact.value.split(maxsplit=1)[0]
    message = f"Nobody has told {customer.name} what {order.value} comes to."
    raise DeadEnd(message)


def _allowed(customer: Customer, item: str) -> bool:
    """Whether she was told in this call until when she may try it, with a number or without."""
    began = talking.contact_started(customer)
    if any(one.issued.seq > began for one in customer.references("incident")):
        return True
    rules = customer.journey.rules
    heard = (understand(one.text, rules, one.at) for one in talking.heard_since(customer, began))
    return any(item in {fact.value for fact in one.of("item")} and one.of("due", "date") for one in heard)
