"""Money in words: amount, currency, and what it is (unit price, former price, total, shipping, tax, refund)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings.costless import COSTLESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mystery_shopper.ledger.readings.items import Named
    from mystery_shopper.ledger.readings.text import Plain
    from mystery_shopper.ledger.rules import Rules

_SIGNS = {
    "$": "",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "us$": "USD",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "cad": "CAD",
    "aud": "AUD",
    "chf": "CHF",
}
_NAMES = {"us dollar": "USD", "dollar": "", "buck": "", "euro": "EUR", "pound": "GBP", "franc": "CHF"}
_SIGN = r"US\$|[$€£¥]|\b(?:USD|EUR|GBP|CAD|AUD|CHF)\b"
_NAME = r"(?:US\s+)?dollars?|bucks?|euros?|pounds?(?!\s+of)|francs?"
_NUMBER = r"\d{1,3}(?:[,']\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{2}|\.\d)?"
_LEADS = (
    r"at|for|of|is|was|be|costs?|pay(?:ing)?|charged?|priced?|from|only|just|match(?:ed)?|instead\s+of|honou?r(?:ed)?|about|"
    r"than|not|total|price|=|:"
)
_UNITS = (
    r"%|percent|days?|hours?|minutes?|mins?|seconds?|weeks?|months?|years?|items?|pieces?|parcels?|people|persons?|times?|"
    r"o'?clock|in\s+the\s+(?:morning|afternoon|evening)|at\s+night|am\b|pm\b|a\.m|p\.m|stars?|miles?|km|kg|lbs?|"
    r"pounds?\s+of|working|business|left|in\s+stock|units?|st\b|"
    r"nd\b|rd\b|th\b|streets?|"
    r"(?:and|or)\s+\d+\s+(?:days?|hours?|minutes?)|-"
)
_MONEY = re.compile(
    rf"(?P<sign>{_SIGN})\s*(?P<signed>{_NUMBER})(?![\d])(?:\s*(?:USD|EUR|GBP|CAD|AUD|CHF)\b)?"
    rf"|(?<![\w.,/-])(?P<named>{_NUMBER})\s*(?P<name>(?:{_SIGN})(?!\s*\d)|"
    rf"\b(?:{_NAME})\b)(?:,?\s*(?:and\s+)?(?P<cents>\d{{1,2}})\s+cents?\b"
    rf"|\s+(?:and\s+)?(?P<bare_cents>\d{{2}})(?![\w:/%]|[.,]\d|\s*(?:{_UNITS}|{_SIGN}|(?:{_NAME})\b)|(?-i:\s[A-Z][a-z])))?"
    r"|(?<![\w.,/-])(?P<only_cents>\d{1,2})\s+cents?\b"
    r"|(?<![\w.,:/$-])(?P<exact>\d+(?:,\d{3})*\.\d{2})(?![\w%:/-]|[.,]\d)"
    rf"|(?:(?<=\s)|^)(?:{_LEADS})\s+(?P<bare>\d{{1,3}}(?:,\d{{3}})+|\d{{2,4}})(?![\w%:/]|[.,]\d|\s*(?:{_UNITS})|"
    rf"\s*(?:{_SIGN}|(?:{_NAME}|cents?)\b)"
    r"|\s+(?:to|until|till)\s+\d{1,2}(?!\d|[.,]\d)|(?-i:\s[A-Z][a-z]))",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\bfree\s+(?:of\s+charge\s+)?(?P<a>shipping|delivery|postage|ship-to-store|pick-?up)|\b(?P<b>shipping|delivery|"
    r"postage|pick-?up)\b[^.!?\n,;]{0,30}?"
    r"\b(?:is|are|costs?)\s+(?:free|nothing)\b|\b(?P<c>shipping|delivery|postage|ship to store|pick-?up)\s*[:-]?\s+free\b",
    re.IGNORECASE,
)
_SENDING = (
    r"(?:shipping|delivery|postage|freight|carriage|pick-?up|ship to store|(?:getting|bringing|sending|taking|"
    r"carrying|shipping|hauling) (?:it|them)(?: over| out)?(?: (?:to|into) (?:the|your|our) \w+| there| here|"
    r" to you)?|"
    r"to (?:ship|send|deliver|mail) it)"
)
_CARRIAGE = rf"\b{_SENDING}\b(?: (?:costs?|charges?|fees?))?(?: (?:on|for) (?:that|this|it))?"
_FREE_OTHERWISE = re.compile(
    rf"{_CARRIAGE}[^.!?\n,;]{{0,30}}?{COSTLESS}|{COSTLESS}[^.!?\n,;]{{0,15}}?\b(?:for|of|as|is)?\s*(?:the |its |"
    rf"your )?{_CARRIAGE}|"
    r"\b(?:no|zero|without|waived) (?:\w+ ){0,2}?(?:shipping|delivery|postage|freight|carriage)\b(?: (?:costs?|charges?|"
    r"fees?))?"
    r"(?! (?:date|day|on|before|by|address|number|is (?:possible|offered)))|"
    rf"{_CARRIAGE}\s*(?:[:=-]\s*|(?:was|is|came to|"
    r"comes to|cost|costs)\s+)(?:none|"
    r"nothing|nil|zero|gratis|0)\b(?![.,]?\d)|"
    r"\b(?:shipping|delivery|postage|freight|carriage)\b[ -](?:(?:was|is|came) )?(?:paid|included|prepaid|covered)\b|"
    rf"\bshipp(?:ed|s) (?:it |them |to you )?{COSTLESS}|\b0 (?:for|as) (?:the )?(?:shipping|delivery|postage|freight|"
    rf"carriage)\b|"
    rf"\b(?:shipping|delivery|postage|freight)\?\s+[^.!?\n]{{0,20}}?{COSTLESS}",
    re.IGNORECASE,
)
"""Shipping that costs nothing, put in any other way than by "free shipping"."""
_SHOULD_WE_FAIL = re.compile(
    r"\b(?:failing which|or else|otherwise|(?:if|should|in case|unless) (?:we|it|they)|late)\b[^.!?\n]*$", re.IGNORECASE
)
_BOUNDARY = re.compile(r"[.!?;]+(?=\s|$)|\n|,|\s-\s|\bbut\b|\band\b", re.IGNORECASE)
_BEFORE = (
    (
        "price.limit",
        r"\b(?:up to|at most|(?:no|not) more than|as much as|(?:a |the )?maximum(?: of| is)?|limit(?: of| is)?)\s*:?\s*$",
    ),
    (
        "price.was",
        (
            r"(?:(?<!that )\bwas|\bwere|instead of|until (?:then|now)|previously|currently(?: (?:paying|at|billed at|"
            r"costs?))?|(?:has|have|had|'s) been (?:\w+ )?(?:running|costing|paying|charged)?(?: you)?|(?:said|says|"
            r"stated|states|printed|showed|shows|goes from|went from|up from|misprint\w*)|rather than|in place of|"
            r"regular(?:ly)?|normal(?:ly)?|list|usual(?:ly)?|down from|"
            r"reduced from|\bnot|"
            r"before|\bold|original(?:ly)?|former(?:ly)?|compared (?:to|with)|against|elsewhere)"
            r"(?:\s+(?:the|our|web|online|price|of|is|was|at|for|a|usual|regular|list|normal)){0,4}\s*:?\s*$"
        ),
    ),
    ("price.shipping", rf"\b{_SENDING}\b[^.!?;\n]*$"),
    ("price.tax", r"\b(?:tax|taxes|vat)\b[^.!?;\n]*$"),
    (
        "price.refund",
        (
            r"\b(?:refund(?:ed|ing)?|credit(?:ed|ing)?(?! (?:protection|card|insurance|plan))|reimburs\w*|repay\w*|repaid|"
            r"pay(?:ing)? (?:you )?back|back to you)\b[^.!?;\n]*$"
        ),
    ),
    (
        "price.total",
        (
            r"\b(?:total|totall?ing|sum|altogether|in all|all told|all in|com(?:es|ing) to|add(?:s|ing)? up to|"
            r"amount(?:s|ing)? (?:to|due)|amount|(?:which|that|and) makes|brings you to|you owe|balance(?: of)?|"
            r"(?:adjusted|corrected|changed) to|(?:to|you) pay in full)\b[^.!?;\n]*$"
        ),
    ),
    (
        "price.discount",
        (
            r"\b(?:sav(?:e|es|ed|ing)(?! (?:you |it |for |up |the |your |this |that )*price)|discount|reduction|"
            r"difference)\b[^.!?;\n]*$"
        ),
    ),
)
_AFTER = (
    ("price.shipping", rf"^[ \t]*(?:(?:is|are|was|were|made|charged|in|there|of|for)\s+)*(?:the\s+)?{_SENDING}\b"),
    ("price.tax", r"^[ \t]*(?:(?:is|for|of|in)\s+)*(?:the\s+)?(?:sales\s+)?(?:tax|vat)\b"),
    ("price.total", r"^[ \t]*(?:in total|in all|altogether|all in|all told|all up|overall|for everything|for the lot|total)\b"),
    ("price.discount", r"^[ \t]*(?:off|discount|cheaper|less|below|difference|savings?)\b"),
    (
        "price.was",
        (
            r"^[ \t]*(?:(?:is|was|being)\s+)?(?:the\s+|our\s+)?(?:regular|regularly|before|originally|normal|normally|"
            r"usual|usually|list)\b"
        ),
    ),
    (
        "price.refund",
        (
            r"^[ \t]*(?:(?:(?:will|shall|should|has|have|is|are|was|were|be|been|go(?:es|ing)?|went|comes?|came|sent|"
            r"put|paid|on (?:its|the) way|straight|right|all)\s+)*back\b|(?:will be |has been |was |is )?(?:refunded|credited|"
            r"reimbursed|returned)|"
            r"(?:in )?(?:refund|credit)\b(?! (?:protection|card|insurance|plan))|"
            r"(?:(?:comes?|goes|go) )?(?:to you )?(?:as|by way of) (?:an? |your )?(?:\w+ )?(?:refund|credit|compensation)\b|"
            r",?\s*(?:and\s+)?(?:it|that)(?:'ll|"
            r" will| shall)?\s+(?:lands?|hits?|goes|go) )"
        ),
    ),
)
_ELSEWHERE = (
    re.compile(
        (
            r"\b(?:web|online|website|internet|store|shelf)\s*(?:shop\s*)?price\b[^.!?;,\n]*$|\b(?:online|on the web|"
            r"on our (?:web)?site)\b[^.!?;,\n]*$"
        ),
        re.IGNORECASE,
    ),
    re.compile(r"^\s*(?:\w+\s+)?(?:online|on the web|on our (?:web)?site|in (?:our|the) web ?shop)\b", re.IGNORECASE),
)
_REFUND = re.compile(dict(_BEFORE)["price.refund"], re.IGNORECASE)
_AS_BEFORE = tuple((attribute, re.compile(pattern, re.IGNORECASE)) for attribute, pattern in _BEFORE)
_AS_AFTER = tuple((attribute, re.compile(pattern, re.IGNORECASE)) for attribute, pattern in _AFTER)


@dataclass(frozen=True)
class _Amount:
    start: int
    end: int
    value: str
    words: str


@dataclass(frozen=True)
class _Stated:
    """A fact, and how it is said: as the price of another channel; of an item that its own sentence names (`own`); in words by
    which something is offered besides (`extra`).
    """

    fact: Fact
    elsewhere: bool
    own: bool
    extra: bool


_EXTRA = re.compile(
    r"\b(?:plans?|insurance|warrant(?:y|ies)|membership|club|credit card|protection|coverage|add-?ons?|upgrade|special offer|"
    r"on offer|special on|interest(?:ed)? (?:you )?in|may i (?:mention|offer)|(?:a|per|each|every) month|monthly)\b",
    re.IGNORECASE,
)


def canonical(amount: Decimal | str, currency: str) -> str:
    """The canonical text of an amount: "249.00 USD"."""
    return f"{Decimal(amount):.2f} {currency}"


def money(
    plain: Plain, rules: Rules, named: Sequence[Named], hidden: Iterable[tuple[int, int]], taken: Iterable[str] = ()
) -> list[Fact]:
    """The amounts in `plain`. `hidden`: spans that are something else (dates); `taken`: digits that belong to references."""
    text = _without(plain.text, hidden)
    digits = set(taken)
    amounts = [amount for match in _MONEY.finditer(text) if (amount := _read(match, plain, rules)) and amount.words not in digits]
    facts: list[_Stated] = []
    for index, amount in enumerate(amounts):
        before = text[amounts[index - 1].end if index else 0 : amount.start]
        after = text[amount.end : amounts[index + 1].start if index + 1 < len(amounts) else len(text)]
        attribute = _attribute(before, after)
        item, sentence = _item(amount, named, plain.text)
        fact = Fact(attribute=attribute, value=amount.value, words=amount.words, item=item or _only(named))
        facts.append(_Stated(fact, _elsewhere(before, after), own=bool(item), extra=_EXTRA.search(sentence) is not None))
    found = [_settled(one, facts) for one in facts]
    found = _summed_up(found, _counts(named, text))
    free = next(_free_shipping(text), None)
    if free:
        found.append(Fact(attribute="price.shipping", value=canonical("0", rules.currency), words=plain.words(*free.span())))
    return list(dict.fromkeys(found))


def _counts(named: Sequence[Named], text: str) -> dict[str, int]:
    """How many of each item named: the number before its name, 1 where there is none."""
    found: dict[str, int] = {}
    for one in named:
        before = re.search(r"(?<![\w.,$])(\d{1,3})\s*(?:x|×|times)?\s*$", text[: one.start].replace("_", " "))
        found.setdefault(one.item, int(before[1]) if before else 1)
    return found


def _summed_up(facts: list[Fact], counts: dict[str, int]) -> list[Fact]:
    """`facts`, where the last amount is a total that no word calls so: what all items named before cost together."""
    if len(facts) < 2 or any(fact.attribute == "price.total" for fact in facts) or facts[-1].attribute != "price.unit":  # noqa: PLR2004 - a pair
        return facts
    priced = {
        fact.item: Decimal(fact.value.split(maxsplit=1)[0])
        for fact in reversed(facts[:-1])
        if fact.attribute == "price.unit" and fact.item
    }
    carriage = sum(Decimal(fact.value.split(maxsplit=1)[0]) for fact in facts[:-1] if fact.attribute == "price.shipping")
    total = sum(counts.get(item, 1) * price for item, price in priced.items()) + carriage
    last = facts[-1]
    if not priced or total != Decimal(last.value.split(maxsplit=1)[0]):
        return facts
    return [*facts[:-1], Fact(attribute="price.total", value=last.value, words=last.words, item=last.item)]


def _free_shipping(text: str) -> Iterator[re.Match[str]]:
    """Where `text` says that shipping is free, and not only what happens should the company be late."""
    yield from _FREE.finditer(text)
    for found in _FREE_OTHERWISE.finditer(text):
        negated = re.search(r"\b(?:not|never)\b|n't\b", found.group(), re.IGNORECASE) and re.search(
            r"\bfree\b", found.group(), re.IGNORECASE
        )
        if not negated and not _SHOULD_WE_FAIL.search(text[: found.end()]):
            yield found


def _read(match: re.Match[str], plain: Plain, rules: Rules) -> _Amount | None:
    start, end = match.span()
    currency, text = rules.currency, ""
    if match["signed"]:
        currency, text = _currency(match["sign"], rules), match["signed"]
    elif match["named"]:
        currency, text = _currency(match["name"], rules), match["named"]
    elif match["only_cents"]:
        text = f"0.{int(match['only_cents']):02d}"
    elif match["exact"]:
        text = match["exact"]
    else:
        text, start = match["bare"], match.start("bare")
        if re.fullmatch(r"(?:19|20)\d\d", text):
            return None
    amount = _decimal(text)
    amount += Decimal(match["cents"] or match["bare_cents"] or 0) / 100
    return _Amount(start, end, canonical(amount, currency), plain.words(start, end))


def _decimal(text: str) -> Decimal:
    text = text.replace("'", "")
    if re.search(r",\d{2}$", text):
        text = text.replace(".", "").replace(",", ".")
    return Decimal(text.replace(",", ""))


def _currency(sign: str, rules: Rules) -> str:
    key = re.sub(r"\s+", " ", sign.lower())
    return _SIGNS.get(key) or _NAMES.get(key.rstrip("s")) or (rules.currency or "USD")


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return text


def _attribute(before: str, after: str) -> str:
    """What the amount between `before` and `after` (each up to the next amount) is."""
    last = list(_BOUNDARY.finditer(before))
    near = before[last[-1].end() :] if last else before
    if last and last[-1].group() == "," and not near.strip(" :-"):  # "Refund out today, $15.00"
        told_before = before[last[-2].end() if len(last) > 1 else 0 :]
        if _REFUND.search(told_before):
            return "price.refund"
    first = _BOUNDARY.search(after)
    follows = after[: first.start()] if first else after
    for attribute, pattern in _AS_AFTER:
        if pattern.search(follows):
            return attribute
    for attribute, pattern in _AS_BEFORE:
        if pattern.search(near):
            return attribute
    return "price.unit"


def _elsewhere(before: str, after: str) -> bool:
    """Whether the words call it the price of another channel ("289 on the web")."""
    return _ELSEWHERE[0].search(before[-60:]) is not None or _ELSEWHERE[1].search(after[:40]) is not None


def _settled(one: _Stated, facts: list[_Stated]) -> Fact:
    """A price named as another channel's, beside one that is not, is not the one that she is told to pay; nor is the price of
    something offered besides, in a sentence of its own.
    """
    fact = one.fact
    if fact.attribute != "price.unit":
        return fact
    others = [other for other in facts if other.fact.attribute == "price.unit" and other.fact.value != fact.value]
    if one.elsewhere and any(not other.elsewhere for other in others):
        return Fact(attribute="price.was", value=fact.value, words=fact.words, item=fact.item)
    if one.extra and not one.own and any(other.own for other in others):
        return Fact(attribute="price.extra", value=fact.value, words=fact.words)
    return fact


def _item(amount: _Amount, named: Sequence[Named], text: str) -> tuple[str, str]:
    """The item that the amount is about: the last one before it in its sentence, else the next one there, "" where the sentence
    names none; and the sentence.
    """
    start = max((match.end() for match in re.finditer(r"[.!?\n]\s", text[: amount.start])), default=0)
    stop = re.search(r"[.!?\n](?:\s|$)", text[amount.end :])
    end = amount.end + stop.start() if stop else len(text)
    earlier = [one.item for one in named if start <= one.start < amount.start]
    later = [one.item for one in named if amount.end <= one.start < end]
    item = earlier[-1] if earlier else later[0] if later else ""
    return item, text[start:end]


def _only(named: Sequence[Named]) -> str:
    """The one item that is named at all, "" where there are several."""
    everything = {one.item for one in named}
    return everything.pop() if len(everything) == 1 else ""
