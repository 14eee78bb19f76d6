from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from mystery_shopper.simulators.clock import Clock
from mystery_shopper.simulators.records import STORES, Line, Records

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def records() -> Records:
    return Records(1, lambda: NOON)


def test_the_range_is_priced_alike_and_in_stock_everywhere(records: Records) -> None:
    products = records.products.all()
    assert len(products) >= 15
    assert {"Trail Tent 4", "Camp Stove 2", "Ridge Laptop"} <= {one.name for one in products}
    for product in products:
        assert len({price for _, _, price in records.prices.everywhere(product.name)}) == 1
        assert all(records.stock.count(product.name, place) > 0 for place in ("web", *STORES))
        assert records.products.by_name(product.lookalike) not in (None, product)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("trail tent 4", "Trail Tent 4"),
        ("I would like the Trail-Tent 4, please", "Trail Tent 4"),
        ("Pine Camera Mini", "Pine Camera Mini"),
        ("the tent", None),
        ("a Trail Tent 4 and a Creek Kettle", None),
        ("Trail Tent 44", None),
    ],
)
def test_a_product_is_found_by_the_name_in_a_sentence(records: Records, text: str, name: str | None) -> None:
    found = records.products.by_name(text)
    assert (found.name if found else None) == name


def test_prices_differ_by_channel_and_store(records: Records) -> None:
    records.prices.set("Creek Kettle", "store", Decimal("20.00"), "Boulder")
    assert records.price("Creek Kettle", "store", "Boulder") == Decimal("20.00")
    assert records.price("Creek Kettle", "store", "Denver") == records.price("Creek Kettle", "email") == Decimal("24.50")
    records.prices.set("Creek Kettle", "store", Decimal("19.90"))
    assert records.price("Creek Kettle", "store", "Boulder") == Decimal("19.90")
    with pytest.raises(KeyError):
        records.price("Iron Anvil", "web")


def test_of_many_who_want_the_last_piece_one_gets_it(records: Records) -> None:
    records.stock.set("Trail Tent 4", "web", 1)
    got: list[bool] = []
    start = threading.Barrier(8)

    def want() -> None:
        start.wait()
        got.append(records.stock.take("Trail Tent 4", "web"))

    threads = [threading.Thread(target=want) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got) == [False] * 7 + [True]
    assert records.stock.count("Trail Tent 4", "web") == 0


def test_a_transaction_is_all_or_nothing(records: Records) -> None:
    def half() -> None:
        with records.transaction():
            records.stock.take("Creek Kettle", "web", 2)
            with records.transaction():
                records.customers.add(name="Nobody")
            raise RuntimeError

    before = records.stock.count("Creek Kettle", "web")
    with pytest.raises(RuntimeError):
        half()
    assert records.stock.count("Creek Kettle", "web") == before
    assert records.customers.all() == []


def test_customers_are_found_as_they_are_named(records: Records) -> None:
    maria = records.customers.add(name="Maria Keller", email="Maria@mail.example", number="+1 303 555 0111")
    assert records.customers.by_email(" maria@MAIL.example") == maria
    assert records.customers.by_number("(303) 555-0111") == maria
    assert records.customers.by_name("KELLER, Maria") == [maria]
    assert records.customers.by_email("") is records.customers.by_number("") is None


def test_meeting_somebody_changes_nothing_on_file(records: Records) -> None:
    maria = records.customers.add(name="Maria Keller", email="maria@mail.example")
    assert records.customers.meet(name="Eve", email="maria@mail.example", number="+13035550999") == maria
    assert records.customers.by_number("+13035550999") is None
    assert records.customers.meet(name="Jo", email="jo@mail.example").id != maria.id


def test_only_the_right_password_signs_in(records: Records) -> None:
    maria = records.customers.add(name="Maria Keller", email="maria@mail.example")
    assert records.customers.sign_in("maria@mail.example", "") is None
    records.customers.open_account(maria.id, "mountains8")
    assert records.customers.sign_in("maria@mail.example", "mountains9") is None
    signed_in = records.customers.sign_in("Maria@mail.example", "mountains8")
    assert signed_in is not None
    assert signed_in.account


@pytest.mark.parametrize("spelling", ["{}", "inc {0}", "INC-{0}", "{0[0]} {0[1]} {0[2]} {0[3]} {0[4]}"])
def test_a_case_is_found_however_its_number_is_written(records: Records, spelling: str) -> None:
    case = records.cases.open("report", "litter", "web", records.customers.add(name="Jo").id, price=Decimal("249.00"))
    assert records.cases.find(spelling.format(case.number.removeprefix("INC-"))) == case
    assert case.price == Decimal("249.00")


def test_numbers_are_drawn_by_seed_and_never_twice() -> None:
    def series(seed: int) -> list[str]:
        records = Records(seed, lambda: NOON)
        jo = records.customers.add(name="Jo").id
        return [records.cases.open("report", "litter", "web", jo).number for _ in range(300)]

    assert series(5) == series(5) != series(6)
    assert len(set(series(5))) == 300


def test_an_order_adds_up(records: Records) -> None:
    kettle = Line(item="Creek Kettle", count=3, price=Decimal("0.10"), regular=Decimal("24.50"), reason="promised")
    order = records.orders.place(
        customer=records.customers.add(name="Jo").id,
        lines=[kettle],
        channel="web",
        placed=NOON,
        due=NOON,
        shipping=Decimal("7.95"),
        payment="card",
    )
    assert (order.goods, order.total) == (Decimal("0.30"), Decimal("8.25"))
    assert records.orders.find(order.number.lower()) == order


def test_what_falls_due_comes_in_the_order_of_its_time_and_once(records: Records) -> None:
    for hours in (3, 1, 2, 9):
        records.due.add(NOON + timedelta(hours=hours), "thing", hours=hours)
    seen = []
    while (due := records.due.next(NOON + timedelta(hours=5))) is not None:
        seen.append(due.about["hours"])
    assert seen == [1, 2, 3]


def test_a_clock_never_goes_back() -> None:
    clock = Clock(NOON)
    clock.reach(NOON + timedelta(days=1))
    clock.reach(NOON)
    assert clock.now() >= NOON + timedelta(days=1)
