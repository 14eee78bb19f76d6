"""Journeys chosen by id, and words for the company's start command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands.test_commands import TWO, shopper
from tests.plugin.conftest import FEATURE, Suite

if TYPE_CHECKING:
    from collections.abc import Sequence

MARIA, PAUL = "features/words.feature#maria-gets-a-word", "features/words.feature#paul-is-told-no"

OUTLINE = """
Feature: F
  Scenario Outline: S
    When <who> asks for a word
    Then the word is "kept"

    Examples:
      | who       |
      | Eve       |
      | Uncle Bob |
"""


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)


def planned(suite: Suite) -> list[str]:
    return [str(one["id"]) for one in suite.records("planned")]


@pytest.mark.parametrize("wanted", [[MARIA], [PAUL], [PAUL, MARIA]])
@pytest.mark.parametrize("workers", ["0", "2"])
def test_only_the_journeys_that_are_named_are_walked(suite: Suite, wanted: Sequence[str], workers: str) -> None:
    named = [word for one in wanted for word in ("--journey", one)]
    done = shopper(suite.write(TWO), "run", "-n", workers, *named)
    assert done.returncode == (1 if PAUL in wanted else 0), done
    assert planned(suite) == sorted(wanted)


def test_a_row_of_examples_is_named_with_its_key(suite: Suite) -> None:
    suite.write({"rows.feature": OUTLINE})
    assert shopper(suite, "run", "--journey", "features/rows.feature#s[Uncle Bob]").returncode == 0
    assert planned(suite) == ["features/rows.feature#s[Uncle Bob]"]


def test_a_journey_that_is_not_there_is_answered_with_the_nearest_and_nothing_is_walked(suite: Suite) -> None:
    done = shopper(suite.write(TWO), "run", "--journey", MARIA, "--journey", PAUL.replace("told", "sold"))
    assert done.returncode == 2, done
    assert f"no journey here is called “{PAUL.replace('told', 'sold')}”. The nearest: {PAUL}" in done.stderr
    assert not (suite.path / "reports/latest").exists()


def test_words_for_the_company_are_appended_and_written_down(suite: Suite) -> None:
    done = shopper(suite.write(), "run", "--company", "--without-control")
    assert done.returncode == 0, done
    started = suite.records("run-started")[0]
    assert (started["company_options"], started.get("offers", [])) == ("--without-control", [])


def test_the_run_without_them_says_nothing_of_them(suite: Suite) -> None:
    shopper(suite.write(), "run")
    assert "company_options" not in suite.records("run-started")[0]


@pytest.mark.parametrize("command", ["run", "prove", "company"])
def test_words_that_cannot_be_appended_are_refused(suite: Suite, command: str) -> None:
    suite.write()
    done = shopper(suite, command, "--company", "--name 'Tiny")
    assert done.returncode == 2, done
    assert "cannot be read as words: No closing quotation" in done.stderr
    config = suite.path / "mystery_shopper.toml"
    config.write_text("\n".join(line for line in config.read_text().splitlines() if not line.startswith("start")))
    done = shopper(suite, command, "--company", "--name Tiny")
    assert done.returncode == 2, done
    assert "has no `start` command" in done.stderr


def test_what_a_journey_read_is_written_down(suite: Suite) -> None:
    """As far as the company says so."""
    shopper(suite.write(), "run")
    assert [one["policies_read"] for one in suite.records("journey-finished")] == [["manners"]]
    (journey,) = json.loads((suite.path / "reports/latest/run.json").read_text())["journeys"]
    assert (journey["policies_read"], journey["tags"]) == (["manners"], ["story-S0-1"])


def test_an_exception_that_the_configuration_does_not_list_is_refused(suite: Suite) -> None:
    suite.write(FEATURE.replace("@story-S0-1", "@story-S0-1 @policy-late-riser"))
    config = suite.path / "mystery_shopper.toml"
    plain = config.read_text()
    assert "It lists none" in shopper(suite, "check").stderr
    config.write_text(plain + '[policies]\nlate-risers = "We open for those who come late."\n')
    done = shopper(suite, "check")
    assert done.returncode == 2
    assert "features/words.feature:4: @policy-late-riser: " in done.stderr
    assert "lists no “late-riser”. The nearest: late-risers" in done.stderr
    config.write_text(plain + '[policies]\nlate-riser = "We open for those who come late."\n')
    assert shopper(suite, "check").returncode == 0
