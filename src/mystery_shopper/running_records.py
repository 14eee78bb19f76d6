"""`run.jsonl`: what one run set out to walk, and how each journey ended. One JSON object a line, flushed as it happens.

What was observed within a journey stands in its diary; this file holds the plan and the verdicts. Written by the controlling
process and its workers through one function each (`running.py`), read by the reports. `VERSION` changes when a reader must.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
FILE_NAME = "run.jsonl"

EXIT = {"kept": 0, "broken": 1, "compromised": 10, "waiting": 11}
"""What the command exits with."""
USAGE, INTERRUPTED = 2, 130

Verdict = Literal["kept", "broken", "compromised", "waiting"]
End = Literal["kept", "broken", "compromised", "waiting", "unfinished"]
SEVERITY: tuple[End, ...] = ("broken", "compromised", "unfinished", "waiting", "kept")
"""What outranks what, where several verdicts come to one: of a run, or of a journey that was walked several times."""


class RunRecord(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", omit_defaults=True):
    """Base of all records. `at` is wall time, UTC (a journey's own clock stands in its diary)."""

    at: datetime


class RunStarted(RunRecord, frozen=True, kw_only=True, tag="run-started"):
    """The first line. `doors`: what stands behind the doors (`embedded`, `simulators`, `staging`, `production`).
    `config_path`: the configuration's file; `config_digest`: SHA-256 of its text. `commit`, `branch`, `release`: as CI says,
    else the suite's git (`origin.py`); the release is the configured `version`, where there is one. "" where nobody knows.
    `history`: the folder of the history in which the run is kept; "" where it is not. `command`: as typed. `faults`: switched
    on for each instance. `company_options`: words that were appended to the company's start command. `workers`: how many walk.
    `repeats`: how often each journey is walked. `offers`: of the control contract.
    """

    version: int = VERSION
    company: str
    company_version: str = ""
    doors: str
    seed: int
    config_path: str
    config_digest: str
    commit: str = ""
    branch: str = ""
    release: str = ""
    history: str = ""
    command: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    company_options: str = ""
    workers: int = 1
    repeats: int = 1
    evidence: str = "full"
    offers: tuple[str, ...] = ()


class PlannedStep(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A Gherkin step, as written, with Examples values filled in. `type`: given, when or then; `outcome`: the Then that says
    where the customer ends. `line` is 1-based in the feature file. `doc`: the text, `table`: the rows that stand below it.
    """

    keyword: str
    text: str
    line: int
    type: str
    outcome: bool = False
    doc: str = ""
    table: tuple[tuple[str, ...], ...] = ()


class Planned(RunRecord, frozen=True, kw_only=True, tag="planned"):
    """A journey that this run is to walk; in the order of the plan, before any JourneyStarted. `feature`: path relative to the
    suite; `feature_title`: its name in words; `line`: of the scenario; `stories`: ids from `@story-…` tags ("S4-4");
    `key`: of the Examples row. `repeat`: which of the `repeats` that were asked for (`--repeat`), from 1; each has a record of
    its own, under the one id. A planned journey without a JourneyFinished was never finished (a killed run).
    """

    id: str
    title: str
    feature: str
    feature_title: str = ""
    line: int
    key: str = ""
    repeat: int = 1
    repeats: int = 1
    stories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    steps: tuple[PlannedStep, ...] = ()

    @property
    def name(self) -> str:
        """The title, with the key of the Examples row where the title does not say it, and with the repeat where there are
        several.
        """
        named = f"{self.title} [{self.key}]" if self.key and self.key not in self.title else self.title
        return f"{named} ({self.repeat} of {self.repeats})" if self.repeats > 1 else named


class JourneyStarted(RunRecord, frozen=True, kw_only=True, tag="journey-started"):
    """`attempt` counts from 1, for each `repeat`. `worker`: "main", "gw0", … `diary`: path relative to the run directory."""

    id: str
    attempt: int
    repeat: int = 1
    worker: str
    diary: str


class JourneyFinished(RunRecord, frozen=True, kw_only=True, tag="journey-finished"):
    """How an attempt ended; the last attempt's verdict is the journey's (of its repeats, the worst counts). `message`: "" where
    kept, else all findings or the reason in readable words. `minutes`: of the customer's time (journey clock); `seconds`: of
    ours. `retried`: another attempt follows. `reported_outcome`: what the test runner was told (`passed`, `failed` = broken,
    `error` = compromised, `skipped` = waiting). `policies_read`: names of the company's policies that were looked at for it,
    where the company says so.
    """

    id: str
    attempt: int
    repeat: int = 1
    verdict: Verdict
    message: str = ""
    minutes: float = 0.0
    seconds: float = 0.0
    diary: str
    reported_outcome: str = ""
    policies_read: tuple[str, ...] = ()
    retried: bool = False


class RunFinished(RunRecord, frozen=True, kw_only=True, tag="run-finished"):
    """The last line; missing where the run was killed. Counts of journeys by verdict; `unfinished`: planned, never finished.
    `whole`: every journey of the suite was walked to an end, none was left out by a selection. `exit`: what
    `mystery-shopper run` exits with.
    """

    kept: int = 0
    broken: int = 0
    compromised: int = 0
    waiting: int = 0
    unfinished: int = 0
    whole: bool = False
    exit: int = 0
    seconds: float = 0.0

    @property
    def in_words(self) -> str:
        """How many journeys ended how, as in "12 kept, 1 broken."."""
        counts = {name: getattr(self, name) for name in (*EXIT, "unfinished")}
        return ", ".join(f"{count} {name}" for name, count in counts.items() if count) + "."


AnyRunRecord = RunStarted | Planned | JourneyStarted | JourneyFinished | RunFinished

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyRunRecord] = msgspec.json.Decoder(AnyRunRecord)


def append(run_dir: Path, record: AnyRunRecord) -> None:
    """Write `record` as one line. One `write` of an appending file: lines of several processes do not mix."""
    with (run_dir / FILE_NAME).open("ab", buffering=0) as file:
        file.write(_encoder.encode(record) + b"\n")


def read(run_dir: Path) -> list[AnyRunRecord]:
    """The records of a run in the order written. Lines torn by a kill are left out, whichever worker was killed.

    Raises OSError where there is no `run.jsonl`.
    """
    records: list[AnyRunRecord] = []
    for line in (run_dir / FILE_NAME).read_bytes().splitlines():
        try:
            records.append(_decoder.decode(line))
        except msgspec.DecodeError:
            continue
    return records
