"""Buying for a business: several people, one account, and the business's own purchase orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import account, buying, talking, world
from mystery_shopper import CouldNotLook, Finding

if TYPE_CHECKING:
    from mystery_shopper import Customer

PURCHASE_ORDER = "purchase order number"


def buy_for(business: str, *people: Customer) -> None:
    """They are known to the company, each with a mailbox and a telephone of her own, as those who buy for the business."""
    for one in people:
        world.account(one)
        one.journey.declare("persona", {"business": business}, one.name)
    buyers = [one.persona.email for one in people]
    world.arranged(people[0].journey, "business account", name=business, buyers=buyers)


def ordered(customer: Customer, count: int, item: str, purchase_order: str) -> None:
    """She has ordered on a purchase order of the business's own, and has read what the company wrote about it."""
    customer.journey.declare("goal", {"item": item}, customer.name)
    world.arranged(
        customer.journey,
        "business order",
        customer=customer.persona.email,
        item=item,
        count=count,
        purchase_order=purchase_order,
    )
    email = customer.on("email")
    try:
        email.await_mail(purchase_order)
    except CouldNotLook:
        email.nothing_came(purchase_order, (Finding(kind="not-told", channel="email", reference=purchase_order),))


def ask(customer: Customer, where: str) -> None:
    """Ask where the order stands, giving the purchase-order number and nothing else."""
    number = customer.reference(PURCHASE_ORDER).value
    if talking.CHANNELS.get(where) == "web":
        account.sign_in(customer)
        buying.look_up_order(customer, number)
        return
    talking.ask_where_it_stands(
        customer,
        where,
        (PURCHASE_ORDER, number),
        route=buying.ABOUT_AN_ORDER,
        story="A colleague of mine has ordered it for our business.",
        subject="Purchase order",
    )
