"""What can be said of references: given, known, carried along, good for something."""

from __future__ import annotations

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.errors import DeadEnd, Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import findings
from mystery_shopper.ledger.model import Finding, Presentation
from mystery_shopper.vocabulary.asking import expect_none, last_words, since_when

KNOWN = frozenset({"anticipated", "recognised", "passed-on"})


@then(parsers.re(r"(?P<who>[\w ]+?) (?:is|was) given an? (?P<called>[\w ]+? number)"), outcome=True)
def is_given_a_number(cast: Cast, who: str, called: str) -> None:
    """The company has handed her a number of that kind.

    Example: Then she is given an incident number
    """
    customer = cast(who)
    kind = customer.kind_of(called)
    if not customer.references(kind):
        message = f"{customer.name} was given no {called}."
        raise Unmet(message, (Finding(kind="not-answered", heard=last_words(customer)),))


@then(
    parsers.re(
        r"whoever (?:answers|serves (?P<who>[\w ]+?)) knows "
        r"(?:what was promised|what it is about|what (?:she|he) bought|about it)"
    )
)
def whoever_answers_knows(cast: Cast, who: str | None) -> None:
    """Everyone who should know the number that she quoted since the last When knows what it stands for.

    Example: Then whoever answers knows what was promised
    """
    _known_by_all(cast(who or "she"))


@then(parsers.re(r"the (?P<called>[\w ]+? number) goes along with every transfer"))
def goes_along(cast: Cast, called: str) -> None:
    """Each transfer since the last When names the desk and the reason, and the next desk opens with the matter.

    Example: Then the incident number goes along with every transfer
    """
    customer = cast("she")
    journey, since = customer.journey, since_when(customer.journey)
    ledger = journey.ledger()
    moves = [one for one in ledger.transfers if one.entered.seq > since and one.entered.customer == customer.name]
    failings = [finding for move in moves for finding in findings.of_transfer(move, ledger, journey.rules)]
    expect_none(f"The {called} was to go along with each transfer", failings)


@then(parsers.re(r"the (?P<called>[\w ]+? number) is recognised (?:by|on|at) the (?P<channel>[\w ]+)"))
def is_recognised_on(cast: Cast, called: str, channel: str) -> None:
    """The last time that she gave the number on that channel, the company said what it stands for.

    Example: Then the order number is recognised on the web
    """
    customer = cast("she")
    kind = customer.kind_of(called)
    shown = [one for one in _presentations(customer, 0) if one.kind == kind and one.presented.channel == channel]
    if not shown:
        message = f"{customer.name} never quoted the {called} on the {channel}."
        raise DeadEnd(message)
    contact = shown[-1].presented.contact
    _judge(customer, [one for one in shown if one.presented.contact == contact])


def _known_by_all(customer: Customer) -> None:
    shown = _presentations(customer, since_when(customer.journey))
    if not customer.references():
        message = f"{customer.name} was given no number that anybody could know."
        raise Unmet(message, (Finding(kind="not-answered", heard=last_words(customer)),))
    if not shown:
        message = f"Nobody who served {customer.name} knew what it is about."
        raise Unmet(message, (Finding(kind="reference-not-recognised", heard=last_words(customer)),))
    _judge(customer, shown)


def _presentations(customer: Customer, since: int) -> list[Presentation]:
    return [
        one
        for one in customer.journey.ledger().presentations
        if one.presented.customer == customer.name and one.presented.seq > since
    ]


def _judge(customer: Customer, shown: list[Presentation]) -> None:
    """Unmet with a finding for each hop that should know and does not; asking before knowing counts as well."""
    ledger, rules = customer.journey.ledger(), customer.journey.rules
    failings = [f for one in shown if not one.excused for f in findings.of_presentation(one, ledger, rules)]
    known = any(one.reception in KNOWN for one in shown)
    expect_none(f"Whoever serves {customer.name} was to know what {shown[-1].reference} stands for", failings)
    if not known and all(one.reception == "unprovable" for one in shown):
        message = (
            f"Nothing is known of {shown[-1].reference} that only the company could say, so nobody can prove to know it. "
            "State in the scenario what it is about."
        )
        raise DeadEnd(message)
