"""The effort sum: one number for ranking only, its terms always beside it. The weights are published in the report."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from mystery_shopper.ledger.effort import weighted

if TYPE_CHECKING:
    from mystery_shopper.config import Config
    from mystery_shopper.ledger.model import Effort

WEIGHTS = {
    "contacts_caused": Decimal(5),
    "transfers": Decimal(2),
    "forced_channels": Decimal(3),
    "said_twice": Decimal(2),
    "menu_levels": Decimal("0.5"),
    "minutes": Decimal("0.2"),
    "minutes_waiting": Decimal("0.3"),
    "minutes_to_a_person": Decimal("0.2"),
    "dead_ends": Decimal(5),
    "permissions": Decimal(2),
    "identifiers_asked": Decimal(1),
    "replies_demanded": Decimal(2),
}
LABELS = {
    "contacts": "contacts",
    "contacts_caused": "contacts the company caused",
    "transfers": "times passed on",
    "forced_channels": "times made to change channel",
    "said_twice": "things said again",
    "menu_levels": "menu levels",
    "minutes": "minutes",
    "minutes_waiting": "minutes waiting",
    "minutes_to_a_person": "minutes until a person answered",
    "dead_ends": "dead ends",
    "permissions": "permissions asked",
    "identifiers_asked": "times asked to identify",
    "replies_demanded": "replies demanded",
}


def weights(config: Config) -> dict[str, Decimal]:
    """The published weights, with what `[weights]` changes."""
    return {**WEIGHTS, **{name: value for name, value in config.weights.items() if name in LABELS}}


def weighted_sum(effort: Effort, config: Config) -> float:
    """Terms × weights, rounded to one decimal."""
    return round(weighted(effort, {name: float(weight) for name, weight in weights(config).items()}), 1)


class Limit(NamedTuple):
    """A budget of the configuration for one count: "at most"."""

    name: str
    label: str
    most: float


def limits(config: Config) -> tuple[Limit, ...]:
    """The budgets that hold counts of effort, in the order of the configuration."""
    budgets = msgspec.structs.asdict(config.budgets)
    return tuple(Limit(name, LABELS[name], budgets[name]) for name in LABELS if name in budgets)
