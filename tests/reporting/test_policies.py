"""The exceptions that the company lists, and who walked them, in run.json."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mystery_shopper import reporting, running_records
from mystery_shopper.running_records import Planned
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path

POLICIES = """
[policies]
lower-price = "The lower price is hers."
late-parcel = "A late parcel is announced."
"""


def plan(run_dir: Path, name: str, *tags: str) -> str:
    journey = f"{building.FEATURE}#{name}"
    running_records.append(
        run_dir, Planned(at=building.WALL, id=journey, title=name, feature=building.FEATURE, line=7, tags=tags)
    )
    return journey


def test_each_exception_has_its_journeys_or_none(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path, building.CONFIG + POLICIES)
    building.begin(run_dir)
    walked = plan(run_dir, "walked", "policy-lower-price", "story-S4-2")
    plan(run_dir, "planned-only", "policy-late-parcel")
    plan(run_dir, "another", "policy-lower")
    told = building.start(run_dir, walked)
    building.finish(run_dir, told, "kept")
    reporting.write(run_dir)
    report = json.loads((run_dir / "run.json").read_text(encoding="utf-8"))
    assert report["policies"] == [
        {"name": "lower-price", "words": "The lower price is hers.", "journeys": [walked]},
        {"name": "late-parcel", "words": "A late parcel is announced.", "journeys": []},
    ]
    assert report["journeys"][0]["tags"] == ["policy-lower-price", "story-S4-2"]
    assert report["journeys"][1]["policies_read"] == []


def test_without_a_list_there_is_none(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    reporting.write(run_dir)
    assert json.loads((run_dir / "run.json").read_text(encoding="utf-8"))["policies"] == []
