"""Numbers as people say and write them: "two hundred and forty-nine dollars", "I N C dash two zero four one seven"."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000}
_WORD = re.compile(r"[a-z]+|\d+|[^a-z\d]+", re.IGNORECASE)
_CARDINAL = frozenset(_TENS) | frozenset(_SCALES)
_HUNDRED = 100
_TEN = 10

_MONEY = re.compile(
    r"\$\s?(?P<sign>\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+(?:\.\d{1,2})?)(?!\d)"
    r"|(?P<named>(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d{2})?|(?<![\w.])\d+(?:\.\d{1,2})?)"
    r"\s*(?:usd\b|us dollars?\b|dollars?\b|bucks?\b)"
    r"(?:\s*(?:and\s*)?(?P<cents>\d{1,2})\s*cents?\b)?"
    r"|(?P<bare>(?<![\w.,$-])\d{1,5}\.\d{2}(?![\d.]))",
    re.IGNORECASE,
)


def _cardinal(words: list[str]) -> int:
    """The number that the words make: two hundred forty nine is 249, and so is two forty nine, as prices are said."""
    total = part = 0
    for word in words:
        if word == "thousand":
            total, part = total + (part or 1) * _SCALES[word], 0
        elif word == "hundred":
            part = (part or 1) * _SCALES[word]
        elif word in _TENS:
            part = part * _HUNDRED + _TENS[word] * _TEN if 0 < part < _TEN else part + _TENS[word] * _TEN
        else:
            part += int(word) if word.isdigit() else _UNITS[word]
    return total + part


def _run(words: list[str]) -> str:
    """What a run of number words stands for: one number, or digits said one by one."""
    if any(word in _CARDINAL for word in words):
        return str(_cardinal(words))
    return "".join(str(_UNITS[word]) for word in words)


def digits_for_words(text: str) -> str:
    """`text` with number words as digits. A lone "one" stays a word ("that one")."""
    out: list[str] = []
    run: list[str] = []
    gap = ""

    def finish() -> None:
        nonlocal gap
        if run:
            out.append(run[0] if run == ["one"] else _run(run))
            run.clear()
        out.append(gap)
        gap = ""

    for token in _WORD.findall(text):
        word = token.lower()
        if word == "oh" and run:
            word = "zero"
        if word in _UNITS or word in _CARDINAL:
            gap = ""
            run.append(word)
        elif run and (word.strip(" -") == "" or (word == "and" and run[-1] in _SCALES)):
            gap += token
        else:
            finish()
            out.append(token)
    finish()
    return "".join(out)


def money(text: str) -> tuple[Decimal, ...]:
    """Amounts in `text` (number words already digits), to the cent, in order."""
    amounts = []
    for found in _MONEY.finditer(text):
        whole = found["sign"] or found["named"] or found["bare"]
        cents = Decimal(found["cents"] or 0) / _HUNDRED
        amounts.append((Decimal(whole.replace(",", "")) + cents).quantize(Decimal("0.01")))
    return tuple(amounts)


def without_money(text: str) -> str:
    return _MONEY.sub(" ", text)
