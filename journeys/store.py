"""In the store: the shelf, the slot behind it, and what she holds in her hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import DeadEnd, Goal, PreconditionMissing, understand
from mystery_shopper.diary import Declared

if TYPE_CHECKING:
    from mystery_shopper import Customer, Ending

SLOT = "slot"
TAKE = "Take it to the counter"
_MONEY = re.compile(r"\$?\d[\d,]*\.\d\d")
_COUNT = re.compile(r"\b\d+\b")


def take_from_shelf(customer: Customer, item: str, store: str) -> None:
    """Go to the shelf and reach into the slot with that tag. The diary gets what the tag shows, and what the slot holds."""
    shop = customer.on("store")
    shop.enter(store)
    count, price = tag_of(customer, item)
    customer.journey.declare("matter", {"item": item, "price": price}, customer.name)
    holds = ""
    if count:
        shop.follow(f"Reach into the slot of the {item}")
        holds = _box(customer)
        if holds == item:
            shop.press(TAKE)
    customer.journey.declare(SLOT, {"item": item, "shown": str(count), "holds": holds, "price": price}, customer.name)


def tag_of(customer: Customer, item: str) -> tuple[int, str]:
    """(pieces shown as in stock, price as canonical money) on the tag of `item`. Raises DeadEnd where no tag has it.

    A tag shows name, price and pieces: the number that is left beside the first two.
    """
    words = " ".join(customer.on("store").words_of("article", item))
    count = _COUNT.search(_MONEY.sub(" ", words.replace(item, " ")))
    return (int(count.group()) if count else 0), price_in(customer, words, item)


def price_in(customer: Customer, words: str, item: str) -> str:
    """The price of one piece that `words` state, as canonical money. Raises DeadEnd where they state none."""
    facts = understand(words, customer.journey.rules, customer.journey.diary.clock.now()).facts
    price = next((fact.value for fact in facts if fact.attribute == "price.unit"), "")
    if not price:
        message = f"{customer.name} sees no price for the {item}. She sees: {words[:200] or 'nothing about it'}"
        raise DeadEnd(message)
    return price


def found_in_slot(customer: Customer) -> dict[str, str]:
    """What she last found: `item` on the tag, `shown` in stock, what the slot `holds`, the tag's `price`."""
    found = [r.facts for r in customer.journey.diary.records if isinstance(r, Declared) and r.about == SLOT]
    if not found:
        message = f"{customer.name} has looked into no slot yet."
        raise PreconditionMissing(message)
    return found[-1]


def _box(customer: Customer) -> str:
    """What lies in the slot, by the print on the box; "" where it is empty."""
    shop = customer.on("store")
    words = " ".join(shop.words_of("region", "In the slot"))
    named = understand(words, customer.journey.rules, customer.journey.diary.clock.now()).of("item")
    if named:
        return named[0].value
    return "something else" if shop.offers("button", TAKE) else ""


def order_at_counter(customer: Customer, item: str, price: str) -> Ending:
    """Order at the counter what the shelf promised, at the price on the tag."""
    goal = Goal(
        opening=f"I would like to order the {item} for {buying.spoken(price)}, as on the shelf.",
        item=item,
        price=buying.spoken(price),
        amount=price,
        story=f"Your shelf says that the {item} costs {buying.spoken(price)}.",
        until=talking.new_reference(customer, "order"),
    )
    return talking.at_counter(customer, goal)
