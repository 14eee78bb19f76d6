"""The last step before the sale: what is ticked there, and whether a person can be reached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeys import buying, getting_help
from mystery_shopper import DeadEnd, Finding, Unmet

if TYPE_CHECKING:
    from mystery_shopper import Customer

_NUMBER = re.compile(r"\b1-\d{3}-\d{3}-\d{4}\b")
_NAMES = "boxes => boxes.map(box => box.labels.length ? box.labels[0].innerText.trim() : box.name)"


def come_to_the_last_step(customer: Customer, item: str) -> None:
    customer.journey.declare("goal", {"item": item}, customer.name)
    buying.put_in_cart(customer, item)
    buying.to_payment(customer)


def expect_nothing_ticked(customer: Customer) -> None:
    """Unmet where a box is ticked on the page before her, on which she has touched none."""
    web = customer.on("web")
    ticked = web.page.locator("input[type=checkbox]:checked").evaluate_all(_NAMES)
    if ticked:
        message = f"Nothing was to be ticked that {customer.name} did not choose; ticked is: {', '.join(ticked)}."
        finding = Finding(
            kind="pushed-extra", channel="web", hop="web site", heard=", ".join(ticked),
            improvement="Let customers tick for themselves what they want beside the goods.",
        )  # fmt: skip
        raise Unmet(message, (finding,))


def ring_the_number_shown(customer: Customer) -> None:
    """Call the number that the page before her names, and ask for a person."""
    web = customer.on("web")
    shown = _NUMBER.search(web.look())
    if shown is None:
        message = f"The last step before the sale names no number at which {customer.name} could talk to somebody."
        raise DeadEnd(message, kind="channel-closed")
    getting_help.ask_for_a_person(customer, "by phone")
