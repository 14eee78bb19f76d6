"""`mystery-shopper report`: make the report of a run again, from its diaries alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from mystery_shopper import reporting
from mystery_shopper.commands.console import GOOD, find_suite, out
from mystery_shopper.options import DEFAULT_REPORT, short

NAME = "report"


def command(
    run_dir: Annotated[Path | None, typer.Argument(help=f"Directory of a run; {DEFAULT_REPORT} by default.")] = None,
) -> int:
    """Make run.json, index.html and summary.md of a run again, from what it wrote down; walks nothing. Exits 0 or 2."""
    directory = (Path.cwd() / run_dir if run_dir else find_suite() / DEFAULT_REPORT).resolve()
    reporting.write(directory)
    out.print(f"{GOOD} Report: {escape(short(directory / 'index.html'))}")
    return 0
