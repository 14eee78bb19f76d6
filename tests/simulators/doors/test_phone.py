from __future__ import annotations

import json
from decimal import Decimal

import pytest
from defusedxml.ElementTree import fromstring

from mystery_shopper.simulators.departments import phrasing
from tests.simulators.embedded import BASE, READ_ALOUD, TENT, Caller, Shop

STRANGER = "+12125550100"


@pytest.fixture
def shop() -> Shop:
    return Shop()


def maria_calls(shop: Shop) -> Caller:
    return Caller(shop, shop.maria.number)


def test_three_levels_lead_to_a_person_who_knows_the_promise(shop: Shop) -> None:
    case = shop.promise()
    call = maria_calls(shop)
    assert "press 1" in call.call()
    assert "press 3" in call.press("1")
    assert "hash key" in call.press("3")
    heard = call.press(case.number.removeprefix("INC-"))
    assert "249 dollars" in heard
    assert call.departments == ["catalogue sales"]
    assert call.payloads[0]["reference"] == case.number
    assert "total 249 dollars" in call.say("Yes, please.")
    call.say("Yes, please.")
    assert shop.orders()[0].total == Decimal("249.00")
    call.say("That is all, thank you. Goodbye.")
    assert call.over


@pytest.mark.parametrize(
    ("words", "department"),
    [
        (("orders", "buy"), "catalogue sales"),
        (("orders", "existing"), "customer service"),
        (("help", "report"), "customer service"),
        (("employee",), "customer service"),
        (("I would like to speak to a person.",), "customer service"),
        (("I would like to order the Trail Tent 4.",), "catalogue sales"),
        (("Where does my order stand?",), "customer service"),
    ],
)
def test_every_level_takes_words(shop: Shop, words: tuple[str, ...], department: str) -> None:
    call = maria_calls(shop)
    call.call()
    for said in words:
        call.say(said)
    if not call.departments:
        call.wait()
    assert call.departments == [department]


def test_a_spoken_number_is_taken_at_any_level(shop: Shop) -> None:
    case = shop.promise()
    call = maria_calls(shop)
    call.call()
    assert TENT in call.say("I N C dash " + " ".join(case.number.removeprefix("INC-")))
    assert call.departments == ["catalogue sales"]


def test_who_says_nothing_gets_a_person(shop: Shop) -> None:
    call = maria_calls(shop)
    call.call()
    for _ in range(3):
        assert not call.departments
        call.wait()
    assert call.departments == ["customer service"]


def test_who_is_not_understood_gets_a_person(shop: Shop) -> None:
    call = maria_calls(shop)
    call.call()
    for _ in range(3):
        assert not call.departments
        call.press("9")
    assert call.departments == ["customer service"]


def test_opening_hours_are_told_and_the_menu_goes_on(shop: Shop) -> None:
    call = maria_calls(shop)
    call.call()
    heard = call.press("3")
    assert "Saturday" in heard
    assert "press 1" in heard


def test_customer_service_is_queued_with_the_number_in_its_task(shop: Shop) -> None:
    case = shop.promise()
    call = maria_calls(shop)
    call.call()
    call.press("2")
    call.press("2")
    heard = call.press(case.number.removeprefix("INC-"))
    assert "hold" in heard
    task = json.loads(call.payloads[0]["TaskAttributes"])
    assert (task["department"], task["reference"]) == ("customer service", case.number)


@pytest.mark.parametrize("fault", ["", "cold-transfer"])
def test_a_transfer_between_lines(fault: str) -> None:
    shop = Shop(*filter(None, [fault]), greeting="by name")
    case = shop.promise()
    call = maria_calls(shop)
    call.call()
    call.say("employee")
    heard = call.say(f"My number is {case.number}. I would like to order.")
    assert call.departments == ["customer service", "catalogue sales"]
    assert (case.number in call.payloads[-1].values()) == (not fault)
    opening = heard.partition("Catalogue sales, this is")[2]
    assert ("249 dollars" in opening) == (not fault)


def test_the_flagship_with_its_fault_still_ends_with_the_tent() -> None:
    shop = Shop("incident-number-stays-in-email")
    case = shop.promise()
    digits, quoting = case.number.removeprefix("INC-"), f"{case.number}. I would like to order."
    call = maria_calls(shop)
    call.call()
    call.press("1")
    call.press("3")
    call.press(digits)
    call.press(digits)
    call.say(quoting)
    call.say(quoting)
    call.say(quoting)
    assert call.departments == ["catalogue sales", "customer service", "price desk"]
    assert not [heard for heard in call.heard if TENT in heard]
    call.say("I was promised the Trail Tent 4 for 249.00 dollars by email.")
    assert "read" in call.heard[-1]
    call.say(READ_ALOUD.format(number=case.number))
    call.say("Yes, please.")
    assert shop.orders()[0].total == Decimal("249.00")


def test_the_menu_opens_up_to_the_holder_only(shop: Shop) -> None:
    case = shop.promise()
    call = Caller(shop, STRANGER)
    call.call()
    call.press("1")
    call.press("3")
    heard = call.press(case.number.removeprefix("INC-"))
    assert TENT not in heard
    assert "Maria" not in heard


def test_the_catalogue_number_leads_to_sales(shop: Shop) -> None:
    call = maria_calls(shop)
    call.call("catalogue")
    call.wait()
    assert call.departments == ["catalogue sales"]


def test_silence_on_a_line_ends(shop: Shop) -> None:
    call = maria_calls(shop)
    call.call()
    call.say("employee")
    for _ in range(3):
        assert not call.over
        call.wait()
    assert call.over


@pytest.mark.parametrize("path", ["phone/main", "phone/main/shopping", "lines/catalogue-sales"])
def test_unsigned_requests_are_refused(shop: Shop, path: str) -> None:
    answer = maria_calls(shop).post_signed(f"{shop.instance.base_url}/{path}", {"From": STRANGER}, "bm90IHNpZ25lZA==")
    assert answer.status_code == 403
    assert "sign" in answer.text


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/i/c1/phone/none", "main, catalogue"),
        ("/i/c1/lines/none", "price-desk"),
        ("/i/c9/phone/main", "control/instances"),
    ],
)
def test_what_is_not_there_says_what_is(shop: Shop, path: str, says: str) -> None:
    answer = maria_calls(shop).post(f"{BASE}{path}")
    assert answer.status_code == 404
    assert says in answer.text


def test_a_query_is_part_of_what_is_signed(shop: Shop) -> None:
    call = maria_calls(shop)
    answer = call.post(f"{shop.instance.base_url}/phone/main/reference?to=catalogue+sales&tries=1", Digits="12")
    assert answer.status_code == 200
    assert [one.text for one in fromstring(answer.text).iter("Identity")] == ["catalogue sales"]


@pytest.mark.parametrize("attributes", ["[]", "nonsense", '{"reference": 5}'])
def test_strange_payloads_do_no_harm(shop: Shop, attributes: str) -> None:
    answer = maria_calls(shop).post(f"{shop.instance.base_url}/lines/price-desk", TaskAttributes=attributes, transfers="many")
    assert answer.status_code == 200
    [gather, redirect] = list(fromstring(answer.text))
    assert gather.get("input") == "speech"
    assert (redirect.text or "").endswith("silent=1")


def test_the_second_phrasing_speaks_at_every_level() -> None:
    shop = Shop(phrasing="warm")
    menus = phrasing.load("warm").menus
    call = maria_calls(shop)
    assert menus.welcome in call.call()
    assert menus.shopping in call.press("1")
    assert menus.reference in call.press("1")


# ---- menus, queues and manners


@pytest.mark.parametrize("menu", [(), ("1",), ("2",), ("3",)])
def test_a_person_is_offered_in_every_menu(shop: Shop, menu: tuple[str, ...]) -> None:
    call = maria_calls(shop)
    heard = [call.call(), *(call.press(key) for key in menu)][-1]
    assert "For an employee, press 0" in heard
    call.press("0")
    assert call.departments == ["customer service"]


def test_endless_menus_end_with_a_person_at_last() -> None:
    call = maria_calls(Shop("endless-menu"))
    heard, levels = call.call(), 1
    call.press("0")
    while "For an employee" not in heard:
        assert not call.departments
        heard, levels = call.press("1"), levels + 1
    assert levels == 7
    call.say("employee")
    assert call.departments == ["customer service"]


def test_endless_menus_lead_to_whom_she_chose() -> None:
    call = maria_calls(Shop(menu_levels=3))
    call.call()
    call.say("orders")
    assert "press 1" in call.say("buy")
    assert "hash key" in call.press("2")


@pytest.mark.parametrize("act", ["press", "wait"])
def test_where_no_person_is_offered_the_call_ends_with_a_word(act: str) -> None:
    call = maria_calls(Shop("endless-menu"))
    call.call()
    for _ in range(3):
        assert not call.over
        heard = call.press("9") if act == "press" else call.wait()
    assert call.over
    assert "Goodbye" in heard
    assert call.departments == []


def held(shop: Shop) -> int:
    """Seconds of pauses in what plays on hold."""
    answer = maria_calls(shop).post(f"{BASE}/i/c1/phone/main/hold")
    return sum(int(pause.get("length")) for pause in fromstring(answer.text).iter("Pause"))


def test_the_wait_is_the_one_that_is_announced(shop: Shop) -> None:
    call = maria_calls(shop)
    call.call()
    assert "You will wait about 1 minute." in call.press("0")
    assert held(shop) == 36


def test_the_queue_is_longer_at_noon(shop: Shop) -> None:
    shop.instance.advance(2 * 3600)
    assert held(shop) == 60


def test_too_few_employees_and_an_honest_announcement() -> None:
    shop = Shop("long-hold")
    call = maria_calls(shop)
    call.call()
    assert "You will wait about 12 minutes." in call.press("0")
    assert held(shop) == 720


def test_the_excuse_is_always_the_same() -> None:
    shop = Shop("evergreen-wait-excuse")
    call = maria_calls(shop)
    call.call()
    heard = call.press("0")
    assert "You will wait" not in heard
    assert "higher call volume" in heard
    assert held(shop) == 36


def test_by_the_script_each_answer_takes_minutes() -> None:
    shop = Shop("talks-for-ever")
    answer = maria_calls(shop).post(shop.instance.doors["phone"]["lines"]["price desk"]["webhook"])
    first, pause, listening = fromstring(answer.text)[:3]
    assert len(first.text.split()) > 100
    assert (pause.tag, pause.get("length"), listening.tag) == ("Pause", "180", "Gather")


def test_who_asks_others_while_she_waits_puts_her_on_hold() -> None:
    shop = Shop("third-party-on-hold")
    shop.records.stock.set("Trail Tent 2", "web", 0)
    caller = maria_calls(shop)
    line = shop.instance.doors["phone"]["lines"]["customer service"]["webhook"]
    caller.post(line)
    verbs = fromstring(caller.post(line, SpeechResult="When will the Trail Tent 2 be back in stock?").text)
    assert [verb.tag for verb in verbs][:3] == ["Say", "Pause", "Gather"]
    assert "December 6" in "".join(verbs[2].itertext())
