"""Sending something back: another remedy first, a number that every desk knows, and the money on its day."""

from __future__ import annotations

import re

import pytest

from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.records import Order
from tests.simulators.embedded import Shop, Writer, speak, text_of, words

STRANGER = "+12125550100"
DAY = 24 * 60 * 60


@pytest.fixture(params=["plain", "warm"])
def shop(request: pytest.FixtureRequest) -> Shop:
    return Shop(phrasing=request.param)


def number_in(said: str) -> str:
    found = re.search(r"RET-\d{8}", said)
    return found[0] if found else ""


def returned(shop: Shop, order: Order) -> str:
    """Maria has sent it back, in a call of its own: her return number."""
    wish = f"My order number is {order.number}. It does not suit me, so I shall return it."
    caller = Context(channel="phone", number=shop.maria.number)
    return number_in(words(speak(shop.instance, "customer service", [wish, "Yes, please."], caller, session="CA0")))


def test_another_remedy_comes_before_the_label(shop: Shop) -> None:
    order = shop.order()
    wish = f"My order number is {order.number}. I shall return it. Could anything else be done about it?"
    turns = shop.speak("customer service", wish, "Yes, the return label, please.", number=shop.maria.number)
    assert not number_in(turns[1].says)
    assert re.search("exchange|swap", turns[1].says)
    assert number_in(turns[2].says)
    assert "289 dollars" in turns[2].says


def test_a_bad_company_sends_the_label_at_once() -> None:
    shop = Shop("label-before-remedy")
    order = shop.order()
    turns = shop.speak("customer service", f"My order number is {order.number}. I shall return it.", number=shop.maria.number)
    assert number_in(turns[1].says)


def test_the_return_number_is_known_on_the_phone(shop: Shop) -> None:
    number = returned(shop, shop.order())
    turns = shop.speak("customer service", f"My return number is {number}. Where does it stand?", number=shop.maria.number)
    assert number in turns[1].says
    assert "289 dollars" in turns[1].says


def test_whoever_gave_the_number_to_the_menu_is_met_with_the_return(shop: Shop) -> None:
    number = returned(shop, shop.order())
    payload = {"reference": number, "verified": str(shop.maria.id)}
    [turn] = shop.speak("customer service", number=shop.maria.number, payload=payload)
    assert number in turn.says
    assert "289 dollars" in turn.says


def test_the_return_number_is_known_by_mail(shop: Shop) -> None:
    number = returned(shop, shop.order())
    answer = Writer(shop, shop.maria.email, "Maria Keller").write(f"My return number is {number}. Where does it stand?")
    assert number in text_of(answer)
    assert "$289.00" in text_of(answer)


def test_a_stranger_hears_nothing_of_it(shop: Shop) -> None:
    number = returned(shop, shop.order())
    turns = shop.speak("customer service", f"My return number is {number}.", "I do not know.", number=STRANGER)
    assert "289" not in words(turns)
    assert "Keller" not in words(turns)


def test_the_money_goes_out_and_the_number_says_so(shop: Shop) -> None:
    number = returned(shop, shop.order())
    shop.instance.advance(7 * DAY)
    letters = [text_of(letter) for to, letter in shop.letterbox.letters if to == shop.maria.email]
    assert any(number in letter and "$289.00" in letter and "refunded" in letter for letter in letters)
    turns = shop.speak("customer service", f"My return number is {number}. Where does it stand?", number=shop.maria.number)
    assert "refunded" in turns[1].says


@pytest.mark.parametrize(
    "wish", ["I shall return it.", "The pole was missing.", "Could I have a credit of 10.00 dollars for my trouble?"]
)
def test_whoever_puts_an_order_right_says_first_which_one_it_is_and_when_it_was_placed(shop: Shop, wish: str) -> None:
    order = shop.order()
    shop.instance.clock.reach(shop.instance.clock.in_days(1))
    turns = shop.speak("customer service", f"My order number is {order.number}. {wish}", wish, number=shop.maria.number)
    assert order.number in turns[1].says
    assert "yesterday" in turns[1].says
    assert "yesterday" not in turns[2].says
