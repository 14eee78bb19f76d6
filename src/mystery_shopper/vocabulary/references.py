"""What can be said of references: given, known, carried along, good for something."""

from __future__ import annotations

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer, unknown_kind
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import findings, understand
from mystery_shopper.ledger.model import Finding, Presentation
from mystery_shopper.ledger.receptions import GOOD
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, finding_here, heard_since, since_when


@then(parsers.re(r"(?P<who>[\w ]+?) (?:is|was) given an? (?P<called>[\w ]+? number)"), outcome=True)
def is_given_a_number(cast: Cast, who: str, called: str) -> None:
    """The company has handed her a number of that kind.

    Example: Then she is given an incident number
    """
    customer = cast(who)
    if not customer.references(_kind(customer, called)):
        message = f"{customer.name} was given no {called}."
        raise Unmet(message, (finding_here("not-answered", customer),))


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
    """After each transfer since the last When, the next desk says what the number is about before she gives it again.

    Example: Then the incident number goes along with every transfer
    """
    customer = cast("she")
    journey, since = customer.journey, since_when(customer.journey)
    kind = _kind(customer, called)
    expect_acted(customer, since)
    if not any(one.kind == kind for one in _presentations(customer, since)):
        message = f"{customer.name} came to nobody to whom she could give the {called}, so nothing went along."
        raise Unmet(message, (finding_here("reference-not-recognised", customer),))
    ledger = journey.ledger()
    moves = [one for one in ledger.transfers if one.entered.seq > since and one.entered.customer == customer.name]
    failings = [finding for move in moves for finding in findings.of_transfer(move, ledger, journey.rules)]
    expect_none(f"The {called} was to go along with each transfer", failings)


@then("each transfer says where to, why, and that the number goes along")
def transfers_are_explained(cast: Cast) -> None:
    """Whoever handed her over since the last When said to which desk, for which reason, and that her number goes along.

    Example: Then each transfer says where to, why, and that the number goes along
    """
    customer = cast("she")
    journey, since = customer.journey, since_when(customer.journey)
    expect_acted(customer, since)
    ledger = journey.ledger()
    moves = [one for one in ledger.transfers if one.entered.seq > since and one.entered.customer == customer.name]
    failings = [finding for move in moves for finding in findings.of_announcement(move, ledger, journey.rules)]
    expect_none("Each transfer was to be explained", failings)


@then(parsers.re(r"the (?P<called>[\w ]+? number) is recognised (?:by|on|at) the (?P<channel>[\w ]+)"))
def is_recognised_on(cast: Cast, called: str, channel: str) -> None:
    """The last time that she gave the number on that channel, the company said what it stands for.

    Example: Then the order number is recognised on the web
    """
    customer = cast("she")
    kind = _kind(customer, called)
    expect_acted(customer, channel=channel)
    shown = [one for one in _presentations(customer, 0) if one.kind == kind and one.presented.channel == channel]
    if not shown:
        message = f"{customer.name} came to nobody on the {channel} to whom she could give the {called}."
        raise Unmet(message, (finding_here("reference-not-recognised", customer),))
    contact = shown[-1].presented.contact
    _judge(customer, [one for one in shown if one.presented.contact == contact])


def _known_by_all(customer: Customer) -> None:
    since = since_when(customer.journey)
    expect_acted(customer, since)
    shown = _presentations(customer, since)
    if not customer.references():
        message = f"{customer.name} was given no number that anybody could know."
        raise Unmet(message, (finding_here("not-answered", customer),))
    if not shown:
        message = f"Nobody who served {customer.name} knew what it is about."
        raise Unmet(message, (finding_here("reference-not-recognised", customer),))
    _judge(customer, shown)


def _presentations(customer: Customer, since: int) -> list[Presentation]:
    return [
        one
        for one in customer.journey.ledger().presentations
        if one.presented.customer == customer.name and one.presented.seq > since
    ]


def _judge(customer: Customer, shown: list[Presentation]) -> None:
    """Unmet with a finding for each hop that should know and does not; asking before knowing counts as well.

    Where nobody failed and nobody knew, she was served by excused hops alone (Unmet, blaming none of them), or it cannot be
    judged (PreconditionMissing).
    """
    ledger, rules = customer.journey.ledger(), customer.journey.rules
    last = shown[-1]
    expected = f"Whoever serves {customer.name} was to know what {last.reference} stands for"
    expect_none(expected, [one for each in shown for one in findings.of_presentation(each, ledger, rules)])
    if any(one.reception in GOOD for one in shown):
        return
    if all(one.excused for one in shown):
        message = f"{expected}; she came to nobody but those who need not know it by company policy."
        finding = Finding(
            kind="reference-not-recognised",
            channel=last.presented.channel,
            reference=last.reference,
            said=last.said,
            heard=last.heard,
        )
        raise Unmet(message, (finding,))
    if last.presented.channel == "chat" and not _was_asked_who_she_is(customer, last):
        message = f"{expected}; in the chat, where nobody can know her unseen, nobody asked who she is."
        raise Unmet(message, (finding_here("not-answered", customer, expected),))
    if any(one.known and one.reception == "unprovable" and not one.excused for one in shown):
        message = (
            f"Nothing is known of {last.reference} that only the company could say, so nobody can prove to know it. "
            "State in the scenario what it is about."
        )
    else:
        message = (
            f"{expected}; but there the company could not know that {customer.name} is its holder, so it was right to be silent."
        )
    raise PreconditionMissing(message)


def _was_asked_who_she_is(customer: Customer, given: Presentation) -> bool:
    """Whether an identity question was asked in the contact in which she gave the number."""
    rules, kinds = customer.journey.rules, set(customer.journey.config.verification.kinds)
    heard = [one for one in heard_since(customer, 0) if one.contact == given.presented.contact]
    return any(understand(one.text, rules, one.at).asks & kinds for one in heard)


def _kind(customer: Customer, called: str) -> str:
    """The configured kind of reference that a sentence means. Raises PreconditionMissing where there is none."""
    kind = customer.kind_of(called)
    if not kind:
        raise unknown_kind(customer, called)
    return kind
