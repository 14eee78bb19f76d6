"""From single runs to a table: differences between runs of one round, then least, middle and greatest over all rounds."""

from __future__ import annotations

import re
import statistics
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bench.watching import Usage

MB = 1_000_000


class Round(msgspec.Struct, frozen=True):
    """One round: (variant, journeys) → what it took. `pictured`: by hand, `few` journeys with `pictures` screenshots each."""

    few: int
    many: int
    runs: Mapping[tuple[str, int], Usage]
    pictured: Usage
    pictures: int

    def further(self, variant: str, what: Callable[[Usage], float]) -> float:
        """What one further journey takes: the slope between the run of few and the run of many."""
        more = what(self.runs[variant, self.many]) - what(self.runs[variant, self.few])
        return more / (self.many - self.few)

    def picture(self, what: Callable[[Usage], float]) -> float:
        """What one screenshot takes."""
        return (what(self.pictured) - what(self.runs["by hand", self.few])) / (self.few * self.pictures)


class Spread(msgspec.Struct, frozen=True):
    """Least, middle and greatest of a measure over the rounds."""

    least: float
    middle: float
    greatest: float

    def in_words(self, digits: int) -> str:
        """Middle (least to greatest).

        >>> Spread(1, 2, 4).in_words(1)
        '2.0 (1.0 – 4.0)'
        """
        return f"{self.middle:.{digits}f} ({self.least:.{digits}f} – {self.greatest:.{digits}f})"


def spread(values: Sequence[float]) -> Spread:
    return Spread(min(values), statistics.median(values), max(values))


def wall(usage: Usage) -> float:
    return usage.wall


def cpu(usage: Usage) -> float:
    return usage.cpu


def table(rounds: Sequence[Round], variants: Sequence[str]) -> str:
    """The Markdown table: a row for each measure, a column for each variant."""
    many = rounds[0].many
    measures: list[tuple[str, int, Callable[[Round, str], float]]] = [
        ("nothing walked, wall s", 2, lambda one, variant: one.runs[variant, 0].wall),
        ("nothing walked, CPU s", 2, lambda one, variant: one.runs[variant, 0].cpu),
        ("one journey and all that it opens, wall s", 2, lambda one, variant: one.runs[variant, 1].wall),
        ("one journey and all that it opens, CPU s", 2, lambda one, variant: one.runs[variant, 1].cpu),
        ("each further journey, wall s", 3, lambda one, variant: one.further(variant, wall)),
        ("each further journey, CPU s", 3, lambda one, variant: one.further(variant, cpu)),
        (f"most memory in a run of {many}, MB", 0, lambda one, variant: one.runs[variant, many].memory / MB),
    ]
    lines = [f"| | {' | '.join(variants)} |", f"|---|{'---|' * len(variants)}"]
    for name, digits, measure in measures:
        cells = [spread([measure(one, variant) for one in rounds]).in_words(digits) for variant in variants]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    pictures = [spread([one.picture(what) for one in rounds]).in_words(3) for what in (wall, cpu)]
    lines += ["", f"One screenshot (JPEG of the shelf): {pictures[0]} s wall, {pictures[1]} s CPU."]
    return "\n".join(lines)


def replaced(document: str, name: str, text: str) -> str:
    """`document` with `text` between its markers `<!-- name -->` and `<!-- /name -->`. Raises LookupError without them."""
    pattern = re.compile(rf"(<!-- {re.escape(name)} -->\n).*?(<!-- /{re.escape(name)} -->)", re.DOTALL)
    if not pattern.search(document):
        message = f"there are no markers <!-- {name} --> and <!-- /{name} --> to write between"
        raise LookupError(message)
    return pattern.sub(lambda found: f"{found[1]}{text}\n{found[2]}", document)
