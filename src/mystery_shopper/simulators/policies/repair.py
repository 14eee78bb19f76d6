"""Policies on what a problem goes through: departments, notes, owners, follow-ups, closing."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Repair:
    """Policies on what a problem goes through: departments, notes, owners, follow-ups, closing."""
