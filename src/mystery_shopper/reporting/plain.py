"""Text of anybody's, made fit to be printed: without what XML forbids, what steers a terminal, what turns a line around."""

from __future__ import annotations

import re

_STEERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile(r"([\\`*_\[\]|~<>&#$]|(?<=\w):(?=//)|(?<=www)\.)", re.IGNORECASE)


def printable(text: str) -> str:
    """`text` with a replacement character for each control character (line ends and tabs stay)."""
    return _STEERS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """`text` on one line, its blanks run together."""
    return " ".join(printable(text).split())


def cut(text: str, length: int) -> str:
    """`text` on one line of at most `length` characters, cut at a word where there is one near."""
    line = one_line(text)
    if len(line) <= length:
        return line
    end = line.rfind(" ", length // 2, length - 1)
    return f"{line[: end if end > 0 else length - 1].rstrip(' .,;:')}…"


def markdown(text: str) -> str:
    """`text` as literal Markdown on one line: no markup, no formula, and no address becomes a link by itself."""
    return _SPECIAL.sub(r"\\\1", one_line(text))
