"""A pytest plugin: where the time of further journeys goes, by looking at the stack again and again.

    PYTHONPATH=. pytest -p bench.sampling …   with MYSTERY_SHOPPER_SAMPLES=samples.json

Two timers look: one on the wall clock, one that runs with this process's CPU. They count between the first journey and the
last, and again while the report is written. Playwright runs its event loop in a greenlet of its own: while it does, the stack
that counts is that of the test which waits for it.
"""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import greenlet  # type: ignore[import-untyped]  # no type information is shipped with it
import msgspec
import pytest

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import FrameType

VARIABLE = "MYSTERY_SHOPPER_SAMPLES"
EVERY = 0.002
_DEEPEST = 120
_TIMERS = {"wall": (signal.SIGALRM, signal.ITIMER_REAL), "cpu": (signal.SIGPROF, signal.ITIMER_PROF)}

Stack = tuple[str, ...]
"""`file:function` of each frame, innermost first."""


class Phase(msgspec.Struct):
    """`seen`: (clock, stack, how often it was seen). `seconds`: clock → how long it was looked at."""

    seen: list[tuple[str, Stack, int]] = []
    seconds: dict[str, float] = {}


class Samples(msgspec.Struct):
    """`walked`: the journeys that were looked at; `reported`: those in the report."""

    journeys: Phase
    report: Phase
    walked: int
    reported: int


class Sampler:
    """Looks at this process while it is on. One a process, in its main thread."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, Stack]] = Counter()
        self._seconds = dict.fromkeys(_TIMERS, 0.0)
        self._main = greenlet.getcurrent()
        self._began: dict[str, float] = {}
        for clock, (number, _) in _TIMERS.items():
            signal.signal(number, partial(self._look, clock))

    def start(self) -> None:
        self._began = _now()
        for _, timer in _TIMERS.values():
            signal.setitimer(timer, EVERY, EVERY)

    def stop(self) -> None:
        for _, timer in _TIMERS.values():
            signal.setitimer(timer, 0)
        for clock, seconds in _now().items():
            self._seconds[clock] += seconds - self._began[clock]
        self._began = {}

    def taken(self) -> Phase:
        """What was seen since it was asked last."""
        phase = Phase([(clock, stack, count) for (clock, stack), count in self._seen.items()], self._seconds)
        self._seen.clear()
        self._seconds = dict.fromkeys(_TIMERS, 0.0)
        return phase

    def _look(self, clock: str, _: int, frame: FrameType | None) -> None:
        if self._began:
            waiting: FrameType | None = self._main.gr_frame if greenlet.getcurrent() is not self._main else None
            self._seen[clock, _stack(waiting or frame)] += 1


def _now() -> dict[str, float]:
    return {"wall": time.perf_counter(), "cpu": time.process_time()}


def _stack(frame: FrameType | None) -> Stack:
    found: list[str] = []
    while frame is not None and len(found) < _DEEPEST:
        found.append(f"{frame.f_code.co_filename}:{frame.f_code.co_name}")
        frame = frame.f_back
    return tuple(found)


_SAMPLER: pytest.StashKey[Sampler] = pytest.StashKey()
_WALKED: pytest.StashKey[int] = pytest.StashKey()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_SAMPLER] = Sampler()
    config.stash[_WALKED] = 0


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None, Any, Any]:
    """The first journey opens what all share and the last one closes it: those between are the further ones."""
    items = item.session.items
    if item is items[0] or nextitem is None:
        return (yield)
    item.config.stash[_WALKED] += 1
    item.config.stash[_SAMPLER].start()
    try:
        return (yield)
    finally:
        item.config.stash[_SAMPLER].stop()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, Any, Any]:
    sampler = session.config.stash[_SAMPLER]
    journeys = sampler.taken()
    sampler.start()
    try:
        result = yield
    finally:
        sampler.stop()
    samples = Samples(journeys, sampler.taken(), session.config.stash[_WALKED], session.testscollected)
    Path(os.environ[VARIABLE]).write_bytes(msgspec.json.encode(samples))
    return result
