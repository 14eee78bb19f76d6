"""A company of another trade, country and currency, with its own words and numbers, judged by the same engine from outside.

Nothing in the engine was written for it: it brings a configuration, features, steps, tasks, and a start command.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

SUITE = Path(__file__).parent / "suite"
COMMAND = Path(sys.executable).with_name("mystery-shopper")
BOOKS = "Jan books by telephone what he was quoted on the web"
READY = "The bicycle is ready on the day"
STRANGER = "A quote is the business of the one who asked for it"


class Run(msgspec.Struct):
    """How the command ended, and what run.json says."""

    exit: int
    json: dict[str, Any]
    printed: str

    @property
    def verdicts(self) -> dict[str, str]:
        return {journey["title"]: journey["verdict"] for journey in self.json["journeys"]}

    def journey(self, title: str) -> dict[str, Any]:
        found: dict[str, Any] = next(journey for journey in self.json["journeys"] if journey["title"] == title)
        return found


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A copy of the suite, in a folder that knows nothing of this project."""
    return Path(shutil.copytree(SUITE, tmp_path / "suite", ignore=shutil.ignore_patterns("__pycache__")))


def walk(suite: Path, *arguments: str) -> Run:
    report = suite.parent / "report"
    command = [str(COMMAND), "run", "--report", str(report), "--evidence", "none", "--seed", "1", *arguments]
    done = subprocess.run(command, cwd=suite, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 - our own command
    assert (report / "run.json").exists(), done.stdout + done.stderr
    return Run(done.returncode, json.loads((report / "run.json").read_text()), done.stdout + done.stderr)


def test_a_good_company_is_kept(suite: Path) -> None:
    run = walk(suite)
    assert run.exit == 0, run.printed
    assert run.verdicts == {BOOKS: "kept", READY: "kept", STRANGER: "kept"}
    assert {one["kind"] for one in run.json["references"]} == {"quote", "repair"}
    carried = {(one["kind"], one["hop"], one["reception"]) for one in run.json["carry"]}
    assert {("quote", "bench", "recognised"), ("repair", "bench", "recognised")} <= carried
    states = {(one["what"], one["state"]) for one in run.json["promises"]}
    assert ("delivery", "kept") in states
    assert {state for _, state in states} <= {"kept", "open"}
    assert "64.50 EUR" in {one["amount"] for one in run.json["promises"]}


@pytest.mark.parametrize(
    ("fault", "journey", "kind", "reference"),
    [
        ("bench-cannot-see-quotes", BOOKS, "reference-not-recognised", "Q-2026-0117"),
        ("bench-goes-by-the-list", BOOKS, "contradiction", "Q-2026-0117"),
        ("repairs-run-late", READY, "promise-slipped", "R4711"),
        ("quotes-open-to-anybody", STRANGER, "privacy-breach", ""),
    ],
)
def test_each_fault_is_found_where_it_is(suite: Path, fault: str, journey: str, kind: str, reference: str) -> None:
    run = walk(suite, "--fault", fault)
    assert run.exit == 1, run.printed
    assert run.verdicts == {BOOKS: "kept", READY: "kept", STRANGER: "kept", journey: "broken"}
    found = [one for one in run.journey(journey)["findings"] if one["kind"] == kind]
    assert found, run.printed
    assert found[0]["reference"] == reference
    assert found[0]["heard"]


def test_what_the_bench_lost_belongs_to_the_handover(suite: Path) -> None:
    """The customer still gets what he was promised, by telling it; the improvement names both sides and an owner."""
    run = walk(suite, "--fault", "bench-cannot-see-quotes", "-k", "books")
    journey = run.journey(BOOKS)
    lost = next(one for one in journey["findings"] if one["kind"] == "reference-not-recognised")
    assert lost["handover"] == {"from": "web site (web)", "to": "bench (phone)"}
    assert lost["owner"] == "Master mechanic"
    assert "cannot find that number" in lost["heard"]
    assert not {"outcome-missed", "price-not-honoured"} & {one["kind"] for one in journey["findings"]}


def test_without_the_control_contract(suite: Path) -> None:
    """One workshop for all journeys, in real time: what takes days waits, everything else is judged as before."""
    config = suite / "mystery_shopper.toml"
    config.write_text(config.read_text().replace('"workshop.py"]', '"workshop.py", "--shared"]'))
    run = walk(suite)
    assert run.exit == 11, run.printed
    assert run.verdicts == {BOOKS: "kept", READY: "waiting", STRANGER: "kept"}
    assert "3 days must pass" in run.printed
    assert run.journey(BOOKS)["effort"]["minutes_waiting"] > 0  # a call's simulated seconds need no clock of the company
