"""Policies on bills, subscriptions, business accounts, appointments and running services."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Money:
    """Policies on bills, subscriptions, business accounts, appointments and running services."""
