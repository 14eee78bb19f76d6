"""What can be said of promises: made, held."""

from __future__ import annotations

from pytest_bdd import parsers

from mystery_shopper.customer import Cast
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import findings
from mystery_shopper.ledger.model import Finding
from mystery_shopper.vocabulary.asking import expect_none, finding_here, money
from mystery_shopper.vocabulary.telling import look_at_the_door, read_messages

_LOOKS = {"answer": read_messages, "delivery": look_at_the_door}
"""Kind of promise → where she looks, before it is judged whether it was kept."""


@then(parsers.re(r'(?P<who>[\w ]+?) is promised the "(?P<item>[^"]+)" at (?P<amount>\d[\d,]*(?:\.\d{1,2})?)'), outcome=True)
def is_promised(cast: Cast, who: str, item: str, amount: str) -> None:
    """The company has promised her the item at that price, in words that she could perceive.

    Example: Then she is promised the "Trail Tent 4" at 249.00
    """
    customer = cast(who)
    journey = customer.journey
    wanted = money(amount, journey.config.company.currency)
    made = [one for one in journey.ledger().promises if one.made.customer == customer.name and one.what == "price"]
    if not any(one.item == item and one.amount == wanted for one in made):
        others = "; ".join(f"{one.item} at {one.amount}" for one in made) or "nothing"
        expected = f"{customer.name} is promised the {item} at {wanted}"
        message = f"{expected}; promised was {others}."
        raise Unmet(message, (finding_here("price-not-honoured", customer, expected),))
    journey.declare("matter", {"item": item, "price": wanted}, customer.name)


@then("every promise is kept")
def every_promise_is_kept(cast: Cast) -> None:
    """No promise made in this journey was broken or slipped; those that are not yet due do not count.

    Example: Then every promise is kept
    """
    journey = cast.journey
    promised = {(one.made.customer, one.what) for one in journey.ledger().promises}
    for customer in cast:
        for what, look in _LOOKS.items():
            look(customer) if (customer.name, what) in promised else None
    ledger = journey.ledger()
    if not ledger.promises:
        message = "Every promise was to be kept; the company has promised nothing."
        raise Unmet(message, (Finding(kind="not-answered"),))
    failings = [finding for promise in ledger.promises for finding in findings.of_promise(promise, ledger, journey.rules)]
    expect_none("Every promise was to be kept", failings)


@then(parsers.re(r"the promise (?:has a|says until which) day"))
def has_a_day(cast: Cast) -> None:
    """Each promise to her says by when, or until when it holds.

    Example: Then the promise has a day
    """
    customer = cast("she")
    made = [one for one in customer.journey.ledger().promises if one.made.customer == customer.name]
    if not made:
        message = f"The promise was to have a day; {customer.name} was promised nothing."
        raise Unmet(message, (finding_here("not-answered", customer),))
    failings = [
        Finding(
            kind="promise-without-a-date",
            channel=one.made.channel,
            hop=one.made.department,
            reference=one.reference,
            heard=one.words,
        )
        for one in made
        if one.due is None
    ]
    expect_none("Each promise was to have a day", failings)
