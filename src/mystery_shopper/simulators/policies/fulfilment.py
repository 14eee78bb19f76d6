"""Policies on orders kept and delivered: stock, delays, parcels, parts, replacements, invoices."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Literal

from mystery_shopper.simulators.policies.departments import ALL, station
from mystery_shopper.simulators.policies.values import policy, some_of

_FREE, _FEE = Decimal("0.00"), Decimal("7.95")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Fulfilment:
    """Policies on orders kept and delivered: stock, delays, parcels, parts, replacements, invoices."""

    # what is promised
    days_promised_from: Literal["when it is there", "the calendar"] = policy("when it is there", "the calendar")
    """From when the days of a delivery are counted for what has yet to come to the warehouse: from the day on which it comes, or
    from today, as if it were there."""
    parcels_told: Literal["before buying", "not at all"] = policy("before buying", "not at all")
    """Whether the shop says in how many parcels an order comes, and when each."""
    home_delivery_fee: Decimal = policy(_FREE, _FEE)  # noqa: RUF009 - `policy` makes a field
    """Charged on the last page; the cart says that home delivery is free whatever this says."""

    # what goes wrong on the way
    delays: Literal["told at once", "kept quiet"] = policy("told at once", "kept quiet")
    """Whether a customer hears of a delay, with the new day, as soon as the company knows of it."""

    # what was missing
    free_part_days: int = policy(2, 7)
    """Working days in which a part that was missing comes, free of charge."""
    bought_part_days: int = policy(3, 5)
    """Working days in which a part comes that is bought in the web shop."""
    missing_parts: Literal["sent free", "offered for sale first"] = policy("sent free", "offered for sale first")
    replacements_packed: Literal["and checked", "by the same list"] = policy("and checked", "by the same list")
    """Whether a replacement is checked against what the box should hold, or packed by the list of the first one."""
    sooner_at_the_counter: Literal["offered", "on request"] = policy("offered", "on request")
    """Whether she hears, unasked, that a store has the part for her free of charge at once."""

    # invoices
    invoices: Literal["from the order", "typed anew"] = policy("from the order", "typed anew")
    """`typed anew`: billing types the order in again, with the carrier's usual charge."""
    invoices_seen_by: frozenset[str] = some_of(ALL)

    def sees_invoices(self, department: str) -> bool:
        """Whether `department` can look an invoice up."""
        return station(department) in self.invoices_seen_by
