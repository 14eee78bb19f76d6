"""A journey told contact by contact: what was said and heard, in order, with the ledger's readings where they belong.

A pure function of a walk; the templates only lay out what stands here.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.diary import (
    AnyRecord,
    ContactOpened,
    Heard,
    HopStarted,
    Pressed,
    Said,
    Shown,
    Waited,
)
from mystery_shopper.reporting import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import tzinfo

    from mystery_shopper.ledger.model import Presentation
    from mystery_shopper.reporting.gather import Walk

EXCERPT, GLANCE = 320, 140  # characters of words and of pages that the story shows first
WORTH_TELLING = 5.0  # seconds of waiting

Kind = Literal["said", "heard", "seen", "did", "waited", "desk", "mark"]
Tone = Literal["good", "bad", "plain", ""]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the story. `who` speaks or serves; `text` is what the page shows first, `rest` what it folds away;
    `label` says how or where ("types into “Order number”"); `own` are the customer's words given back to her.
    """

    kind: Kind
    who: str = ""
    text: str = ""
    rest: str = ""
    label: str = ""
    own: str = ""
    tone: Tone = ""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """Evidence of a contact. `path` is relative to the run directory."""

    path: str
    what: str
    media: str


class Station(msgspec.Struct, frozen=True, kw_only=True):
    """One desk of a contact, for the storyboard. `seqs`: first and last record there."""

    department: str
    reached: str
    at: datetime
    seqs: tuple[int, int]


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """One contact. `caused_by`: the company's words that made it necessary; "" where it was the customer's choice."""

    number: int
    channel: str
    customer: str
    title: str
    when: str
    at: datetime
    until: datetime
    caused_by: str
    lines: tuple[Line, ...]
    pictures: tuple[Picture, ...]
    stations: tuple[Station, ...]


def tell(walk: Walk, zone: tzinfo, *, sparing: bool = False) -> tuple[Contact, ...]:
    """The contacts of the deciding attempt, in order; none where nothing was observed. `sparing`: of pages the beginning only."""
    contacts: dict[int, list[AnyRecord]] = {}
    for record in walk.last.records if walk.last else ():
        if record.contact:
            contacts.setdefault(record.contact, []).append(record)
    marks = _marks(walk)
    return tuple(_contact(number, records, marks, zone, sparing=sparing) for number, records in sorted(contacts.items()))


def customer(walk: Walk) -> str:
    """The first name of whom the journey is about; "The customer" where nobody appeared yet."""
    names = (record.customer for record in walk.last.records if record.customer) if walk.last else iter(())
    return next(names, "") or "The customer"


def _contact(number: int, records: list[AnyRecord], marks: dict[int, list[Line]], zone: tzinfo, *, sparing: bool) -> Contact:
    first = records[0]
    opened = next((record for record in records if isinstance(record, ContactOpened)), None)
    return Contact(
        number=number,
        channel=first.channel,
        customer=first.customer,
        title=_title(first, opened),
        when=wording.moment(first.at, zone),
        at=first.at,
        until=records[-1].at,
        caused_by=opened.caused_by if opened else "",
        lines=tuple(_spared(line, sparing) for line in _once(_lines(records, marks))),
        pictures=tuple(_pictures(records)),
        stations=tuple(_stations(records)),
    )


def _title(first: AnyRecord, opened: ContactOpened | None) -> str:
    name = first.customer or "The customer"
    return {
        "web": f"{name} visits the website",
        "email": f"{name} writes an email",
        "phone": f"{name} calls{' ' + opened.door if opened and opened.door.startswith('+') else ''}",
        "store": f"{name} goes to the store",
        "sms": f"{name} sends a text message",
        "chat": f"{name} opens the chat",
        "doorstep": f"At {name}’s door",
    }.get(first.channel, f"{name}, {first.channel}")


def _lines(records: list[AnyRecord], marks: dict[int, list[Line]]) -> Iterator[Line]:
    department = ""
    for record in records:
        if isinstance(record, HopStarted):
            department = record.department
        line = _line(record, department)
        if line:
            yield line
        yield from marks.get(record.seq, ())


def _line(record: AnyRecord, department: str) -> Line | None:
    match record:
        case HopStarted():
            return Line(kind="desk", who=record.department, label=_reached(record))
        case Said():
            label = {"keyed": "keys", "typed": "types", "chosen": "chooses", "mailed": "writes"}.get(record.form, "")
            into = f" into “{record.into}”" if record.into and record.form in {"typed", "keyed"} else ""
            text, rest = excerpt(record.text)
            return Line(kind="said", who=record.customer, label=f"{label}{into}".strip(), text=text, rest=rest)
        case Heard():
            return _heard(record, department)
        case Pressed():
            return Line(kind="did", who=record.customer, text=f"presses “{record.what}”")
        case Waited() if record.seconds >= WORTH_TELLING:
            told = f", after being told {wording.duration(record.announced)}" if record.announced else ""
            why = f" ({record.why})" if record.why else ""
            return Line(kind="waited", who=record.customer, text=f"waits {wording.duration(record.seconds)}{told}{why}")
        case _:
            return None


def _reached(record: HopStarted) -> str:
    if record.reached == "transfer":
        return "passed on to"
    return {"dialled": "answered by", "reply": "answered by", "announcement": "hears"}.get(record.reached, "at")


def _heard(record: Heard, department: str) -> Line:
    shown = record.form == "shown"
    where = "" if record.place.startswith("/") else record.place
    label = where if shown else {"hold": "while on hold"}.get(where, "")
    text, rest = _glance(record.text) if shown else excerpt(record.text)
    return Line(
        kind="seen" if shown else "heard",
        who=wording.who(department, record.channel),
        label=f"“{record.subject}”" if record.subject else label,
        own=record.given_back,
        text=text,
        rest=rest,
    )


def excerpt(text: str) -> tuple[str, str]:
    """`text` whole where it is short, else cut at a word, with the rest to fold away."""
    text = "\n".join(" ".join(line.split()) for line in text.strip().splitlines() if line.strip())
    return _cut(text, EXCERPT)


def _glance(text: str) -> tuple[str, str]:
    """The beginning of a page, its lines run together; all of it to fold away: there is a picture of it."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    first, rest = _cut(" · ".join(lines), GLANCE)
    return first, "\n".join(lines) if rest else ""


def _cut(text: str, limit: int) -> tuple[str, str]:
    if len(text) <= limit + 40:
        return text, ""
    cut = max(text.rfind(" ", 0, limit), text.rfind("\n", 0, limit))
    cut = cut if cut > limit // 2 else limit
    return text[:cut].rstrip(" ·"), text[cut:].strip()


def _spared(line: Line, sparing: bool) -> Line:
    if not sparing or line.kind != "seen" or not line.rest:
        return line
    return msgspec.structs.replace(line, text=f"{line.text} … (all of it in the diary)", rest="")


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """Without a line that only repeats the one before it (a page read twice)."""
    before: Line | None = None
    for line in lines:
        if line != before:
            yield line
        before = line


def _pictures(records: Iterable[AnyRecord]) -> Iterator[Picture]:
    seen: set[str] = set()
    for record in records:
        if isinstance(record, Shown) and record.path not in seen:
            seen.add(record.path)
            yield Picture(path=record.path, what=record.what, media=record.media)


def _stations(records: list[AnyRecord]) -> Iterator[Station]:
    """The desks in order; what comes before the first one belongs to it; a contact that nobody serves is one station."""
    starts = [index for index, record in enumerate(records) if isinstance(record, HopStarted)]
    if not starts:
        yield Station(department="", reached="", at=records[0].at, seqs=(records[0].seq, records[-1].seq))
        return
    bounds = [0, *starts[1:], len(records)]
    for start, begin, end in zip(starts, bounds[:-1], bounds[1:], strict=True):
        hop = records[start]
        if isinstance(hop, HopStarted):
            seqs = (records[begin].seq, records[end - 1].seq)
            yield Station(department=hop.department, reached=hop.reached, at=hop.at, seqs=seqs)


def _marks(walk: Walk) -> dict[int, list[Line]]:
    """Record → what the ledger read there, as plain sentences below it."""
    marks: dict[int, list[Line]] = {}
    records = walk.last.records if walk.last else ()
    name = customer(walk)
    for reference in walk.ledger.references:
        line = Line(kind="mark", text=f"{name} is given the number {reference.value}.", tone="plain")
        marks.setdefault(reference.issued.seq, []).append(line)
    for promise in walk.ledger.promises:
        what = " ".join(filter(None, [promise.item or promise.what, f"for {promise.amount}" if promise.amount else ""]))
        state = wording.PROMISE_STATES[promise.state]
        tone: Tone = "bad" if promise.state == "broken" else "plain"
        marks.setdefault(promise.made.seq, []).append(Line(kind="mark", text=f"Promised: {what} ({state}).", tone=tone))
    for one in walk.ledger.presentations:
        line = Line(kind="mark", text=wording.reception(one, one.presented.customer or name), tone=wording.tone(one))
        marks.setdefault(_decided_at(one, records), []).append(line)
    return marks


def _decided_at(one: Presentation, records: Iterable[AnyRecord]) -> int:
    """The record with the words that decided; without words, the last one at that desk."""
    place = one.presented
    here = [r for r in records if (r.contact, r.hop) == (place.contact, place.hop) and r.seq >= place.seq]
    heard = [r for r in here if isinstance(r, Heard) and one.heard and one.heard in r.text]
    spoken = [r for r in here if isinstance(r, Said | Heard)]
    return (heard or spoken[-1:] or here)[0].seq if here else place.seq
