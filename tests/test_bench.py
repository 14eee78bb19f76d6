"""The bench's arithmetic and its generated suite; no timings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from bench import buckets, suite, tally
from bench.sampling import Phase, Samples
from bench.watching import Usage
from mystery_shopper import features

ENGINE = "/src/mystery_shopper"


def round_of(few: Usage, many: Usage, pictured: Usage) -> tally.Round:
    nothing = Usage(wall=0.5, cpu=0.4, memory=40_000_000, code=0)
    runs = {("by hand", 0): nothing, ("by hand", 1): nothing, ("by hand", 2): few, ("by hand", 6): many}
    return tally.Round(few=2, many=6, runs=runs, pictured=pictured, pictures=10)


def usage(wall: float, cpu: float) -> Usage:
    return Usage(wall=wall, cpu=cpu, memory=700_000_000, code=0)


def test_further_journeys_and_screenshots_are_slopes() -> None:
    one = round_of(usage(3.0, 2.0), usage(7.0, 4.0), usage(4.0, 3.0))
    assert one.further("by hand", tally.wall) == pytest.approx(1.0)
    assert one.further("by hand", tally.cpu) == pytest.approx(0.5)
    assert one.picture(tally.cpu) == pytest.approx(0.05)


def test_the_table_has_least_middle_and_greatest_of_all_rounds() -> None:
    rounds = [round_of(usage(3.0, 2.0), usage(3.0 + 4 * slope, 3.0), usage(4.0, 3.0)) for slope in (0.3, 0.1, 0.2)]
    lines = tally.table(rounds, ("by hand",)).splitlines()
    assert lines[:2] == ["| | by hand |", "|---|---|"]
    assert "| each further journey, wall s | 0.200 (0.100 – 0.300) |" in lines
    assert "| most memory in a run of 6, MB | 700 (700 – 700) |" in lines
    assert lines[-1] == "One screenshot (JPEG of the shelf): 0.050 (0.050 – 0.050) s wall, 0.050 (0.050 – 0.050) s CPU."


def test_a_result_is_written_between_its_markers() -> None:
    document = "a\n<!-- table -->\nold\n<!-- /table -->\nb\n"
    assert tally.replaced(document, "table", r"new \1") == "a\n<!-- table -->\nnew \\1\n<!-- /table -->\nb\n"
    with pytest.raises(LookupError, match="<!-- profile -->"):
        tally.replaced(document, "profile", "new")


@pytest.mark.parametrize("name", ["table", "profile", "report"])
def test_the_readme_has_the_markers(name: str) -> None:
    readme = (suite.ROOT / "bench" / "README.md").read_text()
    assert "wanted" in tally.replaced(readme, name, "wanted")


def test_the_generated_suite_walks_the_flagship_as_it_stands(tmp_path: Path) -> None:
    files = suite.build(tmp_path, (1, 3))
    assert sorted(files) == [1, 3]
    original = features.read(suite.FEATURE, "original.feature")
    generated = features.read(files[3], "walks.feature")
    assert not generated.problems
    assert [one.title for one in generated.scenarios] == [suite.TITLE]
    assert [row.key for row in generated.scenarios[0].rows or ()] == ["1", "2", "3"]
    assert suite.TITLE in [one.title for one in original.scenarios]
    sentences = suite.FEATURE.read_text().partition(suite.TITLE)[2].partition("\n\n")[0]
    assert sentences in files[3].read_text()
    assert (tmp_path / "mystery_shopper.toml").is_file()
    assert (tmp_path / "journeys" / "price_matching.py").is_file()


def test_a_flagship_that_was_renamed_is_told() -> None:
    with pytest.raises(LookupError, match=r"bench/suite\.py"):
        suite.outline("Feature: a\n\n  Scenario: b\n    Given c\n", "other", 2)


@pytest.mark.parametrize(
    ("stack", "part"),
    [
        (("/re/__init__.py:sub", f"{ENGINE}/ledger/read.py:read", "/x/journeys/talking.py:call"), "ledger"),
        (("/site/playwright/_impl/x.py:wait", f"{ENGINE}/channels/screen.py:open"), "browser"),
        (("/site/playwright/_impl/x.py:wait", f"{ENGINE}/channels/screen.py:picture"), buckets.EVIDENCE),
        (("/site/httpx/_client.py:send", f"{ENGINE}/channels/twiml/transport.py:ask"), "phone"),
        (("/site/httpx/_client.py:send", f"{ENGINE}/control.py:ask", f"{ENGINE}/channels/phone.py:say"), buckets.CONTROL),
        (("/site/pytest_bdd/scenario.py:_execute_scenario",), buckets.REST),
    ],
)
def test_a_moment_belongs_to_the_innermost_part(stack: tuple[str, ...], part: str) -> None:
    assert buckets.part_of(stack) == part


def test_the_breakdown_adds_up_to_what_one_journey_took() -> None:
    ledger, rest = (f"{ENGINE}/ledger/read.py:read",), ("/site/pluggy.py:call",)
    journeys = Phase([("wall", ledger, 3), ("wall", rest, 1), ("cpu", ledger, 5)], {"wall": 0.8, "cpu": 0.2})
    report = Phase([("wall", rest, 7)], {"wall": 0.4, "cpu": 0.0})
    lines = buckets.table(Samples(journeys, report, walked=2, reported=4)).splitlines()
    assert "| ledger | 300.0 | 60% | 100.0 | 100% |" in lines
    assert f"| {buckets.REPORT} | 100.0 | 20% | 0.0 | 0% |" in lines
    assert lines[-1] == "| all | 500.0 | | 100.0 | |"
    assert buckets.functions(Samples(journeys, report, 2, 4), "wall", 5) == [(0.75, "ledger/read.py:read")]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process adopt its grandchildren")
def test_orphans_are_counted(tmp_path: Path) -> None:
    """A process that outlives its parent, as a browser's helpers may, is waited for, and its CPU is in the sum."""
    burn = "import time\nbegan = time.process_time()\nwhile time.process_time() - began < 0.3: pass"
    leave = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {burn!r}])"
    result = tmp_path / "usage.json"
    watched = [sys.executable, "-m", "bench.watching", str(result), sys.executable, "-W", "ignore", "-c", leave]
    subprocess.run(watched, cwd=suite.ROOT, check=True)  # noqa: S603 - the bench's own command
    found = msgspec.json.decode(result.read_bytes(), type=Usage)
    assert found.cpu >= 0.3
    assert found.code == 0
