"""`junit.xml` while the run goes on: whoever kills it finds every journey in it, those that were not reached as errors."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from mystery_shopper import running_records

if TYPE_CHECKING:
    from mystery_shopper.running import Run

_SHARE = 30
"""After a writing that took t, the next one comes no sooner than this times t: long plans cost no more than short ones."""


class LiveJUnit:
    """Writes the file when the plan is known and when journeys end. Of the controlling process only."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._next = 0.0

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self) -> None:
        self._write()

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self) -> None:
        self._write()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logfinish(self) -> None:
        self._write()

    def _write(self) -> None:
        if not self._run.begun or time.monotonic() < self._next:
            return
        from mystery_shopper.reporting import files, junit  # noqa: PLC0415 - loaded where there is something to report

        began = time.monotonic()
        told = junit.so_far(running_records.read(self._run.directory))
        if told:  # else the worker that writes the plan is still at it
            files.replace(self._run.directory / "junit.xml", told)
            self._next = began + _SHARE * (time.monotonic() - began)
