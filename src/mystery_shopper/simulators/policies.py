"""What the company has decided: who sees which source, what is asked, which price holds, what a service costs.

The defaults are those of an excellent company. A fault (see `faults`) is a named change of these values. Every policy
declares what else it could be, so that any company can be drawn at random and must still work.
"""

from __future__ import annotations

import dataclasses
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    import random

    from mystery_shopper.simulators.records import Case

MAIL_DESK = "mail desk"
WEB = "web"
MENU = "menu"
SALES = "catalogue sales"
SERVICE = "customer service"
PRICE_DESK = "price desk"
STORE = "store"
DEPARTMENTS = (MAIL_DESK, WEB, MENU, SALES, SERVICE, PRICE_DESK, STORE)
ALL = frozenset(DEPARTMENTS)
CHANNELS = frozenset({"web", "phone", "store"})

_FREE, _FEE = Decimal("0.00"), Decimal("7.95")

T = TypeVar("T")


def station(department: str) -> str:
    """The name under which policies know a department: "store Boulder" is `store`."""
    return STORE if department.startswith(STORE) else department


def _policy(default: T, *others: T) -> T:
    """A policy with its healthy value and the values that it could have instead."""
    field: T = dataclasses.field(default=default, metadata={"choices": (default, *others)})
    return field


def _some_of(universe: frozenset[str]) -> frozenset[str]:
    """A policy that names a set; all of `universe` is healthy, any part of it is possible."""
    field: frozenset[str] = dataclasses.field(default=universe, metadata={"universe": universe})
    return field


@dataclasses.dataclass(frozen=True, kw_only=True)
class Policies:
    """Sets of departments use the names above; "store" stands for the counters of all stores."""

    # who sees which source
    orders_seen_by: frozenset[str] = _some_of(ALL)
    mail_cases_seen_by: frozenset[str] = _some_of(ALL)
    web_cases_seen_by: frozenset[str] = _some_of(ALL)
    phone_cases_seen_by: frozenset[str] = _some_of(ALL)
    store_cases_seen_by: frozenset[str] = _some_of(ALL)
    reports_seen_by: frozenset[str] = _some_of(ALL)
    """Who can look up a case that is a report or complaint (besides the policy on where it was opened)."""

    # what identity is asked for
    proof_of_identity: Literal["one question", "nothing"] = _policy("one question", "nothing")
    """What somebody must prove, whom the company does not know where he stands, before it speaks of a customer's matters."""
    known_callers: Literal["served at once", "asked one question"] = _policy("served at once", "asked one question")
    """Whether a caller whose number is on file is asked who she is all the same."""

    # what happens to a reference that a customer quotes
    quoted_references: Literal["looked up", "repeated back", "set aside"] = _policy("looked up", "repeated back", "set aside")
    """Employees look a reference up; elsewhere they only say it back, or go on as if nothing had been said."""

    # transfers
    handover: Literal["warm", "unread", "empty"] = _policy("warm", "unread", "empty")
    """`warm`: the next department reads what came along; `unread`: it came along and is not looked at; `empty`: nothing does."""
    announcement: frozenset[str] = _some_of(frozenset({"desk", "reason", "reference"}))
    """What an announcement of a transfer says: where to, why, that the reference goes along."""

    # prices
    prices_matched: frozenset[str] = _some_of(CHANNELS)
    """Channels whose lower price is honoured elsewhere on asking."""
    promises_ordered_by: frozenset[str] = _some_of(frozenset({"reply", "web", "phone", "store"}))
    """Ways in which an order at a promised price is taken. The phone always takes them."""
    promise_days: int = _policy(14, 7, 30)
    ship_to_store_fee: Decimal = _policy(_FREE, _FEE)  # noqa: RUF009 - _policy makes a field, as the others do
    """Charged for shipping to a store; the shop's advertising says that it is free whatever this says."""

    # reports
    reports: Literal["recorded", "receipt only"] = _policy("recorded", "receipt only")
    """`recorded`: a number, an owner by name, a next step with a date. `receipt only`: a polite word, and nobody has it."""

    # the store
    shelf_display: Literal["checked against the slot", "from the stock list"] = _policy(
        "checked against the slot", "from the stock list"
    )
    slots_filled_by: Literal["model", "box"] = _policy("model", "box")
    """`box`: slots are filled by the look of the box, so that a slot holds the product's lookalike."""
    wrong_shelf: Literal["ordered at the shelf price", "ordered at today's price"] = _policy(
        "ordered at the shelf price", "ordered at today's price"
    )
    """What the counter offers for an item that the shelf showed and the slot did not hold."""

    # how a customer is met
    greeting: Literal["with her matter", "by name", "neutral"] = _policy("with her matter", "by name", "neutral")
    """How an employee opens with a customer whom the company knows where she stands: with the one matter that is open, if
    there is one; with her name; or as with anybody."""

    def sees_orders(self, department: str) -> bool:
        """Whether `department` has the orders before it."""
        return station(department) in self.orders_seen_by

    def sees_case(self, department: str, case: Case) -> bool:
        """Whether `department` can look `case` up, given where it was opened and what it is."""
        origin = "mail" if case.channel == "email" else case.channel
        by_origin: frozenset[str] = getattr(self, f"{origin}_cases_seen_by")
        here = station(department)
        return here in by_origin and (case.kind == "price match" or here in self.reports_seen_by)

    def takes_promises(self, way: str) -> bool:
        """Whether an order at a promised price is taken by `way` (`reply`, `web`, `phone`, `store`)."""
        return way == "phone" or way in self.promises_ordered_by


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
        return Decimal(str(plain)).quantize(_FREE)
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
