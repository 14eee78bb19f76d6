"""A tiny suite at a tiny company, in a folder of its own, walked by a pytest of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

WITHOUT = "-p no:faker -p no:hypothesispytest -p no:anyio"
"""Plugins that a tiny suite does without: they are slow to load."""

COMPANY = Path(__file__).parents[1] / "support" / "tiny_company.py"

STEPS = '''
import os
import httpx
from mystery_shopper import DeadEnd, Finding, Unmet, given, parsers, then, when


@given("the shop is open")
def open_shop(journey):
    """The company is there.

    Example: Given the shop is open
    """
    journey.company.arrange("mood", value="good")


@when(parsers.parse("{who} asks for a word"))
def asks(journey, who):
    """She asks.

    Example: When Maria asks for a word
    """
    journey.declare("answer", {"word": httpx.get(journey.company.doors.web.url).json()["word"]}, who)


@when("she finds the door shut")
def shut():
    message = "the door is shut"
    raise DeadEnd(message)


@when("the shopper trips")
def trips():
    assert 1 == 2


@then(parsers.parse('the word is "{word}"'), outcome=True)
def the_word_is(journey, word):
    """What was said.

    Example: Then the word is "kept"
    """
    said = [r.facts["word"] for r in journey.diary.records if getattr(r, "about", "") == "answer"]
    if said[-1:] != [word]:
        raise Unmet(f"the word was {said[-1:]}", (Finding(kind="not-answered", heard=str(said)),))


@then(parsers.parse("she smiles {times:d} times"))
def smiles(times):
    if times > 1:
        raise Unmet(f"she smiled once, not {times} times")
'''

FEATURE = """
Feature: Words
  @story-S0-1
  Scenario: Maria gets a word
    Given the shop is open
    When Maria asks for a word
    Then the word is "kept"
"""


class Suite:
    """Writes the suite and runs pytest in it, as another process unless said otherwise."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.path = pytester.path
        self.result: pytest.RunResult | None = None

    def write(
        self, features: dict[str, str] | str = FEATURE, steps: str = STEPS, *, control: bool = True, ini: str = ""
    ) -> Suite:
        start = [sys.executable, str(COMPANY), *([] if control else ["--without-control"])]
        (self.path / "mystery_shopper.toml").write_text(
            f"""[company]
name = "Tiny"
doors = "simulators"
start = {json.dumps(start)}
time_zone = "America/Denver"
locale = "en_US"
currency = "USD"
working_days = ["Mon", "Tue"]
"""
        )
        (self.path / "pytest.ini").write_text(
            f"[pytest]\naddopts = --import-mode=importlib --strict-markers {WITHOUT}\npythonpath = .\n{ini}"
        )
        (self.path / "conftest.py").write_text('pytest_plugins = ["steps.words"]\n')
        (self.path / "steps").mkdir(exist_ok=True)
        (self.path / "steps" / "words.py").write_text(steps)
        (self.path / "features").mkdir(exist_ok=True)
        for name, text in ({"words.feature": features} if isinstance(features, str) else features).items():
            (self.path / "features" / name).write_text(text)
        return self

    def run(self, *args: str) -> pytest.RunResult:
        return self.pytester.runpytest_subprocess(*args)

    def walk(self, *args: str) -> Suite:
        """Run, and keep the result."""
        self.result = self.run(*args)
        return self

    def records(self, record: str = "") -> list[dict[str, Any]]:
        """The lines of run.jsonl, of one kind where named."""
        lines = (self.path / "reports/latest/run.jsonl").read_text().splitlines()
        return [line for line in map(json.loads, lines) if record in ("", line["record"])]

    def diary(self, number: int = 0) -> list[dict[str, Any]]:
        """The records of the diary named by the `number`th JourneyStarted."""
        path = self.path / "reports/latest" / str(self.records("journey-started")[number]["diary"])
        return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)
