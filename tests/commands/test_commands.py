"""The commands as a person types them, at the tiny company."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.plugin.conftest import FEATURE, STEPS, Suite

PROGRAM = Path(sys.executable).with_name("mystery-shopper")
TWO = (
    FEATURE
    + """
  Scenario: Paul is told no
    When Paul asks for a word
    Then the word is "no"
"""
)
TRIPS = 'Feature: F\n  Scenario: Trips\n    When the shopper trips\n    Then the word is "kept"\n'
DAYS = 'Feature: F\n  Scenario: Days\n    When 3 days pass\n    Then the word is "kept"\n'


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)


def shopper(suite: Suite, *args: str, folder: str = ".") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run(  # noqa: S603 - our own program
        [PROGRAM, *args], cwd=suite.path / folder, capture_output=True, text=True, check=False, timeout=120, env=environment
    )


def test_run_says_how_each_journey_ended(suite: Suite) -> None:
    suite.write({"words.feature": TWO, "more.feature": TRIPS})
    done = shopper(suite, "run", folder="features")
    assert done.returncode == 1, done
    lines = done.stdout.splitlines()
    assert lines[:4] == [
        "↻ retried     Trips",
        "? compromised Trips",
        "✓ kept        Maria gets a word",
        "✗ broken      Paul is told no",
    ]
    assert '  line 11: Then the word is "no"' in lines
    assert any(line.startswith("1 kept, 1 broken, 1 compromised. (") for line in lines)
    assert lines[-1] == f"Report: {suite.path / 'reports/latest/index.html'}"
    report = suite.path / "reports/latest"
    assert {"junit.xml", "allure-results", "run.jsonl", "run.json", "index.html", "summary.md"} <= {
        one.name for one in report.iterdir()
    }
    assert list((report / "allure-results").glob("*-result.json"))
    assert json.loads((report / "run.json").read_text())["totals"]


@pytest.mark.parametrize(
    ("feature", "control", "args", "code"),
    [
        (FEATURE, True, (), 0),
        (FEATURE, True, ("--fault", "rude", "--evidence", "none"), 1),
        (TRIPS, False, (), 10),
        (DAYS, False, (), 11),
        (FEATURE, True, ("--fault", "rud"), 2),
        (FEATURE, True, ("-k", "nobody"), 2),
        (FEATURE.replace("asks for a word", "asks"), True, ("-n", "2"), 2),
        (FEATURE, True, ("nowhere.feature",), 2),
        (FEATURE, True, ("--seed", "many"), 2),
    ],
)
def test_exit_codes(suite: Suite, feature: str, control: bool, args: tuple[str, ...], code: int) -> None:
    done = shopper(suite.write(feature, control=control), "run", *args)
    assert done.returncode == code, done
    assert "Traceback" not in done.stderr + done.stdout
    if code == 2:
        assert done.stderr.strip()
        assert not (suite.path / "reports/latest").exists()


def test_run_in_two_processes_lands_where_it_is_told(suite: Suite) -> None:
    done = shopper(suite.write(TWO), "run", "features", "-n", "2", "--report", "elsewhere", "--seed", "5", "-k", "maria")
    assert done.returncode == 0, done
    records = [json.loads(line) for line in (suite.path / "elsewhere/run.jsonl").read_text().splitlines()]
    assert (records[0]["seed"], records[0]["workers"]) == (5, 2)
    assert [one["id"] for one in records if one["record"] == "planned"] == ["features/words.feature#maria-gets-a-word"]


def test_outside_a_suite_it_is_said_what_is_missing(suite: Suite) -> None:
    done = shopper(suite, "run")
    assert done.returncode == 2
    assert "mystery_shopper.toml: cannot be read" in done.stderr


def test_check_opens_no_door(suite: Suite) -> None:
    suite.write(TWO)
    config = suite.path / "mystery_shopper.toml"
    config.write_text(config.read_text().replace("tiny_company.py", "gone.py"))
    done = shopper(suite, "check")
    assert (done.returncode, done.stdout.strip()) == (0, "✓ 2 journeys can be walked.")
    suite.write({"words.feature": TWO, "bad.feature": "Feature: B\n  Scenario: S\n    When nobody knows\n    Then all ends\n"})
    done = shopper(suite, "check")
    assert done.returncode == 2
    assert "features/bad.feature:3: no phrase says “When nobody knows”. The nearest:" in done.stderr
    assert "features/bad.feature:4: no phrase says “Then all ends”. The nearest:" in done.stderr


def test_phrases_are_listed_with_example_and_place(suite: Suite) -> None:
    done = shopper(suite.write(), "phrases", "word", "steps/words.py")
    assert done.returncode == 0, done
    assert done.stdout.splitlines() == [
        "Given the shop is open",
        "    The company is there.  steps/words.py:7",
        "When Maria asks for a word",
        "    She asks.  steps/words.py:16",
        "When she finds the door shut",
        "    steps/words.py:25",
        "When the shopper trips",
        "    steps/words.py:31",
        'Then the word is "kept"  outcome',
        "    What was said.  steps/words.py:36",
        "Then she smiles {times:d} times",
        "    steps/words.py:47",
    ]
    assert shopper(suite, "phrases", "zebra").returncode == 2


def test_doctor_names_what_is_missing(suite: Suite) -> None:
    suite.write()
    healthy = shopper(suite, "doctor")
    assert healthy.returncode == 0, healthy
    assert "company    Tiny opens; control contract: instances, clock, faults, arrange" in healthy.stdout
    config = suite.path / "mystery_shopper.toml"
    config.write_text(config.read_text().replace("tiny_company.py", "gone.py"))
    ill = shopper(suite, "doctor")
    assert ill.returncode == 10
    assert "The company did not open" in ill.stdout
    assert "→ see [company] and [doors] in" in ill.stdout


def test_company_is_open_until_ctrl_c(suite: Suite) -> None:
    suite.write()
    printed: list[str] = []
    command = [str(PROGRAM), "company", "--fault", "rude"]
    with subprocess.Popen(command, cwd=suite.path, stdout=subprocess.PIPE, text=True) as opened:  # noqa: S603 - our own program
        assert opened.stdout is not None
        for line in opened.stdout:
            printed.append(line)
            if "Ctrl-C" in line:
                break
        url = next(line.split()[1] for line in printed if line.startswith("web"))
        with urlopen(url) as answer:  # noqa: S310 - the address that it printed
            assert json.load(answer)["word"] == "go away"
        opened.send_signal(signal.SIGINT)
        try:
            rest, _ = opened.communicate(timeout=30)
        finally:
            opened.kill()
    assert "Tiny is open." in printed[0]
    assert rest.strip() == "The company is closed."
    assert opened.returncode == 0
    with pytest.raises(OSError, match=r"refused"):
        urlopen(url)  # noqa: S310 - the address that it printed


def test_an_example_that_misleads_is_refused_by_check(suite: Suite) -> None:
    suite.write(FEATURE, STEPS.replace("Example: Given the shop is open", "Example: Given the shop is opened"))
    done = shopper(suite, "check")
    assert done.returncode == 2
    assert "steps/words.py:7: the example “the shop is opened” means nothing, not this phrase alone" in done.stderr


def test_the_examples_of_this_repository_are_true() -> None:
    here = Path(__file__).parents[2]
    done = subprocess.run([PROGRAM, "check"], cwd=here, capture_output=True, text=True, check=False, timeout=120)  # noqa: S603 - our own program
    assert done.returncode == 0, done.stderr
