"""Three questions of every executive, answered only with words and deeds of this run; where it has none, it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.reporting import telling, verdicts, wording
from mystery_shopper.reporting.gather import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.model import Presentation
    from mystery_shopper.reporting.gather import Gathered

MOST = 3
LONGEST = 220
"""Characters of a quotation."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's words in the run. `who` said them; `why`: what had happened, as a sentence."""

    who: str
    words: str
    why: str
    walk: Walk


def customers(gathered: Gathered) -> list[Voice]:
    """What customers said when they had to say it again, or to somebody who did not know; the worst journeys first."""
    return _different(voice for walk in verdicts.ranked(gathered) for voice in _of_customer(walk))


def _of_customer(walk: Walk) -> Iterable[Voice]:
    name = telling.customer(walk)
    for one in sorted(walk.ledger.repeats, key=lambda one: (one.what == "reference", one.again.seq)):
        place = wording.who(one.again.department, one.again.channel)
        yield Voice(who=name, words=_short(one.words), why=f"said to {place}, after all had been said before", walk=walk)
        return
    for finding in walk.findings:
        if finding.said and not finding.said.startswith(("price promised", "delivery promised")):
            yield Voice(who=name, words=_short(finding.said), why=wording.finding(finding, name), walk=walk)
            return


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


def _different(voices: Iterable[Voice]) -> list[Voice]:
    """The first few, each speaker once."""
    chosen: dict[str, Voice] = {}
    for voice in voices:
        if len(chosen) < MOST:
            chosen.setdefault(f"{voice.who}{voice.words[:40]}", voice)
    return list(chosen.values())


def _short(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
