"""What can be said of selling: nothing offered while a problem is open, nothing added that she did not choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers

from mystery_shopper.customer import Cast
from mystery_shopper.diary import Pressed, Said
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.readings.text import fold
from mystery_shopper.vocabulary.asking import (
    expect_acted,
    expect_none,
    finding_at,
    finding_here,
    heard_since,
    since_when,
)

if TYPE_CHECKING:
    from mystery_shopper.customer import Customer
    from mystery_shopper.diary import Heard


@then(parsers.re(r"(?P<who>[\w ]+?) (?:is|was) offered nothing for sale"))
def is_offered_nothing(cast: Cast, who: str) -> None:
    """Since the last When, and after she had first said what she wants, nobody offered her a plan, a card or an upgrade.

    Example: Then she is offered nothing for sale
    """
    customer = cast(who)
    since = since_when(customer.journey)
    expect_acted(customer, since)
    rules = customer.journey.rules
    offers = [
        one
        for one in heard_since(customer, max(since, _first_word(customer)))
        if not rules.is_public(one.place) and understand(one.text, rules, one.at).sells
    ]
    failings = [
        finding_at(
            one,
            "sold-before-help",
            customer,
        )
        for one in offers
    ]
    expect_none(f"{customer.name} was to be offered nothing for sale", failings)


@then("nothing was added that she did not choose", outcome=True)
def nothing_was_added(cast: Cast) -> None:
    """What the company confirms under an order number names only items that she had named or chosen herself.

    Example: Then nothing was added that she did not choose
    """
    customer = cast("she")
    confirmed = [one for one in heard_since(customer, 0) if _confirms(customer, one)]
    if not confirmed:
        message = f"Nothing was to be added to what {customer.name} chose; no order was ever confirmed to her."
        raise Unmet(message, (finding_here("outcome-missed", customer),))
    failings = [
        finding_at(
            one,
            "pushed-extra",
            customer,
            words=f"{item}: {one.text[:300]}",
        )
        for one in confirmed
        for item in _items(customer, one)
        if not _chose(customer, item, one.seq)
    ]
    expect_none(f"Nothing was to be added to what {customer.name} chose", failings)


def _first_word(customer: Customer) -> int:
    """`seq` of the first thing that she said in this journey; 0 where she has said nothing."""
    said = (one.seq for one in customer.journey.diary.records if isinstance(one, Said) and one.customer == customer.name)
    return next(said, 0)


def _confirms(customer: Customer, heard: Heard) -> bool:
    """Whether these words give or state one of her order numbers."""
    orders = {one.value for one in customer.references() if one.matter == "order" or one.kind == "order"}
    return bool(orders.intersection(understand(heard.text, customer.journey.rules, heard.at).references))


def _items(customer: Customer, heard: Heard) -> list[str]:
    """The items that these words name, each once."""
    facts = understand(heard.text, customer.journey.rules, heard.at).of("item")
    return list(dict.fromkeys(fact.value for fact in facts))


def _chose(customer: Customer, item: str, before: int) -> bool:
    """Whether she named `item`, in whatever form, or pressed something that is called so, before the record `before`."""
    rules = customer.journey.rules
    for one in customer.journey.diary.records:
        if one.customer != customer.name or one.seq >= before or not isinstance(one, Said | Pressed):
            continue
        words = one.text if isinstance(one, Said) else one.what
        named = (fact.value for fact in understand(words, rules, one.at).of("item"))
        if item in named or fold(item) in fold(words):
            return True
    return False
