"""Reports: pure functions of what a run left behind. They never run anything and never ask the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import assemble, gather, page, summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from mystery_shopper.history.model import PastRun


def write(run_dir: Path, past: Sequence[PastRun] = ()) -> None:
    """Write `run.json`, `summary.md` and `index.html` into `run_dir`, from its `run.jsonl`, diaries and the configuration.
    `past`: earlier runs, oldest first.

    Raises UsageError where `run_dir` holds no run, ConfigError where the configuration cannot be read.
    """
    gathered = gather.read(run_dir)
    report = assemble.report(gathered)
    for name, pieces in (
        ("run.json", [msgspec.json.format(msgspec.json.encode(report), indent=2).decode(), "\n"]),
        ("summary.md", [summary.render(gathered, report)]),
        ("index.html", page.render(gathered, report, past)),
    ):
        _replace(run_dir / name, pieces)


def _replace(path: Path, pieces: Iterable[str]) -> None:
    """Write at once: a reader sees the old file or the new one, never half of it."""
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)
    fresh.replace(path)
