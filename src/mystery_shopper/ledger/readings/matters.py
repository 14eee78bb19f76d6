"""What a conversation is about: well-known matters by their wordings, others by their telling words; also stores and channels."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings.text import fold, tokens

if TYPE_CHECKING:
    from mystery_shopper.ledger.readings.text import Plain
    from mystery_shopper.ledger.rules import Rules

MATTERS = {
    "price match": (
        r"\bprice[- ](?:match\w*|guarantee|promise|adjustment|approval)|\bmatch(?:ed|ing)?\s+(?:\w+\s+){0,3}price|"
        r"\b(?:promised|agreed|approved|special|lower|matched) price|\bpay (?:that|this|the (?:same|lower|store|shelf|web|"
        r"online)|your store'?s?) price|\bsame price"
    ),
    "return": r"\b(?:your|the|a) return\b|\breturn (?:of|label|request)",
    "refund": r"\brefund",
    "missing parts": r"\bmissing (?:parts?|pieces?|items?)|\bparts? (?:is|are|was|were) missing",
    "cancellation": r"\bcancell?ation|\bcancell?ed (?:order|booking|room)",
    "complaint": r"\bcomplaint",
    "late delivery": r"\b(?:late|delayed|overdue) (?:delivery|parcel|order)|\bdelivery (?:is|was) (?:late|delayed)",
    "wrong invoice": r"\bwrong invoice|\binvoice (?:is|was) wrong|\bbilling (?:error|mistake)",
    "repair": r"\brepair",
}
_COMPILED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in MATTERS.items()}
_CHANNELS = {
    "email": re.compile(
        r"\b(?:by|per|via|over|in|through|in (?:an?|our|the|that|this)|our|that|the|this)\s+(?:e-?)?mail\b|"
        r"\b(?:e-?mailed|wrote|mailed)\b|\bin (?:writing|correspondence)\b",
        re.IGNORECASE,
    ),
    "phone": re.compile(
        r"\b(?:by|on|over|via|through) the (?:tele)?phone\b|\bby (?:tele)?phone\b|\byou (?:called|rang|phoned)\b", re.IGNORECASE
    ),
    "web": re.compile(r"\bonline\b|\bon (?:our|the) (?:web ?site|web|shop)\b", re.IGNORECASE),
    "chat": re.compile(r"\b(?:in|by|via|over|through|our|the) chat\b", re.IGNORECASE),
}
_DULL = frozenset(
    tokens(
        "a an the of in on at to for and or is are was were be been it its this that these "
        "those with from by as our your my i we you they he she have has had do doe did not no "
        "yes please hello hi dear thank you can could would will shall there here what when which who how about so but "
        "if then than just very me us them their his her am get got one regard kind sincerely best "
    )
)
_ENOUGH = 0.6


def matters(plain: Plain, rules: Rules) -> list[Fact]:
    """The matters, stores and channels that `plain` names."""
    facts = [
        Fact(attribute="matter", value=name, words=found.group())
        for name, pattern in _COMPILED.items()
        if (found := pattern.search(plain.text))
    ]
    known = {fact.value for fact in facts}
    facts += [
        Fact(attribute="matter", value=one, words=one) for one in rules.matters if one not in known and tells(one, plain.text)
    ]
    facts += [
        Fact(attribute="channel", value=name, words=found.group())
        for name, pattern in _CHANNELS.items()
        if (found := pattern.search(plain.text))
    ]
    places = rules.config.doors.store.places if rules.config.doors.store else {}
    folded = fold(plain.source)
    facts += [
        Fact(attribute="store", value=name, words=name) for name in places if re.search(rf"\b{re.escape(fold(name))}\b", folded)
    ]
    return facts


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """The words of `text` that carry its sense."""
    return frozenset(word for word in tokens(text) if word not in _DULL and (len(word) > 1 or word.isdigit()))


@lru_cache(maxsize=8192)
def tells(matter: str, text: str) -> bool:
    """Whether `text` gives `matter` again in substance: most of its telling words."""
    words = telling(matter)
    if matter in _COMPILED:
        return _COMPILED[matter].search(text) is not None
    return bool(words) and len(words & telling(text)) >= max(1, round(_ENOUGH * len(words)))
