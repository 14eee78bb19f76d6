"""`mystery-shopper run`: walk journeys, and say in plain words how they ended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from mystery_shopper import running_records as records
from mystery_shopper.commands import gate as gating
from mystery_shopper.commands import github, session
from mystery_shopper.commands.console import VERDICTS, complain, find_suite, out, suite
from mystery_shopper.errors import UsageError
from mystery_shopper.evidence import Mode
from mystery_shopper.options import DEFAULT_HISTORY, DEFAULT_REPORT, short
from mystery_shopper.running_records import EXIT, INTERRUPTED, USAGE

if TYPE_CHECKING:
    from mystery_shopper.config import Config
    from mystery_shopper.running_records import RunFinished

NAME = "run"
_INTERNAL_ERROR = 3


def command(
    paths: Annotated[list[Path] | None, typer.Argument(help="Feature files or folders; all of features/ by default.")] = None,
    workers: Annotated[str, typer.Option("-n", metavar="N", help="Walk in N processes at once; “auto”: one a core.")] = "0",
    keyword: Annotated[
        str, typer.Option("-k", metavar="EXPR", help="Only journeys whose names or tags match, as with pytest.")
    ] = "",
    journey: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only the journey with this id (run.json has them); repeatable.")
    ] = None,
    fault: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Switch a fault of the company on; repeatable.")] = None,
    company: Annotated[
        str, typer.Option(metavar="WORDS", help="Appended to the company's start command, as in --company “--phrasing warm”.")
    ] = "",
    headed: Annotated[bool, typer.Option("--headed", help="Show the browser.")] = False,
    seed: Annotated[int | None, typer.Option(metavar="N", min=0, help="Of personas and company.")] = None,
    report: Annotated[Path | None, typer.Option(metavar="DIR", help=f"Where the run lands ({DEFAULT_REPORT}).")] = None,
    evidence: Annotated[Mode, typer.Option(help="Which pictures to keep.")] = "full",
    repeat: Annotated[int, typer.Option(metavar="K", min=1, help="Walk each journey K times, as K customers.")] = 1,
    history: Annotated[
        Path | None, typer.Option(metavar="DIR", help=f"Keep the run in DIR/history.sqlite ({DEFAULT_HISTORY}).")
    ] = None,
    no_history: Annotated[bool, typer.Option("--no-history", help="Do not keep the run in the history.")] = False,
    gate: Annotated[bool, typer.Option("--gate", help="Let the rules of [gate] decide: exit 0 accepted, 1 refused.")] = False,
) -> int:
    """Walk journeys. Exits: 0 kept, 1 broken, 10 compromised, 11 waiting, 2 wrong usage, 130 interrupted."""
    config, root = suite(), find_suite()
    if gate:
        _check_gate(config)
    directory = (Path.cwd() / report if report else root / DEFAULT_REPORT).resolve()
    kept_in = _history(root, history, no_history=no_history, experiment=bool(fault or company))
    arguments = [
        f"--mystery-shopper-report={directory}",
        f"--mystery-shopper-evidence={evidence}",
        f"--alluredir={directory / 'allure-results'}",
        *(["-n", workers] if workers != "0" else []),
        *(["-k", keyword] if keyword else []),
        *(f"--mystery-shopper-journey={one}" for one in journey or ()),
        *(f"--mystery-shopper-fault={name}" for name in fault or ()),
        *([f"--mystery-shopper-company={company}"] if company else []),
        *(["--headed"] if headed else []),
        *([f"--mystery-shopper-seed={seed}"] if seed is not None else []),
        *([f"--mystery-shopper-repeat={repeat}"] if repeat > 1 else []),
        *([f"--mystery-shopper-history={kept_in}"] if kept_in else []),
        *session.default_paths(root, paths or ()),
    ]
    with github.commands_off():
        code, heard = session.walk(root, arguments)
        if heard.finished is not None:
            _summarise(directory, heard.finished)
        if heard.not_kept:
            complain(heard.not_kept)
        decided = gating.decide(directory, history=kept_in) if gate and _came_to_an_end(heard, code) else None
    if heard.finished is not None:
        github.tell(directory, root)  # the summary, as the gate has left it
    if heard.interrupted:
        return INTERRUPTED
    if heard.refused:
        return USAGE
    if code == _INTERNAL_ERROR:
        return EXIT["compromised"]
    if heard.finished is None:
        if code in (0, 1, 5):
            which = f"no journey matches -k {keyword!r}" if keyword else "there is no journey there"
            complain(f"nothing was selected: {which}. `mystery-shopper check` counts the journeys; -k looks at titles and tags.")
        return USAGE
    return heard.finished.exit if decided is None else decided


def _came_to_an_end(heard: session.Listener, code: int) -> bool:
    """Whether there is a run that the gate can decide on."""
    return heard.finished is not None and not heard.interrupted and not heard.refused and code != _INTERNAL_ERROR


def _check_gate(config: Config) -> None:
    """Raises ConfigError for rules that make no sense, before anything is walked."""
    from mystery_shopper.gate import settings  # noqa: PLC0415 - the reports come with it, which pytest must see first

    settings(config)


def _history(root: Path, folder: Path | None, *, no_history: bool, experiment: bool) -> Path | None:
    """Where the run is kept. One at a company that was changed for it says nothing about the trend: only where that is asked."""
    if folder and no_history:
        message = "--history names where the run is kept, --no-history says that it is not: choose one of the two."
        raise UsageError(message)
    if folder:
        return (Path.cwd() / folder).resolve()
    return None if no_history or experiment else root / DEFAULT_HISTORY


def _summarise(directory: Path, finished: RunFinished) -> None:
    """What went wrong in each journey, the counts, and where the report is."""
    for ended in _ended(directory):
        if ended.verdict != "kept":
            title, _, rest = ended.message.partition("\n")
            out.print(f"\n{VERDICTS[ended.verdict]} [bold]{escape(title)}[/bold]")
            out.print(escape(rest))
    out.print(f"\n[bold]{finished.in_words}[/bold] ({finished.seconds:.0f} s)")
    out.print(f"Report: {escape(short(directory / 'index.html'))}")


def _ended(directory: Path) -> list[records.JourneyFinished]:
    return [one for one in records.read(directory) if isinstance(one, records.JourneyFinished) and not one.retried]
