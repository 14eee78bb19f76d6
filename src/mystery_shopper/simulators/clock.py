"""The clock of one company instance: wall time plus an offset that only this instance has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Denver")
START = datetime(2026, 11, 24, 10, 0, tzinfo=ZONE)
"""A Tuesday, ten in the morning, where the company lives: every instance begins here unless told otherwise."""


class Clock:
    """Runs on with wall time from `start` (aware). `now()` is UTC, `local()` the company's own time of day."""

    def __init__(self, start: datetime = START) -> None:
        self._offset = start.astimezone(UTC) - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def local(self) -> datetime:
        return self.now().astimezone(ZONE)

    def reach(self, moment: datetime) -> None:
        """Make it `moment`, unless it is later already: what has happened has happened."""
        self._offset = max(self._offset, moment.astimezone(UTC) - datetime.now(UTC))

    def in_days(self, days: float) -> datetime:
        """The same time of day `days` from now (UTC)."""
        return self.now() + timedelta(days=days)


def in_words(moment: datetime) -> str:
    """How the company writes a date: "Tuesday, December 1, 2026"."""
    local = moment.astimezone(ZONE)
    return f"{local:%A, %B} {local.day}, {local.year}"
