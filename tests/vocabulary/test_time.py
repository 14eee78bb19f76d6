"""Time: days pass for the journey and the company together, or not at all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook
from mystery_shopper.errors import DeadEnd, Waiting
from mystery_shopper.vocabulary.time import days_pass, promised_day_comes
from tests.support.stage import NoCompany, a_journey

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast


class Clockwork(NoCompany):
    """A company that offers its clock."""

    offers = frozenset({"clock"})


@pytest.mark.parametrize(("words", "days"), [("8", 8), ("a", 1), ("one", 1), ("two", 2), ("three", 3)])
def test_both_clocks_move_on(words: str, days: int) -> None:
    with a_journey(company=Clockwork()) as cast:
        clock, moved = cast.journey.diary.clock, list[float]()
        clock.on_advance = moved.append
        before = clock.now()
        days_pass(cast.journey, words)
        assert timedelta(days=days) <= clock.now() - before < timedelta(days=days, minutes=5)
        assert moved == [days * 86400]


@pytest.mark.parametrize(("words", "said"), [("a", "a day must pass"), ("8", "8 days must pass")])
def test_where_nobody_can_turn_the_clock_the_journey_waits(words: str, said: str) -> None:
    with a_journey() as cast:
        before = cast.journey.diary.clock.offset
        with pytest.raises(Waiting, match=f"{said}.*docs/control-contract.md"):
            days_pass(cast.journey, words)
        assert cast.journey.diary.clock.offset == before


# ---- the promised day comes


def promised(cast: Cast, *texts: str) -> None:
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "email")
    book.open("orders@fernridge.example")
    for text in texts:
        book.note(Heard, text=text, form="mailed", place="inbox")


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (["Order FO-118822: the Trail Tent 4 will be delivered by Friday, November 27."], 27),
        (["Order FO-118822 will be delivered by November 27.", "It is delayed: it will be delivered by November 30."], 30),
        (["We will call you back by November 26."], 26),
    ],
)
def test_time_passes_until_the_end_of_the_day_that_was_promised_last(texts: list[str], day: int) -> None:
    with a_journey(company=Clockwork()) as cast:
        promised(cast, *texts)
        promised_day_comes(cast)
        offset = cast.journey.diary.clock.offset
        now = cast.journey.diary.clock.now().astimezone(cast.journey.rules.zone) - timedelta(minutes=5)  # the test takes its time
        assert (now.day, now.hour) == (day, 23)
        promised_day_comes(cast)  # it is there already
        assert cast.journey.diary.clock.offset - offset < timedelta(minutes=5)


def test_no_day_was_promised() -> None:
    with a_journey(company=Clockwork()) as cast:
        promised(cast, "Order FO-118822 will be delivered.")
        with pytest.raises(DeadEnd) as raised:
            promised_day_comes(cast)
    assert [one.kind for one in raised.value.findings] == ["promise-without-a-date"]


def test_the_promised_day_of_a_company_without_a_clock() -> None:
    with a_journey() as cast:
        promised(cast, "Order FO-118822 will be delivered by November 27.")
        with pytest.raises(Waiting):
            promised_day_comes(cast)
