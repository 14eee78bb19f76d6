"""`--repeat K`: each journey K times, told apart everywhere, under the one id."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.plugin.conftest import FEATURE, STEPS

if TYPE_CHECKING:
    from tests.plugin.conftest import Suite

ID = "features/words.feature#maria-gets-a-word"
OUTLINE = """
  Scenario Outline: Words
    When <who> asks for a word
    Then the word is "kept"
    Examples:
      | who  |
      | Paul |
      | Eve  |
"""
MOODY = STEPS.replace(
    'httpx.get(journey.company.doors.web.url).json()["word"]',
    '"go away" if len(list(__import__("pathlib").Path("reports/latest/diary").iterdir())) == 2 else "kept"',
)
"""The second walk is served badly."""


@pytest.mark.parametrize("processes", ["-n0", "-n2"])
def test_each_repeat_is_walked_and_told_apart(suite: Suite, processes: str) -> None:
    suite.write(FEATURE + OUTLINE).walk("--mystery-shopper-repeat=3", "--junitxml=junit.xml", processes)
    assert suite.result is not None
    suite.result.assert_outcomes(passed=9)
    walked = {(one["id"], one.get("repeat", 1)) for one in suite.records("journey-finished")}
    ids = {ID, "features/words.feature#words[Paul]", "features/words.feature#words[Eve]"}
    assert walked == {(id_, number) for id_ in ids for number in (1, 2, 3)}
    assert {(one["id"], one.get("repeat", 1)) for one in suite.records("planned")} == walked
    assert len({one["diary"] for one in suite.records("journey-started")}) == 9
    cases = ET.parse(suite.path / "junit.xml").getroot().iter("testcase")  # noqa: S314 - pytest's own file
    names = [one.get("name") for one in cases]
    assert len(set(names)) == 9
    assert "test_maria_gets_a_word[2 of 3]" in names
    finished = suite.records("run-finished")[0]
    assert (finished["kept"], finished["whole"]) == (3, True)


def test_each_repeat_has_a_persona_of_its_own(suite: Suite) -> None:
    steps = STEPS.replace(
        'journey.company.arrange("mood", value="good")', 'journey.declare("seed", {"seed": str(journey.seed)}, "Maria")'
    )
    suite.write(steps=steps).walk("--mystery-shopper-repeat=2", "--mystery-shopper-seed=5")
    seeds = [line["facts"]["seed"] for number in (0, 1) for line in suite.diary(number) if line.get("about") == "seed"]
    assert len(set(seeds)) == 2
    suite.walk("--mystery-shopper-seed=5")
    assert [line["facts"]["seed"] for line in suite.diary() if line.get("about") == "seed"] == seeds[:1]


def test_the_worst_repeat_is_the_journey(suite: Suite) -> None:
    suite.write(steps=MOODY).walk("--mystery-shopper-repeat=3")
    report = json.loads((suite.path / "reports/latest/run.json").read_text())
    (journey,) = report["journeys"]
    assert (journey["verdict"], report["repeats"], report["totals"]["journeys"], report["totals"]["broken"]) == (
        "broken",
        3,
        1,
        1,
    )
    assert [(one["number"], one["verdict"], one["kinds"]) for one in journey["repeats"]] == [
        (1, "kept", []),
        (2, "broken", ["not-answered"]),
        (3, "kept", []),
    ]
    assert [one["kind"] for one in journey["findings"]] == ["not-answered"]
    assert "-r2-1.jsonl" in journey["attempts"][0]["diary"]
    assert "(2 of 3)" in journey["attempts"][0]["message"]


def test_one_repeat_can_be_walked_alone(suite: Suite) -> None:
    suite.write().walk("--mystery-shopper-repeat=3", "features/words.feature::test_maria_gets_a_word[2 of 3]")
    assert [one["repeat"] for one in suite.records("journey-finished")] == [2]


def test_a_compromised_repeat_is_walked_once_more(suite: Suite) -> None:
    suite.write('Feature: F\n  Scenario: Trips\n    When the shopper trips\n    Then the word is "kept"\n')
    suite.walk("--mystery-shopper-repeat=2")
    ended = [(one.get("repeat", 1), one["attempt"], one.get("retried", False)) for one in suite.records("journey-finished")]
    assert ended == [(1, 1, True), (1, 2, False), (2, 1, True), (2, 2, False)]
    assert suite.records("run-finished")[0]["compromised"] == 1


def test_less_than_once_is_refused(suite: Suite) -> None:
    result = suite.write().run("--mystery-shopper-repeat=0")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--repeat 0: each journey is walked at least once*"])


def test_python_tests_beside_the_features_are_not_repeated(suite: Suite) -> None:
    suite.write()
    (suite.path / "test_plain.py").write_text("def test_plain():\n    pass\n")
    suite.walk("--mystery-shopper-repeat=2", "test_plain.py", "features")
    assert suite.result is not None
    suite.result.assert_outcomes(passed=3)
