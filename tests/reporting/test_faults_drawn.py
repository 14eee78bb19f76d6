"""The faults of the flagship story, walked for real: the picture breaks the thread at the desk that the findings name."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("fault", "journey", "how"),
    [
        (
            "incident-number-stays-in-email",
            "price_matching/price_match.feature#maria-calls-to-order-at-the-price-that-was-promised-by-email",
            {"refused", "asked-again", "ignored"},
        ),
        ("cold-transfer", "price_matching/price_match.feature#a-transfer-takes-the-number-along", {"reference-lost-in-transfer"}),
        (
            "approval-forces-a-call",
            "price_matching/price_match.feature#maria-is-free-to-order-where-she-likes",
            {"forced-channel"},
        ),
        ("number-without-a-record", "incidents/report.feature#every-number-can-be-looked-up-elsewhere[phone]", {"refused"}),
    ],
)
def test_the_thread_breaks_where_the_findings_say(tmp_path: Path, fault: str, journey: str, how: set[str]) -> None:
    command = [sys.executable, "-m", "mystery_shopper", "run", "--report", str(tmp_path / "run"), "--evidence", "none"]
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, "--journey", f"features/{journey}", "--fault", fault], cwd=ROOT, capture_output=True, text=True, check=False
    )
    run = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    page = BeautifulSoup((tmp_path / "run" / "index.html").read_text(encoding="utf-8"), "html.parser")
    (walked,) = run["journeys"]
    assert walked["verdict"] == "broken", done.stdout + done.stderr
    first = next(one for one in walked["findings"] if one["kind"] in {"reference-not-recognised", *how})
    boards = page.select("#stories .story .board svg")
    assert {one["data-layout"] for one in boards} == {"wide", "tall"}
    for board in boards:
        (broken,) = board.select("g.break[data-lost]")
        station = board.select_one(f"a.station[data-station='{broken['data-station']}']")
        assert (station["data-channel"], station["data-desk"]) == (first["channel"], first["hop"])
        assert broken["data-reception"] in how
        assert broken.parent["data-reference"].partition("-")[0] == "INC"
