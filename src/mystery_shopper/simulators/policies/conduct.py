"""Policies on how employees treat who is in front of them: offers, questions, credits, cancellations, returns."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Conduct:
    """Policies on how employees treat who is in front of them: offers, questions, credits, cancellations, returns."""
