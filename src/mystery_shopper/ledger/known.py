"""Whether the company could know, in a contact, that she is the holder of what she quotes. Elsewhere refusing is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.ledger.entitled import is_entitled
from mystery_shopper.ledger.readings.people import is_whole

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Turn, Visit
    from mystery_shopper.ledger.model import Reference

_OWN = frozenset({"name", "postcode", "email", "address", "phone"})


def is_known(visit: Visit, given: Turn, heard: list[Turn], reference: Reference | None, chronicle: Chronicle) -> bool:
    """By `known_by` before the window ended; at the counter by name plus reference; or verified: an identity question of
    the company, answered with something of her own.
    """
    if reference is not None and not is_entitled(visit.customer, reference, chronicle):
        return False
    end = heard[-1].seq if heard else given.seq
    if any(seq <= end for seq, _ in visit.known):
        return True
    person = chronicle.people.get(visit.customer)
    if person is None:
        return False
    hers = [turn for turn in visit.turns if not turn.heard and turn.seq <= end]
    if visit.channel == "store" and any(_gives(turn, person.name, "name") for turn in hers):
        return True
    identity = set(given.rules.config.verification.kinds)
    asked = min((turn.seq for turn in visit.turns if turn.heard and turn.reading.asks & identity), default=None)
    own = {person.email.lower(), person.postcode, person.name, person.street, person.number} - {""}
    return asked is not None and any(
        fact.value in own for turn in hers if turn.seq > asked for fact in turn.reading.facts if fact.attribute in _OWN
    )


def _gives(turn: Turn, value: str, attribute: str) -> bool:
    return any(fact.value == value and is_whole(fact) for fact in turn.reading.of(attribute))
