"""Waiting: by identity, bounded, and without real time in tests."""

from __future__ import annotations

from mystery_shopper.patience import Impatience, Patience


class FakeTime:
    def __init__(self) -> None:
        self.now = 0.0

    def pause(self, seconds: float) -> None:
        self.now += seconds

    def watch(self) -> float:
        return self.now


def test_it_ends_with_what_came() -> None:
    time, looks = FakeTime(), iter([None, None, "here"])
    patience = Patience(10, every=1, pause=time.pause, watch=time.watch)
    assert patience.until(lambda: next(looks)) == "here"
    assert time.now == 2


def test_it_ends_with_impatience_that_says_how_long() -> None:
    time = FakeTime()
    patience = Patience(1, every=0.25, pause=time.pause, watch=time.watch)
    ended = patience.until(lambda: None)
    assert isinstance(ended, Impatience)
    assert str(ended) == "tried 5 times over 1.0 s"


def test_what_is_there_already_costs_no_time() -> None:
    time = FakeTime()
    assert Patience(10, pause=time.pause, watch=time.watch).until(lambda: 0) == 0
    assert time.now == 0


def test_even_without_patience_it_looks_once() -> None:
    time = FakeTime()
    assert Patience(0, pause=time.pause, watch=time.watch).until(lambda: "x") == "x"
