"""What can be said of reaching somebody: waits, menus, a person, a channel that is open to her."""

from __future__ import annotations

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.diary import AnyRecord, Waited
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import read
from mystery_shopper.ledger.chronicle import Visit, chronicle
from mystery_shopper.ledger.model import Finding
from mystery_shopper.ledger.readings.events import turns_away
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, finding_here, heard_since, place_of, since_when

NEAR = 60.0
"""Seconds by which a wait may always differ from what was said about it; beyond them, by a third of what was said."""


@then(parsers.re(r"every wait is as long as (?P<who>[\w ]+?) was told"))
def as_announced(cast: Cast, who: str) -> None:
    """Where she was told how long a wait would be, it was that long: within a minute, or a third of what was said.

    Example: Then every wait is as long as she was told
    """
    customer = cast(who)
    expect_acted(customer)
    failings = [
        _finding(customer, one, "wait-misannounced", expected=_minutes(one.announced))
        for one in _waits(customer)
        if one.announced is not None and abs(one.seconds - one.announced) > max(NEAR, one.announced / 3)
    ]
    expect_none("Every wait was to be as long as announced", failings)


@then(parsers.re(r"(?P<who>[\w ]+?) never waits longer than (?P<limit>\d+) minutes? at a time"))
def never_waits_longer(cast: Cast, who: str, limit: str) -> None:
    """No single wait, on hold or for an answer on the line, is longer than that.

    Example: Then she never waits longer than 2 minutes at a time
    """
    customer = cast(who)
    expect_acted(customer)
    expected = f"at most {limit} minutes at a time"
    failings = [
        _finding(customer, one, "waited-too-long", expected=expected)
        for one in _waits(customer)
        if one.seconds > 60 * float(limit)
    ]
    expect_none(f"{customer.name} was never to wait longer than {limit} minutes at a time", failings)


@then(parsers.re(r"(?P<who>[\w ]+?) reaches a person"), outcome=True)
def reaches_a_person(cast: Cast, who: str) -> None:
    """In her last contact a person answered her.

    Example: Then she reaches a person
    """
    customer = cast(who)
    _expect_a_person(customer, _last_visit(customer))


@then(parsers.re(r"(?P<who>[\w ]+?) reaches a person within (?P<limit>\d+) menu levels?"), outcome=True)
def reaches_a_person_within(cast: Cast, who: str, limit: str) -> None:
    """In her last contact a person answered her, after so many menus at most.

    Example: Then she reaches a person within 3 menu levels
    """
    customer = cast(who)
    visit = _last_visit(customer)
    records = [one for one in _records(customer) if one.contact in {0, visit.number}]
    levels = read(records, customer.journey.rules).effort.menu_levels
    if levels > int(limit):
        message = f"{customer.name} was to reach a person within {limit} menu levels; she went through {levels}."
        deep = finding_here("menu-too-deep", customer, f"a person within {limit} menu levels")
        raise Unmet(message, (deep,))
    _expect_a_person(customer, visit)


@then(parsers.re(r"the (?P<channel>phone|chat|e-?mail|web|store) is open to (?P<who>\w+)"))
def is_open(cast: Cast, channel: str, who: str) -> None:
    """She was served there since the last When: not turned away, whoever she is, and not left without a word.

    Example: Then the chat is open to her
    """
    customer = cast(who)
    name = channel.replace("-", "")
    since = since_when(customer.journey)
    expect_acted(customer, since, name)
    heard = [one for one in heard_since(customer, since) if one.channel == name]
    public = customer.journey.rules.is_public
    answers = [one for one in heard if not public(one.place)]
    turned_away = [one for one in answers if turns_away(one.text)]
    if turned_away or not answers:
        words = turned_away[0].text[:300] if turned_away else ""
        hop = place_of(customer, turned_away[0]).department if turned_away else ""
        message = f"The {channel} was to be open to {customer.name}; " + (
            f"she heard: “{words}”" if words else "nobody answered."
        )
        finding = Finding(kind="channel-closed", channel=name, hop=hop, expected=f"the {channel} serves her", heard=words)
        raise Unmet(message, (finding,))


def _expect_a_person(customer: Customer, visit: Visit) -> None:
    if any(turn.heard and not turn.public for leg in visit.legs if leg.person for turn in leg.turns):
        return
    message = f"{customer.name} was to reach a person; nobody answered her but machines."
    raise Unmet(message, (finding_here("dead-end", customer, "a person answers"),))


def _last_visit(customer: Customer) -> Visit:
    """Her last contact. Raises PreconditionMissing where she has had none."""
    expect_acted(customer)
    contacts = chronicle(_records(customer), customer.journey.rules).contacts.values()
    return [one for one in contacts if one.customer == customer.name][-1]


def _records(customer: Customer) -> list[AnyRecord]:
    return [one for one in customer.journey.diary.records if one.customer in ("", customer.name)]


def _waits(customer: Customer) -> list[Waited]:
    return [one for one in customer.journey.diary.records if isinstance(one, Waited) and one.customer == customer.name]


def _finding(customer: Customer, waited: Waited, kind: str, *, expected: str) -> Finding:
    """What she had been told last before the wait stands as heard."""
    told = [one.text for one in heard_since(customer, 0) if one.contact == waited.contact and one.seq < waited.seq]
    heard = f"she waited {_minutes(waited.seconds)}: {waited.why}" + (f" [after: “{told[-1][:200]}”]" if told else "")
    return Finding(kind=kind, channel=waited.channel, hop=place_of(customer, waited).department, expected=expected, heard=heard)


def _minutes(seconds: float | None) -> str:
    return f"{(seconds or 0) / 60:.1f} minutes"
