"""Telling new words from quoted ones in the text of a mail, line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_WROTE = (
    r"wrote|writes|schrieb|schreef|a écrit|a ecrit|escribió|escribio|ha scritto|escreveu|skrev|kirjoitti|pisze|napisał\(?a?\)?"
)
_ATTRIBUTION = re.compile(rf"^(?:.*\b)?(?:{_WROTE})(?:\W.{{0,80}})?:\s*$", re.IGNORECASE)
_DATED = re.compile(r"@|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b")
_BARE_ATTRIBUTION = re.compile(r"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b.{0,120}<[^<>\s]+@[^<>\s]+>\s*:\s*$|^Quoting .{1,120}:\s*$")
_ORIGINAL = re.compile(
    r"^[\s>*]*[-_=]{2,}\s*(?:original message|original appointment|ursprüngliche nachricht|message d'origine|message original|"
    r"mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|"
    r"oprindelig meddelelse|opprinnelig melding|wiadomość oryginalna)\s*[-_=]{2,}\s*$",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[\s*]*(?:-{2,}.*(?:forwarded|weitergeleitete|transféré|reenviado|doorgestuurd|inoltrato).*|begin forwarded message:)",
    re.IGNORECASE,
)
_FROM = re.compile(r"^\*?(?:from|von|de|van|da|från|fra|od)\*?\s*:\*?\s*\S", re.IGNORECASE)
_OTHER_HEADER = re.compile(
    r"^\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|fecha|para|asunto|data|assunto|"
    r"verzonden|aan|onderwerp|inviato|a|oggetto|skickat|till|ämne|sendt|til|emne|wysłano|do|temat)\*?\s*:",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*[_-]{8,}\s*$")
_REPLY_ABOVE = re.compile(
    r"^[\s#=*_-]*(?:please )?(?:type|write|enter)?\s*(?:your )?(?:reply|response) above this line[\s#=*_-]*$", re.IGNORECASE
)
_LONGEST_LINE = 400
_OWN_WORDS = 4
"""Words that a line needs before its being hers is no coincidence."""


class Split(NamedTuple):
    """`new`: the sender's own words. `quoted`: what was said before and is given back."""

    new: str
    quoted: str


def split(text: str, own: Iterable[str] = ()) -> Split:
    """Part `text` into new and quoted words. `own`: what the reader wrote; its lines are hers, marked or not."""
    lines = text.replace("\r\n", "\n").split("\n")
    hers = {_plain(line) for said in own for line in said.splitlines() if len(line.split()) >= _OWN_WORDS}
    new: list[str] = []
    quoted: list[str] = []
    at, forwarded = 0, False
    while at < len(lines):
        line = lines[at]
        forwarded = forwarded or bool(_FORWARDED.match(line[:_LONGEST_LINE]))
        length, to_the_end = _marker(lines, at, forwarded=forwarded)
        if to_the_end:
            quoted += lines[at:]
            break
        if length:
            quoted += lines[at : at + length]
            at += length
            continue
        (quoted if line.lstrip().startswith(">") or _plain(line) in hers else new).append(line)
        at += 1
    return Split(_tidy(new), _tidy(quoted))


def introduces(text: str) -> bool:
    """Whether `text`, standing before a block that is set apart, says that the block is a quotation."""
    last = text.strip().rpartition("\n")[2].strip()[-_LONGEST_LINE:]
    return last.endswith(":") and bool(
        re.search(rf"\b(?:{_WROTE}|said|your message|your mail|your email|your request)\b", last, re.IGNORECASE)
    )


def _marker(lines: list[str], at: int, *, forwarded: bool) -> tuple[int, bool]:
    """How many lines at `at` introduce a quotation (0: none), and whether everything from here on is quoted."""
    line = lines[at][:_LONGEST_LINE]
    if _REPLY_ABOVE.match(line):
        return 1, False
    if forwarded:
        return 0, False
    if _ORIGINAL.match(line):
        return 1, True
    if _headers(lines, at + 1 if _RULE.match(line) else at):
        return 1, True
    length = _attribution(lines, at)
    if length:
        return length, not _next(lines, at + length).startswith(">")
    return 0, False


def _attribution(lines: list[str], at: int) -> int:
    """The lines (mail programs wrap them) that "On … she wrote:" takes at `at`, or 0."""
    for length in (1, 2, 3):
        taken = [line.strip() for line in lines[at : at + length]]
        joined = " ".join(taken)
        if len(taken) < length or not all(taken) or len(joined) > _LONGEST_LINE:
            break
        if _BARE_ATTRIBUTION.match(joined):
            return length
        if _ATTRIBUTION.match(joined) and (_DATED.search(joined) or _next(lines, at + length).startswith(">")):
            return length
        if taken[-1].endswith((".", "!", "?", ":")):
            break
    return 0


def _next(lines: list[str], at: int) -> str:
    """The next line that is not empty, or ""."""
    return next((stripped for line in lines[at:] if (stripped := line.strip())), "")


def _headers(lines: list[str], at: int) -> bool:
    """Whether the head of an earlier mail (From, Sent, To, Subject) stands at `at`."""
    if at >= len(lines) or not _FROM.match(lines[at][:_LONGEST_LINE]):
        return False
    others = sum(bool(_OTHER_HEADER.match(line[:_LONGEST_LINE])) for line in lines[at + 1 : at + 6])
    return others >= 2  # noqa: PLR2004 - one such line can be part of a sentence, two cannot


def _plain(line: str) -> str:
    return " ".join(line.lstrip("> ").split()).casefold()


def _tidy(lines: list[str]) -> str:
    text = "\n".join(line.rstrip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
