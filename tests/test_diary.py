"""The diary: what is noted can be read again, whole or torn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mystery_shopper.diary import Clock, ContactOpened, Diary, Heard, HopStarted, Notebook, Said, read

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_noted_can_be_read_at_once(tmp_path: Path) -> None:
    diary = Diary("features/a.feature#b", path=tmp_path / "deep" / "a.jsonl")
    book = Notebook(diary, "Maria", "phone")
    book.open("+13035550100", known_by=["own-number"])
    book.serve("main menu", payload={"reference": "INC-20417"})
    book.note(Said, text="20417#", form="keyed")
    assert read(tmp_path / "deep" / "a.jsonl") == diary.records
    diary.close()
    assert [(record.contact, record.hop) for record in diary.records] == [(1, 0), (1, 1), (1, 1)]


def test_a_torn_last_line_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    diary = Diary("j", path=path)
    diary.note(Said, text="one", form="spoken")
    diary.note(Said, text="two", form="spoken")
    diary.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    assert [record.seq for record in read(path)] == [1]


def test_damage_in_the_middle_is_an_error_that_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"record":"said"\n{"record":"pressed","seq":1,"at":"2026-11-24T17:00:00Z","journey":"j","what":"OK"}\n')
    with pytest.raises(msgspec.DecodeError, match="line 1"):
        read(path)


def test_secrets_are_masked_on_the_way_in(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    diary = Diary("j", path=path, secrets=["hunter2"])
    diary.hide("4242 4242")
    diary.note(Said, text="my password is hunter2 and the card 4242 4242", form="typed")
    diary.note(HopStarted, department="desk", payload={"token": "hunter2"})
    diary.close()
    text = path.read_text()
    assert "hunter2" not in text
    assert "4242" not in text
    assert text.count("••••") == 3


def test_a_contact_that_the_company_caused_keeps_its_words() -> None:
    diary = Diary("j")
    book = Notebook(diary, "Maria", "phone")
    book.caused_by.append("Please call us.")
    book.open("+1")
    book.close()
    book.open("+1")
    opened = [record for record in diary.records if isinstance(record, ContactOpened)]
    assert [(record.contact, record.caused_by) for record in opened] == [(1, "Please call us."), (2, "")]


def test_the_clock_moves_with_the_company() -> None:
    told: list[float] = []
    clock = Clock(datetime(2026, 11, 24, 17, tzinfo=UTC), told.append)
    before = clock.now()
    clock.advance(3600)
    assert told == [3600]
    assert timedelta(hours=1) <= clock.now() - before < timedelta(hours=1, minutes=1)


def test_sequence_numbers_are_unique_over_threads() -> None:
    diary = Diary("j")

    def chatter() -> None:
        for _ in range(200):
            diary.note(Said, text="x", form="spoken")

    threads = [Thread(target=chatter) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [record.seq for record in diary.records] == list(range(1, 801))


@given(st.text(), st.text())
def test_any_words_survive_the_file(text: str, quoted: str) -> None:
    record = Heard(seq=1, at=datetime(2026, 11, 24, tzinfo=UTC), journey="j", text=text, form="mailed", given_back=quoted)
    assert msgspec.json.decode(msgspec.json.encode(record), type=Heard) == record
