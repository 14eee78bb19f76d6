"""A run of many journeys, made from the diaries of a few: what a report of them costs is measured without walking them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

import msgspec

from mystery_shopper import running_records as records
from mystery_shopper.running_records import JourneyFinished, JourneyStarted, Planned, RunFinished, RunStarted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

T = TypeVar("T")
_NUMBER = re.compile(rb"(?<![\d.:])\d{5,6}(?![\d:])")


def multiply(source: Path, target: Path, journeys: int) -> Path:
    """Write into `target` a run of `journeys` journeys: those of the run in `source`, again and again, each with an id and a
    diary of its own, with other numbers in it (what was read in one helps to read no other). The pictures are those of
    `source`. Returns `target`. Raises ValueError where `source` planned nothing.
    """
    found = records.read(source)
    plans = _only(found, Planned)
    if not plans:
        message = f"{source}: no journey was planned there. Name the directory of a run."
        raise ValueError(message)
    (target / "diary").mkdir(parents=True)
    if (source / "evidence").is_dir():
        (target / "evidence").symlink_to((source / "evidence").resolve(), target_is_directory=True)
    copies = [(plans[number % len(plans)], number) for number in range(journeys)]
    planned = [_titled(plan, number) for plan, number in copies]
    for started in _only(found, RunStarted):
        records.append(target, started)
    for plan in planned:
        records.append(target, plan)
    for plan, number in copies:
        _walk(found, plan.id, number, number // len(plans), source, target)
    for finished in _only(found, RunFinished):
        records.append(target, finished)
    return target


def _titled(plan: Planned, number: int) -> Planned:
    return msgspec.structs.replace(plan, id=_id(plan.id, number), title=f"{plan.title} ({number + 1})")


def _walk(found: Iterable[object], journey: str, number: int, copy: int, source: Path, target: Path) -> None:
    """The records and diaries of `journey`, as those of its copy with this number."""
    for one in found:
        if isinstance(one, JourneyStarted | JourneyFinished) and one.id == journey:
            diary = f"diary/{number + 1}-{one.attempt}.jsonl"
            (target / diary).write_bytes(_with_other_numbers((source / one.diary).read_bytes(), copy))
            records.append(target, msgspec.structs.replace(one, id=_id(journey, number), diary=diary))


def _with_other_numbers(diary: bytes, copy: int) -> bytes:
    """Every number of five or six digits, as references have them, becomes another one, the same one wherever it stands."""

    def other(found: re.Match[bytes]) -> bytes:
        digits = int(found[0]) + copy * 7919
        return b"%0*d" % (len(found[0]), digits % 10 ** len(found[0]))

    return _NUMBER.sub(other, diary)


def _only(found: Iterable[object], kind: type[T]) -> list[T]:
    return [one for one in found if isinstance(one, kind)]


def _id(journey: str, number: int) -> str:
    return f"{journey}-{number + 1}"
