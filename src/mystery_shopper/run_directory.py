"""The directory where a run lands: fresh for each run, and never in the place of something that is not a run of ours."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from mystery_shopper.errors import UsageError
from mystery_shopper.running_records import FILE_NAME, RunStarted, read

_OLD = ".replaced-"
_STAMP = f"{'[0-9]' * 8}T{'[0-9]' * 6}Z"


class RunDirectory:
    """`path`, emptied for a new run. The previous run is moved aside by `claim`, until `keep` or `give_up`. `keep_runs` stay in
    all: the earlier ones beside it, named for when they began.
    """

    def __init__(self, path: Path, keep_runs: int = 1) -> None:
        self.path = path
        self._earlier = keep_runs - 1
        self.claimed = False
        self._previous: Path | None = None

    def claim(self) -> None:
        """Move a previous run aside and make the directory. Raises UsageError where something else stands there."""
        self._sweep()
        if self.path.exists():
            if not is_run(self.path):
                message = (
                    f"{self.path} is not a run of the shopper, so it is not replaced. Name another folder with --report, "
                    "or take it away yourself."
                )
                raise UsageError(message)
            if any(self.path.iterdir()):
                self._previous = self.path.with_name(f"{self.path.name}{_OLD}{uuid4().hex[:8]}")
                self.path.rename(self._previous)
        self.path.mkdir(parents=True, exist_ok=True)
        (self.path / FILE_NAME).touch()
        self.claimed = True

    def keep(self) -> None:
        """The new run has something to show: the previous one goes, or joins the earlier ones."""
        if self._previous is not None:
            beside = self.path.with_name(f"{self.path.name}-{_began(self._previous)}")
            if self._earlier and not beside.exists():
                self._previous.rename(beside)
            else:
                shutil.rmtree(self._previous, ignore_errors=True)
            self._previous = None
        if self._earlier:
            kept = [one for one in sorted(self.path.parent.glob(f"{self.path.name}-{_STAMP}")) if is_run(one)]
            for one in kept[: -self._earlier]:
                shutil.rmtree(one, ignore_errors=True)

    def give_up(self) -> None:
        """Nothing was walked: the previous run stays."""
        if not self.claimed:
            return
        self.claimed = False
        shutil.rmtree(self.path, ignore_errors=True)
        if self._previous is not None and self._previous.exists():
            self._previous.rename(self.path)
        self._previous = None

    def _sweep(self) -> None:
        """A killed run may have left a replaced one behind: it comes back where nothing replaced it, and goes elsewhere."""
        for left in sorted(self.path.parent.glob(f"{self.path.name}{_OLD}*")):
            if not is_run(left):
                continue
            if self.path.exists():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.rename(self.path)


def _began(run: Path) -> str:
    """When a run began, as its folder is named; when its file was made, where it does not say."""
    started = next((one for one in read(run) if isinstance(one, RunStarted)), None)
    at = started.at if started else datetime.fromtimestamp((run / FILE_NAME).stat().st_mtime, UTC)
    return f"{at:%Y%m%dT%H%M%SZ}"


def is_run(path: Path) -> bool:
    """Whether `path` is a run of ours, or an empty folder."""
    return path.is_dir() and not path.is_symlink() and ((path / FILE_NAME).is_file() or not any(path.iterdir()))
