"""What is said to the terminal when a Ctrl-C comes in the middle of it."""

from __future__ import annotations

import io
import signal

import pytest
from rich.console import Console

from mystery_shopper.commands.console import uninterrupted


class Interrupting(io.StringIO):
    """A terminal at which somebody presses Ctrl-C just as a line has come out."""

    def flush(self) -> None:
        super().flush()
        signal.raise_signal(signal.SIGINT)


def test_a_line_that_ctrl_c_meets_is_said_once() -> None:
    terminal = Interrupting()
    console = Console(file=terminal)
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        console.print("Ctrl-C closes it.")
    quiet = io.StringIO()
    console.file = quiet
    console.print("It is closed.")
    assert (terminal.getvalue(), quiet.getvalue()) == ("Ctrl-C closes it.\n", "It is closed.\n")


def test_ctrl_c_counts_again_afterwards() -> None:
    with uninterrupted():
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
