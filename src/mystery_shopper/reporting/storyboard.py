"""The storyboard of a journey: a lane per channel, desks as stations, each reference a thread that breaks where it was lost.

Two layouts of one graph: `wide` (time left to right) and `tall` (time downwards, for a phone). Units are CSS pixels.
"""

from __future__ import annotations

import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.reporting import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from mystery_shopper.ledger.model import Place, Presentation, Reference
    from mystery_shopper.reporting.gather import Walk
    from mystery_shopper.reporting.telling import Contact, Station

Layout = Literal["wide", "tall"]
COLOURS = 4  # classes thread-0 … in the style sheet

GUTTER, LANE, TOP = 104, 104, 44
WIDTH = 972  # of the page's column; more stations than fit make the picture wider
STEPS = (112, 240)  # from one station to the next, at least and at most
COLUMN, ROW, HEAD = 34, 66, 52


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A station. `state`: a number was met well, badly, or none was presented. `note`: how, in plain words; `quote`: the words
    of the company where it was met badly; `gave`: the numbers that were given out here.
    """

    x: float
    y: float
    label: tuple[str, ...]
    when: str
    contact: int
    channel: str
    state: Literal["good", "bad", "plain"]
    note: str
    quote: tuple[str, ...]
    gave: str


class Strand(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a thread, as an SVG path. `whole`: carried by the company; else the customer carries it herself."""

    path: str
    whole: bool


class Break(msgspec.Struct, frozen=True, kw_only=True):
    """Where a thread breaks. `station` counts from 1 in the order of time; `lost`: the first desk that should have known."""

    x: float
    y: float
    station: int
    reception: str
    lost: bool


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """A reference on its way. `stations`: where it was given, then where it was presented, from 1."""

    reference: str
    kind: str
    colour: int
    strands: tuple[Strand, ...]
    breaks: tuple[Break, ...]
    knots: tuple[tuple[float, float], ...]
    stations: tuple[int, ...]


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    channel: str
    x: float
    y: float


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A new day begins left of (or above) a station."""

    name: str
    x: float
    y: float


class Storyboard(msgspec.Struct, frozen=True, kw_only=True):
    """`text` is the equivalent for those who cannot see it; `way` the customer's own path as an SVG path."""

    layout: Layout
    width: float
    height: float
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    days: tuple[Day, ...]
    threads: tuple[Thread, ...]
    way: str
    text: str


class _Stop(msgspec.Struct, frozen=True, kw_only=True):
    contact: Contact
    station: Station
    met: tuple[Presentation, ...]


def storyboard(walk: Walk, contacts: Sequence[Contact], zone: tzinfo, layout: Layout) -> Storyboard | None:
    """The picture of `walk`; None where nothing was observed."""
    stops = _stops(walk, contacts)
    if not stops:
        return None
    lanes = list(dict.fromkeys(stop.contact.channel for stop in stops))
    points = [_point(lanes.index(stop.contact.channel), order, len(stops), layout) for order, stop in enumerate(stops)]
    width, height = _size(len(lanes), len(stops), layout)
    return Storyboard(
        layout=layout,
        width=width,
        height=height,
        lanes=tuple(_lane(name, index, layout) for index, name in enumerate(lanes)),
        nodes=tuple(_node(walk, stop, point, zone, layout) for stop, point in zip(stops, points, strict=True)),
        days=tuple(_days(stops, points, zone)),
        threads=tuple(_threads(walk, stops, points, layout)),
        way=_path(points, layout),
        text=_text(stops),
    )


def _stops(walk: Walk, contacts: Sequence[Contact]) -> list[_Stop]:
    """Every desk of every contact in the order of time, with what was presented there."""
    met = walk.ledger.presentations
    stops = [
        _Stop(contact=contact, station=station, met=tuple(one for one in met if _at(one.presented, contact, station)))
        for contact in contacts
        for station in contact.stations
    ]
    return sorted(stops, key=lambda stop: stop.station.seqs[0])


def _at(place: Place, contact: Contact, station: Station) -> bool:
    return place.contact == contact.number and station.seqs[0] <= place.seq <= station.seqs[1]


def _step(stops: int) -> float:
    return min(max((WIDTH - GUTTER) / stops, STEPS[0]), STEPS[1])


def _point(lane: int, order: float, stops: int, layout: Layout) -> tuple[float, float]:
    if layout == "wide":
        return GUTTER + _step(stops) * (order + 0.5), TOP + LANE * (lane + 0.5) - 14
    return COLUMN * (lane + 0.5), HEAD + ROW * (order + 0.5)


def _size(lanes: int, stops: int, layout: Layout) -> tuple[float, float]:
    if layout == "wide":
        return GUTTER + _step(stops) * stops, TOP + LANE * lanes
    return 340, HEAD + ROW * stops + 8


def _lane(name: str, index: int, layout: Layout) -> Lane:
    x, y = _point(index, 0, 1, layout)
    return Lane(channel=name, x=0 if layout == "wide" else x, y=y if layout == "wide" else 0)


def _node(walk: Walk, stop: _Stop, point: tuple[float, float], zone: tzinfo, layout: Layout) -> Node:
    states = {wording.tone(one) for one in stop.met}
    told = next((one for one in stop.met if wording.tone(one) == "bad"), None) or next(iter(stop.met), None)
    name = stop.station.department or wording.channel(stop.contact.channel)
    quote = told.heard if told and wording.tone(told) == "bad" else ""
    given = [one.value for one in walk.ledger.references if _at(one.issued, stop.contact, stop.station)]
    return Node(
        x=point[0],
        y=point[1],
        label=tuple(textwrap.wrap(name, 18 if layout == "wide" else 30, max_lines=2, placeholder="…")),
        when=f"{stop.station.at.astimezone(zone):%H:%M}",
        contact=stop.contact.number,
        channel=stop.contact.channel,
        state="bad" if "bad" in states else "good" if "good" in states else "plain",
        note=wording.RECEPTIONS[told.reception] if told else "",
        quote=tuple(textwrap.wrap(f"“{quote}”", 21, max_lines=2, placeholder=" …”")) if quote and layout == "wide" else (),
        gave=", ".join(dict.fromkeys(given)),
    )


def _days(stops: Sequence[_Stop], points: Sequence[tuple[float, float]], zone: tzinfo) -> Iterable[Day]:
    before = ""
    for stop, (x, y) in zip(stops, points, strict=True):
        local = stop.station.at.astimezone(zone)
        name = f"{local:%a} {local.day} {local:%b}"
        if name != before:
            yield Day(name=name, x=x - _step(len(stops)) / 2, y=y - ROW / 2)
        before = name


def _threads(walk: Walk, stops: Sequence[_Stop], points: Sequence[tuple[float, float]], layout: Layout) -> Iterable[Thread]:
    presented = {one.reference for one in walk.ledger.presentations}
    carried = [one for one in {r.value: r for r in reversed(walk.ledger.references)}.values() if one.value in presented]
    for index, reference in enumerate(reversed(carried)):
        yield _thread(reference, index, stops, points, layout)


def _thread(
    reference: Reference, index: int, stops: Sequence[_Stop], points: Sequence[tuple[float, float]], layout: Layout
) -> Thread:
    given = next((n for n, stop in enumerate(stops) if _at(reference.issued, stop.contact, stop.station)), 0)
    meetings = [(n, one) for n, stop in enumerate(stops) for one in stop.met if one.reference == reference.value and n >= given]
    shift = 5.0 * (index + 1)
    at = {n: (x, y - shift) if layout == "wide" else (x + shift, y) for n, (x, y) in enumerate(points)}
    strands, breaks, here, whole = [], [], given, True
    for n, one in meetings:
        bad = wording.tone(one) == "bad"
        end = _short_of(at[here], at[n], layout) if bad else at[n]
        if n != here:
            strands.append(Strand(path=_path([at[here], end], layout), whole=whole))
        if bad:
            x, y = end if n != here else at[n]
            breaks.append(Break(x=round(x, 1), y=round(y, 1), station=n + 1, reception=one.reception, lost=one.lost))
            whole = False
        elif wording.tone(one) == "good":
            whole = True
        here = n
    return Thread(
        reference=reference.value,
        kind=reference.kind,
        colour=index % COLOURS,
        strands=tuple(strands),
        breaks=tuple(breaks),
        knots=(at[given], *(at[n] for n, one in meetings if wording.tone(one) == "good")),
        stations=(given + 1, *(n + 1 for n, _ in meetings)),
    )


def _short_of(start: tuple[float, float], end: tuple[float, float], layout: Layout) -> tuple[float, float]:
    """A point before `end`, on its lane, so that the break is seen before the station."""
    if layout == "wide":
        return end[0] - min(26, (end[0] - start[0]) / 2), end[1]
    return end[0], end[1] - min(24, (end[1] - start[1]) / 2)


def _path(points: Sequence[tuple[float, float]], layout: Layout) -> str:
    """A smooth SVG path through `points`: level at each of them (`wide`) or upright (`tall`)."""
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (x1, y1), (x2, y2) in pairwise(points):
        if layout == "wide":
            middle = (x1 + x2) / 2
            parts.append(f"C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}")
        else:
            middle = (y1 + y2) / 2
            parts.append(f"C{x1:.1f} {middle:.1f} {x2:.1f} {middle:.1f} {x2:.1f} {y2:.1f}")
    return " ".join(parts)


def _text(stops: Sequence[_Stop]) -> str:
    """The storyboard in words."""
    parts = []
    for number, stop in enumerate(stops, 1):
        name = stop.station.department or wording.channel(stop.contact.channel)
        said = " ".join(wording.reception(one, stop.contact.customer or "the customer") for one in stop.met)
        parts.append(f"{number}. {wording.capital(name)}, {wording.where(stop.contact.channel)}. {said}".strip())
    return " ".join(parts)
