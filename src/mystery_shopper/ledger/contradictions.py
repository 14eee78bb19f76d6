"""Statements of the company about its references, and those that cannot both be true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Contradiction, Statement
from mystery_shopper.ledger.readings import canonical, understand
from mystery_shopper.ledger.readings.dates import DELIVERY
from mystery_shopper.ledger.readings.references import numbers_in
from mystery_shopper.ledger.readings.text import fold, sentences

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Fact, Presentation, Reference

_DUE = {
    "valid until": re.compile(r"\b(?:valid|holds?|good|keep|kept|expires?|until|through)\b", re.IGNORECASE),
    "answer": re.compile(r"\b(?:writes?|write|calls?|ring|hear|answer|repl(?:y|ies)|back to you|let you know)\b", re.IGNORECASE),
    "delivery": DELIVERY,
}
_ANSWERS = frozenset({"price.unit", "price.total", "price.shipping", "price.tax", "price.refund", "due", "state"})

_OF_THE_WHOLE = frozenset({"price.shipping", "price.tax"})
"""Asked of an order, whatever item is named beside it."""


def statements(
    chronicle: Chronicle, references: dict[str, Reference], presentations: tuple[Presentation, ...]
) -> tuple[Statement, ...]:
    """What the company said about a reference: in words that name it, or in the answer to her quoting it alone."""
    answering = _answering(chronicle, presentations)
    by_digits: dict[str, list[str]] = {}
    for value in references:
        by_digits.setdefault(re.sub(r"\D", "", value), []).append(value)
    found: list[Statement] = []
    for turn in chronicle.turns:
        if not turn.heard or turn.public:
            continue
        spoken = (value for run in numbers_in(turn.plain.text) for value in by_digits.get(run, ()))
        named = [*dict.fromkeys([*(value for value in turn.reading.references if value in references), *spoken])]
        subject = named[0] if len(named) == 1 else answering.get(turn.seq, "") if not named else ""
        if subject:
            found += [_statement(subject, fact, turn) for fact in turn.reading.facts if fact.attribute in _ANSWERS]
        elif len({references[value].kind for value in named}) == len(named) > 1:  # an invoice names its order, too
            money = [fact for fact in turn.reading.facts if fact.attribute in _ANSWERS and fact.attribute.startswith("price")]
            found += [_statement(value, fact, turn) for value in named for fact in money]
    return tuple(one for one in dict.fromkeys(found) if one.attribute)


def contradictions(found: tuple[Statement, ...], chronicle: Chronicle) -> tuple[Contradiction, ...]:
    """Two answers to one question that differ as values, by different hops, after no announced change."""
    turns = {turn.seq: turn for turn in chronicle.turns}
    values: dict[tuple[int, str, str], set[str]] = {}
    for one in found:
        values.setdefault((one.place.seq, one.subject, one.attribute), set()).add(one.value)
    last: dict[tuple[str, str], list[Statement]] = {}
    clashes: list[Contradiction] = []
    for statement in found:
        key = (statement.subject, statement.attribute)
        earlier = last.setdefault(key, [])
        same_turn = [one for one in earlier if one.place.seq == statement.place.seq]
        others = [one for one in earlier if _elsewhere(one, statement)]
        here = values[statement.place.seq, *key]  # "now 39.00, going to 52.65" agrees with both
        if turns[statement.place.seq].reading.announces_change:
            earlier[:] = same_turn
        elif others and not same_turn and here.isdisjoint(one.value for one in others):
            clashes.append(Contradiction(first=others[-1], second=statement))
        earlier.append(statement)
    return tuple(clashes)


def _answering(chronicle: Chronicle, presentations: tuple[Presentation, ...]) -> dict[int, str]:
    """Seq of a heard turn → the only reference that was given to that hop before it."""
    given: dict[tuple[int, int], dict[str, int]] = {}
    for one in presentations:
        if one.said:
            given.setdefault((one.presented.contact, one.presented.hop), {})[one.reference] = one.presented.seq
    found: dict[int, str] = {}
    for turn in chronicle.turns:
        here = given.get((turn.place.contact, turn.place.hop), {})
        values = [value for value, seq in here.items() if seq < turn.seq]
        if len(values) == 1 and turn.heard and getattr(turn.record, "form", "") == "spoken":
            found[turn.seq] = values[0]
    return found


def _statement(subject: str, fact: Fact, turn: Turn) -> Statement:
    item = f" of {fold(fact.item)}" if fact.item and fact.attribute not in _OF_THE_WHOLE else ""
    words = _sentence(fact, turn)
    attribute = _due(words) if fact.attribute == "due" else f"{fact.attribute}{item}"
    return Statement(subject=subject, attribute=attribute, value=canonical(fact), words=words, place=turn.place)


def _due(words: str) -> str:
    """What is due: dates of different things do not contradict each other. "" where it cannot be told."""
    return next((name for name, pattern in _DUE.items() if pattern.search(words)), "")


def _sentence(fact: Fact, turn: Turn) -> str:
    """The sentence that holds the fact."""
    for part in sentences(turn.plain.source):
        if fact.words in part and any(
            one.attribute == fact.attribute and one.value == fact.value for one in understand(part, turn.rules, turn.at).facts
        ):
            return part
    return fact.words


def _elsewhere(one: Statement, other: Statement) -> bool:
    return (one.place.channel, one.place.department) != (other.place.channel, other.place.department)
