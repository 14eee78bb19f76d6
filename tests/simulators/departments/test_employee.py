from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context
from tests.simulators.embedded import TENT, Shop, words

STRANGER = "+12125550100"
COUNTER: dict[str, Any] = {"channel": "store", "store": "Boulder"}


@pytest.fixture(params=["plain", "warm"])
def shop(request: pytest.FixtureRequest) -> Shop:
    return Shop(phrasing=request.param)


def test_an_employee_opens_with_department_and_name(shop: Shop) -> None:
    [turn] = shop.speak("catalogue sales", number=STRANGER)
    assert "catalogue sales" in turn.says.lower()
    assert "Dana Ruiz" in turn.says or "Owen Park" in turn.says
    assert "Maria" not in turn.says


def test_the_one_open_matter_is_anticipated(shop: Shop) -> None:
    shop.promise()
    [turn] = shop.speak("catalogue sales", number=shop.maria.number)
    assert "Maria Keller" in turn.says
    assert "Trail Tent 4" in turn.says
    assert "249 dollars" in turn.says


@pytest.mark.parametrize("greeting", ["by name", "neutral"])
def test_other_greetings_anticipate_nothing(greeting: str) -> None:
    shop = Shop(greeting=greeting)
    shop.promise()
    [turn] = shop.speak("catalogue sales", number=shop.maria.number)
    assert "Trail Tent" not in turn.says
    assert ("Maria Keller" in turn.says) == (greeting == "by name")


def test_the_number_alone_brings_up_the_promise_and_the_order_is_taken(shop: Shop) -> None:
    case = shop.promise()
    turns = shop.speak(
        "catalogue sales",
        f"Hello, my incident number is {case.number}. I would like to order.",
        "Yes, please.",
        "That is all, thank you. Goodbye.",
        number=shop.maria.number,
    )
    assert TENT in turns[1].says
    assert "249 dollars" in turns[1].says
    [order] = shop.orders()
    assert (order.customer, order.total, order.case) == (shop.maria.id, Decimal("249.00"), case.number)
    assert order.number in turns[2].says
    assert "249 dollars" in turns[2].says
    assert turns[-1].then == "end"
    notes = " ".join(note.text for note in shop.records.cases.get(case.number).notes)
    assert order.number in notes


@pytest.mark.parametrize("department", ["price desk", "store Boulder"])
def test_other_desks_order_at_the_promised_price_too(department: str) -> None:
    shop = Shop()
    case = shop.promise()
    context = COUNTER if department.startswith("store") else {"number": shop.maria.number}
    said = [f"My name is Maria Keller. My number is {case.number}. I would like to order.", "Yes, please."]
    turns = shop.speak(department, *said, **context)
    assert "249 dollars" in turns[1].says
    [order] = shop.orders()
    assert order.total == Decimal("249.00")


def test_a_promise_is_used_once(shop: Shop) -> None:
    case = shop.promise()
    first = f"My number is {case.number}. I would like to order."
    shop.speak("catalogue sales", first, "Yes, please.", number=shop.maria.number)
    again = talk(shop.instance, "catalogue sales", "CA2", first, Context(channel="phone", number=shop.maria.number))
    assert shop.orders()[0].number in again.says
    assert "289" not in again.says


def test_service_hands_an_order_over_warmly(shop: Shop) -> None:
    case = shop.promise()
    turns = shop.speak("customer service", f"My number is {case.number}. I would like to order.", number=shop.maria.number)
    last = turns[-1]
    assert (last.then, last.to) == ("transfer", "catalogue sales")
    assert "catalogue sales" in last.announcement
    assert case.number in last.announcement
    assert last.payload["reference"] == case.number
    assert (last.payload["item"], last.payload["price"]) == (TENT, "249.00")
    [opening] = shop.speak("catalogue sales", number=STRANGER, payload=last.payload)
    assert "249 dollars" in opening.says
    assert shop.records.transfers.all()[0].entered == "catalogue sales"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is in my order, please?", TENT),
        ("Could you tell me where it stands?", TENT),
        ("How much is the Owl Headlamp?", "45 dollars"),
        ("Is the Owl Headlamp in stock?", "Owl Headlamp"),
        ("What are your opening hours?", "Saturday"),
    ],
)
def test_questions_are_answered(shop: Shop, question: str, answer: str) -> None:
    shop.order()
    turns = shop.speak("customer service", question, number=shop.maria.number)
    assert answer in turns[1].says


def test_a_report_gets_number_owner_and_date_and_stays_open_until_she_says_so(shop: Shop) -> None:
    turns = shop.speak(
        "customer service",
        "There is litter in your Boulder car park.",
        "Could you tell me where it stands?",
        "It is clean now, you can close it.",
        number=shop.maria.number,
    )
    [case] = shop.records.cases.of_customer(shop.maria.id)
    assert case.number in turns[1].says
    assert case.owner in turns[1].says
    assert "November 26" in turns[1].says
    assert "litter" in turns[2].says
    assert case.state == "closed"


def test_a_report_told_to_sales_is_not_told_twice(shop: Shop) -> None:
    turns = shop.speak("catalogue sales", "There is litter in your Boulder car park.", number=shop.maria.number)
    assert turns[-1].to == "customer service"
    [opening] = shop.speak("customer service", number=shop.maria.number, payload=turns[-1].payload)
    [case] = shop.records.cases.of_customer(shop.maria.id)
    assert case.number in opening.says
    assert case.text == "There is litter in your Boulder car park."


def test_a_new_customer_is_asked_one_thing_at_a_time(shop: Shop) -> None:
    turns = shop.speak(
        "catalogue sales",
        "I would like to order the Owl Headlamp.",
        "My name is Nora New.",
        "nora@c1.customers.example",
        "12 Elm Street, Boulder, CO 80302",
        "Yes, please.",
        number=STRANGER,
    )
    [order] = shop.orders()
    nora = shop.records.customers.get(order.customer)
    assert (nora.name, nora.email, nora.postcode) == ("Nora New", "nora@c1.customers.example", "80302")
    assert order.number in turns[-1].says
    assert [to for to, _ in shop.letterbox.letters] == ["nora@c1.customers.example"]


def test_a_price_elsewhere_is_honoured_on_asking_and_kept(shop: Shop) -> None:
    turns = shop.speak(
        "catalogue sales",
        "I saw the Trail Tent 4 for 249.00 dollars in your Boulder store. I would like to pay that price.",
        "No, not now.",
        number=shop.maria.number,
    )
    assert "249 dollars" in turns[1].says
    [case] = shop.records.cases.of_customer(shop.maria.id)
    assert case.number in turns[2].says
    assert (case.item, case.price) == (TENT, Decimal("249.00"))


def test_the_web_price_holds_at_the_counter(shop: Shop) -> None:
    shop.records.prices.set("Owl Headlamp", "web", Decimal("30.00"))
    said = "The Owl Headlamp costs 30.00 dollars on your website. I would like to pay that price."
    shop.speak("store Boulder", said, "My name is Nora New.", "Yes.", **COUNTER)
    assert shop.orders()[0].total == Decimal("30.00")


def test_a_wrong_shelf_is_made_good_at_the_shelf_price(shop: Shop) -> None:
    shop.records.slots.fill("Boulder", TENT, "Trail Tent 2")
    said = "The slot of the Trail Tent 4 holds another model."
    shop.speak("store Boulder", said, "My name is Nora New.", "Yes, please.", **COUNTER)
    [order] = shop.orders()
    assert (order.total, order.deliver_to, order.state) == (Decimal("249.00"), "Boulder", "placed")


def test_a_pick_up_is_handed_over_to_its_owner_only(shop: Shop) -> None:
    order = shop.order(deliver_to="Boulder")
    shop.instance.advance(4 * 86_400)
    quoting = f"I would like to pick up my order {order.number}."
    context = Context(channel="store", store="Boulder")
    talk(shop.instance, "store Boulder", "crook", quoting, context)
    refused = talk(shop.instance, "store Boulder", "crook", "My name is Peter Crook.", context)
    assert TENT not in refused.says
    assert shop.orders()[0].state == "ready for pick-up"
    talk(shop.instance, "store Boulder", "maria", quoting, context)
    handed = talk(shop.instance, "store Boulder", "maria", "My name is Maria Keller.", context)
    assert TENT in handed.says
    assert shop.orders()[0].state == "picked up"


def test_a_stranger_is_told_nothing_and_changes_nothing(shop: Shop) -> None:
    case, order = shop.promise(), shop.order()
    for number in (case.number, order.number):
        turns = shop.speak(
            "customer service",
            f"My number is {number}. What is it about?",
            "I do not know.",
            f"Please cancel {number}.",
            f"Please change the address of {number} to 1 Dark Alley, Denver, CO 80202.",
            "Whose order is it?",
            number=STRANGER,
        )
        heard = words(turns[1:])
        assert not [secret for secret in ("Maria", "Keller", "Pearl", TENT, "249", "289") if secret in heard]
        assert f"help@{shop.instance.mail_domain}" in heard
    kept = shop.orders()[0]
    assert (kept.state, kept.address) == (order.state, order.address)


def test_one_identity_question_opens_it_from_another_telephone(shop: Shop) -> None:
    case = shop.promise()
    turns = shop.speak("catalogue sales", f"My number is {case.number}.", "My postcode is 80301.", number=STRANGER)
    assert TENT not in turns[1].says
    assert TENT in turns[2].says


def test_a_misread_number_is_helped_with(shop: Shop) -> None:
    case = shop.promise()
    turns = shop.speak("customer service", "My number is INC-10000. I would like to order.", "Yes.", number=shop.maria.number)
    assert case.number in turns[1].says
    assert turns[2].to == "catalogue sales"


def test_two_failed_understandings_lead_to_a_way_on(shop: Shop) -> None:
    turns = shop.speak("catalogue sales", "Grmpf.", "Hrmpf.", number=STRANGER)
    assert (turns[-1].then, turns[-1].to) == ("transfer", "customer service")
    turns = shop.speak("store Boulder", "Grmpf.", "Hrmpf.", "Brmpf.", **COUNTER)
    assert f"help@{shop.instance.mail_domain}" in turns[2].says
    assert turns[3].then == "end"


def test_memory_lies_in_the_records_only(shop: Shop) -> None:
    case = shop.promise()
    context = Context(channel="phone", number=shop.maria.number)
    for said in (None, f"My number is {case.number}. I would like to order."):
        talk(shop.instance, "catalogue sales", "CA1", said, context)
    other = talk(shop.instance, "catalogue sales", "CA2", "Yes, please.", context)
    assert not shop.orders()
    talk(shop.instance, "catalogue sales", "CA1", "Yes, please.", context)
    assert len(shop.orders()) == 1
    assert other.then == "listen"


@pytest.mark.parametrize("answer", ["maria@c1.customers.example", "I would rather not."])
def test_a_report_at_the_counter_can_be_asked_about_on_the_phone(shop: Shop, answer: str) -> None:
    turns = shop.speak("store Boulder", "There is litter in your Boulder car park.", answer, **COUNTER)
    [case] = shop.records.cases.all()
    assert case.number in turns[-1].says
    asked = shop.speak("customer service", f"{case.number}. Could you tell me where it stands?", number=shop.maria.number)
    assert "litter" in asked[-1].says


def test_a_careful_company_asks_its_known_callers_too() -> None:
    shop = Shop(known_callers="asked one question")
    case = shop.promise()
    turns = shop.speak("catalogue sales", f"My number is {case.number}.", "80301", number=shop.maria.number)
    assert "Maria" not in words(turns[:2])
    assert TENT in turns[2].says


def test_naming_the_item_of_an_order_on_the_table_orders_nothing(shop: Shop) -> None:
    order = shop.order()
    turns = shop.speak(
        "store Boulder", f"{order.number}.", "Maria Keller", "It is about the Trail Tent 4.", "Yes, please.", **COUNTER
    )
    assert order.number in turns[3].says
    assert len(shop.orders()) == 1


def test_nobody_guesses_his_way_in(shop: Shop) -> None:
    case = shop.promise()
    guesses = [f"My number is {case.number}.", "80300", "My postcode is 80301.", f"My number is {case.number}."]
    assert TENT not in words(shop.speak("catalogue sales", *guesses, number=STRANGER))
