"""The judgement's numbered examples over the wire: one scenario, many employees.

Maria is promised a price by mail and given an incident number. Then she orders, quoting only that number: the same steps at each
company, by phone, at the counter, by mail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from mystery_shopper.conduct import Goal, pursue
from tests.over_the_wire import manners
from tests.over_the_wire.walking import a_customer, ask_by_mail, buy, kinds, order, receptions, track

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast
    from tests.over_the_wire.company import Company
    from tests.over_the_wire.manners import Manner
    from tests.over_the_wire.pages import Tracking

ECHO, UNKNOWN, AGAIN, COLD = "reference-echoed", "reference-not-recognised", "asked-again", "reference-lost-in-transfer"


class Met(NamedTuple):
    """Where she orders, whom she meets there; what becomes of her number hop by hop, the kinds of finding, how it ends."""

    where: str
    staff: dict[str, Manner]
    receptions: list[str]
    kinds: set[str]
    ending: str
    opening: str = "I would like to order."
    called: str = "incident number"


def keyed(manner: Manner) -> dict[str, Manner]:
    """A machine answers and has the number keyed in."""
    return {"menu": manners.wants_the_number(manner)}


ABOUT_THE_TENT = "My name is Maria Keller. It is about the Trail Tent 4."
COLD_DESK = {"sales": manners.hands_over("service"), "service": manners.knows}
WARM_DESK = {"sales": manners.hands_over("service"), "service": manners.opens_with_it}

EXAMPLES = {
    "1": Met("phone", keyed(manners.knows), ["main: recognised"], set(), "reached"),
    "2": Met("phone", keyed(manners.parrots), ["main: echoed"], {ECHO}, "ended"),
    "3": Met("phone", {"sales": manners.refuses}, ["sales: refused"], {UNKNOWN}, "reached"),
    "4": Met("phone", {"sales": manners.asks_for_the_item}, ["sales: asked-again"], {AGAIN}, "reached"),
    "5": Met("phone", COLD_DESK, ["sales: ignored", "customer service: recognised"], {UNKNOWN, COLD}, "reached"),
    "6": Met("phone", WARM_DESK, ["sales: passed-on", "customer service: anticipated"], set(), "reached"),
    "7": Met("store", {"counter": manners.repeats_her_words}, ["store Boulder: echoed"], {ECHO}, "ended", ABOUT_THE_TENT),
    "8": Met("store", {"counter": manners.recalls_the_day}, ["store Boulder: recognised"], set(), "reached", ABOUT_THE_TENT),
    "9": Met("phone", keyed(manners.takes_it_for_another), ["main: mistaken"], {"contradiction"}, "ended"),
    "10": Met("phone", keyed(manners.states_the_wrong_price), ["main: mistaken"], {"contradiction"}, "ended"),
    "11": Met("phone", keyed(manners.names_both_prices), ["main: recognised"], set(), "reached"),
    "12": Met(
        "phone",
        {"menu": manners.plays_an_advert, "sales": manners.forgets},
        ["main: ignored", "sales: ignored"],
        {UNKNOWN, COLD},
        "ended",
    ),
    "13": Met("phone", {"sales": manners.anticipates}, ["sales: anticipated"], set(), "reached"),
    "15": Met("phone", {"sales": manners.words_it_differently}, ["sales: recognised"], set(), "reached"),
    "22": Met(
        "phone",
        {"menu": manners.routes_on_words, "service": manners.forgets},
        ["main: ignored", "customer service: ignored"],
        {UNKNOWN, COLD},
        "ended",
        called="ticket",
    ),
    "24": Met("phone", {"sales": manners.asks_who_she_is}, ["sales: recognised"], set(), "reached"),
}
ELSEWHERE = {
    "forgets by phone": Met("phone", {"sales": manners.forgets}, ["sales: ignored"], {UNKNOWN}, "ended"),
    "forgets by mail": Met("mail", {"mail desk": manners.forgets}, ["help: ignored"], {UNKNOWN}, "refused"),
    "forgets at the counter": Met(
        "store", {"counter": manners.forgets}, ["store Boulder: ignored"], {UNKNOWN}, "ended", ABOUT_THE_TENT
    ),
    "2 by mail": Met("mail", {"mail desk": manners.parrots}, ["help: echoed"], {ECHO}, "refused"),
    "2 at the counter": Met("store", {"counter": manners.parrots}, ["store Boulder: echoed"], {ECHO}, "ended", ABOUT_THE_TENT),
    "3 by mail": Met("mail", {"mail desk": manners.refuses}, ["help: refused"], {UNKNOWN}, "reached"),
    "3 at the counter": Met(
        "store", {"counter": manners.refuses}, ["store Boulder: refused"], {UNKNOWN}, "reached", ABOUT_THE_TENT
    ),
    "4 by mail": Met("mail", {"mail desk": manners.asks_for_the_item}, ["help: asked-again"], {AGAIN}, "reached"),
    "10 by mail": Met("mail", {"mail desk": manners.states_the_wrong_price}, ["help: mistaken"], {"contradiction"}, "refused"),
    "15 by mail": Met("mail", {"mail desk": manners.words_it_differently}, ["help: recognised"], set(), "reached"),
    "16 by phone": Met("phone", {"sales": manners.replaces_the_number}, ["sales: replaced"], {UNKNOWN}, "ended"),
    "24 by mail": Met("mail", {"mail desk": manners.asks_who_she_is}, ["help: recognised"], set(), "reached"),
}


@pytest.mark.parametrize("number", [*EXAMPLES, *ELSEWHERE])
def test_the_same_scenario_meets(company: Company, cast: Cast, number: str) -> None:
    met = {**EXAMPLES, **ELSEWHERE}[number]
    company.staff |= met.staff
    company.hold = (manners.ADVERT, 30, number == "12")
    maria = a_customer(cast, company, "Maria Keller")
    incident = ask_by_mail(maria)
    ending = order(maria, met.where, opening=met.opening, called=met.called)
    assert receptions(maria, incident) == met.receptions
    assert kinds(maria) == met.kinds
    assert ending.how == met.ending
    ordered = [(one.item, str(one.price)) for one in company.books.orders.values()]
    assert ordered == ([("Trail Tent 4", "249.00")] if met.ending == "reached" else [])


def test_13_needs_no_number(company: Company, cast: Cast) -> None:
    """She has not said a word when the company speaks of the matter."""
    company.staff["sales"] = manners.anticipates
    maria = a_customer(cast, company, "Maria Keller")
    incident = ask_by_mail(maria)
    call = maria.on("phone").dial()
    call.hear()
    call.press("1")
    assert call.hear() == "Hello, Ms Keller. Is it about the price match that we promised you by mail?"
    call.leave()
    assert receptions(maria, incident) == ["sales: anticipated"]


def test_14_knowing_her_is_not_knowing_the_matter(company: Company, cast: Cast) -> None:
    company.staff["sales"] = manners.greets_by_name
    maria = a_customer(cast, company, "Maria Keller")
    incident = ask_by_mail(maria)
    call = maria.on("phone").dial()
    ending = pursue(maria, call, Goal(opening="When are you open?", route=("orders",), until=lambda: False))
    assert ending.how == "ended"
    assert receptions(maria, incident) == []
    assert kinds(maria) == set()


@pytest.mark.parametrize(
    ("answers", "reception", "found", "signals"),
    [
        pytest.param(manners.writes_a_receipt, "replaced", {UNKNOWN}, {"replaced"}, id="16"),
        pytest.param(manners.writes_a_receipt_and_answers_tomorrow, "recognised", set(), {"recognised", "replaced"}, id="17"),
    ],
)
def test_a_receipt_with_a_number_of_its_own(
    company: Company, cast: Cast, answers: Manner, reception: str, found: set[str], signals: set[str]
) -> None:
    """16: nothing but the receipt, with her mail quoted below it. 17: a day later, an answer."""
    company.staff["mail desk"] = answers
    maria = a_customer(cast, company, "Maria Keller")
    incident = ask_by_mail(maria)
    email = maria.on("email")
    thread = email.write("help", "My order", f"I would like to order. My incident number is {incident}.")
    receipt = email.await_mail("We received your message")
    assert incident in receipt.quoted
    maria.journey.diary.clock.advance(24 * 60 * 60)
    if "recognised" in signals:
        thread.hear()
    (one,) = [one for one in maria.journey.ledger().presentations if one.reference == incident]
    assert (one.reception, one.replaced_by) == (reception, "INC-21000")
    assert signals <= set(one.signals)
    assert kinds(maria) == found


@pytest.mark.parametrize(
    ("tracking", "reception", "dead_ends", "found"),
    [pytest.param("forgets", "ignored", 1, {UNKNOWN}, id="18"), pytest.param("shows", "recognised", 0, set(), id="19")],
)
def test_her_order_on_the_web(
    company: Company, cast: Cast, tracking: Tracking, reception: str, dead_ends: int, found: set[str]
) -> None:
    company.shop.tracking = tracking
    maria = a_customer(cast, company, "Maria Keller")
    number = buy(maria, "Camp Stove 2")
    track(maria, number)
    assert receptions(maria, number) == [f"web site: {reception}"]
    assert maria.journey.ledger().effort.dead_ends == dead_ends
    assert kinds(maria) == found


@pytest.mark.parametrize(
    ("tracking", "found", "told"),
    [
        pytest.param("shows", set(), set(), id="20"),
        pytest.param("tells anybody", {"privacy-breach"}, {"Maria Keller"}, id="21"),
    ],
)
def test_her_order_and_a_stranger(company: Company, cast: Cast, tracking: Tracking, found: set[str], told: set[str]) -> None:
    company.shop.tracking = tracking
    maria, paul = a_customer(cast, company, "Maria Keller"), a_customer(cast, company, "Paul Adler")
    page = track(paul, buy(maria, "Camp Stove 2"))
    assert ("sign in" in page) == (not found)
    assert kinds(paul) == found
    leaks = maria.journey.ledger().leaks
    assert told <= {leak.fact.value for leak in leaks}
    assert {(leak.owner, leak.told_to) for leak in leaks} <= {("Maria Keller", "Paul Adler")}


@pytest.mark.parametrize(
    ("menu", "reception", "found"),
    [
        pytest.param(manners.asks_for_a_number_again, "asked-again", {AGAIN}, id="23 asks for a number"),
        pytest.param(manners.chooses({"7": ("orders", "sales")}), "ignored", {UNKNOWN}, id="23 the menu again"),
    ],
)
def test_a_number_keyed_at_a_menu(company: Company, cast: Cast, menu: Manner, reception: str, found: set[str]) -> None:
    company.staff["menu"] = menu
    maria = a_customer(cast, company, "Maria Keller")
    incident = ask_by_mail(maria)
    call = maria.on("phone").dial()
    call.hear()
    call.press("20417")
    call.hear()
    call.leave()
    assert receptions(maria, incident) == [f"main: {reception}"]
    assert kinds(maria) == found
