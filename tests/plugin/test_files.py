"""The run directory, and the evidence in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mystery_shopper import running_records as records
from mystery_shopper.diary import Diary, LeftOut, Notebook, Shown
from mystery_shopper.errors import UsageError
from mystery_shopper.evidence import EvidenceFolder, Room
from mystery_shopper.run_directory import RunDirectory, is_run

if TYPE_CHECKING:
    from pathlib import Path


def a_run(path: Path, what: str) -> None:
    path.mkdir(parents=True)
    (path / records.FILE_NAME).write_text(what)


def test_a_previous_run_is_replaced_when_the_new_one_is_kept(tmp_path: Path) -> None:
    a_run(tmp_path / "latest", "old")
    directory = RunDirectory(tmp_path / "latest")
    directory.claim()
    assert (tmp_path / "latest" / records.FILE_NAME).read_text() == ""
    directory.keep()
    assert [one.name for one in tmp_path.iterdir()] == ["latest"]


def test_it_comes_back_when_the_new_one_is_given_up(tmp_path: Path) -> None:
    a_run(tmp_path / "latest", "old")
    directory = RunDirectory(tmp_path / "latest")
    directory.claim()
    directory.give_up()
    assert [one.name for one in tmp_path.iterdir()] == ["latest"]
    assert (tmp_path / "latest" / records.FILE_NAME).read_text() == "old"


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    a_run(tmp_path / "latest", "killed")
    a_run(tmp_path / "latest.replaced-1", "older")
    other = tmp_path / "latest.replaced-by-hand"
    other.mkdir()
    (other / "treasure").touch()
    RunDirectory(tmp_path / "latest").claim()
    left = {one.name for one in tmp_path.iterdir()}
    assert left >= {"latest", "latest.replaced-by-hand"}
    assert "latest.replaced-1" not in left
    assert len(left) == 3  # and the killed run, set aside under a name of its own


@pytest.mark.parametrize("what", ["file", "folder", "link"])
def test_what_is_no_run_stays(tmp_path: Path, what: str) -> None:
    path = tmp_path / "latest"
    a_run(tmp_path / "elsewhere", "a run")
    if what == "file":
        path.write_text("mine")
    elif what == "folder":
        (path / "mine").mkdir(parents=True)
    else:
        path.symlink_to(tmp_path / "elsewhere")
    assert not is_run(path)
    with pytest.raises(UsageError, match="is not a run of the shopper"):
        RunDirectory(path).claim()


def test_a_torn_line_of_run_jsonl_is_left_out(tmp_path: Path) -> None:
    with (tmp_path / records.FILE_NAME).open("wb") as file:
        file.write(b'{"record":"run-finished","at":"2026-11-24T17:00:00Z","kept":2,"broken":1}\n{"record":"run-fin')
    (finished,) = records.read(tmp_path)
    assert isinstance(finished, records.RunFinished)
    assert finished.in_words == "2 kept, 1 broken."


@pytest.mark.parametrize(("mode", "full", "files"), [("full", True, 2), ("findings", False, 2), ("none", False, 0)])
def test_evidence_is_stored_once_and_shown_once_a_contact(tmp_path: Path, mode: str, full: bool, files: int) -> None:
    told: list[str] = []
    diary = Diary("j")
    notebook = Notebook(diary, "Maria", "web")
    evidence = EvidenceFolder(
        tmp_path,
        "a-journey-1",
        mode,  # type: ignore[arg-type]  # each mode in turn
        lambda path, what, media: told.append(f"{path.name} {what} {media}"),
        room=Room(1, "journey_mb"),
    )
    notebook.open("http://x/")
    evidence.keep(notebook, "the shelf: Trail Tent 4", b"picture", "image/jpeg")
    evidence.keep(notebook, "again", b"picture", "image/jpeg")
    evidence.keep(notebook, "words", b"text", "text/plain")
    notebook.open("http://x/")
    evidence.keep(notebook, "the shelf", b"picture", "image/jpeg")
    shown = [(r.contact, r.path) for r in diary.records if isinstance(r, Shown)]
    assert evidence.full is full
    assert len(list(tmp_path.rglob("*.*"))) == files
    assert len(told) == (3 if files else 0), "each contact has its own"
    if files:
        tent, words = "evidence/a-journey-1/01-the-shelf-trail-tent-4.jpg", "evidence/a-journey-1/02-words.txt"
        assert shown == [(1, tent), (1, words), (2, tent)]
    else:
        assert not shown


@pytest.mark.parametrize(
    ("journey", "run", "kept", "limits"),
    [
        (2.5, 10, ["a", "b"], ["journey_mb"]),
        (10, 1, ["a"], ["run_mb", "run_mb"]),
        (3, 3, ["a", "b", "c"], []),
        (0, 10, [], ["journey_mb"] * 3),
    ],
)
def test_evidence_stays_within_its_limits_and_what_is_left_out_is_noted(
    tmp_path: Path, journey: float, run: float, kept: list[str], limits: list[str]
) -> None:
    diary = Diary("j")
    notebook = Notebook(diary, "Maria", "web")
    room = Room(journey, "journey_mb", Room(run, "run_mb"))
    evidence = EvidenceFolder(tmp_path, "a-journey-1", "full", room=room)
    notebook.open("http://x/")
    for name in ("a", "b", "c", "a", "c"):
        evidence.keep(notebook, name, name.encode() * 1_000_000, "text/plain")
    assert [record.what for record in diary.records if isinstance(record, Shown)] == kept
    left_out = [record for record in diary.records if isinstance(record, LeftOut)]
    assert [(record.limit, record.size) for record in left_out] == [(limit, 1_000_000) for limit in limits]
    assert len(list(tmp_path.rglob("*.txt"))) == len(kept)


def test_what_one_journey_took_the_next_cannot() -> None:
    whole = Room(3, "run_mb")
    assert [Room(2, "journey_mb", whole).take(2_000_000) for _ in range(2)] == ["", "run_mb"]
    assert Room(2, "journey_mb", whole).take(1_000_000) == "", "what was refused took nothing"


def test_the_last_runs_stay_where_that_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "latest"
    for day in range(1, 6):
        directory = RunDirectory(path, keep_runs=3)
        directory.claim()
        directory.keep()
        started = records.RunStarted(
            at=datetime(2026, 11, day, 9, tzinfo=UTC),
            company="C",
            doors="staging",
            seed=0,
            config_path="x",
            config_digest="",
        )
        records.append(path, started)
    (tmp_path / "latest-20260101T000000Z").mkdir()
    (tmp_path / "latest-20260101T000000Z/mine.txt").touch()
    RunDirectory(path, keep_runs=3).claim()
    assert sorted(one.name for one in tmp_path.iterdir() if is_run(one) and "replaced" not in one.name) == [
        "latest",
        "latest-20261103T090000Z",
        "latest-20261104T090000Z",
    ]
    assert (tmp_path / "latest-20260101T000000Z/mine.txt").exists(), "what is no run of ours is left alone"
