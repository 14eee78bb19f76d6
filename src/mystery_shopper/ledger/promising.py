"""What makes a sentence of the company a promise: what, by when or for how much. Patterns can be added in `[promises]`.

A sentence that names a day to come promises what its words are about: money that comes back, words to her, goods that come to
her, work that is done. Without a day it promises only where it says that somebody will do it.
"""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Promise
from mystery_shopper.ledger.promise_words import (
    A_THING,
    ASKS_HER,
    AT_A_STORE,
    BACK,
    BY_A_DAY,
    CALL_TO_HER,
    CHARGED,
    CLAUSE,
    COMES,
    DAY,
    EITHER_WAY,
    FETCHED_FROM_HER,
    GIVEN,
    GRANTED,
    HER_STEP,
    HER_WISH,
    HERS_TO_DO,
    ITS_DONE,
    LET_IT_COME,
    LIMIT,
    MONEY,
    OF_OTHER_THINGS,
    PAST,
    PLEASE_EXPECT,
    RELATIVE,
    SENT_BACK,
    SHE_GETS,
    TO_HER,
    UNDATED,
    UNSURE,
    VALID,
    WORDS_TO_HER,
)
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.cues import found_in
from mystery_shopper.ledger.readings.families import IF, NEGATION, is_question, said
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Fact, Reference
    from mystery_shopper.ledger.readings import Reading
    from mystery_shopper.ledger.rules import Rules

_DATED = ("delivery", "callback", "credit", "answer", "action")
_COMPILED = {what: tuple(re.compile(one, re.IGNORECASE) for one in some) for what, some in UNDATED.items()}
_NEED_A_DATE = frozenset(_DATED)


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
    for index, part in enumerate(parts):
        for what in _kinds(part, turn, parts, on_a_page=on_a_page):
            promise = _promise(what, index, parts, turn)
            if promise is not None and not (on_a_page and promise.due is None):
                found.append(msgspec.structs.replace(promise, reference=under))
    credited = {one.amount for one in found if one.what == "credit"}  # "I've approved $15.00. It's on your card by Friday."
    found = [one for one in found if one.what != "price" or one.amount not in credited]
    a_day = any(one.due is not None for one in found)  # "I'll check with them. You hear from us by Friday." has its day
    return [one for one in found if not a_day or one.due is not None or one.what not in {"action", "answer"}]


def promised(sentence: str, rules: Rules, at: datetime) -> tuple[str, ...]:
    """The kinds of promise that one sentence of the company makes, said `at`.

    >>> promised("Gets to you by Friday.", rules, at)  # doctest: +SKIP
    ('delivery',)
    """
    reading = understand(sentence, rules, at)
    if is_question(sentence):
        return ()
    kinds = [what for what, patterns in rules.promise_patterns.items() if any(one.search(sentence) for one in patterns)]
    kinds += _by_a_day(sentence, reading, rules, at) or _undated(sentence)
    if _grants(sentence, reading):
        kinds.append("price")
    if HER_STEP.search(sentence) or "transfers" in found_in(sentence, rules.cues):
        kinds = [what for what in kinds if what != "action"]
    return tuple(what for what in dict.fromkeys(kinds) if what != "action" or {*kinds} == {"action"})


def days_promised(what: str, turn: Turn) -> tuple[datetime, ...]:
    """The moments by which sentences of `turn` promise `what`, whatever other days it names."""
    parts = sentences(turn.plain.source)
    return tuple(
        due_moment(day.value, turn.rules)
        for part in parts
        if what in _kinds(part, turn, parts, on_a_page=turn.record.form == "shown")
        for day in _days(understand(part, turn.rules, turn.at), turn.rules, turn.at)
    )


def needs_a_date(promise: Promise) -> bool:
    return promise.what in _NEED_A_DATE and promise.due is None


def speaks_of(what: str, text: str) -> bool:
    """Whether `text` is about a promise of this kind."""
    return what in _spoken_of(text)


@lru_cache(maxsize=8192)
def _spoken_of(text: str) -> frozenset[str]:
    found = {what for what, patterns in _COMPILED.items() if any(pattern.search(text) for pattern in patterns)}
    return frozenset(
        found | ({"delivery"} if any(COMES.search(part) and A_THING.search(part) for part in sentences(text)) else set())
    )


def due_moment(value: str, rules: Rules) -> datetime:
    """The end of the promised moment: with a time of day that time, else the end of the day, in the company's zone."""
    if "T" in value:
        return datetime.fromisoformat(value).replace(tzinfo=rules.zone)
    day = datetime.fromisoformat(value).date()
    return datetime.combine(day, min(rules.closes, time(23, 59, 59)), tzinfo=rules.zone)


def _promise(what: str, index: int, parts: Sequence[str], turn: Turn) -> Promise | None:
    """The promise of this kind in a sentence, None where it is none after all."""
    part = parts[index]
    reading = understand(part, turn.rules, turn.at)
    amounts = _amounts(what, index, parts, turn)
    if what == "price" and not (amounts and turn.reading.of("item")):
        return None
    days = reading.of("due") or _until(parts, turn) if what == "price" else _days(reading, turn.rules, turn.at)
    named = [fact.value for fact in reading.of("item") or turn.reading.of("item")]
    return Promise(
        what=what,
        item=next((fact.item for fact in amounts if fact.item), "") or _only(named),
        amount=amounts[0].value if amounts else "",
        due=_last(days, turn.rules),
        made=turn.place,
        words=part,
        reference="",
        state="open",
    )


def _amounts(what: str, index: int, parts: Sequence[str], turn: Turn) -> list[Fact]:
    """The sum that a promise is about. That of money to come back may stand in a sentence before: "$15.00. On your card by …"."""
    facts = understand(parts[index], turn.rules, turn.at).facts
    if what == "price":
        return [fact for fact in facts if fact.attribute == "price.unit"]
    if what != "credit":
        return []
    for part in reversed(parts[: index + 1]):
        sums = [fact for fact in understand(part, turn.rules, turn.at).facts if fact.attribute.startswith("price.")]
        back = [fact for fact in sums if fact.attribute == "price.refund"] or sums
        if back:
            return back[-1:] if part is not parts[index] else back[:1]
    return []


def _kinds(part: str, turn: Turn, parts: Sequence[str], *, on_a_page: bool) -> tuple[str, ...]:
    """The kinds of promise that a sentence of an utterance makes, its neighbours known."""
    kinds = promised(part, turn.rules, turn.at) or _by_what_it_is_about(part, turn)
    if "price" in kinds or on_a_page or is_question(part):
        return kinds
    reading = understand(part, turn.rules, turn.at)
    words = said(part)
    if not _names_a_price(reading) or NEGATION.search(words) or HER_WISH.search(words):
        return kinds
    index = parts.index(part)
    beside = [said(one) for one in (*parts[max(0, index - 1) : index], *parts[index + 1 : index + 2]) if not is_question(one)]
    granted = any(GRANTED.search(one) and not NEGATION.search(one) and not re.search(r"\d", one) for one in beside)
    # "Trail Tent 4, $249.00. Good until Friday." "$249.00 for the Trail Tent 4 in Boulder. You get it for that here, too."
    return (*kinds, "price") if granted or _until(parts, turn) else kinds


def _by_what_it_is_about(part: str, turn: Turn) -> tuple[str, ...]:
    """What a sentence promises by a day in words that no family has: goods where the utterance names an order or an item, an
    answer where it gives a number alone.
    """
    reading = understand(part, turn.rules, turn.at)
    clause = _clause_of_a_day(part, reading, turn.rules, turn.at)
    to_her = TO_HER.search(said(part)) is not None or bool(reading.of("address", "name"))
    if is_question(part) or not clause or not BY_A_DAY.search(clause) or not to_her:
        return ()
    if (
        OF_OTHER_THINGS.search(said(part))
        or FETCHED_FROM_HER.search(part)
        or any(fact.attribute.startswith("price.") for fact in reading.facts)
    ):
        return ()
    kinds = {fact.kind for fact in turn.reading.of("reference")}
    if turn.reading.of("item") or "order" in kinds:
        return ("delivery",)
    return ("answer",) if "incident" in kinds else ()


def _names_a_price(reading: Reading) -> bool:
    return bool(reading.of("item")) and any(fact.attribute == "price.unit" for fact in reading.facts)


def _grants(part: str, reading: Reading) -> bool:
    """Whether a sentence lets her have what it names at the price that it names."""
    if not any(fact.attribute == "price.unit" for fact in reading.facts):
        return False
    words = said(part)
    return GRANTED.search(words) is not None and not NEGATION.search(words) and not HER_WISH.search(words)


def _undated(part: str) -> list[str]:
    """The kinds of promise that somebody makes who says that he will do it, by whatever day or none."""
    found = [what for what, patterns in _COMPILED.items() if any(pattern.search(part) for pattern in patterns)]
    if FETCHED_FROM_HER.search(part) or HERS_TO_DO.search(part) or ASKS_HER.search(part):
        found = [what for what in found if what != "delivery"]
    return [what for what in found if what not in {"action", "answer"} or not UNSURE.search(part)]


def _days(reading: Reading, rules: Rules, at: datetime) -> tuple[Fact, ...]:
    """The days to come that a sentence names."""
    today = at.astimezone(rules.zone).date().isoformat()
    due = tuple(fact for fact in reading.of("due") if fact.value[:10] >= today)
    return due or tuple(fact for fact in reading.of("date") if fact.value[:10] > today)


def _by_a_day(part: str, reading: Reading, rules: Rules, at: datetime) -> list[str]:
    """The kind of promise that a sentence makes by naming a day to come."""
    clause = _clause_of_a_day(part, reading, rules, at)
    if not clause:
        return []
    whole = _neutral(said(part), reading)
    said_there = (clause, whole) if not RELATIVE.match(clause) else (whole,)
    return next((kinds for words in said_there if (kinds := _about(words, reading))), [])


def _clause_of_a_day(part: str, reading: Reading, rules: Rules, at: datetime) -> str:
    """The clause of a sentence in which something is said to happen on a day to come; "" where there is none."""
    days = _days(reading, rules, at)
    words = _neutral(said(part), reading)
    for day in days:
        words = words.replace(day.words, DAY)  # a comma within a day ends no clause
    if not days or IF.search(words):
        return ""
    clause = next((one for one in reversed(CLAUSE.split(words)) if one and DAY in one), words)
    before = clause.rpartition(DAY)[0]
    barred = LIMIT.search(before) or HERS_TO_DO.search(clause) or NEGATION.search(GIVEN.sub(" ", clause)) or PAST.search(before)
    return "" if barred else clause


def _neutral(words: str, reading: Reading) -> str:
    """`words` without streets and names of people, which may look like anything ("Kayla Run"), and with "please expect it" as
    "expect it".
    """
    for fact in reading.of("address", "name"):
        words = re.sub(re.escape(fact.words), f"[{fact.attribute}]", words, flags=re.IGNORECASE)
    return PLEASE_EXPECT.sub("", LET_IT_COME.sub("by", words))


def _about(words: str, reading: Reading) -> list[str]:
    """The kind of promise that words with a day to come make."""
    sums = any(fact.attribute.startswith("price.") for fact in reading.facts)
    comes_back = BACK.search(words) and (sums or MONEY.search(words))
    if (comes_back or (sums and not reading.of("item") and SHE_GETS.search(words))) and not CHARGED.search(words):
        return ["credit"]
    if WORDS_TO_HER.search(words) or CALL_TO_HER.search(words):
        return ["answer" if WORDS_TO_HER.search(words) else "callback"]
    fetched = FETCHED_FROM_HER.search(words) is not None
    other = fetched or any(words_of.search(words) for words_of in (OF_OTHER_THINGS, EITHER_WAY, SENT_BACK))
    if not other and (COMES.search(words) or (AT_A_STORE.search(words) and A_THING.search(words))):
        return ["delivery"]
    return ["action"] if ITS_DONE.search(words) and not fetched else []


def _until(parts: Sequence[str], turn: Turn) -> tuple[Fact, ...]:
    """The day until which an offer holds may stand in a sentence of its own."""
    for part in parts:
        if VALID.search(part) and not {"delivery", "answer", "credit"} & {*promised(part, turn.rules, turn.at)}:
            found = _days(understand(part, turn.rules, turn.at), turn.rules, turn.at)
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
