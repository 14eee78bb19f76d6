"""That goods can be had now: fetched, or had sooner than by waiting; that money has come back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.costless import costs_nothing
from mystery_shopper.ledger.readings.families import CONDITION, NEGATION, STORE, TO_COME, family, is_question, said
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from datetime import datetime

    from mystery_shopper.ledger.rules import Rules

_FETCH = (
    r"(?:fetch(?:ed)?|collect(?:ed|ion)?|grab(?:bed)?|pick(?:ed)? (?:it |them |the \w+ |your \w+ (?:\w+ )?)?up|"
    r"pick-?up|call(?:ed)? for|come (?:and |on )?(?:get|by|in|for|fetch|over|round)|(?:swing|stop|drop|pop|run|walk|"
    r"step) (?:by|in|into|round|over|down)|"
    r"take (?:it|them|your \w+) home|had back|get (?:it|your \w+))"
)
_THERE = family(
    r"ready", r"(?:a?waits?|(?:is|are|'s|stands?) (?:a)?waiting)(?: for)?(?: you(?:r)?)?", r"waiting", r"held", r"holding",
    r"kept",
    r"set aside",
    r"at your disposal",
    r"(?<!ly )yours(?: to \w+)?",
    r"available",
    r"sitting", r"good to go", r"(?:back )?(?:at|in) (?:our|the) (?:\w+ ){0,2}(?:store|branch|counter|shop|location)",
    r"(?:at|in) (?:our |the )?[A-Z]\w+ (?:store|branch|counter|shop|location)",
)  # fmt: skip
_FOR_HER = family(r"for you(?:r collection)?", r"(?:a?waits?|waiting) you", r"(?<!ly )yours", _FETCH, STORE)
_INVITES = family(_FETCH)
_BY_US = re.compile(
    r"\b(?:we|i|courier|he|she|they|somebody|driver)(?:'ll| will| shall)?(?: \w+){0,2} (?:pick|collect|fetch|grab|"
    r"get)\w*\b|\bcourier (?:pick-?up|collect\w*|fetch\w*)\b|\b(?:collected|fetched|picked up) by\b",
    re.IGNORECASE,
)
_SOONER = family(
    STORE, r"in person", r"collect(?:ed)?", r"pick(?:ed)? (?:it |1 |one |them )?up", r"pick-?up", r"fetch(?:ed)?",
    r"courier(?:ed)?",
    r"express", r"overnight", r"same[- ]day", r"tonight",
)  # fmt: skip
_BACK = family(
    r"refund(?:ed|s)?", r"credit(?:ed|s)?", r"back", r"repa(?:id|yment)", r"reimburse(?:d|ment)", r"return(?:ed)?",
    r"restored",
    r"remit(?:ted|tance)?",
    r"retransferred",
    r"paid (?:you|out|it|over)",
    r"topped up",
    r"(?:to|for|on|onto) your (?:card|account)",
)  # fmt: skip
_TAKEN = family(r"charged?", r"you (?:pay|owe)", r"price", r"costs?", r"payable", r"to pay")


def is_ready(text: str, rules: Rules, at: datetime) -> bool:
    """Whether `text` says that she can come for it now: not on a day to come, nor when something has happened first."""
    return any(_can_come(part, rules, at) for part in sentences(said(text)))


def _can_come(part: str, rules: Rules, at: datetime) -> bool:
    if is_question(part) or _days_to_come(part, rules, at):
        return False
    words = _BY_US.sub(" ", part)
    there = _THERE.search(words) is not None and _FOR_HER.search(words) is not None
    found = there or _INVITES.search(words) is not None
    return found and not NEGATION.search(words) and not (_WHEN.search(words) and not _WHEN_SHE.search(words))


_WHEN = CONDITION
_WHEN_SHE = re.compile(r"\b(?:when(?:ever)?|once|before|if) (?:you|it suits)\b", re.IGNORECASE)


def names_a_faster_way(text: str) -> bool:
    """Whether a sentence names a quicker way than waiting for a parcel, and says that it costs nothing, in it or in the next."""
    parts = sentences(said(text))
    return any(
        _SOONER.search(part)
        and not _days_ahead(part)
        and (costs_nothing(part) or any(map(costs_nothing, parts[index + 1 : index + 2])))
        for index, part in enumerate(parts)
    )


def is_paid_back(text: str, amount: str, rules: Rules, at: datetime) -> bool:
    """Whether a sentence says that `amount` ("15.00 USD") has gone back to her, and not only that it will."""
    for part in sentences(said(text)):
        named = any(fact.value == amount for fact in understand(part, rules, at).facts)
        if (
            named
            and _BACK.search(part)
            and not _TAKEN.search(part)
            and not TO_COME.search(part)
            and not CONDITION.search(part)
            and not _days_to_come(part, rules, at)
        ):
            return True
    return False


def _days_ahead(part: str) -> bool:
    return re.search(r"\bby (?:\w+day|tomorrow)\b", part, re.IGNORECASE) is not None


def _days_to_come(part: str, rules: Rules, at: datetime) -> bool:
    """Whether `part` names a day after that on which it is said."""
    today = at.astimezone(rules.zone).date().isoformat()
    return any(fact.value[:10] > today for fact in understand(part, rules, at).of("date", "due"))
