"""How all instances of a company are, where their request does not say: the start command's `--phrasing` and `--draw`."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from mystery_shopper.simulators.company import Company
from mystery_shopper.simulators.policies import FIELDS, draw
from tests.simulators.process import Fernridge, Opened

CHARGING = next(seed for seed in range(99) if draw(random.Random(seed)).ship_to_store_fee > 0)  # noqa: S311 - by chance, no secret


def test_every_instance_is_as_the_company_is() -> None:
    drawn = draw(random.Random(CHARGING))  # noqa: S311 - a company by chance, no secret
    company = Company("http://127.0.0.1:8000", phrasing="warm", policies=drawn)
    for instance in (company.open(seed=1), company.open(seed=2)):
        assert {field: getattr(instance.policies, field) for field in FIELDS} == {
            field: getattr(drawn, field) for field in FIELDS
        }
        assert instance.phrasing == "warm"


def test_what_is_asked_for_goes_before() -> None:
    drawn = draw(random.Random(CHARGING))  # noqa: S311 - a company by chance, no secret
    company = Company("http://127.0.0.1:8000", phrasing="warm", policies=drawn)
    asked = company.open(overrides={"ship_to_store_fee": "3.50"}, faults=("cold-transfer",), phrasing="plain")
    assert (str(asked.policies.ship_to_store_fee), asked.policies.handover, asked.phrasing) == ("3.50", "empty", "plain")
    asked.set_faults(())
    assert (str(asked.policies.ship_to_store_fee), asked.policies.handover) == ("3.50", drawn.handover)


def test_the_process_takes_both() -> None:
    with Fernridge("--phrasing", "warm", "--draw", str(CHARGING)) as company:
        one = Opened(company, {"seed": 3})
        assert one.control("GET").json()["seed"] == 3
        assert one.browser().shop()
        one.dispose()


@pytest.mark.parametrize(("options", "said"), [(("--phrasing", "rude"), "warm"), (("--draw", "high"), "invalid int value")])
def test_what_cannot_be_is_refused(options: tuple[str, ...], said: str) -> None:
    command = [sys.executable, "-m", "mystery_shopper.simulators", *options]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - our own command
    assert ended.returncode == 2
    assert said in ended.stderr
