"""`mystery-shopper report`: make the report of a run again, from its diaries alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from mystery_shopper import reporting
from mystery_shopper.commands.console import GOOD, find_suite, history_folder, out
from mystery_shopper.options import DEFAULT_HISTORY, DEFAULT_REPORT, short

NAME = "report"


def command(
    run_dir: Annotated[Path | None, typer.Argument(metavar="RUN_DIR", help=f"The run ({DEFAULT_REPORT}).")] = None,
    history: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=f"The folder of history.sqlite ({DEFAULT_HISTORY}, or where the run is kept)."),
    ] = None,
) -> int:
    """Make run.json, index.html, the summary and what CI reads again, from the diaries; walks nothing. Exits: 0, 2."""
    directory = (Path.cwd() / run_dir if run_dir else find_suite() / DEFAULT_REPORT).resolve()
    reporting.write(directory, history=history_folder(history))
    out.print(f"{GOOD} Report: {escape(short(directory / 'index.html'))}")
    return 0
