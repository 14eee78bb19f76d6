"""What was read in a diary is remembered, and never used for anything else than that diary, read by these rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from mystery_shopper import config, ledger, reporting
from mystery_shopper.reporting import remembered
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path


class Readings:
    """Counts how often a diary is read anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.read = ledger.read
        monkeypatch.setattr(ledger, "read", self)

    def __call__(self, *given: object) -> ledger.Ledger:
        self.count += 1
        return self.read(*given)  # type: ignore[arg-type]  # whatever was given


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> Readings:
    return Readings(monkeypatch)


def test_a_report_reads_each_diary_once_and_the_same_again(tmp_path: Path, readings: Readings) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    reporting.write(run_dir)
    first = {name: (run_dir / name).read_bytes() for name in ("run.json", "index.html", "summary.md")}
    assert readings.count == 2
    reporting.write(run_dir)
    assert readings.count == 2
    assert {name: (run_dir / name).read_bytes() for name in first} == first


def test_another_diary_another_configuration_or_other_rules_are_read_anew(
    tmp_path: Path, readings: Readings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    reporting.write(run_dir)
    diary = next((run_dir / "diary").iterdir())
    diary.write_bytes(b"\n".join(diary.read_bytes().splitlines()[:-1]) + b"\n")
    reporting.write(run_dir)
    assert readings.count == 3
    path = tmp_path / config.FILE_NAME
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    reporting.write(run_dir)
    assert readings.count == 5
    monkeypatch.setattr(remembered, "_rules_of_reading", lambda: "another edition")
    reporting.write(run_dir)
    assert readings.count == 7


@pytest.mark.parametrize("damage", [b"", b"{", b'{"of":"x","ledger":{"references":7}}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, readings: Readings, damage: bytes) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    reporting.write(run_dir)
    before = (run_dir / "run.json").read_bytes()
    for place in (run_dir / remembered.FOLDER).iterdir():
        place.write_bytes(damage)
    reporting.write(run_dir)
    assert readings.count == 4
    assert (run_dir / "run.json").read_bytes() == before


def test_what_is_remembered_is_what_would_be_read(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    rules = config.load(tmp_path / config.FILE_NAME)
    path = next(f"diary/{one.name}" for one in (run_dir / "diary").iterdir() if "calls" in one.name)
    records, read = remembered.read(run_dir, path, rules)
    again_records, again = remembered.read(run_dir, path, rules)
    assert again_records == records
    assert msgspec.json.encode(again) == msgspec.json.encode(read)
    assert again.promises == read.promises
    assert again.presentations == read.presentations
