"""The gate's rules: what each counts in a run. A rule either has a number, or a reason why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.config import GoalEffort
from mystery_shopper.gate.known_failures import KnownFailures, kinds_of
from mystery_shopper.history.remember import in_one_contact
from mystery_shopper.reporting.decision import Comparison, Ruling
from mystery_shopper.reporting.schema import Journey, Report
from mystery_shopper.suite import goal_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mystery_shopper.config import Gate

OTHER_GOALS = "*"
BUILT_IN = frozenset({"compromised", "unfinished"})
"""Rules that stand without being asked for: a run that could not look decides nothing."""
KNOWN_FAILURES = "known_failures"
_NOBODY = "no journey came to an end, so there is nothing to count"
_DIGITS = 6  # numbers are compared as printed: 0.1 + 0.2 is 0.3


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What rules look at. `no_baseline` says why `comparison` is None."""

    report: Report
    known: KnownFailures
    comparison: Comparison | None
    no_baseline: str = ""

    @property
    def decided(self) -> list[Journey]:
        """Journeys of which is known how they ended for the customer."""
        return [one for one in self.report.journeys if one.verdict in {"kept", "broken"}]

    def those(self, verdict: str) -> list[Journey]:
        return [one for one in self.report.journeys if one.verdict == verdict]

    def not_accepted(self, journeys: Iterable[Journey]) -> list[Journey]:
        return [one for one in journeys if not self.known.accept(one)]


class Count(msgspec.Struct, frozen=True):
    """A number, what it counts in words, and the ids of the journeys that speak against the rule. None: not evaluated."""

    number: float | None
    words: str
    journeys: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True):
    sense: Literal["at least", "at most"]
    count: Callable[[Facts], Count]
    share: bool = False


def rulings(gate: Gate, facts: Facts, goals: Sequence[str]) -> tuple[Ruling, ...]:
    """All rules that `gate` asks for and those that stand anyway, in the order of this module. `goals`: of the suite."""
    found: list[Ruling] = []
    for name, rule in RULES.items():
        limit = getattr(gate, name)
        if limit is not None and limit is not False:
            stated = name not in BUILT_IN or limit > 0
            found.append(_ruling(name, rule.sense, float(limit), rule.count(facts), stated=stated, share=rule.share))
    if gate.never:
        found.append(_ruling("never", "at most", 0, _never(facts, gate.never)))
    found += _efforts(gate, facts, goals)
    if facts.known.entries:
        found.append(_ruling(KNOWN_FAILURES, "at most", 0, _expired(facts), stated=False))
    return tuple(found)


def _ruling(
    id_: str, sense: Literal["at least", "at most"], limit: float, count: Count, *, stated: bool = True, share: bool = False
) -> Ruling:
    number = None if count.number is None else round(count.number, _DIGITS)
    held = number is not None and (number >= limit if sense == "at least" else number <= limit)
    return Ruling(
        id=id_,
        sense=sense,
        limit=limit,
        number=number,
        verdict="not-evaluated" if number is None else "held" if held else "failed",
        words=count.words,
        journeys=() if held else count.journeys,
        stated=stated,
        share=share,
    )


# ---- how much was looked at


def _journeys(facts: Facts) -> Count:
    return Count(len(facts.decided), f"of {_plural(len(facts.report.journeys), 'journey')} came to an end, kept or broken")


def _whole(facts: Facts) -> Count:
    words = (
        "every journey of the suite was walked to an end" if facts.report.whole else "not the whole suite was walked to an end"
    )
    return Count(float(facts.report.whole), words)


def _repeats(facts: Facts) -> Count:
    walks = {one.id: sum(repeat.verdict in {"kept", "broken"} for repeat in one.repeats) for one in facts.decided}
    if not walks:
        return Count(None, _NOBODY)
    fewest = min(walks.values())
    seldom = tuple(id_ for id_, count in walks.items() if count == fewest)
    return Count(fewest, "times each journey was walked to an end, at least", seldom)


# ---- how the journeys ended


def _broken(facts: Facts) -> Count:
    some = facts.not_accepted(facts.those("broken"))
    return _unless_nobody(facts, some, _let_down(facts, some, "let down"))


def _new_broken(facts: Facts) -> Count:
    if facts.comparison is None:
        return Count(None, "there is no baseline")
    new = set(facts.comparison.newly_broken)
    some = facts.not_accepted(one for one in facts.report.journeys if one.id in new)
    return _unless_nobody(facts, some, _let_down(facts, some, "let down now, and not known to have been before"))


def _removed(facts: Facts) -> Count:
    if facts.comparison is None:
        return Count(None, "there is no baseline")
    gone = facts.comparison.removed
    return Count(len(gone), "of the baseline's journeys are no longer in the suite", gone)


def _never(facts: Facts, kinds: Sequence[str]) -> Count:
    found = [one for one in facts.report.journeys if kinds_of(one) & set(kinds)]
    return _unless_nobody(facts, found, f"with a finding that nothing excuses ({', '.join(kinds)})")


def _accepted(facts: Facts) -> Count:
    return Count(facts.known.count("accepted"), "known failures accepted") if facts.decided else Count(None, _NOBODY)


def _ended(verdict: str, words: str) -> Callable[[Facts], Count]:
    def count(facts: Facts) -> Count:
        if not facts.report.journeys:
            return Count(None, "no journey was planned")
        return _of(facts.those(verdict), words)

    return count


def _retried(facts: Facts) -> Count:
    again = [one for one in facts.report.journeys if any(repeat.attempts > 1 for repeat in one.repeats)]
    return _unless_nobody(facts, again, "had to be walked once more, since the shopper could not look")


def _reliability(facts: Facts) -> Count:
    if facts.report.repeats < 2:  # noqa: PLR2004 - once is no series
        return Count(None, "each journey was walked once; --repeat walks each several times")
    shares = {
        one.id: sum(repeat.verdict == "kept" for repeat in one.repeats) / len(one.repeats)
        for one in facts.not_accepted(facts.decided)
    }
    if not shares:
        return Count(None, _NOBODY)
    worst = min(shares.values())
    unsteady = tuple(id_ for id_, share in shares.items() if share < 1)
    return Count(worst, f"of its walks were kept, in the least reliable journey; {len(unsteady)} not each time", unsteady)


# ---- what the customers met


def _carry_rate(facts: Facts) -> Count:
    walks = [walk for one in facts.report.journeys for walk in one.repeats]
    return _share(
        sum(one.carried for one in walks), sum(one.carries for one in walks), "numbers were known where they were given"
    )


def _promises_kept(facts: Facts) -> Count:
    walks = [walk for one in facts.report.journeys for walk in one.repeats]
    return _share(sum(one.promises_kept for one in walks), sum(one.promises_due for one in walks), "due promises were kept")


def _one_contact_resolution(facts: Facts) -> Count:
    decided = facts.decided
    count = _share(
        sum(map(in_one_contact, decided)), len(decided), "problems were solved, with no contact that the company caused"
    )
    return msgspec.structs.replace(count, journeys=tuple(one.id for one in decided if not in_one_contact(one)))


def _minutes_per_problem(facts: Facts) -> Count:
    decided = facts.decided
    if not decided:
        return Count(None, _NOBODY)
    return Count(
        sum(one.minutes for one in decided) / len(decided), f"minutes on average over {_plural(len(decided), 'problem')}"
    )


def _touchpoint_coverage(facts: Facts) -> Count:
    points = facts.report.touchpoints
    return _share(sum(one.visits > 0 for one in points), len(points), "doors, desks and pages were visited")


def _policies_walked(facts: Facts) -> Count:
    policies = facts.report.policies
    never = ", ".join(one.name for one in policies if not one.journeys)
    count = _share(sum(bool(one.journeys) for one in policies), len(policies), "exceptions of [policies] were walked")
    return msgspec.structs.replace(count, words=f"{count.words}; never: {never}") if never else count


def _carry_coverage(facts: Facts) -> Count:
    tried: dict[tuple[str, str, str], bool] = {}
    for one in facts.report.carry:
        pair = (one.kind, one.issued_in, one.presented_in)
        tried[pair] = tried.get(pair, False) or one.reception != "never-tried"
    return _share(sum(tried.values()), len(tried), "pairs of channels were tried with a number")


def _efforts(gate: Gate, facts: Facts, goals: Sequence[str]) -> Iterator[Ruling]:
    """One ruling for each goal that is named and each term; for all others (`*`) one a term, about the worst of them."""
    there = sorted({*goals, *(goal_of(one.feature) for one in facts.report.journeys)} - {""})
    named = gate.effort_per_goal
    for goal, limits in named.items():
        these = [goal] if goal != OTHER_GOALS else [one for one in there if one not in named]
        for term in GoalEffort.__struct_fields__:
            limit = getattr(limits, term)
            if limit is not None:
                yield _ruling(f"effort_per_goal.{goal}.{term}", "at most", limit, _effort(facts, these, term, limit))


def _effort(facts: Facts, goals: Sequence[str], term: str, limit: float) -> Count:
    """The mean over the journeys of the goal where it is highest; the journeys are those of goals above `limit`, worst first."""
    amounts: dict[str, dict[str, float]] = {}
    for one in facts.decided:
        if (goal := goal_of(one.feature)) in goals:
            amounts.setdefault(goal, {})[one.id] = float(one.minutes if term == "minutes" else getattr(one.effort, term))
    if not amounts:
        return Count(None, f"no journey of {', '.join(f'features/{goal}' for goal in goals) or 'another goal'} came to an end")
    means = {goal: sum(of_goal.values()) / len(of_goal) for goal, of_goal in amounts.items()}
    worst = max(means, key=lambda goal: means[goal])
    spent = {id_: amount for goal, of_goal in amounts.items() if means[goal] > limit for id_, amount in of_goal.items() if amount}
    what = term.replace("_", " ")
    words = f"{what} on average over {_plural(len(amounts[worst]), 'journey')} of features/{worst}"
    if len(goals) > 1:
        above = sum(mean > limit for mean in means.values())
        words += f", the most of {_plural(len(means), 'goal')}" + (f"; {above} above the limit" if above else "")
    return Count(means[worst], words, tuple(sorted(spent, key=lambda id_: -spent[id_])))


def _expired(facts: Facts) -> Count:
    late = [one for one in facts.known.entries if one.state == "expired"]
    return Count(len(late), "known failures are past their day", tuple(dict.fromkeys(one.journey for one in late)))


# ---- helpers


def _let_down(facts: Facts, some: Sequence[Journey], how: str) -> str:
    beside = ", those with known failures only left out" if facts.known.entries else ""
    return f"{'customer' if len(some) == 1 else 'customers'} {how}{beside}"


def _of(journeys: Sequence[Journey], words: str) -> Count:
    return Count(len(journeys), words, tuple(one.id for one in journeys))


def _unless_nobody(facts: Facts, journeys: Sequence[Journey], words: str) -> Count:
    """None of them says nothing where nobody came to an end."""
    return _of(journeys, words) if facts.decided else Count(None, _NOBODY)


def _share(part: int, whole: int, words: str) -> Count:
    return Count(part / whole, f"{part} of {whole} {words}") if whole else Count(None, f"0 of 0 {words}: nothing to count")


def _plural(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


RULES: dict[str, Rule] = {
    "journeys": Rule("at least", _journeys),
    "whole": Rule("at least", _whole),
    "repeats": Rule("at least", _repeats),
    "broken": Rule("at most", _broken),
    "new_broken": Rule("at most", _new_broken),
    "removed": Rule("at most", _removed),
    "accepted": Rule("at most", _accepted),
    "compromised": Rule("at most", _ended("compromised", "compromised: the shopper could not look")),
    "unfinished": Rule("at most", _ended("unfinished", "planned, and never finished")),
    "waiting": Rule("at most", _ended("waiting", "waiting for days that nobody could let pass")),
    "retried": Rule("at most", _retried),
    "reliability": Rule("at least", _reliability, share=True),
    "carry_rate": Rule("at least", _carry_rate, share=True),
    "promises_kept": Rule("at least", _promises_kept, share=True),
    "one_contact_resolution": Rule("at least", _one_contact_resolution, share=True),
    "minutes_per_problem": Rule("at most", _minutes_per_problem),
    "touchpoint_coverage": Rule("at least", _touchpoint_coverage, share=True),
    "policies_walked": Rule("at least", _policies_walked, share=True),
    "carry_coverage": Rule("at least", _carry_coverage, share=True),
}
"""Key in `[gate]` → rule. Beside them: `never`, `effort_per_goal`, and that no known failure is past its day."""
