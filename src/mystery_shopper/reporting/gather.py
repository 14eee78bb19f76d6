"""What a run left behind, read into memory: plan, verdicts, diaries, and the ledger of each journey.

Works for a run that was killed: torn lines are left out, journeys that never ended are there without an end.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from mystery_shopper import config_kept, running_records
from mystery_shopper.config import Config
from mystery_shopper.diary import AnyRecord, Declared, FindingRecorded, StepFinished
from mystery_shopper.errors import UsageError
from mystery_shopper.history.model import PastRun
from mystery_shopper.ledger.model import Finding, Ledger
from mystery_shopper.reporting import decision, remembered
from mystery_shopper.reporting.decision import Decision
from mystery_shopper.running_records import JourneyFinished, JourneyStarted, Planned, RunFinished, RunStarted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """One walk of a journey. `finished` is None where the run ended first; `damage` says why its diary could not be read."""

    number: int
    diary: str
    finished: JourneyFinished | None
    records: tuple[AnyRecord, ...]
    ledger: Ledger
    findings: tuple[Finding, ...]
    damage: str = ""

    @property
    def verdict(self) -> str:
        if self.finished is not None:
            return self.finished.verdict
        return "broken" if self.findings else "unfinished"

    def of(self, kind: type[T]) -> Iterator[T]:
        """The records of one `kind`, in order."""
        return (record for record in self.records if isinstance(record, kind))


class Walk(msgspec.Struct, frozen=True, kw_only=True):
    """A planned journey and what became of it; `anchor` identifies it within one page."""

    plan: Planned
    attempts: tuple[Attempt, ...]
    anchor: str
    repeats: tuple[Walk, ...] = ()
    """Where it was walked several times: all of them, in order. The others speak for the first that ended worst."""

    @property
    def last(self) -> Attempt | None:
        """The attempt that decides; None where the journey was never started."""
        return self.attempts[-1] if self.attempts else None

    @property
    def verdict(self) -> str:
        return self.last.verdict if self.last else "unfinished"

    @property
    def ledger(self) -> Ledger:
        return self.last.ledger if self.last else Ledger()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Of all repeats, each obstacle once: those of the repeat that decides first."""
        own = self.last.findings if self.last else ()
        known = {one.fingerprint for one in own}
        others = {one.fingerprint: one for walk in self.repeats if walk.last for one in walk.last.findings}
        return (*own, *(one for fingerprint, one in others.items() if fingerprint not in known))

    def declared(self, about: str) -> dict[str, str]:
        """The facts that were declared about `about`; of each, the last word counts."""
        facts: dict[str, str] = {}
        for record in self.last.of(Declared) if self.last else ():
            if record.about == about:
                facts.update(record.facts)
        return facts

    def statuses(self) -> dict[int, StepFinished]:
        """Line of a step → how it ended (the last time it was walked)."""
        return {record.line: record for record in self.last.of(StepFinished)} if self.last else {}


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """A whole run. `finished` is None where it was killed; `gate` is None where the release gate was not asked.

    `past`: earlier runs of this company behind the same doors, oldest first, where they were looked up (`earlier`); `problems`:
    what could not be read beside the diaries, in sentences.
    """

    run_dir: Path
    started: RunStarted
    finished: RunFinished | None
    walks: tuple[Walk, ...]
    config: Config
    gate: Decision | None = None
    past: tuple[PastRun, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def experiment(self) -> bool:
        """The company was changed for this run."""
        return bool(self.started.faults or self.started.company_options)

    def by_verdict(self, *verdicts: str) -> tuple[Walk, ...]:
        return tuple(walk for walk in self.walks if walk.verdict in verdicts)


def read(run_dir: Path) -> Gathered:
    """Read `run_dir`. Raises UsageError where it holds no run, ConfigError where the suite's configuration cannot be read."""
    try:
        records = running_records.read(run_dir)
    except OSError as error:
        message = (
            f"{run_dir}: no {running_records.FILE_NAME} there ({error.strerror}). Name the directory of a run, or walk one: "
            "mystery-shopper run."
        )
        raise UsageError(message) from error
    started = next(_only(records, RunStarted), None)
    if started is None:
        message = f"{run_dir / running_records.FILE_NAME}: does not say what was run (its first line is missing). Run again."
        raise UsageError(message)
    config = config_kept.of_run(run_dir, Path(started.config_path))
    plans: dict[str, list[Planned]] = {}
    for plan in _only(records, Planned):
        plans.setdefault(plan.id, []).append(plan)
    anchors = _anchors([some[0] for some in plans.values()])
    gate, problem = decision.read(run_dir, started.at)
    return Gathered(
        run_dir=run_dir,
        started=started,
        finished=next(_only(records, RunFinished), None),
        walks=tuple(
            _walk([Walk(plan=one, anchor=anchors[one.id], attempts=_attempts(one, records, run_dir, config)) for one in some])
            for some in plans.values()
        ),
        config=config,
        gate=gate,
        problems=(problem,) if problem else (),
    )


def _only(records: Iterable[object], kind: type[T]) -> Iterator[T]:
    return (record for record in records if isinstance(record, kind))


def _walk(repeats: Sequence[Walk]) -> Walk:
    """A journey from its repeats: the first of those that ended worst, with all of them beside it."""
    worst = min(repeats, key=lambda one: running_records.SEVERITY.index(msgspec.convert(one.verdict, running_records.End)))
    return msgspec.structs.replace(worst, repeats=tuple(repeats)) if len(repeats) > 1 else worst


def _attempts(plan: Planned, records: Sequence[object], run_dir: Path, config: Config) -> tuple[Attempt, ...]:
    def of_this(record: JourneyStarted | JourneyFinished) -> bool:
        return (record.id, record.repeat) == (plan.id, plan.repeat)

    finished = {record.attempt: record for record in _only(records, JourneyFinished) if of_this(record)}
    paths = {record.attempt: record.diary for record in _only(records, JourneyStarted) if of_this(record)}
    paths.update({number: record.diary for number, record in finished.items()})
    return tuple(_attempt(number, paths[number], finished.get(number), run_dir, config) for number in sorted(paths))


def _attempt(number: int, path: str, finished: JourneyFinished | None, run_dir: Path, config: Config) -> Attempt:
    records: tuple[AnyRecord, ...] = ()
    read = Ledger()
    damage = ""
    try:
        records, read = remembered.read(run_dir, path, config)
    except OSError as error:
        damage = f"The diary {path} cannot be read: {error.strerror}."
    except msgspec.DecodeError as error:
        damage = f"The diary is damaged: {error}."
    return Attempt(
        number=number,
        diary=path,
        finished=finished,
        records=records,
        ledger=read,
        findings=tuple(msgspec.convert(record.finding, Finding) for record in _only(records, FindingRecorded)),
        damage=damage,
    )


def _anchors(plans: Sequence[Planned]) -> dict[str, str]:
    """Journey id → an HTML id: letters, digits and hyphens, readable, unique."""
    anchors: dict[str, str] = {}
    for plan in plans:
        name = plan.id.rpartition("#")[2] or plan.title
        slug = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in name).lower().split()) or "journey"
        taken = set(anchors.values())
        candidates = (f"journey-{slug}" if n == 1 else f"journey-{slug}-{n}" for n in range(1, len(plans) + 2))
        anchors[plan.id] = next(one for one in candidates if one not in taken)
    return anchors
