"""A run of many journeys, made from the diaries of a few: what a report of them costs is measured without walking them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import running_records as records
from mystery_shopper.running_records import JourneyFinished, JourneyStarted, Planned, RunFinished, RunStarted

if TYPE_CHECKING:
    from pathlib import Path

_NUMBER = re.compile(rb"(?<![\d.:])\d{5,6}(?![\d:])")


def multiply(source: Path, target: Path, journeys: int) -> Path:
    """Write into `target` a run of `journeys` journeys: those of the run in `source`, again and again, each with an id and a diary
    of its own, with other numbers in it (what was read in one helps to read no other). The pictures are those of `source`. Returns `target`. Raises ValueError where `source` planned nothing.
    """
    found = records.read(source)
    plans = [one for one in found if isinstance(one, Planned)]
    if not plans:
        message = f"{source}: no journey was planned there. Name the directory of a run."
        raise ValueError(message)
    (target / "diary").mkdir(parents=True)
    if (source / "evidence").is_dir():
        (target / "evidence").symlink_to((source / "evidence").resolve(), target_is_directory=True)
    for one in found:
        if isinstance(one, RunStarted):
            records.append(target, one)
    copies = [(plans[number % len(plans)], number) for number in range(journeys)]
    for plan, number in copies:
        title = f"{plan.title} ({number + 1})"
        records.append(target, msgspec.structs.replace(plan, id=_id(plan.id, number), title=title))
    for plan, number in copies:
        for one in found:
            if isinstance(one, JourneyStarted | JourneyFinished) and one.id == plan.id:
                diary = f"diary/{number + 1}-{one.attempt}.jsonl"
                if isinstance(one, JourneyStarted):
                    (target / diary).write_bytes(_with_other_numbers((source / one.diary).read_bytes(), number // len(plans)))
                records.append(target, msgspec.structs.replace(one, id=_id(one.id, number), diary=diary))
    for one in found:
        if isinstance(one, RunFinished):
            records.append(target, one)
    return target


def _with_other_numbers(diary: bytes, copy: int) -> bytes:
    """Every number of five or six digits, as references have them, becomes another one, the same one wherever it stands."""

    def other(found: re.Match[bytes]) -> bytes:
        digits = int(found[0]) + copy * 7919
        return b"%0*d" % (len(found[0]), digits % 10 ** len(found[0]))

    return _NUMBER.sub(other, diary)


def _id(journey: str, number: int) -> str:
    return f"{journey}-{number + 1}"
