"""Which runs are kept in the history, and what an unusable one does to a run."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.history import History
from tests.commands.test_commands import TWO, shopper
from tests.plugin.conftest import FEATURE, Suite
from tests.plugin.test_processes import KILLING_STEPS, scenarios, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.history import PastRun


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Suite:
    for name in ("GITHUB_ACTIONS", "TF_BUILD", "JENKINS_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GITLAB_CI", "1")
    monkeypatch.setenv("CI_COMMIT_SHA", "abc123")
    monkeypatch.setenv("CI_COMMIT_BRANCH", "main")
    return Suite(pytester).write(TWO)


def kept(folder: Path) -> tuple[PastRun, ...]:
    return History(folder).runs()


def test_a_run_is_kept_with_where_it_comes_from_and_how_each_journey_ended(suite: Suite) -> None:
    assert shopper(suite, "run").returncode == 1
    (run,) = kept(suite.path / "reports")
    assert (run.company, run.commit, run.branch, run.release, run.verdict, run.whole) == (
        "Tiny",
        "abc123",
        "main",
        "",
        "broken",
        True,
    )
    assert [(one.id.partition("#")[2], one.verdict, one.kinds) for one in run.journeys] == [
        ("maria-gets-a-word", "kept", ()),
        ("paul-is-told-no", "broken", ("not-answered",)),
    ]
    report = json.loads((suite.path / "reports/latest/run.json").read_text())
    assert (report["commit"], report["branch"], report["whole"]) == ("abc123", "main", True)


@pytest.mark.parametrize(
    ("arguments", "folder", "whole"),
    [
        (("-n", "2"), "reports", True),
        (("features",), "reports", True),
        (("-k", "maria"), "reports", False),
        (("--journey", "features/words.feature#maria-gets-a-word"), "reports", False),
        (("--repeat", "2"), "reports", True),
        (("--history", "cache"), "cache", True),
        (("--fault", "rude"), "reports", None),
        (("--fault", "rude", "--history", "cache"), "cache", True),
        (("--no-history",), "reports", None),
    ],
)
def test_which_runs_are_kept(suite: Suite, arguments: tuple[str, ...], folder: str, whole: bool | None) -> None:
    done = shopper(suite, "run", *arguments)
    assert done.returncode in (0, 1), done
    assert [run.whole for run in kept(suite.path / folder)] == ([] if whole is None else [whole])


def test_skipped_journeys_are_not_missed_and_files_outside_the_selection_are(suite: Suite) -> None:
    suite.write({"words.feature": FEATURE, "more.feature": FEATURE.replace("@story-S0-1", "@skip")})
    shopper(suite, "run")
    (suite.path / "features/third.feature").write_text(FEATURE)
    shopper(suite, "run", "features/words.feature")
    assert [run.whole for run in kept(suite.path / "reports")] == [True, False]


def test_plain_pytest_keeps_where_it_is_told(suite: Suite) -> None:
    suite.run()
    assert not kept(suite.path / "reports")
    suite.run("--mystery-shopper-history=reports")
    assert len(kept(suite.path / "reports")) == 1


def test_a_newer_history_is_refused_before_anything_runs(suite: Suite) -> None:
    shopper(suite, "run")
    with sqlite3.connect(suite.path / "reports/history.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (suite.path / "reports/latest/run.jsonl").read_bytes()
    done = shopper(suite, "run")
    assert done.returncode == 2
    assert "written by a newer Mystery Shopper (schema 99" in done.stderr
    assert (suite.path / "reports/latest/run.jsonl").read_bytes() == before


def test_a_history_that_breaks_on_the_way_does_not_take_the_run_along(suite: Suite) -> None:
    """The folder's name is taken by a file: that shows only when the run is to be kept."""
    (suite.path / "cache").write_text("a file")
    done = shopper(suite, "run", "--history", "cache")
    assert done.returncode == 1
    assert "This run is not in the history." in done.stderr
    assert (suite.path / "reports/latest/index.html").exists()


def test_both_history_and_none_is_wrong_usage(suite: Suite) -> None:
    done = shopper(suite, "run", "--history", "x", "--no-history")
    assert done.returncode == 2
    assert "choose one of the two" in done.stderr


def test_an_interrupted_run_is_kept_as_not_whole(suite: Suite) -> None:
    suite.write(scenarios("Maria asks for a word", "she waits for ever"), KILLING_STEPS)
    command = [sys.executable, "-m", "mystery_shopper", "run", "--gate"]
    config = suite.path / "mystery_shopper.toml"
    config.write_text(config.read_text() + "[gate]\nbroken = 0\n")
    with subprocess.Popen(command, cwd=suite.path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as runner:  # noqa: S603 - our own interpreter
        wait_until("the second journey begins", (suite.path / "waiting").exists)
        runner.send_signal(signal.SIGINT)
        assert runner.wait(60) == 130
    (run,) = kept(suite.path / "reports")
    assert (run.whole, run.verdict, run.gate) == (False, "unfinished", "")
    assert [one.verdict for one in run.journeys] == ["kept", "unfinished"]
    assert not (suite.path / "reports/latest/gate.json").exists()
