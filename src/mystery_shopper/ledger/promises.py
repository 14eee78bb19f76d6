"""What became of promises: kept, slipped, broken, open; measured on one clock against the original due moment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.diary import Declared
from mystery_shopper.ledger.promising import days_promised, made_in
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.cues import found_in
from mystery_shopper.ledger.readings.text import fold, sentences

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Promise, PromiseState, Reference

_DONE = {
    "delivery": re.compile(
        r"\b(?:is|are) delivered\b(?! (?:by|on|to|within|before|no later|in|tomorrow|today))|"
        r"\b(?:has|have|was|were) (?:been )?(?:delivered|handed over|picked up|left)\b|\bhas arrived\b|\bhanded over\b|"
        r"\bhere is your (?:order|parcel)\b|\bhere you are\b|\bthere you go\b|\b(?:is|are) (?:now )?ready\b(?! by)|"
        r"\bwaits for you\b|\b(?:state|status)\W+(?:is )?(?:delivered|dropped off|handed over|collected|picked up)\b",
        re.IGNORECASE,
    ),
    "credit": re.compile(r"\b(?:credited|refunded|has been paid)\b(?! by)", re.IGNORECASE),
    "action": re.compile(
        r"\b(?:has been|have been|is|was|we(?:'ve| have)) (?:now )?(?:sent|repaired|fixed|replaced|cleared|cleaned|collected|"
        r"solved|corrected|mended|removed|restored|resolved|done)\b",
        re.IGNORECASE,
    ),
}
_PAPERS = re.compile(r"\b(?:label|invoice|bill|statement|receipt|voucher|confirmation)\b[^.!?\n]{0,40}", re.IGNORECASE)
"""A label that is ready, an invoice that was sent: no goods have come with it."""
_MESSAGES = frozenset({"answer", "callback"})
"""Kinds of promise that are kept by a message."""
_LOOKED_AT = {"answer": "mailbox", "callback": "calls", "delivery": "doorstep", "credit": "statement"}
"""Kind of promise → what has to be looked at, before it can be said that it never came."""
_LONG = 400


@dataclass
class _Open:
    """A promise on its way; `end` where it came to one."""

    promise: Promise
    end: Promise | None = None


def promises(chronicle: Chronicle, references: dict[str, Reference]) -> tuple[Promise, ...]:
    """Every promise, in the order of the journey. Its state is that at the time of the last record."""
    made: list[_Open] = []
    events: list[Turn | Declared] = [turn for turn in chronicle.turns if turn.heard and not turn.public]
    events += chronicle.observed
    for event in sorted(events, key=lambda one: one.seq):
        for one in made:
            one.end = one.end or (_observe(one.promise, event) if isinstance(event, Declared) else _settle(one.promise, event))
        for promise in () if isinstance(event, Declared) else made_in(event, chronicle, references):
            same = next((one for one in made if _says_again(one.promise, promise)), None)
            if same is None:
                made.append(_Open(promise))
            elif same.promise.due is None and same.end is None:
                same.promise = msgspec.structs.replace(same.promise, due=promise.due)
    return tuple(one.end or _at_the_end(one.promise, chronicle) for one in made)


def _says_again(one: Promise, other: Promise) -> bool:
    """Whether `other` is the same promise again, in another sentence or by another hop."""
    same = one.what == other.what and _fits(one, other.item) and one.made.customer == other.made.customer
    if one.what == "price":
        return same and one.amount == other.amount
    if one.what == "credit" and one.amount and other.amount and (one.amount != other.amount or one.due == other.due):
        return same and one.amount == other.amount  # a reservation and its cancellation: one sum of money under two numbers
    if one.reference and other.reference and one.reference != other.reference:
        return False
    return same and (one.due == other.due or (one.made.seq == other.made.seq and None in {one.due, other.due}))


def _settle(promise: Promise, turn: Turn) -> Promise | None:
    """The promise with its end, if `turn` shows it."""
    if promise.made.customer != turn.place.customer or turn.seq <= promise.made.seq:
        return None
    late = promise.due is not None and turn.at > promise.due  # for a mail: when it was sent
    if promise.what == "price":
        return _charged(promise, turn)
    state: PromiseState | None = None
    if _is_done(promise, turn):
        state = _done_when(promise, turn, late=late)
    elif promise.what == "delivery" and _is_moved(promise, turn):
        state = "broken" if late else "slipped"
    return _ended(promise, state, turn) if state else None


def _done_when(promise: Promise, turn: Turn, *, late: bool) -> PromiseState | None:
    """Kept or broken; None where words of after the due moment do not say when it was: an earlier message may be there that she
    has not read, “it was delivered” names no day. A mail is as old as what it reports.
    """
    if not late:
        return "kept"
    undated = promise.what in _MESSAGES or (promise.what == "delivery" and turn.record.form != "mailed")
    return None if undated else "broken"


def _charged(promise: Promise, turn: Turn) -> Promise | None:
    """An order placed for the promised item: its price is what the promise is held against."""
    orders = [fact for fact in turn.reading.of("reference") if fact.value != promise.reference]
    prices = {fact.value for fact in turn.reading.of("price.unit", "price.total") if _fits(promise, fact.item)}
    names = turn.reading.of("item")
    other = bool(promise.item and names) and not any(fold(one.value) == fold(promise.item) for one in names)
    if (
        not orders
        or not prices
        or other
        or not any("placed" in found_in(part, turn.rules.cues) for part in sentences(turn.text))
        or not _is_about(promise, turn)
    ):
        return None
    return _ended(promise, "kept" if promise.amount in prices else "broken", turn)


def _is_done(promise: Promise, turn: Turn) -> bool:
    if promise.what == "answer":
        same = turn.place.contact == promise.made.contact or promise.reference in turn.reading.references
        return same and turn.record.form == "mailed" and not turn.reading.automatic
    done = _DONE.get(promise.what)
    text = _PAPERS.sub(" ", turn.text) if promise.what == "delivery" else turn.text
    return done is not None and done.search(text) is not None and _is_about(promise, turn)


def _is_moved(promise: Promise, turn: Turn) -> bool:
    later = promise.due is not None and any(day > promise.due for day in days_promised("delivery", turn))
    same = not promise.reference or promise.reference in turn.reading.references or not turn.reading.references
    return later and same and _is_about(promise, turn)


def _is_about(promise: Promise, turn: Turn) -> bool:
    """By item or by reference; an unnamed promise is about whatever its own contact speaks of."""
    if promise.reference and promise.reference in turn.reading.references:
        return True
    if promise.item:
        return any(fold(fact.value) == fold(promise.item) for fact in turn.reading.of("item"))
    return not promise.reference


def _fits(promise: Promise, item: str) -> bool:
    return not promise.item or not item or fold(item) == fold(promise.item)


def _observe(promise: Promise, record: Declared) -> Promise | None:
    """What a step states to have observed: `Declared(about="observed", facts={"what": "delivery", "item": …, "amount": …})`.
    `reference`: what it came under; `at`: when it came (ISO), where that is not when it was seen.
    """
    facts = record.facts
    if record.seq < promise.made.seq or facts.get("what") != promise.what or not _fits(promise, facts.get("item", "")):
        return None
    if promise.reference and facts.get("reference", promise.reference) != promise.reference:
        return None
    at = datetime.fromisoformat(facts["at"]) if facts.get("at") else record.at
    if at < promise.made.at:
        return None  # what was there before it was promised is something else
    amount = facts.get("amount", "")
    if promise.what == "credit" and amount and promise.amount != amount:
        return None  # it is other money
    late = promise.due is not None and at > promise.due
    differs = bool(amount and promise.amount) and amount != promise.amount
    place = msgspec.structs.replace(
        promise.made, seq=record.seq, at=record.at, channel=record.channel, department="", contact=record.contact, hop=record.hop
    )
    state: PromiseState = "broken" if late or differs else "kept"
    return msgspec.structs.replace(promise, state=state, settled=place, settled_words=amount or "observed")


def _ended(promise: Promise, state: PromiseState, turn: Turn) -> Promise:
    words = " ".join(_telling(promise, turn).split())[:_LONG]
    return msgspec.structs.replace(promise, state=state, settled=turn.place, settled_words=words)


def _at_the_end(promise: Promise, chronicle: Chronicle) -> Promise:
    """Broken where the moment has passed. Not so a price whose offer merely ran out, nor what nobody looked for."""
    over = promise.due is not None and chronicle.last_at is not None and chronicle.last_at > promise.due
    broken = over and promise.what != "price" and _looked(promise, chronicle)
    return msgspec.structs.replace(promise, state="broken" if broken else "open")


def _looked(promise: Promise, chronicle: Chronicle) -> bool:
    """Whether she looked after the due moment: `Declared(about="observed", facts={"what": "mailbox"})`. One mail that she read
    proves nothing, since there may be others that she did not read. Of work to be done she has to hear once more.
    """
    due, customer = promise.due, promise.made.customer
    if due is None:
        return False
    if promise.what in _LOOKED_AT:
        seen = (record for record in chronicle.observed if record.facts.get("what") == _LOOKED_AT[promise.what])
        return any(record.customer == customer and record.at > due for record in seen)
    heard = (turn for turn in chronicle.turns if turn.heard and not turn.public and turn.place.customer == customer)
    return any(turn.at > due and _hears_of(promise, turn) for turn in heard)


def _hears_of(promise: Promise, turn: Turn) -> bool:
    """As `_is_about`; of what has no name only within the contact in which it was promised."""
    unnamed = not (promise.reference or promise.item)
    return _is_about(promise, turn) and not (unnamed and turn.place.contact != promise.made.contact)


def _telling(promise: Promise, turn: Turn) -> str:
    """The sentences of `turn` that show what became of it: those that say that it is done, or name a day or an amount; the whole
    turn where none does.
    """
    done = _DONE.get(promise.what)
    shown = [
        part
        for part in sentences(turn.text)
        if (done is not None and done.search(part)) or understand(part, turn.rules, turn.at).of("due", "date", "price")
    ]
    return " ".join(shown) or turn.text
