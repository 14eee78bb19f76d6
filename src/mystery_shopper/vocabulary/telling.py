"""What can be said of being told in time: a delay, a mistake, a change; before the day, before she has to ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer, unknown_kind
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.chronicle import WRITTEN, Turn, chronicle
from mystery_shopper.ledger.model import Finding
from mystery_shopper.ledger.promising import speaks_of
from mystery_shopper.vocabulary.asking import expect_acted, finding_here

if TYPE_CHECKING:
    from datetime import datetime
    from typing import NoReturn

    from mystery_shopper.ledger.model import Promise

EVENTS: dict[str, re.Pattern[str]] = {
    "delay": re.compile(
        r"\b(?:delay\w*|late\w*|later than|postpone\w*|not (?:arrive|come|be there) (?:by|on)|broke down)\b", re.IGNORECASE
    ),
    "mistake": re.compile(
        r"\b(?:mistake\w*|error\w*|wrong\w*|incorrect\w*|correct(?:ed|ion|ions)|put (?:it|this) right)\b", re.IGNORECASE
    ),
    "change": re.compile(
        r"\b(?:chang\w*|new (?:price|date|day|tariff)|from now on|increase\w*|rise\w*|reduc\w*|moved)\b", re.IGNORECASE
    ),
    "outage": re.compile(
        r"\b(?:outage\w*|down|interrupt\w*|disrupt\w*|disturb\w*|out of service|not (?:working|running))\b", re.IGNORECASE
    ),
    "cancellation": re.compile(r"\b(?:cancel\w*|called off|not take place)\b", re.IGNORECASE),
}
"""How a sentence calls what happened → the words by which a message is about it."""
_EVENT = "|".join(EVENTS)
_BEFORE = r"(?:the promised day|(?:she|he|they) asks?)"


@then(parsers.re(rf"(?P<who>[\w ]+?) hears of the (?P<event>{_EVENT}) before (?P<before>{_BEFORE})"), outcome=True)
def hears_of(cast: Cast, who: str, event: str, before: str) -> None:
    """The company wrote to her of its own accord, earlier than the day that it had promised, or than her own question.

    Example: Then she hears of the delay before the promised day
    """
    _expect_told(cast(who), event, before)


@then(
    parsers.re(
        rf"the company tells (?P<who>\w+) of the (?P<event>{_EVENT}) (?:in|of|to|with) (?:the|her|his|their) "
        rf"(?P<called>[\w ]+?) before (?P<before>{_BEFORE})"
    ),
    outcome=True,
)
def company_tells(cast: Cast, who: str, event: str, called: str, before: str) -> None:
    """As above, in a message that names her number of that kind (bill, order, invoice …).

    Example: Then the company tells her of the mistake in the bill before she asks
    """
    customer = cast(who)
    kind = customer.kind_of(called)
    if not kind:
        raise unknown_kind(customer, called)
    _expect_told(customer, event, before, kind)


@then(parsers.re(r"(?P<who>[\w ]+?) is told a new (?:day|date)"))
def is_told_a_new_day(cast: Cast, who: str) -> None:
    """Who is told that it comes later is told when it comes.

    Example: Then she is told a new day
    """
    customer = cast(who)
    promise = _promised(customer)
    rules = customer.journey.rules
    due = promise.due.astimezone(rules.zone).date().isoformat() if promise.due else ""
    told = (
        fact.value[:10] > due
        for turn in _unasked(customer)
        if speaks_of("delivery", turn.text) or EVENTS["delay"].search(turn.text)
        for fact in understand(turn.words, rules, turn.at).of("due", "date")
    )
    if not any(told):
        expected = f"{customer.name} is told a new day"
        message = f"{expected}; promised was {due}, and no message named a later one."
        raise Unmet(message, (finding_here("not-told", customer, expected),))


def read_messages(customer: Customer) -> None:
    """She looks into her mailbox and at her text messages, where they can be read: what is not there then has not come."""
    doors = customer.journey.company.doors
    if doors.sms is not None and doors.sms.messages:
        customer.on("sms").received()
    if doors.email is not None:
        customer.on("email").mailbox()


def look_at_the_door(customer: Customer) -> None:
    """She looks at her doorstep, where it can be seen: what does not stand there then has not come."""
    if customer.journey.company.doors.doorstep is not None:
        customer.on("doorstep").look()


def never_told(customer: Customer, about: str, finding: Finding) -> NoReturn:
    """A message never came: the company's failing (Unmet) where a probe through the same door arrives, else Unreachable."""
    if customer.journey.company.doors.email is not None:
        customer.on("email").nothing_came(about, (finding,))
    message = f"No message about {about} came to {customer.name}."
    raise Unmet(message, (finding,))


def _expect_told(customer: Customer, event: str, before: str, kind: str = "") -> None:
    expect_acted(customer) if before == "the promised day" else None
    read_messages(customer)
    limit = _promised(customer).due if before == "the promised day" else _asked(customer, event, kind)
    told = [turn for turn in _unasked(customer) if _is_about(turn, event, kind)]
    if any(limit is None or turn.at < limit for turn in told):
        return
    what = f"the {event}" + (f" of the {kind}" if kind else "")
    expected = f"{customer.name} hears of {what} before {before}"
    if told:
        first = told[0]
        message = f"{expected}; she was told on {first.at:%A, %d %B, %H:%M} UTC, too late: “{_short(first.text)}”"
        place = first.place
        finding = Finding(
            kind="not-told", expected=expected, channel=place.channel, hop=place.department, heard=_short(first.text)
        )
        raise Unmet(message, (finding,))
    never_told(customer, what, Finding(kind="not-told", expected=expected))


def _promised(customer: Customer) -> Promise:
    """The first delivery with a day that she was promised. Raises Unmet where there is none."""
    made = [one for one in customer.journey.ledger().promises if one.made.customer == customer.name and one.what == "delivery"]
    dated = [one for one in made if one.due is not None]
    if not dated:
        message = f"{customer.name} was promised no day."
        raise Unmet(message, (finding_here("promise-without-a-date", customer, "a day is promised"),))
    return min(dated, key=lambda one: one.made.seq)


def _turns(customer: Customer) -> list[Turn]:
    journey = customer.journey
    return [one for one in chronicle(journey.diary.records, journey.rules).turns if one.place.customer == customer.name]


def _unasked(customer: Customer) -> list[Turn]:
    """Messages that the company sent of its own accord: nothing was said by her in that contact before."""
    found: list[Turn] = []
    spoken: set[int] = set()
    for turn in _turns(customer):
        if not turn.heard:
            spoken.add(turn.place.contact)
        elif turn.place.channel in WRITTEN and turn.place.contact not in spoken and not turn.public:
            found.append(turn)
    return sorted(found, key=lambda one: one.at)


def _asked(customer: Customer, event: str, kind: str) -> datetime | None:
    """When she first spoke of it herself: of that number or, where no kind is named, of the event or what is late; None never."""
    for turn in _turns(customer):
        if turn.heard or turn.record.form not in {"spoken", "mailed", "typed", "keyed"}:
            continue
        if _names(turn, kind) if kind else (EVENTS[event].search(turn.text) or turn.reading.of("reference")):
            return turn.at
    return None


def _is_about(turn: Turn, event: str, kind: str) -> bool:
    return EVENTS[event].search(turn.words) is not None and (not kind or _names(turn, kind))


def _names(turn: Turn, kind: str) -> bool:
    return any(fact.kind == kind for fact in turn.reading.of("reference"))


def _short(text: str) -> str:
    return " ".join(text.split())[:300]
