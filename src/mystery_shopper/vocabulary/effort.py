"""What can be said of the customer's effort: told twice, sent elsewhere, contacts, minutes, transfers."""

from __future__ import annotations

import re
from typing import NamedTuple

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.diary import AnyRecord, Heard, Pressed, Said
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import Rules, findings, read, understand
from mystery_shopper.ledger.chronicle import chronicle
from mystery_shopper.ledger.model import Finding, Repeat
from mystery_shopper.vocabulary.asking import (
    expect_acted,
    expect_none,
    finding_at,
    finding_here,
    heard_since,
    place_of,
    since_when,
)

ALOUD = 8
"""So many words of a message, one after the other, and she is reading it aloud."""


class _Count(NamedTuple):
    """What can be counted: a field of `Effort`, and the kind of finding where it is too much."""

    field: str
    kind: str


_COUNTS = {
    "contacts": _Count("contacts", "effort-over-budget"),
    "further contacts": _Count("contacts_caused", "effort-over-budget"),
    "minutes": _Count("minutes", "minutes-over-budget"),
    "minutes of waiting": _Count("minutes_waiting", "waited-too-long"),
    "minutes to a person": _Count("minutes_to_a_person", "minutes-over-budget"),
    "transfers": _Count("transfers", "effort-over-budget"),
    "menu levels": _Count("menu_levels", "menu-too-deep"),
}
_ONE = re.compile(r"\b(contact|minute|transfer|level)\b")
_COUNTABLE = "|".join(re.sub(r"(contact|minute|transfer|level)s", r"\1s?", what) for what in _COUNTS)
_NUMBERS = {"one": "1", "two": "2", "three": "3"}


@then(parsers.re(r"(?P<who>[\w ]+?) never has to read the (?:e-?mail|message) aloud"))
def never_reads_aloud(cast: Cast, who: str) -> None:
    """She did not have to read to one department what another one had written.

    Example: Then she never has to read the email aloud
    """
    customer = cast(who)
    journey = customer.journey
    ledger = journey.ledger()
    mails = [(one, _runs(_words(one.text))) for one in heard_since(customer, 0) if one.form == "mailed"]
    if not mails:
        message = f"{customer.name} has had no email in this journey that she could have to read aloud."
        raise PreconditionMissing(message)
    failings = [
        finding
        for one in journey.diary.records
        if isinstance(one, Said) and one.customer == customer.name and one.form == "spoken"
        for mail, runs in mails
        if mail.seq < one.seq and runs & _runs(_words(one.text))
        for finding in findings.of_repeat(_read_aloud(customer, mail, one), ledger, journey.rules)
    ]
    expect_none(f"{customer.name} was never to have to read the email aloud", failings)


@then(parsers.re(r"(?P<who>[\w ]+?) never has to (?:say|tell) (?:anything|her story|his story) twice"))
def never_says_twice(cast: Cast, who: str) -> None:
    """Nothing that she had told the company had to be told again, on any channel.

    Example: Then she never has to say anything twice
    """
    customer = cast(who)
    expect_acted(customer)
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
    heard = [one for one in heard_since(customer, since_when(customer.journey)) if not rules.is_public(one.place)]
    if not heard:
        message = f"{customer.name} was to be free to choose how to go on; she has heard nothing since the last When."
        raise Unmet(message, (finding_here("not-answered", customer),))
    failings = [
        finding_at(one, "forced-channel", customer)
        for one in heard
        if understand(one.text, rules, one.at).sends_elsewhere not in ("", one.channel)
    ]
    expect_none(f"{customer.name} was to be free to choose how to go on", failings)


@then(parsers.re(rf"it takes (?P<who>[\w ]+?) at most (?P<limit>\d+|one|two|three) (?P<what>{_COUNTABLE})"))
def takes_at_most(cast: Cast, who: str, limit: str, what: str) -> None:
    """Effort stays within a limit: (further) contacts, transfers, menu levels, minutes (of waiting, to a person).

    Example: Then it takes her at most 15 minutes
    """
    customer = cast(who)
    expect_acted(customer)
    count = _COUNTS[_ONE.sub(r"\1s", what)]
    records = [one for one in customer.journey.diary.records if one.customer in ("", customer.name)]  # whoever else acts
    effort = read(records, customer.journey.rules).effort
    most, found = float(_NUMBERS.get(limit, limit)), float(getattr(effort, count.field))
    if count.field == "minutes_to_a_person" and not _heard_a_person(records, customer.journey.rules):
        message = f"It was to take {customer.name} at most {limit} {what}; no person ever answered her on the phone."
        raise Unmet(message, (finding_here("menu-too-deep", customer),))
    if found > most:
        message = f"It was to take {customer.name} at most {limit} {what}; it took {found:g}."
        raise Unmet(message, (Finding(kind=count.kind, expected=f"at most {limit} {what}", heard=f"{found:g} {what}"),))


@then(
    parsers.re(
        r"it took (?P<who>[\w ]+?) (?P<contacts>\d+|one|two|three) contacts? and at most (?P<minutes>\d+|one|two|three) minutes?"
    )
)
def it_took(cast: Cast, who: str, contacts: str, minutes: str) -> None:
    """From the problem on, she had to turn to the company no more often than that, and no longer in all.

    Example: Then it took her one contact and at most 10 minutes
    """
    customer = cast(who)
    expect_acted(customer)
    told = chronicle(customer.journey.diary.records, customer.journey.rules)
    since = told.problem_from
    mine = {
        turn.place.contact for turn in told.turns if not turn.heard and turn.seq > since and turn.place.customer == customer.name
    }
    records = [one for one in customer.journey.diary.records if one.contact in mine]
    spent = read(records, customer.journey.rules).effort.minutes
    many, long = int(_NUMBERS.get(contacts, contacts)), float(_NUMBERS.get(minutes, minutes))
    failings = []
    if len(mine) > many:
        failings.append(Finding(kind="effort-over-budget", expected=f"{contacts} contacts", heard=f"{len(mine)} contacts"))
    if spent > long:
        failings.append(Finding(kind="minutes-over-budget", expected=f"at most {minutes} minutes", heard=f"{spent:g} minutes"))
    expect_none(f"It was to take {customer.name} {contacts} contact(s) and at most {minutes} minutes", failings)


@then(parsers.re(r"living with it takes (?P<who>[\w ]+?) at most (?P<times>\d+) times as many steps as buying it did"))
def lives_with_it(cast: Cast, who: str, times: str) -> None:
    """What she has to say, type and press after she was given the order number, against what she had to until then.

    Example: Then living with it takes her at most 2 times as many steps as buying it did
    """
    customer = cast(who)
    expect_acted(customer)
    bought = next((one.issued.seq for one in customer.references() if one.kind == "order" or one.matter == "order"), 0)
    if not bought:
        message = f"{customer.name} has bought nothing in this journey, so there is nothing to live with."
        raise Unmet(message, (finding_here("outcome-missed", customer),))
    acts = [one for one in customer.journey.diary.records if isinstance(one, Said | Pressed) and one.customer == customer.name]
    before = sum(one.seq < bought for one in acts)
    after = len(acts) - before
    if after > int(times) * before:
        message = f"Living with it was to take {customer.name} at most {times} times {before} steps; it took {after}."
        limit = f"at most {int(times) * before} steps"
        raise Unmet(message, (Finding(kind="effort-over-budget", expected=limit, heard=f"{after} steps"),))


def _heard_a_person(records: list[AnyRecord], rules: Rules) -> bool:
    """Whether a person ever spoke to her on the phone: where none did, the minutes until then are 0."""
    calls = (one for one in chronicle(records, rules).contacts.values() if one.channel == "phone")
    return any(turn.heard and not turn.public for call in calls for leg in call.legs if leg.person for turn in leg.turns)


def _read_aloud(customer: Customer, mail: Heard, spoken: Said) -> Repeat:
    """The company's own message, given back to it by her."""
    first, again = place_of(customer, mail), place_of(customer, spoken)
    return Repeat(what="message", value=mail.subject, first=first, again=again, words=spoken.text)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w.-]+", text.casefold())


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + ALOUD]) for at in range(len(words) - ALOUD + 1)}
