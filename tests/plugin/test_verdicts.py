"""How a journey ends, and how everybody is told: pytest, JUnit, Allure, the diary, run.jsonl."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.plugin.conftest import STEPS

if TYPE_CHECKING:
    from tests.plugin.conftest import Suite

FEATURE = """
@story-S4-4
Feature: Words

  Scenario: Kept
    When Maria asks for a word
    Then the word is "kept"

  Scenario: Unmet twice
    Given the shop is open
    When Maria asks for a word
    Then the word is "never"
    And she smiles 2 times
    And the word is "kept"

  Scenario: Dead end
    When Maria asks for a word
    Then the word is "never"
    When she finds the door shut
    And Maria asks for a word
    Then the word is "kept"

  Scenario: Bare assert
    When the shopper trips
    Then the word is "kept"

  Scenario: Wrong type
    When the shopper stumbles
    Then the word is "kept"

  Scenario: Found, then tripped
    When Maria asks for a word
    Then the word is "never"
    When the shopper trips
    Then the word is "kept"

  Scenario: Skips
    When the shopper leaves the test
    Then the word is "kept"

  Scenario: Shut at first
    When the shopper trips once
    And Maria asks for a word
    Then the word is "kept"
"""
MORE_STEPS = (
    STEPS
    + """
import pytest

@when("the shopper stumbles")
def stumbles():
    None + 1

@when("the shopper leaves the test")
def leaves():
    pytest.skip("no time")

@when("the shopper trips once")
def trips_once(tmp_path_factory):
    seen = tmp_path_factory.getbasetemp() / "tripped"
    if not seen.exists():
        seen.touch()
        raise RuntimeError("once")
"""
)


@pytest.fixture
def walked(suite: Suite) -> Suite:
    return suite.write(FEATURE, MORE_STEPS).walk("--junitxml=junit.xml", "--alluredir=allure", "-v")


def test_everybody_is_told_the_same(walked: Suite) -> None:
    """One session, looked at from all sides: eight journeys that end in each way."""
    suite = walked
    assert suite.result is not None
    suite.result.assert_outcomes(passed=2, failed=3, errors=3)
    ended = {one["id"].partition("#")[2]: one for one in suite.records("journey-finished")}
    verdicts = {name: (one["verdict"], one["attempt"], one["reported_outcome"]) for name, one in ended.items()}
    assert verdicts == {
        "kept": ("kept", 1, "passed"),
        "unmet-twice": ("broken", 1, "failed"),
        "dead-end": ("broken", 1, "failed"),
        "bare-assert": ("compromised", 2, "error"),
        "wrong-type": ("compromised", 2, "error"),
        "found-then-tripped": ("broken", 1, "failed"),
        "skips": ("compromised", 2, "error"),
        "shut-at-first": ("kept", 2, "passed"),
    }
    retried = [one["id"] for one in suite.records("journey-finished") if one.get("retried")]
    assert len(retried) == 4
    assert suite.records("run-finished")[0] | {"at": "", "seconds": 0} == {
        "record": "run-finished",
        "at": "",
        "kept": 2,
        "broken": 3,
        "compromised": 3,
        "whole": True,
        "exit": 1,
        "seconds": 0,
    }
    check_messages(suite, {name: str(one.get("message", "")) for name, one in ended.items()})
    check_diaries(suite)
    check_junit(suite)
    check_allure(suite)


def check_messages(suite: Suite, messages: dict[str, str]) -> None:
    assert messages["unmet-twice"].splitlines() == [
        "“Unmet twice” (features/words.feature:9): 2 findings",
        '  line 12: Then the word is "never"',
        "    the word was ['kept']",
        "    · not-answered",
        "  line 13: And she smiles 2 times",
        "    she smiled once, not 2 times",
        "    · outcome-missed",
    ]
    assert messages["dead-end"].endswith("    the door is shut\n    · dead-end\n  2 steps not reached")
    assert "line 24: When the shopper trips\n    AssertionError" in messages["bare-assert"]
    assert messages["found-then-tripped"].startswith("“Found, then tripped” (features/words.feature:31): 1 finding")
    assert "AssertionError" in messages["found-then-tripped"], "what the shopper could not do is told, after the findings"
    assert suite.result is not None
    suite.result.stdout.fnmatch_lines(["E   TypeError: unsupported operand*"])


def check_diaries(suite: Suite) -> None:
    started = [one["id"].partition("#")[2] for one in suite.records("journey-started")]
    unmet, dead = (suite.diary(started.index(name)) for name in ("unmet-twice", "dead-end"))
    assert [r["status"] for r in unmet if r["record"] == "step-finished"] == ["passed", "passed", "unmet", "unmet", "passed"]
    assert [r["status"] for r in dead if r["record"] == "step-finished"] == [
        "passed",
        "unmet",
        "dead-end",
        "not-reached",
        "not-reached",
    ]
    found = [r["finding"] for r in unmet if r["record"] == "finding"]
    assert [(f["kind"], f["story"], f["line"], f["step"], f["expected"]) for f in found] == [
        ("not-answered", "S4-4", 12, 'Then the word is "never"', 'the word is "never"'),
        ("outcome-missed", "S4-4", 13, "And she smiles 2 times", "she smiled once, not 2 times"),
    ]
    assert len({f["fingerprint"] for f in found} | {""}) == 3


def check_junit(suite: Suite) -> None:
    cases = {case.get("name"): case for case in ET.parse(suite.path / "junit.xml").iter("testcase")}  # noqa: S314 - our own file
    assert len(cases) == 8
    assert [child.tag for child in cases["test_kept"]] == ["properties"]
    assert cases["test_unmet_twice"].find("failure") is not None
    error = cases["test_bare_assert"].find("error")
    assert error is not None
    assert cases["test_bare_assert"].find("failure") is None
    assert (error.get("message") or "").startswith("“Bare assert” (features/words.feature:23): the shopper could not look")
    assert cases["test_shut_at_first"].find("error") is None


def check_allure(suite: Suite) -> None:
    results: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((suite.path / "allure").glob("*-result.json")):
        result = json.loads(path.read_text())
        results.setdefault(result["name"], []).append(result)
    assert {name: sorted(one["status"] for one in some) for name, some in results.items()} == {
        "Kept": ["passed"],
        "Unmet twice": ["failed"],
        "Dead end": ["failed"],
        "Bare assert": ["broken", "broken"],
        "Wrong type": ["broken", "broken"],
        "Found, then tripped": ["failed"],
        "Skips": ["broken", "broken"],
        "Shut at first": ["broken", "passed"],
    }
    steps = [(step["name"], step["status"]) for step in results["Dead end"][0]["steps"]]
    assert steps == [
        ("When Maria asks for a word", "passed"),
        ('Then the word is "never"', "failed"),
        ("When she finds the door shut", "failed"),
        ("And Maria asks for a word", "skipped"),
        ('Then the word is "kept"', "skipped"),
    ]
    assert [step["status"] for step in results["Bare assert"][0]["steps"]] == ["broken", "skipped"]
    labels = {(label["name"], label["value"]) for label in results["Kept"][0]["labels"]}
    assert {("feature", "Words"), ("story", "S4-4"), ("tag", "story-S4-4")} <= labels


def test_a_shared_company_has_no_clock_and_no_second_attempt(suite: Suite) -> None:
    text = """Feature: F
  Scenario: Days
    When 3 days pass
    Then the word is "kept"
  Scenario: Trips
    When the shopper trips
    Then the word is "kept"
  Scenario: Kept
    Given the shop is open
    When Maria asks for a word
    Then the word is "kept"
"""
    result = suite.write(text, control=False).run("-v")
    result.assert_outcomes(passed=1, skipped=1, errors=1)
    result.stdout.fnmatch_lines(["*test_days WAITING (waiting: 3 days must pass*"])
    finished = {one["id"].partition("#")[2]: one for one in suite.records("journey-finished")}
    assert [(one["verdict"], one["attempt"]) for one in finished.values()] == [("waiting", 1), ("compromised", 1), ("kept", 1)]
    assert suite.records("run-finished")[0]["exit"] == 10
    assert suite.records("run-started")[0]["seed"] != 0, "the seed is drawn where customers leave traces"


def test_a_fault_is_seen_and_days_pass_at_a_company_with_a_clock(suite: Suite) -> None:
    text = """Feature: F
  Scenario: Rude
    When 3 days pass
    And Maria asks for a word
    Then the word is "kept"
"""
    suite.write(text).run("--mystery-shopper-fault=rude", "--mystery-shopper-seed=7").assert_outcomes(failed=1)
    run = suite.records("run-started")[0]
    assert (run["faults"], run["seed"]) == (["rude"], 7)
    assert suite.diary()[-1]["at"].startswith("2026-11-27T17:00"), "three days later"
