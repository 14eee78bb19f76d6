"""The catalogue of stories, the features, and the embedded company's faults say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from mystery_shopper import config, features, identity
from mystery_shopper.ledger.findings import KINDS
from mystery_shopper.proving import catalogue
from mystery_shopper.proving.judging import NEVER_ALONE
from mystery_shopper.simulators.faults import CATALOGUE  # the only look behind the doors
from tests.test_faults import FITTING

ROOT = Path(__file__).parent.parent
PAGE = ROOT / config.load(ROOT / config.FILE_NAME).stories.catalogue
STORIES = catalogue.load(PAGE).stories
TOLD = catalogue.told_in(ROOT / "features", ROOT)
ALONE = {"bot-loop": frozenset({"dead-end"})}
"""Faults whose nature it is that there is no way on: what proves nothing elsewhere is what fits there."""

NUMBERS = {"S0": 5, "S1": 5, "S2": 12, "S3": 6, "S4": 12, "S5": 2, "S6": 1}


def test_every_story_stands_in_the_catalogue_once() -> None:
    assert list(STORIES) == [f"{group}-{number}" for group, count in NUMBERS.items() for number in range(1, count + 1)]


def test_every_fault_stands_with_its_stories_and_no_other_does() -> None:
    listed = {(fault, story.id) for story in STORIES.values() for fault in story.fitting}
    assert listed == {(fault.name, story) for fault in CATALOGUE for story in fault.stories}


def test_what_fits_is_a_kind_of_finding_that_says_what_is_wrong() -> None:
    for story in STORIES.values():
        for fault, kinds in story.fitting.items():
            assert kinds <= set(KINDS), story.id
            assert kinds - NEVER_ALONE or ALONE.get(fault) == kinds, fault


def test_what_each_fault_is_tested_for_is_what_the_catalogue_says() -> None:
    assert {fault: (story.id, set(kinds)) for story in STORIES.values() for fault, kinds in story.fitting.items()} == FITTING


@pytest.mark.parametrize("story", [story for story in STORIES.values() if story.fitting], ids=lambda story: story.id)
def test_every_story_that_can_go_wrong_is_told(story: catalogue.Story) -> None:
    assert story.id in TOLD


def test_every_scenario_tells_a_story_that_there_is() -> None:
    assert set(TOLD) <= set(STORIES)
    untold = [
        f"{name}: {one.title}"
        for path in sorted((ROOT / "features").rglob("*.feature"))
        for name in [path.relative_to(ROOT).as_posix()]
        for one in features.read(path, name).scenarios
        if not identity.stories(one.all_tags)
    ]
    assert untold == []


def test_the_page_says_where_each_story_is_told() -> None:
    """`python -m mystery_shopper.proving.catalogue docs/stories.md features` fills it in."""
    text = PAGE.read_text(encoding="utf-8")
    assert catalogue.filled_in(text, TOLD) == text
