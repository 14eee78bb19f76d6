"""A run against those before it: better or worse than last time, and since when an obstacle stands."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.history.model import PastJourney, PastRun
from mystery_shopper.reporting import wording
from mystery_shopper.reporting.gather import Walk

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import tzinfo

    from mystery_shopper.reporting.gather import Gathered

RECENT = 10
"""Earlier runs in which a journey's changes of verdict are counted."""
_TURNS = 2


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Against the last run that was whole, or walked to an end all that this one planned; over the journeys that both walked.

    `worse`: let down now and not then; `mended`: let down then and not now; `still`: let down in both.
    """

    tone: Literal["bad", "good", "plain"]
    words: str
    last: PastRun | None = None
    worse: tuple[Walk, ...] = ()
    mended: tuple[Walk, ...] = ()
    still: tuple[Walk, ...] = ()


class Unsteady(msgspec.Struct, frozen=True, kw_only=True):
    """A journey that ends now one way and now another; `why` says how that was seen."""

    walk: Walk
    why: str


def with_last(gathered: Gathered) -> Comparison:
    """With the last of `gathered.past` that can be compared."""
    ends = {walk.plan.id for walk in gathered.walks}
    last = next((one for one in reversed(gathered.past) if one.whole or ends <= set(_ended(one))), None)
    if last is None:
        some = "no earlier run of all that was walked now" if gathered.past else "no earlier run"
        return Comparison(tone="plain", words=f"There is {some} to compare with.")
    then = _ended(last)
    both = [walk for walk in gathered.by_verdict("kept", "broken") if walk.plan.id in then]
    when = _run(last, gathered.config.company.zone)
    if not both:
        return Comparison(tone="plain", words=f"Nothing that {when} walked was walked to its end now.", last=last)
    worse, mended, still = (
        tuple(walk for walk in both if (then[walk.plan.id], walk.verdict) == turn)
        for turn in (("kept", "broken"), ("broken", "kept"), ("broken", "broken"))
    )
    tone: Literal["bad", "good", "plain"] = "bad" if worse else "good" if mended else "plain"
    known = Comparison(tone=tone, words="", last=last, worse=worse, mended=mended, still=still)
    words = _beside(known, when) if gathered.experiment else _in_words(known, when)
    return msgspec.structs.replace(known, words=words)


def _ended(run: PastRun) -> dict[str, str]:
    """Journey → how it ended, of those that came to an end."""
    return {one.id: one.verdict for one in run.journeys if one.decided}


def _in_words(one: Comparison, when: str) -> str:
    more = f"{wording.plural(len(one.worse), 'customer')} let down now, and not in {when}"
    less = f"{wording.plural(len(one.mended), 'customer')} who {'was' if len(one.mended) == 1 else 'were'} let down then"
    if one.worse and one.mended:
        return f"Worse than last time: {more}. Better for {less}."
    if one.worse:
        return f"Worse than last time: {more}."
    if one.mended:
        rest = f", and {len(one.still)} as before" if one.still else ""
        return f"Better than last time ({when}): all is well now for {less}{rest}."
    if one.still:
        return f"As last time ({when}): the same {wording.plural(len(one.still), 'customer')} let down."
    return f"As last time ({when}): nobody was let down."


def _beside(one: Comparison, when: str) -> str:
    """Of an experiment, which is neither progress nor decline."""
    parts = [
        f"{wording.plural(len(some), 'customer')} let down {where}"
        for some, where in ((one.worse, "here and not there"), (one.mended, "there and not here"), (one.still, "in both"))
        if some
    ]
    return f"An experiment, beside {when}: {wording.listed(parts) if parts else 'nobody let down in either'}."


def since(journeys: Collection[str], fingerprints: Collection[str], past: Sequence[PastRun], zone: tzinfo) -> str:
    """Since when an obstacle stands that is known by `fingerprints`, met by `journeys`; `past` oldest first."""
    if not past:
        return "seen now; there is no earlier run to look it up in"
    walked = [run for run in past if any(one.id in journeys for one in run.journeys)]
    if not walked:
        return "seen now; no earlier run walked this journey"
    seen = [any(mark in fingerprints for one in run.journeys for mark in one.fingerprints) for run in walked]
    if not seen[-1]:
        gone = _run(walked[-1], zone)
        return f"back again: it was not there in {gone}, and was before" if any(seen) else f"new: it was not there in {gone}"
    begin = len(seen)
    while begin and seen[begin - 1]:
        begin -= 1
    times = wording.plural(len(seen) - begin + 1, "run")
    return f"since {_run(walked[begin], zone)} {'or before ' if not begin else ''}({times} in a row)"


def unsteady(gathered: Gathered) -> list[Unsteady]:
    """Journeys that needed another attempt, or whose verdict turned at least twice in the last runs."""
    found = []
    for walk in gathered.walks:
        if len(walk.attempts) > 1:
            ends = wording.listed(wording.VERDICTS[one.verdict].lower() for one in walk.attempts)
            found.append(Unsteady(walk=walk, why=f"{len(walk.attempts)} attempts: {ends}"))
            continue
        ends_before = [one.verdict for one in _of(walk.plan.id, gathered.past)[-RECENT:]]
        verdicts = [one for one in (*ends_before, walk.verdict) if one in {"kept", "broken"}]
        turns = sum(before != after for before, after in pairwise(verdicts))
        if turns >= _TURNS:
            found.append(Unsteady(walk=walk, why=f"turned {turns} times in {len(verdicts)} runs"))
    return found


def _of(journey: str, past: Sequence[PastRun]) -> list[PastJourney]:
    return [one for run in past for one in run.journeys if one.id == journey]


def _run(run: PastRun, zone: tzinfo) -> str:
    """`the run of Tue 24 Nov, 10:00 (1f2e3d4)`."""
    name = run.release or run.commit[:7]
    return f"the run of {wording.moment(run.at, zone)}" + (f" ({name})" if name else "")
