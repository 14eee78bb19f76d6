"""Policies on orders kept and delivered: stock, delays, parcels, parts, replacements, invoices."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Fulfilment:
    """Policies on orders kept and delivered: stock, delays, parcels, parts, replacements, invoices."""
