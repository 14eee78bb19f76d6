"""What an utterance does, beside stating facts: asks, refuses, transfers, sends her elsewhere, …"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mystery_shopper.errors import ConfigError
from mystery_shopper.ledger.readings.assent import WE_CONFIRM, wants_yes_or_no
from mystery_shopper.ledger.readings.phrases import CUES
from mystery_shopper.ledger.readings.questions import QUESTIONS
from mystery_shopper.ledger.readings.ways import WAYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ASKS = (
    "reference",
    "name",
    "postcode",
    "email",
    "phone",
    "item",
    "price",
    "story",
    "date",
    "confirm",
    "payment",
    "address",
    "anything",
    "choice",
)
NUMBER = "that number #"
"""What stands for a reference's value in the sentences that the cues are looked for in."""

CHANNELS = ("phone", "email", "store", "web", "chat", "sms")
_TO = re.compile(
    r"(?:connect|transfer|pass|put|hand|send|forward|switch|rout|redirect)\w*\s+(?:you|this call|your call|the call)?\s*"
    r"(?:straight |directly |now |right )?(?:over |through |on )?to\s+(?P<a>[^.,;:!?\n]+)"
    r"|\bthat(?:'s| is| would be) (?:a (?:matter|question|case) )?for (?P<b>[^.,;:!?\n]+)"
    r"|\b(?:on your way to|let (?:us|me) (?:ask|try)) (?P<d>[^.,;:!?\n]+)"
    r"|\byou(?:'ll| will)? (?:need|want) (?P<c>(?:our |the )?\w+(?: \w+)?)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s+(?:who|which|that|because|so|and|for|now|to|where|as|since|with|they|right|in)\b.*$", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:our|the|a|an|my|colleagues? (?:in|at|of|from)|someone (?:in|at|from)|somebody (?:in|at|from)|department|team)\s+",
    re.IGNORECASE,
)

_TOLD = frozenset({"story", "item", "price", "anything", "date", "email", "phone", "postcode", "address"})
"""What is told in answer to an open question, never to one that yes or no answers."""
_NEED_NOT = re.compile(r"\b(?:need not|needn't|no need to|(?:don't|do not|won't|will not) (?:have|need) to)\b", re.IGNORECASE)
_OF_A_MENU = re.compile(r"(?<![\w.,-])(?:\d|one|two|three|four|five|zero)(?![\w-]|[.,]\d)", re.IGNORECASE)
_DIGITS = re.compile(r"\b(?:digits|hash|pound|enter|punch|key in|type)\b", re.IGNORECASE)
_OF_AN_ITEM = re.compile(
    r"\bnames? of (?:the|your|that|this) (?:item|product|article|model|store|tent)\b|\bits name\b", re.IGNORECASE
)
_STREET = re.compile(r"\bstreet\b", re.IGNORECASE)
_HAS_NUMBER = re.compile(
    r"\b(?:i|we|they|she|he)(?:'ve|'ll| have| has| will have| see| can see| got| found)\b(?! need| to)[^.?!]*\bnumber\b|"
    r"\bnumber\b[^.?!]{0,20}\b(?:goes|is|was|comes|will|has|along)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(r"\b(?:enter|key|type|give|tell|say|please|need(?:ed)?|requir(?:e|ed)|requested|missing)\b", re.IGNORECASE)
_PLACES = ("store", "web")
_ACTS = re.compile(
    r"\b(?:order|buy|get it|purchase|come|visit|drop by|ask|call|ring|phone|dial|write|e-?mail|send|reply|answer|go|use|chat|"
    r"click|fill in|sign|pick (?:it )?up|collect)\w*\b",
    re.IGNORECASE,
)
_PRICED = re.compile(r"[$€£]\s?\d|\b\d[\d,]*(?:\.\d\d)?\s(?:dollars|euros|pounds)\b", re.IGNORECASE)
_NO_REPLY = re.compile(r"\b(?:cannot|can't|do not|don't|not)\b[^.]{0,25}\breply", re.IGNORECASE)
_INSISTS = re.compile(r"\b(?:only|must|have to|need to|cannot|can't|no other way|exclusively|not possible)\b", re.IGNORECASE)
_NAMED = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"reply|replying|respond|responding|answer|answering|return mail|writ(?:e|ing) back|by return",
        r"telephone|telephoning|phone|call|calling|ring|ringing|dial|buzz",
        r"e-?mail|mail|letter|writ(?:e|ing)|postcard",
        r"web|web ?site|web ?shop|online|internet|web page|site",
        r"stores?|counters?|shops?(?! (?:on|page))|branch|branches|in person|drop (?:in|by)|stop by|call in|present yourself",
        r"chat|chatting",
        r"text|text message|sms",
    )
)
"""The ways to go on that a sentence can name: reply, telephone, mail, web, store, chat, text message."""

_REFUSED_HERE = re.compile(
    r"(?:\b(?:not|cannot|never|unable)|n't)\b[^.?!]{0,40}\b(?:by|in|through|over|via|from|at|on|here)\b[^.?!]{0,12}\b(?:e-?mail|mail|correspondence|writing|phone|telephone|chat|web|text|here|desk|letter)\b"
    r"|\b(?:e-?mail|mail|phone|telephone|chat|web|text) orders?\b[^.?!]{0,25}\bnot\b",
    re.IGNORECASE,
)
"""The way on which she asks is not the one."""
_EITHER = re.compile(r"\b(?:or|whichever|any of|either|as you|you (?:choose|decide|pick)|up to you)\b|/|·|\|", re.IGNORECASE)
_RULED_OUT = re.compile(
    r"(?:^|(?<=[,;:]))[^,;:]*\b(?:not|cannot|unable|neither|never|no longer)\b(?![^,;:]*\b(?:except|unless|other|but)\b)[^,;:]*"
    r"|(?:^|(?<=[,;:]))[^,;:]*n't\b(?![^,;:]*\b(?:except|unless|other|but)\b)[^,;:]*",
    re.IGNORECASE,
)
_RULES_OUT = re.compile(
    r"\b(?:not|cannot|n't|no|nor|neither|never|only|solely|exclusively|must|have to|need to|except|unless|other than)\b|n't\b",
    re.IGNORECASE,
)
_CONFIRM = re.compile(r"\bconfirm\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:which|what|who|whose|when|where|how|whither|wherewith)\b", re.IGNORECASE)

_OF_HERSELF = frozenset({"postcode", "email"})
_CALLED_FROM = re.compile(
    r"\b(?:phone|telephone|call|ring|text)(?:ing)? (?:us )?(?:back )?from\b[^.?!,;]{0,25}\bnumber\b", re.IGNORECASE
)
"""A number to call from is none to quote."""
_STATES_WHAT = re.compile(r"\W*what (?:i|we|you|they)(?:'\w+)? ", re.IGNORECASE)
"""What I have under it is …: no question."""


@dataclass(frozen=True, eq=False)
class Cues:
    """Cue → its compiled wordings. Compared by identity, so that what a sentence does can be remembered."""

    patterns: dict[str, re.Pattern[str]]


def compile_cues(more: Mapping[str, Sequence[str]]) -> Cues:
    """The built-in cues, extended by `more` (the configuration's `[listening] cues`), compiled.

    Raises ConfigError, with the nearest name, for a cue that nobody listens for.
    """
    built_in = CUES | QUESTIONS | WAYS
    for name in more:
        if name not in built_in:
            near = difflib.get_close_matches(name, built_in, n=1, cutoff=0.4)
            hint = f"Did you mean `{near[0]}`?" if near else f"There are: {', '.join(sorted(built_in))}."
            message = f"`listening.cues.{name}`: nobody listens for such a cue. {hint}"
            raise ConfigError(message)
    both = {name: (*built_in[name], *more.get(name, ())) for name in sorted(built_in)}
    return Cues(
        {name: re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) for name, patterns in both.items()}
    )


@lru_cache(maxsize=16384)
def found_in(sentence: str, cues: Cues) -> frozenset[str]:
    """The names of the cues in one sentence."""
    return frozenset(name for name, pattern in cues.patterns.items() if pattern.search(sentence))


def asks(parts: Sequence[str], cues: Cues) -> tuple[frozenset[str], frozenset[str]]:
    """What the sentences `parts` ask for; second, what of it only "if you have it"."""
    wanted: set[str] = set()
    optional: set[str] = set()
    for part in parts:
        if _STATES_WHAT.match(part) and not part.rstrip().endswith("?"):
            continue
        found = found_in(part, cues)
        here = {what for what in ASKS if f"asks.{what}" in found}
        here = _sorted_out(here, part) if here else here
        if wants_yes_or_no(part):  # "Is that what it is about?" asks for no story
            here = (here - _TOLD) | ({"confirm"} if not here - _TOLD - {"confirm", "choice"} else set())
        if "optional" in found:
            optional |= here
        wanted |= here
    return frozenset(wanted), frozenset(optional)


def _sorted_out(here: set[str], part: str) -> set[str]:
    """What one sentence asks for, without what only looks like it."""
    if _NEED_NOT.search(part):
        return here & {"confirm", "choice", "anything"}
    if "choice" in here and _OF_A_MENU.search(part) and not _DIGITS.search(part):
        return here & {"confirm", "choice"}  # "press 2 or say number"
    unless = {
        "reference": NUMBER in part or "phone" in here or _CALLED_FROM.search(part) is not None or _answers(part),
        "story": bool(here & _OF_HERSELF)
        or "item" in here
        or ("reference" in here and re.search(r"\brepeat\b", part, re.IGNORECASE) is not None),
        "name": _OF_AN_ITEM.search(part) is not None,
        "postcode": _STREET.search(part) is not None,
        "confirm": not _is_yes_or_no(here, part),
    }
    kept = {what for what in here if not unless.get(what, False)}
    return kept | {"address"} if _STREET.search(part) and here & {"address", "postcode"} else kept


def _is_yes_or_no(here: set[str], part: str) -> bool:
    if here - {"confirm", "choice"} and _OPEN.search(part):
        return False
    return part.rstrip().endswith("?") or (_CONFIRM.search(part) is not None and not WE_CONFIRM.search(part))


def _answers(part: str) -> bool:
    """Whether it is a statement about a number ("your number goes along", "I have your number"), no question for it."""
    return not part.rstrip().endswith("?") and _HAS_NUMBER.search(part) is not None and not _WANTS.search(part)


def transfer_to(parts: Sequence[str], cues: Cues) -> str:
    """The desk that a transfer is announced to, or ""."""
    for part in parts:
        found = _TO.search(part) if "transfers" in found_in(part, cues) else None
        if found:
            desk = next(group for group in found.groups() if group).strip()
            while desk != (shorter := _HEAD.sub("", desk)):
                desk = shorter
            return _TAIL.sub("", desk).strip(" '\"")
    return ""


def sends_elsewhere(sentences: Sequence[str], cues: Cues) -> str:
    """The channel that she must use ("please call …"), or "" where she may choose or nothing is demanded."""
    parts = [part for part in _without_offers(sentences, cues) if not _leaves_the_choice(part)]
    ways = {
        channel
        for part in parts
        for channel in _ways(part, cues)
        # "249, as in our Boulder store" names a place, not a way
        if channel not in _PLACES or (_ACTS.search(part) and not _PRICED.search(part))
    }
    refused = any(_REFUSED_HERE.search(part) for part in parts)
    forced = {channel for part in parts if refused or "must" in found_in(part, cues) for channel in _ways(part, cues)}
    only = _only(parts, cues)
    may_reply = any(_invites_reply(part, cues) for part in parts)
    return next(iter(forced)) if len(forced) == 1 and (only or (len(ways) == 1 and not may_reply)) else ""


def _leaves_the_choice(part: str) -> bool:
    """Whether one sentence names several ways side by side, and rules none of them out."""
    named = sum(way.search(part) is not None for way in _NAMED)
    return named > 1 and (named > 2 or _EITHER.search(part) is not None) and not _RULES_OUT.search(part)  # noqa: PLR2004 - a list


def _ways(part: str, cues: Cues) -> list[str]:
    """The ways that a sentence sends her, without those that it rules out ("not by email, please call")."""
    found = found_in(_RULED_OUT.sub(" ", part), cues)
    return [channel for channel in CHANNELS if f"please-{channel}" in found]


def _without_offers(parts: Sequence[str], cues: Cues) -> list[str]:
    """The sentences without those that leave her the choice, and without what a question of that sort is followed by: "Would
    you rather talk to a person? Call us."
    """
    offers = ["free-choice" in found_in(part, cues) for part in parts]
    asked = [False, *(offer and part.rstrip().endswith("?") for offer, part in zip(offers, parts, strict=True))]
    return [part for part, offer, before in zip(parts, offers, asked, strict=False) if not offer and not before]


def _invites_reply(part: str, cues: Cues) -> bool:
    return "way-reply" in found_in(part, cues) and not _NO_REPLY.search(part)


def _only(parts: Sequence[str], cues: Cues) -> bool:
    """Whether a sentence insists on one way, whatever else is named."""
    return any(len(_ways(part, cues)) == 1 and _INSISTS.search(part) for part in parts)
