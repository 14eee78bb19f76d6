"""Parcels, delays, missing parts and invoices under the policies."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from mystery_shopper.simulators import fulfilment, invoicing, parcels, selling
from mystery_shopper.simulators.arrangements import arrange
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.company import Instance
from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.records import Line
from tests.simulators.embedded import Letterbox

if TYPE_CHECKING:
    from datetime import date, datetime

    from mystery_shopper.simulators.records import Order

DAY = 24 * 60 * 60
MAIL = "maria@c1.customers.example"
CAMERA, TENT = "Trail Camera", "Trail Tent 4"


class House:
    """An instance, and Maria who orders from it. Tuesday, 24 November, ten o'clock."""

    def __init__(self, phrasing: str = "plain", **policies: Any) -> None:
        self.instance = Instance(
            "c1",
            office=Letterbox(),
            base_url="http://x",
            overrides=policies,
            phrasing=phrasing,  # type: ignore[arg-type]  # a name in a Literal
        )
        self.maria = self.instance.records.customers.add(
            name="Maria Keller",
            email=MAIL,
            number="+13035550142",
            street="12 Elm Street",
            city="Boulder",
            state="CO",
            postcode="80301",
        )

    def orders(self, item: str, count: int = 1, **where: str) -> Order:
        price = self.instance.records.price(item, "web")
        line = Line(item=item, count=count, price=price, regular=price)
        return selling.place(self.instance, customer=self.maria.id, lines=[line], channel="web", **where)

    def days(self, count: float) -> None:
        self.instance.advance(count * DAY)

    def mails(self, about: str) -> list[str]:
        return [mail.text for mail in self.instance.records.mails.with_address(MAIL) if about in f"{mail.subject}\n{mail.text}"]

    def at_the_door(self) -> list[tuple[int, int]]:
        return [(one.nth, one.of) for one in self.instance.records.parcels.at(self.maria.address)]

    def unpacked(self) -> list[tuple[str, ...]]:
        found = self.instance.records.parcels.at(self.maria.address)
        for one in found:
            self.instance.records.parcels.open(one.id)
        return [one.packed for one in found]

    def says(self, words: str) -> str:
        context = Context(channel="phone", number=self.maria.number)
        talk(self.instance, "customer service", "CA1", None, context)
        return talk(self.instance, "customer service", "CA1", words, context).says


def day(moment: datetime) -> date:
    return moment.astimezone(ZONE).date()


# ---- parcels


def test_one_parcel_for_each_camera_and_one_for_the_rest() -> None:
    house = House()
    order = house.orders(CAMERA, 2)
    house.days(2)
    assert house.at_the_door() == []
    house.days(1)
    assert house.at_the_door() == [(1, 2), (2, 2)]
    arrived = [one.arrived for one in house.instance.records.parcels.of_order(order.number)]
    assert all(one is not None and one <= order.due for one in arrived)
    assert house.instance.records.orders.find(order.number).state == "delivered"  # type: ignore[union-attr]  # it is there
    assert house.unpacked() == [("camera", "bracket", "strap", "battery")] * 2
    assert house.at_the_door() == []
    assert fulfilment.in_parcels([*order.lines, Line(item=TENT, price=Decimal(1), regular=Decimal(1))])[-1] == [TENT]


@pytest.mark.parametrize(("told", "times"), [("before buying", 1), ("not at all", 0)])
def test_the_confirmation_says_how_many_parcels_come(told: str, times: int) -> None:
    house = House(parcels_told=told)
    house.orders(CAMERA, 2)
    (text,) = house.mails("thank you for your order")
    assert text.count("in 2 parcels") == times


def test_what_goes_to_a_store_stands_at_no_door() -> None:
    house = House()
    house.orders(TENT, deliver_to="Boulder")
    house.days(5)
    assert house.at_the_door() == []


def test_a_cancelled_order_comes_not() -> None:
    house = House()
    order = house.orders(TENT)
    house.instance.records.orders.set_state(order.number, "cancelled")
    house.days(5)
    assert house.at_the_door() == []
    assert house.instance.records.invoices.of_order(order.number) is None


# ---- what has yet to come in


@pytest.mark.parametrize(("counted_from", "in_time"), [("when it is there", True), ("the calendar", False)])
def test_what_is_not_there_is_promised_for_a_day(counted_from: str, in_time: bool) -> None:
    house = House(days_promised_from=counted_from)
    arrange(house.instance, {"kind": "restock", "item": TENT, "in_days": 8})
    order = house.orders(TENT)
    house.instance.advance((order.due - house.instance.clock.now()).total_seconds())
    assert bool(house.at_the_door()) is in_time
    house.days(14)
    assert house.at_the_door() == [(1, 1)]


def test_what_nobody_expects_is_sold_out() -> None:
    house = House()
    house.instance.records.stock.set(TENT, "web", 0)
    with pytest.raises(selling.SoldOut):
        house.orders(TENT)


# ---- delays


@pytest.mark.parametrize(
    ("phrasing", "delays", "mails"), [("plain", "told at once", 1), ("warm", "told at once", 1), ("plain", "kept quiet", 0)]
)
def test_a_truck_breaks_down(phrasing: str, delays: str, mails: int) -> None:
    house = House(phrasing, delays=delays)
    order = house.orders(TENT)
    arrange(house.instance, {"kind": "breakdown", "customer": MAIL, "in_hours": 24, "days": 2})
    house.days(1.5)
    assert len(house.mails("truck")) == mails
    house.days(2)
    assert house.at_the_door() == []  # Friday: it would have come
    house.days(5)
    assert house.at_the_door() == [(1, 1)]
    now = house.instance.records.orders.find(order.number)
    assert now is not None
    assert (day(now.due) > day(order.due)) is bool(mails)


# ---- what was missing


def forgotten(house: House, count: int = 1) -> Order:
    arrange(house.instance, {"kind": "packing", "item": CAMERA, "part": "bracket"})
    order = house.orders(CAMERA, count)
    house.days(4)
    assert all("bracket" not in box for box in house.unpacked())
    return order


@pytest.mark.parametrize("phrasing", ["plain", "warm"])
def test_missing_parts_are_sent_free_of_charge(phrasing: str) -> None:
    house = House(phrasing)
    order = forgotten(house, 2)
    said = house.says(f"Hello. My order number is {order.number}. Both parcels came without their bracket.")
    assert order.number in said
    assert "bracket" in said
    house.days(4)
    assert house.unpacked() == [("bracket", "bracket")]


def test_the_part_is_offered_for_sale_once_and_sent_all_the_same() -> None:
    house = House(missing_parts="offered for sale first")
    order = forgotten(house)
    said = house.says(f"My order number is {order.number}. It came without its bracket.")
    assert "14 dollars" in said
    context = Context(channel="phone", number=house.maria.number)
    assert "free of charge" in talk(house.instance, "customer service", "CA1", "No, it was missing.", context).says


def test_which_part_is_asked_and_asked_no_third_time() -> None:
    house = House()
    order = forgotten(house)
    context = Context(channel="phone", number=house.maria.number)
    said = [house.says(f"My order number is {order.number}. Something is missing.")]
    said += [
        talk(house.instance, "customer service", "CA1", "I cannot say, something is missing.", context).says for _ in range(3)
    ]
    assert said[0].endswith("Which part is missing?")
    assert not said[-1].endswith("Which part is missing?")


@pytest.mark.parametrize(("packed", "complete"), [("and checked", True), ("by the same list", False)])
def test_a_replacement_is_complete(packed: str, complete: bool) -> None:
    house = House(replacements_packed=packed)
    order = forgotten(house)
    house.says(f"My order number is {order.number}. The bracket was missing, please send me a complete one once more.")
    house.days(4)
    (box,) = house.unpacked()
    assert ("bracket" in box) is complete
    assert {"camera", "strap", "battery"} <= set(box)


def test_what_is_named_as_missing() -> None:
    order = House().orders(CAMERA)
    assert parcels.missing_of(order, "Both came without their Bracket.") == (CAMERA, "bracket")
    assert parcels.missing_of(order, "My Trail Camera came without a manual.") == ("", "")


# ---- invoices


@pytest.mark.parametrize(("how", "shipping"), [("from the order", "0.00"), ("typed anew", "7.95")])
def test_the_invoice_comes_the_next_morning(how: str, shipping: str) -> None:
    house = House(invoices=how)
    order = house.orders(TENT)
    house.days(1)
    invoice = house.instance.records.invoices.of_order(order.number)
    assert invoice is not None
    assert invoice.total == order.total + Decimal(shipping)
    assert invoice.number.startswith("INV-")
    assert house.mails(invoice.number)
    words = PdfReader(io.BytesIO(invoicing.paper(house.instance, invoice))).pages[0].extract_text()
    for one in (invoice.number, order.number, f"1 x {TENT} at $289.00", f"Total: ${invoice.total}", f"${invoice.tax}"):
        assert one in words
    house.days(30)
    assert len(house.mails("here is invoice")) == 1


@pytest.mark.parametrize("phrasing", ["plain", "warm"])
def test_whoever_is_asked_knows_the_invoice(phrasing: str) -> None:
    house = House(phrasing)
    order = house.orders(TENT)
    house.days(1)
    invoice = house.instance.records.invoices.of_order(order.number)
    assert invoice is not None
    said = house.says(f"Hello. My invoice number is {invoice.number}. What is it about?")
    assert order.number in said
    assert TENT in said
    assert "289 dollars" in said


def test_an_invoice_of_many_lines_has_more_pages() -> None:
    house = House()
    products = [one.name for one in house.instance.records.products.all()]
    lines = [Line(item=name, price=Decimal(1), regular=Decimal(1)) for name in products * 2]
    order = selling.place(house.instance, customer=house.maria.id, lines=lines, channel="web")
    house.days(1)
    invoice = house.instance.records.invoices.of_order(order.number)
    assert invoice is not None
    assert len(PdfReader(io.BytesIO(invoicing.paper(house.instance, invoice))).pages) > 1
