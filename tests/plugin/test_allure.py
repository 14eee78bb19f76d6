"""Allure's results: suites by goal, Gherkin steps, evidence once a contact, what the statuses mean; rendered where Allure is."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mystery_shopper import reporting
from mystery_shopper.reporting import allure_results, gather
from tests.plugin.conftest import STEPS, Suite
from tests.reporting.test_killed_runs import killed

ROOT = Path(__file__).parents[2]
ALLURE = Path(sys.prefix) / "allure/node_modules/.bin/allure"
"""Installed by `make`, where npm is."""
HOSTILE = '<script>document.title="owned"</script>'

FEATURE = """
Feature: Words that hold
  @id-word
  Scenario: Maria gets a word
    Given these words
      | word | meaning       |
      | kept | it holds, yes |
    And this letter
      \"\"\"
      Dear Maria,
      yes.
      \"\"\"
    When she looks around
    Then the word is "kept"

  Scenario: Paul is told no
    When she looks around
    Then the word is "never"

  Scenario: The shopper falls
    When the shopper trips
    Then the word is "kept"

  Scenario Outline: Each word
    When she looks around
    Then the word is "<word>"
    Examples:
      | key | word |
      | one | kept |
"""
MORE_STEPS = (
    STEPS
    + f"""
from mystery_shopper.diary import Notebook

@given("these words")
def words(datatable):
    pass

@given("this letter")
def letter(docstring):
    pass

@when("she looks around")
def looks(journey):
    book = Notebook(journey.diary, "Maria", "web")
    for _ in range(2):
        book.open("http://x/")
        journey.evidence.keep(book, 'the page {HOSTILE}', b"picture", "image/png")
        journey.evidence.keep(book, "the page again", b"picture", "image/png")
    journey.declare("answer", {{"word": "kept"}}, "Maria")
"""
)


@pytest.fixture
def results(suite: Suite) -> Path:
    """The results of a run in which a journey ends in each way."""
    suite.write(steps=MORE_STEPS)
    shutil.rmtree(suite.path / "features")
    (suite.path / "features/price_matching").mkdir(parents=True)
    (suite.path / "features/price_matching/words.feature").write_text(FEATURE)
    folder = suite.path / "reports/latest/allure-results"
    suite.run(f"--alluredir={folder}").assert_outcomes(passed=2, failed=1, errors=1)
    return folder


def read(folder: Path) -> dict[str, dict[str, Any]]:
    """Result by the journey's title; of several attempts, the last."""
    some = sorted((json.loads(path.read_text()) for path in folder.glob("*-result.json")), key=lambda one: one["start"])
    return {one["name"]: one for one in some}


def labels(result: dict[str, Any], name: str) -> list[str]:
    return [one["value"] for one in result["labels"] if one["name"] == name]


def rendered(folder: Path) -> list[dict[str, Any]] | None:
    """The results as Allure 3 has them in its report, by the suite's own `allurerc.json`; None where Allure is not installed."""
    if not ALLURE.exists():
        return None
    told = json.loads((ROOT / "allurerc.json").read_text())
    told["plugins"]["awesome"]["options"]["singleFile"] = False
    (folder.parent / "allurerc.json").write_text(json.dumps(told))
    command = [str(ALLURE), "generate", "--config", "allurerc.json", "--output", "report", folder.name]
    done = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False, timeout=120)  # noqa: S603 - our own
    assert done.returncode == 0, done
    found = (folder.parent / "report").rglob("test-results/*.json")
    return [json.loads(path.read_text()) for path in found]


def check_structure(folder: Path) -> None:
    found = read(folder)
    word, no, fell = (found[name] for name in ("Maria gets a word", "Paul is told no", "The shopper falls"))
    assert (word["status"], no["status"], fell["status"]) == ("passed", "failed", "broken")
    assert (labels(word, "parentSuite"), labels(word, "suite")) == (["Price matching"], ["Words that hold"])
    table, letter, looked, _ = word["steps"]
    assert (table["name"], letter["name"]) == ("Given these words", "And this letter")
    assert (folder / table["attachments"][0]["source"]).read_text() == 'word,meaning\nkept,"it holds, yes"\n'
    assert (folder / letter["attachments"][0]["source"]).read_text() == "Dear Maria,\nyes."
    assert len(looked["attachments"]) == 2, "once a contact"
    evidence = next((folder.parent / "evidence").rglob("*.png"))
    assert evidence.stat().st_nlink >= 3, "stored once: Allure's attachments are other names of the same file"
    assert word["fullName"] == "word", "as its @id tag names it"
    assert found["Each word [one]"]["fullName"].endswith("#each-word[one]")


def check_beside(folder: Path) -> None:
    told = dict(line.split(" = ", 1) for line in (folder / "environment.properties").read_text().splitlines())
    assert (told["Company"], told["Doors"], told["Seed"]) == ("Tiny", "simulators", "0")
    categories = json.loads((folder / "categories.json").read_text())
    assert [one["matchedStatuses"] for one in categories] == [["failed"], ["broken"], ["skipped"]]
    assert json.loads((ROOT / "allurerc.json").read_text())["categories"] == categories, "Allure 3 reads them there"


def check_rendered(folder: Path, shown: list[dict[str, Any]]) -> None:
    by_name = {one["name"]: one for one in shown if not one.get("isRetry") and not one.get("hidden")}
    assert set(by_name) == set(read(folder))
    assert by_name["Paul is told no"]["status"] == "failed"
    assert [one["name"] for one in by_name["Paul is told no"]["categories"]] == ["Broken: the company failed the customer"]
    assert [one["name"] for one in by_name["The shopper falls"]["categories"]] == ["Compromised: the shopper could not look"]
    steps = [one for one in by_name["Maria gets a word"]["steps"] if one["type"] == "step"]
    assert [one["name"] for one in steps][:2] == ["Given these words", "And this letter"]


def test_a_run_as_allure_shows_it(results: Path) -> None:
    check_structure(results)
    check_beside(results)
    shown = rendered(results)
    if shown is not None:
        check_rendered(results, shown)


def test_an_identity_is_the_same_from_run_to_run(suite: Suite, results: Path) -> None:
    before = {name: one["historyId"] for name, one in read(results).items()}
    suite.run(f"--alluredir={results}", "--mystery-shopper-seed=9")
    assert {name: one["historyId"] for name, one in read(results).items()} == before
    assert len(set(before.values())) == len(before)


def test_what_a_killed_run_did_not_reach_is_an_error(tmp_path: Path) -> None:
    run_dir = killed(tmp_path)
    folder = run_dir / "allure-results"
    folder.mkdir()
    reporting.write(run_dir)
    found = read(folder)
    assert {name: one["status"] for name, one in found.items()} == {"cut off": "broken", "waiting still": "broken"}
    assert found["waiting still"]["statusDetails"]["message"] == "not reached: the run ended before this journey began"
    assert [one["status"] for one in found["cut off"]["steps"]] == ["passed"] * 4 + ["skipped"] * 5
    names = sorted(path.name for path in folder.iterdir())
    reporting.write(run_dir)
    assert sorted(path.name for path in folder.iterdir()) == names
    shown = rendered(folder)
    assert shown is None or {one["name"] for one in shown} == set(found)


@pytest.mark.parametrize(
    ("environment", "executor"),
    [
        ({}, None),
        (
            {
                "GITHUB_ACTIONS": "true",
                "GITHUB_RUN_NUMBER": "7",
                "GITHUB_SERVER_URL": "https://github.example",
                "GITHUB_REPOSITORY": "a/b",
                "GITHUB_RUN_ID": "12",
            },
            ("GitHub Actions", "https://github.example/a/b/actions/runs/12", 7),
        ),
        ({"GITLAB_CI": "true", "CI_JOB_URL": "https://gitlab.example/j/1"}, ("GitLab CI", "https://gitlab.example/j/1", None)),
    ],
)
def test_where_it_ran(tmp_path: Path, environment: dict[str, str], executor: tuple[str, str, int | None] | None) -> None:
    run_dir = killed(tmp_path)
    (run_dir / "allure-results").mkdir()
    allure_results.write(gather.read(run_dir), environment)
    path = run_dir / "allure-results/executor.json"
    if executor is None:
        assert not path.exists()
    else:
        told = json.loads(path.read_text())
        assert (told["name"], told["buildUrl"], told.get("buildOrder")) == executor


def test_hostile_words_do_nothing_in_allure(results: Path) -> None:
    """They are names and texts of JSON; no file that Allure would show as a page holds them."""
    assert not [path for path in results.glob("*-attachment.html") if HOSTILE in path.read_text()]
    assert HOSTILE in "".join(path.read_text() for path in results.glob("*-result.json")).replace('\\"', '"')
