"""The catalogue of faults: each a named change of policies, with the stories that it brings back."""

from __future__ import annotations

import dataclasses
import difflib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from mystery_shopper.simulators.policies import ALL, MAIL_DESK, SERVICE, STORE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.simulators.policies import Policies

NOBODY: frozenset[str] = frozenset()


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """`says`: what goes wrong, for people. `changes`: policy → the value it has at the company with this fault."""

    name: str
    says: str
    stories: tuple[str, ...]
    changes: dict[str, Any]


class UnknownFault(ValueError):
    """A fault that nobody defined; the message names the nearest."""


CATALOGUE = (
    Fault(
        name="orders-unknown-to-service",
        says="Customer service, the counter and the mail desk do not see the orders that the company took.",
        stories=("S0-1",),
        changes={"orders_seen_by": ALL - {SERVICE, STORE, MAIL_DESK}},
    ),
    Fault(
        name="wrong-model-in-the-slot",
        says="The shelf says in stock, and the slot holds another model.",
        stories=("S4-1",),
        changes={"shelf_display": "from the stock list", "slots_filled_by": "box"},
    ),
    Fault(
        name="shelf-price-ends-at-the-shelf",
        says="What the slot does not hold is ordered at the counter at another price than the tag's.",
        stories=("S4-1",),
        changes={"not_on_the_shelf": "ordered at today's price"},
    ),
    Fault(
        name="price-differs-and-stays",
        says="A lower price elsewhere in the same company is not honoured on asking.",
        stories=("S4-2",),
        changes={"prices_matched": NOBODY},
    ),
    Fault(
        name="ship-to-store-charged",
        says="Shipping to a store, advertised as free, costs a fee.",
        stories=("S4-3",),
        changes={"ship_to_store_fee": Decimal("7.95")},
    ),
    Fault(
        name="incident-number-stays-in-email",
        says="Only the mail desk can look up the incident numbers that it gives out.",
        stories=("S4-4",),
        changes={"mail_cases_seen_by": frozenset({MAIL_DESK})},
    ),
    Fault(
        name="approval-forces-a-call",
        says="A promised price is ordered by telephone only.",
        stories=("S4-4",),
        changes={"promises_ordered_by": NOBODY},
    ),
    Fault(
        name="cold-transfer",
        says="A transfer carries nothing: the next department starts from the beginning.",
        stories=("S4-5",),
        changes={"handover": "empty", "announcement": NOBODY, "greeting": "neutral"},
    ),
    Fault(
        name="number-without-a-record",
        says="Reports get numbers, and no channel can look them up.",
        stories=("S4-7",),
        changes={"reports_seen_by": NOBODY},
    ),
    Fault(
        name="opens-up-to-anyone",
        says="Whoever quotes a number is told all about it, and may change it.",
        stories=("S5-1",),
        changes={"proof_of_identity": "nothing"},
    ),
    Fault(
        name="incident-goes-nowhere",
        says="A report gets a polite receipt without number or owner, and nobody has it.",
        stories=("S6-1",),
        changes={"reports": "receipt only"},
    ),
)
_BY_NAME = {fault.name: fault for fault in CATALOGUE}


def find(name: str) -> Fault:
    """The fault of that name. Raises UnknownFault with the nearest name."""
    if name in _BY_NAME:
        return _BY_NAME[name]
    near = difflib.get_close_matches(name, _BY_NAME, n=1, cutoff=0.0)
    message = f"there is no fault {name!r}; the nearest is {near[0]!r} (GET /control/faults lists all)"
    raise UnknownFault(message)


def apply(policies: Policies, names: Iterable[str]) -> Policies:
    """`policies` changed by the faults in order. Where two change the same set, only what both leave remains."""
    for name in names:
        changes = {field: _both(getattr(policies, field), value) for field, value in find(name).changes.items()}
        policies = dataclasses.replace(policies, **changes)
    return policies


def _both(now: Any, value: Any) -> Any:
    return now & value if isinstance(value, frozenset) else value
