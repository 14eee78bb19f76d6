"""Waiting, in one place: by identity, never by count or by sleep.

A caller says what would end the wait (`probe`), and what was seen meanwhile (`seen`), for the message.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Impatience:
    """What a wait came to: how often it looked, over how many seconds."""

    def __init__(self, tries: int, seconds: float) -> None:
        self.tries = tries
        self.seconds = seconds

    def __str__(self) -> str:
        return f"tried {self.tries} times over {self.seconds:.1f} s"


class Patience:
    """Waits up to `limit` seconds, looking every `every` seconds. One per channel and run; never process-global.

    `pause` and `watch` can be replaced, so that tests do not wait.
    """

    def __init__(
        self,
        limit: float,
        every: float = 0.03,
        *,
        pause: Callable[[float], None] = time.sleep,
        watch: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limit = limit
        self.every = every
        self._pause = pause
        self._watch = watch

    def until(self, probe: Callable[[], T | None]) -> T | Impatience:
        """The first result of `probe` that is not None, or the Impatience that ended the wait."""
        started, tries = self._watch(), 0
        while True:
            tries += 1
            found = probe()
            if found is not None:
                return found
            spent = self._watch() - started
            if spent >= self.limit:
                return Impatience(tries, spent)
            self._pause(min(self.every, self.limit - spent))
