"""How the commands speak: plain words, colours where a terminal shows them."""

from __future__ import annotations

import contextlib
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from mystery_shopper import config as configuration
from mystery_shopper.config import Config
from mystery_shopper.errors import UsageError
from mystery_shopper.history.store import FILE_NAME, History
from mystery_shopper.options import CONFIG_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

GOOD, BAD, DOUBT = "[green]✓[/green]", "[red]✗[/red]", "[yellow]?[/yellow]"
VERDICTS = {"kept": GOOD, "broken": BAD, "compromised": DOUBT, "waiting": "[blue]…[/blue]", "retried": "[yellow]↻[/yellow]"}


def complain(message: str) -> None:
    err.print(f"[red]mystery-shopper:[/red] {escape(message)}")


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """What is said within is said whole and once; a Ctrl-C meanwhile counts at the end, as KeyboardInterrupt.

    A console that is interrupted between writing a line and forgetting it says that line again with its next one.
    """
    interrupts: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: interrupts.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if interrupts:
        raise KeyboardInterrupt


def suite() -> Config:
    """The configuration of the suite that one stands in. Raises ConfigError where there is none."""
    return configuration.load(find_suite() / CONFIG_FILE)


def history_folder(named: Path | None) -> Path | None:
    """The folder that `--history` names; None where it names none. Raises UsageError where no history can be read there."""
    if named is None:
        return None
    folder = (Path.cwd() / named).resolve()
    if not (folder / FILE_NAME).is_file():
        message = (
            f"--history {named}: there is no {FILE_NAME} in this folder. Name the one that a run was kept in, or leave it out."
        )
        raise UsageError(message)
    History(folder).check()
    return folder


def find_suite() -> Path:
    """The nearest folder, from here upwards, that holds a configuration; this folder where none does."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / CONFIG_FILE).is_file()), here)
