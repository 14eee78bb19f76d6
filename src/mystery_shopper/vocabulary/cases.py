"""What can be said of a problem that takes days: who knows it, who owns it, how it is written about, when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.expectations import then
from mystery_shopper.following_up import observed_at
from mystery_shopper.ledger import cases, findings
from mystery_shopper.ledger.chronicle import chronicle
from mystery_shopper.ledger.model import Finding, Handover
from mystery_shopper.ledger.promising import needs_a_date
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, finding_here
from mystery_shopper.vocabulary.telling import read_messages

if TYPE_CHECKING:
    from mystery_shopper.ledger.cases import Told

_NUMBERS = {"one": 1, "two": 2, "three": 3}


@then(parsers.re(r"every department (?P<who>\w+) met knew the story before (?:she|he|they) told it"))
def knew_the_story(cast: Cast, who: str) -> None:
    """After she had told what is wrong, each person who served her said so first.

    Example: Then every department she met knew the story before she told it
    """
    customer = _acted(cast, who)
    journey = customer.journey
    told = chronicle(journey.diary.records, journey.rules)
    first = cases.first_telling(told, customer.name)
    if not told.story:
        message = f"No sentence of this scenario states what is wrong, so nobody can be asked whether it was known to {who}."
        raise PreconditionMissing(message)
    if first is None:
        message = f"{customer.name} never came to tell what is wrong."
        raise Unmet(message, (finding_here("not-answered", customer),))
    strangers = cases.strangers_to_the_story(journey.diary.records, journey.rules, customer.name)
    failings = [
        _finding(kind, one, customer, source=first.place.name, said=told.story)
        for one in strangers
        for kind in dict.fromkeys((one.value, "history-unknown"))
    ]
    expect_none("Every department was to know the story before it was told", failings)


@then(parsers.re(r"nobody closed the (?P<called>[\w ]+?) before (?P<outcome>.+)"))
def nobody_closed(cast: Cast, called: str, outcome: str) -> None:
    """Until she had seen for herself that the outcome holds, nobody called it solved, closed it, or asked to.

    Example: Then nobody closed the incident before the computer worked
    """
    customer = _acted(cast, "she")
    journey = customer.journey
    end = observed_at(customer)
    early = [
        one for one in cases.closings(journey.diary.records, journey.rules, customer.name) if end is None or one.place.seq < end
    ]
    failings = [_finding("closed-while-open", one, customer, reference=_number(customer, called)) for one in early]
    expect_none(f"Nobody was to close the {called} before {outcome}", failings)


@then(parsers.re(r"one person owns the (?P<called>[\w ]+?) from start to end"))
def one_owner(cast: Cast, called: str) -> None:
    """She was told one name, and never another one.

    Example: Then one person owns the incident from start to end
    """
    customer = _acted(cast, "she")
    journey = customer.journey
    named = cases.owners(journey.diary.records, journey.rules, customer.name)
    expected = f"One person was to own the {called} from start to end"
    if not named:
        message = f"{expected}; nobody was named."
        raise Unmet(message, (finding_here("no-owner", customer, expected),))
    others = [one for one in named if one.value != named[0].value]
    failings = [_finding("no-owner", one, customer, source=named[0].place.name, said=named[0].words) for one in others]
    expect_none(expected, failings)


@then(
    parsers.re(
        r"(?P<who>[\w ]+?) gets at most (?P<limit>\d+|one|two|three) follow-ups? a week, all about (?:the|her|his) one "
        r"(?P<called>[\w ]+?) number"
    )
)
def few_follow_ups(cast: Cast, who: str, limit: str, called: str) -> None:
    """In any seven days the company wrote no oftener of its own accord, and each message names the one number.

    Example: Then she gets at most 2 follow-ups a week, all about the one incident number
    """
    customer = _acted(cast, who)
    journey = customer.journey
    most = _NUMBERS.get(limit) or int(limit)
    found = cases.follow_ups(journey.diary.records, journey.rules, customer.name)
    number = _number(customer, called)
    week = cases.most_in_a_week(found)
    failings = [_finding("too-many-follow-ups", one, customer, reference=number) for one in week[most:]]
    failings += [_finding("reference-not-recognised", one, customer, reference=number) for one in found if one.value != number]
    expect_none(f"{customer.name} was to get at most {most} follow-ups a week about {number or called}", failings)


@then("every message agrees on where it stands")
def messages_agree(cast: Cast) -> None:
    """No two departments told her different days, states or amounts of the same number.

    Example: Then every message agrees on where it stands
    """
    customer = _acted(cast, "she")
    ledger = customer.journey.ledger()
    hers = [one for one in ledger.contradictions if one.second.place.customer == customer.name]
    failings = [finding for one in hers for finding in findings.of_contradiction(one, ledger, customer.journey.rules)]
    expect_none("Every message was to agree on where it stands", failings)


@then("nobody demands a reply")
def no_reply_demanded(cast: Cast) -> None:
    """Nothing that she was told says that she must answer, or else.

    Example: Then nobody demands a reply
    """
    customer = _acted(cast, "she")
    journey = customer.journey
    demanded = cases.demands(journey.diary.records, journey.rules, customer.name)
    expect_none("Nobody was to demand a reply", [_finding("reply-demanded", one, customer) for one in demanded])


@then('every "we will" has a day')
def every_will_has_a_day(cast: Cast) -> None:
    """Whatever the company said that it will do, it said by when.

    Example: Then every "we will" has a day
    """
    customer = _acted(cast, "she")
    journey = customer.journey
    ledger = journey.ledger()
    made = [one for one in ledger.promises if one.made.customer == customer.name]
    if not made:
        message = f'Every "we will" was to have a day; {customer.name} was promised nothing.'
        raise Unmet(message, (finding_here("not-answered", customer),))
    dateless = [one for one in made if needs_a_date(one)]
    failings = [
        Finding(
            kind="promise-without-a-date",
            channel=one.made.channel,
            hop=one.made.department,
            owner=journey.rules.owner("", one.made.name),
            reference=one.reference,
            heard=one.words,
            improvement=f"Let {one.made.name} say by when, and who sees to it.",
        )
        for one in dateless
    ]
    expect_none('Every "we will" was to have a day', failings)


@then(parsers.re(r"(?P<who>[\w ]+?) is asked to identify (?:herself|himself|themselves) at most (?P<limit>once|twice)"))
def identified_at_most(cast: Cast, who: str, limit: str) -> None:
    """For one problem the company asks for her number, name, address or telephone no oftener.

    Example: Then she is asked to identify herself at most once
    """
    customer = _acted(cast, who)
    found, most = customer.journey.ledger().effort.identifiers_asked, {"once": 1, "twice": 2}[limit]
    if found > most:
        expected = f"{customer.name} is asked to identify herself at most {limit}"
        message = f"{expected}; it was {found} times."
        raise Unmet(message, (finding_here("asked-again", customer, expected),))


def _acted(cast: Cast, who: str) -> Customer:
    """The customer, who has turned to the company; and she has read what came."""
    customer = cast(who)
    expect_acted(customer)
    read_messages(customer)
    return customer


def _number(customer: Customer, called: str) -> str:
    """The first reference of that kind that she was given, "" where she has none."""
    kind = customer.kind_of(called)
    return next((one.value for one in customer.references(kind)), "") if kind else ""


def _finding(kind: str, one: Told, customer: Customer, *, source: str = "", said: str = "", reference: str = "") -> Finding:
    place = one.place
    return Finding(
        kind=kind,
        channel=place.channel,
        hop=place.department,
        handover=Handover(from_=source, to=place.name) if source else None,
        owner=customer.journey.rules.owner(source, place.name),
        reference=reference,
        said=said,
        heard=one.words[:300],
        improvement=_IMPROVEMENTS.get(kind, "").format(place=place.name, source=source),
    )


_IMPROVEMENTS = {
    "history-unknown": "Let {place} see what the customer told {source}, and open with it.",
    "told-again": "Let {place} see what the customer told {source}, so that she need not tell it again.",
    "reference-not-recognised": "Let {place} name the customer's own number in each message.",
}
