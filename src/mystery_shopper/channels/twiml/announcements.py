"""What a company says about a wait."""

from __future__ import annotations

import re

_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905 - reads better
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "sixty": 60}
_UNITS = {"second": 1, "minute": 60, "hour": 3600}
_LENGTH = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[\s-]+(second|minute|hour)s?\b", re.IGNORECASE
)
_WAITING = re.compile(r"\b(?:wait|hold|queue|line|answer|with you|be with|agent|representative|takes?|moment)", re.IGNORECASE)


def announced_wait(words: str) -> float | None:
    """Seconds of waiting that `words` announce ("your wait is about five minutes"); None where they announce none.

    The longest length in a sentence about waiting counts: of "two to five minutes" she was told five.
    """
    lengths = [
        (float(number) if number.isdigit() else _NUMBERS[number.lower()]) * _UNITS[unit.lower()]
        for sentence in re.split(r"(?<=[.!?])\s+", words)
        if _WAITING.search(sentence)
        for number, unit in _LENGTH.findall(sentence)
    ]
    return max(lengths, default=None)
