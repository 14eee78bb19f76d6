"""Ids and seeds stay the same from run to run, and differ where things differ."""

from __future__ import annotations

import re

import pytest

from mystery_shopper import identity

PATH = "features/a/b.feature"


@pytest.mark.parametrize(
    ("title", "tags", "key", "expected"),
    [
        ("Maria calls; at 249.00!", (), "", f"{PATH}#maria-calls-at-249-00"),
        ("Niña  compra_todo", (), "", f"{PATH}#niña-compra-todo"),
        ("Maria calls", (), "by phone", f"{PATH}#maria-calls[by phone]"),
        ("Maria calls", ("story-S4-4", "id-flagship"), "", "flagship"),
        ("Maria calls", ("id-flagship",), "x", "flagship[x]"),
    ],
)
def test_journey_id(title: str, tags: tuple[str, ...], key: str, expected: str) -> None:
    assert identity.journey_id(PATH, title, tags, key) == expected


def test_stories_keep_their_order() -> None:
    assert identity.stories(("story-S4-5", "quick", "story-S0-1", "story-S4-5")) == ("S4-5", "S0-1")


def test_file_names_are_plain_and_different() -> None:
    ids = ["features/a.feature#x", "features/a.feature#x[1/2]", "features/a.feature#x[1-2]", "features/a.feature#" + "long" * 100]
    names = [identity.file_name(one, attempt) for one in ids for attempt in (1, 2)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,100}", name) for name in names)


def test_seeds() -> None:
    assert identity.seed(1, "a") == identity.seed(1, "a")
    assert len({identity.seed(1, "a"), identity.seed(2, "a"), identity.seed(1, "b"), identity.seed(1, "a", 2)}) == 4
    assert 0 <= identity.seed(1, "a") < 2**31
