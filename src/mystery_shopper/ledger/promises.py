"""Promises: what, by when or for how much, in whose words; kept, slipped, broken, open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Place, Promise
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.text import fold, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Fact, PromiseState, Reference
    from mystery_shopper.ledger.rules import Rules

_WILL = r"(?:\bwill\b|'ll\b|\bshall\b|\b(?:am|are|is) going to\b)"
PATTERNS: dict[str, tuple[str, ...]] = {
    "price": (
        r"\byou (?:can|may|shall|will|'ll) (?:have|get|buy|order|pay)\b",
        r"\b(?:honou?r|match(?:ed|ing)?|promis\w*|guarantee\w*|approv\w*|grant\w*|agree\w*|confirm\w*|hold|keep|offer)\b",
        r"\b(?:yours|sell it to you|let you have|our promise|your price|is good for|valid|reserved)\b",
    ),
    "delivery": (
        rf"{_WILL}[^.!?]{{0,40}}\b(?:arrive|be delivered|be there|reach you|be with you|ship|be shipped|leave|be ready)\b",
        r"\b(?:deliver(?:y|ed)|arriv(?:es|al|ing)|ready (?:for pick-?up|to collect)|pick-?up|ships?|expected)\b[^.!?]{0,40}\b(?:on|by|date|before|until|:|is|today|tomorrow)",
    ),
    "callback": (
        rf"{_WILL}[^.!?]{{0,30}}\b(?:call|ring|phone)\b[^.!?]{{0,15}}\b(?:you|back)\b",
        r"\b(?:a call|callback|call-back) (?:by|within|before|on|tomorrow|today)\b",
    ),
    "credit": (rf"{_WILL}[^.!?]{{0,40}}\b(?:credit|refund|reimburse|pay back|be credited|be refunded)\w*",),
    "answer": (
        rf"{_WILL}[^.!?]{{0,30}}\b(?:write|reply|answer|get back|be in touch|let you know|respond|tell you|inform|update|hear from us|e-?mail you|report back|come back to you)\b",
        r"\byou(?:'ll| will) hear (?:from|back)\b|\byou(?:'ll| will) (?:get|have|receive) (?:an |our |a )?(?:answer|reply|response|update)\b",
    ),
    "action": (
        rf"(?:\b(?:we|i|somebody|someone|she|he|they|our \w+|a colleague|[A-Z][a-z]+ [A-Z][a-z]+)\s*{_WILL})[^.!?]{{0,30}}\b(?:send|repair|fix|replace|clear|clean|collect|look into|look at|check|sort|solve|"
        r"arrange|correct|investigate|take care|mend|visit|remove|pick up|restore|resolve)\b",
    ),
}
_COMPILED = {what: tuple(re.compile(one, re.IGNORECASE) for one in some) for what, some in PATTERNS.items()}
_NEED_A_DATE = frozenset({"delivery", "callback", "credit", "answer", "action"})
_NOT_A_PROMISE = re.compile(r"\?\s*$|\b(?:if|cannot|can't|not|unless|usually|normally|would you|do you)\b", re.IGNORECASE)
_DONE = {
    "delivery": re.compile(
        r"\b(?:delivered|handed over|has arrived|picked up|here (?:is|you are)|left at (?:the|your) door)\b", re.IGNORECASE
    ),
    "credit": re.compile(r"\b(?:credited|refunded|has been paid)\b", re.IGNORECASE),
    "action": re.compile(
        r"\b(?:has been|have been|is|was|we(?:'ve| have)) (?:sent|repaired|fixed|replaced|cleared|cleaned|collected|solved|corrected|mended|removed|restored|resolved|done)\b",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True)
class _Made:
    """A promise as it was made, before anything is known of its end."""

    promise: Promise
    turn: Turn


def promises(chronicle: Chronicle, references: dict[str, Reference]) -> tuple[Promise, ...]:
    """Every promise, in the order of the journey. Its state is that at the time of the last record."""
    made: list[_Made] = []
    settled: dict[int, Promise] = {}
    for turn in chronicle.turns:
        if not turn.heard or turn.public:
            continue
        for index, one in enumerate(made):
            if index not in settled:
                end = _settle(one, turn)
                if end is not None:
                    settled[index] = end
        for promise in _made_in(turn, chronicle, references):
            same = next(
                (index for index, one in enumerate(made) if _repeats(one.promise, promise) and index not in settled), None
            )
            if same is None:
                made.append(_Made(promise, turn))
            elif made[same].promise.due is None and promise.due is not None:
                made[same] = _Made(msgspec.structs.replace(made[same].promise, due=promise.due), made[same].turn)
    _observe(made, settled, chronicle)
    return tuple(settled.get(index, _at_the_end(one.promise, chronicle)) for index, one in enumerate(made))


def due_moment(value: str, rules: Rules) -> datetime:
    """The end of the promised moment: with a time of day that time, else the end of the day, in the company's zone."""
    if "T" in value:
        return datetime.fromisoformat(value).replace(tzinfo=rules.zone)
    day = datetime.fromisoformat(value).date()
    return datetime.combine(day, min(rules.closes, time(23, 59, 59)), tzinfo=rules.zone)


def _made_in(turn: Turn, chronicle: Chronicle, references: dict[str, Reference]) -> list[Promise]:
    """The promises in one utterance: one for each kind and sentence, with what the whole utterance says besides."""
    found: list[Promise] = []
    parts = sentences(turn.plain.source)
    whole = turn.reading
    for part in parts:
        reading = understand(part, turn.rules, turn.at)
        for what in _kinds(part, turn.rules):
            prices = [fact for fact in reading.facts if fact.attribute == ("price.refund" if what == "credit" else "price.unit")]
            if what == "price" and not prices:
                continue
            due = (
                _due(reading.of("due"), turn.rules)
                if what != "price"
                else _due(reading.of("due") or _until(parts, turn), turn.rules)
            )
            item = next((fact.item for fact in prices if fact.item), "") or _only(
                [fact.value for fact in reading.of("item") or whole.of("item")]
            )
            amount = prices[0].value if what in {"price", "credit"} and prices else ""
            if what not in turn.rules.promise_patterns and what in {"action", "answer"} and _NOT_A_PROMISE.search(part):
                continue
            found.append(
                Promise(
                    what=what,
                    item=item,
                    amount=amount,
                    due=due,
                    made=turn.place,
                    words=part,
                    reference=_under(turn, references, chronicle),
                    state="open",
                )
            )
    return found


def _kinds(part: str, rules: Rules) -> list[str]:
    """The kinds of promise that a sentence makes; "action" only where it is nothing more exact. A question promises nothing."""
    if part.rstrip().endswith("?"):
        return []
    kinds = [what for what, patterns in rules.promise_patterns.items() if any(one.search(part) for one in patterns)]
    kinds += [what for what, patterns in _COMPILED.items() if what not in kinds and any(one.search(part) for one in patterns)]
    return [what for what in kinds if what != "action" or len(kinds) == 1]


def _until(parts: list[str], turn: Turn) -> tuple[Fact, ...]:
    """The day until which an offer holds may stand in a sentence of its own."""
    for part in parts:
        if re.search(r"\b(?:valid|holds?|good|until|expires?|by)\b", part, re.IGNORECASE) and not _COMPILED["delivery"][1].search(
            part
        ):
            found = understand(part, turn.rules, turn.at).of("due")
            if found:
                return found
    return ()


def _due(facts: Iterable[Fact], rules: Rules) -> datetime | None:
    """The last of the days named ("between Tuesday and Thursday")."""
    return max((due_moment(fact.value, rules) for fact in facts), default=None)


def _only(values: list[str]) -> str:
    unique = [*dict.fromkeys(values)]
    return unique[0] if len(unique) == 1 else ""


def _under(turn: Turn, references: dict[str, Reference], chronicle: Chronicle) -> str:
    """The reference under which it was promised: named in these words, else the last one given in this contact."""
    named = [value for value in turn.reading.references if value in references]
    if named:
        return named[0]
    earlier = [
        value
        for one in chronicle.contacts[turn.place.contact].turns
        if one.seq < turn.seq
        for value in one.reading.references
        if value in references
    ]
    return earlier[-1] if earlier else ""


def _repeats(one: Promise, other: Promise) -> bool:
    """Whether `other` says the same promise again (in another sentence, by another hop)."""
    same = one.what == other.what and (not one.item or not other.item or fold(one.item) == fold(other.item))
    if one.what == "price":
        return same and one.amount == other.amount
    return same and (one.due == other.due or (one.made.seq == other.made.seq and None in {one.due, other.due}))


def _settle(one: _Made, turn: Turn) -> Promise | None:
    """The promise with its end, if `turn` shows it."""
    promise = one.promise
    if promise.made.customer != turn.place.customer:
        return None
    if promise.what == "price":
        return _charged(promise, turn)
    late = promise.due is not None and turn.record.at > promise.due
    done = _DONE.get(promise.what)
    if done is not None and done.search(turn.text) and _is_about(promise, turn):
        return _ended(promise, "broken" if late else "kept", turn)
    if promise.what == "answer" and turn.place.seq > promise.made.seq and _is_answer(promise, turn):
        return _ended(promise, "broken" if late else "kept", turn)
    moved = [
        fact for fact in turn.reading.of("due") if promise.due is not None and due_moment(fact.value, turn.rules) > promise.due
    ]
    if (
        moved
        and promise.what == "delivery"
        and _is_about(promise, turn)
        and _COMPILED["delivery"]
        and any(p.search(turn.text) for p in _COMPILED["delivery"])
    ):
        return _ended(promise, "broken" if late else "slipped", turn)
    return None


def _charged(promise: Promise, turn: Turn) -> Promise | None:
    """An order placed for the promised item: its price is what the promise is held against."""
    orders = [fact for fact in turn.reading.of("reference") if fact.kind == "order" and fact.value != promise.reference]
    placed = re.search(r"\b(?:order(?:ed)?|placed|confirm\w*|charged|paid|thank you)\b", turn.text, re.IGNORECASE)
    prices = [
        fact for fact in turn.reading.of("price") if fact.attribute in {"price.unit", "price.total"} and _fits(promise, fact.item)
    ]
    names = [fact.value for fact in turn.reading.of("item")]
    if (
        not orders
        or not placed
        or not prices
        or (promise.item and names and not any(fold(one) == fold(promise.item) for one in names))
    ):
        return None
    unit = [fact.value for fact in prices if fact.attribute == "price.unit"] or [fact.value for fact in prices]
    return _ended(promise, "kept" if promise.amount in {*unit, *(fact.value for fact in prices)} else "broken", turn)


def _fits(promise: Promise, item: str) -> bool:
    return not promise.item or not item or fold(item) == fold(promise.item)


def _is_about(promise: Promise, turn: Turn) -> bool:
    names = [fact.value for fact in turn.reading.of("item")]
    by_item = not promise.item or any(fold(one) == fold(promise.item) for one in names)
    return by_item or (bool(promise.reference) and promise.reference in turn.reading.references)


def _is_answer(promise: Promise, turn: Turn) -> bool:
    later = turn.place.seq > promise.made.seq and turn.record.form == "mailed" and not turn.reading.automatic
    return later and (turn.place.contact == promise.made.contact or promise.reference in turn.reading.references)


def _observe(made: list[_Made], settled: dict[int, Promise], chronicle: Chronicle) -> None:
    """What steps declare to have observed: `Declared(about="observed", facts={"what": "delivery", "item": …})`."""
    for record in chronicle.observed:
        for index, one in enumerate(made):
            promise = one.promise
            if (
                index in settled
                or record.seq < promise.made.seq
                or record.facts.get("what") != promise.what
                or not _fits(promise, record.facts.get("item", ""))
            ):
                continue
            late = promise.due is not None and record.at > promise.due
            amount = record.facts.get("amount", "")
            state: PromiseState = "broken" if late or (amount and promise.amount and amount != promise.amount) else "kept"
            place = msgspec.structs.replace(
                promise.made,
                seq=record.seq,
                at=record.at,
                channel=record.channel,
                department="",
                contact=record.contact,
                hop=record.hop,
            )
            settled[index] = msgspec.structs.replace(promise, state=state, settled=place, settled_words=amount or "observed")


def _ended(promise: Promise, state: PromiseState, turn: Turn) -> Promise:
    return msgspec.structs.replace(promise, state=state, settled=_place(turn), settled_words=" ".join(turn.text.split())[:400])


def _place(turn: Turn) -> Place:
    return turn.place


def _at_the_end(promise: Promise, chronicle: Chronicle) -> Promise:
    """Broken where the moment has passed; an offer that merely ran out is not broken."""
    over = promise.due is not None and chronicle.last_at is not None and chronicle.last_at - promise.due > timedelta(0)
    return msgspec.structs.replace(promise, state="broken" if over and promise.what != "price" else "open")


def needs_a_date(promise: Promise) -> bool:
    return promise.what in _NEED_A_DATE and promise.due is None
