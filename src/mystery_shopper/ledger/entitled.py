"""Whose a reference is: whoever was given it, and, where it belongs to a business account, her colleagues there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle
    from mystery_shopper.ledger.model import Reference


def colleagues(one: str, other: str, chronicle: Chronicle) -> bool:
    """Whether two customers (as the diary calls them) buy for the same business account."""
    mine, theirs = chronicle.people.get(one), chronicle.people.get(other)
    return mine is not None and theirs is not None and bool(mine.business) and mine.business == theirs.business


def is_entitled(customer: str, reference: Reference, chronicle: Chronicle) -> bool:
    """Whether `customer` may be served under `reference`: nobody holds it, she does, or it is shared with a colleague of hers."""
    if reference.holder in {"", customer}:
        return True
    kind = chronicle.rules.kind(reference.kind)
    return kind is not None and kind.shared and colleagues(customer, reference.holder, chronicle)
