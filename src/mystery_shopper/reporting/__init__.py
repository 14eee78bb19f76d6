"""Reports: pure functions of what a run left behind. They never run anything and never ask the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import annotating, assemble, files, gather, junit, page, summary

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.reporting.schema import Report


def write(run_dir: Path) -> Report:
    """Write every report but the slides into `run_dir`, from its `run.jsonl`, diaries and the configuration. Returns what
    `run.json` holds.

    Raises UsageError where `run_dir` holds no run, ConfigError where the configuration cannot be read.
    """
    gathered = gather.read(run_dir)
    report = assemble.report(gathered)
    reports: tuple[tuple[str, str | bytes], ...] = (
        ("run.json", msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"),
        (summary.FILE_NAME, summary.render(gathered, report)),
        ("index.html", page.render(gathered, report)),
        ("junit.xml", junit.render(gathered)),
        (annotating.FILE_NAME, msgspec.json.format(msgspec.json.encode(annotating.of(gathered)), indent=2)),
    )
    for name, content in reports:
        files.replace(run_dir / name, content)
    return report
