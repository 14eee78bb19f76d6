from __future__ import annotations

from collections.abc import Callable

from tests.simulators.process import Opened, number

Open = Callable[..., Opened]
TENT = "Trail Tent 4"


def test_the_tag_tells_price_and_stock_of_this_store(opened: Open) -> None:
    one = opened()
    one.arrange("price", item=TENT, channel="store", store="Boulder", amount="249.00")
    one.arrange("stock", item=TENT, where="store", store="Denver", count=0)
    jo = one.browser()
    assert "$249.00 In stock: 3" in jo.tag(TENT)
    assert "$289.00 Not on the shelf" in jo.tag(TENT, "Denver")
    assert "The slot is empty" in jo.store("slots/trail-tent-4", "Denver")


def test_the_display_follows_what_is_really_in_the_slot(opened: Open) -> None:
    one = opened()
    one.arrange("slot", store="Boulder", item=TENT, holds="Trail Tent 2")
    jo = one.browser()
    assert "Not on the shelf" in jo.tag(TENT)
    assert "The box says: Trail Tent 2" in jo.store("slots/trail-tent-4")
    assert "Boulder: not on the shelf today" in jo.shop("products/trail-tent-4")


def test_what_is_taken_is_paid_at_the_price_on_the_tag(opened: Open) -> None:
    one = opened()
    one.arrange("price", item=TENT, channel="store", store="Boulder", amount="249.00")
    maria = one.browser()
    assert f"taken a {TENT}" in maria.do("slots/trail-tent-4")
    maria.do("slots/creek-kettle")
    maria.do("hands", item="Creek Kettle")
    receipt = maria.do("till", name="Maria Keller", email=one.address("maria"))
    assert "Total $249.00" in receipt
    assert "In stock: 2" in maria.tag(TENT)
    [mail] = one.mails("maria", number(receipt, "FO"))
    assert "handed over in our Boulder store" in mail.text
    assert "nothing in your hands" in maria.do("till")


def test_an_employee_serves_at_the_counter(opened: Open) -> None:
    one = opened()
    maria = one.browser()
    order = maria.buy()
    assert "Store Boulder" in maria.store("counter")
    heard = maria.do("counter", words=f"My name is Maria Keller. It is about {order}.")
    assert f"It is about {order}." in heard
    assert TENT in heard.partition(order)[2]
    assert maria.store("counter").count("You My name is") == 1
    maria.do("counter/leave")
    assert order not in maria.store("counter")


def test_what_the_counter_hands_out_is_in_her_hands_and_not_before(opened: Open) -> None:
    one = opened()
    maria = one.browser()
    order = maria.buy(to="Boulder")
    asks = f"My name is Maria Keller. My order number is {order}. I would like to pick it up."
    too_early = maria.do("counter", words=asks)
    assert TENT not in too_early.partition("In your hands")[2]
    maria.do("counter/leave")
    one.days_pass(9)
    assert TENT not in maria.store("counter").partition("In your hands")[2]
    assert TENT in maria.do("counter", words=asks).partition("In your hands")[2]
    maria.do("counter/leave")
    assert TENT not in maria.store("counter").partition("In your hands")[2]


def test_there_are_three_stores_and_no_others(opened: Open) -> None:
    one = opened()
    jo = one.browser()
    answer = jo.http.get(one.doors["store"]["url"])
    assert all(store in answer.text for store in one.doors["store"]["places"])
    assert jo.http.get(one.doors["store"]["url"] + "narnia/").status_code == 404


def test_the_service_desk_shows_what_a_department_sees(opened: Open) -> None:
    one = opened(policies={"orders_seen_by": ["web"], "web_cases_seen_by": ["customer service"]})
    maria = one.browser()
    order = maria.buy()
    incident = number(maria.send("incidents/report", what="litter", name="Maria", email=one.address("maria")), "INC")
    desk = one.doors["desk"]["url"]
    service, web = maria.http.get(desk).text, maria.http.get(f"{desk}?department=web").text
    assert (incident in service, order in service) == (True, False)
    assert (incident in web, order in web) == (False, True)
