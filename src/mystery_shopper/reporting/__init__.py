"""Reports: pure functions of what a run left behind. They never run anything and never ask the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import assemble, gather, page, summary

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.reporting.schema import Report


def write(run_dir: Path) -> Report:
    """Write `run.json`, `summary.md` and `index.html` into `run_dir`, from its `run.jsonl`, diaries and the configuration.
    Returns what `run.json` holds.

    Raises UsageError where `run_dir` holds no run, ConfigError where the configuration cannot be read.
    """
    gathered = gather.read(run_dir)
    report = assemble.report(gathered)
    for name, text in (
        ("run.json", msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"),
        ("summary.md", summary.render(gathered, report)),
        ("index.html", page.render(gathered, report)),
    ):
        replace(run_dir / name, text)
    return report


def replace(path: Path, text: str) -> None:
    """Write at once: a reader sees the old file or the new one, never half of it."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)
