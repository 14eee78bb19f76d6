"""Processes die: the company, the browser, the runner. What was seen until then stays, and nothing is left running."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import psutil
import pytest

from mystery_shopper import diary
from mystery_shopper.patience import Impatience, Patience
from tests.plugin.conftest import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.plugin.conftest import Suite

PROCESSES = ["-n0", "-n2"]

KILLING_STEPS = (
    STEPS
    + """
import pathlib
import signal

@when("somebody kills the company")
def kills_company(journey):
    os.kill(httpx.get(journey.company.doors.web.url).json()["pid"], signal.SIGKILL)
    pathlib.Path("company-killed").touch()
    asks(journey, "Maria")

@when("she asks when the company is gone")
def asks_later(journey):
    from mystery_shopper.patience import Patience
    Patience(30, 0.02).until(lambda: pathlib.Path("company-killed").exists() or None)
    asks(journey, "Maria")

@when("she waits for ever")
def waits():
    pathlib.Path("waiting").touch()
    signal.pause()

@when("she looks at the page")
def looks(journey):
    page = journey.browser_context().new_page()
    page.goto(journey.company.doors.web.url)
    journey.declare("answer", {"word": "kept" if "kept" in page.content() else "?"}, "Maria")

@when("the browser is killed, once")
def kills_browser(journey, tmp_path_factory, request):
    import psutil
    page = journey.browser_context().new_page()
    marker = pathlib.Path("killed")
    if not marker.exists():
        marker.touch()
        mine = psutil.Process().children(recursive=True)
        for process in mine:
            if "chrom" in process.name() or "headless" in process.name():
                process.kill()
    page.goto(journey.company.doors.web.url)
"""
)


def scenarios(*whens: str) -> str:
    """A feature with one scenario for each When."""
    told = (
        f'  Scenario: S{n}\n    When {when}\n    Then she smiles 1 times\n    And the word is "kept"\n'
        for n, when in enumerate(whens)
    )
    return "Feature: F\n" + "".join(told)


def wait_until(what: str, probe: Callable[[], object]) -> None:
    waited = Patience(30, 0.02).until(lambda: probe() or None)
    assert not isinstance(waited, Impatience), f"{what}: {waited}"


@pytest.mark.parametrize("processes", PROCESSES)
def test_company_killed(suite: Suite, processes: str) -> None:
    """The journey in which it happens and all that come after are compromised, at once. (With two workers, whoever is first
    waits for it: the last two begin after it in any case.)
    """
    suite.write(scenarios("somebody kills the company", *["she asks when the company is gone"] * 4), KILLING_STEPS)
    result = suite.run(processes)
    assert result.ret == 1
    ended = suite.records("journey-finished")
    assert suite.records("run-finished")[0]["exit"] == 10
    assert {one["verdict"] for one in ended} == {"compromised"}
    late = [one for one in ended if one["id"].endswith(("#s3", "#s4"))]
    assert all(one["seconds"] < 2 for one in late), late
    assert "does not answer" in late[-1]["message"]


@pytest.mark.parametrize("processes", PROCESSES)
def test_runner_killed(suite: Suite, processes: str) -> None:
    suite.write(scenarios("Maria asks for a word", "she waits for ever"), KILLING_STEPS)
    command = [sys.executable, "-m", "pytest", processes]
    with subprocess.Popen(command, cwd=suite.path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as runner:  # noqa: S603 - our own interpreter
        wait_until("the journey begins", (suite.path / "waiting").exists)
        wait_until("the other one ends", lambda: suite.records("journey-finished"))
        wait_until("the file for CI", (suite.path / "reports/latest/junit.xml").exists)
        family = psutil.Process(runner.pid).children(recursive=True)
        assert family
        runner.send_signal(signal.SIGKILL)
    wait_until("all end", lambda: not [one for one in family if one.is_running() and one.status() != psutil.STATUS_ZOMBIE])
    for path in (suite.path / "reports/latest/diary").iterdir():
        assert diary.read(path), path
    cases = {case.get("name"): case for case in ET.parse(suite.path / "reports/latest/junit.xml").iter("testcase")}  # noqa: S314 - our own file
    assert set(cases) == {"S0", "S1"}
    assert cases["S1"].find("error") is not None, "the file that is there says what was not reached"
    suite.write(scenarios("Maria asks for a word"), KILLING_STEPS)
    suite.run().assert_outcomes(passed=1)


def test_interrupted(suite: Suite) -> None:
    """Ctrl-C: what was walked is reported, the rest is named unfinished."""
    suite.write(scenarios("Maria asks for a word", "she waits for ever"), KILLING_STEPS)
    with subprocess.Popen([sys.executable, "-m", "pytest"], cwd=suite.path, stdout=subprocess.DEVNULL) as runner:
        wait_until("the journey begins", (suite.path / "waiting").exists)
        family = psutil.Process(runner.pid).children(recursive=True)
        runner.send_signal(signal.SIGINT)
        try:
            assert runner.wait(30) == pytest.ExitCode.INTERRUPTED
        finally:
            runner.kill()
    assert not [one for one in family if one.is_running()]
    finished = suite.records("run-finished")[0]
    assert (finished["kept"], finished["unfinished"], finished["exit"]) == (1, 1, 130)


@pytest.mark.parametrize("processes", PROCESSES)
def test_browser_killed(suite: Suite, processes: str) -> None:
    """The journey is walked again at a fresh company, in a fresh browser, and so are the later ones."""
    suite.write(scenarios("the browser is killed, once", "she looks at the page", "she looks at the page"), KILLING_STEPS)
    suite.run(processes)
    ended = {(one["id"][-1], one["attempt"]): one["verdict"] for one in suite.records("journey-finished")}
    assert ended == {("0", 1): "compromised", ("0", 2): "broken", ("1", 1): "kept", ("2", 1): "kept"}


def test_no_browser_is_started_where_none_is_needed(suite: Suite) -> None:
    suite.write(scenarios("Maria asks for a word"), KILLING_STEPS)
    (suite.path / "conftest.py").write_text(
        'pytest_plugins = ["steps.words"]\nimport pytest\n'
        "@pytest.fixture(scope='session')\ndef playwright():\n    raise RuntimeError('a browser was asked for')\n"
    )
    suite.run().assert_outcomes(passed=1)


def test_without_a_browser_the_ways_to_get_one_are_told(suite: Suite, monkeypatch: pytest.MonkeyPatch) -> None:
    suite.write(scenarios("she looks at the page"), KILLING_STEPS)
    monkeypatch.setenv("MYSTERY_SHOPPER_BROWSER", "/nowhere/browser")
    result = suite.run()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*MYSTERY_SHOPPER_BROWSER names /nowhere/browser, and there is no such program.*"])


def test_launch_and_context_arguments_are_honoured(suite: Suite) -> None:
    suite.write(
        scenarios("she looks around"),
        KILLING_STEPS
        + """
@when("she looks around")
def around(journey):
    page = journey.browser_context().new_page()
    seen = page.evaluate("[navigator.userAgent, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]")
    pathlib.Path("seen.json").write_text(__import__("json").dumps(seen))
    journey.declare("answer", {"word": "kept"}, "Maria")
""",
    )
    (suite.path / "conftest.py").write_text(
        'pytest_plugins = ["steps.words"]\nimport pytest\n'
        "@pytest.fixture(scope='session')\n"
        "def browser_context_args(browser_context_args):\n"
        "    return {**browser_context_args, 'user_agent': 'Shopper', 'locale': 'nl-NL'}\n"
    )
    suite.run("--tracing=on", "--output=traces").assert_outcomes(passed=1)
    assert json.loads((suite.path / "seen.json").read_text()) == ["Shopper", "nl-NL", "America/Denver"]
    assert list((suite.path / "traces").rglob("*.zip"))
