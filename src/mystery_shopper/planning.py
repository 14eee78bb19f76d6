"""How a pytest session becomes a run: whose configuration, which journeys, when the company opens, what is said at the end."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from mystery_shopper import config as configuration
from mystery_shopper.errors import UsageError
from mystery_shopper.history.store import History, HistoryError
from mystery_shopper.ledger import Rules
from mystery_shopper.options import DEFAULT_REPORT, short
from mystery_shopper.properties import FINISHED, NOT_KEPT, planned_of
from mystery_shopper.running import UNSEEDED, WORKER_INPUT, Orders, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.terminal import TerminalReporter

    from mystery_shopper.reporting.schema import Report

RUN: pytest.StashKey[Run] = pytest.StashKey()
_FIRST_WORKER = "gw0"


def configure(config: pytest.Config, path: Path) -> Run:
    """What this process has to do with the run of the suite that `path` configures. Raises pytest.UsageError."""
    if config.getoption("mystery_shopper_repeat") < 1:
        message = f"--repeat {config.getoption('mystery_shopper_repeat')}: each journey is walked at least once; say how often."
        raise pytest.UsageError(message)
    given = getattr(config, "workerinput", {})
    told: str | None = given.get(WORKER_INPUT)
    orders = msgspec.json.decode(told, type=Orders) if told else _orders(config, path)
    worker = str(given.get("workerid", "main"))
    try:
        suite = configuration.load(path)
        Rules.of(suite)  # what is wrong with the words to listen for is said now
        run = Run(orders, suite, worker, ("pytest", *map(str, config.invocation_params.args)), int(given.get("workercount", 1)))
        if run.leads and orders.history:
            History(Path(orders.history)).check()
        if run.leads and not config.option.collectonly and _journeys_are_named(config):
            run.claim()
    except UsageError as error:
        raise pytest.UsageError(str(error)) from error
    config.stash[RUN] = run
    return run


def of(config: pytest.Config) -> Run:
    return config.stash[RUN]


def begin_before_workers(config: pytest.Config) -> None:
    """With xdist the controlling process collects nothing: the company is opened where the arguments name feature files."""
    if config.pluginmanager.hasplugin("dsession") and _journeys_are_named(config):
        _begin(of(config), len(config.getoption("tx") or ()))


def begin(session: pytest.Session) -> None:
    """The journeys are known: open the company, write the plan. With xdist the first worker writes it for all."""
    run = of(session.config)
    plan = [planned for item in session.items if (planned := planned_of(item)) is not None]
    if not plan or session.config.option.collectonly:
        return
    if run.leads:
        _begin(run)
    if run.worker in ("main", _FIRST_WORKER):
        for planned in plan:
            run.note(msgspec.structs.replace(planned, at=datetime.now(UTC)))


def finish(session: pytest.Session, exitstatus: int) -> None:
    """The controlling process writes the last record and has the reports made."""
    run = of(session.config)
    interrupted = exitstatus == pytest.ExitCode.INTERRUPTED
    finished = run.finish(interrupted=interrupted) if run.leads else None
    if finished is None:
        return
    session.config.stash[FINISHED] = finished
    from mystery_shopper import reporting  # noqa: PLC0415 - templates are loaded when there is something to report

    report = reporting.write(run.directory)
    if run.orders.history:
        _remember(session.config, report, Path(run.orders.history))


def summarise(terminal: TerminalReporter) -> None:
    finished = terminal.config.stash.get(FINISHED, None)
    if problem := terminal.config.stash.get(NOT_KEPT, ""):
        terminal.write_line(problem, red=True)
    if finished is not None:
        terminal.write_sep("=", "mystery shopper")
        terminal.write_line(f"{finished.in_words} Report: {short(of(terminal.config).directory / 'index.html')}")


def _remember(config: pytest.Config, report: Report, folder: Path) -> None:
    """Keep the run in the history. The run and its reports stand, whatever becomes of that."""
    from mystery_shopper.history import past_run  # noqa: PLC0415 - as above

    try:
        History(folder).record(past_run(report))
    except HistoryError as error:
        config.stash[NOT_KEPT] = f"This run is not in the history. {error}"


def _begin(run: Run, workers: int = 1) -> None:
    try:
        run.begin(workers)
    except UsageError as error:
        raise pytest.UsageError(str(error)) from error


def _orders(config: pytest.Config, path: Path) -> Orders:
    report = config.getoption("mystery_shopper_report")
    seed = config.getoption("mystery_shopper_seed")
    history = config.getoption("mystery_shopper_history")
    return Orders(
        config_path=str(path),
        directory=str(Path(config.invocation_params.dir, report) if report else path.parent / DEFAULT_REPORT),
        seed=UNSEEDED if seed is None else seed,
        faults=tuple(config.getoption("mystery_shopper_fault")),
        evidence=config.getoption("mystery_shopper_evidence"),
        history=str(Path(config.invocation_params.dir, history)) if history else "",
        repeats=config.getoption("mystery_shopper_repeat"),
        company_options=config.getoption("mystery_shopper_company"),
    )


def _journeys_are_named(config: pytest.Config) -> bool:
    """Whether a feature file is among what this session was asked to collect."""
    for argument in config.args:
        path = Path(config.invocation_params.dir, str(argument).partition("::")[0])
        if path.suffix == ".feature" or any(_features_below(path)):
            return True
    return False


def _features_below(folder: Path) -> Iterator[str]:
    for _, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "__")) and name not in {"node_modules", "venv"}]
        yield from (name for name in files if name.endswith(".feature"))
