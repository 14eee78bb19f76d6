"""`mystery-shopper gate` and `run --gate` as CI types them, at the tiny company."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mystery_shopper.gate import documents
from mystery_shopper.history import History
from tests.commands.test_commands import TRIPS, TWO, shopper
from tests.plugin.conftest import FEATURE, Suite
from tests.plugin.test_processes import KILLING_STEPS, scenarios, wait_until

ROOT = Path(__file__).parents[2]
MARIA, PAUL = (f"features/talking/words.feature#{name}" for name in ("maria-gets-a-word", "paul-is-told-no"))
RULES = "[gate]\nbroken = 0\nnew_broken = 0\n"


def known(expires: str = "2099-01-01", journey: str = PAUL, kind: str = "not-answered") -> str:
    return f'[[known]]\njourney = "{journey}"\nkind = "{kind}"\nowner = "Head"\nreason = "Soon."\nexpires = {expires}\n'


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)


def gated(suite: Suite, feature: str = FEATURE, rules: str = RULES, failures: str = "", **more: Any) -> Suite:
    (suite.path / "features/talking").mkdir(parents=True, exist_ok=True)
    suite.write({"talking/words.feature": feature}, **more)
    config = suite.path / "mystery_shopper.toml"
    config.write_text(config.read_text() + rules)
    if failures:
        (suite.path / "known_failures.toml").write_text(failures)
    return suite


def decision(suite: Suite, folder: str = "reports/latest") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((suite.path / folder / "gate.json").read_text())
    return found


def verdicts(suite: Suite) -> dict[str, str]:
    return {one["id"]: one["verdict"] for one in decision(suite)["rules"]}


def test_accepted_prints_every_rule_and_leaves_gate_json(suite: Suite) -> None:
    done = shopper(gated(suite), "run", "--gate")
    assert done.returncode == 0, done
    lines = done.stdout.splitlines()
    assert any(line.startswith("✓ held           broken") and "at most 0" in line for line in lines)
    assert any(line.startswith("? not-evaluated  new_broken") for line in lines)
    assert any(line.startswith("No baseline: history.sqlite holds no earlier whole run") for line in lines)
    assert "✓ Accepted: 3 rules held, 1 could not be evaluated." in lines
    assert verdicts(suite) == {"broken": "held", "new_broken": "not-evaluated", "compromised": "held", "unfinished": "held"}
    jsonschema.validate(decision(suite), json.loads(documents.schema_text()))


@pytest.mark.parametrize(
    ("feature", "rules", "failures", "arguments", "code"),
    [
        (TWO, RULES, "", (), 1),
        (TWO, RULES, known(), (), 0),
        (TWO, RULES, known("2020-01-01"), (), 1),
        (TWO, RULES, known(kind="dead-end"), (), 1),
        (TWO, "[gate]\nbroken = 1\n", "", (), 0),
        (FEATURE, RULES, "", ("--fault", "rude"), 1),
        (TRIPS, RULES, "", (), 1),
        (TRIPS, "[gate]\njourneys = 1\ncompromised = 1\n", "", (), 1),
        (FEATURE, "[gate]\n", "", (), 1),
        (FEATURE, "[gate]\nwhole = true\n", "", (), 0),
        (TWO, "[gate]\nwhole = true\n", "", ("-k", "maria"), 1),
        (FEATURE, "[gate]\nreliability = 1\n", "", ("--repeat", "2"), 0),
        (FEATURE, "[gate]\nrepeats = 3\n", "", ("--repeat", "2"), 1),
    ],
)
def test_run_with_a_gate(suite: Suite, feature: str, rules: str, failures: str, arguments: tuple[str, ...], code: int) -> None:
    done = shopper(gated(suite, feature, rules, failures), "run", "--gate", "--evidence", "none", *arguments)
    assert done.returncode == code, done
    assert decision(suite)["verdict"] == ("refused" if code else "accepted")


@pytest.mark.parametrize(
    ("rules", "failures", "complaint"),
    [
        ("", "", "there is no [gate], so nothing would ever be refused"),
        ("[gate]\ncary_rate = 1\n", "", "unknown key `gate.cary_rate`. Did you mean `carry_rate`?"),
        ("[gate]\ncarry_rate = 1.5\n", "", "`gate.carry_rate`: expected `float` <= 1.0"),
        ("[gate]\nbroken = -1\n", "", "`gate.broken`: expected `int` >= 0"),
        ('[gate]\nbroken = "some"\n', "", "`gate.broken`: expected `int"),
        ('[gate]\nnever = ["privacy-beach"]\n', "", "“privacy-beach”. Did you mean `privacy-breach`?"),
        ("[gate.effort_per_goal.walking]\nminutes = 3\n", "", "no folder called “walking”. Did you mean `talking`?"),
        ("[gate.effort_per_goal.talking]\nminuets = 3\n", "", "Did you mean `minutes`?"),
        ('[gate]\nknown_failures = "gone.toml"\n', "", "gone.toml: the known failures cannot be read"),
        ("[gate]\nbroken = 0\n", known(kind="not-answerd"), "Did you mean `not-answered`?"),
    ],
)
def test_rules_that_make_no_sense_are_refused_before_anything_runs(
    suite: Suite, rules: str, failures: str, complaint: str
) -> None:
    done = shopper(gated(suite, rules=rules, failures=failures), "run", "--gate")
    assert done.returncode == 2, done
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert not (suite.path / "reports/latest").exists()


def test_a_refused_run_does_not_become_the_baseline(suite: Suite) -> None:
    """Else the second try of the same regression would pass."""
    rules = "[gate]\nnew_broken = 0\njourneys = 1\n"
    assert shopper(gated(suite, rules=rules), "run", "--gate").returncode == 0
    broken = FEATURE.replace('"kept"', '"no"')
    for _ in range(2):
        done = shopper(gated(suite, broken, rules), "run", "--gate")
        assert done.returncode == 1, done
        assert decision(suite)["comparison"]["newly_broken"] == [MARIA]
        assert "1 newly broken" in done.stdout
    assert [run.gate for run in History(suite.path / "reports").runs()] == ["accepted", "refused", "refused"]


def test_the_gate_asked_later_decides_the_same_and_tells_the_history(suite: Suite) -> None:
    assert shopper(gated(suite, TWO), "run").returncode == 1
    done = shopper(suite, "gate")
    assert done.returncode == 1, done
    assert f"    {PAUL}" in done.stdout.splitlines()
    assert [run.gate for run in History(suite.path / "reports").runs()] == ["refused"]
    (suite.path / "known_failures.toml").write_text(known())
    done = shopper(suite, "gate", "reports/latest")
    assert done.returncode == 0, done
    assert "Known failures: 1 accepted" in done.stdout
    assert "accepted; Head, until 2099-01-01: Soon." in done.stdout
    assert [run.gate for run in History(suite.path / "reports").runs()] == ["accepted"]


def test_known_failures_that_are_fixed_or_belong_to_nobody_are_said(suite: Suite) -> None:
    failures = known(journey=MARIA) + known(journey=f"{PAUL}-twice")
    done = shopper(gated(suite, failures=failures), "run", "--gate")
    assert done.returncode == 0, done
    assert [one["state"] for one in decision(suite)["known_failures"]] == ["fixed", "unknown"]
    assert "fails no longer: take it out" in done.stdout
    assert "no journey of the suite has this id" in done.stdout


def test_a_baseline_by_name(suite: Suite) -> None:
    gated(suite, rules="[gate]\nnew_broken = 0\n")
    shopper(suite, "run", "--no-history", "--report", "before")
    gated(suite, FEATURE.replace('"kept"', '"no"').replace("gets a word", "hears a word"), "[gate]\nnew_broken = 0\n")
    shopper(suite, "run", "--no-history")
    for named in ("before", "before/run.json"):
        done = shopper(suite, "gate", "--baseline", named)
        assert done.returncode == 1, done
        found = decision(suite)["comparison"]
        assert (found["newly_broken"], found["removed"]) == ([MARIA.replace("gets", "hears")], [MARIA])


def test_a_baseline_that_is_none_is_wrong_usage(suite: Suite) -> None:
    shopper(gated(suite), "run")
    (suite.path / "empty").mkdir()
    (suite.path / "other.json").write_text("{}")
    for named, complaint in {
        "empty": "no run.jsonl there",
        "other.json": "cannot be read as the run.json of a run",
        "reports/latest": "is this run itself",
    }.items():
        done = shopper(suite, "gate", "--baseline", named)
        assert done.returncode == 2, done
        assert complaint in done.stderr


def test_a_baseline_of_another_company_is_wrong_usage(suite: Suite) -> None:
    shopper(gated(suite), "run", "--report", "other")
    text = json.loads((suite.path / "other/run.json").read_text())
    (suite.path / "other/run.json").write_text(json.dumps({**text, "company": "Another"}))
    shopper(suite, "run")
    done = shopper(suite, "gate", "--baseline", "other")
    assert done.returncode == 2
    assert "is a run at “Another”; this one is at “Tiny”" in done.stderr


def test_without_a_run_it_is_said(suite: Suite) -> None:
    done = shopper(gated(suite), "gate")
    assert done.returncode == 2
    assert "Name the directory of a run" in done.stderr


def test_a_killed_run_is_refused_and_leaves_the_history_alone(suite: Suite) -> None:
    feature = scenarios("Maria asks for a word", "she waits for ever")
    gated(suite, feature, "[gate]\nbroken = 0\n", steps=KILLING_STEPS)
    command = [sys.executable, "-m", "mystery_shopper", "run"]
    with subprocess.Popen(command, cwd=suite.path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as runner:  # noqa: S603 - our own interpreter
        wait_until("the other one ends", lambda: (suite.path / "waiting").exists() and suite.records("journey-finished"))
        runner.send_signal(signal.SIGKILL)
    done = shopper(suite, "gate")
    assert done.returncode == 1, done
    found = {one["id"]: one for one in decision(suite)["rules"]}
    assert (found["broken"]["verdict"], found["unfinished"]["verdict"]) == ("held", "failed")
    assert [one.rpartition("#")[2] for one in found["unfinished"]["journeys"]] == ["s1"]
    assert History(suite.path / "reports").runs() == ()
    assert (suite.path / "reports/latest/index.html").exists()


def test_documents_are_as_generated() -> None:
    assert (ROOT / "docs/gate.schema.json").read_text() == documents.schema_text()
    assert (ROOT / "docs/gate-json.md").read_text() == documents.page_text()
