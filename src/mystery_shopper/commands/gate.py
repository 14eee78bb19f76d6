"""`mystery-shopper gate`: whether a run speaks for a release, by the rules of `[gate]`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from mystery_shopper.commands.console import BAD, DOUBT, GOOD, find_suite, history_folder, out
from mystery_shopper.options import DEFAULT_HISTORY, DEFAULT_REPORT, short
from mystery_shopper.running_records import EXIT

if TYPE_CHECKING:
    from mystery_shopper.gate import Decision

NAME = "gate"
_MARKS = {"held": GOOD, "failed": BAD, "not-evaluated": DOUBT}


def command(
    run_dir: Annotated[Path | None, typer.Argument(metavar="RUN_DIR", help=f"The run ({DEFAULT_REPORT}).")] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="RUN", help="The run to compare with: its directory or run.json; else of the history.")
    ] = None,
    history: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=f"The folder of history.sqlite ({DEFAULT_HISTORY}, or where the run is kept)."),
    ] = None,
) -> int:
    """Decide on a run by the rules of [gate]. Exits: 0 accepted, 1 refused, 2 wrong usage."""
    directory = (Path.cwd() / run_dir if run_dir else find_suite() / DEFAULT_REPORT).resolve()
    return decide(directory, baseline, history_folder(history))


def decide(run_dir: Path, baseline: Path | None = None, history: Path | None = None) -> int:
    """Ask the gate about `run_dir` and say what it decided. The exit code."""
    from mystery_shopper import gate  # noqa: PLC0415 - the reports come with it, which pytest must see first

    decision = gate.ask(run_dir, baseline=baseline, history=history)
    _tell(decision)
    out.print(f"Decision: {escape(short(run_dir / 'gate.json'))}")
    return EXIT["kept"] if decision.verdict == "accepted" else EXIT["broken"]


def _tell(decision: Decision) -> None:
    from mystery_shopper.gate import telling  # noqa: PLC0415 - likewise

    out.print(f"\n[bold]The gate[/bold]: {escape(decision.company)}, run of {decision.started:%Y-%m-%d %H:%M} UTC")
    for line in telling.compared(decision):
        out.print(escape(line))
    for ruling, line in telling.table(decision.rules):
        out.print(f"{_MARKS[ruling.verdict]} {escape(line)}")
        for journey in telling.against(ruling):
            out.print(f"    {escape(journey)}")
    for line in telling.known(decision.known_failures):
        out.print(escape(line))
    mark = GOOD if decision.verdict == "accepted" else BAD
    out.print(f"{mark} [bold]{escape(telling.closing(decision))}[/bold]")
