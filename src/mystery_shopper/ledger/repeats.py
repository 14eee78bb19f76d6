"""Said twice: what she had to give although she had given it before, on any channel, to any hop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Repeat
from mystery_shopper.ledger.readings import canonical
from mystery_shopper.ledger.readings.matters import telling
from mystery_shopper.ledger.readings.text import tokens

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Fact, Place, Reference

_IDENTITY = frozenset({"name", "email", "postcode", "address", "phone"})
_ENOUGH = 0.6
_TOLD = 3  # telling words that make a story


def repeats(chronicle: Chronicle, references: dict[str, Reference]) -> tuple[Repeat, ...]:
    """In the order of the journey, from the first statement of the problem. Free: a reference once per contact, identity once per
    contact. What a company's own form was given is judged like what was said.
    """
    first: dict[tuple[str, str, str], Place] = {}
    quoted: set[tuple[int, str, str]] = set()
    stories: dict[str, tuple[frozenset[str], Place]] = {}
    found: list[Repeat] = []
    for turn in chronicle.turns:
        if turn.heard or turn.seq < chronicle.problem_from:
            continue
        customer = turn.place.customer
        for what, value in _given(turn, references):
            before = first.setdefault((customer, what, value), turn.place)
            contact = (
                turn.place.contact,
                customer,
                value if what == "reference" else "identity" if what in _IDENTITY else what + value,
            )
            free = what in _IDENTITY | {"reference"} and (contact not in quoted or _same_breath(before, turn))
            if what in _IDENTITY and not free:
                free = (turn.place.contact, customer, f"{what}={value}") not in quoted and before.contact == turn.place.contact
            quoted |= {contact, (turn.place.contact, customer, f"{what}={value}")}
            if before.seq != turn.seq and not free:
                found.append(Repeat(what=what, value=value, first=before, again=turn.place, words=turn.text))
        again = _retold(turn, stories.get(customer), references)
        if again is not None:
            found.append(
                Repeat(what="story", value=chronicle.story or "her story", first=again, again=turn.place, words=turn.text)
            )
        stories.setdefault(customer, (_story(turn), turn.place)) if _is_story(turn, chronicle) else None
    return tuple(found)


def _given(turn: Turn, references: dict[str, Reference]) -> list[tuple[str, str]]:
    """(what, value) of the items of information in her words, each once."""
    kept: dict[tuple[str, str], None] = {}
    for fact in turn.reading.facts:
        what = _what(fact, references)
        if what:
            kept[what, fact.value if what == "reference" else canonical(fact)] = None
    return list(kept)


def _what(fact: Fact, references: dict[str, Reference]) -> str:
    if fact.attribute == "reference":
        return "reference" if fact.value in references or not fact.words.isdigit() else ""
    if fact.attribute in {"price.unit", "price.total"}:
        return "price"
    return fact.attribute if fact.attribute in _IDENTITY | {"item"} else ""


def _same_breath(before: Place, turn: Turn) -> bool:
    return before.seq == turn.seq


def _story(turn: Turn) -> frozenset[str]:
    """The telling words, without those that are items of information by themselves."""
    own = {word for fact in turn.reading.facts if fact.attribute != "matter" for word in tokens(fact.words)}
    return telling(turn.text) - own


def _is_story(turn: Turn, chronicle: Chronicle) -> bool:
    """The first telling: the words that state the problem, else the first that are long enough."""
    words = _story(turn)
    if turn.record.form not in {"spoken", "mailed", "typed"}:
        return False
    if chronicle.story:
        return len(words & telling(chronicle.story)) >= max(1, round(_ENOUGH * len(telling(chronicle.story))))
    return len(words) >= _TOLD and turn.record.form in {"spoken", "mailed"}


def _retold(turn: Turn, first: tuple[frozenset[str], Place] | None, references: dict[str, Reference]) -> Place | None:
    """Where the story was told first, if `turn` tells it again in substance."""
    del references
    if first is None or turn.record.form in {"keyed", "chosen"}:
        return None
    told, place = first
    again = _story(turn) & told
    return place if len(again) >= max(_TOLD, round(_ENOUGH * len(told))) else None
