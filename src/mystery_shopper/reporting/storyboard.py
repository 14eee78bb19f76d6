"""The storyboard of a journey as a graph: stations in the order of time, numbers on their way, promises until their day.

What is seen where, without a place on paper: `drawing` lays it out. A pure function of a walk and its telling.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.diary import Heard
from mystery_shopper.reporting import outcome, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.ledger.model import Finding, Place, Presentation, Promise, Reference
    from mystery_shopper.reporting.gather import Walk
    from mystery_shopper.reporting.telling import Contact, Station

MOST_PROMISES = 4
"""Spans in one picture; the journey's text has them all."""
_PRICE = r"[\s\S]{0,60}?(?<!\d)(\d[\d,]*\.\d{2})\b"
_SHELVES = frozenset({"store", "web"})
"""Channels on which a price is seen, not told."""
_LOST_ON_THE_WAY = "reference-lost-in-transfer"
_NO_WAY_ON = frozenset({"forced-channel", "channel-closed", "dead-end"})


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """A station. `state`: a number was met well, something went badly, or neither. `note`: how, in plain words; `quote`: words
    of the company that went with it; `gave`: the numbers that were given out here; `saw`: the price that she saw.
    """

    contact: int
    channel: str
    department: str
    at: datetime
    state: Literal["good", "bad", "plain"]
    note: str
    quote: str
    gave: tuple[str, ...]
    saw: str
    words: str

    @property
    def name(self) -> str:
        return self.department or wording.channel(self.channel)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A number's coming to a station (counted from 0). `broken`: before it; `good`: it was known there. `how`: its reception, or
    the kind of the finding. `lost`: the first desk that should have known.
    """

    station: int
    how: str
    broken: bool
    good: bool
    lost: bool


class Trail(msgspec.Struct, frozen=True, kw_only=True):
    """A number on its way: where it was given (station from 0), then where it came to."""

    reference: str
    kind: str
    given: int
    steps: tuple[Step, ...]

    @property
    def lost_at(self) -> int | None:
        return next((step.station for step in self.steps if step.lost), None)


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """A promise from the station where it was made to its day. `due` is None where no day was named; `settled`: the station
    where it was seen to hold or not.
    """

    what: str
    state: str
    made: int
    due: datetime | None
    settled: int | None


class Graph(msgspec.Struct, frozen=True, kw_only=True):
    """The whole picture. `text`: the same in words."""

    stops: tuple[Stop, ...]
    trails: tuple[Trail, ...]
    spans: tuple[Span, ...]
    text: tuple[str, ...]


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    contact: Contact
    station: Station
    met: tuple[Presentation, ...]
    heard: str


def graph(walk: Walk, contacts: Sequence[Contact], currency: str) -> Graph | None:
    """The picture of `walk`; None where nothing was observed."""
    places = _places(walk, contacts)
    if not places:
        return None
    troubles = _troubles(walk, places)
    goal = outcome.wanted(walk, currency)
    shelf = re.compile(re.escape(goal.item) + _PRICE, re.IGNORECASE) if goal else None
    stops = tuple(_stop(walk, place, troubles.get(index, []), shelf) for index, place in enumerate(places))
    return Graph(
        stops=stops,
        trails=tuple(_trails(walk, places, troubles)),
        spans=tuple(_spans(walk, places)),
        text=tuple(_in_words(stops)),
    )


def _places(walk: Walk, contacts: Sequence[Contact]) -> list[_Place]:
    """Every desk of every contact in the order of time, with what was presented and heard there."""
    met = walk.ledger.presentations
    heard: dict[int, list[tuple[int, str]]] = {}
    for record in walk.last.of(Heard) if walk.last else ():
        heard.setdefault(record.contact, []).append((record.seq, record.text))
    found = [
        _Place(
            contact=contact,
            station=station,
            met=tuple(one for one in met if _at(one.presented, contact, station)),
            heard="\n".join(text for seq, text in heard.get(contact.number, ()) if station.seqs[0] <= seq <= station.seqs[1]),
        )
        for contact in contacts
        for station in contact.stations
    ]
    return sorted(found, key=lambda place: place.station.seqs[0])


def _at(place: Place, contact: Contact, station: Station) -> bool:
    return place.contact == contact.number and station.seqs[0] <= place.seq <= station.seqs[1]


def _index(place: Place, places: Sequence[_Place]) -> int | None:
    return next((n for n, one in enumerate(places) if _at(place, one.contact, one.station)), None)


def _troubles(walk: Walk, places: Sequence[_Place]) -> dict[int, list[Finding]]:
    """Station → the findings that were made there. A finding names desk and channel; its words tell which visit."""
    found: dict[int, list[Finding]] = {}
    for finding in walk.findings:
        here = [
            n
            for n, place in enumerate(places)
            if (place.contact.channel, place.station.department) == (finding.channel, finding.hop)
        ]
        spoken = [n for n in here if finding.heard and finding.heard in places[n].heard]
        for n in (spoken or here)[-1:]:
            found.setdefault(n, []).append(finding)
    return found


def _stop(walk: Walk, place: _Place, troubles: Sequence[Finding], shelf: re.Pattern[str] | None) -> Stop:
    trouble = next((one for one in troubles if one.kind == _LOST_ON_THE_WAY), next(iter(troubles), None))
    tones = {wording.tone(one) for one in place.met}
    told = next((one for one in place.met if wording.tone(one) == "bad"), None) or next(iter(place.met), None)
    bad = "bad" in tones
    note = wording.met(told) if told and (bad or trouble is None) else ""
    quote = told.heard if told and bad else ""
    if trouble and not bad:
        note, quote = wording.note(trouble.kind), trouble.heard
    price = shelf.search(place.heard) if shelf and place.contact.channel in _SHELVES and not place.met else None
    said = " ".join(wording.reception(one, place.contact.customer or "the customer") for one in place.met)
    return Stop(
        contact=place.contact.number,
        channel=place.contact.channel,
        department=place.station.department,
        at=place.station.at,
        state="bad" if bad or trouble else "good" if "good" in tones else "plain",
        note=note,
        quote=" ".join(quote.split()),
        gave=tuple(dict.fromkeys(one.value for one in walk.ledger.references if _at(one.issued, place.contact, place.station))),
        saw=price[1] if price else "",
        words=said or (wording.finding(trouble, place.contact.customer or "the customer") if trouble else ""),
    )


def _trails(walk: Walk, places: Sequence[_Place], troubles: dict[int, list[Finding]]) -> Iterable[Trail]:
    """The numbers that were presented, or that led nowhere from where they were given."""
    first: dict[str, Reference] = {}
    for one in walk.ledger.references:
        first.setdefault(one.value, one)
    for reference in first.values():
        given = _index(reference.issued, places)
        steps = _steps(reference, given or 0, places, troubles)
        if given is not None and steps:
            yield Trail(reference=reference.value, kind=reference.kind, given=given, steps=tuple(steps))


def _steps(reference: Reference, given: int, places: Sequence[_Place], troubles: dict[int, list[Finding]]) -> list[Step]:
    steps: list[Step] = []
    stuck = next((one.kind for one in troubles.get(given, ()) if one.kind in _NO_WAY_ON), "")
    if stuck:
        steps.append(Step(station=given, how=stuck, broken=True, good=False, lost=True))
    for n in range(given, len(places)):
        if any((one.kind, one.reference) == (_LOST_ON_THE_WAY, reference.value) for one in troubles.get(n, ())):
            new = not any(step.lost for step in steps)
            steps.append(Step(station=n, how=_LOST_ON_THE_WAY, broken=True, good=False, lost=new))
        for one in places[n].met:
            if one.reference == reference.value:
                tone = wording.tone(one)
                lost = one.lost and not any(step.lost for step in steps)
                steps.append(Step(station=n, how=one.reception, broken=tone == "bad", good=tone == "good", lost=lost))
    return steps


def _spans(walk: Walk, places: Sequence[_Place]) -> Iterable[Span]:
    """Promises, each once however often it was repeated; those that did not hold first, then as they were made."""
    made: dict[tuple[object, ...], Promise] = {}
    for one in walk.ledger.promises:
        made.setdefault((one.what, one.item, one.amount, one.due), one)
    order = {"broken": 0, "slipped": 1}
    chosen = sorted(made.values(), key=lambda one: order.get(one.state, 2))[:MOST_PROMISES]
    for one in sorted(chosen, key=lambda one: one.made.seq):
        at = _index(one.made, places)
        if at is not None:
            settled = _index(one.settled, places) if one.settled else None
            yield Span(what=wording.promised(one), state=one.state, made=at, due=one.due, settled=settled)


def _in_words(stops: Sequence[Stop]) -> Iterable[str]:
    """The storyboard in words, a sentence or two for each station."""
    for stop in stops:
        gave = f"The number {wording.listed(stop.gave)} is given." if stop.gave else ""
        yield " ".join(filter(None, [f"{wording.capital(stop.name)}, {wording.where(stop.channel)}.", stop.words, gave]))
