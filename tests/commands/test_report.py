from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.commands import main
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path

MADE = ("run.json", "index.html", "summary.md")


def called(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(["report", *arguments])
    return int(left.value.code or 0)


def test_it_makes_everything_again_from_the_diaries_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    assert called(str(run_dir)) == 0
    first = {name: (run_dir / name).read_bytes() for name in MADE}
    for name in MADE:
        (run_dir / name).write_text("lost", encoding="utf-8")
    assert called(str(run_dir)) == 0
    assert {name: (run_dir / name).read_bytes() for name in MADE} == first
    assert "index.html" in capsys.readouterr().out


def test_without_a_name_it_is_the_latest_run_of_the_suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    (tmp_path / "features").mkdir()
    monkeypatch.chdir(tmp_path / "features")
    assert called() == 0
    assert (run_dir / "index.html").is_file()


def test_where_no_run_is_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(str(tmp_path)) == 2
    assert "no run.jsonl there" in capsys.readouterr().err
