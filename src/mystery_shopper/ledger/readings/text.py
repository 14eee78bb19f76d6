"""Text made comparable: one form of quotes and dashes, numbers in words turned into digits, sentences.

`Plain` keeps where each character came from, so that a fact can be quoted as it stood.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

_SAME = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{SOFT HYPHEN}": None,
        "\N{ZERO WIDTH SPACE}": None,
    }
)


def _list(words: str) -> list[str]:
    return words.split()


_UNITS = {
    word: number
    for number, word in enumerate(
        _list(
            "zero one two three four five six seven eight nine ten eleven "
            "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
} | {"oh": 0, "nought": 0}
_TENS = {word: 10 * number for number, word in enumerate(_list("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        _list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30}
_TIMES = {"double": 2, "triple": 3}
_WORD = "|".join(sorted([*_UNITS, *_TENS, *_ORDINALS, *_TIMES, "hundred", "thousand"], key=len, reverse=True))
_RUN = re.compile(
    rf"\b(?:a\s+(?=hundred|thousand))?(?:{_WORD})\b"
    rf"(?:(?:[\s-]+|,?\s+and\s+(?<=hundred and )|,?\s+and\s+(?<=thousand and ))(?:{_WORD})\b)*"
    r"|(?<![\w.,:/])\d(?:(?:, |[ .-])\d){2,}(?![\w/:]|[.,]\d)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\bApt\.)(?<!\bSte\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bAttn\.)"
    r"[\"')\]]*\s+|\s*\n+\s*"
)
_TOKEN = re.compile(r"[^\W_]+")


class Plain:
    """`text` with digits for number words; `source` the cleaned text that it was made from."""

    __slots__ = ("_starts", "_steps", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = clean(source)
        pieces: list[str] = []
        self._starts, self._steps = [0], [(0, False)]
        length = end = 0
        for found in _RUN.finditer(self.source):
            before = self.source[end : found.start()]
            digits = _digits(found.group())
            pieces += [before, digits]
            length += len(before)
            self._note(length, found.start(), fixed=True)
            length += len(digits)
            end = found.end()
            self._note(length, end, fixed=False)
        self.text = "".join([*pieces, self.source[end:]])

    def _note(self, at: int, origin: int, *, fixed: bool) -> None:
        self._starts.append(at)
        self._steps.append((origin, fixed))

    def words(self, start: int, end: int) -> str:
        """The words of the source that became `text[start:end]`."""
        return self.source[self._origin(start, up=False) : self._origin(end, up=True)].strip()

    def _origin(self, at: int, *, up: bool) -> int:
        index = bisect_right(self._starts, at) - 1
        if up and at == self._starts[index] and index:
            return self._steps[index][0]
        origin, fixed = self._steps[index]
        if not fixed:
            return origin + at - self._starts[index]
        return self._steps[index + 1][0] if up else origin


@lru_cache(maxsize=4096)
def plain(text: str) -> Plain:
    """`Plain(text)`, remembered."""
    return Plain(text)


def clean(text: str) -> str:
    """NFKC, plain quotes and dashes."""
    return unicodedata.normalize("NFKC", text).translate(_SAME)


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Case and accents taken away."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """Words and numbers of `text`, folded, plural s taken away, number words as digits."""
    return tuple(_stem(token) for token in _TOKEN.findall(fold(plain(text).text)))


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """`text` cut after full stops, question and exclamation marks and at line ends."""
    return tuple(part for part in (piece.strip() for piece in _SENTENCE.split(text)) if part)


def _stem(token: str) -> str:
    return token[:-1] if len(token) > 3 and token.endswith("s") and not token.endswith("ss") else token  # noqa: PLR2004 - "gas"


def _digits(run: str) -> str:
    """'two hundred and forty-nine' → '249', 'two zero four' → '204', 'twenty-fourth' → '24th', '2 0 4' → '204'."""
    if run[0].isdigit():
        return re.sub(r"\D", "", run)
    groups: list[str] = []
    total = part = 0
    last = times = 0  # `last`: what the next word may still be added to (a power of ten)
    ordinal = False
    open_group = False
    for word in re.findall(r"[a-z]+", run.lower()):
        if word in _TIMES:
            times = _TIMES[word]
        elif word == "hundred":
            part, last, open_group = (part or 1) * 100, 100, True
        elif word == "thousand":
            total, part, last, open_group = total + (part or 1) * 1000, 0, 1000, True
        elif word not in {"and", "a"}:
            number = _UNITS.get(word, _TENS.get(word, _ORDINALS.get(word, 0)))
            ordinal = word in _ORDINALS
            if open_group and not (0 < number < last):
                groups.append(str(total + part))
                total = part = 0
            part += number
            last = 10 if word in _TENS else 0
            open_group = True
            if times:
                groups.append(str(number) * (times - 1))
                times = 0
    if open_group:
        groups.append(str(total + part))
    return "".join(groups) + (_suffix(total + part) if ordinal else "")


def _suffix(number: int) -> str:
    return "th" if number in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
