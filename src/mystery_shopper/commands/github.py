"""What GitHub Actions is told: annotations at the lines of feature files, and the summary of the step. Silent anywhere else.

The runner takes every printed line that begins with `::` for a command, also one that a company said to a customer. So commands
are switched off while the journeys are walked and told, by a word that nobody can guess.
"""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.reporting.annotating import Annotation

MOST = 50
"""Annotations that GitHub shows of one job."""
LARGEST_SUMMARY = 1024 * 1024
"""Bytes that GitHub takes of one step's summary; it drops a larger one as a whole."""
_CUT = "\n\n_The rest was left out: GitHub takes no more than 1 MiB. The full report is among the artifacts._\n"


def present() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


@contextmanager
def commands_off() -> Iterator[None]:
    """While this lasts, nothing that is printed is taken for a command."""
    if not present():
        yield
        return
    word = secrets.token_hex(16)
    _print(f"::stop-commands::{word}")
    try:
        yield
    finally:
        _print(f"::{word}::")


def tell(run_dir: Path, suite: Path) -> None:
    """Annotations to the log, `summary.md` to the summary of the step; for a run that is over."""
    if not present():
        return
    from mystery_shopper.reporting import annotating, summary  # noqa: PLC0415 - only after pytest: see session.py

    try:
        found = msgspec.json.decode((run_dir / annotating.FILE_NAME).read_bytes(), type=tuple[annotating.Annotation, ...])
        text = (run_dir / summary.FILE_NAME).read_text(encoding="utf-8")
    except OSError:
        return  # a run that was interrupted before it had anything to report
    for one in found[:MOST]:
        _print(command(one, _seen_from_the_workspace(suite)))
    if len(found) > MOST:
        _print(f"… and {len(found) - MOST} more in {annotating.FILE_NAME}.")
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        append_summary(Path(target), text.replace(summary.LINK, summary.WITHOUT_LINK))


def command(one: Annotation, suite: str) -> str:
    """`one` as the runner reads it; `suite`: the suite's folder relative to the repository, "" where it is its root."""
    file = f"{suite}/{one.file}" if suite else one.file
    properties = {"file": file, "line": str(one.line), "title": one.title}
    told = ",".join(f"{name}={_escaped(value, ':', ',')}" for name, value in properties.items())
    return f"::{one.level} {told}::{_escaped(one.message)}"


def append_summary(target: Path, text: str) -> None:
    """Add `text` to what stands in the step's summary already, as far as there is room."""
    taken = target.stat().st_size if target.exists() else 0
    room, data = LARGEST_SUMMARY - taken, text.encode()
    if len(data) > room:
        data = data[: max(room - len(_CUT.encode()), 0)].rpartition(b"\n")[0] + _CUT.encode()
    if len(data) <= room:
        with target.open("ab") as file:
            file.write(data)


def _escaped(text: str, *more: str) -> str:
    for character in ("%", "\r", "\n", *more):
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _seen_from_the_workspace(suite: Path) -> str:
    workspace = Path(os.environ.get("GITHUB_WORKSPACE", "") or suite)
    inside = suite.is_relative_to(workspace) and suite != workspace
    return suite.relative_to(workspace).as_posix() if inside else ""


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
