"""Each rule on both sides of its limit, and where there is nothing to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper.config import Gate
from mystery_shopper.gate.comparing import compare
from mystery_shopper.gate.deciding import decide
from mystery_shopper.gate.rules import BUILT_IN, RULES, rulings
from mystery_shopper.history import past_run
from tests.gate.building import STARTED, entry, facts, feature, gate, journey, report, walk
from tests.history.building import a_journey, a_run

if TYPE_CHECKING:
    from mystery_shopper.gate.rules import Facts
    from mystery_shopper.reporting.decision import Ruling

NOBODY = report(journey("a", "unfinished"), journey("b", "compromised"), journey("c", "waiting"), whole=False)
EMPTY = report(whole=False)
KEPT, BROKEN = journey("a"), journey("b", "broken", ("not-told",))


def ruling(found: Facts, **rule: Any) -> Ruling:
    """Of the one rule that is asked for."""
    (name,) = rule
    goals = ("buying", "incidents")
    return next(one for one in rulings(gate(**rule), found, goals) if one.id.partition(".")[0] == name)


def touchpoint(name: str, visits: int) -> dict[str, Any]:
    return {"channel": "web", "name": name, "visits": visits, "journeys": []}


def policy(name: str, *journeys: str) -> dict[str, Any]:
    return {"name": name, "words": "", "journeys": list(journeys)}


def carry(presented_in: str, reception: str) -> dict[str, Any]:
    cell = {"kind": "incident", "issued_in": "email", "hop": "", "excused": False, "count": 1, "journeys": []}
    return {**cell, "presented_in": presented_in, "reception": reception}


THREE_OF_FOUR = {"carries": 4, "carried": 3, "promises_due": 4, "promises_kept": 3}
LIMITS: list[tuple[str, Any, float, float, float]] = [
    # rule, what the run came to, its number, a limit that holds, the next one that does not
    ("journeys", report(KEPT, BROKEN, journey("c", "compromised")), 2, 2, 3),
    ("repeats", report(journey(walks=(walk(), walk(), walk("compromised")))), 2, 2, 3),
    ("broken", report(KEPT, BROKEN), 1, 1, 0),
    ("compromised", report(KEPT, journey("c", "compromised")), 1, 1, 0),
    ("unfinished", report(KEPT, journey("c", "unfinished")), 1, 1, 0),
    ("waiting", report(KEPT, journey("c", "waiting")), 1, 1, 0),
    ("retried", report(KEPT, journey("c", walks=(walk(), walk(attempts=2)))), 1, 1, 0),
    ("reliability", report(KEPT, journey("c", "broken", walks=(walk(), walk("broken"), walk())), repeats=3), 2 / 3, 0.66, 0.67),
    ("carry_rate", report(KEPT, journey(walks=(walk(**THREE_OF_FOUR),))), 0.75, 0.75, 0.76),
    ("promises_kept", report(KEPT, journey(walks=(walk(**THREE_OF_FOUR),))), 0.75, 0.75, 0.76),
    ("one_contact_resolution", report(KEPT, BROKEN, journey("c", contacts_caused=1), journey("d")), 0.5, 0.5, 0.51),
    ("minutes_per_problem", report(journey(minutes=4.2), journey("b", "broken", minutes=2.1)), 3.15, 3.15, 3.14),
    ("touchpoint_coverage", report(KEPT, touchpoints=[touchpoint("a", 3), touchpoint("b", 0)]), 0.5, 0.5, 0.51),
    ("policies_walked", report(KEPT, policies=[policy("a", "x"), policy("b")]), 0.5, 0.5, 0.51),
    (
        "carry_coverage",
        report(KEPT, carry=[carry("web", "refused"), carry("web", "recognised"), carry("phone", "never-tried")]),
        0.5,
        0.5,
        0.51,
    ),
]


@pytest.mark.parametrize(("name", "run", "number", "holds", "fails"), LIMITS, ids=[row[0] for row in LIMITS])
def test_both_sides_of_the_limit(name: str, run: Any, number: float, holds: float, fails: float) -> None:
    held, failed = (ruling(facts(run), **{name: limit}) for limit in (holds, fails))
    assert (held.verdict, failed.verdict) == ("held", "failed")
    assert held.number == failed.number == pytest.approx(number, abs=1e-6)
    assert held.journeys == ()
    assert held.words


def test_every_rule_is_in_the_table() -> None:
    others = {"whole", "new_broken", "removed", "accepted"}
    assert {row[0] for row in LIMITS} | others == set(RULES)
    settings = {"known_failures", "baseline_branch"}
    assert set(RULES) | {"never", "effort_per_goal"} | settings == set(Gate.__struct_fields__)


@pytest.mark.parametrize(("whole", "verdict"), [(True, "held"), (False, "failed")])
def test_whole(whole: bool, verdict: str) -> None:
    assert ruling(facts(report(KEPT, whole=whole)), whole=True).verdict == verdict


@pytest.mark.parametrize("run", [EMPTY, NOBODY], ids=["empty", "nobody came to an end"])
@pytest.mark.parametrize("name", sorted(set(RULES) - {"whole", "journeys", "new_broken", "removed"} - BUILT_IN - {"waiting"}))
def test_where_there_is_nothing_to_count_no_rule_holds(name: str, run: Any) -> None:
    found = ruling(facts(run), **{name: 1})
    assert (found.verdict, found.number) == ("not-evaluated", None)
    assert found.words


@pytest.mark.parametrize("name", ["journeys", "whole"])
@pytest.mark.parametrize("run", [EMPTY, NOBODY], ids=["empty", "nobody came to an end"])
def test_how_much_was_looked_at_fails_where_nothing_was(name: str, run: Any) -> None:
    assert ruling(facts(run), **{name: 1 if name == "journeys" else True}).verdict == "failed"


@pytest.mark.parametrize(("kinds", "verdict"), [(("not-told",), "failed"), (("dead-end",), "held")])
def test_never_means_that_no_known_failure_excuses_it(kinds: tuple[str, ...], verdict: str) -> None:
    found = facts(report(KEPT, BROKEN), entry("b"))
    assert ruling(found, never=kinds).verdict == verdict
    assert ruling(found, broken=0).verdict == "held"


@pytest.mark.parametrize(("limit", "verdict"), [(1, "held"), (0, "failed")])
def test_known_failures_can_be_limited(limit: int, verdict: str) -> None:
    assert ruling(facts(report(KEPT, BROKEN), entry("b")), accepted=limit).verdict == verdict


@pytest.mark.parametrize(
    ("goal", "terms", "expected"),
    [
        ("buying", {"contacts_caused": 1.5}, {"effort_per_goal.buying.contacts_caused": "held"}),
        ("buying", {"contacts_caused": 1.4}, {"effort_per_goal.buying.contacts_caused": "failed"}),
        (
            "*",
            {"minutes": 3, "said_twice": 0},
            {"effort_per_goal.*.said_twice": "failed", "effort_per_goal.*.minutes": "failed"},
        ),
        ("*", {"minutes": 3.1, "said_twice": 1}, {"effort_per_goal.*.said_twice": "held", "effort_per_goal.*.minutes": "held"}),
        ("returns", {"minutes": 3}, {"effort_per_goal.returns.minutes": "not-evaluated"}),
    ],
)
def test_effort_per_goal(goal: str, terms: dict[str, float], expected: dict[str, str]) -> None:
    run = report(
        journey("a", contacts_caused=1),
        journey("b", "broken", ("not-told",), contacts_caused=2, minutes=4),
        journey("c", goal="incidents", said_twice=1, minutes=3.1),
        journey("d", "compromised", contacts_caused=9, minutes=99),
    )
    found = rulings(gate(effort_per_goal={goal: terms}), facts(run), ("buying", "incidents"))
    assert {one.id: one.verdict for one in found if one.id.startswith("effort_per_goal")} == expected


def test_who_is_named_for_himself_is_not_among_the_others() -> None:
    rules = gate(effort_per_goal={"*": {"minutes": 0}, "buying": {"minutes": 2}})
    found = rulings(rules, facts(report(KEPT)), ("buying",))
    assert [(one.id, one.verdict) for one in found if one.stated] == [
        ("effort_per_goal.*.minutes", "not-evaluated"),
        ("effort_per_goal.buying.minutes", "held"),
    ]


def test_the_worst_of_the_other_goals_speaks_for_them() -> None:
    run = report(journey("a", minutes=1), journey("b", goal="incidents", minutes=5), journey("c", goal="incidents", minutes=7))
    found = ruling(facts(run), effort_per_goal={"*": {"minutes": 4}})
    assert (found.number, found.words) == (
        6,
        "minutes on average over 2 journeys of features/incidents, the most of 2 goals; 1 above the limit",
    )
    assert [one.rpartition("#")[2] for one in found.journeys] == ["c", "b"]


# ---- against a baseline

BASE = a_run(0, a_journey("a"), a_journey("b"), a_journey("c", "broken", ("not-told",)), a_journey("gone"), company="Tiny")


@pytest.mark.parametrize(
    ("journeys", "entries", "newly_broken"),
    [
        ((journey("a"), journey("b")), (), ()),
        ((journey("a", "broken", ("not-told",)), journey("b")), (), ("a",)),
        ((journey("a", "broken", ("not-told",)), journey("b")), (entry("a"),), ()),
        ((journey("a", "broken", ("not-told", "dead-end")),), (entry("a"),), ("a",)),
        ((journey("c", "broken", ("not-told",)),), (), ()),
        ((journey("new", "broken", ("not-told",)),), (), ("new",)),
    ],
)
def test_new_broken(journeys: tuple[Any, ...], entries: tuple[Any, ...], newly_broken: tuple[str, ...]) -> None:
    run = report(*journeys)
    found = facts(run, *entries, comparison=compare(past_run(run), BASE, (), "history"), no_baseline="")
    count = len(newly_broken)
    assert ruling(found, new_broken=count).verdict == "held"
    if count:
        failed = ruling(found, new_broken=count - 1)
        assert failed.verdict == "failed"
        assert [one.partition("#")[2] for one in failed.journeys] == list(newly_broken)


@pytest.mark.parametrize(("limit", "verdict"), [(1, "held"), (0, "failed")])
def test_removed(limit: int, verdict: str) -> None:
    run = report(journey("a"), journey("b"), journey("c"))
    base = a_run(0, *(a_journey(name, id=f"{feature()}#{name}") for name in ("a", "b", "c", "gone")), company="Tiny")
    found = facts(run, comparison=compare(past_run(run), base, (), "history"), no_baseline="")
    assert ruling(found, removed=limit).verdict == verdict


@pytest.mark.parametrize("name", ["new_broken", "removed"])
def test_without_a_baseline_nothing_is_compared(name: str) -> None:
    found = ruling(facts(report(KEPT)), **{name: 0})
    assert (found.verdict, found.words) == ("not-evaluated", "there is no baseline")


# ---- the decision


@pytest.mark.parametrize(
    ("rules", "run", "verdict", "why"),
    [
        ({"broken": 0, "carry_rate": 1}, report(KEPT), "accepted", "3 rules held, 1 could not be evaluated."),
        ({"broken": 0}, report(KEPT, BROKEN), "refused", "1 of 3 rules failed: broken."),
        ({"broken": 9}, report(KEPT, journey("c", "compromised")), "refused", "1 of 3 rules failed: compromised."),
        ({"broken": 9}, report(KEPT, journey("c", "unfinished")), "refused", "1 of 3 rules failed: unfinished."),
        ({"broken": 9, "compromised": 1}, report(KEPT, journey("c", "compromised")), "accepted", "3 rules held."),
        ({}, report(KEPT), "refused", "no rule of [gate] could be evaluated, so nothing speaks for a release."),
        ({"carry_rate": 0}, report(KEPT), "refused", "no rule of [gate] could be evaluated, so nothing speaks for a release."),
        ({"broken": 0}, EMPTY, "refused", "no rule of [gate] could be evaluated, so nothing speaks for a release."),
    ],
)
def test_decision(rules: dict[str, Any], run: Any, verdict: str, why: str) -> None:
    decision = decide(gate(**rules), facts(run), (), STARTED)
    assert (decision.verdict, decision.why) == (verdict, why)
