from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from tests.simulators.process import CARD, Opened, number, total

Open = Callable[..., Opened]
TENT = "Trail Tent 4"


@pytest.fixture
def company(opened: Open) -> Opened:
    """Healthy; the tent costs 249.00 in Boulder, 289.00 elsewhere."""
    one = opened()
    one.arrange("price", item=TENT, channel="store", store="Boulder", amount="249.00")
    return one


def test_there_is_much_to_look_at(company: Opened) -> None:
    jo = company.browser()
    assert all(name in jo.shop("products") for name in (TENT, "Camp Stove 2", "Ridge Laptop"))
    assert "Camp Stove" not in jo.shop("products?category=Tents")
    assert "1 product" in jo.shop("products?q=kettle")
    assert "found nothing" in jo.shop("products?q=<script>alert(1)</script>")
    page = jo.shop("products/trail-tent-4")
    assert all(words in page for words in (TENT, "$289.00", "Boulder: 3 in stock", "Fort Collins"))
    assert "could not find" in jo.shop("products/iron-anvil")


def test_what_is_shown_before_paying_is_what_is_charged(company: Opened) -> None:
    maria = company.browser()
    maria.send("cart/add", item=TENT, quantity="2")
    maria.send("cart/add", item="Creek Kettle")
    maria.send("cart/change", item="Creek Kettle", quantity="3")
    review = maria.deliver()
    assert total(review) == Decimal("651.50")
    assert "by Friday, November 27, 2026" in review
    done = maria.send("checkout/payment", **CARD)
    assert total(done) == Decimal("651.50")
    [mail] = company.mails("maria", number(done, "FO"))
    assert all(
        words in mail.text for words in ("2 x Trail Tent 4", "3 x Creek Kettle", "Total: $651.50", "by Friday, November 27")
    )
    assert "cart is empty" in maria.shop("cart")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"email": ""}, "Email address"),
        ({"street": "", "postcode": ""}, "Street and number, ZIP code"),
        ({"delivery": "store", "store": "Narnia"}, "Store"),
    ],
)
def test_checkout_says_what_is_missing(company: Opened, change: dict[str, str], says: str) -> None:
    maria = company.browser()
    maria.send("cart/add", item=TENT)
    assert f"Please fill in: {says}." in maria.deliver(**change)


@pytest.mark.parametrize("change", [{"card": "4242 4242 4242 4241"}, {"card": "42"}, {"code": ""}])
def test_a_card_that_cannot_be_is_not_charged(company: Opened, change: dict[str, str]) -> None:
    maria = company.browser()
    maria.send("cart/add", item=TENT)
    maria.deliver()
    assert "Please" in maria.send("checkout/payment", **{**CARD, **change})
    assert "Goods $289.00" in maria.shop("cart")


def test_of_two_at_the_checkout_one_gets_the_last_piece(company: Opened) -> None:
    company.arrange("stock", item=TENT, where="web", count=1)
    first, second = company.browser(), company.browser()
    for buyer, name in ((first, "maria"), (second, "jo")):
        buyer.send("cart/add", item=TENT)
        buyer.deliver(name)
    number(first.send("checkout/payment", **CARD), "FO")
    assert "somebody was quicker" in second.send("checkout/payment", **CARD)
    assert "Sold out online" in second.shop("products/trail-tent-4")
    assert "no more Trail Tent 4" in company.browser().send("cart/add", item=TENT)


def test_shipping_to_a_store_is_free_and_the_notice_quotes_the_order(company: Opened) -> None:
    maria = company.browser()
    order = maria.buy(to="Boulder")
    assert total(maria.shop(f"orders/{order}")) == Decimal("289.00")
    company.days_pass(2)
    [notice] = company.mails("maria", "ready for pick-up")
    assert order in notice.subject
    assert all(words in notice.text for words in (order, TENT, "Boulder store", "It is paid", "Shipping to the store: free"))


@pytest.mark.parametrize("page", ["cart", "payment"])
def test_a_lower_price_that_the_company_sees_is_honoured_at_once(company: Opened, page: str) -> None:
    maria = company.browser()
    maria.send("cart/add", item=TENT)
    maria.deliver()
    answer = maria.send("cart/lower-price", item=TENT, price="249", where="Boulder store", back=page)
    incident = number(answer, "INC")
    assert "costs $249.00 in our Boulder store" in answer
    assert total(maria.shop("checkout/payment")) == Decimal("249.00")
    order = number(maria.send("checkout/payment", **CARD), "FO")
    page_of_case = maria.shop(f"incidents/{incident}")
    assert all(words in page_of_case for words in ("Price match", TENT, "$249.00", "Ordered", order))


def test_a_price_that_is_not_lower_is_said_so(company: Opened) -> None:
    maria = company.browser()
    maria.send("cart/add", item=TENT)
    answer = maria.send("cart/lower-price", item=TENT, price="9", where="Denver store")
    assert "The Trail Tent 4 costs $289.00 in our Denver store today" in answer
    assert "Please choose the item" in maria.send("cart/lower-price", item="Creek Kettle", price="9", where="Denver store")


def test_a_promise_is_used_once_by_its_number(company: Opened) -> None:
    company.arrange("customer", name="Maria Keller", email=company.address("maria"), password="mountains8")
    maria = company.browser()
    maria.sign_in("maria", "mountains8")
    maria.send("cart/add", item=TENT)
    incident = number(maria.send("cart/lower-price", item=TENT, price="249", where="Boulder store"), "INC")
    maria.send("cart/change", item=TENT, remove="yes")

    later = company.browser()
    assert "sign in or give the email address" in later.send("cart/promise", number=incident)
    assert "could not find" in later.send("cart/promise", number=incident, email=company.address("eve"))
    known = later.send("cart/promise", number=incident, email=company.address("maria"))
    assert "the price match for your Trail Tent 4, $249.00, promised on Tuesday, November 24" in known
    assert total(later.deliver()) == Decimal("249.00")
    order = number(later.send("checkout/payment", **CARD), "FO")
    assert f"can no longer be used. It was used for order {order}" in maria.send("cart/promise", number=incident)
    assert "not find an incident INC-1 among yours" in maria.send("cart/promise", number="INC-1")


def test_a_promise_ends(company: Opened) -> None:
    maria = company.browser()
    maria.send("cart/add", item=TENT)
    incident = number(maria.send("cart/lower-price", item=TENT, price="249", where="Boulder store"), "INC")
    company.days_pass(15)
    assert "can no longer be used" in maria.send("cart/promise", number=incident)


def test_an_order_is_tracked_by_number_and_address_or_signed_in(company: Opened) -> None:
    order = company.browser().buy()
    maria = company.browser()
    page = maria.send("orders/track", number=order, email=company.address("maria"))
    assert all(
        words in page for words in (order, TENT, "Maria Keller", "12 Pearl Street", "by Friday, November 27, 2026", "$289.00")
    )
    assert TENT in maria.shop(f"orders/{order}")


def test_a_stranger_learns_how_the_order_can_be_served_and_nothing_else(company: Opened) -> None:
    maria = company.browser()
    order = maria.buy()
    incident = _report(company, "maria")
    eve = company.browser()
    told = [
        eve.send("orders/track", number=order),
        eve.send("orders/track", number=order, email=company.address("eve")),
        eve.shop(f"orders/{order}"),
        eve.send(f"orders/{order}/address", address="1 Thief Lane"),
        eve.send("incidents/track", number=incident),
        eve.send("incidents/track", number=incident, email=company.address("eve")),
        eve.send(f"incidents/{incident}/close"),
    ]
    for page in told:
        assert "sign in" in page
        assert not [secret for secret in ("Keller", "Pearl Street", TENT, "$289", "litter", "maria@") if secret in page], page
    assert "12 Pearl Street" in maria.shop(f"orders/{order}")


def test_to_give_somebodys_address_opens_nothing_of_hers(company: Opened) -> None:
    hers = company.browser().buy()
    eve = company.browser()
    order = eve.buy("Creek Kettle", name="maria")
    assert "Creek Kettle" in eve.shop(f"orders/{order}")
    assert TENT not in eve.shop(f"orders/{hers}")
    asked = eve.send("account/register", name="Eve", email=company.address("maria"), password="mountains8")
    assert "We have sent a link" in asked
    assert "Sign in" in eve.shop("account")


def test_the_address_of_an_order_can_be_changed_until_it_has_left(company: Opened) -> None:
    maria = company.browser()
    order = maria.buy()
    assert "8 Aspen Road" in maria.send(f"orders/{order}/address", address="8 Aspen Road, Denver, CO 80202")
    company.days_pass(4)
    assert "cannot be changed any more: it is delivered" in maria.send(f"orders/{order}/address", address="9 Elm Street")


def test_an_account_shows_orders_and_incidents(company: Opened) -> None:
    maria = company.browser()
    order = maria.buy()
    incident = _report(company, "maria")
    assert "Please choose a password" in maria.send(
        "account/register", name="Maria", email=company.address("maria"), password="x"
    )
    maria.send("account/register", name="Maria Keller", email=company.address("maria"), password="mountains8")
    assert "Sign in" in maria.send("account/sign-out") + maria.shop("account")
    elsewhere = company.browser()
    assert "do not belong together" in elsewhere.sign_in("maria", "wrong")
    page = elsewhere.sign_in("maria", "mountains8")
    assert all(words in page for words in (order, TENT, incident, "litter in the car park"))


def test_the_link_in_the_mail_opens_the_account_of_a_known_address(company: Opened) -> None:
    _report(company, "maria")
    maria = company.browser()
    maria.send("account/register", name="Maria Keller", email=company.address("maria"), password="mountains8")
    [mail] = company.mails("maria", "confirm your email")
    link = next(word for word in mail.text.split() if word.startswith("http"))
    assert "Your account is open" in maria.shop(link.partition("/shop/")[2])
    assert "has been used" in company.browser().shop(link.partition("/shop/")[2])


def test_a_report_gets_number_owner_and_date_and_ends_when_the_customer_says_so(company: Opened) -> None:
    maria = company.browser()
    what, where = "There is litter in the car park. Please come.", "Boulder store"
    page = maria.send("incidents/report", what=what, where=where, name="Maria", email=company.address("maria"))
    incident = number(page, "INC")
    assert all(words in page for words in ("There is litter in the car park", "looks after it", "by Thursday, November 26, 2026"))
    [mail] = company.mails("maria", incident)
    assert "looks after it" in mail.text
    company.days_pass(30)
    assert f"{incident} stays open until you tell us" in company.mails("maria", "what we have done")[0].text
    shown = maria.shop(f"incidents/{incident}")
    assert "State Being worked on" in shown
    assert "It stays open until you say that it is settled" in shown
    assert "State Closed" in maria.send(f"incidents/{incident}/close")
    assert "State Closed" in company.browser().send("incidents/track", number=incident, email=company.address("maria"))


def test_what_customers_write_is_escaped(company: Opened) -> None:
    maria = company.browser()
    raw = maria.http.post(
        company.doors["web"]["url"] + "incidents/report",
        data={"what": "<b>bold</b>", "email": company.address("maria"), "name": "M"},
    )
    assert "<b>bold" not in raw.text
    assert "&lt;b&gt;bold" in raw.text


def _report(company: Opened, name: str) -> str:
    page = company.browser().send(
        "incidents/report", what="litter in the car park", name="Maria Keller", email=company.address(name)
    )
    return number(page, "INC")
