"""This run among those before it, as the page says it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from bs4 import BeautifulSoup

from mystery_shopper import reporting
from mystery_shopper.history import History
from mystery_shopper.history.model import PastJourney, PastRun
from mystery_shopper.reporting import compared, earlier, gather, trend
from mystery_shopper.reporting.trend import Point
from tests.reporting import building

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REPLY = f"{building.FEATURE}#maria-orders-by-reply"
MARK = "5f0c2c1a"  # the fingerprint of the flagship's first finding


def past(days: int, flagship: str = "kept", reply: str = "kept", *marks: str, **fields: object) -> PastRun:
    """A run `days` before; how the flagship and the other journey ended; fingerprints of the flagship's findings."""
    ends = {building.FLAGSHIP: flagship, REPLY: reply}
    journeys = tuple(
        PastJourney(
            id=id_,
            title=id_,
            feature=building.FEATURE,
            verdict=end,
            attempts=1,
            contacts=4,
            contacts_caused=0,
            said_twice=0,
            minutes=5.0,
            effort=10.0,
            fingerprints=marks if id_ == building.FLAGSHIP else (),
            kinds=("reference-not-recognised",) * len(marks) if id_ == building.FLAGSHIP else (),
        )
        for id_, end in ends.items()
        if end
    )
    known = {
        "id": 1,
        "at": building.WALL - timedelta(days=days),
        "company": "Fernridge Outfitters",
        "doors": "embedded",
        "seed": 7,
        "commit": f"c0ffee{days}",
        "branch": "main",
        "release": "",
        "verdict": "broken" if "broken" in ends.values() else "kept",
        "whole": True,
        "carries": 8,
        "carried": 6,
        "promises_due": 4,
        "promises_kept": 3,
        "problems": 2,
        "in_one_contact": 1,
        "minutes": 10.0,
        "journeys": journeys,
    }
    return PastRun(**{**known, **fields})


def words(root: Path, *runs: PastRun, broken: bool = True) -> str:
    gathered = earlier.among(gather.read(building.flagship(root, broken=broken)), runs)
    started = msgspec.structs.replace(gathered.started, faults=())
    return compared.with_last(msgspec.structs.replace(gathered, started=started)).words


def page_of(root: Path, *runs: PastRun) -> BeautifulSoup:
    """The page of the broken flagship, whose suite's history holds `runs`."""
    run_dir = building.flagship(root, broken=True)
    for run in runs:
        History(root / "reports").record(run)
    reporting.write(run_dir)
    return BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")


@pytest.mark.parametrize(
    ("runs", "broken", "begins"),
    [
        ((), True, "There is no earlier run to compare with."),
        ((past(1),), True, "Worse than last time: 1 customer let down now, and not in the run of Sat 21 Nov"),
        ((past(1, "broken"),), True, "As last time (the run of Sat 21 Nov"),
        ((past(1, "broken"),), False, "Better than last time (the run of Sat 21 Nov"),
        ((past(1),), False, "As last time (the run of Sat 21 Nov, 02:30 (c0ffee1)): nobody was let down."),
        ((past(1, "kept", "broken"),), True, "Worse than last time: 1 customer let down now, and not in"),
        ((past(2, "broken"), past(1, "kept")), True, "Worse than last time"),
        ((past(1, "", ""),), True, "Nothing that the run of Sat 21 Nov"),
        ((past(1, "compromised", "compromised"),), True, "Nothing that the run of Sat 21 Nov"),
        (
            (past(2), past(1, whole=False)),
            True,
            "Worse than last time: 1 customer let down now, and not in the run of Sat 21 Nov",
        ),
        (
            (past(2), past(1, "kept", "", whole=False)),
            True,
            "Worse than last time: 1 customer let down now, and not in the run of Fri",
        ),
        ((past(1, "kept", "", whole=False),), True, "There is no earlier run of all that was walked now to compare with."),
        ((past(1, company="Another"),), True, "There is no earlier run to compare with."),
        ((past(1, doors="production"),), True, "There is no earlier run to compare with."),
        ((past(0), past(-3)), True, "There is no earlier run to compare with."),
    ],
)
def test_better_or_worse_than_last_time(tmp_path: Path, runs: tuple[PastRun, ...], broken: bool, begins: str) -> None:
    assert words(tmp_path, *runs, broken=broken).startswith(begins)


def test_what_got_better_is_not_hidden_by_what_got_worse(tmp_path: Path) -> None:
    assert words(tmp_path, past(1, "kept", "broken")).endswith("Better for 1 customer who was let down then.")


@pytest.mark.parametrize(
    ("runs", "says"),
    [
        ((), "seen now; there is no earlier run to look it up in"),
        ((past(1, ""),), "seen now; no earlier run walked this journey"),
        ((past(1),), "new: it was not there in the run of Sat 21 Nov, 02:30 (c0ffee1)"),
        ((past(3), past(2, "broken", "kept", MARK), past(1, "broken", "kept", MARK)), "since the run of Fri 20 Nov"),
        ((past(2, "broken", "kept", MARK),), "since the run of Fri 20 Nov, 02:30 (c0ffee2) or before (2 runs in a row)"),
        ((past(3, "broken", "kept", MARK), past(1)), "back again: it was not there in the run of Sat 21 Nov"),
        ((past(3, "broken", "kept", MARK), past(1, "")), "since the run of Thu 19 Nov"),
        ((past(1, "broken", "kept", "another"),), "new: it was not there"),
    ],
)
def test_since_when_an_obstacle_stands(tmp_path: Path, runs: tuple[PastRun, ...], says: str) -> None:
    page = page_of(tmp_path, *runs)
    card = next(one for one in page.select("#fixes > li") if "customer service (phone)" in one.text)
    assert card.find("dt", string="Since when").find_next_sibling("dd").text.startswith(says)


def test_the_first_screen_and_the_trend_say_the_same(tmp_path: Path) -> None:
    page = page_of(tmp_path, past(2), past(1))
    assert (
        "An experiment, beside the run of Sat 21 Nov, 02:30 (c0ffee1): 1 customer let down here and not there."
        in page.header.text
    )
    assert page.select_one("header .facts dd.bad").text == page.select_one("#trend .lede").text
    assert page.select_one("#trend ul.rows a")["href"].startswith("#journey-maria-calls-to-order")
    rows = [[cell.text for cell in row.find_all("td")] for row in page.select(".trend tbody tr:not(.lines)")]
    assert rows[0][:2] == ["2", "1"]
    assert rows[1] == rows[2] == ["2", "0", "75%", "75%", "50%", "10"]


def test_a_killed_run_is_not_called_whole(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_kept(told)
    building.finish(run_dir, told, "kept")
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert "not whole" in page.select_one(".trend .now").text
    assert page.h1.get_text(" ", strip=True).startswith("Not decided:")


@pytest.mark.parametrize(
    ("ends", "steady"),
    [
        (("kept", "kept"), True),
        (("kept", "broken"), True),  # once, and it stays: that is news, not unsteadiness
        (("broken", "kept"), False),  # now broken again
        (("broken", "kept", "compromised"), False),
        (("compromised", "compromised"), True),
    ],
)
def test_unsteady_journeys_are_named(tmp_path: Path, ends: tuple[str, ...], steady: bool) -> None:
    runs = [past(len(ends) - n, end) for n, end in enumerate(ends)]
    gathered = earlier.among(gather.read(building.flagship(tmp_path, broken=True)), runs)
    named = [one.walk.plan.id for one in compared.unsteady(gathered)]
    assert named == ([] if steady else [building.FLAGSHIP])


def test_a_journey_that_needed_another_attempt_is_named_with_both(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    journey = building.plan(run_dir)
    building.finish(run_dir, building.start(run_dir, journey), "compromised", "the browser died")
    second = building.start(run_dir, journey, attempt=2)
    building.tell_kept(second)
    building.finish(run_dir, second, "kept", attempt=2)
    building.end(run_dir, kept=1)
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert "2 attempts: could not be looked at and got what was promised" in page.select_one("#unsteady").text


def test_a_line_needs_two_values_and_leaves_out_what_was_not_counted() -> None:
    def point(carry: float | None) -> Point:
        return Point(
            at=building.WALL,
            name="",
            now=False,
            whole=True,
            customers=1,
            let_down=0,
            carry=carry,
            promises=None,
            one_contact=None,
            effort=1,
        )

    assert trend.line("carry", [point(0.5)]) == ""
    assert trend.line("carry", [point(None), point(0.5)]) == ""
    drawn = [tuple(map(float, pair.split(","))) for pair in trend.line("carry", [point(0.0), point(None), point(1.0)]).split()]
    assert len(drawn) == 2
    (x1, y1), (x2, y2) = drawn
    assert x1 < x2
    assert y1 > y2  # higher is better seen higher
    assert trend.line("effort", [point(0.1), point(0.2)]).count(",") == 2  # level, not divided by nothing


def test_all_reports_look_earlier_runs_up_where_the_run_is_kept(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    History(tmp_path / "reports").record(past(1))
    History(tmp_path / "elsewhere").record(past(2, "broken", "kept", MARK))
    for named, says in ((None, "Sat 21 Nov"), (tmp_path / "elsewhere", "Fri 20 Nov")):
        reporting.write(run_dir, history=named)
        for name in ("index.html", "summary.md", "summary.html", "summary.txt"):
            assert says in " ".join((run_dir / name).read_text(encoding="utf-8").split()), name


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(b"not a database" * 100), "the history cannot be used"),
        (newer, "written by a newer Mystery Shopper (schema 99"),
    ],
)
def test_a_history_that_cannot_be_read_costs_no_report(tmp_path: Path, make: Callable[[Path], Any], says: str) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    make(tmp_path / "reports/history.sqlite")
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    (note,) = page.select("header > .note")
    assert note.text.startswith("Earlier runs are not shown.")
    assert says in note.text
    assert reporting.write_slides(run_dir).is_file()


def test_of_what_was_switched_on_neither_progress_nor_decline_is_said(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    for runs, says in (
        ([past(1)], "1 customer let down here and not there."),
        ([past(1, "broken")], "1 customer let down in both."),
        ([past(1, "kept", "broken")], "1 customer let down here and not there and 1 customer let down there and not here."),
    ):
        words = compared.with_last(earlier.among(gather.read(run_dir), runs)).words
        assert words == f"An experiment, beside the run of Sat 21 Nov, 02:30 (c0ffee1): {says}"
