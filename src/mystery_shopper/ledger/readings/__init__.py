"""What an utterance contains: facts as values, what it asks, and what it does. Pure; no verdicts here."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Fact, Value
from mystery_shopper.ledger.readings import cues
from mystery_shopper.ledger.readings.dates import dates
from mystery_shopper.ledger.readings.families import hers_left_out
from mystery_shopper.ledger.readings.items import items, named
from mystery_shopper.ledger.readings.matters import matters
from mystery_shopper.ledger.readings.money import money
from mystery_shopper.ledger.readings.people import people
from mystery_shopper.ledger.readings.references import masked, references
from mystery_shopper.ledger.readings.text import fold, plain, sentences

if TYPE_CHECKING:
    from mystery_shopper.ledger.readings.text import Plain
    from mystery_shopper.ledger.rules import Rules

_NEEDS_THE_HOUR = re.compile(r"\b(?:hours?|minutes?|mins?)\b", re.IGNORECASE)

_OF_A_MENU = re.compile(
    r"\b(?:press|dial|key|hit|push|choose|punch|tap|select)\b[^.;,]{0,12}\b(?:\d|one|two|three|four|five|six|seven|eight|nine|zero)\b",
    re.IGNORECASE,
)
"""A way through a menu offers nothing for sale."""


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
    return msgspec.structs.replace(acts(text, rules), facts=_facts(plain(text), rules, at))


@lru_cache(maxsize=8192)
def acts(text: str, rules: Rules) -> Reading:
    """What `text` does and asks, without the facts that it states."""
    parts = [masked(hers_left_out(part), rules, cues.NUMBER) for part in sentences(plain(text).source)]
    found: frozenset[str] = frozenset().union(*(cues.found_in(part, rules.cues) for part in parts))
    wanted, optional = cues.asks(parts, rules.cues)
    return Reading(
        asks=wanted,
        optional=optional,
        transfer_to=cues.transfer_to(parts, rules.cues),
        sends_elsewhere=cues.sends_elsewhere(parts, rules.cues),
        refuses="refuses" in found,
        transfers="transfers" in found,
        says_why="says_why" in found,
        goes_along="goes_along" in found,
        offers_order="offers_order" in found,
        read_aloud="asks.read_aloud" in found,
        permission="permission" in found,
        demands_reply="demands_reply" in found,
        closes="closes" in found,
        sells=any("sells" in cues.found_in(part, rules.cues) and not _OF_A_MENU.search(part) for part in parts),
        automatic="automatic" in found,
        announces_change="announces_change" in found,
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


def _facts(words: Plain, rules: Rules, at: datetime) -> tuple[Fact, ...]:
    numbers = references(words, rules)
    days = dates(words, rules, at)
    found = named(words, rules.shelf)
    hidden = [(day.start, day.end) for day in days] + [(one.start, one.end) for one in found]
    amounts = money(words, rules, found, hidden, {re.sub(r"\D", "", fact.value) for fact in numbers})
    about = [*numbers, *items(words, found), *amounts, *(day.fact for day in days), *people(words, rules), *matters(words, rules)]
    return tuple(dict.fromkeys(about))
