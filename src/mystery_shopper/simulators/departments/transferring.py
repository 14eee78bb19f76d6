"""Handing a customer to another department."""

from __future__ import annotations

from mystery_shopper.simulators.departments.desk import TRANSFERS_AT_MOST, WHO_DOES, Desk, joined
from mystery_shopper.simulators.departments.turns import Turn


def transfer(desk: Desk, to: str, reason: str, *sentences: str) -> Turn:
    """Connect to department `to`. `reason`: a key of the phrasing's `reasons`. Who has been handed on too often is kept."""
    memory = desk.memory
    if desk.channel != "phone" or to == desk.department or memory.transfers >= TRANSFERS_AT_MOST:
        return desk.way_on(*sentences)
    payload = {"transfers": str(memory.transfers + 1)}
    if desk.policies.handover != "empty":
        payload |= _payload(desk, reason)
    desk.records.transfers.keep(desk.session, desk.department, to, payload)
    desk.note(f"Handed on to {to}: {desk.p.reasons[reason]}.")
    memory.over = True
    return Turn(says=joined(sentences), then="transfer", to=to, payload=payload, announcement=_announcement(desk, to, reason))


def hand_over_for(desk: Desk, task: str, *sentences: str) -> Turn:
    """Connect to the department that does `task`."""
    return transfer(desk, WHO_DOES[task], task, *sentences)


def _payload(desk: Desk, reason: str) -> dict[str, str]:
    """What goes along: whatever this department knows or was told, and nothing empty."""
    memory = desk.memory
    found = desk.see.find(memory.case) if memory.case else None
    case = found.case if found else None
    customer = desk.known()
    values = {
        "reason": desk.p.reasons[reason],
        "reference": reference_on_the_table(desk),
        "matter": case.matter if case else "",
        "item": case.item if case and case.item else memory.item,
        "price": f"{case.price:.2f}" if case and case.price is not None else memory.granted or memory.claimed,
        "customer": customer.name if customer else memory.name,
        "verified": str(memory.customer) if memory.customer is not None else "",
        "wants": memory.topic,
        "story": memory.report,
    }
    return {name: value for name, value in values.items() if value}


def reference_on_the_table(desk: Desk) -> str:
    memory = desk.memory
    return memory.case or memory.order or (memory.quoted[-1] if memory.quoted else "")


def in_a_sentence(department: str) -> str:
    """As in: the price desk, catalogue sales."""
    return f"the {department}" if department.endswith("desk") else department


def _announcement(desk: Desk, to: str, reason: str) -> str:
    said = desk.policies.announcement
    reference = reference_on_the_table(desk)
    parts = [
        desk.p.transfer_desk.format(to=in_a_sentence(to)) if "desk" in said else desk.p.one_moment,
        desk.p.transfer_reason.format(reason=desk.p.reasons[reason]) if "reason" in said else "",
    ]
    if "reference" in said and reference and desk.policies.handover != "empty":
        parts.append(desk.p.transfer_reference.format(number=reference))
    return joined(parts)
