"""Reports: pure functions of what a run left behind. They never run anything and never ask the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import allure_results, annotating, assemble, earlier, files, gather, junit, letter, page, summary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.schema import Report


def write(run_dir: Path, *, history: Path | None = None) -> Report:
    """Write every report but the slides into `run_dir`, from its `run.jsonl`, diaries, the configuration, what the gate decided,
    and the earlier runs in the folder `history` (else where the run is kept). Returns what `run.json` holds.

    Raises UsageError where `run_dir` holds no run, ConfigError where the configuration cannot be read.
    """
    gathered = earlier.look_up(gather.read(run_dir), history)
    report = assemble.report(gathered)
    write_gathered(gathered, report)
    return report


def write_gathered(gathered: Gathered, report: Report) -> None:
    """As `write`, of a run that was read already; `report` is its `run.json`."""
    mailed = letter.letter(gathered, report)
    reports: tuple[tuple[str, str | bytes | Iterable[str]], ...] = (
        ("run.json", msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"),
        (summary.FILE_NAME, summary.render(gathered, report)),
        ("summary.html", letter.html(mailed)),
        ("summary.txt", letter.text(mailed)),
        ("index.html", page.render(gathered, report)),
        ("junit.xml", junit.render(gathered)),
        (annotating.FILE_NAME, msgspec.json.format(msgspec.json.encode(annotating.of(gathered)), indent=2)),
    )
    for name, content in reports:
        files.replace(gathered.run_dir / name, content)
    allure_results.write(gathered)


def write_slides(run_dir: Path, *, history: Path | None = None, to: Path | None = None) -> Path:
    """Write `slides.pptx` into `run_dir`, or the file `to`; returns where. `history`: the folder of the history; else the one
    that the run is kept in.

    Raises UsageError and ConfigError as `write`.
    """
    from mystery_shopper.reporting import slides  # noqa: PLC0415 - a library of its own, loaded where a deck is wanted

    gathered = earlier.look_up(gather.read(run_dir), history)
    path = to or run_dir / slides.FILE_NAME
    files.replace(path, slides.render(gathered, assemble.report(gathered)))
    return path
