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
    assert any(line.startswith("Evidence: evidence/") for line in lines)


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


def test_each_journey_comes_before_the_second_of_any_and_one_line_is_told_once(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    for number in range(2):
        told = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#walk-{number}", f"Walk {number}"))
        for line, kind in ((14, "not-answered"), (14, "told-again"), (15, "walked-away")):
            told.finds(kind=kind, line=line, hop="price desk", channel="phone")
        building.finish(run_dir, told, "broken")
    found = written(run_dir)
    assert [(one["title"], one["line"]) for one in found] == [
        ("Broken: Walk 0", 14),
        ("Broken: Walk 1", 14),
        ("Broken: Walk 0", 15),
        ("Broken: Walk 1", 15),
    ]
    assert found[0]["message"].splitlines()[-1] == "Also: The customer had to tell the story again."
