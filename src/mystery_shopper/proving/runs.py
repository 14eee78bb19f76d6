"""Runs of `mystery-shopper run` in processes of their own: one at the healthy company, one a fault, several at once."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.errors import CouldNotLook, UsageError
from mystery_shopper.proving import judging
from mystery_shopper.proving.judging import RunJson
from mystery_shopper.running_records import EXIT, INTERRUPTED, USAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mystery_shopper.proving.catalogue import Catalogue
    from mystery_shopper.proving.judging import Switched, Walked
    from mystery_shopper.proving.results import Proof

_END_SECONDS = 20
_WORDS_AT_MOST = 4000


class Runs:
    """`directory`: where each run gets a folder of its own. `root`: the suite's. `paths`: the features to walk; empty: all.
    `options`: of `mystery-shopper run`, the same for all.
    """

    def __init__(self, directory: Path, root: Path, paths: Sequence[Path], options: Sequence[str]) -> None:
        self.directory = directory
        self.root = root
        self._paths = [str(path) for path in paths]
        self._options = [*options, "--evidence", "none", "--no-history"]
        self._running: set[subprocess.Popen[str]] = set()
        self._lock = threading.Lock()
        self._ending = False

    def healthy(self, workers: int) -> RunJson:
        """A run without faults. Raises CouldNotLook, with what it said, where the shopper could not look."""
        told = ["-n", str(workers)] if workers > 1 else []
        try:
            printed = self._run("healthy", [*told, *self._paths])
        except KeyboardInterrupt:
            self._end()
            raise
        run = self._read("healthy")
        if run.ended("compromised", "unfinished"):
            message = f"The shopper could not look at the healthy company, so nothing can be proved.\n{printed}"
            raise CouldNotLook(message)
        return run

    def proofs(self, plan: Sequence[tuple[Switched, Sequence[Walked]]], catalogue: Catalogue, workers: int) -> Iterator[Proof]:
        """What each fault of `plan` comes to in the journeys that stand beside it, in that order; `workers` runs at once."""
        with ThreadPoolExecutor(workers) as pool:
            try:
                yield from pool.map(lambda one: self._proof(one[0], one[1], catalogue), plan)
            finally:  # also where nobody wants the rest: Ctrl-C, or a run that could not be
                self._end()

    def _proof(self, on: Switched, journeys: Sequence[Walked], catalogue: Catalogue) -> Proof:
        if not journeys:
            return judging.judged(on, RunJson(()), catalogue)
        began = time.monotonic()
        faults = [word for one in on.faults for word in ("--fault", one.name)]
        ids = [word for one in journeys for word in ("--journey", one.id)]
        self._run(on.name, [*faults, *ids, *self._files(journeys)])
        return judging.judged(on, self._read(on.name), catalogue, time.monotonic() - began)

    def _files(self, journeys: Sequence[Walked]) -> list[str]:
        """The feature files of `journeys`: no others need be read. (Of features outside the suite only the name is known.)"""
        files = list(dict.fromkeys(self.root / one.feature for one in journeys))
        return [str(file) for file in files] if all(file.is_file() for file in files) else self._paths

    def _run(self, name: str, arguments: Sequence[str]) -> str:
        """What the run printed, or the end of it. Raises UsageError or CouldNotLook where there was no run."""
        command = [sys.executable, "-m", "mystery_shopper", "run", "--report", str(self.directory / name)]
        with self._lock:
            if self._ending:
                raise KeyboardInterrupt
            process = subprocess.Popen(  # noqa: S603 - our own command
                [*command, *self._options, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
            self._running.add(process)
        printed = process.communicate()[0][-_WORDS_AT_MOST:].strip()
        with self._lock:
            self._running.discard(process)
        if process.returncode == INTERRUPTED:
            raise KeyboardInterrupt
        if process.returncode == USAGE:
            raise UsageError(printed)
        if process.returncode not in EXIT.values():
            message = f"The run “{name}” ended with {process.returncode}:\n{printed}"
            raise CouldNotLook(message)
        return printed

    def _read(self, name: str) -> RunJson:
        path = self.directory / name / "run.json"
        try:
            return msgspec.json.decode(path.read_bytes(), type=RunJson)
        except (OSError, msgspec.DecodeError) as error:
            message = f"{path}: the run left no report that can be read ({error})."
            raise CouldNotLook(message) from error

    def _end(self) -> None:
        """End what is still running, in good order: each run closes its company."""
        with self._lock:
            self._ending = True
            running = list(self._running)
        for process in running:
            process.send_signal(signal.SIGINT)
        for process in running:
            try:
                process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
