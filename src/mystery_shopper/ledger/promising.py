"""What makes a sentence of the company a promise: what, by when or for how much. Patterns can be added in `[promises]`."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Promise
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Fact, Reference
    from mystery_shopper.ledger.readings import Reading
    from mystery_shopper.ledger.rules import Rules

_WILL = r"(?:\bwill\b|'ll\b|\bshall\b|\b(?:am|are|is) going to\b)"
_WRITE = (
    r"(?:write|reply|answer|get back|be in touch|let you know|respond|tell you|inform|update|hear from us|e-?mail you|"
    r"report back|come back to you)"
)
_DO = (
    r"(?:send|repair|fix|replace|clear|clean|collect|look into|look at|check|sort|solve|arrange|correct|investigate|take care|"
    r"mend|visit|remove|pick up|restore|resolve)"
)
PATTERNS: dict[str, tuple[str, ...]] = {
    "price": (
        r"\byou (?:can|may|shall|will|'ll) (?:have|get|buy|order|pay)\b|\byou (?:get|pay) the\b",
        r"\b(?:honou?r|match(?:ed|ing)?|promis\w*|guarantee\w*|approv\w*|grant\w*|agree\w*|confirm\w*|hold|keep|offer)\b",
        r"\b(?:yours|sell it to you|let you have|our promise|your price|is good for|valid|reserved)\b",
    ),
    "delivery": (
        rf"{_WILL}[^.!?]{{0,40}}\b(?:arrive|be delivered|be there|reach you|be with you|ship|be shipped|leave|be ready)\b",
        (
            r"\b(?:delivery|delivered|deliver|arriv(?:es|al|ing)|ready (?:for pick-?up|to collect)|pick-?up|ships?|expected)\b"
            r"[^.!?]{0,120}\b(?:on|by|date|before|until|today|tomorrow|within)\b|\bdelivery:"  # a whole address may stand between
        ),
        r"\byou have it no later than\b|\bit waits for you\b",
    ),
    "callback": (
        rf"{_WILL}[^.!?]{{0,30}}\b(?:call|ring|phone)\b[^.!?]{{0,15}}\b(?:you|back)\b",
        r"\b(?:calls|rings|phones) you\b|\b(?:a call|callback|call-back) (?:by|within|before|on|tomorrow|today)\b",
    ),
    "credit": (rf"{_WILL}[^.!?]{{0,40}}\b(?:credit|refund|reimburse|pay back|be credited|be refunded)\w*",),
    "answer": (
        rf"{_WILL}[^.!?]{{0,30}}\b{_WRITE}\b",
        r"\b(?:writes|replies|answers|gets back|reports back|comes back) to you\b|\blets you know\b|\byou hear (?:from|back)\b",
        r"\byou(?:'ll| will) hear (?:from|back)\b",
        r"\byou(?:'ll| will) (?:get|have|receive) (?:an |our |a )?(?:answer|reply|update)\b",
    ),
    "action": (
        rf"(?:\b(?:we|i|somebody|someone|she|he|they|our \w+|a colleague|\w+ \w+)\s*{_WILL})[^.!?]{{0,30}}\b{_DO}\b",
        r"\bnext step by\b|\byou can expect\b",
        rf"{_WILL}[^.!?]{{0,10}}\bget\b[^.!?]{{0,30}}\b(?:solved|fixed|repaired|sorted|mended|done|replaced)\b",
    ),
}
_WITH_A_DAY: dict[str, tuple[str, ...]] = {
    "delivery": (
        r"\b(?:gets? (?:to|there|here)|lands?|shows? up|turns? up|reaches|(?:^|be |it's |is )there|(?:have|hold) (?:it|them))\b",
        r"\b(?:at your door|in your hands|to (?:your (?:door|home|place)|you)|waiting for you|in (?:the |our )?(?:\w+ )?store)\b",
    ),
    "credit": (
        r"\b(?:back (?:on|to|in|into|onto)|return(?:s|ed)? to) (?:your|the) (?:card|account|bank)\b|\bmoney back\b",
        r"\b(?:refund|reimbursement|credit note|repayment)\b|\byou (?:get|have|receive) \S+ (?:\S+ )?back\b",
    ),
}
"""Words that promise only together with the day by which: "Gets to you by Friday." Without one they are talk."""
_BY_A_DAY = {what: tuple(re.compile(one, re.IGNORECASE) for one in some) for what, some in _WITH_A_DAY.items()}
_COMPILED = {what: tuple(re.compile(one, re.IGNORECASE) for one in some) for what, some in PATTERNS.items()}
_NEED_A_DATE = frozenset({"delivery", "callback", "credit", "answer", "action"})
_UNSURE = re.compile(r"\b(?:if|cannot|can't|not|unless|usually|normally|whenever)\b", re.IGNORECASE)
_VALID = re.compile(r"\b(?:valid|holds?|good|until|expires?|through|keep)\b", re.IGNORECASE)


def made_in(turn: Turn, chronicle: Chronicle, references: dict[str, Reference]) -> list[Promise]:
    """The promises in one utterance, one for each kind and sentence. A page promises only under a number, with a day: the
    rest of it is friendly words.
    """
    on_a_page = turn.record.form == "shown"
    if on_a_page and not turn.reading.references:
        return []
    parts = sentences(turn.plain.source)
    under = _under(turn, references, chronicle)
    found: list[Promise] = []
    for part in parts:
        reading = understand(part, turn.rules, turn.at)
        for what in _kinds(part, reading, turn.rules):
            promise = _promise(what, part, reading, turn, parts)
            if promise is not None and not (on_a_page and promise.due is None):
                found.append(msgspec.structs.replace(promise, reference=under))
    return found


def needs_a_date(promise: Promise) -> bool:
    return promise.what in _NEED_A_DATE and promise.due is None


def speaks_of(what: str, text: str) -> bool:
    """Whether `text` is about a promise of this kind."""
    return what in _spoken_of(text)


@lru_cache(maxsize=8192)
def _spoken_of(text: str) -> frozenset[str]:
    return frozenset(what for what, patterns in _COMPILED.items() if any(pattern.search(text) for pattern in patterns))


def due_moment(value: str, rules: Rules) -> datetime:
    """The end of the promised moment: with a time of day that time, else the end of the day, in the company's zone."""
    if "T" in value:
        return datetime.fromisoformat(value).replace(tzinfo=rules.zone)
    day = datetime.fromisoformat(value).date()
    return datetime.combine(day, min(rules.closes, time(23, 59, 59)), tzinfo=rules.zone)


def _promise(what: str, part: str, reading: Reading, turn: Turn, parts: Sequence[str]) -> Promise | None:
    """The promise of this kind in a sentence, None where it is none after all."""
    rules = turn.rules
    wanted = {"price": "price.unit", "credit": "price.refund"}.get(what, "")
    amounts = [fact for fact in reading.facts if fact.attribute == wanted]
    if what == "price" and not amounts:
        return None
    if what in {"action", "answer"} and what not in rules.promise_patterns and _UNSURE.search(part):
        return None
    days = reading.of("due") or (_until(parts, turn) if what == "price" else ())
    named = [fact.value for fact in reading.of("item") or turn.reading.of("item")]
    return Promise(
        what=what,
        item=next((fact.item for fact in amounts if fact.item), "") or _only(named),
        amount=amounts[0].value if amounts else "",
        due=_last(days, rules),
        made=turn.place,
        words=part,
        reference="",
        state="open",
    )


def _kinds(part: str, reading: Reading, rules: Rules) -> list[str]:
    """The kinds of promise that a sentence makes; "action" only where it is nothing more exact. A question promises nothing."""
    if part.rstrip().endswith("?"):
        return []
    kinds = [what for what, patterns in rules.promise_patterns.items() if any(one.search(part) for one in patterns)]
    kinds += [what for what in _COMPILED if what not in kinds and speaks_of(what, part)]
    if not kinds and reading.of("due") and not _UNSURE.search(part):
        kinds = [what for what, patterns in _BY_A_DAY.items() if any(one.search(part) for one in patterns)][-1:]
    return [what for what in kinds if what != "action" or len(kinds) == 1]


def _until(parts: Sequence[str], turn: Turn) -> tuple[Fact, ...]:
    """The day until which an offer holds may stand in a sentence of its own."""
    for part in parts:
        if _VALID.search(part) and not speaks_of("delivery", part):
            found = understand(part, turn.rules, turn.at).of("due")
            if found:
                return found
    return ()


def _last(facts: Iterable[Fact], rules: Rules) -> datetime | None:
    """The last of the days named ("between Tuesday and Thursday")."""
    return max((due_moment(fact.value, rules) for fact in facts), default=None)


def _only(values: list[str]) -> str:
    unique = [*dict.fromkeys(values)]
    return unique[0] if len(unique) == 1 else ""


def _under(turn: Turn, references: dict[str, Reference], chronicle: Chronicle) -> str:
    """The reference under which it was promised: the first named in these words, else the last one named in this contact."""
    named = sorted((value for value in turn.reading.references if value in references), key=turn.words.find)
    if named:
        return named[0]
    earlier = (one for one in reversed(chronicle.contacts[turn.place.contact].turns) if one.seq < turn.seq)
    return next((value for one in earlier for value in one.reading.references if value in references), "")
