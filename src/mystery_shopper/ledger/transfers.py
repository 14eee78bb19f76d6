"""From one hop to the next: what was announced, and whether the next one knew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Presentation, Transfer
from mystery_shopper.ledger.readings.matters import tells
from mystery_shopper.ledger.readings.text import fold, tokens
from mystery_shopper.ledger.receptions import HANDED_OVER, words

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Leg, Turn


def transfers(chronicle: Chronicle, presentations: tuple[Presentation, ...]) -> tuple[Transfer, ...]:
    """Every handing over within a contact, in the order of the journey."""
    known = {
        (one.presented.contact, one.presented.hop, one.reference)
        for one in presentations
        if one.reception == "anticipated" or "anticipated" in one.signals
    }
    found: list[Transfer] = []
    for visit in chronicle.contacts.values():
        given: dict[str, None] = {}
        for left, entered in zip(visit.legs, visit.legs[1:], strict=False):
            given.update({one.reference: None for one in presentations if one.known and _in(one, left)})
            if entered.reached in HANDED_OVER:
                found.append(_transfer(left, entered, tuple(given), known, chronicle))
    return tuple(sorted(found, key=lambda one: one.entered.seq))


def _in(one: Presentation, leg: Leg) -> bool:
    return (one.presented.contact, one.presented.hop) == (leg.contact.number, leg.number)


def _transfer(
    left: Leg, entered: Leg, given: tuple[str, ...], known: set[tuple[int, int, str]], chronicle: Chronicle
) -> Transfer:
    told = [turn for turn in left.turns if turn.heard]
    says = next((turn for turn in reversed(told) if turn.reading.transfers), told[-1] if told else None)
    first = next((turn for turn in entered.turns if turn.heard and not turn.public), None)
    shown = [value for value in given if (entered.contact.number, entered.number, value) in known]
    story = _tells_story(entered, chronicle)
    return Transfer(
        left=left.place,
        entered=entered.place,
        announcement=words(says) if says else "",
        names_desk=says is not None and _names(says, entered.place.department),
        says_why=says is not None and says.reading.says_why,
        says_reference_goes_along=says is not None and says.reading.goes_along,
        references=given,
        warm=(bool(given) and len(shown) == len(given)) or (not given and story),
        carried_unshown=any(value not in shown and _holds(entered.payload, value) for value in given),
        heard=words(first) if first else "",
        matters=bool(given) or _told_story(left, chronicle),
        from_person=left.person,
    )


def _names(says: Turn, department: str) -> bool:
    wanted = set(tokens(department))
    return bool(says.reading.transfer_to) or (bool(wanted) and wanted <= set(tokens(says.text)))


def _holds(payload: dict[str, str], value: str) -> bool:
    tight = re.sub(r"[^a-z0-9]", "", fold(value))
    return any(tight in re.sub(r"[^a-z0-9]", "", fold(part)) for part in payload.values())


def _told_story(left: Leg, chronicle: Chronicle) -> bool:
    return bool(chronicle.story) and any(
        not turn.heard and tells(chronicle.story, turn.text)
        for leg in left.contact.legs
        for turn in leg.turns
        if turn.seq < _end(left)
    )


def _tells_story(entered: Leg, chronicle: Chronicle) -> bool:
    """The next hop tells the problem before she does."""
    for turn in entered.turns:
        if not turn.heard:
            return False
        if chronicle.story and not turn.public and tells(chronicle.story, turn.text):
            return True
    return False


def _end(leg: Leg) -> int:
    return leg.turns[-1].seq + 1 if leg.turns else leg.place.seq
