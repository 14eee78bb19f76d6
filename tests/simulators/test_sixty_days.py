"""Time travel: sixty days in one step, in sixty, in hours. What falls due happens once, in order, at its time, and only there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from mystery_shopper.simulators import company, reporting, variety
from mystery_shopper.simulators.records import Due
from tests.simulators.embedded import Shop
from tests.simulators.process import Opened

DAYS = 60
SEED = 7
OPENING = variety.opening(SEED)
PROMPT = timedelta(minutes=1)
"""The clock runs on with wall time: as late a happening may be on a busy machine."""


class Happenings:
    """What fell due at one company (`due`), and when by its own clock it happened (`at`)."""

    def __init__(self, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
        self.due: list[Due] = []
        self.at: list[datetime] = []
        asked = shop.records.due.next

        def noted(until: datetime) -> Due | None:
            due = asked(until)
            if due is not None:
                self.due.append(due)
            return due

        monkeypatch.setattr(shop.records.due, "next", noted)
        for name, handler in company.HANDLERS.items():
            monkeypatch.setitem(company.HANDLERS, name, self._watched(shop, handler))

    def _watched(self, shop: Shop, handler: Callable[..., None]) -> Callable[..., None]:
        def happens(instance: company.Instance, **about: Any) -> None:
            if instance is shop.instance:
                self.at.append(instance.clock.now())
            handler(instance, **about)

        return happens

    @property
    def story(self) -> list[tuple[str, dict[str, Any]]]:
        return [(due.what, due.about) for due in self.due]


def a_busy_shop() -> Shop:
    """Much is under way: orders to the door and to a store, a report, a complaint."""
    shop = Shop(seed=SEED)
    shop.order()
    shop.order(deliver_to="Boulder")
    for kind in ("report", "complaint"):
        reporting.open_report(
            shop.instance, channel="email", customer=shop.maria.id, text="There is litter in the Boulder car park.", kind=kind
        )
    return shop


def after_sixty_days(steps: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Shop, Happenings]:
    shop = a_busy_shop()
    happenings = Happenings(shop, monkeypatch)
    for _ in range(steps):
        shop.instance.advance(DAYS * 86_400 / steps)
    return shop, happenings


@pytest.mark.parametrize("steps", [1, DAYS, DAYS * 24])
def test_what_falls_due_happens_once_in_order_at_its_time(steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    shop, happenings = after_sixty_days(steps, monkeypatch)
    due = happenings.due
    assert len(due) >= 4
    assert len({one.id for one in due}) == len(due) == len(happenings.at)
    assert [one.at for one in due] == sorted(one.at for one in due)
    late = [
        (one.what, at - one.at) for one, at in zip(due, happenings.at, strict=True) if not timedelta() <= at - one.at < PROMPT
    ]
    assert late == []
    assert OPENING + timedelta(days=DAYS) <= shop.instance.clock.now() < OPENING + timedelta(days=DAYS) + PROMPT
    assert shop.records.due.next(shop.instance.clock.now()) is None


def test_the_same_happens_in_one_step_and_in_sixty(monkeypatch: pytest.MonkeyPatch) -> None:
    (one, at_once), (other, day_by_day) = (after_sixty_days(steps, monkeypatch) for steps in (1, DAYS))
    assert at_once.story == day_by_day.story
    gaps = [abs(first.at - second.at) for first, second in zip(at_once.due, day_by_day.due, strict=True)]
    assert max(gaps) < PROMPT
    letters = [[(to, letter["Subject"]) for to, letter in shop.letterbox.letters] for shop in (one, other)]
    assert letters[0] == letters[1]


def test_a_company_beside_it_does_not_move(monkeypatch: pytest.MonkeyPatch) -> None:
    beside = a_busy_shop()
    still = Happenings(beside, monkeypatch)
    letters = len(beside.letterbox.letters)
    after_sixty_days(DAYS, monkeypatch)
    beside.instance.catch_up()
    assert still.story == []
    assert OPENING <= beside.instance.clock.now() < OPENING + PROMPT
    assert len(beside.letterbox.letters) == letters


def test_a_customer_sees_the_same_after_one_step_and_after_sixty(opened: Callable[..., Opened]) -> None:
    """Over the control contract: her mailbox, and the pages of her orders; beside her, nothing has moved."""
    companies = [opened(seed=SEED) for _ in range(3)]
    at_once, day_by_day, still = companies
    orders = []
    for one in companies:
        maria = one.browser()
        orders.append((maria, maria.buy(to="Boulder"), maria.buy("Camp Stove 2")))
        maria.send("incidents/report", what="There is litter", name="Maria Keller", email=one.address("maria"))
    at_once.days_pass(DAYS)
    for _ in range(DAYS):
        day_by_day.days_pass(1)
    assert _mailbox(at_once) == _mailbox(day_by_day)
    assert len(set(_mailbox(at_once))) == len(_mailbox(at_once))
    days = [day for _, day in _mailbox(at_once)]
    assert days == sorted(days)
    assert days[-1] > days[0]
    assert {day for _, day in _mailbox(still)} == {days[0]}
    for (maria, to_store, _), state in zip(orders, ("Ready for pick-up", "Ready for pick-up", "Placed"), strict=True):
        assert state in maria.shop(f"orders/{to_store}")
    clocks = [datetime.fromisoformat(one.control("GET", "/clock").json()["now"]) - OPENING for one in companies]
    assert [clock.days for clock in clocks] == [DAYS, DAYS, 0]


def _mailbox(one: Opened) -> list[tuple[str, str]]:
    """Subject and day of each of Maria's mails, as they came."""
    return [(mail.subject, f"{mail.date:%Y-%m-%d}") for mail in one.mails("maria", "")]
