"""`mystery-shopper slides`: a run as a deck for a management meeting."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from mystery_shopper.commands.console import find_suite, history_folder, out
from mystery_shopper.options import DEFAULT_HISTORY, DEFAULT_REPORT, short

NAME = "slides"


def command(
    run_dir: Annotated[Path | None, typer.Argument(metavar="RUN_DIR", help=f"The run ({DEFAULT_REPORT}).")] = None,
    history: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=f"The folder of history.sqlite ({DEFAULT_HISTORY}, or where the run is kept)."),
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Where the deck lands (RUN_DIR/slides.pptx).")] = None,
) -> int:
    """Make slides of a run: the verdict, the worst stories in pictures, what carried, what to mend, the trend. Exits: 0, 2."""
    from mystery_shopper import reporting  # noqa: PLC0415 - slow to load, and needed here only

    directory = (Path.cwd() / run_dir if run_dir else find_suite() / DEFAULT_REPORT).resolve()
    made = reporting.write_slides(directory, history=history_folder(history), to=to)
    out.print(f"Slides: {escape(short(made.resolve()))}")
    return 0
