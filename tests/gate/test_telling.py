"""The decision on one screen."""

from __future__ import annotations

import pytest

from mystery_shopper.gate import telling
from mystery_shopper.gate.comparing import compare
from mystery_shopper.gate.deciding import decide
from mystery_shopper.history import past_run
from mystery_shopper.reporting.decision import Ruling
from tests.gate.building import STARTED, entry, facts, gate, journey, report
from tests.history.building import a_journey, a_run


def ruling(id_: str, number: float | None, limit: float, verdict: str) -> Ruling:
    share = id_ in {"carry_rate", "reliability"}
    fields = {"words": "numbers", "journeys": tuple("abcde"), "stated": True, "share": share}
    return Ruling(id=id_, sense="at least", limit=limit, number=number, verdict=verdict, **fields)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (ruling("carry_rate", 0.95, 0.95, "held"), "held           carry_rate  95 %  at least 95 %  numbers"),
        (ruling("carry_rate", 0.94999, 0.95, "failed"), "failed         carry_rate  94.999 %  at least 95 %  numbers"),
        (ruling("carry_rate", 2 / 3, 0.95, "failed"), "failed         carry_rate  66.67 %  at least 95 %  numbers"),
        (ruling("journeys", 12, 20, "failed"), "failed         journeys  12  at least 20  numbers"),
        (ruling("whole", 0, 1, "failed"), "failed         whole  no  yes  numbers"),
        (ruling("reliability", None, 1, "not-evaluated"), "not-evaluated  reliability  –  at least 100 %  numbers"),
    ],
)
def test_a_rule_on_a_line(rule: Ruling, line: str) -> None:
    assert telling.table([rule]) == [(rule, line)]


def test_only_the_first_journeys_are_named_and_only_where_it_failed() -> None:
    assert telling.against(ruling("x", 1, 2, "failed")) == ["a", "b", "c", "… and 2 more: see gate.json"]
    assert telling.against(ruling("x", 3, 2, "held")) == []


def test_the_baseline_and_what_is_other_than_there() -> None:
    run = report(journey("a", "broken", ("not-told",)), journey("b"))
    base = a_run(0, a_journey("a", id=journey("a").id), a_journey("gone"), company="Tiny", whole=False)
    comparison = compare(past_run(run), base, (), "before")
    found = decide(gate(broken=0), facts(run, entry("a"), comparison=comparison, no_baseline=""), (), STARTED)
    assert list(telling.compared(found)) == [
        "Baseline: the run of 2026-11-22 09:30 UTC (v1, main, 1f2e3d4) from before, which was not a whole run.",
        "Since then: 1 newly broken, 1 added, 1 removed.",
    ]
    assert list(telling.known(found.known_failures)) == [
        "Known failures: 1 accepted",
        "  not-told in features/buying/words.feature#a",
        "    accepted; Head of Mail, until 2026-11-24: The new desk comes.",
    ]
    assert telling.closing(found) == "Accepted: 4 rules held."
