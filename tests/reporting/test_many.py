"""A report of many journeys stays small, and as true as a small one. (What it costs is measured in bench/.)"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from bench import many
from mystery_shopper import reporting
from mystery_shopper.reporting import page as page_module
from mystery_shopper.reporting import pictures, stories
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path


def multiplied(root: Path, journeys: int) -> str:
    run_dir = many.multiply(building.flagship(root, broken=True), root / "reports" / "many", journeys)
    reporting.write(run_dir)
    return (run_dir / "index.html").read_text(encoding="utf-8")


def test_a_thousand_journeys_would_fit_into_the_file(tmp_path: Path) -> None:
    assert len(multiplied(tmp_path, stories.MANY + 2).encode()) / (stories.MANY + 2) < 25_000_000 / 1000


def test_every_journey_is_there_and_the_kept_ones_are_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (stories, page_module):
        monkeypatch.setattr(module, "MANY", 10)
    count = 12
    page = BeautifulSoup(multiplied(tmp_path, count), "html.parser")
    assert page.body["class"] == ["many"]
    assert len(page.select(".story[data-verdict]")) == count
    assert page.h1.get_text(" ", strip=True) == f"Do not release: {count // 2} of {count} customers were let down."
    layouts = {
        verdict: {board["data-layout"] for board in page.select(f".story.{verdict} .board svg")} for verdict in ("kept", "broken")
    }
    assert layouts == {"kept": {"tall"}, "broken": {"wide", "tall"}}
    for link in page.find_all("a", attrs={"data-count": True}):
        target = page.find(id=link["href"][1:])
        counted = target.select(link["data-count"]) if link["data-count"] else target.find_all(recursive=False)
        assert int(link.text) == len(counted), link["href"]


@pytest.mark.parametrize("room", [0, 1_000_000])
def test_pictures_are_embedded_while_there_is_room_and_linked_beyond(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    monkeypatch.setattr(pictures, "ROOM", room)
    reporting.write(run_dir)
    text = (run_dir / "index.html").read_text(encoding="utf-8")
    kinds = {source.partition("/")[0] for source in re.findall(r'<img src="([^"]+)"', text)}
    assert kinds == ({"data:image"} if room else {"evidence"})


def test_the_worst_story_comes_first_to_its_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    size = len(building.png())
    monkeypatch.setattr(pictures, "ROOM", size * 2 + size // 2)
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert all(image["src"].startswith("data:") for image in page.select("#broken img"))
    assert any(image["src"].startswith("evidence/") for image in page.select("#kept img"))
