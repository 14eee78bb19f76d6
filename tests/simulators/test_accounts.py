"""Subscriptions, bills, business orders, appointments and outages, as the company keeps and tells them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from mystery_shopper.simulators import billing, business, services, subscriptions
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments.days import day_named
from mystery_shopper.simulators.records import Customer, Line
from tests.simulators.embedded import TENT, Shop, Writer, text_of, words

TARIFF = "Cabin Stream"
DAY = 86_400
PO = "PO-4500017321"
TUESDAY = date(2026, 11, 24)
PHRASINGS = pytest.mark.parametrize("phrasing", ["plain", "warm"])


def subscribed(*faults: str, phrasing: str = "plain", misprint: str = "") -> tuple[Shop, str]:
    """A company at which Maria has the tariff; the number of her subscription."""
    shop = Shop(*faults, phrasing=phrasing)
    shop.records.subscriptions.set_price(TARIFF, Decimal("39.00"))
    number = billing.begin(shop.instance, shop.maria.id, TARIFF).number
    if misprint:
        shop.records.subscriptions.misprint(TARIFF, Decimal(misprint))
    return shop, number


def to_the_first(shop: Shop) -> None:
    """The morning of the first of the next month."""
    now = shop.instance.clock.now()
    shop.instance.advance((billing.next_run(now) - now).total_seconds() + 60)


def letters(shop: Shop, address: str = "maria@c1.customers.example") -> list[str]:
    """The texts of what was sent there, with their subjects."""
    return [f"{letter['Subject']}\n{text_of(letter)}" for to, letter in shop.letterbox.letters if to == address]


# ---- bills


@PHRASINGS
def test_a_bill_comes_on_the_first_of_each_month(phrasing: str) -> None:
    shop, _ = subscribed(phrasing=phrasing)
    to_the_first(shop)
    [bill] = shop.records.bills.of_customer(shop.maria.id)
    assert bill.written.astimezone(ZONE).date() == date(2026, 12, 1)
    [letter] = letters(shop)
    assert bill.number in letter
    assert "$39.00" in letter
    shop.instance.advance(31 * DAY)
    assert len(shop.records.bills.of_customer(shop.maria.id)) == 2


@PHRASINGS
def test_a_wrong_bill_is_corrected_on_the_next_day(phrasing: str) -> None:
    shop, _ = subscribed(phrasing=phrasing, misprint="93.00")
    to_the_first(shop)
    [wrong] = shop.records.bills.of_customer(shop.maria.id)
    assert (wrong.total, wrong.wrong) == (Decimal("93.00"), True)
    shop.instance.advance(DAY)
    [right] = shop.records.bills.of_customer(shop.maria.id)
    assert (right.total, right.wrong) == (Decimal("39.00"), False)
    assert wrong.number in letters(shop)[-1]
    assert "$39.00" in letters(shop)[-1]


@PHRASINGS
def test_a_wrong_bill_that_is_kept_quiet_is_corrected_on_asking(phrasing: str) -> None:
    shop, _ = subscribed("billing-errors-kept-quiet", phrasing=phrasing, misprint="93.00")
    to_the_first(shop)
    shop.instance.advance(10 * DAY)
    [bill] = shop.records.bills.of_customer(shop.maria.id)
    assert bill.wrong
    said = words(shop.speak("customer service", f"My bill number is {bill.number}.", number=shop.maria.number))
    assert "39 dollars" in said
    assert not shop.records.bills.of_customer(shop.maria.id)[0].wrong


@pytest.mark.parametrize(("faults", "told"), [((), 2), (("corrections-for-some",), 1)])
def test_who_is_written_to_when_bills_are_corrected(faults: tuple[str, ...], told: int) -> None:
    shop, _ = subscribed(*faults, misprint="93.00")
    nora = shop.customer("Nora Lund", "nora@c1.customers.example", "+13035550112")
    shop.records.customers.open_account(shop.maria.id, "mountains8")
    billing.begin(shop.instance, nora.id, TARIFF)
    to_the_first(shop)
    before = len(shop.letterbox.letters)
    shop.instance.advance(DAY)
    assert len(shop.letterbox.letters) - before == told


# ---- prices


def announced(*faults: str, phrasing: str = "plain") -> tuple[Shop, str]:
    shop, number = subscribed(*faults, phrasing=phrasing)
    starts = shop.instance.clock.now() + timedelta(days=30)
    subscriptions.announce(shop.instance, shop.records.subscriptions.change(TARIFF, Decimal("52.65"), starts))
    return shop, number


@PHRASINGS
@pytest.mark.parametrize("department", ["customer service", "billing", "chat desk", "store Boulder"])
def test_every_department_tells_the_announced_price(department: str, phrasing: str) -> None:
    shop, number = announced(phrasing=phrasing)
    [letter] = letters(shop)
    assert all(one in letter for one in (number, "$52.65", "$39.00", "December 24"))
    said = words(shop.speak(department, f"My subscription number is {number}. What will I pay?", number=shop.maria.number))
    assert "52 dollars and 65 cents" in said
    assert "December 24" in said


def test_without_a_number_she_is_told_of_her_own() -> None:
    shop, number = announced()
    said = words(shop.speak("customer service", "What will I pay, and from when?", number=shop.maria.number))
    assert number in said
    assert "52 dollars and 65 cents" in said


def test_a_department_with_a_table_of_its_own_knows_of_no_change() -> None:
    shop, number = announced("channels-contradict")
    said = words(shop.speak("customer service", f"My subscription number is {number}.", number=shop.maria.number))
    assert "39 dollars a month" in said
    assert "52" not in said


@PHRASINGS
def test_where_money_is_a_matter_for_the_chat(phrasing: str) -> None:
    shop, number = announced("chat-only", phrasing=phrasing)
    assert "+18005550142" not in letters(shop)[0]
    asks = f"My subscription number is {number}. What will I pay?"
    assert "chat" in words(shop.speak("customer service", asks, number=shop.maria.number))
    assert "52 dollars" not in words(shop.speak("customer service", asks, number=shop.maria.number))
    assert "52.65" in words(shop.speak("chat desk", asks, channel="chat", customer=shop.maria.id))


def test_when_the_day_has_come_the_price_is_the_new_one() -> None:
    shop, _ = announced()
    shop.instance.advance(31 * DAY)
    assert shop.records.subscriptions.price(TARIFF) == Decimal("52.65")
    assert shop.records.subscriptions.coming_change(TARIFF) is None


def test_a_letter_about_a_bill_is_answered() -> None:
    shop, _ = subscribed()
    to_the_first(shop)
    [bill] = shop.records.bills.of_customer(shop.maria.id)
    answer = text_of(Writer(shop, shop.maria.email).write(f"What am I to pay on {bill.number}?"))
    assert "$39.00" in answer
    stranger = text_of(Writer(shop, "paul@c1.customers.example").write(f"What am I to pay on {bill.number}?"))
    assert "$39.00" not in stranger


# ---- business accounts


def on_purchase_order(*faults: str, phrasing: str = "plain") -> tuple[Shop, Customer]:
    """Maria ordered for her business; her colleague Tom is known to the company, too."""
    shop = Shop(*faults, phrasing=phrasing)
    tom = shop.customer("Tom Berg", "tom@c1.customers.example", "+13035550113")
    for one in (shop.maria, tom):
        shop.records.businesses.join("Alpine Guides", one.id)
    line = Line(item=TENT, count=3, price=Decimal("289.00"), regular=Decimal("289.00"))
    business.place(shop.instance, customer=shop.maria.id, lines=[line], purchase_order=PO)
    return shop, tom


@PHRASINGS
def test_a_colleague_who_quotes_the_purchase_order_is_served(phrasing: str) -> None:
    shop, tom = on_purchase_order(phrasing=phrasing)
    assert any(PO in letter and TENT in letter for letter in letters(shop))
    assert TENT in words(shop.speak("customer service", f"My purchase order number is {PO}.", number=tom.number))
    assert TENT in text_of(Writer(shop, tom.email).write(f"Where does {PO} stand?"))


def test_at_a_bad_company_a_colleague_is_a_stranger() -> None:
    shop, tom = on_purchase_order("only-the-buyer-is-known")
    said = f"My purchase order number is {PO}."
    assert TENT not in words(shop.speak("customer service", said, "80309", number=tom.number))
    assert TENT not in text_of(Writer(shop, tom.email).write(f"Where does {PO} stand?"))
    assert TENT in words(shop.speak("store Boulder", said, number=shop.maria.number))


def test_what_the_buyer_ordered_for_herself_is_not_a_colleague_s() -> None:
    shop, tom = on_purchase_order()
    order = shop.order()
    assert TENT not in text_of(Writer(shop, tom.email).write(f"Where does {order.number} stand?"))


# ---- appointments and outages


def connected(*faults: str, phrasing: str = "plain") -> Shop:
    """Maria has phone and internet, and an appointment a week from now."""
    shop = Shop(*faults, phrasing=phrasing)
    for service in ("phone", "internet"):
        shop.records.services.connect(shop.maria.id, service)
    services.book(shop.instance, shop.maria.id, "fibre upgrade", TUESDAY + timedelta(days=7))
    return shop


def running(shop: Shop) -> list[str]:
    return shop.records.services.running(shop.maria.id)


@PHRASINGS
@pytest.mark.parametrize(("faults", "left"), [((), ["phone", "internet"]), (("reschedule-cancels-everything",), [])])
def test_moving_an_appointment(faults: tuple[str, ...], left: list[str], phrasing: str) -> None:
    shop = connected(*faults, phrasing=phrasing)
    wish = "I would like to move my appointment to Friday, December 4."
    assert "Friday, December 4" in words(shop.speak("customer service", wish, number=shop.maria.number))
    assert running(shop) == left


def test_who_names_no_day_is_asked_for_one() -> None:
    shop = connected()
    turns = shop.speak("customer service", "Please move my appointment.", "On December 7.", number=shop.maria.number)
    assert "which day" in turns[1].says
    assert "Monday, December 7" in turns[2].says


@PHRASINGS
@pytest.mark.parametrize(("faults", "left"), [((), ["phone", "internet"]), (("reschedule-cancels-everything",), [])])
def test_a_day_on_which_nobody_can_come(faults: tuple[str, ...], left: list[str], phrasing: str) -> None:
    shop = connected(*faults, phrasing=phrasing)
    shop.records.appointments.nobody_on("2026-12-01")
    shop.instance.advance(8 * DAY)
    assert running(shop) == left
    assert ("Thursday, December 3" in letters(shop)[-1]) == bool(left)


def test_what_was_ended_by_mistake_runs_again_a_day_after_she_has_said_so() -> None:
    shop = connected("reschedule-cancels-everything")
    shop.speak("customer service", "Please move my appointment to December 4.", number=shop.maria.number)
    shop.speak("billing", "My internet is dead.", number=shop.maria.number)
    shop.instance.advance(DAY + 60)
    assert running(shop) == ["phone", "internet"]


@PHRASINGS
def test_an_outage_is_known_and_written_of(phrasing: str) -> None:
    shop = connected(phrasing=phrasing)
    services.fail(shop.instance, shop.maria.id, 30)
    assert running(shop) == []
    assert "November 25, 4 PM" in letters(shop)[-1]
    assert "November 25, 4 PM" in words(shop.speak("customer service", "The internet is down.", number=shop.maria.number))
    shop.instance.advance(30 * 3600)
    assert running(shop) == ["phone", "internet"]


def test_an_outage_that_nobody_sees() -> None:
    shop = connected("outage-unknown")
    before = len(shop.letterbox.letters)
    services.fail(shop.instance, shop.maria.id, 30)
    assert len(shop.letterbox.letters) == before
    assert "November 25" not in words(shop.speak("customer service", "The internet is down.", number=shop.maria.number))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("to Friday, December 4, please", date(2026, 12, 4)),
        ("2026-12-07", date(2026, 12, 7)),
        ("on the 3rd of January", date(2027, 1, 3)),
        ("next Monday", date(2026, 11, 30)),
        ("on Tuesday", date(2026, 12, 1)),
        ("on February 31", None),
        ("some other day", None),
    ],
)
def test_days_that_customers_name(text: str, day: date | None) -> None:
    assert day_named(text, TUESDAY) == day
