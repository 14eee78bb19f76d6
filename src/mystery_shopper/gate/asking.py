"""The gate, asked about a run directory: what it needs of files, and where its decision is kept."""

from __future__ import annotations

import difflib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import reporting, suite
from mystery_shopper.diary import StepFinished
from mystery_shopper.errors import ConfigError, UsageError
from mystery_shopper.gate import known_failures
from mystery_shopper.gate.comparing import compare
from mystery_shopper.gate.deciding import decide
from mystery_shopper.gate.known_failures import KnownFailures
from mystery_shopper.gate.rules import OTHER_GOALS, Facts
from mystery_shopper.history import History, past_run
from mystery_shopper.ledger.findings import KINDS
from mystery_shopper.reporting import assemble, earlier, files, gather, schema
from mystery_shopper.reporting.decision import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.config import Config, Gate
    from mystery_shopper.gate.known_failures import Entry
    from mystery_shopper.history import PastRun
    from mystery_shopper.reporting.decision import Comparison, Decision
    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.schema import Report

_RUN_JSON = "run.json"


def ask(run_dir: Path, *, baseline: Path | None = None, history: Path | None = None) -> Decision:
    """Decide on the run in `run_dir`, from its diaries; write `gate.json` there, and the reports anew, which show it.

    `baseline`: a run directory or a `run.json`, else the newest fitting run of the history. `history`: the folder of the
    history; else the one that the run is kept in. Raises UsageError, and ConfigError for rules that make no sense.
    """
    gathered = gather.read(run_dir)
    gate, entries = settings(gathered.config)
    gathered = earlier.look_up(gathered, history)
    report = assemble.report(gathered)
    root = Path(gathered.config.source).parent
    ids = frozenset(suite.journeys(root))
    run = past_run(report)
    kept_in = History(earlier.folder(gathered, history))
    comparison = _comparison(run, ids, baseline, kept_in, gate.baseline_branch)
    now = datetime.now(UTC)
    today = now.astimezone(gathered.config.company.zone).date()
    facts = Facts(
        report=report,
        known=KnownFailures(entries, report.journeys, ids, _cut_short(gathered), today),
        comparison=comparison,
        no_baseline="" if comparison else _no_baseline(kept_in, gate.baseline_branch),
    )
    decision = decide(gate, facts, suite.goals(root), now)
    files.replace(run_dir / FILE_NAME, msgspec.json.format(msgspec.json.encode(decision), indent=2).decode() + "\n")
    kept_in.decide(run, decision.verdict)
    reporting.write_gathered(msgspec.structs.replace(gathered, gate=decision), report)
    return decision


def settings(config: Config) -> tuple[Gate, tuple[Entry, ...]]:
    """The rules and the known failures of a suite. Raises ConfigError where there is no rule, or one makes no sense."""
    gate = config.gate
    if gate is None:
        message = f"{config.source}: there is no [gate], so nothing would ever be refused. Write its rules: see docs/gate.md."
        raise ConfigError(message)
    root = Path(config.source).parent
    for kind in gate.never:
        _check(kind, tuple(KINDS), f"{config.source}: [gate] `never`: there is no kind of finding called")
    for goal in gate.effort_per_goal:
        _check(
            goal, (*suite.goals(root), OTHER_GOALS), f"{config.source}: [gate.effort_per_goal]: features/ holds no folder called"
        )
    path = root / (gate.known_failures or known_failures.FILE_NAME)
    return gate, known_failures.load(path) if gate.known_failures or path.is_file() else ()


def _check(name: str, known: Sequence[str], complaint: str) -> None:
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1, cutoff=0)
        raise ConfigError(f"{complaint} “{name}”. Did you mean `{near[0]}`?" if near else f"{complaint} “{name}”.")


def _comparison(run: PastRun, ids: frozenset[str], path: Path | None, history: History, branch: str) -> Comparison | None:
    if path is None:
        found = history.baseline(run, branch)
        return compare(run, found, ids, "history") if found else None
    base = past_run(read_run(path))
    if base.company != run.company:
        message = f"{path} is a run at “{base.company}”; this one is at “{run.company}”. Name a run at the same company."
        raise UsageError(message)
    if base.at == run.at:
        message = f"{path} is this run itself. Name an earlier one, or leave --baseline out: the history has them."
        raise UsageError(message)
    return compare(run, base, ids, str(path))


def read_run(path: Path) -> Report:
    """The report of a run: `path` is its directory or its `run.json`. Raises UsageError."""
    file = path / _RUN_JSON if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        return assemble.report(gather.read(path))
    try:
        report = msgspec.json.decode(file.read_bytes(), type=schema.Report)
    except (OSError, msgspec.DecodeError) as error:
        message = f"{file}: cannot be read as the run.json of a run ({error}). Name a run directory, or its run.json."
        raise UsageError(message) from error
    if report.version != schema.VERSION:
        message = f"{file}: run.json of version {report.version}; version {schema.VERSION} is understood here. Name another run."
        raise UsageError(message)
    return report


def _no_baseline(history: History, branch: str) -> str:
    of = f" of branch “{branch}”" if branch else ""
    return f"{history.path.name} holds no earlier whole run{of} of this company that was not refused"


def _cut_short(gathered: Gathered) -> frozenset[str]:
    """Journeys of which a step was not reached, in any of their repeats."""
    return frozenset(
        walk.plan.id
        for walk in gathered.walks
        for one in walk.repeats or (walk,)
        if one.last is None or any(end.status == "not-reached" for end in one.last.of(StepFinished))
    )
