"""Run one command, and measure all processes that it leads to, to the last: CPU, wall, memory.

    python -m bench.watching RESULT.json COMMAND …

A process of its own, since it adopts whatever the command leaves behind (a browser's helpers outlive their parents), and
waits for it: the kernel then has the CPU seconds of every process in one sum, whether it was seen while it lived or not.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import psutil

from mystery_shopper.patience import Impatience, Patience

if TYPE_CHECKING:
    from collections.abc import Sequence

_EVERY = 0.1
_PR_SET_CHILD_SUBREAPER = 36
_STRAGGLERS = 10.0
"""Seconds that what the command left behind has to end."""


class Usage(msgspec.Struct, frozen=True):
    """`wall`: seconds until the command ended. `cpu`: user and system seconds of all processes. `memory`: bytes, the highest sum
    of what all processes held at one moment (pages that several share count in each). `code`: what the command ended with.
    """

    wall: float
    cpu: float
    memory: int
    code: int


class Memory(threading.Thread):
    """Looks at the memory of all processes below this one again and again. `peak`: the highest sum, in bytes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._over = threading.Event()

    def run(self) -> None:
        here = psutil.Process()
        while not self._over.wait(_EVERY):
            self.peak = max(self.peak, sum(map(_held, here.children(recursive=True))))

    def stop(self) -> None:
        self._over.set()
        self.join()


def watch(command: Sequence[str]) -> Usage:
    """Run `command` to its end, and measure. Raises RuntimeError where it leaves processes behind that do not end."""
    _adopt_orphans()
    memory = Memory()
    memory.start()
    began = time.perf_counter()
    code = subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603 - the bench's own commands
    wall = time.perf_counter() - began
    left = Patience(_STRAGGLERS).until(_nobody_left)
    memory.stop()
    if isinstance(left, Impatience):
        message = f"processes of {command[0]} still run ({left}): their CPU would not be counted"
        raise RuntimeError(message)  # noqa: TRY004 - a matter of processes, not of types
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Usage(wall=wall, cpu=used.ru_utime + used.ru_stime, memory=memory.peak, code=code)


def _adopt_orphans() -> None:
    """Linux only. Elsewhere the CPU of orphans is lost, the browser's helpers among them."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _nobody_left() -> bool | None:
    """Collect the orphans that have ended; None while some still run."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return True
    return None


def _held(process: psutil.Process) -> int:
    with contextlib.suppress(psutil.Error):
        return int(process.memory_info().rss)
    return 0


def main() -> None:
    result, *command = sys.argv[1:]
    Path(result).write_bytes(msgspec.json.encode(watch(command)))


if __name__ == "__main__":
    main()
