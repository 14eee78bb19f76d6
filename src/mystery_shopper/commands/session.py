"""pytest, run in this process with the shopper's own voice in place of its terminal report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.commands.console import VERDICTS, complain, out
from mystery_shopper.planning import FINISHED, planned_of
from mystery_shopper.verdicts import RETRIED, verdict_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mystery_shopper.running_records import RunFinished

QUIET = ("-p", "no:terminalreporter", "--tb=short")


class Listener:
    """What the commands want to know of a pytest session. `refused`: texts of features that cannot be walked."""

    def __init__(self, *, tells: bool) -> None:
        self.refused: list[str] = []
        self.finished: RunFinished | None = None
        self.interrupted = False
        self.selected = 0
        self.directory: Path | None = None
        self.session: pytest.Session | None = None
        self._tells = tells
        self._titles: dict[str, str] = {}

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.refused.append(report.longreprtext)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.session = session
        self.selected = sum(planned_of(item) is not None for item in session.items)

    def pytest_keyboard_interrupt(self) -> None:
        self.interrupted = True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One line a journey, when it ends."""
        if not self._tells or (report.passed and report.when != "call"):
            return
        verdict = "retried" if str(report.outcome) == RETRIED else verdict_of(report) or ("kept" if report.passed else "compromised")
        title = next((str(value) for name, value in report.user_properties if name == "title"), report.nodeid)
        out.print(f"{VERDICTS[verdict]} {verdict:<11} ", title, sep="", markup=True)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        self.finished = session.config.stash.get(FINISHED, None)
