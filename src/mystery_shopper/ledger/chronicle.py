"""The diary put in order for the rules: contacts, the hops within them, and each utterance with its reading.

One pass; everything here is observation and reading, no verdict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.diary import ContactClosed, ContactOpened, Declared, Heard, HopStarted, KnownBy, Pressed, Said, Shown, Waited
from mystery_shopper.ledger.model import Place
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.text import plain
from mystery_shopper.ledger.rules import Person

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mystery_shopper.diary import AnyRecord
    from mystery_shopper.ledger.readings import Reading
    from mystery_shopper.ledger.readings.text import Plain
    from mystery_shopper.ledger.rules import Rules

WRITTEN = frozenset({"email", "sms", "chat"})
"""Channels on which an answer may come at any time: a window stays open for the replies."""

_IDENTITY_FIELD = re.compile(
    r"\b(?:post|zip)\s*-?\s*code\b|\bzip\b|\bphone\b|\bpassword\b|\bcard\b|\be-?mail\b|\bname\b|\bstreet\b|\baddress\b",
    re.IGNORECASE,
)
_PERSONAL = ("name", "email", "number", "postcode", "street", "city", "business")
"""What a persona declares; a later declaration adds to an earlier one."""
_NUMBER_FIELD = re.compile(r"\b(?:number|reference|order|incident|ticket|case|code|id)\b", re.IGNORECASE)


@dataclass(eq=False)
class Turn:
    """One utterance. `at`: when its words were said (for a mail the company's own date)."""

    record: Said | Heard
    place: Place
    reading: Reading
    at: datetime
    hop: Leg
    rules: Rules
    public: bool = False

    @property
    def seq(self) -> int:
        return self.record.seq

    @property
    def heard(self) -> bool:
        return isinstance(self.record, Heard)

    @property
    def text(self) -> str:
        return self.record.text

    @property
    def words(self) -> str:
        """The text, with the subject of a mail that is no reply (that one is hers, given back)."""
        return _words(self.record)

    @property
    def plain(self) -> Plain:
        return plain(self.record.text)


@dataclass(eq=False)
class Leg:
    """A hop: who serves, how it was reached, what was said and heard there."""

    contact: Visit
    number: int
    place: Place
    reached: str
    payload: dict[str, str]
    turns: list[Turn] = field(default_factory=list)
    person: bool = False

    @property
    def next(self) -> Leg | None:
        legs = self.contact.legs
        index = legs.index(self)
        return legs[index + 1] if index + 1 < len(legs) else None


@dataclass(eq=False)
class Visit:
    """A contact with its hops, in order. `known`: seq from which the company knows her, and how."""

    number: int
    customer: str
    channel: str
    opened: Place
    door: str
    caused_by: str
    title: str
    known: list[tuple[int, str]]
    legs: list[Leg] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    closed_by: str = ""


@dataclass(eq=False)
class Chronicle:
    """`declared`: reference value → facts that steps state of it. `matters`: customer → what she wants. `problem_from`: seq of
    the first statement of the problem. `rules`: with all that is known at the end. `handed_out`: (kind, digits) of a reference →
    the value as the company wrote it.
    """

    rules: Rules
    contacts: dict[int, Visit] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    records: list[AnyRecord] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    declared: dict[str, list[Declared]] = field(default_factory=dict)
    matters: list[Declared] = field(default_factory=list)
    observed: list[Declared] = field(default_factory=list)
    handed_out: dict[tuple[str, str], str] = field(default_factory=dict)
    story: str = ""
    problem_from: int = 0
    last_at: datetime | None = None


def chronicle(records: Sequence[AnyRecord], rules: Rules) -> Chronicle:
    """Put `records` in order. What a step declares counts from there on: earlier readings never change."""
    found = Chronicle(rules=rules)
    for record in records:
        found.last_at = max(found.last_at or record.at, record.at)
        match record:
            case Declared():
                _declare(found, record)
            case ContactOpened():
                found.contacts[record.contact] = _visit(record)
            case KnownBy() if record.contact in found.contacts:
                found.contacts[record.contact].known.append((record.seq, record.how))
            case ContactClosed() if record.contact in found.contacts:
                found.contacts[record.contact].closed_by = record.by
            case HopStarted():
                _leg(found, record)
            case Shown() if record.contact in found.contacts:
                found.contacts[record.contact].evidence.append(record.path)
            case Said() | Heard():
                _turn(found, record)
            case _:
                pass
        if (
            isinstance(record, ContactOpened | ContactClosed | HopStarted | Said | Heard | Waited | Pressed | KnownBy)
            and record.contact
        ):
            found.records.append(record)
    return found


def _declare(found: Chronicle, record: Declared) -> None:
    facts = record.facts
    items = [facts["item"]] if facts.get("item") else []
    people: list[Person] = []
    if record.about == "persona":
        customer = record.customer or facts.get("name", "")
        before = found.people.get(customer, Person(name=record.customer, customer=customer))
        person = replace(before, **{key: facts[key] for key in _PERSONAL if key in facts})
        found.people[customer] = person
        people.append(person)
    elif record.about == "statement-of-problem":
        found.story = found.story or " ".join(facts.values())
        found.problem_from = found.problem_from or record.seq
    elif record.about in {"matter", "goal"}:
        found.matters.append(record)
    elif record.about == "observed":
        found.observed.append(record)
    elif record.about != "journey":
        found.declared.setdefault(record.about.upper(), []).append(record)
    found.rules = found.rules.knowing(items=items, people=people, matters=[facts.get("matter", "")])


def _visit(record: ContactOpened) -> Visit:
    place = Place(
        seq=record.seq,
        at=record.at,
        customer=record.customer,
        contact=record.contact,
        channel=record.channel,
        hop=0,
        department="",
    )
    return Visit(
        number=record.contact,
        customer=record.customer,
        channel=record.channel,
        opened=place,
        door=record.door,
        caused_by=record.caused_by,
        title=record.title,
        known=[(record.seq, how) for how in record.known_by],
    )


def _leg(found: Chronicle, record: HopStarted) -> Leg:
    visit = _contact(found, record)
    place = Place(
        seq=record.seq,
        at=record.at,
        customer=record.customer,
        contact=record.contact,
        channel=record.channel,
        hop=record.hop,
        department=record.department,
    )
    leg = Leg(contact=visit, number=record.hop, place=place, reached=record.reached, payload=record.payload)
    hop = found.rules.hop(record.department, record.channel)
    leg.person = hop.person if hop else False
    visit.legs.append(leg)
    return leg


def _contact(found: Chronicle, record: AnyRecord) -> Visit:
    """The contact of `record`; one that was never opened (a damaged diary) is made up from it."""
    if record.contact not in found.contacts:
        opened = ContactOpened(
            seq=record.seq,
            at=record.at,
            journey=record.journey,
            customer=record.customer,
            contact=record.contact,
            channel=record.channel,
            door="",
        )
        found.contacts[record.contact] = _visit(opened)
    return found.contacts[record.contact]


def _turn(found: Chronicle, record: Said | Heard) -> None:
    visit = _contact(found, record)
    leg = next((one for one in reversed(visit.legs) if one.number == record.hop), None) or (
        visit.legs[-1] if visit.legs else None
    )
    if leg is None:
        started = HopStarted(
            seq=record.seq,
            at=record.at,
            journey=record.journey,
            customer=record.customer,
            contact=record.contact,
            channel=record.channel,
            hop=record.hop,
            department="",
            reached="",
        )
        leg = _leg(found, started)
    place = Place(
        seq=record.seq,
        at=record.at,
        customer=record.customer,
        contact=record.contact,
        channel=record.channel,
        hop=record.hop,
        department=leg.place.department,
    )
    at = (record.dated or record.at) if isinstance(record, Heard) else record.at
    reading = _as_handed_out(_reading(record, found.rules, at), found)
    turn = Turn(record=record, place=place, reading=reading, at=at, hop=leg, rules=found.rules)
    if isinstance(record, Heard):
        written = (fact for fact in reading.of("reference") if not fact.words.isdigit())
        found.handed_out.update({(fact.kind, re.sub(r"\D", "", fact.value)): fact.value for fact in written})
        turn.public = found.rules.is_public(record.place)
        leg.person = leg.person or (record.place in {"line", "counter"} and not turn.public)
    elif not found.problem_from and (record.form in {"spoken", "mailed"} or record.channel in WRITTEN):
        found.problem_from = record.seq
    for turns in (found.turns, visit.turns, leg.turns):
        turns.append(turn)


def _reading(record: Said | Heard, rules: Rules, at: datetime) -> Reading:
    reading = understand(_words(record), rules, at)
    if isinstance(record, Said) and record.into and _IDENTITY_FIELD.search(record.into) and not _NUMBER_FIELD.search(record.into):
        facts = tuple(fact for fact in reading.facts if fact.attribute != "reference" and not fact.attribute.startswith("price"))
        return msgspec.structs.replace(reading, facts=facts)
    return reading


def _as_handed_out(reading: Reading, found: Chronicle) -> Reading:
    """Digits alone do not tell how a number is written: they stand for the one with these digits that the company gave out."""
    facts = tuple(
        msgspec.structs.replace(fact, value=found.handed_out.get((fact.kind, fact.words), fact.value))
        if fact.attribute == "reference" and fact.words.isdigit()
        else fact
        for fact in reading.facts
    )
    return reading if facts == reading.facts else msgspec.structs.replace(reading, facts=facts)


def _words(record: Said | Heard) -> str:
    subject = record.subject if isinstance(record, Heard) and record.form == "mailed" else ""
    return f"{subject}\n{record.text}" if subject and not _is_reply(subject) else record.text


def _is_reply(subject: str) -> bool:
    """The subject of a reply is hers, given back."""
    return re.match(r"\s*(?:re|aw|fwd?|sv|antw)\s*:", subject, re.IGNORECASE) is not None
