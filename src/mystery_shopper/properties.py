"""What pytest's items and reports carry of a journey. Light: the commands load it before pytest."""

from __future__ import annotations

import pytest

from mystery_shopper.running_records import Planned, RunFinished

PLANNED: pytest.StashKey[Planned] = pytest.StashKey()
FINISHED: pytest.StashKey[RunFinished] = pytest.StashKey()
NOT_KEPT: pytest.StashKey[str] = pytest.StashKey()
"""Why a run could not be kept in the history."""

VERDICT, JOURNEY, TITLE, REPEAT = "verdict", "journey", "title", "repeat"
"""Properties of a journey's reports; they stand in JUnit files as well. The repeat only where there are several."""

RETRIED = "retried"
"""Outcome of a report on an attempt that is walked again."""


def planned_of(item: pytest.Item) -> Planned | None:
    """The journey that `item` is to walk; None where it is none, or a mark skips it."""
    return None if item.get_closest_marker("skip") else item.stash.get(PLANNED, None)


def property_of(report: pytest.TestReport, wanted: str) -> str:
    """A property that a report carries, also after its way from a worker; "" where it has none of that name."""
    return next((str(value) for name, value in report.user_properties if name == wanted), "")
