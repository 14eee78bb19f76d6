"""pytest, run in this process with the shopper's own voice in place of its terminal report.

Nothing that pytest wants to rewrite (pytest-bdd, other plugins) may be loaded before: the engine's heavier modules are not.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.markup import escape

from mystery_shopper.commands.console import VERDICTS, complain, out
from mystery_shopper.errors import UsageError
from mystery_shopper.options import CONFIG_FILE
from mystery_shopper.properties import FINISHED, NOT_KEPT, RETRIED, TITLE, VERDICT, planned_of, property_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.phrases import PhraseBook
    from mystery_shopper.running_records import RunFinished

QUIET = ("-p", "no:terminalreporter", "--tb=short")


class Listener:
    """What the commands want to know of a pytest session. `refused`: texts of features that cannot be walked;
    `not_kept`: why the run is not in the history, though it should be.
    """

    def __init__(self, *, tells: bool) -> None:
        self.refused: list[str] = []
        self.finished: RunFinished | None = None
        self.interrupted = False
        self.not_kept = ""
        self.selected = 0
        self.session: pytest.Session | None = None
        self._tells = tells

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
        verdict = (
            "retried"
            if str(report.outcome) == RETRIED
            else property_of(report, VERDICT) or ("kept" if report.passed else "compromised")
        )
        out.print(f"{VERDICTS[verdict]} {verdict:<12}{escape(property_of(report, TITLE) or report.nodeid)}")

    def books(self, root: Path) -> list[PhraseBook]:
        """The phrase books of the suite at `root`, after a session that collected."""
        if self.session is None:
            return []
        from mystery_shopper import collecting  # noqa: PLC0415 - only after pytest: see above
        from mystery_shopper.phrases import PhraseBook  # noqa: PLC0415 - likewise

        return collecting.books(self.session.config) or [PhraseBook(self.session, root)]

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        self.finished = config.stash.get(FINISHED, None)
        self.not_kept = config.stash.get(NOT_KEPT, "")


def collect(suite: Path, arguments: Sequence[str], listener: Listener) -> int:
    """Pytest's exit code for collecting `arguments` at `suite`."""
    return _pytest(suite, ["--collect-only", *arguments], listener)


def _pytest(suite: Path, arguments: Sequence[str], listener: Listener) -> int:
    told = [*QUIET, f"--rootdir={suite}", f"--mystery-shopper-config={suite / CONFIG_FILE}", *arguments]
    return int(pytest.main(told, plugins=[listener]))


def walk(suite: Path, arguments: Sequence[str], *, tells: bool = True) -> tuple[int, Listener]:
    """Pytest's exit code for `arguments` at `suite`, and what was heard meanwhile. Refusals are told."""
    listener = Listener(tells=tells)
    code = _pytest(suite, arguments, listener)
    for refusal in listener.refused:
        complain(refusal)
    return code, listener


def default_paths(suite: Path, paths: Sequence[Path]) -> list[str]:
    """What to collect: `paths`, or all features. Raises UsageError for what is not there."""
    found = list(paths) or [suite / "features"]
    for path in found:
        if not Path(str(path).partition("::")[0]).exists():
            message = f"{path}: there is nothing there to walk. Name feature files or folders, or stand in the suite's folder."
            raise UsageError(message)
    return [str(path) for path in found]
