"""`mystery-shopper prove`: switch every fault of the company on, one after the other, and see whether the journeys find it."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.markup import escape

from mystery_shopper.commands import session
from mystery_shopper.commands.console import BAD, GOOD, find_suite, out, suite
from mystery_shopper.errors import UsageError
from mystery_shopper.options import short
from mystery_shopper.proving import catalogue, judging, offered, telling
from mystery_shopper.proving.judging import Switched
from mystery_shopper.proving.results import FILE_NAME, Healthy, Proving
from mystery_shopper.proving.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mystery_shopper.config import Config
    from mystery_shopper.proving.catalogue import Catalogue
    from mystery_shopper.proving.judging import Walked
    from mystery_shopper.proving.results import Proof

NAME = "prove"
DEFAULT_REPORT = "reports/prove"


def command(
    paths: Annotated[list[Path] | None, typer.Argument(help="Feature files or folders; all of features/ by default.")] = None,
    workers: Annotated[str, typer.Option("-n", metavar="N", help="Walk N runs at once; “auto”: one a core.")] = "auto",
    fault: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this fault; “a+b”: both at once; repeatable.")
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Walk every journey under every fault.")] = False,
    own: Annotated[bool, typer.Option("--own", help="Walk only the fault's own stories: quick.")] = False,
    seed: Annotated[int | None, typer.Option(metavar="N", min=0, help="Of personas and company.")] = None,
    report: Annotated[Path | None, typer.Option(metavar="DIR", help=f"Where the runs land ({DEFAULT_REPORT}).")] = None,
    company: Annotated[
        str, typer.Option(metavar="WORDS", help="Appended to the company's start command, as in --company “--phrasing warm”.")
    ] = "",
) -> int:
    """Prove that the journeys see each fault. Exits: 0 all caught, 1 not, 10 could not look, 2 wrong usage."""
    config, root = suite(), find_suite()
    session.default_paths(root, paths or ())
    count, which = _count(workers), _which(full=full, own=own)
    stories = _catalogue(config, root)
    plan = judging.switched(fault or (), offered.faults(config, root, company))
    directory = (Path.cwd() / report if report else root / DEFAULT_REPORT).resolve()
    options = [*(["--company", company] if company else []), *(["--seed", str(seed)] if seed is not None else [])]
    runs = Runs(directory, root, paths or (), options)
    started, began = datetime.now(UTC), time.monotonic()
    healthy = runs.healthy(count)
    out.print(f"The healthy company: {len(healthy.ended('kept'))} of {len(healthy.journeys)} journeys kept.\n")
    if paths and not fault:
        plan = tuple(one for one in plan if any(set(one.stories) & set(journey.stories) for journey in healthy.journeys))
    chosen = [(one, [journey for journey in healthy.ended("kept") if which(one, journey)]) for one in plan]
    proofs = _walk(runs, chosen, stories, count)
    proving = Proving(
        started=started,
        company=config.company.name,
        company_options=company,
        full=full,
        seconds=round(time.monotonic() - began, 1),
        healthy=Healthy(
            kept=len(healthy.ended("kept")), broken=len(healthy.ended("broken")), waiting=len(healthy.ended("waiting"))
        ),
        faults=tuple(proofs),
        catching_nothing=() if fault or own else judging.catching_nothing(healthy.ended("kept"), proofs),
    )
    path = directory / FILE_NAME
    path.write_bytes(msgspec.json.format(msgspec.json.encode(proving), indent=2) + b"\n")
    out.print()
    for line in telling.closing(proving):
        out.print(escape(line))
    out.print(f"Proof: {escape(short(path))}")
    return proving.exit


def _walk(runs: Runs, chosen: Sequence[tuple[Switched, list[Walked]]], stories: Catalogue, workers: int) -> list[Proof]:
    """Every fault in the journeys that were chosen for it; each is told when its turn has come."""
    table = telling.Table([one.name for one, _ in chosen])
    if chosen:
        out.print(f"  [bold]{table.header()}[/bold]")
    proofs: list[Proof] = []
    for proof in runs.proofs(chosen, stories, workers):
        out.print(f"{GOOD if proof.verdict == 'caught' else BAD} {escape(table.line(proof))}")
        proofs.append(proof)
    return proofs


def _which(*, full: bool, own: bool) -> Callable[[Switched, Walked], bool]:
    """Whether a journey is walked under a fault. Raises UsageError for two ways at once."""
    if full and own:
        message = "--full walks all journeys, --own only those of the fault's own stories: choose one of the two."
        raise UsageError(message)
    return (lambda _, __: True) if full else Switched.tells if own else Switched.touches


def _catalogue(config: Config, root: Path) -> Catalogue:
    name = config.stories.catalogue
    return catalogue.load(root / name) if name else catalogue.Catalogue()


def _count(workers: str) -> int:
    """Raises UsageError."""
    if workers == "auto":
        return os.cpu_count() or 1
    if not workers.isdigit():
        message = f"-n {workers}: say how many runs at once, or “auto”."
        raise UsageError(message)
    return max(1, int(workers))
