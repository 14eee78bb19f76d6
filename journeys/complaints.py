"""Complaining, and hearing what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import incidents, talking
from mystery_shopper import Finding, Unmet
from mystery_shopper.diary import Declared
from mystery_shopper.ledger.readings.decisions import cause, decided
from mystery_shopper.ledger.readings.matters import tells
from mystery_shopper.vocabulary.asking import since_when

if TYPE_CHECKING:
    from mystery_shopper import Customer
    from mystery_shopper.diary import Heard


def complain(customer: Customer, where: str, words: str) -> None:
    """Say what happened, and that it is meant as a complaint."""
    incidents.report(customer, where, f"{words.rstrip('.')}. This is a complaint")


def expect_outcome(customer: Customer) -> None:
    """Unmet unless a mail that quotes the incident number says what was decided, and why it could happen."""
    number = customer.reference("incident number").value
    email = customer.on("email")
    email.mailbox()
    told = [one for one in _mails(customer) if number in f"{one.subject}\n{one.text}" and decided(one.text)]
    if not told:
        email.nothing_came(number, (Finding(kind="not-answered", channel="email", reference=number),))
    if not any(_cause(customer, one) for one in told):
        message = f"The mail about {number} says what was decided, and not why it could happen."
        raise Unmet(message, (Finding(kind="not-answered", channel="email", reference=number, heard=told[-1].text[:300]),))


def expect_cause_on_record(customer: Customer) -> None:
    """Unmet unless what she was told since the last When has the cause that she was told by mail."""
    causes = [found for one in _mails(customer) if decided(one.text) and (found := _cause(customer, one))]
    if not causes:
        message = f"{customer.name} was never told why it could happen, so nothing of it can be on record."
        raise Unmet(message, (Finding(kind="not-answered", channel="email"),))
    heard = talking.heard_since(customer, since_when(customer.journey))
    if not any(tells(causes[-1], one.text) for one in heard):
        message = f"The cause that {customer.name} was told (“{causes[-1]}”) is not on record where she looks it up."
        raise Unmet(message, (Finding(kind="history-unknown", channel="web", heard=incidents.last_words(customer)),))


def _mails(customer: Customer) -> list[Heard]:
    return [one for one in talking.heard_since(customer, 0) if one.form == "mailed"]


def _cause(customer: Customer, mail: Heard) -> str:
    """Why it could happen, as `mail` says: more than what she reported herself."""
    records = customer.journey.diary.records
    told = [one.facts["story"] for one in records if isinstance(one, Declared) and one.about == "statement-of-problem"]
    return cause(mail.text, " ".join(told))
