"""Observed effort: a count of what happened to the customer, never a survey's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.diary import Heard, Pressed, Said, Waited
from mystery_shopper.ledger.model import Effort

if TYPE_CHECKING:
    from mystery_shopper.diary import AnyRecord
    from mystery_shopper.ledger.chronicle import Chronicle, Leg, Visit
    from mystery_shopper.ledger.model import Repeat, Transfer

IDLE = 30 * 60
"""Seconds without anything happening after which a visit is over: they are not the customer's effort."""

_LATER = frozenset({"email", "sms"})
"""Channels on which she does not sit and wait."""

_IDENTIFIERS = ("reference", "name", "postcode", "email", "phone")


def effort(chronicle: Chronicle, transfers: tuple[Transfer, ...], repeats: tuple[Repeat, ...]) -> Effort:
    visits = [*chronicle.contacts.values()]
    heard = [turn for turn in chronicle.turns if turn.heard and not turn.public]
    spent = _spent(chronicle)
    records: dict[int, list[AnyRecord]] = {}
    for record in chronicle.records:
        records.setdefault(record.contact, []).append(record)
    return Effort(
        contacts=len(visits),
        contacts_caused=sum(bool(visit.caused_by) for visit in visits),
        transfers=sum(one.from_person for one in transfers),
        forced_channels=len(
            {
                (turn.place.contact, turn.place.hop, turn.reading.sends_elsewhere)
                for turn in heard
                if _is_forced(turn.reading.sends_elsewhere, turn.place.channel)
            }
        ),
        said_twice=len(repeats),
        menu_levels=max((_levels(visit, records.get(visit.number, [])) for visit in visits), default=0),
        minutes=round(sum(spent.values()) / 60, 2),
        minutes_waiting=round(sum(one.seconds for one in chronicle.records if isinstance(one, Waited)) / 60, 2),
        minutes_to_a_person=round(
            max((_to_a_person(visit, chronicle) for visit in visits if visit.channel == "phone"), default=0.0) / 60, 2
        ),
        dead_ends=sum(_dead_ends(leg) for visit in visits for leg in visit.legs)
        + sum(visit.closed_by == "lost" for visit in visits),
        permissions=sum(turn.reading.permission for turn in heard),
        identifiers_asked=sum(
            what in turn.reading.asks - turn.reading.optional
            for turn in heard
            for what in _IDENTIFIERS
            if turn.record.form in {"spoken", "mailed", "typed"}
        ),
        replies_demanded=sum(turn.reading.demands_reply for turn in heard),
    )


def weighted(counts: Effort, weights: dict[str, float]) -> float:
    """One sum, for ranking only; `weights`: name of a count → weight (1 where it is not named)."""
    return sum(float(getattr(counts, name)) * weights.get(name, 1.0) for name in counts.__struct_fields__ if name != "contacts")


def _is_forced(channel: str, here: str) -> bool:
    return channel not in {"", here}


def _spent(chronicle: Chronicle) -> dict[int, float]:
    """Contact → seconds: between one observation and the next of the same contact, and simulated waits that the clock
    did not show.
    """
    spent: dict[int, float] = {}
    records = chronicle.records
    for index, record in enumerate(records):
        gap = 0.0
        previous = records[index - 1] if index else None
        if previous is not None and previous.contact == record.contact and record.channel not in _LATER:
            gap = (record.at - previous.at).total_seconds()
            spent[record.contact] = spent.get(record.contact, 0.0) + (gap if 0 < gap <= IDLE else 0.0)
        if isinstance(record, Waited):
            spent[record.contact] = spent.get(record.contact, 0.0) + _unseen(record, gap, index, chronicle)
    return spent


def _unseen(record: Waited, gap: float, index: int, chronicle: Chronicle) -> float:
    """Seconds of a simulated wait that the times of the records do not contain."""
    if record.how != "simulated":
        return 0.0
    records = chronicle.records
    following = records[index + 1] if index + 1 < len(records) else None
    after = (following.at - record.at).total_seconds() if following is not None and following.contact == record.contact else 0.0
    return max(0.0, record.seconds - max(gap, after, 0.0))


def _levels(visit: Visit, records: list[AnyRecord]) -> int:
    """Menu prompts that she answered before a person served her."""
    until = next((leg.place.seq for leg in visit.legs if leg.person), None)
    levels = 0
    prompted = False
    for record in records:
        if until is not None and record.seq >= until:
            break
        if isinstance(record, Heard):
            prompted = prompted or record.place == "menu"
        elif prompted and (isinstance(record, Said) or (isinstance(record, Pressed) and record.kind == "key")):
            levels += 1
            prompted = False
    return levels


def _to_a_person(visit: Visit, chronicle: Chronicle) -> float:
    """Seconds from the first ring until a person begins to speak; 0 where none does. Words are noted when they have been spoken:
    they began with what was observed before them.
    """
    person = next((leg for leg in visit.legs if leg.person), None)
    first = next((turn for turn in person.turns if turn.heard and not turn.public), None) if person else None
    until = [one for one in chronicle.records if first and one.contact == visit.number and one.seq < first.seq]
    if not until:
        return 0.0
    total = (until[-1].at - visit.opened.at).total_seconds()
    for index, one in enumerate(until):
        if isinstance(one, Waited) and one.how == "simulated":
            before = (one.at - until[index - 1].at).total_seconds() if index else 0.0
            after = (until[index + 1].at - one.at).total_seconds() if index + 1 < len(until) else 0.0
            total += max(0.0, one.seconds - max(before, after, 0.0))
    return total


def _dead_ends(leg: Leg) -> int:
    """The same prompt or page again after she did something: the last that this hop had for her, or three times in a row."""
    shown = [turn for turn in leg.turns if isinstance(turn.record, Heard) and turn.record.place != "hold"]
    ends = run = 0
    for index, turn in enumerate(shown[1:], 1):
        before = shown[index - 1]
        acted = any(before.seq < other.seq < turn.seq for other in leg.turns if not other.heard)
        run = run + 1 if acted and _same(turn.text, before.text) else 0
        is_last = index == len(shown) - 1 and leg.contact.legs[-1] is leg and leg.turns[-1] is turn
        ends += run == 2 or (run == 1 and is_last)  # noqa: PLR2004 - the third time in a row
    return ends


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
