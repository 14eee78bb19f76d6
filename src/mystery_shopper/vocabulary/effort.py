"""What can be said of the customer's effort: told twice, sent elsewhere, contacts, minutes, transfers."""

from __future__ import annotations

import re

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.diary import Heard, Said
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import findings, understand
from mystery_shopper.ledger.model import Effort, Finding, Repeat
from mystery_shopper.vocabulary.asking import expect_none, heard_since, place_of, since_when

ALOUD = 8
"""So many words of a message, one after the other, and she is reading it aloud."""


@then(parsers.re(r"(?P<who>[\w ]+?) never has to read the (?:e-?mail|message) aloud"))
def never_reads_aloud(cast: Cast, who: str) -> None:
    """She did not have to read to one department what another one had written.

    Example: Then she never has to read the email aloud
    """
    customer = cast(who)
    journey = customer.journey
    ledger = journey.ledger()
    mails = [(one, _runs(_words(one.text))) for one in heard_since(customer, 0) if one.form == "mailed"]
    failings = [
        finding
        for one in journey.diary.records
        if isinstance(one, Said) and one.customer == customer.name and one.form == "spoken"
        for mail, runs in mails
        if runs & _runs(_words(one.text))
        for finding in findings.of_repeat(_read_aloud(customer, mail, one), ledger, journey.rules)
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
        Finding(kind="forced-channel", channel=one.channel, hop=place_of(customer, one).department, heard=one.text[:300])
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


def _read_aloud(customer: Customer, mail: Heard, spoken: Said) -> Repeat:
    """The company's own message, given back to it by her."""
    first, again = place_of(customer, mail), place_of(customer, spoken)
    return Repeat(what="message", value=mail.subject, first=first, again=again, words=spoken.text)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w.-]+", text.casefold())


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + ALOUD]) for at in range(len(words) - ALOUD + 1)}
