"""Rooms at the lodges: what is booked, cancelling it, and questions that only the lodge can answer."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators import letters, repaying, reporting
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import lines_held, matters, phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records.stays import Stay

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.simulators.company import Instance

_NUMBER = re.compile(r"\bRES[\s-]{0,3}(\d{8})\b", re.IGNORECASE)
_CANCEL = re.compile(r"\bcancel|\bcannot come\b|\bcan't come\b|\bnot (?:be )?coming\b", re.IGNORECASE)
_FOR_THE_LODGE = re.compile(
    r"\b(?:cot|crib|dogs?|pets?|cat|parking|early|late(?:r)? check|breakfast|sauna|wheelchair|view|extra bed|vegetarian)\b",
    re.IGNORECASE,
)
_HOTEL = "hotel"
_STAY, _WANTS = "stay", "stay wanted"
_ASKED_AT_MOST = 2
_BEFORE = timedelta(hours=4)
"""So long before the promised moment the lodge's answer goes out."""


def asked(desk: Desk, heard: Heard) -> Turn:
    """She speaks of her room."""
    more = desk.memory.more
    if _CANCEL.search(heard.text) or _FOR_THE_LODGE.search(heard.text):
        more[_WANTS] = heard.text
    number = _NUMBER.search(heard.text)
    if number:
        more[_STAY] = f"RES-{number[1]}"
    desk.memory.topic = "stay"
    if not desk.does("stay"):
        return hand_over_for(desk, "stay")
    stay = _stay(desk)
    if stay is None:
        if desk.times_asked("stay number") >= _ASKED_AT_MOST:
            return desk.way_on(desk.p.cannot_help_without)
        return desk.ask("stay number", desk.p.conduct.ask_stay)
    holder = desk.see.customer(stay.customer)
    if not matters.may_speak(desk, holder):
        if desk.times_asked("stay identity"):
            return matters.stranger(desk)
        return desk.ask("stay identity", desk.p.ask_identity[matters.question(desk, holder)])
    return _serve(desk, stay)


def told(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to the question for her number, or who she is."""
    memory = desk.memory
    memory.postcode = memory.postcode or next((digits for digits in heard.digits if len(digits) == 5), "")  # noqa: PLR2004 - a postcode
    return asked(desk, heard)


def after_the_hotel(desk: Desk, _: Heard) -> Turn | None:
    """Whatever she has told for the hotel: the next round, or the cancellation."""
    stay = _stay(desk)
    return _cancel(desk, stay) if stay is not None else None


def _stay(desk: Desk) -> Stay | None:
    """The stay on the table, or the only one of a customer whom the company knows."""
    if not desk.see.looks_up:
        return None
    number = desk.memory.more.get(_STAY, "")
    if number:
        return desk.records.stays.find(number)
    known = desk.known()
    stays = desk.records.stays.of_customer(known.id) if known else []
    return stays[0] if len(stays) == 1 else None


def _serve(desk: Desk, stay: Stay) -> Turn:
    wanted = desk.memory.more.get(_WANTS, "")
    desk.memory.more[_STAY] = stay.number
    if _CANCEL.search(wanted):
        return _cancel(desk, stay)
    if _FOR_THE_LODGE.search(wanted):
        return _ask_the_lodge(desk, stay, wanted)
    return desk.anything_else(_about(desk, stay))


def _about(desk: Desk, stay: Stay) -> str:
    day = phrasing.full_day(stay.arrival)
    return desk.p.conduct.stay_is.format(number=stay.number, lodge=stay.lodge, day=day, nights=stay.nights)


def _cancel(desk: Desk, stay: Stay) -> Turn:
    """Cancel as the rules have it: free until a day before, and later where the weather keeps her away."""
    p = desk.p.conduct
    before = desk.records.repayments.of(stay.number, "cancellation")
    if before is not None:
        due = phrasing.full_day(before.due)
        amount = desk.money(before.amount)
        return desk.anything_else(p.stay_cancelled_before.format(lodge=stay.lodge, number=before.number, amount=amount, due=due))
    return _cancel_late(desk, stay) if stay.is_late(desk.now) else _cancelled(desk, stay)


def _cancel_late(desk: Desk, stay: Stay) -> Turn:
    p, cause = desk.p.conduct, desk.records.stays.closed_by(stay)
    if not cause:
        late = p.stay_late.format(number=stay.number, first_night=desk.money(stay.first_night))
        return desk.anything_else(late if desk.policies.refusals == "with a way on" else p.flat)
    if desk.policies.late_cancellations == "asked of the hotel":
        held = lines_held.asks_first(desk, _HOTEL, p.hotel, p.hotel_back)
        return held or _cancelled(desk, stay, p.hotel_agrees)
    return _cancelled(desk, stay, p.road_closed.format(lodge=stay.lodge, cause=cause))


def _cancelled(desk: Desk, stay: Stay, *prefix: str) -> Turn:
    """It is done, and all of the money comes back: by word of mouth and in writing."""
    given = repaying.grant(desk.instance, "cancellation", stay.customer, stay.price, about=stay.number, item=stay.lodge)
    desk.records.stays.set_state(stay.number, "cancelled")
    words, due = desk.p.conduct.stay_cancelled, phrasing.full_day(given.due)
    letter = words.format(lodge=stay.lodge, number=given.number, amount=phrasing.written_money(given.amount), due=due)
    letters.send(desk.instance, stay.customer, f"{stay.number}: {given.number}", letter, sender="orders")
    said = words.format(lodge=stay.lodge, number=given.number, amount=desk.money(given.amount), due=due)
    return desk.anything_else(*prefix, said)


def _ask_the_lodge(desk: Desk, stay: Stay, text: str) -> Turn:
    """Only the lodge knows: she gets a number and a time, or holds the line meanwhile."""
    p = desk.p.conduct
    if desk.policies.questions_to_others == "asked while she waits":
        return lines_held.meanwhile(desk, p.lodge_on_hold, desk.anything_else(p.lodge_says.format(lodge=stay.lodge)))
    case = reporting.open_report(
        desk.instance,
        channel=desk.channel,
        customer=stay.customer,
        text=text,
        kind="question",
        matter=reporting.short_matter(_question_in(text)),
    )
    if case is None or case.next_due is None:
        return desk.anything_else(desk.p.receipt_only)
    desk.memory.case = case.number
    desk.records.due.add(case.next_due - _BEFORE, "lodge-answers", case=case.number, lodge=stay.lodge)
    return desk.anything_else(
        p.lodge_asked.format(
            lodge=stay.lodge, number=case.number, time=_clock_time(case.next_due), day=phrasing.full_day(case.next_due)
        )
    )


def _question_in(text: str) -> str:
    """The sentence that the lodge has to answer."""
    return next((one for one in re.split(r"(?<=[.!?])\s+", text) if _FOR_THE_LODGE.search(one)), text)


def _clock_time(moment: datetime) -> str:
    """As in: 6 PM."""
    return f"{moment.astimezone(ZONE):%-I %p}"


def _answered(instance: Instance, case: str, lodge: str) -> None:
    """The lodge has answered, and she hears of it in time."""
    found = instance.records.cases.get(case)
    say = phrasing.of(instance).conduct
    instance.records.cases.note(case, "customer service", f"The {lodge} says yes.")
    letter = say.lodge_answers.format(number=case, matter=found.matter, lodge=lodge)
    letters.send(instance, found.customer, say.subject_lodge.format(number=case), letter, case=case)


HANDLERS: dict[str, Callable[..., None]] = {"lodge-answers": _answered}
"""What can fall due here."""
