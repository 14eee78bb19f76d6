"""Items in words: named when words that are distinctive among the known items stand together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.readings.text import Plain

_TOKEN = re.compile(r"[^\W_]+")
_SLACK = 1  # foreign words allowed between two words of a name
_MODEL = 2  # so many digits at most behind a name are another model's number, no price
_ENOUGH = 2  # words of a name that stand for it, where nothing else has them


@dataclass(frozen=True)
class Shelf:
    """The items known in this run. `words`: for each name its words, folded."""

    names: tuple[str, ...]
    words: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, names: Iterable[str]) -> Shelf:
        unique = tuple({fold(name).strip(): name for name in reversed([*names]) if name.strip()}.values())[::-1]
        return cls(unique, tuple(frozenset(tokens(name)) for name in unique))

    def with_names(self, names: Iterable[str]) -> Shelf:
        known = {fold(name).strip() for name in self.names}
        new = [name for name in names if name.strip() and fold(name).strip() not in known]
        return Shelf.of((*self.names, *new)) if new else self


@dataclass(frozen=True)
class Named:
    """An item named in a text, with its place there."""

    item: str
    start: int
    end: int


def named(plain: Plain, shelf: Shelf) -> list[Named]:
    """The items that `plain` names, in order."""
    spans = [(match.start(), match.end()) for match in _TOKEN.finditer(plain.text)]
    words = [_word(plain.text[start:end]) for start, end in spans]
    runs: list[tuple[int, int, frozenset[str], int]] = []
    for index, name_words in enumerate(shelf.words):
        runs += [
            (first, last, said, index)
            for first, last, said in _runs(words, name_words)
            if _stands_for(said, index, shelf, words, last)
        ]
    kept = [run for run in runs if not any(_covers(other, run) for other in runs)]
    return [
        Named(shelf.names[index], spans[first][0], spans[last][1])
        for first, last, _, index in sorted(kept, key=lambda run: run[:2])
    ]


def items(plain: Plain, found: list[Named]) -> list[Fact]:
    """One fact for each item named."""
    facts: dict[str, Fact] = {}
    for one in found:
        facts.setdefault(one.item, Fact(attribute="item", value=one.item, words=plain.words(one.start, one.end)))
    return list(facts.values())


def _word(token: str) -> str:
    return (tokens(token) or ("",))[0]


def _runs(words: list[str], wanted: frozenset[str]) -> list[tuple[int, int, frozenset[str]]]:
    """Maximal runs of words of one name: (first index, last index, words said); each word of the name once a run."""
    runs: list[tuple[int, int, frozenset[str]]] = []
    current: list[int] = []
    for position, word in enumerate(words):
        if word not in wanted:
            continue
        if current and (position - current[-1] > 1 + _SLACK or word in {words[index] for index in current}):
            runs.append((current[0], current[-1], frozenset(words[index] for index in current)))
            current = []
        current.append(position)
    if current:
        runs.append((current[0], current[-1], frozenset(words[index] for index in current)))
    return runs


def _stands_for(said: frozenset[str], index: int, shelf: Shelf, words: list[str], last: int) -> bool:
    name = shelf.words[index]
    spoken = {word for word in said if not word.isdigit()}
    letters = {word for word in name if not word.isdigit()}
    if len(spoken) < min(_ENOUGH, len(letters)) or not spoken:
        return False
    missing_number = {word for word in name - said if word.isdigit()}
    follower = words[last + 1] if last + 1 < len(words) else ""
    if missing_number and follower.isdigit() and len(follower) <= _MODEL:
        return False
    return said == name or not any(said <= other for position, other in enumerate(shelf.words) if position != index)


def _covers(other: tuple[int, int, frozenset[str], int], run: tuple[int, int, frozenset[str], int]) -> bool:
    """Whether `other` says more in the same place than `run` does."""
    return other is not run and other[3] != run[3] and run[2] < other[2] and other[0] <= run[0] and run[1] <= other[1]
