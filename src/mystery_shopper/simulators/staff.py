"""The people who look after what customers were given a number for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

STAFF = ("Dana Whitcomb", "Luis Ortega", "Priya Raman", "Tom Halvorsen", "Grace Lindqvist", "Amos Reade")


def next_owner(instance: Instance) -> str:
    """Who looks after the next case: the staff take turns."""
    return STAFF[(instance.seed + len(instance.records.cases.all())) % len(STAFF)]
