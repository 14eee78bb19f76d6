"""A storyboard on paper: `wide` (time left to right) or `tall` (time downwards, for a phone). Units are CSS pixels.

Time is the company's clock. It passes in steps from station to station, longer ones for longer times: minutes beside days
would not be legible at one scale. The day of a promise stands between the stations before and after it.
"""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.reporting import lettering, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from mystery_shopper.reporting.storyboard import Graph, Span, Stop, Trail

Layout = Literal["wide", "tall"]
COLOURS = 4  # classes t0 … in the style sheet
GUTTER, WIDTH = 112, 1090  # of the wide picture: its lane names, and what the page has room for; more stations make it wider
NARROWEST = 122  # from one station to the next
AXIS = 46  # height of the row of days and times
SPAN = 34  # height of a promise's row
PHONE = 340  # width of the tall picture
COLUMN = 30  # of a lane there
SIZE, LINE = 12.5, 16  # of letters, and from one line to the next
TIME = 42  # of "10:02" before a name, in the tall picture


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A line of text; `look` is its class: name, note, gave, saw, quote, when."""

    x: float
    y: float
    look: str
    words: str


class Node(msgspec.Struct, frozen=True, kw_only=True):
    x: float
    y: float
    stop: Stop
    texts: tuple[Text, ...]


class Strand(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a thread, as an SVG path. `whole`: carried by the company; else the customer carries it herself."""

    path: str
    whole: bool


class Break(msgspec.Struct, frozen=True, kw_only=True):
    """Where a thread breaks. `station` counts from 1; `how`: reception or kind of finding; `lost`: the first that should have
    known.
    """

    x: float
    y: float
    station: int
    how: str
    lost: bool


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """`stations`: where the number was given, then where it came to, from 1."""

    reference: str
    kind: str
    colour: int
    strands: tuple[Strand, ...]
    breaks: tuple[Break, ...]
    knots: tuple[tuple[float, float], ...]
    stations: tuple[int, ...]
    fate: str


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A promise: from where it was made to its day, with the sign of its state at the end."""

    x1: float
    y1: float
    x2: float
    y2: float
    label: Text | None
    span: Span


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A word on the axis: a lane's channel, a day that begins, a time."""

    x: float
    y: float
    words: str


class Capsule(msgspec.Struct, frozen=True, kw_only=True):
    """A contact with several stations: what happened without hanging up."""

    x: float
    y: float
    width: float
    height: float


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """`way`: the customer's own path."""

    layout: Layout
    width: float
    height: float
    lanes: tuple[Mark, ...]
    days: tuple[Mark, ...]
    times: tuple[Mark, ...]
    capsules: tuple[Capsule, ...]
    nodes: tuple[Node, ...]
    threads: tuple[Thread, ...]
    bars: tuple[Bar, ...]
    promises_at: float
    way: str


def draw(graph: Graph, zone: tzinfo, layout: Layout) -> Board:
    return _wide(graph, zone) if layout == "wide" else _tall(graph, zone)


def _wide(graph: Graph, zone: tzinfo) -> Board:
    stops, names = graph.stops, _lanes(graph)
    beyond = _reaches_beyond(graph)
    weights = [_weight(before, after) for before, after in pairwise(stops)]
    columns = 1 + sum(weights) + (0.7 if beyond else 0)
    step = max((WIDTH - GUTTER) / columns, NARROWEST)
    step = min(step, 230)
    xs = [GUTTER + step * (0.5 + passed) for passed in accumulate(weights, initial=0.0)]
    above = 22 + 5 * min(len(graph.trails), COLOURS)
    written = [_beside(stop, min(step, 200) - 8, quotes=3) for stop in stops]
    heights = {}
    for name in names:
        own = [parts for stop, parts in zip(stops, written, strict=True) if stop.channel == name]
        heights[name] = (
            above + LINE * max(sum(look == "quote" for look, _ in parts) for parts in own),
            24 + LINE * max(sum(look != "quote" for look, _ in parts) for parts in own),
        )
    ys, top = {}, float(AXIS)
    for name in names:
        ys[name] = top + heights[name][0]
        top = ys[name] + heights[name][1]
    points = [(x, ys[stop.channel]) for x, stop in zip(xs, stops, strict=True)]
    width = max(GUTTER + step * columns, 420.0)
    return Board(
        layout="wide",
        width=round(width),
        height=round(top + SPAN * len(graph.spans) + (10 if graph.spans else 0)),
        lanes=tuple(Mark(x=0, y=ys[name], words=name) for name in names),
        days=tuple(_days(stops, [x - step / 2 for x in xs], [0.0] * len(xs), zone)),
        times=tuple(Mark(x=x, y=36, words=f"{stop.at.astimezone(zone):%H:%M}") for x, stop in zip(xs, stops, strict=True)),
        capsules=tuple(_capsules(stops, points, "wide")),
        nodes=tuple(
            Node(x=x, y=y, stop=stop, texts=tuple(_around(x, y, parts, above)))
            for (x, y), stop, parts in zip(points, stops, written, strict=True)
        ),
        threads=tuple(_thread(trail, number, points, stops, "wide") for number, trail in enumerate(graph.trails)),
        bars=tuple(_level_bars(graph, xs, top, width, zone)),
        promises_at=top + 14,
        way=_path(points, "wide"),
    )


def _tall(graph: Graph, zone: tzinfo) -> Board:
    stops, names = graph.stops, _lanes(graph)
    left = COLUMN * len(names) + 12.0
    room = PHONE - left - 10 * len(graph.spans) - 6
    written = [
        _beside(stop, room, quotes=3, promised=[s for s in graph.spans if s.made == n], zone=zone) for n, stop in enumerate(stops)
    ]
    heads = [40 + sum(len(parts) * LINE + 18 for parts in written[:n]) for n in range(len(stops) + 1)]
    day_starts = [n for n, stop in enumerate(stops) if not n or _day(stop, zone) != _day(stops[n - 1], zone)]
    ys = [heads[n] + 20.0 + 20 * sum(start <= n for start in day_starts) for n in range(len(stops))]
    points = [(COLUMN * (names.index(stop.channel) + 0.5), y) for y, stop in zip(ys, stops, strict=True)]
    beyond = _reaches_beyond(graph)
    end = ys[-1] + LINE * len(written[-1]) + (16 if beyond else 0)
    return Board(
        layout="tall",
        width=PHONE,
        height=round(end + 8),
        lanes=tuple(Mark(x=COLUMN * (n + 0.5), y=0, words=name) for n, name in enumerate(names)),
        days=tuple(_days(stops, [0.0] * len(ys), [y - 32 for y in ys], zone)),
        times=(),
        capsules=tuple(_capsules(stops, points, "tall")),
        nodes=tuple(
            Node(x=x, y=y, stop=stop, texts=tuple(_list(left, y, f"{stop.at.astimezone(zone):%H:%M} ", parts)))
            for (x, y), stop, parts in zip(points, stops, written, strict=True)
        ),
        threads=tuple(_thread(trail, number, points, stops, "tall") for number, trail in enumerate(graph.trails)),
        bars=tuple(_upright_bars(graph, ys, end)),
        promises_at=0,
        way=_path(points, "tall"),
    )


def _reaches_beyond(graph: Graph) -> bool:
    """A promise ends after the last station."""
    last = graph.stops[-1].at
    return any(span.due > last if span.due else span.settled is None for span in graph.spans)


def _lanes(graph: Graph) -> list[str]:
    return list(dict.fromkeys(stop.channel for stop in graph.stops))


def _weight(before: Stop, after: Stop) -> float:
    """How far one station is from the next, in steps: 1 for minutes, more for hours and days."""
    minutes = max((after.at - before.at).total_seconds() / 60, 0)
    return 1 + 0.18 * min(math.log10(1 + minutes / 10), 4)


def _beside(
    stop: Stop, room: float, *, quotes: int, promised: Sequence[Span] = (), zone: tzinfo | None = None
) -> list[tuple[str, str]]:
    """The lines that stand at a station, as (look, words)."""
    lines = [
        ("name", words) for words in lettering.wrap(wording.capital(stop.name), room - (TIME if zone else 0), SIZE * 1.05, 2)
    ]
    if stop.note:
        lines += [("note", words) for words in lettering.wrap(stop.note, room, SIZE * 1.05, 2)]
    lines += [("gave", words) for words in lettering.wrap(f"gave {wording.listed(stop.gave)}", room, SIZE * 1.05, 2) if stop.gave]
    if stop.saw:
        lines.append(("saw", f"saw {stop.saw}"))
    for span in promised:
        until = f" by {wording.short_day(span.due, zone)}" if span.due and zone else ""
        promise = f"promised: {span.what}{until}: {wording.PROMISE_STATES[span.state]}"
        lines += [("promised", words) for words in lettering.wrap(promise, room, SIZE, 2)]
    if stop.quote:
        lines += [("quote", words) for words in lettering.wrap(f"“{stop.quote}”", room, SIZE, quotes)]
    return lines


def _around(x: float, y: float, parts: Sequence[tuple[str, str]], above: float) -> Iterable[Text]:
    """Quotations above the station, all else below."""
    quotes = [words for look, words in parts if look == "quote"]
    for number, words in enumerate(quotes):
        yield Text(x=x, y=y - above + 8 - LINE * (len(quotes) - 1 - number), look="quote", words=words)
    for number, (look, words) in enumerate(part for part in parts if part[0] != "quote"):
        yield Text(x=x, y=y + 24 + LINE * number, look=look, words=words)


def _list(x: float, y: float, when: str, parts: Sequence[tuple[str, str]]) -> Iterable[Text]:
    for number, (look, words) in enumerate(parts):
        yield Text(x=x, y=y + 4 + LINE * number, look=look, words=words if number else when + words)


def _day(stop: Stop, zone: tzinfo) -> str:
    return wording.short_day(stop.at, zone)


def _days(stops: Sequence[Stop], xs: Sequence[float], ys: Sequence[float], zone: tzinfo) -> Iterable[Mark]:
    before = ""
    for stop, x, y in zip(stops, xs, ys, strict=True):
        name = _day(stop, zone)
        if name != before:
            yield Mark(x=x, y=y, words=name)
        before = name


def _capsules(stops: Sequence[Stop], points: Sequence[tuple[float, float]], layout: Layout) -> Iterable[Capsule]:
    """Around the stations of a contact that follow each other."""
    start = 0
    for end in range(1, len(stops) + 1):
        if end < len(stops) and stops[end].contact == stops[start].contact:
            continue
        (x1, y1), (x2, y2) = points[start], points[end - 1]
        if end - start > 1:
            size = (x2 - x1 + 32, 26.0) if layout == "wide" else (26.0, y2 - y1 + 32)
            yield Capsule(
                x=x1 - (16 if layout == "wide" else 13), y=y1 - (13 if layout == "wide" else 16), width=size[0], height=size[1]
            )
        start = end


def _thread(trail: Trail, number: int, points: Sequence[tuple[float, float]], stops: Sequence[Stop], layout: Layout) -> Thread:
    shift = 5.0 * (number % COLOURS + 1)
    at = [(x, y - shift) if layout == "wide" else (x + shift, y) for x, y in points]
    strands, breaks, here, whole = [], [], trail.given, True
    for step in trail.steps:
        end = at[step.station]
        if step.broken:
            end = _short_of(at[here], at[step.station], layout)
            breaks.append(Break(x=round(end[0], 1), y=round(end[1], 1), station=step.station + 1, how=step.how, lost=step.lost))
        if end != at[here]:
            strands.append(Strand(path=_path([at[here], end], layout), whole=whole))
        whole = not step.broken and (whole or step.good)
        here = step.station
    lost = trail.lost_at
    return Thread(
        reference=trail.reference,
        kind=trail.kind,
        colour=number % COLOURS,
        strands=tuple(strands),
        breaks=tuple(breaks),
        knots=(at[trail.given], *(at[step.station] for step in trail.steps if step.good)),
        stations=(trail.given + 1, *(step.station + 1 for step in trail.steps)),
        fate=f"lost at {stops[lost].name}"
        if lost is not None
        else "known wherever it was used"
        if not breaks
        else "not known everywhere",
    )


def _short_of(start: tuple[float, float], end: tuple[float, float], layout: Layout) -> tuple[float, float]:
    """A point before `end`, on its lane, so that the break is seen before the station; after it, where nothing led on."""
    if start == end:
        return (end[0] + 26, end[1]) if layout == "wide" else (end[0], end[1] + 24)
    if layout == "wide":
        return end[0] - min(27, (end[0] - start[0]) / 2), end[1]
    return end[0], end[1] - min(22, (end[1] - start[1]) / 2)


def _due(span: Span, graph: Graph, along: Sequence[float], end: float) -> float:
    """Where the day of a promise stands: between the stations before and after it; of days after the last station each has a
    place of its own, in their order; the `end` where no day was named.
    """
    stops = graph.stops
    if span.due is None:
        return end if span.settled is None else along[span.settled]
    if span.due > stops[-1].at:
        later = sorted({one.due for one in graph.spans if one.due and one.due > stops[-1].at})
        return along[-1] + (end - along[-1]) * (later.index(span.due) + 1) / len(later)
    after = next((n for n, stop in enumerate(stops) if stop.at >= span.due), len(stops) - 1)
    if not after:
        return along[0]
    begin, finish = stops[after - 1].at, stops[after].at
    share = (span.due - begin).total_seconds() / max((finish - begin).total_seconds(), 1)
    return along[after - 1] + (along[after] - along[after - 1]) * min(max(share, 0), 1)


def _level_bars(graph: Graph, xs: Sequence[float], top: float, width: float, zone: tzinfo) -> Iterable[Bar]:
    for row, span in enumerate(graph.spans):
        y = top + 26 + SPAN * row
        end = max(_due(span, graph, xs, width - 14), xs[span.made] + 12)
        until = f" by {wording.short_day(span.due, zone)}" if span.due else ", no day named"
        words = f"{span.what}{until}: {wording.PROMISE_STATES[span.state]}"
        start = max(min(xs[span.made], width - 12 - lettering.width(words, SIZE)), GUTTER)
        label = Text(x=round(start, 1), y=y - 8, look="promised", words=words)
        yield Bar(x1=xs[span.made], y1=y, x2=end, y2=y, label=label, span=span)


def _upright_bars(graph: Graph, ys: Sequence[float], bottom: float) -> Iterable[Bar]:
    for row, span in enumerate(graph.spans):
        x = PHONE - 8.0 - 10 * row
        end = max(_due(span, graph, ys, bottom), ys[span.made] + 12)
        yield Bar(x1=x, y1=ys[span.made], x2=x, y2=end, label=None, span=span)


def _path(points: Sequence[tuple[float, float]], layout: Layout) -> str:
    """A smooth SVG path through `points`: level at each of them (`wide`) or upright (`tall`)."""
    parts = [f"M{points[0][0]:.0f} {points[0][1]:.0f}"]
    for (x1, y1), (x2, y2) in pairwise(points):
        if layout == "wide" and y1 != y2:
            middle = (x1 + x2) / 2
            parts.append(f"C{middle:.0f} {y1:.0f} {middle:.0f} {y2:.0f} {x2:.0f} {y2:.0f}")
        elif layout == "tall" and x1 != x2:
            middle = (y1 + y2) / 2
            parts.append(f"C{x1:.0f} {middle:.0f} {x2:.0f} {middle:.0f} {x2:.0f} {y2:.0f}")
        else:
            parts.append(f"L{x2:.0f} {y2:.0f}")
    return "".join(parts)
