"""Following a problem up: waiting, asking again, going to see; and leaving when it has been enough."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.config_doors import Doors
from mystery_shopper.diary import Declared, Heard, Notebook, Said
from mystery_shopper.errors import Waiting
from mystery_shopper.following_up import DAY, Errand, follow_up, observed_at
from tests.support.stage import a_journey

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.customer import Cast


class Company:
    """Its clock can be turned; it has no mailboxes."""

    doors = Doors()
    offers = frozenset({"clock"})

    def arrange(self, kind: str, **fields: object) -> None:
        del kind, fields

    def now(self) -> datetime | None:
        return None

    def advance(self, seconds: float) -> None:
        """Nothing falls due."""
        del seconds


class Timeless(Company):
    offers = frozenset[str]()


class Walk:
    """An errand that notes what she did on which day."""

    def __init__(self, cast: Cast, answers: list[str], *, mails: dict[int, str] | None = None, works_on: int = 99) -> None:
        self.cast, self.answers, self.mails, self.works_on = cast, answers, mails or {}, works_on
        self.did: list[tuple[int, str]] = []
        self.start = cast.journey.diary.clock.now()

    @property
    def day(self) -> int:
        return round((self.cast.journey.diary.clock.now() - self.start).total_seconds() / DAY)

    def errand(self) -> Errand:
        return Errand(
            begin=self.call, enquire=self.call, answer=lambda _: None, is_ready=lambda words: "ready" in words, look=self.look
        )

    def call(self) -> None:
        self.did.append((self.day, "call"))
        book = Notebook(self.cast.journey.diary, "Maria", "phone")
        book.open("+18005550100")
        book.serve("customer service")
        book.note(Said, text="My Ridge Laptop does not start.", form="spoken")
        book.note(Heard, text=self.answers.pop(0) if self.answers else "I see.", form="spoken", place="line")
        book.close()

    def look(self) -> bool:
        self.did.append((self.day, "look"))
        return self.day >= self.works_on


def walk(company: type[Company], days: int, answers: list[str]) -> tuple[str, list[tuple[int, str]], list[str]]:
    with a_journey(company=company()) as cast:
        maria = cast("Maria")
        one = Walk(cast, answers)
        ending = follow_up(maria, one.errand(), days)
        declared = [
            r.facts.get("state", "") for r in cast.journey.diary.records if isinstance(r, Declared) and r.about == "outcome"
        ]
        assert (observed_at(maria) is None) == (ending == "walked away")
    return ending, one.did, declared


def test_she_asks_again_when_the_promised_day_has_passed() -> None:
    ending, did, declared = walk(Company, 4, ["It will be ready by Thursday."])
    assert did == [(0, "call"), (3, "call")]
    assert (ending, declared) == ("walked away", ["walked away"])


def test_she_asks_again_after_some_days_where_nobody_names_one() -> None:
    _, did, _ = walk(Company, 7, [])
    assert did == [(0, "call"), (3, "call"), (6, "call")]


def test_her_patience_ends() -> None:
    _, did, _ = walk(Company, 60, [])
    assert len(did) == 6  # five contacts besides the first, as configured


def test_where_days_cannot_pass_the_journey_waits() -> None:
    with pytest.raises(Waiting, match="does not offer its clock"):
        walk(Timeless, 4, [])


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Callable[[Cast, Walk], None]:
    """What lies in her mailbox when she reads it, by day."""

    def put(cast: Cast, one: Walk) -> None:
        def news(customer: object, since: int) -> list[Heard]:
            del customer, since
            text = one.mails.pop(one.day, "")
            book = Notebook(cast.journey.diary, "Maria", "email")
            book.open("repairs@fernridge.example")
            book.serve("repairs", reached="reply")
            return [book.note(Heard, text=text, form="mailed", place="inbox")] if text else []

        monkeypatch.setattr("mystery_shopper.following_up._news", news)

    return put


def test_she_goes_to_see_when_she_is_told_that_it_is_done(told: Callable[[Cast, Walk], None]) -> None:
    with a_journey(company=Company()) as cast:
        one = Walk(cast, ["It will be ready by Friday."], mails={1: "It is ready.", 2: "It is ready."}, works_on=2)
        told(cast, one)
        assert follow_up(cast("Maria"), one.errand(), 9) == "reached"
        assert observed_at(cast("Maria")) is not None
    assert one.did == [(0, "call"), (1, "look"), (2, "look")]


def test_she_asks_when_it_is_called_solved_and_is_not(told: Callable[[Cast, Walk], None]) -> None:
    with a_journey(company=Company()) as cast:
        one = Walk(cast, ["It will be ready by 30 December."], mails={2: "We have closed your case."})
        told(cast, one)
        follow_up(cast("Maria"), one.errand(), 4)
    assert one.did == [(0, "call"), (2, "call")]
