from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mystery_shopper import reporting
from tests.reporting import building
from tests.reporting.test_killed_runs import killed

if TYPE_CHECKING:
    from pathlib import Path


def written(run_dir: Path) -> list[dict[str, Any]]:
    reporting.write(run_dir)
    return json.loads((run_dir / "annotations.json").read_text(encoding="utf-8"))


def test_a_finding_stands_at_the_line_of_its_step(tmp_path: Path) -> None:
    first, second = written(building.flagship(tmp_path, broken=True))
    assert (first["file"], first["line"], second["line"]) == (building.FEATURE, 14, 15)
    assert (first["level"], first["title"]) == ("error", f"Broken: {building.TITLE}")
    lines = first["message"].splitlines()
    assert lines[0] == "Customer service could not find the number INC-20417."
    assert "Owner: Head of Customer Care" in lines
    assert lines[-1].startswith("Evidence: evidence/")


def test_nothing_is_said_of_a_kept_run(tmp_path: Path) -> None:
    assert written(building.flagship(tmp_path, broken=False)) == []


def test_what_could_not_be_looked_at_is_an_error_at_the_step_that_stopped_it(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    told.step(0)
    told.step(1, "compromised")
    building.finish(run_dir, told, "compromised", "no connection")
    (one,) = written(run_dir)
    assert (one["level"], one["line"], one["message"]) == ("error", building.STEPS[1][2], "no connection")
    assert one["title"].startswith("Could not look: ")


def test_what_a_killed_run_did_not_reach_is_named(tmp_path: Path) -> None:
    assert [(one["verdict"], one["line"]) for one in written(killed(tmp_path))] == [("unfinished", 7)] * 2


def test_what_must_wait_is_a_notice(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    building.finish(run_dir, building.start(run_dir, building.plan(run_dir)), "waiting", "3 days must pass")
    assert [one["level"] for one in written(run_dir)] == ["notice"]
