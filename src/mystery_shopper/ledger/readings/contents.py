"""What a box holds: the list on a page that says so, and what of it is not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.ledger.readings.text import clean, plain, sentences, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HOLDER = r"(?:box|carton|case|package|packaging|packet|pack|parcel|bundle|set|kit|wrapping|delivery)"
_HOLDS = re.compile(
    r"\b(?:in|inside|within) (?:the|this|its|your|each|every|1) "
    + _HOLDER
    + r"\b|\b(?:what(?:'s| is| you(?:'ll| will)? (?:get|find|receive))|"
    r"you(?:'ll| will| shall)? (?:get|find|receive|unpack|have)|contents?|contain(?:s|ed|ing)?|includ(?:es?|ed|ing)|"
    r"comes? (?:complete )?with|"
    r"arrives? with|consist(?:s|ing) of|compris(?:es?|ing)|made up of|supplied|furnished|accompanied|holds?|enclosed|"
    r"components?|parts list|there(?:'s| is| are)|(?:packed|boxed|bundled|wrapped|stowed|tucked)(?: (?:in|with|up|"
    r"inside|away))?|pieces|"
    r"unbox(?:es|ing)?|unpack(?:s|ing)?|"
    r"scope of (?:supply|delivery))\b|^\W*inside\b|\bthe (?:kit|set|pack|bundle|box)\s*:|\bas follows\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*(?:[,;·|•+\n/]|\band\b|&|\bplus\b|\bas well as\b|\btogether with\b|\balong with\b)\s*", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*(?:[-*•·–]|\d+[.)])\s+")
_HEAD = re.compile(
    r"^(?:(?:both|the|a|an|its|your|one|also|finally|lastly|there is|as well|respectively|including|each|matching)\s+)+",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^(?P<count>\d{1,2})\s*(?:x|×|pcs?\.?(?: of)?|pieces? of|of the)?\s*(?P<part>\D.*)$", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:in (?:there|it|here)|inside|as well|too|each|within|therein|included|enclosed)$", re.IGNORECASE)
_AROUND = re.compile(r"(?:(?:up)?on|in(?:side)?|when|after|by|for|to|with(?:in)?|as|if)\b", re.IGNORECASE)
_WHAT = re.compile(r"\W*(?:and |so |now )?(?:what|which)\b", re.IGNORECASE)
"""How a question begins that is the heading of a list: "What's in the box?"."""
_NO_PART = re.compile(
    r"^(?:it|they|them|this|that)\b|\b(?:20\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|"
    r"may \d+|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
"""Days and pronouns are no parts of anything."""
_LONGEST = 4  # words that the name of a part has at most


def contents(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The parts that `text` says are in the box, as often as it says so; () where it lists none.

    A list counts when its sentence, or the heading before it, says that something holds it; or when it names two or more of the
    parts `known` otherwise, for example from the box itself.
    """
    found = [parts for holds, parts in _lists(clean(text)) if holds and parts]
    if found:
        return found[0]
    seen = [one for one in known if one]
    named = [
        (sum(any(_same(part, one) for part in parts) for one in dict.fromkeys(seen)), parts) for _, parts in _lists(clean(text))
    ]
    most = max(named, key=lambda one: one[0], default=(0, ()))
    return most[1] if most[0] > 1 else ()


def lacking(listed: Sequence[str], box: Sequence[str]) -> tuple[str, ...]:
    """The parts of `listed` that are not in `box`, each as often as it lacks."""
    left = list(box)
    gone = []
    for part in listed:
        there = next((one for one in left if _same(part, one)), None)
        if there is None:
            gone.append(part)
        else:
            left.remove(there)
    return tuple(gone)


def _same(one: str, other: str) -> bool:
    """Whether two names are of the same part: "mounting bracket" and "bracket"."""
    these, those = _singular(one), _singular(other)
    return bool(these and those) and (these <= those or those <= these)


def _singular(part: str) -> frozenset[str]:
    return frozenset(re.sub(r"ie$", "y", token) for token in tokens(part))


def _lists(text: str) -> Iterable[tuple[bool, tuple[str, ...]]]:
    """Each enumeration: whether it is said to be what something holds, and its parts."""
    lines = sentences(text)
    for index, line in enumerate(lines):
        held = _HOLDS.search(line)
        if held is None:
            yield False, _parts(line.rpartition(":")[2])
            continue
        if line.endswith("?") and (len(line.split()) > _LONGEST + 2 or not _WHAT.match(line)):
            continue
        before, colon, after = _split(line)
        listed = after if colon and after.strip() else line[held.end() :] if not colon else ""
        parts = _parts(listed) or _parts(before[: held.start()] if colon else line[: held.start()])
        if not parts and (colon or len(line.split()) <= _LONGEST + 2):
            parts = _below(lines[index + 1 :])
        yield True, parts


def _split(line: str) -> tuple[str, str, str]:
    """`line` around what announces a list: a colon, else a dash."""
    found = re.search(r":|\s-\s", line)
    return (line[: found.start()], ":", line[found.end() :]) if found else (line, "", "")


def _below(lines: Sequence[str]) -> tuple[str, ...]:
    """What stands under a heading: one list, or a line for each part."""
    if lines and (parts := _parts(lines[0])):
        return parts
    found: list[str] = []
    for line in lines:
        part = _BULLET.sub("", line).strip(" .")
        if not part or len(part.split()) > _LONGEST or line.endswith(("?", "!", ":")):
            break
        found += _counted(part)
    return tuple(found) if len(found) > 1 else ()


def _parts(words: str) -> tuple[str, ...]:
    """The parts of an enumeration; () where it is none."""
    pieces = [_TAIL.sub("", _HEAD.sub("", piece.strip(" .!\"'()-"))) for piece in _SEPARATOR.split(words.strip())]
    pieces = [piece for piece in pieces if piece and not _AROUND.match(piece)]
    if len(pieces) < 2 or any(len(piece.split()) > _LONGEST or _NO_PART.search(piece) for piece in pieces):  # noqa: PLR2004 - one thing is no list
        return ()
    return tuple(part for piece in pieces for part in _counted(piece))


def _counted(piece: str) -> list[str]:
    counted = _COUNTED.match(plain(piece).text.strip())
    if counted is None:
        return [piece]
    return [counted["part"].strip()] * max(1, int(counted["count"]))
