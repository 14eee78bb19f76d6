"""Complaints: decided in writing, with the cause on record; closed by the customer only."""

from __future__ import annotations

import pytest

from mystery_shopper.simulators import reporting
from mystery_shopper.simulators.records import Case
from tests.simulators.embedded import Shop, text_of

DAY = 24 * 60 * 60
WORDS = "An employee in the Boulder store was rude to me. This is a complaint."


def complained(shop: Shop, text: str = WORDS) -> Case:
    case = reporting.open_report(shop.instance, channel="web", customer=shop.maria.id, text=text)
    assert case is not None
    return case


def letters_about(shop: Shop, number: str) -> list[str]:
    letters = [text_of(letter) for to, letter in shop.letterbox.letters if to == shop.maria.email]
    return [letter for letter in letters if number in letter]


@pytest.mark.parametrize("phrasing", ["plain", "warm"])
def test_a_complaint_is_decided_and_its_cause_is_on_record(phrasing: str) -> None:
    shop = Shop(phrasing=phrasing)
    number = complained(shop).number
    shop.instance.advance(4 * DAY)
    [letter] = letters_about(shop, number)
    case = shop.records.cases.get(number)
    cause = shop.instance.records.cases.get(number).notes[-1].text.removeprefix("Cause: ").partition(" Outcome: ")[0]
    assert cause in letter
    assert case.state == "in progress"


def test_a_report_is_no_complaint() -> None:
    assert complained(Shop(), "There is litter in the car park.").kind == "report"
    assert complained(Shop()).kind == "complaint"


def test_a_bad_company_files_it() -> None:
    shop = Shop("complaint-without-an-outcome")
    number = complained(shop).number
    shop.instance.advance(30 * DAY)
    assert letters_about(shop, number) == []
    assert shop.records.cases.get(number).notes == ()
