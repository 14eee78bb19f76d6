from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mystery_shopper import reporting
from mystery_shopper.errors import ConfigError, UsageError
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path


def killed(root: Path) -> Path:
    """One kept, one cut off in the middle of a line, one never started; no end."""
    run_dir = building.suite(root)
    building.begin(run_dir)
    names = [
        building.plan(run_dir, f"{building.FEATURE}#{slug}", slug.replace("-", " "))
        for slug in ("done", "cut-off", "waiting-still")
    ]
    done = building.start(run_dir, names[0])
    building.tell_kept(done)
    building.finish(run_dir, done, "kept")
    cut = building.start(run_dir, names[1])
    building.tell_promise(cut)
    cut.diary.close()
    path = run_dir / "diary" / "cut-off-1.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    with (run_dir / "run.jsonl").open("ab") as file:
        file.write(b'{"record":"journey-fin')
    return run_dir


def test_a_killed_run_still_yields_a_report_that_says_what_is_missing(tmp_path: Path) -> None:
    run_dir = killed(tmp_path)
    reporting.write(run_dir)
    report = json.loads((run_dir / "run.json").read_text(encoding="utf-8"))
    assert [one["verdict"] for one in report["journeys"]] == ["kept", "unfinished", "unfinished"]
    assert [len(one["attempts"]) for one in report["journeys"]] == [1, 1, 0]
    assert (report["verdict"], report["totals"]["unfinished"], report["totals"]["never_started"]) == ("unfinished", 2, 1)
    assert [one["value"] for one in report["references"] if "cut-off" in one["journey"]] == ["INC-20417"]
    for name in ("index.html", "summary.md"):
        text = (run_dir / name).read_text(encoding="utf-8")
        assert "ended before it was done: of 3 customers planned, 1 on the way and 1 not yet set out" in text
        assert "All 3" not in text


def test_what_was_found_before_the_kill_counts(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_broken(told)
    told.close()
    reporting.write(run_dir)
    report = json.loads((run_dir / "run.json").read_text(encoding="utf-8"))
    assert (report["verdict"], report["journeys"][0]["verdict"]) == ("broken", "broken")
    assert report["journeys"][0]["attempts"][0]["verdict"] == "unfinished"


def test_a_damaged_and_a_missing_diary_are_named(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    first, second = sorted((run_dir / "diary").iterdir())
    first.write_bytes(b"not json\n" + first.read_bytes())
    second.unlink()
    reporting.write(run_dir)
    text = (run_dir / "summary.md").read_text(encoding="utf-8")
    assert "The diary is damaged" in text
    assert "cannot be read" in text


def test_a_changed_configuration_is_named(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    path = tmp_path / "mystery_shopper.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    reporting.write(run_dir)
    assert "configuration has been changed since this run" in (run_dir / "index.html").read_text(encoding="utf-8")


def test_nothing_planned(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    building.end(run_dir)
    reporting.write(run_dir)
    report = json.loads((run_dir / "run.json").read_text(encoding="utf-8"))
    assert (report["verdict"], report["totals"]["carry_rate"]) == ("unfinished", None)
    assert "no customer set out" in (run_dir / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", [None, "", '{"record":"run-star'])
def test_no_run_at_all_is_a_usage_error_that_says_what_to_do(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "run.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"run\.jsonl") as caught:
        reporting.write(tmp_path)
    assert any(hint in str(caught.value) for hint in ("Name the directory of a run", "Run again"))


def test_a_configuration_that_is_gone_is_named(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    (tmp_path / "mystery_shopper.toml").unlink()
    with pytest.raises(ConfigError, match=r"mystery_shopper\.toml"):
        reporting.write(run_dir)
