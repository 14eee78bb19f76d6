"""What one statement of the company proves about a reference: rules (a), (b), (c) and public facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings import canonical
from mystery_shopper.ledger.readings.matters import MATTERS, telling, tells
from mystery_shopper.ledger.readings.people import is_whole
from mystery_shopper.ledger.readings.references import mentions
from mystery_shopper.ledger.readings.text import fold
from mystery_shopper.ledger.references import PROVENANCE, is_trivial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Reference

_ALWAYS_WEAK = frozenset({"channel", "store", "holder"})
_EVERYWHERE = frozenset({"hold", "banner", "advert", "menu"})
_DATES = ("date", "due")
_READ = frozenset(
    {"matter", "reference", "date", "due", "name", "item", "store", "channel", "email", "postcode", "address", "phone"}
    | {f"price.{what}" for what in ("unit", "was", "total", "shipping", "tax", "refund", "discount")}
)
_SUM = frozenset({"price.unit", "price.total", "price.refund"})


@dataclass
class Weighed:
    """`proof`: facts that only the company could say; `known`: facts of the reference that she had said or heard;
    `conflicts`: (known, stated) pairs; `stated`: all facts of the reference that the words carry.
    """

    proof: list[Fact] = field(default_factory=list)
    had_said: list[Fact] = field(default_factory=list)
    stated: list[Fact] = field(default_factory=list)
    conflicts: list[tuple[str, str]] = field(default_factory=list)


class Public:
    """Facts that are public: those of adverts everywhere, those of shelves and pages on their own channel."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.turns = [turn for turn in chronicle.turns if turn.heard and turn.public]
        self._stated: dict[Fact, list[Turn]] = {}

    def covers(self, fact: Fact, turn: Turn) -> bool:
        """Whether `fact` was public where and when `turn` was said."""
        if fact not in self._stated:
            self._stated[fact] = [other for other in self.turns if _gives_away(other, fact)]
        return any(
            other.seq <= turn.seq and (other.place.channel == turn.place.channel or _is_advert(other))
            for other in self._stated[fact]
        )


def _gives_away(turn: Turn, fact: Fact) -> bool:
    """As `states`; a shelf that has her item on it does not tell her problem."""
    if fact.attribute != "matter" or fact.value in MATTERS:
        return states(turn, fact)
    return any(telling(fact.value) <= telling(line) for line in turn.text.splitlines())


def _is_advert(turn: Turn) -> bool:
    return getattr(turn.record, "place", "") in _EVERYWHERE


def telling_facts(reference: Reference, turn: Turn) -> list[Fact]:
    """The facts of `reference` whose statement can prove: not where and when it was issued, nor whose it is."""
    return [
        fact
        for fact in (*reference.about, *reference.arrives)
        if fact.attribute not in _ALWAYS_WEAK
        and not (fact.words == PROVENANCE and fact.attribute != "date")
        and fact.attribute != "name"
        and not (fact.attribute == "matter" and is_trivial(fact.value, reference.kind, turn.rules))
    ]


def is_provable(reference: Reference, turn: Turn, public: Public) -> bool:
    """Whether there is anything about it beyond public facts, its provenance and the value itself."""
    facts = [fact for fact in telling_facts(reference, turn) if fact.words != PROVENANCE]
    return any(not public.covers(fact, turn) for fact in facts)


def states(turn: Turn, fact: Fact) -> bool:
    """Whether the words of `turn` carry `fact`, as a value."""
    attribute = fact.attribute
    if attribute == "matter" and tells(fact.value, turn.text):
        return True
    if attribute not in _READ:
        return re.search(rf"(?<!\w){re.escape(fold(fact.value))}(?!\w)", fold(turn.plain.source)) is not None
    if attribute.startswith("price"):
        return any(_same_amount(one, fact) for one in turn.reading.of("price"))
    if attribute in _DATES and canonical(fact) == turn.at.astimezone(turn.rules.zone).date().isoformat():
        return False  # what day it is today is no secret
    found = turn.reading.of(*(_DATES if attribute in _DATES else (attribute,)))
    return any(canonical(one) == canonical(fact) and (attribute != "name" or is_whole(one)) for one in found)


def _same_amount(one: Fact, fact: Fact) -> bool:
    """The same money for the same item; a unit price, a total of it and what is paid back of it are one."""
    alike = one.attribute == fact.attribute or {one.attribute, fact.attribute} <= _SUM
    return alike and one.value == fact.value and _same_item(one, fact)


def said(turns: Iterable[Turn], fact: Fact) -> bool:
    """Whether she has said `fact` herself; an amount counts whatever she called it."""
    for turn in turns:
        if fact.attribute.startswith("price"):
            if any(one.value == fact.value for one in turn.reading.of("price")):
                return True
        elif states(turn, fact):
            return True
    return False


def _heard(turns: Iterable[Turn], fact: Fact) -> bool:
    """Whether she has heard `fact` in `turns`, as `said`."""
    return any(_gives_away(turn, fact) for turn in turns) if fact.attribute == "matter" else said(turns, fact)


def weigh(
    turn: Turn, reference: Reference, her_words: list[Turn], heard_before: list[Turn], public: Public, *, known: bool
) -> Weighed:
    """What `turn` says about `reference`, given her own words and what she had heard in this contact before."""
    found = Weighed()
    facts = telling_facts(reference, turn)
    if not known:  # whose it is proves something only where the company cannot see it anyway
        facts += [fact for fact in reference.about if fact.attribute == "name"]
    for fact in facts:
        if not states(turn, fact):
            continue
        found.stated.append(fact)
        if public.covers(fact, turn):
            continue
        if said(her_words, fact):
            found.had_said.append(fact)
        elif not _heard(heard_before, fact):
            found.proof.append(fact)
    found.conflicts = _conflicts(turn, reference)
    if found.conflicts:
        found.proof.clear()
    return found


def _conflicts(turn: Turn, reference: Reference) -> list[tuple[str, str]]:
    """Values stated for the same item and attribute that differ, where none agrees; or another item altogether."""
    here = getattr(turn.record, "form", "") != "shown" or mentions(reference.value, turn.plain)
    if not here:
        return []
    found: list[tuple[str, str]] = []
    items = {canonical(fact) for fact in reference.about if fact.attribute == "item"}
    stated_items = turn.reading.of("item")
    if items and stated_items and not any(canonical(one) in items for one in stated_items):
        known = next(fact.value for fact in reference.about if fact.attribute == "item")
        found.append((known, stated_items[0].value))
    for attribute in ("price.unit", "price.shipping", "price.refund"):
        known_facts = [fact for fact in reference.about if fact.attribute == attribute]
        stated = [one for one in turn.reading.of("price") if one.attribute == attribute]
        pairs = [(fact, one) for fact in known_facts for one in stated if _same_item(fact, one)]
        agree = any(
            fact.value == one.value
            for fact in known_facts
            for one in turn.reading.of("price")
            if one.attribute in _SUM or one.attribute == attribute
        )
        if pairs and not agree:
            found.append((pairs[0][0].value, pairs[0][1].value))
    return found


def _same_item(one: Fact, other: Fact) -> bool:
    return not one.item or not other.item or fold(one.item) == fold(other.item)
