"""Any company that can be drawn is a working one, if an awful one."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from mystery_shopper.simulators.policies import DEPARTMENTS, FIELDS, Policies, WatchedPolicies, draw
from tests.simulators.process import CARD, Opened, number

Open = Callable[..., Opened]


def test_every_policy_can_be_otherwise() -> None:
    drawn = [draw(random.Random(seed)) for seed in range(60)]  # noqa: S311 - a seeded series of companies
    assert {field for field in FIELDS if len({getattr(one, field) for one in drawn}) > 1} == FIELDS


def test_reading_a_policy_is_remembered() -> None:
    read: set[str] = set()
    policies = WatchedPolicies(read, **dataclasses.asdict(Policies()))
    assert read == set()
    assert policies.sees_orders("store Denver")
    assert policies.takes_promises("phone")
    assert read == {"orders_seen_by"}


@pytest.mark.parametrize("seed", range(12))
def test_a_company_drawn_at_random_still_works(opened: Open, seed: int) -> None:
    policies = draw(random.Random(seed))  # noqa: S311 - a seeded series of companies
    one = opened(policies=plain(policies), seed=seed)
    one.arrange("price", item="Trail Tent 4", channel="store", store="Denver", amount="249.00")
    maria = one.browser()
    maria.send("cart/add", item="Trail Tent 4")
    maria.send("cart/lower-price", item="Trail Tent 4", price="249", where="Denver store")
    maria.deliver(to="Denver")
    order = number(maria.send("checkout/payment", **CARD), "FO")
    assert one.mails("maria", order)
    maria.send("orders/track", number=order, email=one.address("maria"))
    maria.send("incidents/report", what="There is litter", name="Maria", email=one.address("maria"))
    maria.do("slots/camp-stove-2")
    maria.do("counter", words=f"I am Maria Keller. I come for my order {order}.")
    assert "Pay by card" in maria.store("counter")
    assert number(maria.do("till", name="Maria Keller", email=one.address("maria")), "FO")
    one.write("maria", "The Trail Tent 4 costs 249.00 in your Denver store. May I have it at that price?", subject="A tent")
    one.days_pass(20)
    for department in DEPARTMENTS:
        assert maria.http.get(one.doors["desk"]["url"], params={"department": department}).status_code == 200
    assert any(mail.obj["In-Reply-To"] for mail in one.mails("maria", ""))


def plain(policies: Policies) -> dict[str, Any]:
    """As JSON has them."""
    values = dataclasses.asdict(policies)
    return {
        name: sorted(value) if isinstance(value, frozenset) else str(value) if isinstance(value, Decimal) else value
        for name, value in values.items()
    }
