"""Credits, questions, rooms, trials, returns and offers: what employees say and do, in every phrasing and under the policies."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest

from mystery_shopper.simulators import reporting
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.policies import SALES, SERVICE
from mystery_shopper.simulators.records.stays import Stay
from tests.simulators.embedded import TENT, Shop, words

FOR_MY_TROUBLE = "I had to drive to the depot twice. Could I have a credit of {amount} dollars for my trouble?"
CANCEL = "I would like to cancel my room, because the storm has closed the road."


@pytest.fixture(params=phrasing.NAMES)
def spoken(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def service(shop: Shop, *said: str) -> list[Turn]:
    return shop.speak(SERVICE, *said, number=shop.maria.number)


def given(turns: list[Turn], prefix: str) -> str:
    found = re.search(rf"\b{prefix}-\d{{8}}\b", words(turns))
    assert found, words(turns)
    return found.group()


def letters(shop: Shop, about: str) -> list[str]:
    return [str(letter["Subject"]) for _, letter in shop.letterbox.letters if about in str(letter)]


def room(shop: Shop, days: int = 0) -> Stay:
    day = shop.instance.clock.local().date() + timedelta(days=days)
    return shop.records.stays.book(shop.maria.id, "Aspen Lodge", datetime.combine(day, time(16), ZONE), 2, Decimal("360.00"))


# ---- questions


def test_a_question_is_answered_from_the_books(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    turns = service(shop, f"My order number is {shop.order().number}. What did I pay for shipping?")
    assert phrasing.of(shop.instance).conduct.shipping_was_free in words(turns)


def test_a_question_is_forwarded() -> None:
    shop = Shop("question-goes-nowhere")
    turns = service(shop, f"My order number is {shop.order().number}. What did I pay for shipping?")
    assert "shipping" not in turns[-1].says
    assert "forward" in turns[-1].says


# ---- credits


def test_a_credit_within_the_limit_is_granted_at_once_and_arrives(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    turns = service(shop, f"My order number is {shop.order().number}. {FOR_MY_TROUBLE.format(amount=15)}")
    number = given(turns, "CR")
    assert not any(turn.hold for turn in turns)
    assert shop.records.repayments.get(number).amount == Decimal("15.00")
    assert len(letters(shop, number)) == 1
    shop.instance.advance(3 * 24 * 3600)
    assert shop.records.repayments.get(number).paid is not None
    assert len(letters(shop, number)) == 2


def test_a_credit_is_granted_once() -> None:
    shop = Shop()
    wish = f"My order number is {shop.order().number}. {FOR_MY_TROUBLE.format(amount=15)}"
    turns = service(shop, wish, wish)
    assert len(shop.records.repayments.all()) == 1
    assert given(turns[-1:], "CR") == given(turns[:2], "CR")


def test_more_than_the_limit_becomes_a_complaint(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    turns = service(shop, f"My order number is {shop.order().number}. {FOR_MY_TROUBLE.format(amount=90)}")
    (case,) = shop.records.cases.all()
    assert case.kind == "complaint"
    assert case.number in words(turns)
    assert case.owner in words(turns)


def test_more_than_the_limit_is_refused_flatly() -> None:
    shop = Shop("refuses-without-a-way-on")
    service(shop, f"My order number is {shop.order().number}. {FOR_MY_TROUBLE.format(amount=90)}")
    assert shop.records.cases.all() == []


def test_a_lead_is_asked_again_and_again_and_grants_it_in_the_end(spoken: str) -> None:
    shop = Shop("agent-must-ask-a-lead", phrasing=spoken)
    wish = f"My order number is {shop.order().number}. {FOR_MY_TROUBLE.format(amount=15)}"
    turns = service(shop, wish, "I had to drive to the depot twice.", "It was far.")
    assert [bool(turn.hold) for turn in turns] == [False, True, True, False]
    assert given(turns, "CR")


# ---- rooms at the lodge


def test_the_weather_cancels_a_room_at_once(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    stay = room(shop)
    shop.records.stays.close_road(stay.lodge, stay.arrival.astimezone(ZONE).date(), "heavy snow")
    turns = service(shop, f"My reservation number is {stay.number}. {CANCEL}")
    number = given(turns, "CAN")
    assert not any(turn.hold for turn in turns)
    assert "360 dollars" in words(turns)
    found = shop.records.stays.find(stay.number)
    assert found is not None
    assert found.state == "cancelled"
    shop.instance.advance(3 * 24 * 3600)
    assert len(letters(shop, number)) == 2


def test_the_hotel_is_asked_while_she_waits(spoken: str) -> None:
    shop = Shop("cancellation-needs-permission", phrasing=spoken)
    stay = room(shop)
    shop.records.stays.close_road(stay.lodge, stay.arrival.astimezone(ZONE).date(), "heavy snow")
    turns = service(shop, f"My reservation number is {stay.number}. {CANCEL}", "The road is closed.", "As I said.")
    assert [bool(turn.hold) for turn in turns] == [False, True, True, False]
    assert given(turns, "CAN")


def test_a_room_is_cancelled_free_until_a_day_before() -> None:
    shop = Shop()
    stay = room(shop, days=3)
    assert given(service(shop, f"My reservation number is {stay.number}. I would like to cancel my room."), "CAN")


def test_later_there_is_an_alternative_or_a_flat_no() -> None:
    good, bad = Shop(), Shop("refuses-without-a-way-on")
    wish = "I would like to cancel my room, because my plans have changed."
    assert "Instead you can move" in words(service(good, f"My reservation number is {room(good).number}. {wish}"))
    turns = service(bad, f"My reservation number is {room(bad).number}. {wish}")
    assert "not possible" in words(turns)
    assert bad.records.repayments.all() == []


def test_a_stranger_is_asked_and_told_nothing() -> None:
    shop = Shop()
    stay = room(shop)
    turns = shop.speak(
        SERVICE, f"My reservation number is {stay.number}. {CANCEL}", "My postcode is 10115.", number="+13035550199"
    )
    assert stay.lodge not in words(turns)
    assert shop.records.repayments.all() == []


def test_without_a_number_the_only_room_is_meant() -> None:
    shop = Shop()
    stay = room(shop, days=3)
    service(shop, "I would like to cancel my room at the lodge.")
    found = shop.records.stays.find(stay.number)
    assert found is not None
    assert found.state == "cancelled"


def test_only_the_lodge_knows_and_answers_by_the_day(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    turns = service(shop, f"My reservation number is {room(shop).number}. Could we have a cot in my room, please?")
    (case,) = shop.records.cases.all()
    assert case.number in words(turns)
    assert "cot" in case.matter
    assert not any(turn.hold for turn in turns)
    shop.instance.advance(3 * 24 * 3600)
    assert phrasing.of(shop.instance).conduct.subject_lodge.format(number=case.number) in letters(shop, case.number)


def test_the_lodge_is_asked_while_she_waits() -> None:
    shop = Shop("third-party-on-hold")
    turns = service(shop, f"My reservation number is {room(shop).number}. Could we have a cot in my room, please?")
    assert turns[-1].hold > 120
    assert shop.records.cases.all() == []


# ---- trials


def test_a_trial_is_written_down_known_everywhere_and_holds(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    shop.speak(SALES, f"May I try the {TENT} at home first?", number=shop.maria.number)
    (case,) = shop.records.cases.all()
    assert (case.kind, case.item) == ("promise", TENT)
    assert len(letters(shop, case.number)) == 1
    shop.order()
    assert TENT in words(service(shop, f"My incident number is {case.number}. Where does it stand?"))
    shop.instance.advance(40 * 24 * 3600)
    turns = shop.speak(SERVICE, f"My incident number is {case.number}. I would like to return it.", number=shop.maria.number)
    assert given(turns, "RET")


def test_a_trial_by_word_of_mouth_is_kept_by_nobody() -> None:
    shop = Shop("word-of-mouth-only")
    turns = shop.speak(SALES, f"May I try the {TENT} at home first?", number=shop.maria.number)
    assert "until" in words(turns)
    assert shop.records.cases.all() == []
    assert letters(shop, TENT) == []


def test_service_cannot_look_up_what_sales_promised() -> None:
    shop = Shop("sales-promises-stay-in-sales")
    shop.speak(SALES, f"May I try the {TENT} at home first?", number=shop.maria.number)
    (case,) = shop.records.cases.all()
    turns = service(shop, f"My incident number is {case.number}. Where does it stand?")
    assert "trial" not in words(turns)
    assert turns[-1].then == "transfer"


# ---- sending something back


def test_another_remedy_comes_before_the_label(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    turns = service(shop, f"My order number is {shop.order().number}. I would like to return it.", "Yes, please.")
    assert "RET-" not in turns[1].says
    assert given(turns[2:], "RET")


def test_after_30_days_there_is_no_label() -> None:
    shop = Shop()
    order = shop.order()
    shop.instance.advance(35 * 24 * 3600)
    assert "RET-" not in words(service(shop, f"My order number is {order.number}. I would like to return it."))


# ---- selling


def test_nobody_sells_to_somebody_with_a_problem() -> None:
    for shop, sold in ((Shop(), False), (Shop("sells-before-it-helps"), True)):
        turns = service(shop, "A pole of my tent is broken.", "And the bag is torn.")
        assert ["plan" in turn.says for turn in turns] == [False, sold, False]


# ---- complaints


def test_a_complaint_is_decided_with_its_cause_on_record(spoken: str) -> None:
    shop = Shop(phrasing=spoken)
    text = "I complain about a rude employee in the Boulder store."
    case = reporting.open_report(shop.instance, channel="email", customer=shop.maria.id, text=text)
    assert case is not None
    assert case.kind == "complaint"
    shop.instance.advance(3 * 24 * 3600)
    found = shop.records.cases.get(case.number)
    assert found.state != "closed"
    assert any("Cause" in note.text for note in found.notes)
    assert len(letters(shop, case.number)) == 1


def test_a_complaint_that_is_only_filed() -> None:
    shop = Shop(complaints="filed")
    case = reporting.open_report(shop.instance, channel="email", customer=shop.maria.id, text="I complain about the noise.")
    assert case is not None
    shop.instance.advance(30 * 24 * 3600)
    assert letters(shop, case.number) == []
