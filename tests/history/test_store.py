"""The history's file: what goes in comes out, whoever else writes, dies, or wrote it in another version."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import msgspec
import pytest

from mystery_shopper.history import History, HistoryError, PastJourney, PastRun, store
from tests.history.building import FIRST, a_journey, a_run

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import sys
from pathlib import Path
import msgspec
from mystery_shopper.history import History
from tests.history.building import a_run
number, folder = int(sys.argv[1]), Path(sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
for day in range(15):
    History(folder).record(a_run(day, company=f"company {number}"))
"""
HALF_WAY = """
import sys
from pathlib import Path
from mystery_shopper.history import History
from tests.history.building import a_run
with History(Path(sys.argv[1]))._writing() as connection:
    connection.execute("DELETE FROM runs")
    connection.execute("PRAGMA cache_spill = 1")
    print("half-way", flush=True)
    sys.stdin.readline()
"""


def process(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def without_id(*runs: PastRun) -> list[PastRun]:
    return [msgspec.structs.replace(run, id=0) for run in runs]


def test_what_goes_in_comes_out_oldest_first(tmp_path: Path) -> None:
    history = History(tmp_path / "new" / "folder")
    broken = a_run(1, a_journey("a"), a_journey("b", "broken", ("not-told", "dead-end"), repeats=3, repeats_kept=1))
    first = a_run(0, whole=False, gate="refused")
    for run in (broken, first):
        history.record(run)
    assert without_id(*history.runs()) == [first, broken]
    assert without_id(*history.runs(newest=1)) == [broken]
    assert without_id(*history.runs(before=broken.at)) == [first]
    assert history.runs("Another Company") == ()


def test_the_same_run_again_takes_its_own_place(tmp_path: Path) -> None:
    history = History(tmp_path)
    number = history.record(a_run(0, a_journey("a", "broken", ("not-told",))))
    history.decide(a_run(0), "refused")
    assert history.record(a_run(0)) == number
    assert without_id(*history.runs()) == [a_run(0, gate="refused")]


def test_columns_are_those_of_the_model(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record(a_run())
    with sqlite3.connect(history.path) as connection:
        columns = {table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} for table in ("runs", "journeys")}
    connection.close()
    assert columns["runs"] == set(PastRun.__struct_fields__) - {"journeys"}
    assert columns["journeys"] == set(PastJourney.__struct_fields__) - {"kinds", "fingerprints"} | {"run", "position"}


@pytest.mark.parametrize(
    ("candidates", "branch", "expected"),
    [
        ([], "", None),
        ([a_run(0), a_run(1)], "", 1),
        ([a_run(0), a_run(1, whole=False)], "", 0),
        ([a_run(0), a_run(1, gate="refused")], "", 0),
        ([a_run(0), a_run(1, gate="accepted")], "", 1),
        ([a_run(0), a_run(1, company="Another Company")], "", 0),
        ([a_run(0), a_run(1, branch="mine")], "main", 0),
        ([a_run(0), a_run(6)], "", 0),
        ([a_run(5)], "", None),
    ],
)
def test_the_baseline_of_the_run_on_day_five(
    tmp_path: Path, candidates: list[PastRun], branch: str, expected: int | None
) -> None:
    history = History(tmp_path)
    for run in candidates:
        history.record(run)
    found = history.baseline(a_run(5), branch)
    assert (found and (found.at - FIRST).days) == expected


def test_no_history_yet_is_an_empty_one_and_stays_none(tmp_path: Path) -> None:
    history = History(tmp_path / "nowhere")
    history.check()
    history.decide(a_run(), "refused")
    assert (history.runs(), history.baseline(a_run())) == ((), None)
    assert not history.path.parent.exists()


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    writers = [process(WRITER, number, tmp_path) for number in range(4)]
    for one in writers:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in writers:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in writers:
        one.communicate(timeout=60)
        assert one.returncode == 0
    runs = History(tmp_path).runs(newest=1000)
    assert sorted({run.company for run in runs}) == [f"company {number}" for number in range(4)]
    assert len(runs) == 4 * 15
    with sqlite3.connect(tmp_path / store.FILE_NAME) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_a_process_killed_half_way_leaves_the_history_as_it_was(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record(a_run(0))
    with process(HALF_WAY, tmp_path) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "half-way\n"
        writer.kill()
    assert without_id(*history.runs()) == [a_run(0)]
    history.record(a_run(1))
    assert len(history.runs()) == 2


def test_an_error_on_the_way_rolls_everything_back(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record(a_run(0))
    with pytest.raises(ValueError, match="zip"):
        history.record(a_run(1, a_journey("a"), a_journey("b", kinds=("not-told",), fingerprints=())))
    assert without_id(*history.runs()) == [a_run(0)]


def test_an_older_schema_is_migrated_with_all_that_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(tmp_path)
    history.record(a_run(0))
    newer = (*store.MIGRATIONS, ("ALTER TABLE runs ADD COLUMN mood TEXT NOT NULL DEFAULT 'fair'",))
    monkeypatch.setattr(store, "MIGRATIONS", newer)
    assert without_id(*history.runs()) == [a_run(0)]
    with sqlite3.connect(history.path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(newer),)
        assert connection.execute("SELECT mood FROM runs").fetchall() == [("fair",)]
    connection.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(tmp_path)
    history.record(a_run(0))
    before = history.path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(
            store, "MIGRATIONS", (*store.MIGRATIONS, ("DROP TABLE findings", "ALTER TABLE nowhere ADD COLUMN mood TEXT"))
        )
        with pytest.raises(HistoryError, match="no such table: nowhere"):
            history.record(a_run(1))
    assert history.path.read_bytes() == before
    assert without_id(*history.runs()) == [a_run(0)]


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    history = History(tmp_path)
    history.record(a_run(0))
    with sqlite3.connect(history.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = history.path.read_bytes()
    for use in (history.check, history.runs, lambda: history.record(a_run(1))):
        with pytest.raises(HistoryError, match=r"newer Mystery Shopper \(schema 99; this one knows 1\)\. Update .* --history"):
            use()
    assert history.path.read_bytes() == before


@pytest.mark.parametrize("content", [b"this is no database, however long it may be" * 30, None])
def test_what_is_no_history_is_named_with_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    history = History(tmp_path)
    if content is None:
        history.path.mkdir()
    else:
        history.path.write_bytes(content)
    for use in (history.check, lambda: history.record(a_run())):
        with pytest.raises(
            HistoryError, match=r"history\.sqlite: the history cannot be used .* --history, or move the file away"
        ):
            use()
