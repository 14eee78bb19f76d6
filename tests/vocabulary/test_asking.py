"""Which part of the journey a sentence means, and how a failing is put."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mystery_shopper.diary import Notebook
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.ledger.model import Finding, Place
from mystery_shopper.vocabulary.asking import (
    expect_acted,
    expect_none,
    finding_here,
    heard_since,
    money,
    place_of,
    since_when,
    unmet,
)
from tests.support.stage import a_journey
from tests.vocabulary.building import APPROVAL, asked_by_mail, on_the_phone, sentence


def test_since_when() -> None:
    with a_journey() as cast:
        assert since_when(cast.journey) == 0
        sentence(cast, "Given")
        assert since_when(cast.journey) == 0
        sentence(cast, "When")
        last = cast.journey.diary.records[-1].seq
        for keyword in ("And", "Then", "And", "But"):
            sentence(cast, keyword)
        assert since_when(cast.journey) == last
        sentence(cast, "When")
        assert since_when(cast.journey) > last


def test_since_when_in_another_language() -> None:
    with a_journey() as cast:
        sentence(cast, "Als")
        first = cast.journey.diary.records[-1].seq
        sentence(cast, "En")
        sentence(cast, "Dan")
        assert since_when(cast.journey) == first
        sentence(cast, "Als")
        assert since_when(cast.journey) == cast.journey.diary.records[-1].seq


def test_heard_is_hers_and_after() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", "Hello, Paul.", who="Paul")
        since = since_when(cast.journey)
        assert [one.text for one in heard_since(cast("Maria"), 0)] == [APPROVAL]
        assert heard_since(cast("Maria"), since) == []
        assert [one.text for one in heard_since(cast("Paul"), since)] == ["Hello, Paul."]


def test_the_place_names_the_desk_that_served() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", "One moment.", "desk: price desk", "Hello?")
        maria = cast("Maria")
        places = [place_of(maria, one) for one in heard_since(maria, 0)]
    assert [(one.contact, one.channel, one.hop, one.department) for one in places] == [
        (1, "email", 1, "mail desk"),
        (2, "phone", 1, "sales"),
        (2, "phone", 2, "price desk"),
    ]


def test_a_place_where_nobody_serves_yet() -> None:
    with a_journey() as cast:
        book = Notebook(cast.journey.diary, "Maria", "web")
        book.open("/")
        found = place_of(cast("Maria"), cast.journey.diary.records[0])
    assert isinstance(found, Place)
    assert (found.department, found.at.tzinfo) == ("", UTC)
    assert isinstance(found.at, datetime)


def test_a_finding_stands_where_she_heard_last() -> None:
    with a_journey() as cast:
        maria = cast("Maria")
        assert finding_here("not-answered", maria, "a word") == Finding(kind="not-answered", expected="a word")
        asked_by_mail(cast, "No. " * 100)
        found = finding_here("not-answered", maria)
    assert (found.channel, found.hop, len(found.heard)) == ("email", "mail desk", 300)


def test_who_acted() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        maria, paul = cast("Maria"), cast("Paul")
        expect_acted(maria)
        expect_acted(maria, channel="email")
        for customer, channel in ((paul, ""), (maria, "web")):
            with pytest.raises(PreconditionMissing, match="nothing to judge"):
                expect_acted(customer, channel=channel)
        with pytest.raises(PreconditionMissing, match="since the last When"):
            expect_acted(maria, cast.journey.diary.records[-1].seq)


@pytest.mark.parametrize(("amount", "text"), [("249", "249.00 USD"), ("1,249.5", "1249.50 USD"), ("0.1", "0.10 USD")])
def test_money(amount: str, text: str) -> None:
    assert money(amount, "USD") == text


def test_failings_are_told_once_each_with_place_and_words() -> None:
    one = Finding(kind="told-again", channel="phone", hop="sales", heard="Your name?")
    other = Finding(kind="forced-channel", channel="email")
    expect_none("Nothing was to fail", [])
    with pytest.raises(Unmet) as raised:
        expect_none("Nothing was to fail", [one, other])
    assert str(raised.value) == "Nothing was to fail. sales: told again, “Your name?”; email: forced channel"
    assert unmet("", [one, other, one]).findings == (one, other)
