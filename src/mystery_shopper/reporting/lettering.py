"""How wide text is, and how it breaks into lines: SVG wraps nothing. Pixels, estimated for a wide sans-serif typeface.

Fonts differ from machine to machine; the estimate errs on the wide side, so that words do not run into each other.
"""

from __future__ import annotations

_NARROW = frozenset("iljtfrI.,:;'’\u2018“”\"!|()[] -–")
_WIDE = frozenset("mwMW@%—…ABCDGHKNOQRSUVXYZ&")
_EMS = {"narrow": 0.38, "wide": 0.8, "usual": 0.61}


def width(text: str, size: float) -> float:
    """Pixels of `text` at a font size of `size` pixels."""
    return size * sum(_EMS["narrow" if c in _NARROW else "wide" if c in _WIDE else "usual"] for c in text)


def wrap(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """`text` in at most `most` lines of `room` pixels each; cut with an ellipsis where it does not fit."""
    words = text.split()
    lines: list[str] = []
    line = ""
    for index, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if width(longer, size) <= room or not line:
            line = longer
            continue
        if len(lines) == most - 1:
            return (*lines, _cut(" ".join([line, *words[index:]]), room, size))
        lines.append(line)
        line = word
    return tuple([*lines, _cut(line, room, size)] if line else lines)


def _cut(text: str, room: float, size: float) -> str:
    """`text`, or as much of it as fits, with an ellipsis."""
    if len(text) * size * _EMS["narrow"] <= room and width(text, size) <= room:
        return text
    left = room - width("…", size)
    kept = 0
    for kept, letter in enumerate(text):  # noqa: B007 - the first letter that does not fit
        left -= width(letter, size)
        if left < 0:
            break
    return f"{text[:kept].rstrip(' ,.;:')}…"
