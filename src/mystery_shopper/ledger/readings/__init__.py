"""What an utterance contains: facts as values, what it asks, and what it does. Pure; no verdicts here."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact, Value
from mystery_shopper.ledger.readings import cues
from mystery_shopper.ledger.readings.dates import dates
from mystery_shopper.ledger.readings.items import items, named
from mystery_shopper.ledger.readings.matters import matters
from mystery_shopper.ledger.readings.money import money
from mystery_shopper.ledger.readings.people import people
from mystery_shopper.ledger.readings.references import masked, references
from mystery_shopper.ledger.readings.text import Plain, fold, sentences

if TYPE_CHECKING:
    from mystery_shopper.ledger.rules import Rules

_NEEDS_THE_HOUR = re.compile(r"\b(?:hours?|minutes?|mins?)\b", re.IGNORECASE)


class Reading(Value, frozen=True, kw_only=True):
    """One utterance, read.

    `asks`: of `reference`, `name`, `postcode`, `email`, `phone`, `item`, `price`, `story`, `date`, `confirm`, `payment`,
    `address`, `anything` ("how can I help you?"), `choice` (a menu). `optional`: those asked "if you have it".
    `read_aloud`: asks her to read a message aloud. `transfer_to`: the desk announced. `sends_elsewhere`: the channel that
    she must use, "" where she may choose.
    """

    facts: tuple[Fact, ...] = ()
    asks: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    refuses: bool = False
    transfers: bool = False
    transfer_to: str = ""
    says_why: bool = False
    goes_along: bool = False
    sends_elsewhere: str = ""
    offers_order: bool = False
    read_aloud: bool = False
    permission: bool = False
    demands_reply: bool = False
    closes: bool = False
    sells: bool = False
    automatic: bool = False
    announces_change: bool = False

    def of(self, *attributes: str) -> tuple[Fact, ...]:
        """The facts with one of these attributes; "price" stands for all of `price.*`."""
        return tuple(fact for fact in self.facts if fact.attribute in attributes or fact.attribute.split(".")[0] in attributes)

    @property
    def references(self) -> tuple[str, ...]:
        return tuple(fact.value for fact in self.facts if fact.attribute == "reference")


def understand(text: str, rules: Rules, at: datetime) -> Reading:
    """Read `text` as said or heard at `at` (an aware time; days are those of the company's zone)."""
    local = at.astimezone(rules.zone)
    if not _NEEDS_THE_HOUR.search(text):
        local = datetime.combine(local.date(), time(12), tzinfo=rules.zone)  # so that a day's readings are remembered
    return _read(text, rules, local)


@lru_cache(maxsize=8192)
def _read(text: str, rules: Rules, at: datetime) -> Reading:
    if not text.strip():
        return Reading()
    plain = Plain(text)
    facts = _facts(plain, rules, at)
    parts = [masked(part, rules, cues.NUMBER) for part in sentences(plain.source)]
    wanted, optional = cues.asks(parts, rules)

    def says(cue: str) -> bool:
        return any(rules.cues[cue].search(part) for part in parts)

    return Reading(
        facts=facts,
        asks=wanted,
        optional=optional,
        refuses=says("refuses"),
        transfers=says("transfers"),
        transfer_to=cues.transfer_to(parts, rules),
        says_why=says("says_why"),
        goes_along=says("goes_along"),
        sends_elsewhere=cues.sends_elsewhere(plain.source, rules),
        offers_order=says("offers_order"),
        read_aloud=says("asks.read_aloud"),
        permission=says("permission"),
        demands_reply=says("demands_reply"),
        closes=says("closes"),
        sells=says("sells"),
        automatic=says("automatic"),
        announces_change=says("announces_change"),
    )


def same_fact(one: Fact, other: Fact) -> bool:
    """Whether two facts say the same: attribute and value, and the item where both name one."""
    if one.attribute != other.attribute:
        return False
    if one.item and other.item and fold(one.item) != fold(other.item):
        return False
    return canonical(one) == canonical(other)


def canonical(fact: Fact) -> str:
    """The value, made comparable: names without case, accents and order, dates without the time of day."""
    if fact.attribute == "name":
        return " ".join(sorted(fold(fact.value).replace(",", " ").split()))
    if fact.attribute in {"date", "due"}:
        return fact.value[:10]
    if fact.attribute.startswith("price"):
        return fact.value
    return " ".join(fold(fact.value).split())


def _facts(plain: Plain, rules: Rules, at: datetime) -> tuple[Fact, ...]:
    numbers = references(plain, rules)
    days = dates(plain, rules, at)
    found = named(plain, rules.shelf)
    hidden = [(day.start, day.end) for day in days] + [(one.start, one.end) for one in found]
    amounts = money(plain, rules, found, hidden, {re.sub(r"\D", "", fact.value) for fact in numbers})
    about = [*numbers, *items(plain, found), *amounts, *(day.fact for day in days), *people(plain, rules), *matters(plain, rules)]
    return tuple(dict.fromkeys(about))
