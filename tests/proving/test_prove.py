"""`mystery-shopper prove` as a person types it, at the tiny company: `rude` shows, its other faults do not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands.test_commands import TRIPS, shopper
from tests.plugin.conftest import FEATURE, STEPS, Suite

if TYPE_CHECKING:
    from pathlib import Path

STORIES = """| story | fault → kinds of finding that fit | told in |
|---|---|---|
| S0-1 | `rude` → {kinds} | `features/words.feature` |
"""
MORE = (
    FEATURE
    + """
  Scenario: Paul gets a word too
    When Paul asks for a word
    Then the word is "kept"

  @no-fault
  Scenario: Eve gets a word as well
    When Eve asks for a word
    Then the word is "kept"
"""
)
IDLE = """
  Scenario: Nobody asks
    Given the shop is open
    Then she smiles 1 times
"""
SMILING = STEPS.replace('smiles {times:d} times"))', 'smiles {times:d} times"), outcome=True)')
MARKS = ("✓", "✗")
WORD = "features/words.feature#maria-gets-a-word"
PAUL = "features/words.feature#paul-gets-a-word-too"
EVE = "features/words.feature#eve-gets-a-word-as-well"


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)


def with_stories(suite: Suite, feature: str = FEATURE, kinds: str = "not-answered", **more: Any) -> Suite:
    suite.write(feature, **more)
    config: Path = suite.path / "mystery_shopper.toml"
    config.write_text(config.read_text() + '[stories]\ncatalogue = "stories.md"\n')
    (suite.path / "stories.md").write_text(STORIES.format(kinds=kinds))
    return suite


def proof(suite: Suite, folder: str = "reports/prove") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((suite.path / folder / "prove.json").read_text())
    return found


def test_every_fault_is_walked_into(suite: Suite) -> None:
    """Its own stories, and what read a policy that it changes; what no page shows survives."""
    done = shopper(with_stories(suite, MORE), "prove", "-n", "2")
    assert done.returncode == 1, done
    told = proof(suite)
    assert told["healthy"] == {"kept": 3, "broken": 0, "waiting": 0}
    faults = {one["fault"]: one for one in told["faults"]}
    assert {name: one["verdict"] for name, one in faults.items()} == {
        "rude": "caught",
        "rushed": "survived",
        "silent": "survived",
    }
    assert faults["rude"]["caught_by"] == [{"journey": WORD, "kinds": ["not-answered"]}]
    assert {one["journey"] for one in faults["rude"]["also_broke"]} == {PAUL, EVE}
    assert {name: one["walked"] for name, one in faults.items()} == {"rude": 3, "rushed": 1, "silent": 1}
    assert told["catching_nothing"] == []
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith(MARKS)]
    assert [row[1:3] for row in rows] == [["caught", "rude"], ["survived", "rushed"], ["survived", "silent"]]
    assert "survived: every scenario of S0-1 is kept all the same" in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines() if line.startswith(MARKS))
    assert (suite.path / "reports/prove/rude/run.json").exists()
    assert (suite.path / "reports/prove/healthy/run.json").exists()


@pytest.mark.parametrize(
    ("args", "kinds", "code", "said"),
    [
        (("--fault", "rude"), "not-answered", 0, "1 of 1 faults caught"),
        (("--fault", "rude"), "told-again", 1, "found only as not-answered; fitting would be told-again"),
        (("--fault", "rude+silent"), "not-answered", 0, "1 of 1 faults caught"),
        (("--fault", "rud"), "not-answered", 2, "no fault is called “rud”. The nearest: rude"),
        (("--fault", "rude"), "not-answerd", 2, "Did you mean “not-answered”?"),
        (("--fault", "rude", "-n", "many"), "not-answered", 2, "say how many runs at once"),
        (("--own", "--full"), "not-answered", 2, "choose one of the two"),
        (("nowhere.feature",), "not-answered", 2, "there is nothing there to walk"),
        (("--company", "--without-control"), "not-answered", 2, "Tiny offers no control contract"),
    ],
)
def test_what_it_says_and_exits_with(suite: Suite, args: tuple[str, ...], kinds: str, code: int, said: str) -> None:
    done = shopper(with_stories(suite, kinds=kinds), "prove", *args, "--report", "elsewhere")
    assert done.returncode == code, done
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (suite.path / "elsewhere/prove.json").exists() == (code != 2)


@pytest.mark.parametrize(("option", "walked"), [("--full", 2), ("--own", 1)])
def test_how_much_is_walked(suite: Suite, option: str, walked: int) -> None:
    feature = MORE.partition("  @no-fault")[0]
    shopper(with_stories(suite, feature), "prove", option, "--report", "elsewhere")
    told = proof(suite, "elsewhere")
    assert {one["fault"]: one["walked"] for one in told["faults"]} == dict.fromkeys(("rude", "rushed", "silent"), walked)
    assert told["catching_nothing"] == []


def test_a_scenario_that_can_catch_nothing_is_named(suite: Suite) -> None:
    """Its words hold whatever the company says."""
    done = shopper(with_stories(suite, FEATURE + IDLE, steps=SMILING), "prove", "features")
    assert done.returncode == 1, done
    assert proof(suite)["catching_nothing"] == ["features/words.feature#nobody-asks"]
    assert "features/words.feature#nobody-asks: no fault breaks it, so it can catch nothing" in done.stdout


def test_at_a_healthy_company_where_the_shopper_cannot_look_nothing_is_proved(suite: Suite) -> None:
    done = shopper(with_stories(suite, TRIPS), "prove")
    assert done.returncode == 10, done
    assert "could not look at the healthy company" in done.stderr
    assert not (suite.path / "reports/prove/rude").exists()
