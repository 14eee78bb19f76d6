"""A run of many journeys, made from the diaries of a few: what a report of them costs is measured without walking them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import running_records as records
from mystery_shopper.running_records import JourneyFinished, JourneyStarted, Planned, RunFinished, RunStarted

if TYPE_CHECKING:
    from pathlib import Path


def multiply(source: Path, target: Path, journeys: int) -> Path:
    """Write into `target` a run of `journeys` journeys: those of the run in `source`, again and again, each with an id and a diary
    of its own. The pictures are those of `source`. Returns `target`. Raises ValueError where `source` planned nothing.
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
                    shutil.copyfile(source / one.diary, target / diary)
                records.append(target, msgspec.structs.replace(one, id=_id(one.id, number), diary=diary))
    for one in found:
        if isinstance(one, RunFinished):
            records.append(target, one)
    return target


def _id(journey: str, number: int) -> str:
    return f"{journey}-{number + 1}"
