"""Time: days pass for the journey and the company together, or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mystery_shopper.errors import Waiting
from mystery_shopper.vocabulary.time import days_pass
from tests.support.stage import NoCompany, a_journey


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
