"""Notices: fresh and stale, on pages and on hold."""

from __future__ import annotations

import pytest

from mystery_shopper.customer import Cast
from mystery_shopper.diary import Heard, Notebook
from mystery_shopper.ledger.model import Finding
from mystery_shopper.vocabulary.notices import notices_are_fresh
from tests.support.stage import a_config, a_journey
from tests.vocabulary.building import findings_of, on_the_phone, sentence


def shown(cast: Cast, text: str, place: str = "banner") -> None:
    sentence(cast, "When", "Maria reads on the web about delivery")
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "web")
    book.open("https://fernridge.example/")
    book.serve("web site", reached="page")
    book.note(Heard, text=text, form="shown", place=place)
    sentence(cast, "Then")


def played(cast: Cast, text: str) -> None:
    book = on_the_phone(cast, "desk: main menu", "I am connecting you.")
    book.note(Heard, text=text, form="spoken", place="hold")


def stale(cast: Cast) -> Finding:
    (found,) = findings_of(lambda: notices_are_fresh(cast, "she", "30"))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Since November 21, 2026, our delivery guarantee is suspended, because of a storm.",
        "Our delivery guarantee is suspended until December 5, 2026.",
        "Suspended since January 28, 2026; last looked at on November 20, 2026.",
    ],
)
def test_a_fresh_notice(text: str) -> None:
    with a_journey() as cast:
        shown(cast, text)
        notices_are_fresh(cast, "she", "30")


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Since January 28, 2026, our delivery guarantee is suspended.", "300 days old"),
        ("Our delivery guarantee is suspended.", "no date"),
        ("Welcome to our new shop!", "no date"),
    ],
)
def test_a_stale_notice(text: str, age: str) -> None:
    with a_journey() as cast:
        shown(cast, text)
        found = stale(cast)
    assert (found.kind, found.channel, found.hop) == ("stale-notice", "web", "web site")
    assert text in found.heard
    assert age in found.heard


@pytest.mark.parametrize(
    "text",
    [
        "Because of higher call volume, wait times are longer than usual. We apologize for that.",
        "So many of you are calling these days! The line is busier than usual.",
    ],
)
def test_a_permanent_excuse_on_hold(text: str) -> None:
    with a_journey() as cast:
        played(cast, text)
        assert stale(cast).kind == "stale-notice"


@pytest.mark.parametrize("text", ["Please hold. All calls are answered in turn.", "[plays music.mp3]"])
def test_what_plays_on_hold_is_not_always_a_notice(text: str) -> None:
    with a_journey() as cast:
        played(cast, text)
        notices_are_fresh(cast, "she", "30")


def test_what_stands_elsewhere_is_no_notice() -> None:
    with a_journey() as cast:
        shown(cast, "Our delivery guarantee is suspended.", place="/delivery")
        notices_are_fresh(cast, "she", "30")


def test_the_configuration_says_where_notices_stand() -> None:
    with a_journey(a_config(notices={"places": ["/delivery"]})) as cast:
        shown(cast, "Our delivery guarantee is suspended.", place="/delivery")
        assert stale(cast).kind == "stale-notice"
