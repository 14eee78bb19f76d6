"""What the run comes to, in one sentence for those who read only one, and each journey in three."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import outcome, telling, wording
from mystery_shopper.reporting.assemble import total_of
from mystery_shopper.reporting.effort import weighted_sum

if TYPE_CHECKING:
    from mystery_shopper.reporting.gather import Gathered, Walk


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
    """Of the whole run."""
    count = len(gathered.walks)
    broken = ranked(gathered)
    if broken:
        sentence = f"{len(broken)} of {wording.plural(count, 'customer')} did not get what they were promised."
        return Verdict(
            tone="bad",
            stance="Do not release",
            sentence=sentence,
            detail=in_one_sentence(broken[0], gathered.config.company.currency),
        )
    if not count:
        return Verdict(tone="plain", stance="Not decided", sentence="no customer set out.")
    for state, words in (
        ("compromised", "could not be followed, so nobody knows how they fared."),
        ("unfinished", "were still on their way when the run ended."),
        ("waiting", "wait for days to pass, and nobody could turn the clock."),
    ):
        some = gathered.by_verdict(state)
        if some:
            return Verdict(
                tone="plain", stance="Not decided", sentence=f"{len(some)} of {wording.plural(count, 'customer')} {words}"
            )
    everyone = "The one customer got what was promised." if count == 1 else f"All {count} customers got what they were promised."
    return Verdict(tone="good", stance="", sentence=everyone)


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
    """`Maria wanted the Trail Tent 4 for 249.00 USD, was passed on twice, said 4 things again and spent 41 minutes.`"""
    parts = [part for part in (_wanted(walk, currency), *_toll(walk)) if part]
    return f"{telling.customer(walk)} {wording.listed(parts)}." if parts else ""


def in_three(walk: Walk, currency: str) -> list[str]:
    """What the customer wanted; what went wrong; what it took and how it ended."""
    name = telling.customer(walk)
    wanted = _wanted(walk, currency)
    wrong = list(dict.fromkeys(wording.finding(one, name) for one in walk.findings))
    toll = _toll(walk)
    sentences = [f"{name} {wanted}." if wanted else "", *wrong[:2], f"{name} {wording.listed(toll)}." if toll else ""]
    return [*filter(None, sentences), *filter(None, [ending(walk, currency)])]


def ending(walk: Walk, currency: str) -> str:
    """How it ended, as a sentence; "" where nobody could see."""
    words = outcome.outcome(walk, currency)
    if words == outcome.WALKED_AWAY:
        return f"{telling.customer(walk)} walked away."
    if words.startswith("not reached: "):
        return f"This was not reached: {words.removeprefix('not reached: ')}."
    return f"In the end {words}." if words else ""


def _wanted(walk: Walk, currency: str) -> str:
    goal = outcome.wanted(walk, currency)
    return f"wanted the {goal.item}" + (f" for {goal.price}" if goal.price else "") if goal else ""


def _toll(walk: Walk) -> list[str]:
    effort = walk.ledger.effort
    parts = []
    if effort.contacts_caused:
        parts.append(f"had to get in touch {_times(effort.contacts_caused)} more")
    if effort.transfers:
        parts.append(f"was passed on {_times(effort.transfers)}")
    if effort.said_twice:
        parts.append(f"said {wording.plural(effort.said_twice, 'thing')} again")
    if round(effort.minutes):
        parts.append(f"spent {wording.duration(effort.minutes * 60)}")
    return parts


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
