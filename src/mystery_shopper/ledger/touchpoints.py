"""The touchpoints that the customer met: doors, departments, pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mystery_shopper.diary import Heard
from mystery_shopper.ledger.model import Touchpoint

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle


def touchpoints(chronicle: Chronicle) -> tuple[Touchpoint, ...]:
    """Each once, in the order of the first visit. A page or shelf counts where it is not a mere state of a conversation."""
    visits: Counter[tuple[str, str]] = Counter()
    for visit in chronicle.contacts.values():
        for leg in visit.legs:
            if leg.place.department:
                visits[visit.channel, leg.place.department] += 1
        for turn in visit.turns:
            if isinstance(turn.record, Heard) and turn.record.form == "shown" and turn.record.place:
                visits[visit.channel, turn.record.place] += 1
    return tuple(Touchpoint(channel=channel, name=name, visits=count) for (channel, name), count in visits.items())
