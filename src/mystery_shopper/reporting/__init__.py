"""Reports: pure functions of what a run left behind. They never run anything and never ask the company."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.history import History
from mystery_shopper.options import DEFAULT_HISTORY
from mystery_shopper.reporting import allure_results, annotating, assemble, files, gather, junit, letter, page, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.history import PastRun
    from mystery_shopper.reporting.schema import Report


def write(run_dir: Path, past: Sequence[PastRun] = ()) -> Report:
    """Write every report but the slides into `run_dir`, from its `run.jsonl`, diaries and the configuration. Returns what
    `run.json` holds. `past`: earlier runs, oldest first.

    Raises UsageError where `run_dir` holds no run, ConfigError where the configuration cannot be read.
    """
    gathered = gather.read(run_dir)
    report = assemble.report(gathered)
    mailed = letter.letter(gathered, report)
    reports: tuple[tuple[str, str | bytes | Iterable[str]], ...] = (
        ("run.json", msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"),
        (summary.FILE_NAME, summary.render(gathered, report)),
        ("summary.html", letter.html(mailed)),
        ("summary.txt", letter.text(mailed)),
        ("index.html", page.render(gathered, report, past)),
        ("junit.xml", junit.render(gathered)),
        (annotating.FILE_NAME, msgspec.json.format(msgspec.json.encode(annotating.of(gathered)), indent=2)),
    )
    for name, content in reports:
        files.replace(run_dir / name, content)
    allure_results.write(gathered)
    return report


def write_slides(run_dir: Path, *, history: Path | None = None, to: Path | None = None) -> Path:
    """Write `slides.pptx` into `run_dir`, or the file `to`; returns where. `history`: the folder of the history; else the one
    that the run is kept in.

    Raises UsageError where `run_dir` holds no run or the history cannot be read, ConfigError as `write`.
    """
    from mystery_shopper.reporting import slides  # noqa: PLC0415 - a library of its own, loaded where a deck is wanted

    gathered = gather.read(run_dir)
    kept_in = history or Path(gathered.started.history or Path(gathered.config.source).parent / DEFAULT_HISTORY)
    past = History(kept_in).runs(gathered.started.company, before=gathered.started.at)
    path = to or run_dir / slides.FILE_NAME
    files.replace(path, slides.render(gathered, assemble.report(gathered), past))
    return path
