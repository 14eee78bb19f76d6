"""What the company remembers of its customers' contacts: noted as they happen, recounted to who has been in touch before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import reporting
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard, sentence_about

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.departments.desk import Desk
    from mystery_shopper.simulators.records.history import Entry

GIST = "gist"
"""Under this name of `Memory.more` lies what the contact is about, as a clause; a subject may put a better one there."""

_ENOUGH = 2
"""After so many earlier contacts they are recounted unasked; after one, the employee asks whether it is about that."""
_COURTESY = frozenset({"hello", "thanks", "goodbye", "yes", "no", "unknown", "again"})


def note(
    instance: Instance, customer: int, channel: str, department: str, text: str, reference: str = "", *, contact: str = ""
) -> None:
    """Put a contact into the customer's history, as far as the policies have that channel's contacts noted."""
    if channel in instance.policies.contacts_noted:
        instance.records.history.note(customer, channel, department, text, reference, contact=contact)


def gist(instance: Instance, heard: Heard) -> str:
    """What she said in `heard`, as a clause for the history; "" where it is courtesy only."""
    p = phrasing.of(instance).remembering
    if heard.asks("report", "trouble"):
        said = sentence_about(heard.text, "report") or sentence_about(heard.text, "trouble") or heard.text
        return p.told.format(matter=reporting.short_matter(said))
    if heard.asks("state", "contents", "history") or heard.references:
        return p.asked
    if heard.items:
        return p.wanted.format(item=heard.items[0])
    return p.spoke if heard.intents - _COURTESY else ""


def note_turn(desk: Desk, heard: Heard) -> None:
    """Keep what this contact is about. What she tells outweighs what she asks."""
    more, clause = desk.memory.more, gist(desk.instance, heard)
    reference = desk.memory.case or desk.memory.order
    clause = clause or (desk.p.remembering.asked if reference else "")
    if clause and (GIST not in more or (heard.asks("report", "trouble") and "told" not in more)):
        more[GIST] = clause
        more.update({"told": "yes"} if heard.asks("report", "trouble") else {})
    customer = desk.known() or desk.suggested()
    if customer is not None and GIST in more:
        begun = _begun(desk)
        text = begun.text if begun is not None and "told" not in more else more[GIST]
        note(desk.instance, customer.id, desk.channel, desk.department, text, reference, contact=_contact(desk))


def earlier(desk: Desk) -> list[Entry]:
    """Her contacts before this one, oldest first, as far as the company may speak with her about them."""
    customer = desk.known()
    if customer is None or not desk.see.looks_up:
        return []
    here = _contact(desk)
    return [one for one in desk.records.history.of(customer.id) if one.contact != here and desk.see.remembers(one)]


def unasked(desk: Desk) -> str:
    """What came before, for somebody who has been in touch several times; "" where there is less, or it was said already."""
    if "recounted" in desk.memory.more or desk.policies.greeting != "with her matter":
        return ""
    if desk.memory.transfers and desk.policies.handover != "warm":
        return ""
    before = earlier(desk)
    if len(before) < _ENOUGH:
        return ""
    return _said(desk, before)


def recount(desk: Desk) -> Turn:
    """She asks what happened so far."""
    before = earlier(desk)
    return desk.anything_else(_said(desk, before) if before else desk.p.remembering.nothing_before)


def _said(desk: Desk, before: list[Entry]) -> str:
    desk.memory.more["recounted"] = "yes"
    return desk.p.remembering.recount.format(entries="; ".join(_entry(desk, one) for one in before[-4:]))


def _entry(desk: Desk, one: Entry) -> str:
    p = desk.p.remembering
    words = p.entry_numbered if one.reference else p.entry
    return words.format(day=desk.past(one.at), how=p.how.get(one.channel, one.channel), what=one.text, number=one.reference)


def _contact(desk: Desk) -> str:
    """Which call, visit or thread this is: who was handed over is still in the one that she began."""
    begun = _begun(desk)
    return begun.contact if begun is not None else f"{desk.channel} {desk.session}"


def _begun(desk: Desk) -> Entry | None:
    """What is noted of the contact in which she was handed over to this desk."""
    customer = (desk.known() or desk.suggested()) if desk.memory.transfers else None
    entries = desk.records.history.of(customer.id) if customer is not None else []
    return next((one for one in reversed(entries) if one.channel == desk.channel), None)
