"""How the company says things: phrasing sets by name, chosen per instance. A further set is a module and an entry here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators.departments.phrasing.brisk import BRISK
from mystery_shopper.simulators.departments.phrasing.formal import FORMAL
from mystery_shopper.simulators.departments.phrasing.plain import PLAIN
from mystery_shopper.simulators.departments.phrasing.sentences import Sentences
from mystery_shopper.simulators.departments.phrasing.warm import WARM
from mystery_shopper.simulators.departments.phrasing.wording import full_day, listed, past_day, spoken_money, written_money

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

SETS: dict[str, Sentences] = {"plain": PLAIN, "warm": WARM, "formal": FORMAL, "brisk": BRISK}
NAMES = tuple(SETS)


def of(instance: Instance) -> Sentences:
    """The set that `instance` speaks."""
    return SETS[instance.phrasing]


__all__ = ["NAMES", "SETS", "Sentences", "full_day", "listed", "of", "past_day", "spoken_money", "written_money"]
