"""Which journey is which, although the suite has changed since the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper.gate.comparing import compare
from tests.history.building import a_journey, a_run

if TYPE_CHECKING:
    from mystery_shopper.history import PastJourney
    from mystery_shopper.reporting.decision import Comparison

BROKE = ("broken", ("not-told",))


def compared(before: list[PastJourney], now: list[PastJourney], suite: tuple[str, ...] = (), *, whole: bool = True) -> Comparison:
    run = a_run(1, *now, whole=whole) if now else a_run(1, whole=whole, journeys=())
    base = a_run(0, *before) if before else a_run(0, journeys=())
    return compare(run, base, suite, "history")


def names(comparison: Comparison) -> dict[str, Any]:
    """What is not empty, by the short names of journeys."""
    lists = ("newly_broken", "still_broken", "mended", "added", "removed", "not_walked")
    found: dict[str, Any] = {name: [one.partition("#")[2] for one in getattr(comparison, name)] for name in lists}
    found["renamed"] = [(one.before.partition("#")[2], one.now.partition("#")[2]) for one in comparison.renamed]
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([a_journey("a")], [a_journey("a")], {}),
        ([a_journey("a")], [a_journey("a", *BROKE)], {"newly_broken": ["a"]}),
        ([a_journey("a", *BROKE)], [a_journey("a", *BROKE)], {"still_broken": ["a"]}),
        ([a_journey("a", *BROKE)], [a_journey("a")], {"mended": ["a"]}),
        ([a_journey("a", *BROKE)], [a_journey("a", "compromised")], {}),
        ([a_journey("a", "compromised")], [a_journey("a", *BROKE)], {"newly_broken": ["a"]}),
        ([a_journey("a")], [a_journey("a"), a_journey("b", *BROKE)], {"newly_broken": ["b"], "added": ["b"]}),
        ([a_journey("a"), a_journey("b")], [a_journey("a")], {"removed": ["b"]}),
        # The same sentences under another title: what was broken there is no news.
        ([a_journey("a", *BROKE)], [a_journey("b", *BROKE, wording="w-a")], {"still_broken": ["b"], "renamed": [("a", "b")]}),
        # The same title, elsewhere or with other sentences.
        ([a_journey("a")], [a_journey("b", *BROKE, title="a")], {"newly_broken": ["b"], "renamed": [("a", "b")]}),
        # Two with the same sentences: the title decides; where it does not, nobody is taken for another.
        (
            [a_journey("a", wording="w"), a_journey("b", wording="w")],
            [a_journey("c", wording="w", title="b"), a_journey("d", wording="w", title="x")],
            {"renamed": [("b", "c"), ("a", "d")]},
        ),
        (
            [a_journey("a", wording="w"), a_journey("b", wording="w")],
            [a_journey("c", wording="w"), a_journey("d", wording="w")],
            {"added": ["c", "d"], "removed": ["a", "b"]},
        ),
        # A baseline that knows no sentences yet.
        ([a_journey("a", wording="")], [a_journey("b", wording="")], {"added": ["b"], "removed": ["a"]}),
        # Rows of an outline share the title; their key tells them apart.
        (
            [a_journey("t[1]", title="t"), a_journey("t[2]", *BROKE, title="t")],
            [a_journey("u[1]", title="t", wording="x"), a_journey("u[2]", *BROKE, title="t", wording="y")],
            {"still_broken": ["u[2]"], "renamed": [("t[1]", "u[1]"), ("t[2]", "u[2]")]},
        ),
        ([], [a_journey("a")], {"added": ["a"]}),
        ([a_journey("a")], [], {"removed": ["a"]}),
    ],
)
def test_whole_runs(before: list[PastJourney], now: list[PastJourney], expected: dict[str, Any]) -> None:
    assert names(compared(before, now)) == expected


def ids(*journeys: str) -> tuple[str, ...]:
    return tuple(f"features/buying/b.feature#{name}" for name in journeys)


@pytest.mark.parametrize(
    ("suite", "expected"),
    [
        (ids("a", "b", "c"), {"not_walked": ["b", "c"]}),
        (ids("a", "b"), {"not_walked": ["b"], "removed": ["c"]}),
        ((), {"not_walked": ["b", "c"]}),
    ],
)
def test_a_selection_removes_nothing(suite: tuple[str, ...], expected: dict[str, Any]) -> None:
    before = [a_journey("a"), a_journey("b"), a_journey("c")]
    assert names(compared(before, [a_journey("a")], suite, whole=False)) == expected


def test_a_copy_is_not_taken_for_its_original_that_was_not_walked() -> None:
    before, now = [a_journey("a", *BROKE)], [a_journey("copy", *BROKE, wording="w-a")]
    assert names(compared(before, now, ids("a", "copy"), whole=False)) == {
        "newly_broken": ["copy"],
        "added": ["copy"],
        "not_walked": ["a"],
    }
