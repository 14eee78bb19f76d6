"""Reading a diary is pure, and what was read once is not read again."""

from __future__ import annotations

from mystery_shopper.ledger import Rules, read, readings
from mystery_shopper.ledger.readings import cues
from tests.ledger.building import WEDNESDAY, Story, config
from tests.ledger.test_effort import bad_company


def misses() -> int:
    return sum(remembered.cache_info().misses for remembered in (readings._read, readings.acts, cues.found_in))


def test_the_same_records_give_the_same_ledger() -> None:
    story = bad_company()
    assert story.ledger() == story.ledger()


def test_a_diary_read_after_every_turn_reads_each_utterance_once() -> None:
    story = bad_company()
    story.ledger()
    before = misses()
    for count in range(len(story.records)):
        read(story.records[:count], story.rules)
    story.ledger()
    assert misses() == before


def test_a_sentence_is_understood_once_whatever_day_it_is_and_whoever_is_known() -> None:
    first, second = Rules.of(config()), Rules.of(config())
    assert first is not second
    known = first.knowing(items=["Lodge"])
    readings.understand("I cannot find that number.", first, WEDNESDAY)
    before = cues.found_in.cache_info().misses
    assert readings.understand("I cannot find that number.", known, WEDNESDAY.replace(day=28)).refuses
    assert cues.found_in.cache_info().misses == before


def test_rules_are_the_same_for_the_same_knowledge() -> None:
    configuration = config()
    assert Rules.of(configuration, ["Lodge"]) is Rules.of(configuration, ["Lodge"])
    assert Rules.of(configuration, ["Lodge"]) is not Rules.of(configuration)
    assert Rules.of(configuration).knowing(items=["Trail Tent 4"]) is Rules.of(configuration)


def test_a_long_journey() -> None:
    """A hundred contacts: none is forgotten."""
    story = Story().approval()
    for _ in range(100):
        story.call().says("My incident number is INC-20417.").hears("The Trail Tent 4 for 249 dollars.").close()
    assert [one.reception for one in story.presented()] == ["recognised"] * 100
