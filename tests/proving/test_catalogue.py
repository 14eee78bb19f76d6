"""The catalogue of stories as a page that people read, and what `prove` takes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.errors import UsageError
from mystery_shopper.proving import catalogue

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "| story | what | fault → kinds of finding that fit | told in |\n|---|---|---|---|\n"
PAGE = f"""# Stories

| a table | of something else |
|---|---|
| S9-9 | `x` → y |

{HEAD}| S0-2 | x | `unfulfilled` → promise-broken<br>`late` → not-told, contradiction | `f/a.feature`, `f/b.feature` |
| S1-1 | seen | – | run.json: `touchpoints` |

## More

| told in | fault → kinds of finding that fit | story |
|:--|:-:|--:|
| – | `late` → promise-slipped | **S2-1** |
"""


def test_all_tables_of_its_columns_are_read_and_no_others() -> None:
    stories = catalogue.read(PAGE, "stories.md").stories
    assert list(stories) == ["S0-2", "S1-1", "S2-1"]
    assert stories["S0-2"].fitting == {
        "unfulfilled": frozenset({"promise-broken"}),
        "late": frozenset({"not-told", "contradiction"}),
    }
    assert stories["S0-2"].told == ("f/a.feature", "f/b.feature")
    assert (stories["S1-1"].fitting, stories["S1-1"].told) == ({}, ())
    assert PAGE.splitlines()[stories["S0-2"].line - 1].startswith("| S0-2 |")


@pytest.mark.parametrize(
    ("fault", "stories", "kinds"),
    [
        ("late", ["S0-2"], {"not-told", "contradiction"}),
        ("late", ["S0-2", "S2-1"], {"not-told", "contradiction", "promise-slipped"}),
        ("late", ["S1-1"], set()),
        ("late", ["S7-7"], set()),
        ("unheard-of", ["S0-2"], None),
    ],
)
def test_what_fits_a_fault_in_a_story(fault: str, stories: list[str], kinds: set[str] | None) -> None:
    assert catalogue.read(PAGE, "stories.md").fitting(fault, stories) == kinds


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("# Nothing\n", ["stories.md: holds no story", "“told in”"]),
        (
            f"{HEAD}| S1-1 | a | `f` → promise-brokn | – |\n",
            ["stories.md:3: no kind of finding is called “promise-brokn”", "Did you mean “promise-broken”?"],
        ),
        (f"{HEAD}| S1-1 | a | – | – |\n| S1-1 | b | – | – |\n", ["stories.md:4: the story S1-1 stands in line 3 already"]),
    ],
)
def test_what_is_wrong_is_said_with_its_line(page: str, said: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        catalogue.read(page, "stories.md")
    for part in said:
        assert part in str(caught.value)


def test_a_page_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.md: the catalogue of stories cannot be read"):
        catalogue.load(tmp_path / "nowhere.md")


def test_where_a_story_is_told_is_filled_in_and_the_rest_stays(tmp_path: Path) -> None:
    folder = tmp_path / "features" / "buying"
    folder.mkdir(parents=True)
    (folder / "order.feature").write_text(
        "@story-S1-1\nFeature: F\n\n@story-S2-1 @story-S8-8\nScenario: A\nThen x\n\n@story-S2-1\nScenario: B\nThen x\n"
    )
    told = catalogue.told_in(tmp_path / "features", tmp_path)
    assert told == dict.fromkeys(("S1-1", "S2-1", "S8-8"), ("features/buying/order.feature",))
    filled = catalogue.filled_in(PAGE, told)
    changed = [(old, new) for old, new in zip(PAGE.splitlines(), filled.splitlines(), strict=True) if old != new]
    assert [new for _, new in changed] == [
        "| S0-2 | x | `unfulfilled` → promise-broken<br>`late` → not-told, contradiction | – |",
        "| S1-1 | seen | – | `features/buying/order.feature`; run.json: `touchpoints` |",
        "| `features/buying/order.feature` | `late` → promise-slipped | **S2-1** |",
    ]
    assert catalogue.filled_in(filled, told) == filled
