"""A run beside its baseline: which journey is which, although some were renamed, added or taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting.decision import Baseline, Comparison, Renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from mystery_shopper.history import PastJourney, PastRun


def compare(run: PastRun, baseline: PastRun, suite: Collection[str], source: str) -> Comparison:
    """`suite`: ids of all journeys that the suite holds now; empty where nobody knows. `source`: of the baseline, in words."""
    before = {one.id: one for one in baseline.journeys}
    now = {one.id for one in run.journeys}
    gone = [one for one in baseline.journeys if one.id not in now and one.id not in suite]
    pairs = {one.id: before.get(one.id) for one in run.journeys}
    renamed = _renamed([one for one in run.journeys if one.id not in before], gone)
    pairs |= {new.id: old for new, old in renamed}
    gone = [one for one in gone if one.id not in {old.id for _, old in renamed}]
    known = bool(suite) or run.whole  # else what is not in this run may merely not have been selected
    broken = [one.id for one in run.journeys if one.verdict == "broken"]
    was_broken = {id_ for id_, old in pairs.items() if old is not None and old.verdict == "broken"}
    return Comparison(
        baseline=Baseline(
            source=source,
            at=baseline.at,
            commit=baseline.commit,
            branch=baseline.branch,
            release=baseline.release,
            whole=baseline.whole,
        ),
        newly_broken=tuple(one for one in broken if one not in was_broken),
        still_broken=tuple(one for one in broken if one in was_broken),
        mended=tuple(one.id for one in run.journeys if one.verdict == "kept" and one.id in was_broken),
        added=tuple(id_ for id_, old in pairs.items() if old is None),
        renamed=tuple(Renamed(before=old.id, now=new.id) for new, old in renamed),
        removed=tuple(one.id for one in gone) if known else (),
        not_walked=tuple(
            one.id for one in baseline.journeys if one.id not in now and (one.id in suite or (not known and one in gone))
        ),
    )


def _renamed(added: Sequence[PastJourney], gone: Sequence[PastJourney]) -> list[tuple[PastJourney, PastJourney]]:
    """Pairs of a new journey and an old one: those with the same sentences, then (moved, reworded) those with the same title.

    Only where it cannot be another one: a likeness that several share pairs nothing.
    """
    pairs: list[tuple[PastJourney, PastJourney]] = []
    for likeness in (_words_and_title, _words, _title):
        paired = {one.id for pair in pairs for one in pair}
        new, old = (_alone([one for one in some if one.id not in paired], likeness) for some in (added, gone))
        pairs += [(one, old[like]) for like, one in new.items() if like in old]
    return pairs


def _words_and_title(journey: PastJourney) -> str:
    return f"{journey.wording} {journey.title}" if journey.wording else ""


def _words(journey: PastJourney) -> str:
    return journey.wording


def _title(journey: PastJourney) -> str:
    key = journey.id.rpartition("[")[2] if journey.id.endswith("]") else ""
    return f"{journey.title}[{key}"


def _alone(journeys: Sequence[PastJourney], likeness: Callable[[PastJourney], str]) -> dict[str, PastJourney]:
    """Journeys by their likeness, without those that share it with another, or have none."""
    likes: dict[str, list[PastJourney]] = {}
    for one in journeys:
        likes.setdefault(likeness(one), []).append(one)
    return {like: some[0] for like, some in likes.items() if like and len(some) == 1}
