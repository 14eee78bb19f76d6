"""Promises: made at a price, with a day, kept; at good and at bad companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Declared, Notebook
from mystery_shopper.errors import Ambiguous, Unmet
from mystery_shopper.ledger.model import Handover
from mystery_shopper.vocabulary.promises import every_promise_is_kept, has_a_day, is_promised
from tests.support.stage import a_journey
from tests.vocabulary.building import APPROVAL, NUMBER, ORDERED, QUOTE, asked_by_mail, findings_of, mail_comes, on_the_phone

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

TENT = "Trail Tent 4"
DEARER = ORDERED.replace("249", "289")


def promised(cast: Cast, who: str = "she") -> None:
    is_promised(cast, who, TENT, "249.00")


# ---- she is promised the "Trail Tent 4" at 249.00


@pytest.mark.parametrize("amount", ["249.00", "249", "249.0"])
def test_the_price_is_promised(amount: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        is_promised(cast, "she", TENT, amount)


def test_what_was_promised_is_known_from_then_on() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        promised(cast)
        last = cast.journey.diary.records[-1]
    assert isinstance(last, Declared)
    assert (last.about, last.facts, last.customer) == ("matter", {"item": TENT, "price": "249.00 USD"}, "Maria")


def test_thousands_are_written_with_a_comma() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, f"Incident {NUMBER}: you can have the Trail Tent 4 for 1,249.00.")
        is_promised(cast, "she", TENT, "1,249.00")


@pytest.mark.parametrize(
    ("answer", "promised_instead"),
    [
        (f"Incident {NUMBER}: you can have the Trail Tent 4 for 269.00.", "Trail Tent 4 at 269.00 USD"),
        (f"Incident {NUMBER}: you can have the Camp Stove 2 for 249.00.", "Camp Stove 2 at 249.00 USD"),
        (f"Thank you for your message, incident {NUMBER}.", "nothing"),
        ("", "nothing"),
    ],
)
def test_the_price_is_not_promised(answer: str, promised_instead: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast, answer)
        with pytest.raises(Unmet, match=f"promised was {promised_instead}\\.$") as raised:
            promised(cast)
    (found,) = raised.value.findings
    assert (found.kind, found.expected) == ("price-not-honoured", "Maria is promised the Trail Tent 4 at 249.00 USD")
    assert (found.hop, found.heard) == ("mail desk" if answer else "", answer)


def test_what_was_promised_to_somebody_else_is_not_promised_to_her() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, who="Paul")
        promised(cast, "Paul")
        with pytest.raises(Unmet):
            promised(cast, "Maria")


# ---- every promise is kept


def test_every_promise_is_kept() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        every_promise_is_kept(cast)  # open: she has not ordered yet
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", ORDERED)
        every_promise_is_kept(cast)


def test_a_price_that_is_not_honoured() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", DEARER)
        (found,) = findings_of(lambda: every_promise_is_kept(cast))
    assert (found.kind, found.hop, found.reference, found.heard) == ("price-not-honoured", "sales", NUMBER, DEARER)
    assert found.handover == Handover(from_="mail desk (email)", to="sales (phone)")
    assert "249.00" in found.said


@pytest.mark.parametrize(
    ("promise", "days", "kind"),
    [
        ("We will call you back by tomorrow.", 3, ""),
        ("We will write to you by tomorrow.", 3, "promise-broken"),
        ("We will write to you by tomorrow.", 0, ""),
        ("We will call you back.", 0, "promise-without-a-date"),
        ("Your Trail Tent 4 will be delivered by tomorrow.", 3, "promise-broken"),
        ("Your Trail Tent 4 will be delivered by tomorrow.", 0, ""),
    ],
)
def test_something_that_is_due(promise: str, days: int, kind: str) -> None:
    with a_journey() as cast:
        book = asked_by_mail(cast, f"Thank you, incident {NUMBER}. {promise}")
        cast.journey.diary.clock.advance(days * 86400)
        mail_comes(book, "Our winter catalogue is here.")
        for looked in ("mailbox", "doorstep"):
            cast.journey.declare("observed", {"what": looked}, "Maria")
        if not kind:
            every_promise_is_kept(cast)
            return
        (found,) = findings_of(lambda: every_promise_is_kept(cast))
    assert (found.kind, found.reference, found.hop) == (kind, NUMBER, "mail desk")
    assert found.heard == promise


def test_a_company_that_promised_nothing_has_kept_nothing() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "Thank you for your message.")
        (found,) = findings_of(lambda: every_promise_is_kept(cast))
    assert found.kind == "not-answered"


def test_promises_to_two_customers_are_judged_together() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        cast("Paul")
        cast("Maria")
        with pytest.raises(Ambiguous):
            cast("she")
        every_promise_is_kept(cast)


# ---- the promise has a day


def test_the_promise_has_a_day() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        has_a_day(cast)


def test_the_promise_has_no_day() -> None:
    undated = APPROVAL.replace(", until 30 November", "")
    with a_journey() as cast:
        asked_by_mail(cast, undated)
        (found,) = findings_of(lambda: has_a_day(cast))
    assert (found.kind, found.channel, found.hop, found.reference) == ("promise-without-a-date", "email", "mail desk", NUMBER)
    assert found.heard
    assert found.heard in undated


def test_each_promise_to_her_needs_a_day_of_its_own() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, who="Paul", answer=APPROVAL.replace(", until 30 November", ""))
        book = asked_by_mail(cast)
        has_a_day(cast)
        mail_comes(book, "We will call you back.")
        assert [one.heard for one in findings_of(lambda: has_a_day(cast))] == ["We will call you back."]


def test_no_promise_has_no_day() -> None:
    with a_journey() as cast:
        Notebook(cast.journey.diary, cast("Maria").name, "email").open("help@fernridge.example")
        assert findings_of(lambda: has_a_day(cast))[0].kind == "not-answered"
