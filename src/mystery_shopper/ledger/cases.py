"""What the company says of a problem over time: called solved, owned by whom, written about how often."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.ledger.chronicle import chronicle
from mystery_shopper.ledger.model import Place, Value
from mystery_shopper.ledger.readings import acts
from mystery_shopper.ledger.readings.families import CONDITION, is_polite
from mystery_shopper.ledger.readings.keepers import keepers, speakers
from mystery_shopper.ledger.readings.matters import tells
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mystery_shopper.diary import AnyRecord
    from mystery_shopper.ledger.chronicle import Chronicle, Leg, Turn
    from mystery_shopper.ledger.rules import Rules

_WEEK = timedelta(days=7)
_LIVE = frozenset({"phone", "store", "chat"})
"""Channels on which a department is met, who could have read before it speaks."""
_ONLY_SHE = re.compile(
    r"\b(?:when|once|unless|until|if|since|because|as soon as|not before) (?:you|she|he)\b"
    r"(?! (?:have not|haven't|did not|didn't)\b)|(?:\bnot|\bnever|n't) (?:\w+ ){0,3}before (?:you|she|he)\b",
    re.IGNORECASE,
)
_HAS_CLOSED = re.compile(
    r"\b(?:is now|has (?:now )?been|have (?:now )?been|(?:we|i)(?: have|'ve)(?: now)?) (?:closed|shut|archived)\b", re.IGNORECASE
)
_WILL_SOLVE = re.compile(
    r"^(?!.*\b(?:clos\w+|shut|archiv\w+|consider\w*|regard\w*|treat\w*|mark\w*|deem\w*|assum\w+|take it)\b)"
    r".*(?:\b(?:will|shall|going to|gonna|intend to|count on us to|see (?:to it )?that|sees? to it|to be)|'ll)\b[^.?!;]{0,60}"
    r"\b(?:solv\w+|resolv\w+|settl\w+|fix\w*|sort\w*|mend\w*|squared away|solution)\b",
    re.IGNORECASE,
)
"""A solution that is announced closes nothing."""


class Told(Value, frozen=True, kw_only=True):
    """Words of the company, and where they were heard. `at`: when they were said (of a mail: its date). `value`: what of them
    counts (a name, a number, a kind of finding), "" where all.
    """

    place: Place
    at: datetime
    words: str
    value: str = ""


def closings(records: Sequence[AnyRecord], rules: Rules, customer: str) -> tuple[Told, ...]:
    """Sentences by which the company calls her problem solved, closes it, or asks to. Not those that leave it to her,
    nor threats, which demand a reply.
    """
    return tuple(
        Told(place=turn.place, at=turn.at, words=part)
        for turn in _heard(chronicle(records, rules), customer)
        for part in sentences(turn.words)
        if _closes(part, turn.rules) and not (_threatens(part, turn.rules) or _ONLY_SHE.search(part) or _WILL_SOLVE.search(part))
    )


def _closes(sentence: str, rules: Rules) -> bool:
    """Whether a sentence closes something: neither a polite "anything else?", nor what comes after "until"."""
    done, *_ = CONDITION.split(sentence, maxsplit=1)
    return not is_polite(sentence) and acts(sentence, rules).closes and (acts(done, rules).closes or not done.strip())


def _threatens(sentence: str, rules: Rules) -> bool:
    """Whether it demands a reply, or else closes; "as no answer has come, it is now closed" demands nothing any more."""
    return acts(sentence, rules).demands_reply and not _HAS_CLOSED.search(CONDITION.split(sentence, maxsplit=1)[0])


def owners(records: Sequence[AnyRecord], rules: Rules, customer: str, *, since: int = 0) -> tuple[Told, ...]:
    """The people who were named to her as owning or looking after her problem, in the order in which she heard of them.

    Who only acts in the matter ("Priya Raman will write to you by Friday") counts where nobody is said to own it. `since`: only
    what she was told after the record of that number.
    """
    told = chronicle(records, rules)
    speak = frozenset().union(*(_speakers(leg) for visit in told.contacts.values() for leg in visit.legs))
    found = [
        (one.stated, Told(place=turn.place, at=turn.at, words=one.words, value=one.name))
        for turn in _heard(told, customer)
        if turn.seq > since
        for one in keepers(turn.words, turn.rules, turn.at, shown=_is_of_a_case(turn), speakers=speak)
    ]
    stated = any(is_stated for is_stated, _ in found)
    return tuple(one for is_stated, one in found if is_stated or not stated)


def demands(records: Sequence[AnyRecord], rules: Rules, customer: str) -> tuple[Told, ...]:
    """Sentences that make her answer, or lose something."""
    return tuple(
        Told(place=turn.place, at=turn.at, words=part)
        for turn in _heard(chronicle(records, rules), customer)
        for part in sentences(turn.words)
        if acts(part, turn.rules).demands_reply
    )


def follow_ups(records: Sequence[AnyRecord], rules: Rules, customer: str) -> tuple[Told, ...]:
    """Messages that the company wrote of its own accord from the first statement of the problem. `value`: the first reference
    in it, "" where it names none.
    """
    told = chronicle(records, rules)
    found = []
    for visit in told.contacts.values():
        answers = 0
        for turn in visit.turns if visit.customer == customer else ():
            if not turn.heard:
                answers = 1
            elif turn.record.form == "mailed":
                if not answers and turn.seq > told.problem_from:
                    found.append(
                        Told(place=turn.place, at=turn.at, words=turn.words, value=next(iter(turn.reading.references), ""))
                    )
                answers = 0
    return tuple(sorted(found, key=lambda one: one.place.seq))


def most_in_a_week(found: Sequence[Told]) -> tuple[Told, ...]:
    """The longest run of `found` within any seven days."""
    runs = [tuple(one for one in found if first.at <= one.at < first.at + _WEEK) for first in found]
    return max(runs, key=len, default=())


def first_telling(told: Chronicle, customer: str) -> Turn | None:
    """Where she first told her story."""
    return next((turn for turn in told.turns if _tells_hers(turn, told, customer)), None)


def strangers_to_the_story(records: Sequence[AnyRecord], rules: Rules, customer: str) -> tuple[Told, ...]:
    """People who served her after she had told her story, and did not say first what it is. `value`: `told-again` where she had
    to tell it to them, else `history-unknown`.
    """
    told = chronicle(records, rules)
    first = first_telling(told, customer)
    found = []
    for leg in _legs_after(told, first, customer) if first else ():
        kind = _ignorance(leg, told, customer)
        if kind:
            words = next((turn.text for turn in leg.turns if turn.heard and not turn.public), "")
            place = next((turn.place for turn in leg.turns), leg.place)
            found.append(Told(place=place, at=place.at, words=" ".join(words.split())[:300], value=kind))
    return tuple(found)


def _legs_after(told: Chronicle, first: Turn, customer: str) -> Iterator[Leg]:
    """The people by whom she was served after the hop in which she told her story first."""
    for visit in told.contacts.values():
        if visit.customer != customer or visit.channel not in _LIVE:
            continue
        for leg in visit.legs:
            if leg.person and leg.place.seq > first.hop.place.seq and leg is not first.hop:
                yield leg


def _is_of_a_case(turn: Turn) -> bool:
    """Whether it is a page about a number, and sells nothing: what is named there alone in a line is a person, no article."""
    return turn.record.form == "shown" and bool(turn.reading.references) and not turn.reading.of("price")


def _speakers(leg: Leg) -> frozenset[str]:
    """The names of those who serve in `leg`: told when they introduce themselves, or in what is said before she says anything."""
    names: set[str] = set()
    opening = leg.place.channel in _LIVE
    for turn in leg.turns:
        if not turn.heard:
            opening = False
        elif turn.record.form != "shown":
            names |= speakers(turn.text, turn.rules, opening=opening)
    return frozenset(names)


def _ignorance(leg: Leg, told: Chronicle, customer: str) -> str:
    spoken = False
    for turn in leg.turns:
        if _tells_hers(turn, told, customer):
            return "told-again"
        if turn.heard and not turn.public and turn.record.form != "shown":
            spoken = True
            if tells(told.story, turn.text):
                return ""
    return "history-unknown" if spoken else ""


def _tells_hers(turn: Turn, told: Chronicle, customer: str) -> bool:
    return not turn.heard and turn.place.customer == customer and bool(told.story) and tells(told.story, turn.text)


def _heard(told: Chronicle, customer: str) -> Iterator[Turn]:
    """What was said or written to her, from the first statement of the problem; not what anybody could read."""
    for turn in told.turns:
        if turn.heard and not turn.public and turn.place.customer == customer and turn.seq > told.problem_from:
            yield turn
