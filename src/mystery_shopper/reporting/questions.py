"""Three questions of every executive, answered only with words and deeds of this run; where it has none, it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.diary import Said
from mystery_shopper.reporting import telling, verdicts, wording
from mystery_shopper.reporting.gather import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.model import Presentation
    from mystery_shopper.reporting.gather import Gathered

MOST = 3
LONGEST, _ALIKE = 220, 24
"""Characters of a quotation, and of those by which two are the same."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's words in the run. `who` said them; `why`: what had happened, as a sentence."""

    who: str
    words: str
    why: str
    walk: Walk


def customers(gathered: Gathered) -> list[Voice]:
    """What customers said when they had to say it again, or to somebody who did not know; the worst journeys first."""
    return _different((voice for walk in verdicts.ranked(gathered) for voice in _of_customer(walk)), each=2)


def _of_customer(walk: Walk) -> Iterable[Voice]:
    name = telling.customer(walk)
    for one in sorted(walk.ledger.repeats, key=lambda one: (one.what == "reference", one.again.seq)):
        place = wording.who(one.again.department, one.again.channel)
        why = "with the number given before" if one.what == "reference" else "after it had been said before"
        yield Voice(who=name, words=_short(one.words), why=f"to {place}, {why}", walk=walk)
    for finding in walk.findings:
        if finding.said in _spoken(walk):
            yield Voice(who=name, words=_short(finding.said), why=wording.finding(finding, name), walk=walk)


def _spoken(walk: Walk) -> set[str]:
    """What the customer said, word for word: a finding may tell it in other words."""
    return {record.text for record in walk.last.of(Said)} if walk.last else set()


def employees(gathered: Gathered) -> list[Voice]:
    """What people at the desks said when they could not help; where all went well, when they could."""
    people = {(hop.channel, hop.name) for hop in gathered.config.hops if hop.person}
    broken = verdicts.ranked(gathered)
    walks = broken or gathered.by_verdict("kept")
    wanted = "bad" if broken else "good"
    return _different(
        Voice(
            who=one.presented.department,
            words=_short(one.heard),
            why=f"when {telling.customer(walk)} came with a number from {_source(one)}",
            walk=walk,
        )
        for walk in walks
        for one in walk.ledger.presentations
        if one.heard and wording.tone(one) == wanted and (one.presented.channel, one.presented.department) in people
    )


def _source(one: Presentation) -> str:
    return wording.who(one.issued.department, one.issued.channel) if one.issued else "elsewhere"


def _different(voices: Iterable[Voice], each: int = MOST) -> list[Voice]:
    """The first few that are not alike, at most `each` of one journey."""
    chosen: dict[str, Voice] = {}
    for voice in voices:
        told = sum(one.walk is voice.walk for one in chosen.values())
        alike = re.sub(r"\d", "", voice.words)[:_ALIKE].casefold()
        if len(chosen) < MOST and told < each and f"{voice.who}{alike}" not in chosen:
            chosen[f"{voice.who}{alike}"] = voice
    return list(chosen.values())


def _short(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
