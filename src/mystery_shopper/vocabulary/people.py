"""What can be said of people: who is known, and who must not learn anything."""

from __future__ import annotations

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.diary import Declared, StepStarted
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import findings, understand
from mystery_shopper.ledger.readings.events import names_way_for_owner
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, finding_here, heard_since, since_when


@then(parsers.re(r"nobody tells (?P<stranger>\w+) anything about (?P<owner>\w+)"), outcome=True)
def nobody_tells(cast: Cast, stranger: str, owner: str) -> None:
    """Name, address, order and promises of one customer stayed hidden from another one.

    Example: Then nobody tells Paul anything about Maria
    """
    told, kept = cast(stranger), cast(owner)
    journey = told.journey
    expect_acted(told)
    _expect_met_before(kept)
    ledger = journey.ledger()
    leaks = [one for one in ledger.leaks if one.told_to == told.name and one.owner == kept.name]
    failings = [finding for leak in leaks for finding in findings.of_leak(leak, ledger, journey.rules)]
    expect_none(f"Nobody was to tell {told.name} anything about {kept.name}", failings)


@then(parsers.re(r"(?P<who>\w+) is told how (?:he|she|they) can be served"))
def is_told_how(cast: Cast, who: str) -> None:
    """A refusal comes with a way on: a question that the right person can answer, or where to go.

    Example: Then Paul is told how he can be served
    """
    customer = cast(who)
    rules = customer.journey.rules
    heard = heard_since(customer, since_when(customer.journey))
    identity = set(customer.journey.config.verification.kinds)
    if not any(names_way_for_owner(one.text) or understand(one.text, rules, one.at).asks & identity for one in heard):
        message = f"{customer.name} was not told how he or she can be served."
        raise Unmet(message, (finding_here("not-answered", customer),))


def _expect_met_before(customer: Customer) -> None:
    """Raise PreconditionMissing where this very sentence is the first to name her: there is nothing of hers to be told."""
    records = customer.journey.diary.records
    began = max((r.seq for r in records if isinstance(r, StepStarted)), default=len(records))
    met = next(r.seq for r in records if isinstance(r, Declared) and r.about == "persona" and r.customer == customer.name)
    if met > began:
        message = f"No sentence before this one names {customer.name}, so there is nothing of hers to be told. Is the name right?"
        raise PreconditionMissing(message)
