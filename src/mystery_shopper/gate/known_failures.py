"""The file of known failures: what may fail until a day, whose it is, and why. Counted and shown, never hidden."""

from __future__ import annotations

import difflib
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from mystery_shopper.config import convert
from mystery_shopper.config_doors import Section
from mystery_shopper.errors import ConfigError
from mystery_shopper.ledger.findings import KINDS
from mystery_shopper.reporting.decision import KnownFailure, State

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from mystery_shopper.reporting.schema import Journey

FILE_NAME = "known_failures.toml"
Text = Annotated[str, Meta(min_length=1)]


class Entry(Section, frozen=True, kw_only=True):
    """`journey`: its id. `kind`: of its finding. `expires`: the last day on which it is accepted. Nothing may be left out."""

    journey: Text
    kind: Text
    owner: Text
    reason: Text
    expires: date


class _File(Section, frozen=True, kw_only=True):
    known: tuple[Entry, ...] = ()


def load(path: Path) -> tuple[Entry, ...]:
    """The entries of `path`. Raises ConfigError that says file, line and what is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        message = f"{path}: the known failures cannot be read ({error.strerror}). `known_failures` in [gate] names the file."
        raise ConfigError(message) from error
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: not TOML: {error}"
        raise ConfigError(message) from error
    entries = convert(table, _File, str(path), text).known
    seen: set[tuple[str, str]] = set()
    for number, entry in enumerate(entries, 1):
        if entry.kind not in KINDS:
            near = difflib.get_close_matches(entry.kind, KINDS, n=1, cutoff=0)[0]
            message = f"{path}: entry {number}: there is no kind of finding called “{entry.kind}”. Did you mean `{near}`?"
            raise ConfigError(message)
        if (entry.journey, entry.kind) in seen:
            message = f"{path}: entry {number}: {entry.kind} of {entry.journey} stands there already. Take one of the two out."
            raise ConfigError(message)
        seen.add((entry.journey, entry.kind))
    return entries


class KnownFailures:
    """The entries, held against one run. `suite`: ids of all journeys of the suite; `cut_short`: ids of those that ended before
    their last step; `today`: at the company.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        journeys: Iterable[Journey],
        suite: Collection[str],
        cut_short: Collection[str],
        today: date,
    ) -> None:
        found = {journey.id: journey for journey in journeys}
        self.entries = tuple(
            KnownFailure(
                **msgspec.structs.asdict(entry),
                state=_state(entry, found.get(entry.journey), entry.journey in suite, entry.journey in cut_short, today),
            )
            for entry in entries
        )
        self._accepted = {(one.journey, one.kind) for one in self.entries if one.state == "accepted"}

    def accept(self, journey: Journey) -> bool:
        """Whether all that is broken in `journey` is known, and not expired."""
        kinds = kinds_of(journey)
        return journey.verdict == "broken" and bool(kinds) and all((journey.id, kind) in self._accepted for kind in kinds)

    def count(self, state: State) -> int:
        return sum(one.state == state for one in self.entries)


def kinds_of(journey: Journey) -> set[str]:
    """Kinds of finding in any of its repeats."""
    return {one.kind for one in journey.findings}.union(*(one.kinds for one in journey.repeats))


def _state(entry: Entry, journey: Journey | None, in_suite: bool, cut_short: bool, today: date) -> State:
    if journey is None and not in_suite:
        return "unknown"
    expired = today > entry.expires
    if journey is not None and entry.kind in kinds_of(journey):
        return "expired" if expired else "accepted"
    if journey is not None and _seen_to_its_end(journey, cut_short=cut_short):
        return "fixed"
    return "expired" if expired else "not-seen"


def _seen_to_its_end(journey: Journey, *, cut_short: bool) -> bool:
    """Whether the failure would have shown: each walk came to an end, and none stopped on the way to it."""
    ends = (journey.verdict, *(one.verdict for one in journey.repeats))
    ended = all(one in {"kept", "broken"} for one in ends)
    return ended and (journey.verdict == "kept" or not cut_short)
