from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec
import pytest

from mystery_shopper import config_kept
from mystery_shopper.commands import main
from mystery_shopper.config import load
from mystery_shopper.history import History
from tests.reporting import building
from tests.reporting.test_compared import past

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MADE = ("run.json", "index.html", "summary.md")


def damaged(folder: Path) -> None:
    folder.mkdir()
    (folder / "history.sqlite").write_bytes(b"no database" * 100)


def called(*arguments: str, command: str = "report") -> int:
    with pytest.raises(SystemExit) as left:
        main([command, *arguments])
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


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda _: None, "there is no history.sqlite in this folder. Name the one that a run was kept in"),
        (lambda folder: folder.write_text("a file"), "there is no history.sqlite in this folder"),
        (damaged, "the history cannot be used"),
    ],
)
@pytest.mark.parametrize("command", ["report", "slides", "gate"])
def test_a_history_that_is_named_must_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, make: Callable[[Path], object], complaint: str
) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    make(tmp_path / "other")
    assert called(str(run_dir), "--history", str(tmp_path / "other"), command=command) == 2
    assert complaint in capsys.readouterr().err


def test_the_history_that_is_named_is_compared_with(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    History(tmp_path / "other").record(past(1))
    assert called(str(run_dir), "--history", str(tmp_path / "other")) == 0
    assert "Sat 21 Nov, 02:30 (c0ffee1)" in (run_dir / "summary.md").read_text(encoding="utf-8")


def test_where_no_run_is_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(str(tmp_path)) == 2
    assert "no run.jsonl there" in capsys.readouterr().err


def test_it_is_made_where_the_suite_is_not(tmp_path: Path) -> None:
    (tmp_path / "ci").mkdir()
    run_dir = building.flagship(tmp_path / "ci", broken=True)
    assert called(str(run_dir)) == 0
    first = {name: (run_dir / name).read_bytes() for name in ("run.json", "summary.md")}
    config_kept.keep(run_dir, load(tmp_path / "ci" / "mystery_shopper.toml"))
    elsewhere = run_dir.rename(tmp_path / "downloaded")
    shutil.rmtree(tmp_path / "ci")
    assert called(str(elsewhere)) == 0
    assert {name: (elsewhere / name).read_bytes() for name in first} == first
    assert not (tmp_path / "ci").exists()


def test_without_suite_and_kept_configuration_it_says_which_file_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ci").mkdir()
    run_dir = building.flagship(tmp_path / "ci", broken=True)
    (tmp_path / "ci" / "mystery_shopper.toml").unlink()
    assert called(str(run_dir)) == 2
    assert "mystery_shopper.toml: cannot be read" in " ".join(capsys.readouterr().err.split())


def test_a_kept_configuration_that_is_damaged_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ci").mkdir()
    run_dir = building.flagship(tmp_path / "ci", broken=True)
    (tmp_path / "ci" / "mystery_shopper.toml").unlink()
    (run_dir / config_kept.FILE_NAME).write_text('{"company": {}', encoding="utf-8")
    assert called(str(run_dir)) == 2
    assert f"{config_kept.FILE_NAME}: damaged" in " ".join(capsys.readouterr().err.split())


ROADSTER = '[company]\nname = "Roadster"\ntime_zone = "UTC"\nlocale = "en_US"\ncurrency = "USD"\nworking_days = ["Mon"]\n'


def test_no_secret_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "mystery_shopper.toml"
    source.write_text(
        f"{ROADSTER}"
        '[doors.email]\nsmtp = "mail.example:25"\nimap = "mail.example:143"\n'
        'addresses = { help = "help@x.example" }\nmailbox_domain = "m.example"\n'
        'password = "hunt\\"er2"\n'
    )
    config = load(source)
    config_kept.keep(tmp_path, config)
    assert "er2" not in (tmp_path / config_kept.FILE_NAME).read_text()
    source.unlink()
    kept = config_kept.of_run(tmp_path, source)
    assert config.doors.email is not None
    email = msgspec.structs.replace(config.doors.email, password="")
    assert kept == msgspec.structs.replace(config, doors=msgspec.structs.replace(config.doors, email=email))


def test_no_secret_within_other_words_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "mystery_shopper.toml"
    source.write_text(
        f"{ROADSTER}"
        'start = ["shop", "--port", "80", "--token", "hush1", "--api-key=hush2"]\n'
        '[doors.web]\nurl = "https://tester:hush3@shop.example/?token=hush4&page=1"\n'
    )
    config = load(source)
    config_kept.keep(tmp_path, config)
    assert "hush" not in (tmp_path / config_kept.FILE_NAME).read_text()
    source.unlink()
    kept = config_kept.of_run(tmp_path, source)
    assert kept.company.start == ("shop", "--port", "80", "--token", "", "--api-key=")
    assert kept.doors.web is not None
    assert kept.doors.web.url == "https://@shop.example/?token=&page=1"
