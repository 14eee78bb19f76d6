"""Where something stands, in wordings of many companies; and words that tell nothing of it."""

from __future__ import annotations

import pytest

from mystery_shopper.ledger import Rules
from mystery_shopper.ledger.readings.standing import standing
from tests.ledger.building import WEDNESDAY, config

RULES = Rules.of(config())


def state(text: str) -> str:
    return standing(text, RULES, WEDNESDAY).state


@pytest.mark.parametrize(
    "text",
    [
        "INC-20417: OPEN.",
        "Status: pending",
        "Where it stands\nAt the brush stage",
        "Still under investigation, I'm afraid.",
        "We're on it, it's being looked into as we speak!",
        "We haven't closed it.",
        "The file remains active, and awaits the decision of our board.",
        "Pray be assured that the affair is receiving our undivided attention.",
        "INC-20417 has not been settled yet.",
        "It is on Priya Raman's desk.",
        "It stays open until you tell us that it is settled.",
        "We have opened INC-20417 once more.",
        "The matter has yet to be resolved.",
        "Next up: somebody goes to see.",
    ],
)
def test_it_is_open(text: str) -> None:
    assert state(text) == "open"


@pytest.mark.parametrize(
    "text",
    [
        "CLOSED.",
        "INC-20417: resolved",
        "All wrapped up on our end!",
        "We've put it to bed.",
        "The file has been duly concluded and archived.",
        "In accordance with your wishes the affair has been laid to rest.",
        "Your complaint has been finalised.",
        "It was open for a while. It is settled now.",
    ],
)
def test_it_is_closed(text: str) -> None:
    assert state(text) == "closed"


@pytest.mark.parametrize(
    "text",
    [
        "FO-118822: 1x Trail Tent 4, 249.00. Shipped.",
        "FO-118822, placed",
        "It's on its way, hooray!",
        "Your parcel left our warehouse this morning.",
        "Your order is currently being packed.",
        "At present your esteemed order is duly placed.",
        "The consignment is presently in transit.",
        "It has been dispatched.",
        "Order status: processing",
        "Ready for you to collect.",
    ],
)
def test_goods_are_under_way(text: str) -> None:
    assert state(text) in {"under way", "open"}


@pytest.mark.parametrize(
    "text", ["You have it no later than Friday.", "Expected delivery: 27 November.", "It arrives by Friday."]
)
def test_a_day_tells_where_it_stands(text: str) -> None:
    assert standing(text, RULES, WEDNESDAY).due == "2026-11-27"


@pytest.mark.parametrize(
    "text",
    [
        "We are so sorry to hear that.",
        "Thank you for your feedback.",
        "I don't have any way of referring to that.",
        "Your order FO-118822 has 1 Trail Tent 4 at $249.00, ordered on 23 November.",
        "Is it still open?",
        "If it is settled, tell us.",
        "You can close it when you like.",
        "Our stores are open from 9 AM to 8 PM and closed on Sundays.",
        "Kindly state INC-20417 by Friday.",
        "You may return it within 30 days.",
        "The wait is 3 minutes.",
        "You are being connected to customer service.",
        'You told us "the door is not closed".',
        "What can I do for you? By electronic mail on Monday, you reported it.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert not standing(text, RULES, WEDNESDAY)
