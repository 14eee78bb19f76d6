"""The journey: what its steps share, and channels that third parties bring along."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from mystery_shopper import journey as journeys
from mystery_shopper.diary import Declared, Heard, Notebook, StepStarted
from mystery_shopper.errors import NotOffered
from mystery_shopper.journey import find_channel
from mystery_shopper.ledger import read
from tests.support.stage import a_journey

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mystery_shopper.diary import AnyRecord
    from mystery_shopper.ledger import Rules
    from mystery_shopper.ledger.model import Ledger

PIGEON = '''
class Pigeon:
    """A third party's channel."""

    name = "pigeon"

    def __init__(self, kit):
        self.kit = kit
        self.closed = False

    def fly(self):
        return self.kit.notebook.open("the dovecot")

    def picture(self): ...

    def turn_away(self):
        self.kit.notebook.close()

    def close(self):
        self.closed = True
'''


def test_the_ledger_is_read_again_only_when_something_was_observed(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = []

    def counted(records: Sequence[AnyRecord], rules: Rules) -> Ledger:
        readings.append(len(records))
        return read(records, rules)

    monkeypatch.setattr(journeys, "read", counted)
    with a_journey() as cast:
        journey = cast.journey
        first = journey.ledger()
        assert journey.ledger() is first
        book = Notebook(journey.diary, "Maria", "email")
        book.open("help@fernridge.example")
        book.note(Heard, text="Your incident number is INC-20417.", form="mailed")
        second = journey.ledger()
        assert journey.ledger() is second
        assert (first.references, [one.value for one in second.references]) == ((), ["INC-20417"])
    assert readings == [0, 2]


def test_items_that_a_step_declares_are_known_from_then_on() -> None:
    with a_journey() as cast:
        journey = cast.journey
        assert "Lodge Lantern" not in journey.rules.shelf.names
        journey.declare("matter", {"item": "Lodge Lantern", "price": "19.00 USD"}, "Maria")
        assert {"Lodge Lantern", "Trail Tent 4"} <= set(journey.rules.shelf.names)
        assert journey.rules is journey.rules


def test_a_declaration_is_a_record_of_whom_it_is_about() -> None:
    facts = {"item": "Trail Tent 4"}
    with a_journey() as cast:
        cast.journey.declare("goal", facts, "Maria")
        cast.journey.declare("journey", {})
        facts["item"] = "changed later"
        told = [(r.about, r.facts, r.customer) for r in cast.journey.diary.records if isinstance(r, Declared)]
    assert told == [("goal", {"item": "Trail Tent 4"}, "Maria"), ("journey", {}, "")]


@pytest.mark.parametrize("name", ["web", "email", "phone", "store"])
def test_our_own_channels_come_by_the_same_door(name: str) -> None:
    assert getattr(find_channel(name), "name", "") == name


@pytest.fixture
def freshly_looked_up() -> Iterator[None]:
    """What is registered is looked up anew in the test, and after it."""
    find_channel.cache_clear()
    yield
    find_channel.cache_clear()
    sys.modules.pop("pigeon_post", None)


@pytest.mark.usefixtures("freshly_looked_up")
def test_a_third_partys_channel_is_found_by_its_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pigeon_post.py").write_text(PIGEON)
    package = tmp_path / "pigeon_post-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: pigeon-post\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text("[mystery_shopper.channels]\npigeon = pigeon_post:Pigeon\n")
    with a_journey() as cast:
        maria = cast("Maria")
        with pytest.raises(NotOffered):
            maria.on("pigeon")
        monkeypatch.syspath_prepend(tmp_path)
        pigeon = maria.on("pigeon")
        cast.journey.diary.note(StepStarted, keyword="When", text="…", line=1)
        assert pigeon.fly() == 1
        assert maria.on("pigeon") is pigeon
        opened = cast.journey.diary.records[-1]
        assert (opened.customer, opened.channel, opened.contact) == ("Maria", "pigeon", 1)
        assert not pigeon.closed
    assert pigeon.closed


@pytest.mark.usefixtures("freshly_looked_up")
def test_a_channel_that_nobody_registered() -> None:
    with pytest.raises(KeyError):
        find_channel("pigeon")
