"""Feature files are collected as pytest users expect, and only in a project of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.plugin.conftest import Suite

FEATURE = """
@all
Feature: Words
  Background:
    Given the shop is open

  @story-S0-1 @story-S4-4 @quick
  Scenario: Maria gets a word, at last!
    When Maria asks for a word
    Then the word is "kept"

  @id-the-table @story-S0-2
  Scenario Outline: Everybody gets a word
    When <who> asks for a word
    Then the word is "<word>"
    Examples:
      | who  | word |
      | Anna | kept |
    @late
    Examples:
      | who  | word |
      | Bert | kept |

  Rule: On Sundays
    @story-S0-3
    Scenario: Nobody is in a hurry
      When Maria asks for a word
      * Bert asks for a word
      Then she smiles 1 times
      But the word is "kept"
"""
MARIA = "features/words.feature::test_maria_gets_a_word_at_last"
NOBODY = "features/words.feature::test_nobody_is_in_a_hurry"


def selected(suite: Suite, *args: str) -> list[str]:
    result = suite.run("--collect-only", "-q", *args)
    return [line for line in result.outlines if "::" in line]


def test_a_project_without_configuration_is_left_alone(suite: Suite) -> None:
    suite.write(FEATURE)
    (suite.path / "mystery_shopper.toml").unlink()
    (suite.path / "test_own.py").write_text("def test_own(): pass\n")
    (suite.path / "conftest.py").unlink()
    result = suite.run("-v")
    result.assert_outcomes(passed=1)
    assert not (suite.path / "reports").exists()


def test_ids_and_selection(suite: Suite) -> None:
    suite.write({"words.feature": FEATURE, "more.feature": FEATURE.replace("id-the-table", "id-other")})
    (suite.path / "test_own.py").write_text("def test_own(): pass\n")
    words = [
        MARIA,
        "features/words.feature::test_everybody_gets_a_word[Anna-kept]",
        "features/words.feature::test_everybody_gets_a_word[Bert-kept]",
        NOBODY,
    ]
    assert selected(suite, "features/words.feature") == words
    assert selected(suite, "features/words.feature", "-k", "maria or hurry") == [MARIA, NOBODY]
    assert selected(suite, "features/words.feature", "-m", "story-S4-4") == [MARIA]
    assert selected(suite, "features/words.feature", "-m", "late") == words[2:3]
    assert selected(suite, NOBODY) == [NOBODY]
    assert len(selected(suite)) == 9
    assert not (suite.path / "reports").exists(), "collecting opens nothing and writes nothing"


def test_the_plan_and_the_diary_say_what_is_walked(suite: Suite) -> None:
    suite.write(FEATURE).run().assert_outcomes(passed=4)
    planned = suite.records("planned")
    assert [(one["id"], one["line"]) for one in planned] == [
        ("features/words.feature#maria-gets-a-word-at-last", 8),
        ("the-table[Anna]", 18),
        ("the-table[Bert]", 22),
        ("features/words.feature#nobody-is-in-a-hurry", 26),
    ]
    assert planned[0]["stories"] == ["S0-1", "S4-4"]
    assert planned[2]["tags"] == ["late", "id-the-table", "story-S0-2", "all"]
    assert [(step["keyword"], step["line"], step.get("outcome", False)) for step in planned[3]["steps"]] == [
        ("Given", 5, False),
        ("When", 27, False),
        ("*", 28, False),
        ("Then", 29, False),
        ("But", 30, True),
    ]
    started = [one["id"] for one in suite.records("journey-started")]
    assert started == [one["id"] for one in planned]
    steps = [(r["record"], r["text"], r.get("status")) for r in suite.diary(1) if r["record"].startswith("step")]
    assert steps[-2:] == [("step-started", 'the word is "kept"', None), ("step-finished", 'the word is "kept"', "passed")]
    assert suite.diary(1)[0]["at"].startswith("2026-11-24T17:00"), "on the company's clock"


def test_last_failed_and_the_same_in_two_processes(suite: Suite) -> None:
    suite.write(FEATURE.replace('Then the word is "kept"', 'Then the word is "never"', 1))
    suite.run().assert_outcomes(passed=3, failed=1)
    said = [one["facts"] for one in suite.diary() if one["record"] == "declared"]
    again = suite.run("--lf", "-n2")
    again.assert_outcomes(failed=1)
    assert suite.records("journey-started")[0]["worker"] in {"gw0", "gw1"}
    assert len(suite.records("planned")) == 1
    assert [one["facts"] for one in suite.diary() if one["record"] == "declared"] == said
    assert suite.records("run-started")[0]["workers"] == 2
    assert suite.records("run-finished")[0]["broken"] == 1


def test_features_of_another_language_and_marks_of_pytest(suite: Suite) -> None:
    text = """# language: nl
Functionaliteit: Woorden
  @skip
  Scenario: Niet nu
    Als Maria asks for a word
    Dan the word is "kept"
  Scenario: Een woord
    Als Maria asks for a word
    Dan the word is "kept"
"""
    suite.write(text).run("-n0").assert_outcomes(passed=1, skipped=1)
    assert [one["title"] for one in suite.records("planned")] == ["Een woord"]
