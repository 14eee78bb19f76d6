"""How a customer follows a problem up over days: contacts and waiting alternate until it is solved or she has had enough.

She turns to the company once; then she reads her mail each day, answers what she must answer, goes to see when she is told that
it is done, and asks again only where a promised day has passed, where nothing was promised, or where her problem was called
solved and is not.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.diary import ContactOpened, Declared, Heard, Said
from mystery_shopper.errors import Waiting
from mystery_shopper.ledger import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.customer import Customer

Ending = Literal["reached", "walked away"]

DAY = 24 * 60 * 60
_UNPROMISED = timedelta(days=3)
"""So long she waits where nobody has told her a day."""


class Errand(msgspec.Struct, kw_only=True):
    """What she wants done, and how she goes about it at this company.

    `begin`: turns to the company the first time; `enquire`: again, since it is not done; `answer`: replies to the words of a
    message that wants an answer; `is_ready`: whether a message says that she can see for herself; `look`: goes to see, and
    says whether the outcome holds.
    """

    begin: Callable[[], None]
    enquire: Callable[[], None]
    answer: Callable[[str], None]
    is_ready: Callable[[str], bool]
    look: Callable[[], bool]


def follow_up(customer: Customer, errand: Errand, days: int) -> Ending:
    """Follow `errand` up for at most `days` days. Declares the outcome as observed, or that she has walked away.

    Raises Waiting where days cannot pass at this company.
    """
    read = _position(customer)
    errand.begin()
    for day in range(days + 1):
        if day:
            a_day_passes(customer)
        news, read = _news(customer, read), _position(customer)
        if any(errand.is_ready(one.text) for one in news) and errand.look():
            return _reached(customer)
        for one in news:
            if understand(one.text, customer.journey.rules, one.dated or one.at).demands_reply:
                errand.answer(one.text)
        if _has_reason_to_ask(customer, news):
            if _patience_is_spent(customer):
                break
            errand.enquire()
    customer.journey.declare("outcome", {"state": "walked away"}, customer.name)
    return "walked away"


def a_day_passes(customer: Customer) -> None:
    """The company's clock and the journey's move on. Raises Waiting where nobody can turn the company's clock."""
    journey = customer.journey
    if "clock" not in journey.company.offers:
        message = "A day must pass, and this company does not offer its clock: see docs/control-contract.md."
        raise Waiting(message)
    journey.diary.clock.advance(DAY)


def observed_at(customer: Customer) -> int | None:
    """`seq` at which she saw that the outcome holds; None where she has not."""
    seen = (
        r.seq
        for r in customer.journey.diary.records
        if isinstance(r, Declared) and r.about == "observed" and r.facts.get("what") == "outcome" and r.customer == customer.name
    )
    return next(seen, None)


def _reached(customer: Customer) -> Ending:
    if observed_at(customer) is None:
        customer.journey.declare("observed", {"what": "outcome"}, customer.name)
    return "reached"


def _news(customer: Customer, since: int) -> list[Heard]:
    """What came in her mailbox after the record `since`, read now; she has no mailbox where the company has no such door."""
    if customer.journey.company.doors.email is not None:
        customer.on("email").mailbox()
    records = customer.journey.diary.records
    return [r for r in records if isinstance(r, Heard) and r.customer == customer.name and r.seq > since and r.form == "mailed"]


def _has_reason_to_ask(customer: Customer, news: list[Heard]) -> bool:
    """It was called solved and is not, or the promised day has passed, or nobody promised any and days have gone by."""
    journey, now = customer.journey, customer.journey.diary.clock.now()
    readings = [understand(one.text, journey.rules, one.dated or one.at) for one in news]
    if any(one.closes and not one.demands_reply for one in readings):
        return True
    last = _last_contact(customer)
    due = [one.due for one in journey.ledger().promises if one.made.customer == customer.name and one.due is not None]
    if due:
        return max(due) < now and (last is None or last.at < max(due))
    return last is None or now - last.at >= _UNPROMISED


def _last_contact(customer: Customer) -> Said | None:
    """What she said last to the company."""
    said = (r for r in reversed(customer.journey.diary.records) if isinstance(r, Said) and r.customer == customer.name)
    return next(said, None)


def _patience_is_spent(customer: Customer) -> bool:
    """So many contacts of her own, or so many minutes, and she gives up."""
    journey = customer.journey
    opened = {r.contact for r in journey.diary.records if isinstance(r, ContactOpened) and r.customer == customer.name}
    hers = {r.contact for r in journey.diary.records if isinstance(r, Said) and r.customer == customer.name} & opened
    limits = journey.config.conduct
    return len(hers) > limits.contacts or journey.ledger().effort.minutes > limits.minutes


def _position(customer: Customer) -> int:
    records = customer.journey.diary.records
    return records[-1].seq if records else 0
