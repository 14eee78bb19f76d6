"""The runs before this one, from the history: what every report compares with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.history.store import History, HistoryError
from mystery_shopper.options import DEFAULT_HISTORY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.history.model import PastRun
    from mystery_shopper.reporting.gather import Gathered


def folder(gathered: Gathered, named: Path | None = None) -> Path:
    """Of the history: the one that is `named`, else the one that the run is kept in, else the suite's."""
    return named or Path(gathered.started.history or Path(gathered.config.source).parent / DEFAULT_HISTORY)


def look_up(gathered: Gathered, named: Path | None = None) -> Gathered:
    """`gathered` with the earlier runs of the history. One that cannot be read costs no report: it is said in a note."""
    try:
        runs = History(folder(gathered, named)).runs(gathered.started.company, before=gathered.started.at)
    except HistoryError as error:
        return msgspec.structs.replace(gathered, problems=(*gathered.problems, f"Earlier runs are not shown. {error}"))
    return among(gathered, runs)


def among(gathered: Gathered, runs: Iterable[PastRun]) -> Gathered:
    """`gathered` with those of `runs` that began before it, at the same company behind the same doors."""
    started = gathered.started
    some = [one for one in runs if (one.company, one.doors) == (started.company, started.doors) and one.at < started.at]
    return msgspec.structs.replace(gathered, past=tuple(sorted(some, key=lambda one: one.at)))
