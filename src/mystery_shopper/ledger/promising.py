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
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.costless import COSTLESS
from mystery_shopper.ledger.readings.cues import found_in
from mystery_shopper.ledger.readings.families import GOODS, IF, NEGATION, PERSON, STORE, family, is_question, said
from mystery_shopper.ledger.readings.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Fact, Reference
    from mystery_shopper.ledger.readings import Reading
    from mystery_shopper.ledger.rules import Rules

_WILL = r"(?:\bwill\b|'ll\b|\bshall\b|\b(?:am|are|is|'re|'s|'m) (?:going to|gonna)\b)"
_WRITE = (
    r"(?:write|reply|answer|get back|be in touch|let you know|respond|tell you|inform|update|hear from us|e-?mail you|"
    r"report back|come back to you|text you|drop you|message you)"
)
_DO = (
    r"(?:send|repair|fix|replace|clear|clean|collect|look into|look at|check|sort|solve|arrange|correct|investigate|take care|"
    r"mend|visit|remove|pick up|restore|resolve|see to)"
)
_UNDATED: dict[str, tuple[str, ...]] = {
    "delivery": (
        (
            rf"{_WILL}[^.!?]{{0,40}}\b(?:arrive|be delivered|be there|reach you|be with you|ship|be shipped|"
            r"leave(?= (?:us|our|the (?:warehouse|depot|store|house)|on|by|today|tomorrow)\b)|be ready)\b"
        ),
        r"\byou have it no later than\b|\bit waits for you\b|\bdelivery:",
    ),
    "callback": (
        rf"{_WILL}[^.!?]{{0,30}}\b(?:call|ring|phone)\b[^.!?]{{0,15}}\b(?:you|back)\b",
        r"\b(?:calls|rings|phones) you\b",
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
"""What promises even without a day: somebody will do it."""

_GRANTED = family(
    r"yours", r"you (?:can|may|shall|will|'ll) (?:have|get|buy|order|pay)",
    r"you (?:get|pay|are getting|'re getting)(?! the rest)",
    r"(?:honou?r|match(?:ed|ing)?|promis|guarantee|approv|grant|agree|accept|confirm|allow)\w*",
    r"(?:hold|keep|held|kept|set)(?:s|ing)? (?:\w+ )?(?:for you|(?:that|this|the|your) price)",
    r"(?:our|my|an?) offer",
    r"deal",
    r"done",
    r"(?:our|my) (?:word|promise|offer)", r"your price", r"valid (?:until|through|till|for)",
    r"able to (?:offer|give|sell|let|extend)",
    r"(?:offer|sell|give|extend)(?:ing)? (?:it|that|this|you)",
    r"reserved",
    r"good (?:until|through|till|for)",
    r"(?:let|letting) you have", r"(?:sell|selling|give|giving) (?:it |the [\w ]+ )?(?:to )?you",
    r"let (?:the )?[\w ]{2,30} go",
    r"go(?:es)? to you",
    r"(?:extend(?:ed)?|available|sold|charged|offered|open) to you", r"for you from (?:me|us)", r"(?:a|is a|it's a) yes",
    r"yes",
    r"yep",
    r"yeah",
    r"yup",
    r"absolutely",
    r"indeed",
    r"sure",
    r"certainly",
    r"you bet",
    r"of course",
    r"(?:happy|glad|pleased) to (?:do|match|offer|give|let|sell|honou?r)", r"do (?:it|that|this|you|the [\w ]{2,30}) (?:for|at)",
    r"gladly", r"with pleasure", r"stand(?:s|ing)? by", r"take (?:it|the)", r"consider it", r"all right",
)  # fmt: skip
"""That she can have it at the price named."""
_HER_WISH = family(
    r"cancel\w*",
    r"call(?:ed)? off",
    r"returned?",
    r"nothing to pay",
    r"no payment",
    r"you (?:asked|wanted|saw|wished|mentioned|told|found|paid)",
    r"elsewhere",
    r"regular(?:ly)?",
    r"(?:doesn't|does not|don't) count",
)

_BACK = family(
    r"back", r"refund\w*", r"credit(?:s|ed|ing)?(?! (?:protection|card|insurance|plan))", r"reimburs\w*", r"repa(?:y\w*|id)",
    r"return(?:s|ed|ing)?",
    r"remit\w*",
    r"restor\w*", r"(?:on|onto|to|into|in|hits?|gets?|reach(?:es)?|lands? on|at) (?:your|the|her|its) (?:\w+ )?(?:card|account|"
    r"statement|bank|pocket|wallet)",
    r"your (?:card|account|bank) (?:gets|receives|sees|shows)",
    r"on card", r"money", r"(?:every )?cents?", r"compensat\w*", r"make good", r"paid out",
    r"pay(?:s|ing)? (?:you|it) (?:out|back)",
    r"better off",
    r"(?:get|gets|getting|have|receive|see) (?:your )?\S{2,12} (?:dollars )?(?:from us|back)", r"in your hands", r"repayment",
    r"on (?:its|the) way (?:back |home )?to you(?:r card)?",
)  # fmt: skip
"""By which money comes back to her; a sentence of goods needs a sum as well."""
_MONEY = family(
    r"(?:card|account|bank|statement|refund\w*|credit(?:ed|s)?|credit note|reimburs\w*|repa(?:y\w*|id)|money|cents?|"
    r"dollars?|sum|amount)"
)
_WORDS_TO_HER = family(
    r"writes?", r"written", r"in writing", r"writing (?:to )?you", r"repl(?:y|ies)", r"answers?", r"respon(?:d|ds|se)",
    r"(?:a|some) line",
    r"notes?(?! number)",
    r"letters?",
    r"word",
    r"messages?",
    r"e-?mails?(?! address)", r"mails?", r"texts?", r"text messages?", r"hear (?:back|from)", r"you(?:'ll| will| shall)? hear",
    r"(?:in|into) touch",
    r"(?:get|gets|getting|come|comes|coming|got) back to",
    r"let(?:s|ting)? you know(?! that)",
    r"(?:follow(?:s|ing)?|circle(?:s)?|loop(?:s)?) (?:up|back)",
    r"touch(?:es)? base",
    r"reach(?:es|ing)? out to you",
    r"(?:will|shall|be) (?:\w+ )?inform(?:s|ed)?",
    r"updates?(?! (?:delivery|date))", r"(?:keep|kept) you (?:posted|updated|informed)", r"report(?:s)? back", r"news",
    r"ping(?:s)?",
    r"contact(?:s|ed)? you",
    r"tell(?:s)? you",
    r"communicat\w*",
    r"findings",
    r"outcome",
    r"decision",
)  # fmt: skip
_CALL_TO_HER = family(
    r"(?:call|calls|calling|ring|rings|ringing|phone|phones|telephone|telephones|buzz|buzzes)(?: \w+)? (?:you|back)",
    r"(?:call-?back|return call)",
    r"(?:give|gives|giving) you a (?:call|ring|bell|buzz)", r"a (?:call|ring) (?:by|within|before|on|tomorrow|today|from)",
    r"on the (?:phone|line) to you",
)  # fmt: skip
_COMES = family(
    r"deliver\w*", r"arriv(?:e|es|ed|ing)", r"arrival(?= (?:of|on|by|at|no|date|day))", r"reach(?:es|ing)?", r"lands?",
    r"(?:turn|show)s? up",
    r"gets? (?:to|there|here|home)",
    r"there(?! (?:is|are|was|'s|'ll|will|were))",
    r"with you",
    r"(?:at|on|to|by|in|into|through) your (?:\w+ ){0,2}(?:door|doorstep|porch|step|(?:door)?mat|home|house|place|"
    r"hands?|address|residence|end|cabin)",
    r"to you",
    r"to your",
    r"yours",
    r"eta",
    r"ready", r"available (?:for|at|in|to)", r"readiness", r"complet(?:e|ed|ion)", r"collect(?:ed|ion)?",
    r"pick(?:ed)?(?:-| )?up",
    r"pick (?:\S+ ){1,4}up",
    r"(?:come|be able to|can|may|you) (?:\w+ ){0,2}(?:fetch|grab|get)",
    r"(?:swing|stop|come|drop|call|run|pop|drop) (?:by|in|round|over)", r"wait(?:s|ing)?", r"await(?:s|ing)?",
    r"ship(?:s|ped|ping|ment)?",
    r"dispatch\w*",
    r"despatch\w*",
    r"courier",
    r"carrier",
    r"truck",
    r"van", r"lorry", r"driver", r"brings?", r"brought", r"drop(?:s|ped|ping)?(?: it| them)?(?: off)?", r"hand(?:s|ed)? over",
    r"(?:have|has|had|get|gets|getting|hold|holding|receive|receiv\w+|see|expect) (?:it|them|one|both|all|yours?|the \w+)",
    r"receiv\w*", r"look for", r"watch for", r"com(?:es|ing)", r"come to you", r"sent", r"furnish\w*", r"supplied", r"headed",
    r"hauled?",
    r"finds? (?:you|its|their)",
)  # fmt: skip
"""By which goods come to somebody, or somebody to goods."""
_STORE = family(rf"(?:at|in|to|from) (?:\w+ ){{0,3}}{STORE}")
_IT = family(GOODS, r"it|them|that|this|one|both|everything|all|whatever|yours", r"[A-Z]{2,5}-\d+")
_OF_OTHER_THINGS = family(
    r"rooms?", r"stays?", r"nights?", r"check-?in", r"reservations?", r"lodges?", r"appointments?", r"visits?", r"bills?",
    r"invoices?",
    r"subscriptions?",
    r"a month",
    r"monthly",
    r"in stock", r"to stock", r"back in", r"(?:back|available|in) (?:once )?(?:again|more)",
    r"(?:will be|is|be|it's|comes?|are) back",
    r"services?",
    r"(?:re|de)?activat\w*",
    r"restor\w*",
    r"reconnect\w*",
    r"switched (?:back )?on",
    r"turned (?:back )?on",
    r"runs?|running",
    r"going again",
    r"interrupt\w*",
    r"internet",
    r"phone line",
    r"line",
    r"up (?:and|by)",
    r"outages?",
    r"trial",
    r"try",
    r"pays?", r"payable", r"paying", r"payment", r"owe", r"price",
)  # fmt: skip
"""A day beside these is another one than that of goods."""
_FETCHED_FROM_HER = re.compile(
    r"\b(?:we|i|courier|he|she|they|somebody|someone|driver)(?:'ll| will| shall| is going to| are going to)?(?: \w+){0,2} "
    r"(?:pick|collect|fetch|grab|get)\b|\bcourier (?:pick-?up|collect\w*|fetch\w*)\b|\b(?:collected|fetched|"
    r"picked up) by (?:a |our |the )?courier\b|"
    r"\bwe(?:'ll| will| shall)? (?:now )?(?:come|be there|be by|call upon|are coming|visit)\b|"
    r"\bsomebody (?:\w+ )?(?:coming |be )?by\b|\bcourier (?:by|comes|will|there)[^.,;]{0,20}\bto (?:get|collect|fetch|"
    r"pick)\b|\b(?:send|sends|sending) a courier\b",
    re.IGNORECASE,
)
_EITHER_WAY = re.compile(
    r"\b(?:any|every|each|whichever|all) (?:one )?(?:of )?(?:our |the )?(?:\w+ )?(?:stores?|branch(?:es)?|counters?|"
    r"shops?|outlets?|locations?)\b",
    re.IGNORECASE,
)
"""What she may do besides, at any store: no promise of goods to her."""
_LIMIT = re.compile(
    r"\b(?:until|till|up to|through|valid|good|open|closes?|expires?|ends?|before (?:you|she))\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
"""A day behind these is the end of something, none on which something comes."""
_ASKS_HER = re.compile(r"\b(?:please|kindly|we (?:must )?ask you|could you|can you|would you)\b", re.IGNORECASE)
_HERS = re.compile(
    r"^\W*(?:and |so |then |now |just |simply |do |be sure to )?(?:please|kindly)\b|^\W*(?:and |so |then |now |just |"
    r"simply )?(?!(?:reply|answer|return|send|call|word)s? (?:in writing|to you|from us|of|in hand)\b)(?:pay|reply|"
    r"return|send|bring|write|answer|"
    r"call|ring|respond|order|mail|settle)\b(?= (?:it|us|to|back|by|within|before|your|them|in|this|here|now|today|"
    r"online|with|for|inside|no later)\b)|^\W*(?:and |so |then |now |just |simply )?(?:let us|drop us|give us|mail us|"
    r"tell us|speak up|put your order|get back to us|contact us)\b"
    r"|\byou(?:'ve| have)? (?:must|need to|have to|should(?! (?:have|get|receive|see|find|expect|hear)\b)|got to|ought to|owe|"
    r"pay|have until|got until|have till)\b"
    r"|\b(?:reply|answer|respon\w+|payment|hear|heard)\b[^,;]{0,15}\b(?:required|needed|due|from you)\b|\bfrom you by\b",
    re.IGNORECASE,
)
"""What she has to do by then, no promise to her."""
_HER_STEP = re.compile(r":\s*(?:you|the customer)\b", re.IGNORECASE)
"""Next step by Friday: you tell us how it is."""
_ITS_DONE = re.compile(
    rf"\b(?:fix\w*|repair\w*|mend\w*|solv\w*|resolv\w*|sort\w*|replac\w*|clear\w*|clean\w*|remov\w*|restor\w*|"
    rf"correct\w*|put right|see to|seen to|taken care of|investigat\w*|"
    rf"look(?:s|ed)? (?:in|at)\w*|check(?:s|ed)?|arrang\w*|decid\w*|next step|up (?:and|by)|{PERSON} (?:comes|visits))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;:]\s+|\s+-\s+|\s+(?:and|but|so|or)\s+(?=(?:you|we|i|it|they|that|the|he|she|there|your|our|I'|[A-Z])\b)", re.IGNORECASE
)
_PAST = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bget )(?<!'s )\b(?:was|were|had|did|went|came|arrived|got|wrote|told|sent|gave|"
    r"ordered|placed|asked|bought|called|reported|reached|since|dated)\b(?! (?:you )?by\b)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|no later than|not later than|within|inside|before|at the latest|on or before)\b[^.?!]{0,20}\[day\]|"
    r"\[day\][^.?!]{0,8}\bat the (?:very )?(?:latest|outside)\b|\[day\] or (?:sooner|before)\b",
    re.IGNORECASE,
)
_TO_HER = family(r"you(?:r|rs)?", r"it|they|them|both|all", r"'ll", GOODS)
_GIVEN = re.compile(COSTLESS, re.IGNORECASE)
"""That something costs nothing denies nothing."""
_RELATIVE = re.compile(r"\W*(?:where|which|who|whom|whose|when)\b", re.IGNORECASE)
"""A clause that speaks of what stands before it."""
_DAY = "[day]"
"""What stands for a day in the words that its promise is looked for in."""
_DATED = ("delivery", "callback", "credit", "answer", "action")
_COMPILED = {what: tuple(re.compile(one, re.IGNORECASE) for one in some) for what, some in _UNDATED.items()}
_NEED_A_DATE = frozenset(_DATED)
_UNSURE = re.compile(
    r"\b(?:if|cannot|can't|not|unless|usually|normally|whenever|(?:need|have|got) to|must|only)\b", re.IGNORECASE
)
_VALID = re.compile(r"\b(?:valid|holds?|good|until|till|up to|expires?|through|keep(?:s|ing)?|stands?)\b", re.IGNORECASE)


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
    if _HER_STEP.search(sentence) or "transfers" in found_in(sentence, rules.cues):
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
        found | ({"delivery"} if any(_COMES.search(part) and _IT.search(part) for part in sentences(text)) else set())
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
    if not _names_a_price(reading) or NEGATION.search(words) or _HER_WISH.search(words):
        return kinds
    index = parts.index(part)
    beside = [said(one) for one in (*parts[max(0, index - 1) : index], *parts[index + 1 : index + 2]) if not is_question(one)]
    granted = any(_GRANTED.search(one) and not NEGATION.search(one) and not re.search(r"\d", one) for one in beside)
    # "Trail Tent 4, $249.00. Good until Friday." "$249.00 for the Trail Tent 4 in Boulder. You get it for that here, too."
    return (*kinds, "price") if granted or _until(parts, turn) else kinds


def _by_what_it_is_about(part: str, turn: Turn) -> tuple[str, ...]:
    """What a sentence promises by a day in words that no family has: goods where the utterance names an order or an item, an
    answer where it gives a number alone.
    """
    reading = understand(part, turn.rules, turn.at)
    clause = _clause_of_a_day(part, reading, turn.rules, turn.at)
    to_her = _TO_HER.search(said(part)) is not None or bool(reading.of("address", "name"))
    if is_question(part) or not clause or not _BY.search(clause) or not to_her:
        return ()
    if (
        _OF_OTHER_THINGS.search(said(part))
        or _FETCHED_FROM_HER.search(part)
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
    return _GRANTED.search(words) is not None and not NEGATION.search(words) and not _HER_WISH.search(words)


def _undated(part: str) -> list[str]:
    """The kinds of promise that somebody makes who says that he will do it, by whatever day or none."""
    found = [what for what, patterns in _COMPILED.items() if any(pattern.search(part) for pattern in patterns)]
    if _FETCHED_FROM_HER.search(part) or _HERS.search(part) or _ASKS_HER.search(part):
        found = [what for what in found if what != "delivery"]
    return [what for what in found if what not in {"action", "answer"} or not _UNSURE.search(part)]


def _days(reading: Reading, rules: Rules, at: datetime) -> tuple[Fact, ...]:
    """The days to come that a sentence names."""
    today = at.astimezone(rules.zone).date().isoformat()
    return reading.of("due") or tuple(fact for fact in reading.of("date") if fact.value[:10] > today)


def _by_a_day(part: str, reading: Reading, rules: Rules, at: datetime) -> list[str]:
    """The kind of promise that a sentence makes by naming a day to come."""
    clause = _clause_of_a_day(part, reading, rules, at)
    if not clause:
        return []
    said_there = (clause, said(part)) if not _RELATIVE.match(clause) else (said(part),)
    return next((kinds for words in said_there if (kinds := _about(words, reading))), [])


def _clause_of_a_day(part: str, reading: Reading, rules: Rules, at: datetime) -> str:
    """The clause of a sentence in which something is said to happen on a day to come; "" where there is none."""
    days = _days(reading, rules, at)
    words = said(part)
    for day in days:
        words = words.replace(day.words, _DAY)  # a comma within a day ends no clause
    if not days or IF.search(words):
        return ""
    clause = next((one for one in reversed(_CLAUSE.split(words)) if one and _DAY in one), words)
    before = clause.rpartition(_DAY)[0]
    barred = _LIMIT.search(before) or _HERS.search(clause) or NEGATION.search(_GIVEN.sub(" ", clause)) or _PAST.search(before)
    return "" if barred else clause


def _about(words: str, reading: Reading) -> list[str]:
    """The kind of promise that words with a day to come make."""
    sums = any(fact.attribute.startswith("price.") for fact in reading.facts)
    comes_back = _BACK.search(words) and (sums or _MONEY.search(words))
    if (comes_back or (sums and not reading.of("item") and _SHE_GETS.search(words))) and not _CHARGED.search(words):
        return ["credit"]
    if _WORDS_TO_HER.search(words) or _CALL_TO_HER.search(words):
        return ["answer" if _WORDS_TO_HER.search(words) else "callback"]
    fetched = _FETCHED_FROM_HER.search(words) is not None
    other = fetched or _OF_OTHER_THINGS.search(words) or _EITHER_WAY.search(words)
    if not other and (_COMES.search(words) or (_STORE.search(words) and _IT.search(words))):
        return ["delivery"]
    return ["action"] if _ITS_DONE.search(words) and not fetched else []


_SHE_GETS = family(
    r"you(?:'ll| will| shall|'re| are)? (?:also )?(?:get(?:ting)?|receiv\w+|have|see|collect)",
    r"com(?:es|ing) to you",
    r"is yours",
    r"(?:heading|headed|on its way|winging its way)",
    r"your way",
    r"(?:goes|going|sent|out) to you",
)
_CHARGED = family(r"you (?:pay|owe)", r"charged?", r"payable", r"bills?", r"costs?", r"to pay", r"pay (?:us|by|with)", r"a month")


def _until(parts: Sequence[str], turn: Turn) -> tuple[Fact, ...]:
    """The day until which an offer holds may stand in a sentence of its own."""
    for part in parts:
        if _VALID.search(part) and not {"delivery", "answer", "credit"} & {*promised(part, turn.rules, turn.at)}:
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
