"""What can be said of answers: given where the question was asked, a no with a way on, an agreement in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, unknown_kind
from mystery_shopper.diary import Declared, HopStarted
from mystery_shopper.errors import CouldNotLook, PreconditionMissing, Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.readings.text import sentences
from mystery_shopper.ledger.readings.wishes import leads_on, refuses_wish
from mystery_shopper.vocabulary.asking import (
    expect_acted,
    expect_none,
    finding_at,
    finding_here,
    heard_since,
    since_when,
)
from mystery_shopper.vocabulary.telling import never_told

if TYPE_CHECKING:
    from mystery_shopper.customer import Customer
    from mystery_shopper.diary import Heard
    from mystery_shopper.ledger.model import Reference

QUESTION = "question"
"""`Declared(about=QUESTION, facts={"asks": "price.shipping"})`: the attribute of the fact that would be the answer."""


@then(parsers.re(r"(?:her|his|their) question is answered in the contact in which (?:she|he|they) asks? it"), outcome=True)
def is_answered(cast: Cast) -> None:
    """The question that she asked since the last When was answered before she hung up, or in the same thread.

    Example: Then her question is answered in the contact in which she asks it
    """
    customer = cast("she")
    since = since_when(customer.journey)
    expect_acted(customer, since)
    wanted = _asked(customer, since)
    rules = customer.journey.rules
    heard = [one for one in heard_since(customer, since) if not rules.is_public(one.place)]
    if not any(understand(one.text, rules, one.at).of(wanted) for one in heard):
        expected = f"the question of {customer.name} is answered in the contact in which it is asked"
        message = f"The question of {customer.name} was to be answered in the contact in which it was asked; it was not."
        raise Unmet(message, (finding_here("not-answered", customer, expected),))


@then("every refusal comes with a way on")
def refusals_lead_on(cast: Cast) -> None:
    """Whoever said no since the last When said as well what she can have instead, or who goes on with it.

    Example: Then every refusal comes with a way on
    """
    customer = cast("she")
    since = since_when(customer.journey)
    expect_acted(customer, since)
    rules = customer.journey.rules
    heard = [one for one in heard_since(customer, since) if not rules.is_public(one.place)]
    if not heard:
        message = f"Every no was to come with a way on; {customer.name} heard nothing at all."
        raise Unmet(message, (finding_here("not-answered", customer),))
    failings = [
        finding_at(
            one,
            "not-answered",
            customer,
            improvement="Let no one say no without an alternative, or without somebody who goes on with it.",
        )
        for one in heard
        if refuses_wish(one.text) and not _leads_on(customer, one)
    ]
    expect_none("Every no was to come with a way on", failings)


@then(parsers.re(r"it is confirmed in writing, with (?:a|an|the) (?P<called>[\w ]+? number)"), outcome=True)
def is_confirmed(cast: Cast, called: str) -> None:
    """What was agreed since the last When lies in her mailbox too, under the number of that kind.

    Example: Then it is confirmed in writing, with an incident number
    """
    customer = cast("she")
    since = since_when(customer.journey)
    expect_acted(customer, since)
    kind = customer.kind_of(called)
    if not kind:
        raise unknown_kind(customer, called)
    given = [one for one in customer.references(kind) if one.issued.seq > since]
    expected = f"{customer.name} has it in writing, with a {called}"
    finding = finding_here("not-told", customer, expected)
    if not given:
        message = f"{expected}; she was given no {called}."
        raise Unmet(message, (finding,))
    if not any(_in_writing(customer, one) for one in given):
        never_told(customer, given[-1].value, finding)


def _asked(customer: Customer, since: int) -> str:
    """The attribute that her last question is about. Raises PreconditionMissing where no task said that she asks one."""
    records = customer.journey.diary.records
    asked = [
        one.facts["asks"]
        for one in records
        if isinstance(one, Declared) and one.about == QUESTION and one.customer == customer.name and one.seq > since
    ]
    if not asked:
        message = (
            f"{customer.name} has asked no question since the last When that this sentence could judge. "
            f"Let the task note what she asks: journey.declare({QUESTION!r}, {{'asks': 'price.shipping'}}, customer.name)."
        )
        raise PreconditionMissing(message)
    return asked[-1]


def _leads_on(customer: Customer, said: Heard) -> bool:
    """Whether the words, or others of the same hop after them, offer something or name who goes on with it."""
    hop = (said.contact, said.hop)
    after = [one for one in heard_since(customer, said.seq - 1) if (one.contact, one.hop) == hop]
    rules = customer.journey.rules
    if any(leads_on(part) for one in after for part in sentences(one.text)):
        return True
    handed_on = any(
        isinstance(one, HopStarted) and one.seq > said.seq and one.contact == said.contact and one.reached == "transfer"
        for one in customer.journey.diary.records
    )
    return handed_on or any(understand(one.text, rules, one.at).references for one in after)


def _in_writing(customer: Customer, reference: Reference) -> bool:
    """Whether a mail that she gets, apart from that in which the number was given, names it."""
    if reference.issued.channel == "email":
        return True
    if customer.journey.company.doors.email is None:
        return False
    try:
        customer.on("email").await_mail(lambda mail: reference.value in f"{mail.subject}\n{mail.text}")
    except CouldNotLook:  # nothing came, or several did: what she has read by then decides
        customer.on("email").mailbox()
    mailed = [one for one in heard_since(customer, reference.issued.seq) if one.form == "mailed"]
    rules = customer.journey.rules
    return any(reference.value in understand(f"{one.subject}\n{one.text}", rules, one.at).references for one in mailed)
