"""Faults switched on: what the policies are then."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators import faults

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.simulators.policies import Policies


def apply(policies: Policies, names: Iterable[str]) -> Policies:
    """`policies` changed by the faults in order. Where two change the same set, only what both leave remains."""
    for name in names:
        changes = {field: _both(getattr(policies, field), value) for field, value in faults.find(name).changes.items()}
        policies = dataclasses.replace(policies, **changes)
    return policies


def _both(now: Any, value: Any) -> Any:
    return now & value if isinstance(value, frozenset) else value
