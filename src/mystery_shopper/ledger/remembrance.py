"""What a contact shows that the company remembers of the contacts before it: when, where, and what was told."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.ledger.chronicle import chronicle
from mystery_shopper.ledger.model import Place, Value
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.matters import tells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.diary import AnyRecord
    from mystery_shopper.ledger.chronicle import Chronicle, Turn, Visit
    from mystery_shopper.ledger.rules import Rules

NAMED = {
    "email": r"\b(?:e-?mail\w*|mail(?:ed|s)?|wrote|writ(?:e|ten|ing)|correspond\w*|letters?|inbox)\b",
    "phone": r"\b(?:tele)?phon\w*|\bcall(?:ed|s)?\b|\brang\b|\bring\b|\bon the line\b",
    "web": r"\bonline\b|\bweb ?(?:site|shop|page)\b|\b(?:the|our) (?:web|site|page)\b|\bweb\b|\binternet\b",
    "store": r"\b(?:in-?stores?|stores?|shops?|counter|in person|branch(?:es)?|outlet|face to face)\b",
    "chat": r"\bchat\w*",
    "sms": r"\bsms\b|\btext(?:s|ed)?\b(?: messages?)?",
    "doorstep": r"\b(?:door(?:step)?|courier|driver)\b",
}
"""Channel → the words by which a sentence names it."""

_WEEK = timedelta(days=7)
_CLAUSE = re.compile(r"[.;!?\n]+")
_ASKS = re.compile(r"\bwhat (?:has )?(?:happened|was (?:said|done))\b", re.IGNORECASE)


class Forgotten(Value, frozen=True, kw_only=True):
    """An earlier contact that was not recounted. `was`: who served her there last; `missing`: of `when`, `where`, `what`.

    `now`: who should have known; `heard`: the words with which that contact began.
    """

    was: Place
    now: Place
    missing: tuple[str, ...]
    heard: str


def earlier_contacts(records: Sequence[AnyRecord], rules: Rules, customer: str) -> int:
    """How many contacts, in which she said something, came before her last one."""
    return max(len(_hers(chronicle(records, rules), customer)) - 1, 0)


def forgotten(records: Sequence[AnyRecord], rules: Rules, customer: str) -> tuple[Forgotten, ...]:
    """The contacts before her last one that the company did not recount there of its own accord, oldest first."""
    told = chronicle(records, rules)
    *before, last = _hers(told, customer)
    said = _unasked(last)
    clauses = [(turn, part) for turn in said for part in _CLAUSE.split(turn.text) if part.strip()]
    people = [turn for turn in said if turn.hop.person and turn.record.form in {"spoken", "mailed"}] or said
    now = next((turn.place for turn in people), last.legs[-1].place if last.legs else last.opened)
    heard = next((turn.text for turn in people), "")
    found = []
    for visit in before:
        missing = min((_missing(visit, turn, part, told) for turn, part in clauses), key=len, default=("when", "where", "what"))
        if missing:
            found.append(Forgotten(was=visit.turns[-1].place, now=now, missing=missing, heard=" ".join(heard.split())[:300]))
    return tuple(found)


def _hers(told: Chronicle, customer: str) -> list[Visit]:
    """Her contacts with the company, without those in which only the company spoke."""
    return [
        visit for visit in told.contacts.values() if visit.customer == customer and any(not turn.heard for turn in visit.turns)
    ]


def _unasked(visit: Visit) -> list[Turn]:
    """What the company said before she asked it what had happened."""
    found: list[Turn] = []
    for turn in visit.turns:
        if not turn.heard and _ASKS.search(turn.text):
            break
        if turn.heard and not turn.public:
            found.append(turn)
    return found


def _missing(visit: Visit, turn: Turn, clause: str, told: Chronicle) -> tuple[str, ...]:
    """What `clause`, said in `turn`, leaves out of `visit`."""
    day = visit.opened.at.astimezone(turn.rules.zone).date().isoformat()
    today = turn.at.astimezone(turn.rules.zone).date()
    named = (date.fromisoformat(fact.value[:10]) for fact in understand(clause, turn.rules, turn.at).of("date", "due"))
    days = {(one - _WEEK if one > today else one).isoformat() for one in named}  # a weekday that is recounted is past
    hers = " ".join(one.text for one in visit.turns if not one.heard)
    story = told.story if told.story and tells(told.story, hers) else ""
    left_out = {
        "when": day not in days,
        "where": re.search(NAMED.get(visit.channel, re.escape(visit.channel)), clause, re.IGNORECASE) is None,
        "what": bool(story) and not tells(story, clause),
    }
    return tuple(what for what, is_missing in left_out.items() if is_missing)
