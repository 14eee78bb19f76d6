"""Each fault changes what a customer can perceive, and the healthy company is free of it (the shop's and the stores' side)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from mystery_shopper.simulators import faults, switching
from mystery_shopper.simulators.policies import FIELDS, Policies
from tests.simulators.process import Opened, number, total

Open = Callable[..., Opened]
TENT = "Trail Tent 4"
NAMES = [fault.name for fault in faults.CATALOGUE]


@pytest.mark.parametrize("name", NAMES)
def test_a_fault_is_a_change_of_policies(name: str) -> None:
    changed = switching.apply(Policies(), [name])
    differing = {field for field in FIELDS if getattr(changed, field) != getattr(Policies(), field)}
    assert differing == set(faults.find(name).changes)


def test_faults_add_up() -> None:
    both = switching.apply(Policies(), NAMES)
    assert not [name for name in NAMES if switching.apply(both, [name]) != both]


def test_an_unknown_fault_is_answered_with_the_nearest() -> None:
    with pytest.raises(faults.UnknownFault, match="no fault 'ship-to-store-free'; the nearest is 'ship-to-store-charged'"):
        faults.find("ship-to-store-free")


@pytest.mark.parametrize("fault", [None, "ship-to-store-charged"])
def test_ship_to_store_charged(opened: Open, fault: str | None) -> None:
    maria = opened(*filter(None, [fault])).browser()
    maria.send("cart/add", item=TENT)
    assert "Free shipping to our stores" in maria.shop()
    assert total(maria.deliver(to="Boulder")) == Decimal("296.95" if fault else "289.00")
    assert total(maria.deliver(to="home")) == Decimal("289.00")


@pytest.mark.parametrize("fault", [None, "wrong-model-in-the-slot"])
def test_wrong_model_in_the_slot(opened: Open, fault: str | None) -> None:
    maria = opened(*filter(None, [fault])).browser()
    assert "In stock: 3" in maria.tag(TENT)
    assert f"The box says: {'Trail Tent 2' if fault else TENT}," in maria.store("slots/trail-tent-4")


@pytest.mark.parametrize("fault", [None, "price-differs-and-stays"])
def test_price_differs_and_stays(opened: Open, fault: str | None) -> None:
    one = opened(*filter(None, [fault]))
    one.arrange("price", item=TENT, channel="store", store="Boulder", amount="249.00")
    maria = one.browser()
    maria.send("cart/add", item=TENT)
    answer = maria.send("cart/lower-price", item=TENT, price="249.00", where="Boulder store")
    assert ("We cannot change the price" in answer) == bool(fault)
    assert total(maria.deliver()) == Decimal("289.00" if fault else "249.00")


@pytest.mark.parametrize("fault", [None, "opens-up-to-anyone"])
def test_opens_up_to_anyone(opened: Open, fault: str | None) -> None:
    one = opened(*filter(None, [fault]))
    order = one.browser().buy()
    eve = one.browser()
    told = eve.send("orders/track", number=order)
    assert all((secret in told) == bool(fault) for secret in ("Maria Keller", "12 Pearl Street", TENT))
    assert ("1 Thief Lane" in eve.send(f"orders/{order}/address", address="1 Thief Lane, Denver")) == bool(fault)


@pytest.mark.parametrize("fault", [None, "incident-goes-nowhere"])
def test_incident_goes_nowhere(opened: Open, fault: str | None) -> None:
    one = opened(*filter(None, [fault]))
    page = one.browser().send("incidents/report", what="litter", name="Maria", email=one.address("maria"))
    assert ("INC-" in page) == ("looks after it" in page) == (not fault)
    [mail] = one.mails("maria", "")
    assert ("INC-" in mail.subject + mail.text) == (not fault)


@pytest.mark.parametrize("fault", [None, "number-without-a-record"])
def test_number_without_a_record(opened: Open, fault: str | None) -> None:
    one = opened(*filter(None, [fault]))
    incident = number(one.browser().send("incidents/report", what="litter", name="Maria", email=one.address("maria")), "INC")
    page = one.browser().send("incidents/track", number=incident, email=one.address("maria"))
    assert ("could not find" in page) == bool(fault)
    assert ("About Litter" in page) == (not fault)


@pytest.mark.parametrize("fault", [None, "incident-number-stays-in-email", "approval-forces-a-call"])
def test_a_price_promised_by_mail_is_ordered_on_the_web(opened: Open, fault: str | None) -> None:
    one = opened(*filter(None, [fault]))
    one.arrange("price", item=TENT, channel="store", store="Boulder", amount="249.00")
    one.write(
        "maria", f"Hello, the {TENT} costs 249.00 in your Boulder store. May I have it at that price, please?", subject="Price"
    )
    [mail] = one.mails("maria", "")
    maria = one.browser()
    answer = maria.send("cart/promise", number=number(mail.text, "INC"), email=one.address("maria"))
    says = {
        None: "$249.00, promised on",
        "incident-number-stays-in-email": "could not find",
        "approval-forces-a-call": "please call",
    }
    assert says[fault] in answer
    assert ("$249.00" in maria.shop("cart")) == (not fault)
