"""Repairs under the policies: owner, plan, messages, end."""

from __future__ import annotations

from typing import Any

import pytest

from mystery_shopper.simulators import repairs
from mystery_shopper.simulators.company import Instance
from mystery_shopper.simulators.policies import HARDWARE, PARTS, SERVICE, SOFTWARE
from mystery_shopper.simulators.records import Case
from tests.simulators.embedded import Letterbox

DAY = 24 * 60 * 60


class Workshop:
    """An instance with Maria's laptop, which is taken up on the telephone."""

    def __init__(self, **policies: Any) -> None:
        self.letterbox = Letterbox()
        self.instance = Instance("c1", office=self.letterbox, base_url="http://x", overrides=policies)  # type: ignore[arg-type]  # Letterbox
        records = self.instance.records
        maria = records.customers.add(name="Maria Keller", email="maria@c1.customers.example")
        device = records.repairs.own(maria.id, "Ridge Laptop", "does not start", (SOFTWARE, HARDWARE, PARTS))
        opened = repairs.open_case(
            self.instance,
            device,
            channel="phone",
            text="It does not start.",
            matter="It does not start",
            session="CA1",
            department=SERVICE,
        )
        repairs.agree(self.instance, opened)
        self.number = opened.number

    @property
    def case(self) -> Case:
        return self.instance.records.cases.get(self.number)

    @property
    def works(self) -> bool:
        device = self.instance.records.repairs.under(self.number)
        return device is not None and device.works

    def texts(self) -> list[str]:
        return [mail.text for mail in self.instance.records.mails.about(self.number)]

    def days(self, count: float) -> None:
        self.instance.advance(count * DAY)


def test_it_is_ready_by_the_agreed_day_and_stays_open() -> None:
    shop = Workshop()
    agreed = shop.case.next_due
    assert agreed is not None
    assert shop.case.owner
    shop.days(9)
    assert shop.works
    assert shop.case.state == "in progress"
    first, second = shop.instance.records.mails.about(shop.number)
    assert second.at < agreed
    assert all(shop.number in mail.text and shop.case.owner in mail.text for mail in (first, second))


def test_what_she_wrote_is_in_the_next_message() -> None:
    shop = Workshop()
    shop.instance.records.cases.note(shop.number, "mail desk", f"{repairs.WROTE}The light is red.")
    shop.days(9)
    assert "The light is red" in shop.texts()[-1]


def test_her_word_ends_it() -> None:
    shop = Workshop()
    shop.days(9)
    repairs.handed_out(shop.instance, shop.number, works=True)
    assert shop.case.state == "closed"


def test_each_department_ends_it_with_its_own_part() -> None:
    shop = Workshop(repair_ends="with a department's own part")
    assert shop.case.owner == ""
    for asked in range(3):
        shop.days(4)
        assert shop.case.state == "closed"
        assert shop.works == (asked == 2)
        repairs.enquired(shop.instance, shop.case, SERVICE)


def test_silence_closes_it_and_stops_the_work() -> None:
    shop = Workshop(silence="closes the case")
    shop.days(9)
    assert (shop.case.state, shop.works) == ("closed", False)
    repairs.enquired(shop.instance, shop.case, SERVICE)
    shop.days(9)
    assert shop.works


@pytest.mark.parametrize(("written_by", "mails"), [("the owner", 2), ("every department", 7)])
def test_who_writes(written_by: str, mails: int) -> None:
    shop = Workshop(written_by=written_by)
    shop.days(9)
    assert len(shop.texts()) == mails


def test_goodwill_is_carried_out_when_she_has_asked_twice() -> None:
    shop = Workshop(plans="goodwill")
    assert shop.case.next_due is None
    repairs.enquired(shop.instance, shop.case, SERVICE)
    assert shop.case.next_due is not None
    shop.days(9)
    assert not shop.works
    repairs.enquired(shop.instance, shop.case, SERVICE)
    shop.days(9)
    assert shop.works


@pytest.mark.parametrize(("policy", "demanded"), [("never", False), ("to keep a case open", True)])
def test_an_answer_is_demanded(policy: str, *, demanded: bool) -> None:
    assert ("Please reply" in Workshop(asks_for_a_reply=policy).texts()[0]) == demanded


def test_notes_of_others_are_read_or_not() -> None:
    shop = Workshop()
    assert shop.instance.policies.reads_notes(SOFTWARE, shop.case)
    hidden = Workshop(notes_seen_by="their department")
    assert hidden.instance.policies.reads_notes(SERVICE, hidden.case)
    assert not hidden.instance.policies.reads_notes(SOFTWARE, hidden.case)
