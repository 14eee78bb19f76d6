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
    rf"(?:press|dial|key|choose|push|hit)\s+{_KEY}\b\s*(?:for|to|if|,)?\s*(.*?)(?=(?:press|dial|key|choose|push|hit)\s+{_KEY}\b|[.;!?]|$)",
    re.IGNORECASE,
)
_KEY_LAST = re.compile(
    rf"(?:^|[.;,!?]\s*)(?:for|to|about|regarding|concerning|if you(?:'d| would)? (?:like|want|need) to|if you)\s+([^.;!?]*?),?\s*"
    rf"(?:please\s+)?(?:press|dial|key|choose|push|hit)\s+{_KEY}\b",
    re.IGNORECASE,
)
_KEY_ANYHOW = re.compile(
    rf"\b(?:press|dial|key|choose|push|hit|select|take|touch|tap|enter|use|option|button|number|digit)(?: in)? (?:the )?"
    rf"(?:key |button |option |number |digit )?{_KEY}(?![\w,.]?\d)",
    re.IGNORECASE,
)
_KEY_BY_SIGN = re.compile(r"^\W*(\d|\*)\s*(?:[-=:.)]|for\b|to\b|is\b)|(?:[-=:]|\bon|\bunder)\s*(\d|\*)\W*$", re.IGNORECASE)


def menu_options(words: str) -> list[tuple[str, str]]:
    """(key, what it is for) of each choice that a menu reads out, in its order. Both orders of words are understood.

    >>> menu_options("For orders, press 1. To report something, press two.")
    [('1', 'orders'), ('2', 'report something')]
    >>> menu_options("Press 1 for orders, press 2 for anything else.")
    [('1', 'orders,'), ('2', 'anything else')]
    """
    last = [(_WORD_KEYS.get(key.lower(), key), text.strip()) for text, key in _KEY_LAST.findall(words)]
    if last:
        return last
    first = [(_WORD_KEYS.get(key.lower(), key), text.strip()) for key, text, _ in _KEY_FIRST.findall(words) if text.strip()]
    return first or _listed(words)


def _listed(words: str) -> list[tuple[str, str]]:
    """The choices of a menu that is put in any other order: a key by its verb or its sign in each sentence, and what stands
    beside it or was asked just before ("Something new? Take 1."). A single number among words is no menu.
    """
    found: list[tuple[str, str]] = []
    before = ""
    for part in sentences(words.replace(";", ".\n").replace("|", "\n")):
        key = _KEY_ANYHOW.search(part) or _KEY_BY_SIGN.search(part)
        if key is None:
            before = part if part.endswith("?") else ""
            continue
        value = next(group for group in key.groups() if group)
        beside = f"{part[: key.start()]} {part[key.end() :]}".strip(" ,.:=-")
        found.append((_WORD_KEYS.get(value.lower(), value), f"{before} {beside}".strip()))
        before = ""
    return found if len(found) > 1 else []
