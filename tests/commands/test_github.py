"""What GitHub Actions is told, and that nobody else speaks to it."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import msgspec
import pytest

from mystery_shopper.commands import github
from mystery_shopper.reporting.annotating import Annotation
from tests.commands.test_commands import PROGRAM, TWO
from tests.plugin.conftest import STEPS, Suite

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)


def annotation(**fields: object) -> Annotation:
    told = {"level": "error", "verdict": "broken", "file": "features/a.feature", "line": 12, "title": "Broken: A", "message": "m"}
    return Annotation(**{**told, **fields})  # type: ignore[arg-type]  # any field


def test_a_command_is_escaped_as_the_runner_reads_it() -> None:
    told = github.command(annotation(title="Broken: a, b:: c", message="100 %\nOwner: x, y\r\n::add-mask::z"), "shop")
    assert told == (
        "::error file=shop/features/a.feature,line=12,title=Broken%3A a%2C b%3A%3A c::100 %25%0AOwner: x, y%0D%0A::add-mask::z"
    )


@pytest.mark.parametrize(
    ("taken", "text", "whole"), [(0, "short\n", True), (0, "line\n" * 300_000, False), (1_048_570, "short\n" * 9, None)]
)
def test_the_steps_summary_stays_within_what_github_takes(tmp_path: Path, taken: int, text: str, whole: bool | None) -> None:
    target = tmp_path / "summary"
    target.write_bytes(b"x" * taken)
    github.append_summary(target, text)
    data = target.read_bytes()
    assert len(data) <= github.LARGEST_SUMMARY
    assert data[:taken] == b"x" * taken
    if whole is None:
        assert len(data) == taken, "no room for half a line"
    else:
        assert data.endswith(text.encode() if whole else b"among the artifacts._\n")


def test_run_annotates_the_feature_file_and_fills_the_steps_summary(suite: Suite) -> None:
    steps = STEPS.replace('raise Unmet(f"the word was {said[-1:]}"', 'raise Unmet("it said\\n  ::error::owned"')
    suite.write({"words.feature": TWO}, steps)
    summary = suite.path / "step-summary.md"
    environment = {**os.environ, "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "NO_COLOR": "1"}
    environment["GITHUB_WORKSPACE"] = str(suite.path.parent)
    done = subprocess.run(  # noqa: S603 - our own program
        [PROGRAM, "run"], cwd=suite.path, capture_output=True, text=True, check=False, timeout=120, env=environment
    )
    assert done.returncode == 1, done
    lines = done.stdout.splitlines()
    word = re.fullmatch(r"::stop-commands::([0-9a-f]{32})", lines[0])
    assert word, "commands are off before anything of a company's is printed"
    back = lines.index(f"::{word[1]}::")
    assert [n for n, line in enumerate(lines) if line.strip() == "::error::owned" and n > back] == []
    (told,) = [line for line in lines[back + 1 :] if line.startswith("::")]
    assert told.startswith(f"::error file={suite.path.name}/features/words.feature,line=11,title=Broken%3A Paul is told no::")
    text = summary.read_text(encoding="utf-8")
    assert "## Mystery Shopper: Tiny" in text
    assert "](index.html)" not in text


def test_elsewhere_nothing_is_printed_for_github(suite: Suite) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    done = subprocess.run(  # noqa: S603 - our own program
        [PROGRAM, "run"], cwd=suite.write().path, capture_output=True, text=True, check=False, timeout=120, env=environment
    )
    assert not [line for line in done.stdout.splitlines() if line.lstrip().startswith("::")]


def test_no_more_is_annotated_than_github_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "summary.md").write_text("")
    (tmp_path / "annotations.json").write_bytes(msgspec.json.encode([annotation(line=n) for n in range(1, 61)]))
    github.tell(tmp_path, tmp_path)
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line.startswith("::error")]) == github.MOST
    assert lines[-1] == "… and 10 more in annotations.json."
