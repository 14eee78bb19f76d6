"""What a telephone menu offers, in whatever order of words it is read out."""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.text import sentences

_WORD_KEYS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "star": "*", "hash": "#", "pound": "#",
}  # fmt: skip
_KEY = r"(\d|\*|zero|one|two|three|four|five|six|seven|eight|nine|star|hash|pound)"
_KEY_FIRST = re.compile(
    rf"(?:press|dial|key|choose|push|hit)\s+{_KEY}\b\s*(?:for|to|if|,)?\s*(.*?)(?=(?:press|dial|key|choose|push|"
    rf"hit)\s+{_KEY}\b|[.;!?]|$)",
    re.IGNORECASE,
)
_KEY_LAST = re.compile(
    rf"(?:^|[.;,!?]\s*)(?:for|to|about|regarding|concerning|if you(?:'d| would)? (?:like|want|need) to|"
    rf"if you)\s+([^.;!?]*?),?\s*"
    rf"(?:please\s+)?(?:press|dial|key|choose|push|hit)\s+{_KEY}\b",
    re.IGNORECASE,
)
_KEY_ANYHOW = re.compile(
    rf"\b(?:press|dial|key|choose|push|hit|select|take|touch|tap|enter|use|option|button|number|digit)(?: in)? (?:the )?"
    rf"(?:key |button |option |number |digit )?{_KEY}(?![\w,.]?\d)",
    re.IGNORECASE,
)
_KEY_BY_SIGN = re.compile(
    r"(?:(?<=[=:-] )|(?<=[=:-])|(?<=\bon )|(?<=\bunder )|(?<=\bis )|(?<=that's )|(?<=[,;] )(?=\d (?:for|to|if|is)\b)|"
    r"^\W*)(?P<key>\d|\*)(?=\W*$|,? or\b|[,;|]|\s*[-=:.)]\s|\s+(?:for|to|is)\b)",
    re.IGNORECASE,
)
_OR_SAY = re.compile(r"^[\s,]*(?:or |and )?(?:just |simply )?(?:say|speak)\s+\S+", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:\W|\b(?:or|and|please|kindly|just|simply|go ahead|then|now|in|to|for|you can|if|want to|the|key|button|number|"
    r"if you)\b)*$",
    re.IGNORECASE,
)


def menu_options(words: str) -> list[tuple[str, str]]:
    """(key, what it is for) of each choice that a menu reads out, in its order. Both orders of words are understood.

    >>> menu_options("For orders, press 1. To report something, press two.")
    [('1', 'orders'), ('2', 'report something')]
    >>> menu_options("Press 1 for orders, press 2 for anything else.")
    [('1', 'orders,'), ('2', 'anything else')]
    """
    keys = len(_mentions(words))
    last = [(_WORD_KEYS.get(key.lower(), key), text.strip()) for text, key in _KEY_LAST.findall(words)]
    if last and len(last) >= keys:
        return last
    first = [(_WORD_KEYS.get(key.lower(), key), text.strip()) for key, text, _ in _KEY_FIRST.findall(words) if text.strip()]
    opening = next(iter(_mentions(words)), ("", 0, 0))[1]
    if first and len(first) >= keys and not last and _FILLER.match(re.split(r"[.!?]\s", words[:opening])[-1]):
        return first
    listed = _listed(words)
    return max((listed, last, first), key=len)


def _mentions(words: str) -> list[tuple[str, int, int]]:
    """(key, start, end) of each key that `words` name, by its verb or by its sign."""
    found = {(m.end()): (next(g for g in m.groups() if g), m.start(), m.end()) for m in _KEY_ANYHOW.finditer(words)}
    for m in _KEY_BY_SIGN.finditer(words):
        found.setdefault(m.end("key"), (m["key"], m.start("key"), m.end("key")))
    return [found[end] for end in sorted(found)]


def _listed(words: str) -> list[tuple[str, str]]:
    """The choices of a menu that is put in any other order: a key by its verb or its sign, and what stands beside it or was
    asked just before ("Something new? Take 1."). A single number among words is no menu.
    """
    found: list[tuple[str, str]] = []
    before = ""
    for part in sentences(words.replace(";", ".\n").replace("|", "\n")):
        mentions = _mentions(part)
        if not mentions:
            before = part if part.endswith("?") else ""
            continue
        key_first = _FILLER.match(part[: mentions[0][1]]) is not None and not before
        ends = [0, *(end for _, _, end in mentions)]
        for index, (value, start, end) in enumerate(mentions):
            following = mentions[index + 1][1] if index + 1 < len(mentions) else len(part)
            spoken = _OR_SAY.match(part[end:following])
            after = part[end:following] if key_first or index + 1 == len(mentions) else spoken.group() if spoken else ""
            beside = after if key_first else f"{part[ends[index] : start]} {after}"
            found.append((_WORD_KEYS.get(value.lower(), value), f"{before} {beside.strip(' ,.:=-')}".strip()))
            before = ""
        before = ""
    return found if len(found) > 1 else []
