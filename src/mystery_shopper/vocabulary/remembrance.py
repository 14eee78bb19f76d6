"""What can be said of the company's memory: what happened before is known."""

from __future__ import annotations

from mystery_shopper.customer import Cast
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.expectations import then
from mystery_shopper.ledger.model import Finding, Handover
from mystery_shopper.ledger.remembrance import Forgotten, earlier_contacts, forgotten
from mystery_shopper.vocabulary.asking import expect_acted, expect_none


@then("whoever answers recounts what happened before")
def recounts(cast: Cast) -> None:
    """In her last contact the company says of each earlier one, unasked, on which day, on which channel, and what she told.

    Example: Then whoever answers recounts what happened before
    """
    customer = cast("she")
    expect_acted(customer)
    journey = customer.journey
    records = journey.diary.records
    if not earlier_contacts(records, journey.rules, customer.name):
        message = f"{customer.name} has been in touch only once: nothing happened before that could be recounted."
        raise PreconditionMissing(message)
    lost = forgotten(records, journey.rules, customer.name)
    failings = [_finding(one, journey.rules.owner(one.was.name, one.now.name)) for one in lost]
    expect_none("Whoever answers was to recount what happened before", failings)


def _finding(one: Forgotten, owner: str) -> Finding:
    what = " and ".join({"when": "when it was", "where": "where", "what": "what she told"}[part] for part in one.missing)
    return Finding(
        kind="history-unknown",
        expected=f"what happened before ({one.was.name}) is recounted",
        channel=one.now.channel,
        hop=one.now.department,
        handover=Handover(from_=one.was.name, to=one.now.name),
        owner=owner,
        heard=one.heard,
        improvement=f"Let {one.now.name} see the contact with {one.was.name} and open with it: {what} was left out.",
    )
