"""One run: its directory, its records, the company that is opened for it. The controlling process begins and finishes it;
workers get their orders from it.
"""

from __future__ import annotations

import os
import secrets
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from mystery_shopper import config_kept, origin, suite
from mystery_shopper import running_records as records
from mystery_shopper.companies import CompanyProcess, Shared, doors_of_config, read_doors, start_command
from mystery_shopper.config_doors import Doors
from mystery_shopper.control import Control, Instance, check_faults
from mystery_shopper.errors import CouldNotLook, UsageError
from mystery_shopper.evidence import Room
from mystery_shopper.reporting import remembered
from mystery_shopper.run_directory import RunDirectory
from mystery_shopper.running_records import EXIT, INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mystery_shopper.config import Config

WORKER_INPUT = "mystery_shopper"
UNSEEDED = -1


class Orders(msgspec.Struct, kw_only=True):
    """What a process must know to walk journeys. `control` and `doors` are filled in when the company is open."""

    config_path: str
    directory: str
    seed: int
    faults: tuple[str, ...]
    evidence: Literal["full", "findings", "none"]
    company_options: str = ""
    history: str = ""
    repeats: int = 1
    control: str = ""
    doors: Doors | None = None
    offers: tuple[str, ...] = ()


class Run:
    """What one process has to do with the run. `worker`: "main", or xdist's name of it; `of_workers`: how many walk."""

    def __init__(self, orders: Orders, config: Config, worker: str, command: Sequence[str], of_workers: int = 1) -> None:
        self.orders = orders
        self.config = config
        self.root = Path(orders.config_path).parent
        self.directory = Path(orders.directory)
        self.worker = worker
        self.command = tuple(command)
        self.begun = False
        self._started = time.monotonic()
        self.room = Room(config.evidence.run_mb / of_workers, "run_mb")
        self._folder = RunDirectory(self.directory, config.evidence.keep_runs)
        self._process: CompanyProcess | None = None
        self._control: Control | None = None

    @property
    def leads(self) -> bool:
        """Whether this is the controlling process."""
        return self.worker == "main"

    @property
    def fresh_instances(self) -> bool:
        return "instances" in self.orders.offers

    @property
    def company_pid(self) -> int | None:
        return self._process.pid if self._process else None

    def claim(self) -> None:
        """Make room for this run's files."""
        self._folder.claim()

    def begin(self, workers: int = 1) -> None:
        """Open the company, check the faults, write the first record. Raises UsageError; nothing has run then."""
        if self.begun:
            return
        if not self._folder.claimed:
            self.claim()
        self._open_company()
        if self.orders.seed == UNSEEDED:
            self.orders.seed = 0 if self.fresh_instances else secrets.randbelow(2**31)
        self.begun = True
        config_kept.keep(self.directory, self.config)
        company = self.config.company
        comes_from = origin.find(self.root, os.environ)
        self.note(
            records.RunStarted(
                at=datetime.now(UTC),
                company=company.name,
                company_version=company.version,
                doors=company.doors,
                seed=self.orders.seed,
                config_path=self.orders.config_path,
                config_digest=self.config.digest,
                commit=comes_from.commit,
                branch=comes_from.branch,
                release=company.version or comes_from.release,
                history=self.orders.history,
                command=self.command,
                faults=self.orders.faults,
                company_options=self.orders.company_options,
                workers=workers,
                repeats=self.orders.repeats,
                evidence=self.orders.evidence,
                offers=self.orders.offers,
            )
        )

    def give_orders(self, workerinput: dict[str, Any]) -> None:
        """Tell a worker of xdist what it must know."""
        workerinput[WORKER_INPUT] = msgspec.json.encode(self.orders).decode()

    def note(self, record: records.AnyRunRecord) -> None:
        records.append(self.directory, record)

    def remember(self, diary: str) -> None:
        """Read the diary of a journey that has ended, so that the report finds it read. Damage is the report's to tell."""
        with suppress(OSError, msgspec.DecodeError):
            remembered.read(self.directory, diary, self.config)

    def open_instance(self, seed: int) -> Instance | Shared:
        """The company as one journey meets it. Raises CouldNotLook where it is not there."""
        if self.fresh_instances:
            return self.control.open(seed, self.orders.faults)
        shared = Shared(self.orders.doors or self.config.doors)
        shared.knock()
        return shared

    @property
    def control(self) -> Control:
        """The company's control contract. Only asked for where it is offered."""
        if self._control is None:
            self._control = Control(self.orders.control, self.config.safety)
        return self._control

    def finish(self, *, interrupted: bool = False) -> records.RunFinished | None:
        """Write the last record. None where no journey was planned: then nothing of this run stays."""
        written = records.read(self.directory) if self.begun else []
        ends = _ends(written)
        if not ends:
            return None
        counts = {verdict: sum(one == verdict for one in ends.values()) for verdict in EXIT}
        unfinished = sum(one == "unfinished" for one in ends.values())
        finished = records.RunFinished(
            at=datetime.now(UTC),
            **counts,
            unfinished=unfinished,
            whole=not unfinished and _holds_all(ends, suite.journeys(self.root)),
            exit=INTERRUPTED if interrupted else exit_code({**counts, "compromised": counts["compromised"] + unfinished}),
            seconds=round(time.monotonic() - self._started, 3),
        )
        self.note(finished)
        self._folder.keep()
        return finished

    def close(self) -> None:
        """Close the company; where nothing was walked, put the previous run back."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.close()
        if self._folder.claimed and not _planned(self.directory):
            self._folder.give_up()

    def _open_company(self) -> None:
        company, orders = self.config.company, self.orders
        orders.control = company.control
        if company.start or orders.company_options:
            self._process = CompanyProcess(start_command(self.config, orders.company_options), self.root)
            opened = self._process.opened()
            orders.control = opened.control or orders.control
            if opened.doors is not None:
                orders.doors = read_doors(opened.doors, company.start)
        if orders.control:
            self._ask_what_it_offers()
        elif orders.faults:
            message = f"--fault: this company offers no faults, since it has no control contract (see {self.config.source})."
            raise UsageError(message)
        if not self.fresh_instances and orders.doors is None:
            orders.doors = doors_of_config(self.config)

    def _ask_what_it_offers(self) -> None:
        try:
            self.orders.offers = self.control.about().offers
            if self.orders.faults:
                check_faults(self.orders.faults, [fault.name for fault in self.control.faults()])
        except CouldNotLook as error:
            raise UsageError(str(error)) from error


def exit_code(counts: dict[str, int]) -> int:
    """What the command exits with: broken outranks compromised outranks waiting."""
    return next((EXIT[verdict] for verdict in ("broken", "compromised", "waiting") if counts.get(verdict)), 0)


def _planned(directory: Path) -> bool:
    try:
        return any(isinstance(record, records.Planned) for record in records.read(directory))
    except OSError:
        return False


def _ends(written: Sequence[records.AnyRunRecord]) -> dict[str, records.End]:
    """How each planned journey ended; of its repeats, the worst counts."""
    finished: dict[tuple[str, int], records.End] = {
        (one.id, one.repeat): one.verdict for one in written if isinstance(one, records.JourneyFinished) and not one.retried
    }
    ends: dict[str, records.End] = {}
    for one in written:
        if isinstance(one, records.Planned):
            end = finished.get((one.id, one.repeat), "unfinished")
            ends[one.id] = min(end, ends.get(one.id, end), key=records.SEVERITY.index)
    return ends


def _holds_all(planned: Container[str], of_suite: Sequence[str]) -> bool:
    return bool(of_suite) and all(one in planned for one in of_suite)
