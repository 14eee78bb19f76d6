"""What can be said of an email that the company wrote: whom it names, and how that person can be reached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger.readings.text import fold, sentences
from mystery_shopper.vocabulary.asking import finding_here, heard_since

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'-]+(?:\s+[A-ZÀ-Þ][\w'.-]*)?\s+[A-ZÀ-Þ][\w'-]+")
_GREETING = frozenset({"dear", "hello", "hi"})
_DIGITS = 7
"""A telephone number has at least so many."""
_TELEPHONE = re.compile(r"\+?\d[\d\s().-]{5,}\d")


@then("the email names a person whom she can call")
def names_a_person(cast: Cast) -> None:
    """The last email that she read has a telephone number, and beside it the name of the person who answers there.

    Example: Then the email names a person whom she can call
    """
    customer = cast("she")
    mails = [one for one in heard_since(customer, 0) if one.form == "mailed"]
    expected = "a person is named who can be called"
    if not mails:
        message = f"The email was to name a person whom {customer.name} can call; she has read none."
        raise Unmet(message, (finding_here("not-answered", customer, expected),))
    if not any(_people(part, customer) for part in _with_telephone(mails[-1].text)):
        message = f"The email names no person whom {customer.name} can call: “{mails[-1].text[:200]}”"
        raise Unmet(message, (finding_here("channel-closed", customer, expected),))


def _with_telephone(text: str) -> Iterator[str]:
    """The sentences that give a telephone number."""
    yield from (part for part in sentences(text) if any(map(_is_telephone, _TELEPHONE.findall(part))))


def _is_telephone(found: str) -> bool:
    """Enough digits, and more than a run of them: a bill has a number as well."""
    digits = re.sub(r"\D", "", found)
    return len(digits) >= _DIGITS and digits != found


def _people(part: str, customer: Customer) -> list[str]:
    """Names of persons in `part`: neither hers, nor the company's, nor an item's."""
    journey = customer.journey
    others = [customer.persona.name, journey.config.company.name, *journey.rules.shelf.names]
    words = _GREETING | {word for name in others for word in fold(name).split()}
    return [name for name in _NAME.findall(part) if not set(fold(name).split()) <= words]
