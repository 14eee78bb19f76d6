from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from mystery_shopper.config_doors import Doors
from tests.simulators.process import Fernridge, Opened

Open = Callable[..., Opened]


def test_the_company_says_what_it_is_and_offers(fernridge: Fernridge) -> None:
    about = fernridge.http.get("").json()
    assert (
        (about["contract"], about["name"])
        == (1, "Fernridge Outfitters")
        == (fernridge.ready["contract"], fernridge.ready["name"])
    )
    assert about["offers"] == ["instances", "clock", "faults", "arrange", "policies"]
    document = (Path(__file__).parents[2] / "docs/control-contract.md").read_text(encoding="utf-8")
    kinds = document.partition("The embedded company's kinds:")[2].partition("\n## ")[0]
    assert {one["kind"] for one in about["arrangements"]} == set(re.findall(r"^\| `([^`]+)` \|", kinds, re.MULTILINE))


def test_doors_are_written_as_the_configuration_writes_them(opened: Open) -> None:
    doors = msgspec.convert(opened().doors, Doors)
    assert doors.store is not None
    assert set(doors.store.places) == {"Boulder", "Denver", "Fort Collins"}
    assert doors.phone is not None
    assert {line.department for line in doors.phone.lines.values()} >= {"catalogue sales", "customer service", "price desk"}


def test_instances_share_nothing(opened: Open) -> None:
    one, other = opened(seed=3), opened(seed=3)
    page = other.browser().shop("products/trail-tent-4")
    one.arrange("price", item="Trail Tent 4", channel="web", amount="11.00")
    assert "$11.00" in one.browser().shop("products/trail-tent-4")
    assert other.browser().shop("products/trail-tent-4") == page
    assert "$11.00" not in page
    order = one.browser().buy()
    assert other.browser().buy() == order  # the same seed gives the same numbers
    assert opened(seed=4).browser().buy() != order


def test_an_instance_has_a_clock_of_its_own(opened: Open) -> None:
    one, other = opened(), opened()
    assert one.clock.startswith("2026-11-24T17:00:0")
    one.days_pass(2)
    assert one.control("GET", "/clock").json()["now"].startswith("2026-11-26T17:00:0")
    assert other.control("GET", "/clock").json()["now"].startswith("2026-11-24T17:00:0")
    assert opened(at="2027-01-05T08:00:00+01:00").clock.startswith("2027-01-05T07:00:0")


def test_what_falls_due_happens_once_and_in_order(opened: Open) -> None:
    one = opened()
    maria = one.browser()
    first, second = maria.buy(to="Boulder"), maria.buy("Camp Stove 2", to="Denver")
    one.days_pass(1)
    assert "Placed" in maria.shop(f"orders/{first}")
    one.days_pass(9)
    one.days_pass(9)
    assert "Ready for pick-up" in maria.shop(f"orders/{first}")
    assert [mail.subject for mail in one.mails("maria", "ready for pick-up")] == [
        f"Order {first} is ready for pick-up",
        f"Order {second} is ready for pick-up",
    ]
    assert all("Thu, 26 Nov 2026" in mail.date_str for mail in one.mails("maria", "ready for pick-up"))


def test_faults_are_listed_and_switched(fernridge: Fernridge, opened: Open) -> None:
    faults = {one["name"]: one for one in fernridge.http.get("/faults").json()}
    assert len(faults) >= 10
    assert all(one["says"].endswith(".") and one["stories"] and one["changes"] for one in faults.values())
    one = opened("cold-transfer")
    assert one.control("GET").json()["faults"] == ["cold-transfer"]
    assert one.control("PUT", "/faults", faults=["ship-to-store-charged"]).json() == {"faults": ["ship-to-store-charged"]}
    assert "$7.95" in _review(one)
    assert one.control("PUT", "/faults", faults=[]).status_code == 200
    assert "$7.95" not in _review(one)


def test_policies_can_be_changed_and_those_read_are_told(opened: Open) -> None:
    one = opened(policies={"ship_to_store_fee": "3.50", "orders_seen_by": ["web"]})
    assert "$3.50" in _review(one)
    assert "ship_to_store_fee" in one.control("GET").json()["policies_read"]
    assert "reports" not in one.control("GET").json()["policies_read"]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "says"),
    [
        ("POST", "/instances", {"faults": ["cold-transfers"]}, 422, "the nearest is 'cold-transfer'"),
        ("POST", "/instances", {"policies": {"handovr": "warm"}}, 422, "there is no policy 'handovr'; there are "),
        ("POST", "/instances", {"policies": {"handover": "hot"}}, 422, "'warm', 'unread', 'empty'"),
        ("POST", "/instances", {"policies": {"orders_seen_by": "web"}}, 422, "is a list of some of: "),
        ("POST", "/instances", {"policies": {"promise_days": "soon"}}, 422, "'promise_days' is a whole number"),
        ("POST", "/instances", {"policies": {"ship_to_store_fee": "much"}}, 422, "'ship_to_store_fee' is money"),
        ("POST", "/instances", {"at": "2026-11-24T10:00:00"}, 422, "needs an offset from UTC"),
        ("POST", "/instances", {"sead": 1}, 422, "its fields are seed, faults, at, policies, phrasing"),
        ("POST", "/instances", {"phrasing": "rude"}, 422, "there are plain, brisk"),
        ("POST", "/instances/{id}/clock", {"seconds": -1}, 422, "ten years) at most; got -1"),
        ("POST", "/instances/{id}/clock", {"seconds": 1e12}, 422, "got 1e+12"),
        ("POST", "/instances/{id}/clock", {}, 422, "`seconds`"),
        ("POST", "/instances/{id}/arrange", [], 422, "not as it should be"),
        ("POST", "/instances/{id}/arrange", {"kind": "prize"}, 422, "there are price, stock, slot, customer, order"),
        ("POST", "/instances/{id}/arrange", {"kind": "price", "itm": "x"}, 422, "there are item, channel, store?, amount"),
        ("POST", "/instances/{id}/arrange", {"kind": "slot", "item": "x"}, 422, "'slot' needs store, holds"),
        (
            "POST",
            "/instances/{id}/arrange",
            {"kind": "price", "item": "Trail Tend 4", "channel": "web", "amount": "1"},
            422,
            "nearest is 'Trail Tent 4'",
        ),
        (
            "POST",
            "/instances/{id}/arrange",
            {"kind": "price", "item": "Trail Tent 4", "channel": "web", "amount": "cheap"},
            422,
            "money like 249.00",
        ),
        (
            "POST",
            "/instances/{id}/arrange",
            {"kind": "stock", "item": "Trail Tent 4", "where": "store", "store": "Bolder", "count": 1},
            422,
            "nearest is 'Boulder'",
        ),
        (
            "POST",
            "/instances/{id}/arrange",
            {"kind": "order", "customer": "no@body", "items": ["Trail Tent 4"]},
            422,
            "arrange a `customer`",
        ),
        ("GET", "/instances/c0", None, 404, "no instance 'c0' (any more); POST /control/instances makes one"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(
    fernridge: Fernridge, opened: Open, method: str, path: str, body: Any, status: int, says: str
) -> None:
    answer = fernridge.http.request(method, path.format(id=opened().id), json=body)
    assert answer.status_code == status
    assert says in answer.json()["error"]


def test_arranged_customers_and_orders_are_there(opened: Open) -> None:
    one = opened()
    one.arrange("customer", name="Maria Keller", email=one.address("maria"), password="mountains8", city="Boulder")
    done = one.arrange(
        "order", customer=one.address("maria"), items=["Creek Kettle", "Creek Kettle"], days_ago=9, state="delivered"
    )
    maria = one.browser()
    maria.sign_in("maria", "mountains8")
    assert done["number"] in maria.shop("account")
    page = maria.shop(f"orders/{done['number']}")
    assert all(words in page for words in ("Creek Kettle", "$49.00", "November 15, 2026", "Delivered"))


def test_a_disposed_instance_is_gone(fernridge: Fernridge, opened: Open) -> None:
    one = opened()
    assert one.control("DELETE").status_code == 204
    assert one.control("GET").status_code == 404
    assert httpx.get(one.doors["web"]["url"]).status_code == 404
    assert fernridge.http.get("").status_code == 200


def test_a_fresh_instance_takes_milliseconds(fernridge: Fernridge) -> None:
    def seconds() -> float:
        started = time.perf_counter()
        made = fernridge.http.post("/instances", json={}).json()
        spent = time.perf_counter() - started
        fernridge.http.delete(f"/instances/{made['id']}")
        return spent

    assert min(seconds() for _ in range(5)) < 0.05


def test_the_process_ends_with_its_standard_input() -> None:
    with Fernridge() as company:
        assert company.process.stdin is not None
        company.http.post("/instances", json={})
        started = time.perf_counter()
        company.process.stdin.close()
        assert company.process.wait(5) == 0
        assert time.perf_counter() - started < 3  # a third of a second on an idle machine


def test_a_port_that_is_taken_is_named(fernridge: Fernridge) -> None:

    port = str(httpx.URL(fernridge.control).port)
    ended = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "mystery_shopper.simulators", "--port", port], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert f"cannot listen on port {port}" in ended.stderr


def _review(one: Opened) -> str:
    """The review page of an order that is shipped to a store."""
    browser = one.browser()
    browser.send("cart/add", item="Trail Tent 4")
    return browser.deliver(to="Boulder")
