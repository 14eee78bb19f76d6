"""A device that does not work: taken up, handed to who owns it, planned, and asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import repairs, reporting
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.transferring import in_a_sentence, transfer
from mystery_shopper.simulators.departments.understanding import sentence_about
from mystery_shopper.simulators.policies import REPAIR, SOFTWARE

if TYPE_CHECKING:
    from mystery_shopper.simulators.departments.desk import Desk
    from mystery_shopper.simulators.departments.turns import Turn
    from mystery_shopper.simulators.departments.understanding import Heard
    from mystery_shopper.simulators.records import Case
    from mystery_shopper.simulators.records.repairs import Device

_TOLD = "told here"
"""Under this name of `Memory.more` lies the number of a case whose notes this desk cannot read, once she has told the story."""


def trouble(desk: Desk, heard: Heard) -> Turn | None:
    """She says that something of hers does not work. None where she owns nothing that the company could repair."""
    device = _meant(desk, heard)
    if device is None:
        return None
    desk.memory.report = desk.memory.report or heard.text
    if device.case:
        desk.memory.case = device.case
        desk.memory.more[_TOLD] = device.case
        return go_on(desk, desk.records.cases.get(device.case))
    matter = reporting.short_matter(sentence_about(heard.text, "trouble") or heard.text)
    case = repairs.open_case(
        desk.instance,
        device,
        channel=desk.channel,
        text=heard.text,
        matter=matter,
        session=desk.session,
        department=desk.department,
    )
    desk.memory.case, desk.memory.topic = case.number, ""
    p = desk.p.repair
    taken = (p.taken_owner if case.owner else p.taken).format(number=case.number, owner=case.owner)
    if desk.channel == "phone" and desk.department not in REPAIR:
        return transfer(desk, SOFTWARE, "repair", taken)
    return desk.ask("tried", taken, p.what_tried)


def go_on(desk: Desk, case: Case, *said: str) -> Turn:
    """What comes next in a repair: the one question that is open, a word that it is hers to end, or where it stands."""
    device = desk.records.repairs.under(case.number)
    tried = any(note.text.startswith(repairs.TRIED) and _visible(desk, note.department) for note in case.notes)
    first = desk.department in REPAIR or desk.channel != "phone"
    if device is not None and not device.works and not tried and first and not desk.times_asked("tried"):
        return desk.ask("tried", *said, _about(desk, case), desk.p.repair.what_tried)
    return _stands(desk, case, *said)


def told_tried(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to what she has tried: noted, and the plan told."""
    case = desk.records.cases.find(desk.memory.case)
    if case is None or heard.references:
        return None
    p = desk.p.repair
    desk.note(f"{repairs.TRIED}{heard.text[:200]}")
    following = _next_department(desk, case)
    if following and desk.memory.more.get(_TOLD) == case.number:
        handed_on = transfer(desk, following, "repair", p.own_part.format(to=in_a_sentence(following)))
        if handed_on.then == "transfer":
            return handed_on
    if desk.memory.more.get("agreed") != case.number:
        repairs.agree(desk.instance, case)
        desk.memory.more["agreed"] = case.number
    return desk.anything_else(p.noted, _planned(desk, desk.records.cases.get(case.number)))


def _stands(desk: Desk, case: Case, *said: str) -> Turn:
    p, closed = desk.p.repair, case.state in repairs.ENDED
    device = desk.records.repairs.under(case.number)
    case = repairs.enquired(desk.instance, case, desk.department)
    ready = device is not None and device.works and not closed
    words = [
        *said,
        p.reopened if closed and case.state not in repairs.ENDED else "",
        desk.state_of_case(case),
        _noted(desk, case),
    ]
    if ready and device is not None:
        words.append(p.stands_ready.format(item=device.item, store=repairs.STORE))
    elif device is not None and not device.works and case.next_due is None:
        words.append(p.goodwill)
    return desk.anything_else(*words)


def _planned(desk: Desk, case: Case) -> str:
    p, device = desk.p.repair, desk.records.repairs.under(case.number)
    if device is None or case.next_due is None:
        return p.goodwill
    day = phrasing.full_day(case.next_due)
    owner = case.owner or desk.department.capitalize()
    if not case.owner:
        return p.stands_plan.format(number=case.number, item=device.item, store=repairs.STORE, day=day)
    return p.plan.format(owner=owner, number=case.number, item=device.item, store=repairs.STORE, day=day)


def _about(desk: Desk, case: Case) -> str:
    """What it is about, where the desk can read that and she has not just told it."""
    if desk.memory.more.get(_TOLD) == case.number or not desk.policies.reads_notes(desk.department, case):
        return ""
    return desk.p.it_is.format(number=case.number, matter=desk.matter(case))


def _noted(desk: Desk, case: Case) -> str:
    """What she told last, wherever it was, in her words."""
    note = repairs.last_note(case)
    if note is None or not _visible(desk, note.department):
        return ""
    text = note.text.partition(": ")[2].strip().rstrip(".")
    return desk.p.repair.last_note.format(day=desk.past(note.at), text=text[:120])


def _visible(desk: Desk, department: str) -> bool:
    return desk.policies.notes_seen_by == "everybody" or department == desk.department


def _meant(desk: Desk, heard: Heard) -> Device | None:
    """The device that she speaks of: named, or the only one of hers that does not work."""
    customer = desk.known() or desk.suggested()
    broken = [one for one in desk.records.repairs.of(customer.id) if not one.works] if customer is not None else []
    named = [one for one in broken if one.item.lower() in heard.text.lower()]
    return named[0] if named else broken[0] if len(broken) == 1 and heard.asks("trouble") else None


def _next_department(desk: Desk, case: Case) -> str:
    """Who does the next share of the work; "" where this desk is the last."""
    order = [part.department for part in desk.records.repairs.parts(case.number)]
    if desk.department not in order:
        return next(iter(order), "")
    return next(iter(order[order.index(desk.department) + 1 :]), "")
