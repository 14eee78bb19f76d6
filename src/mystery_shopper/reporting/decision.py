"""`gate.json`: what the release gate decided, for machines. The gate writes it, the reports read it; `VERSION` changes when a
reader must.

`docs/gate-json.md` and `docs/gate.schema.json` are generated from the descriptions here (see `gate.documents`).
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

VERSION = 1
FILE_NAME = "gate.json"

Verdict = Literal["held", "failed", "not-evaluated"]
State = Literal["accepted", "expired", "fixed", "not-seen", "unknown"]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all parts of `gate.json`."""


class Ruling(Part, frozen=True, kw_only=True):
    """One rule, its limit, and what came of it."""

    id: Annotated[str, Meta(description="The key in `[gate]`, as in `carry_rate` or `effort_per_goal.buying.minutes`.")]
    sense: Annotated[Literal["at least", "at most"], Meta(description="On which side of the limit the number must be.")]
    limit: Annotated[float, Meta(description="From the configuration.")]
    number: Annotated[float | None, Meta(description="What the run came to; null where it could not be evaluated.")]
    verdict: Annotated[Verdict, Meta(description="`not-evaluated`: there was nothing to count; it neither holds nor fails.")]
    words: Annotated[str, Meta(description="What was counted, or why nothing was.")]
    journeys: Annotated[tuple[str, ...], Meta(description="Ids of the journeys that speak against it, where it counts journeys.")]
    stated: Annotated[bool, Meta(description="False for a rule that stands without being asked for.")]
    share: Annotated[bool, Meta(description="Whether limit and number are shares, 0 to 1, and read in per cent.")] = False


class KnownFailure(Part, frozen=True, kw_only=True):
    """An entry of the file of known failures."""

    journey: Annotated[str, Meta(description="Id of the journey.")]
    kind: Annotated[str, Meta(description="Kind of finding.")]
    owner: Annotated[str, Meta(description="Who mends it.")]
    reason: Annotated[str, Meta(description="Why it is accepted until then.")]
    expires: Annotated[date, Meta(description="The last day on which it is accepted.")]
    state: Annotated[
        State,
        Meta(
            description="`accepted`: it fails still, and the gate lets it pass. `expired`: its day is over, and it was not seen "
            "to be fixed. `fixed`: it fails no longer. `not-seen`: this run did not look. `unknown`: no journey of the suite has "
            "this id."
        ),
    ]


class Baseline(Part, frozen=True, kw_only=True):
    """The earlier run that this one was compared with."""

    source: Annotated[str, Meta(description="`history`, or the path that was named.")]
    at: Annotated[datetime, Meta(tz=True, description="When it began.")]
    commit: Annotated[str, Meta(description="As CI or git said; empty where nobody knew.")]
    branch: Annotated[str, Meta(description="Likewise.")]
    release: Annotated[str, Meta(description="Likewise.")]
    whole: Annotated[bool, Meta(description="Whether it walked every journey of its suite to an end.")]


class Renamed(Part, frozen=True, kw_only=True):
    """A journey that has another id than in the baseline, and the same sentences or the same title."""

    before: Annotated[str, Meta(description="Id in the baseline.")]
    now: Annotated[str, Meta(description="Id in this run.")]


class Comparison(Part, frozen=True, kw_only=True):
    """The run beside the baseline: ids of journeys, in the order of the run (or of the baseline, where they are only there)."""

    baseline: Annotated[Baseline, Meta(description="What it is compared with.")]
    newly_broken: Annotated[
        tuple[str, ...], Meta(description="Broken now, and not known to have been broken there; new journeys too.")
    ]
    still_broken: Annotated[tuple[str, ...], Meta(description="Broken in both.")]
    mended: Annotated[tuple[str, ...], Meta(description="Broken there, kept now.")]
    added: Annotated[tuple[str, ...], Meta(description="Not in the baseline.")]
    renamed: Annotated[tuple[Renamed, ...], Meta(description="Found again under another id.")]
    removed: Annotated[tuple[str, ...], Meta(description="In the baseline, and no longer in the suite.")]
    not_walked: Annotated[tuple[str, ...], Meta(description="In the baseline and in the suite, and not in this run.")]


class Decision(Part, frozen=True, kw_only=True):
    """The whole of `gate.json`."""

    version: Annotated[int, Meta(description="Of this format.")] = VERSION
    decided: Annotated[datetime, Meta(tz=True, description="When the gate was asked.")]
    company: Annotated[str, Meta(description="Name of the company under test.")]
    started: Annotated[datetime, Meta(tz=True, description="When the run began.")]
    verdict: Annotated[Literal["accepted", "refused"], Meta(description="Whether the release may pass.")]
    why: Annotated[str, Meta(description="In one sentence.")]
    rules: Annotated[tuple[Ruling, ...], Meta(description="All of them, those that held too.")]
    known_failures: Annotated[tuple[KnownFailure, ...], Meta(description="All entries of the file, in its order.")]
    comparison: Annotated[Comparison | None, Meta(description="With the baseline; null where there is none.")]
    no_baseline: Annotated[str, Meta(description="Why there is none; empty where there is one.")]

    @property
    def failed(self) -> tuple[Ruling, ...]:
        return tuple(one for one in self.rules if one.verdict == "failed")


def read(run_dir: Path, started: datetime) -> tuple[Decision | None, str]:
    """What the gate decided about the run that began at `started`, and what is wrong with the file; neither where it was not
    asked. The file of another run, which was there before, says nothing about this one.
    """
    path = run_dir / FILE_NAME
    remedy = "`mystery-shopper gate` decides again."
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Decision)
    except FileNotFoundError:
        return None, ""
    except (OSError, msgspec.DecodeError) as error:
        return None, f"What the release gate decided cannot be read ({FILE_NAME}: {error}). {remedy}"
    if found.version != VERSION:
        return None, f"What the release gate decided cannot be read ({FILE_NAME} is of version {found.version}). {remedy}"
    return (found, "") if found.started == started else (None, "")
