"""What the company has decided: who sees which source, what is asked, which price holds, what a service costs.

The defaults are those of an excellent company. A fault (see `faults`) is a named change of these values. Every policy
declares what else it could be, so that any company can be drawn at random and must still work.
"""

from __future__ import annotations

import dataclasses
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.policies.conduct import Conduct
from mystery_shopper.simulators.policies.contact import Contact
from mystery_shopper.simulators.policies.departments import (
    ALL,
    BILLING,
    CABIN,
    CHAT_DESK,
    DEPARTMENTS,
    HARDWARE,
    LINES,
    LODGE,
    MAIL_DESK,
    MENU,
    PARTS,
    PRICE_DESK,
    REPAIR,
    SALES,
    SERVICE,
    SOFTWARE,
    STORE,
    WARRANTY,
    WEB,
    station,
)
from mystery_shopper.simulators.policies.fulfilment import Fulfilment
from mystery_shopper.simulators.policies.money import Money
from mystery_shopper.simulators.policies.repair import Repair
from mystery_shopper.simulators.policies.service import CHANNELS, Service

if TYPE_CHECKING:
    import random

__all__ = [
    "ALL",
    "BILLING",
    "CABIN",
    "CHANNELS",
    "CHAT_DESK",
    "DEPARTMENTS",
    "FIELDS",
    "HARDWARE",
    "LINES",
    "LODGE",
    "MAIL_DESK",
    "MENU",
    "PARTS",
    "PRICE_DESK",
    "REPAIR",
    "SALES",
    "SERVICE",
    "SOFTWARE",
    "STORE",
    "WARRANTY",
    "WEB",
    "Policies",
    "WatchedPolicies",
    "draw",
    "from_plain",
    "station",
]

_CENT = Decimal("0.01")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Policies(Service, Fulfilment, Contact, Repair, Money, Conduct):
    """All policies of one company, by subject."""


class WatchedPolicies(Policies):
    """The same values; adds the name of each policy that is read to `read`."""

    def __init__(self, read: set[str], **values: Any) -> None:
        super().__init__(**values)
        self.__dict__["_read"] = read

    def __getattribute__(self, name: str) -> Any:
        if name in FIELDS:
            object.__getattribute__(self, "__dict__").get("_read", set()).add(name)
        return object.__getattribute__(self, name)


FIELDS: frozenset[str] = frozenset(field.name for field in dataclasses.fields(Policies))


def from_plain(changes: dict[str, Any]) -> dict[str, Any]:
    """Values as JSON has them (lists, strings) → as policies hold them. Raises ValueError for a name or value that cannot be."""
    fields = {field.name: field for field in dataclasses.fields(Policies)}
    values: dict[str, Any] = {}
    for name, plain in changes.items():
        if name not in fields:
            message = f"there is no policy {name!r}; there are {', '.join(sorted(fields))}"
            raise ValueError(message)
        values[name] = _value(name, plain, fields[name].metadata)
    return values


def _value(name: str, plain: Any, metadata: Any) -> Any:
    if "universe" in metadata:
        universe = metadata["universe"]
        if not isinstance(plain, list | tuple | set | frozenset) or not set(plain) <= universe:
            message = f"policy {name!r} is a list of some of: {', '.join(sorted(universe))}; got {plain!r}"
            raise ValueError(message)
        return frozenset(plain)
    default, *_ = metadata["choices"]
    if isinstance(default, Decimal):
        return _amount(name, plain)
    if isinstance(default, int) and not isinstance(default, bool):
        if not isinstance(plain, int) or plain < 0:
            message = f"policy {name!r} is a whole number, 0 or more; got {plain!r}"
            raise ValueError(message)
        return plain
    if plain not in metadata["choices"]:
        message = f"policy {name!r} is one of {', '.join(map(repr, metadata['choices']))}; got {plain!r}"
        raise ValueError(message)
    return plain


def _amount(name: str, plain: Any) -> Decimal:
    try:
        return Decimal(str(plain)).quantize(_CENT)
    except InvalidOperation as error:
        message = f"policy {name!r} is money like 7.95; got {plain!r}"
        raise ValueError(message) from error


def draw(chance: random.Random) -> Policies:
    """A company drawn at random: awful perhaps, but one that works."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(Policies):
        if "universe" in field.metadata:
            values[field.name] = frozenset(one for one in sorted(field.metadata["universe"]) if chance.getrandbits(1))
        else:
            values[field.name] = chance.choice(field.metadata["choices"])
    return Policies(**values)
