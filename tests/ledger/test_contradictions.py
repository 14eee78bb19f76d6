"""Answers of the company that differ."""

from __future__ import annotations

import pytest

from mystery_shopper.ledger import findings
from tests.ledger.building import WEDNESDAY, Story, ordered


def contradicting(second: str, first: str = "INC-20417: the Trail Tent 4 for 249.00.") -> Story:
    return Story().approval(first).call().says("INC-20417").hears(second)


def test_two_answers_that_differ() -> None:
    story = contradicting("INC-20417: the Trail Tent 4 for 259 dollars.")
    (clash,) = story.ledger().contradictions
    assert (clash.first.value, clash.second.value) == ("249.00 USD", "259.00 USD")
    (finding,) = findings.of_contradiction(clash, story.ledger(), story.rules)
    assert finding.kind == "contradiction"
    assert all(part in finding.heard for part in ("mail desk (email)", "customer service (phone)", "249.00", "259 dollars"))


@pytest.mark.parametrize(
    "second",
    [
        "INC-20417: the Trail Tent 4 for 249 dollars.",
        "INC-20417: the Trail Tent 4 for 249 instead of 289 dollars.",
        "INC-20417: the Trail Tent 4, now 259 dollars, 249 dollars from Friday on.",
        "INC-20417: the Camp Stove for 39 dollars.",
        "INC-20417: the price has been corrected, the Trail Tent 4 now costs 259 dollars.",
        "The Trail Tent 2 costs 189 dollars.",
    ],
)
def test_no_contradiction(second: str) -> None:
    assert contradicting(second).ledger().contradictions == ()


@pytest.mark.parametrize(("told", "clashes"), [("249", 0), ("259", 0), ("279", 1)])
def test_who_is_told_the_price_of_now_and_of_then_may_be_told_either(told: str, clashes: int) -> None:
    first = "INC-20417: from Friday on the Trail Tent 4 costs 259 dollars. Until then it is 249 dollars."
    story = Story().meet().open("email", "help@x", "own-mailbox").reads(first)
    story.call().says("INC-20417").hears(f"INC-20417: the Trail Tent 4 for {told} dollars.")
    assert len(story.ledger().contradictions) == clashes


def test_what_is_said_twice_in_one_answer_contradicts_once() -> None:
    story = contradicting("INC-20417: the Trail Tent 4 for 259 dollars. Yes, the Trail Tent 4 is $259.00.")
    assert len(story.ledger().contradictions) == 1


def test_dates_of_different_things_do_not_contradict() -> None:
    first = "INC-20417: the Trail Tent 4 for 249.00, valid until December 8."
    assert contradicting("INC-20417: it will be delivered by Friday, November 27.", first).ledger().contradictions == ()


def test_delivery_dates_that_differ_contradict() -> None:
    story = (
        ordered()
        .open("phone", "+1", "own-number", at=WEDNESDAY)
        .serve("customer service")
        .says("FO-118822")
        .hears("It arrives on Monday.")
    )
    assert [(one.first.value, one.second.value) for one in story.ledger().contradictions] == [("2026-11-27", "2026-11-30")]
