"""What can be said of the customer's effort: told twice, sent elsewhere, contacts, minutes, transfers."""

from __future__ import annotations

import re

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.diary import Heard, HopStarted, Said
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import findings, understand
from mystery_shopper.ledger.model import Effort, Finding
from mystery_shopper.vocabulary.asking import expect_none, heard_since, since_when

ALOUD = 8
"""So many words of a message, one after the other, and she is reading it aloud."""


@then(parsers.re(r"(?P<who>[\w ]+?) never has to read the (?:e-?mail|message) aloud"))
def never_reads_aloud(cast: Cast, who: str) -> None:
    """She did not have to read to one department what another one had written.

    Example: Then she never has to read the email aloud
    """
    customer = cast(who)
    records = customer.journey.diary.records
    mails = [_words(r.text) for r in records if isinstance(r, Heard) and r.customer == customer.name and r.form == "mailed"]
    spoken = [r for r in records if isinstance(r, Said) and r.customer == customer.name and r.form == "spoken"]
    failings = [
        Finding(kind="told-again", channel=one.channel, hop=_served_by(customer, one), said=one.text)
        for one in spoken
        if any(_runs(_words(one.text)) & _runs(mail) for mail in mails)
    ]
    expect_none(f"{customer.name} was never to have to read the email aloud", failings)


@then(parsers.re(r"(?P<who>[\w ]+?) never has to (?:say|tell) (?:anything|her story|his story) twice"))
def never_says_twice(cast: Cast, who: str) -> None:
    """Nothing that she had told the company had to be told again, on any channel.

    Example: Then she never has to say anything twice
    """
    customer = cast(who)
    journey = customer.journey
    ledger = journey.ledger()
    again = [one for one in ledger.repeats if one.again.customer == customer.name]
    failings = [finding for repeat in again for finding in findings.of_repeat(repeat, ledger, journey.rules)]
    expect_none(f"{customer.name} was never to have to say anything twice", failings)


@then(parsers.re(r"(?P<who>[\w ]+?) is free to choose how to go on"))
def is_free_to_choose(cast: Cast, who: str) -> None:
    """Nothing that the company said since the last When sends her to one other channel only.

    Example: Then she is free to choose how to go on
    """
    customer = cast(who)
    rules = customer.journey.rules
    failings = [
        Finding(kind="forced-channel", channel=one.channel, hop=_served_by(customer, one), heard=one.text[:300])
        for one in heard_since(customer, since_when(customer.journey))
        if understand(one.text, rules, one.at).sends_elsewhere not in ("", one.channel)
    ]
    expect_none(f"{customer.name} was to be free to choose how to go on", failings)


@then(parsers.re(r"it takes (?P<who>[\w ]+?) at most (?P<limit>\d+|one|two|three) (?P<what>[\w ]+)"))
def takes_at_most(cast: Cast, who: str, limit: str, what: str) -> None:
    """Observed effort stays within a limit: contacts caused, minutes, transfers, menu levels, minutes waiting.

    Example: Then it takes her at most 15 minutes
    """
    customer = cast(who)
    effort = customer.journey.ledger().effort
    field = _FIELDS.get(what.casefold().strip())
    if field is None:
        message = f"“{what}” cannot be counted. What can: {', '.join(_FIELDS)}."
        raise ValueError(message)
    most, found = float(_NUMBERS.get(limit, limit)), float(getattr(effort, field))
    if found > most:
        kind = "minutes-over-budget" if field.startswith("minutes") else "effort-over-budget"
        message = f"It was to take {customer.name} at most {limit} {what}; it took {found:g}."
        raise Unmet(message, (Finding(kind=kind, expected=f"at most {limit} {what}", heard=f"{found:g} {what}"),))


_NUMBERS = {"one": "1", "two": "2", "three": "3"}
_FIELDS = {
    "contacts": "contacts",
    "contact": "contacts",
    "further contacts": "contacts_caused",
    "further contact": "contacts_caused",
    "minutes": "minutes",
    "minutes of waiting": "minutes_waiting",
    "minutes to a person": "minutes_to_a_person",
    "transfers": "transfers",
    "transfer": "transfers",
    "menu levels": "menu_levels",
}
if set(_FIELDS.values()) - set(Effort.__struct_fields__):  # a renamed count is found at import, not in a journey
    raise AssertionError(_FIELDS)


def _served_by(customer: Customer, record: Heard | Said) -> str:
    """The department that served at `record`."""
    hops = (
        r
        for r in customer.journey.diary.records
        if isinstance(r, HopStarted) and (r.customer, r.contact, r.hop) == (record.customer, record.contact, record.hop)
    )
    return next((hop.department for hop in hops), "")


def _words(text: str) -> list[str]:
    return re.findall(r"[\w.-]+", text.casefold())


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + ALOUD]) for at in range(len(words) - ALOUD + 1)}
