"""How much room words take, before anybody draws them: nothing on a slide may be cut or run over its edge.

Measured with the widths of Helvetica, which Arial and Liberation Sans share. All lengths in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec
from reportlab.pdfbase.pdfmetrics import stringWidth

from mystery_shopper.reporting.plain import one_line

LEADING = 1.2
"""Height of a line, in sizes."""
_SLACK = 0.96
"""Of the width: programs do not break lines in quite the same places."""


class Fitted(msgspec.Struct, frozen=True):
    """`text` in `size` takes `height`; it ends in an ellipsis where the rest found no room."""

    text: str
    size: float
    height: float


def fit(text: str, width: float, height: float, sizes: Sequence[float], *, bold: bool = False) -> Fitted:
    """`text` on one paragraph in the largest of `sizes` (descending) that leaves it within `width` and `height`."""
    line = one_line(text)
    for size in sizes:
        count = len(wrap(line, width, size, bold=bold))
        if count * size * LEADING <= height:
            return Fitted(line, size, count * size * LEADING)
    size = sizes[-1]
    room = max(int(height / (size * LEADING)), 1)
    *whole, last = wrap(line, width, size, bold=bold)[:room]
    while last and _width(f"{last}…", size, bold=bold) > width * _SLACK:
        last = last[:-1]
    end = 0
    for part in (*whole, last):
        end = line.index(part, end) + len(part)
    return Fitted(f"{line[:end].rstrip(' .,;:')}…", size, room * size * LEADING)


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The lines of `text`; a word that is longer than a line is broken where it ends."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if _width(longer, size, bold=bold) <= width * _SLACK:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if lines[-1] and _width(lines[-1] + character, size, bold=bold) > width * _SLACK:
                lines.append("")
            lines[-1] += character
    return lines


def _width(text: str, size: float, *, bold: bool) -> float:
    return size * sum(_em(character, bold) for character in text)


@cache
def _em(character: str, bold: bool) -> float:
    """Width of a character in sizes; of one that the font lacks, as wide as they come."""
    try:
        character.encode("cp1252")
    except UnicodeEncodeError:
        return 1.0
    return float(stringWidth(character, "Helvetica-Bold" if bold else "Helvetica", 1000)) / 1000
