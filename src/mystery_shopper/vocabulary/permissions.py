"""What can be said of who may decide: whoever answers, without asking somebody else first."""

from __future__ import annotations

from pytest_bdd import parsers

from mystery_shopper.customer import Cast
from mystery_shopper.expectations import then
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.model import Finding
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, heard_since, place_of, since_when


@then(parsers.re(r"nobody (?:asks|has to ask) for permission(?: while (?P<who>[\w ]+?) waits)?"))
def nobody_asks(cast: Cast, who: str | None) -> None:
    """Since the last When nobody had to ask a lead, a manager or a hotel before she could be helped.

    Example: Then nobody asks for permission while she waits
    """
    customer = cast(who or "she")
    since = since_when(customer.journey)
    expect_acted(customer, since)
    rules = customer.journey.rules
    failings = [
        Finding(
            kind="permission-sought",
            channel=one.channel,
            hop=(hop := place_of(customer, one).department),
            heard=one.text[:300],
            improvement=f"Let whoever answers{f' at {hop}' if hop else ''} decide within the published limits.",
        )
        for one in heard_since(customer, since)
        if not rules.is_public(one.place) and understand(one.text, rules, one.at).permission
    ]
    expect_none(f"Nobody was to ask for permission before {customer.name} was helped", failings)
