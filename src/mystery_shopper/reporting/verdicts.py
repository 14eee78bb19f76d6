"""What the run comes to, in one sentence for those who read only one, and each journey in three."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import outcome, ruled, telling, wording
from mystery_shopper.reporting.assemble import total_of
from mystery_shopper.reporting.effort import weighted_sum

if TYPE_CHECKING:
    from mystery_shopper.reporting.decision import Decision
    from mystery_shopper.reporting.gather import Gathered, Walk

_STORY = frozenset({"story", "item", "price", "date"})
"""What a customer says again when she has to tell her story again."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """`tone`: good, bad, plain. `stance` answers "can we release?" in two or three words ("" where all is well); `sentence` says
    why; `detail` tells the worst story.
    """

    tone: str
    stance: str
    sentence: str
    detail: str = ""

    @property
    def whole(self) -> str:
        return f"{self.stance}: {self.sentence}" if self.stance else self.sentence


def verdict(gathered: Gathered) -> Verdict:
    """Of the whole run: what became of the customers; and, where the release gate was asked, never other than it decided."""
    seen, gate = _of_customers(gathered), gathered.gate
    if gate is None:
        return seen
    if gate.verdict == "refused":
        although = f"the release gate refuses, although {seen.sentence}"
        sentence = although if seen.tone == "good" else seen.sentence
        return msgspec.structs.replace(seen, tone="bad", stance="Do not release", sentence=sentence)
    if seen.tone == "good":
        return seen
    sentence = f"{seen.sentence.removesuffix('.')}, {_accepted(gathered, gate)}"
    return msgspec.structs.replace(seen, tone="plain", stance="Accepted for release", sentence=sentence)


def _accepted(gathered: Gathered, gate: Decision) -> str:
    """Why the gate lets a run pass in which not everybody got what was promised: known failures, or limits that allow it."""
    broken = gathered.by_verdict("broken")
    known = [entries for entries in (ruled.excuses(gate, walk) for walk in broken) if entries]
    if not known:
        return "which the rules of the release gate allow."
    first = ruled.day(ruled.earliest([one for entries in known for one in entries]))
    until = f"until {first}" if sum(map(len, known)) == 1 else f"the first until {first}"
    if len(known) < len(broken):
        return (
            f"{len(known)} of them by failures that are known and accepted ({until}), the others within the limits of the gate."
        )
    return f"by {'a failure that is' if sum(map(len, known)) == 1 else 'failures that are'} known and accepted, {until}."


def _of_customers(gathered: Gathered) -> Verdict:
    count = len(gathered.walks)
    broken = ranked(gathered)
    if broken:
        were = "was" if len(broken) == 1 else "were"
        sentence = f"{len(broken)} of {wording.plural(count, 'customer')} {were} let down."
        currency = gathered.config.company.currency
        detail = " ".join(filter(None, (in_one_sentence(broken[0], currency), ending(broken[0], currency))))
        return Verdict(tone="bad", stance="Do not release", sentence=sentence, detail=detail)
    if not count:
        return Verdict(tone="plain", stance="Not decided", sentence="no customer set out.")
    for state, one, many in (
        (
            "compromised",
            "could not be followed, so nobody knows how it went.",
            "could not be followed, so nobody knows how it went.",
        ),
        ("unfinished", "was still on the way when the run ended.", "were still on their way when the run ended."),
        (
            "waiting",
            "waits for days to pass, and nobody could turn the clock.",
            "wait for days to pass, and nobody could turn the clock.",
        ),
    ):
        some = len(gathered.by_verdict(state))
        if some:
            words = one if some == 1 else many
            return Verdict(tone="plain", stance="Not decided", sentence=f"{some} of {wording.plural(count, 'customer')} {words}")
    everyone = {1: "the one customer got what was promised.", 2: "both customers got what they were promised."}.get(
        count, f"all {count} customers got what they were promised."
    )
    if gathered.finished is None:
        return Verdict(tone="plain", stance="Not decided", sentence=f"{everyone} The run was ended before it was done.")
    return Verdict(tone="good", stance="Nothing speaks against a release", sentence=everyone)


def ranked(gathered: Gathered) -> list[Walk]:
    """Broken journeys by what they cost the customer: the effort sum, then the value at stake."""

    def cost(walk: Walk) -> tuple[float, float]:
        stake = wording.money(outcome.value_at_stake(walk, gathered.config.company.currency), "")
        return -weighted_sum(walk.ledger.effort, gathered.config), -float(stake[0]) if stake else 0.0

    return sorted(gathered.by_verdict("broken"), key=cost)


def stakes(gathered: Gathered) -> tuple[str, ...]:
    """The value at stake in all, one amount for each currency."""
    return total_of(outcome.value_at_stake(walk, gathered.config.company.currency) for walk in gathered.walks)


def in_one_sentence(walk: Walk, currency: str) -> str:
    """`Maria was promised the Trail Tent 4 for 249.00 USD, told the story 3 times, was passed on twice and spent 41 minutes.`"""
    parts = [part for part in (_wanted(walk, currency), *_toll(walk)) if part]
    return f"{telling.customer(walk)} {wording.listed(parts)}." if parts else ""


def in_three(walk: Walk, currency: str) -> list[str]:
    """What the customer wanted and what it took; what went wrong; how it ended."""
    name = telling.customer(walk)
    wrong = list(dict.fromkeys(wording.finding(one, name) for one in walk.findings))
    return [*filter(None, [in_one_sentence(walk, currency), *wrong[:1], ending(walk, currency)])]


def ending(walk: Walk, currency: str) -> str:
    """How it ended, as a sentence; "" where nobody could see."""
    words = outcome.outcome(walk, currency)
    if words == outcome.WALKED_AWAY:
        return f"{telling.customer(walk)} gave up and walked away."
    if words.startswith("not reached: "):
        return f"This was not reached: {words.removeprefix('not reached: ')}."
    if not words:
        return ""
    return f"In the end, all the same: {words}." if walk.verdict == "broken" else f"In the end: {words}."


def times_told(walk: Walk) -> int:
    """How often the story was told: once, and each time that its facts had to be said again."""
    return 1 + len({one.again.seq for one in walk.ledger.repeats if one.what in _STORY})


def times_given(walk: Walk) -> int:
    """How often the number was given that had to be given most often."""
    again: dict[str, set[int]] = {}
    for one in walk.ledger.repeats:
        if one.what == "reference":
            again.setdefault(one.value, set()).add(one.again.seq)
    return 1 + max(map(len, again.values()), default=0)


def _wanted(walk: Walk, currency: str) -> str:
    goal = outcome.wanted(walk, currency)
    if goal is None:
        return ""
    promised = any(one.what == "price" and one.item == goal.item for one in walk.ledger.promises)
    verb = "was promised" if promised and goal.price else "wanted"
    return f"{verb} the {goal.item}" + (f" for {goal.price}" if goal.price else "")


def _toll(walk: Walk) -> list[str]:
    effort = walk.ledger.effort
    parts = []
    if effort.contacts_caused:
        parts.append(f"had to get in touch {times(effort.contacts_caused)} more")
    if times_given(walk) > 1:
        parts.append(f"gave the number {times(times_given(walk))}")
    if times_told(walk) > 1:
        parts.append(f"told the story {times(times_told(walk))}")
    if effort.said_twice and not parts:
        parts.append(f"said {wording.plural(effort.said_twice, 'thing')} again")
    if effort.transfers:
        parts.append(f"was passed on {times(effort.transfers)}")
    if round(effort.minutes):
        parts.append(f"spent {wording.duration(effort.minutes * 60)}")
    return parts


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
