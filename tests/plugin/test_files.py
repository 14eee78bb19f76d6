"""The run directory, and the evidence in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper import running_records as records
from mystery_shopper.diary import Diary, Notebook, Shown
from mystery_shopper.errors import UsageError
from mystery_shopper.evidence import EvidenceFolder
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
    evidence = EvidenceFolder(tmp_path, "a-journey-1", mode, lambda path, what, media: told.append(f"{path.name} {what} {media}"))  # type: ignore[arg-type]  # each mode in turn
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
