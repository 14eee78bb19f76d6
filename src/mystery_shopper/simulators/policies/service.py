"""Policies on who sees what, identity, references, transfers, prices, reports, the store, the greeting."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from mystery_shopper.simulators.policies.departments import ALL, station
from mystery_shopper.simulators.policies.values import policy, some_of

if TYPE_CHECKING:
    from mystery_shopper.simulators.records import Case

CHANNELS = frozenset({"web", "phone", "store"})

_FREE, _FEE = Decimal("0.00"), Decimal("7.95")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Service:
    """Sets of departments use the names in `departments`; "store" stands for the counters of all stores."""

    # who sees which source
    orders_seen_by: frozenset[str] = some_of(ALL)
    mail_cases_seen_by: frozenset[str] = some_of(ALL)
    web_cases_seen_by: frozenset[str] = some_of(ALL)
    phone_cases_seen_by: frozenset[str] = some_of(ALL)
    store_cases_seen_by: frozenset[str] = some_of(ALL)
    reports_seen_by: frozenset[str] = some_of(ALL)
    """Who can look up a case that is a report or complaint (besides the policy on where it was opened)."""
    sales_promises_seen_by: frozenset[str] = some_of(ALL)
    """Who can look up what was promised in a sale, beside the price (besides the policy on where it was opened)."""

    # what identity is asked for
    proof_of_identity: Literal["one question", "nothing"] = policy("one question", "nothing")
    """What somebody must prove, whom the company does not know where he stands, before it speaks of a customer's matters."""
    known_callers: Literal["served at once", "asked one question"] = policy("served at once", "asked one question")
    """Whether a caller whose number is on file is asked who she is all the same."""

    # what happens to a reference that a customer quotes
    quoted_references: Literal["looked up", "repeated back", "set aside"] = policy("looked up", "repeated back", "set aside")
    """Employees look a reference up; elsewhere they only say it back, or go on as if nothing had been said."""

    # transfers
    handover: Literal["warm", "unread", "empty"] = policy("warm", "unread", "empty")
    """`warm`: the next department reads what came along; `unread`: it came along and is not looked at; `empty`: nothing does."""
    announcement: frozenset[str] = some_of(frozenset({"desk", "reason", "reference"}))
    """What an announcement of a transfer says: where to, why, that the reference goes along."""

    # prices
    prices_matched: frozenset[str] = some_of(CHANNELS)
    """Channels whose lower price is honoured elsewhere on asking."""
    promises_ordered_by: frozenset[str] = some_of(frozenset({"reply", "web", "phone", "store"}))
    """Ways in which an order at a promised price is taken. The phone always takes them."""
    promise_days: int = policy(14, 7, 30)
    ship_to_store_fee: Decimal = policy(_FREE, _FEE)  # noqa: RUF009 - _policy makes a field, as the others do
    """Charged for shipping to a store; the shop's advertising says that it is free whatever this says."""

    # reports
    reports: Literal["recorded", "receipt only"] = policy("recorded", "receipt only")
    """`recorded`: a number, an owner by name, a next step with a date. `receipt only`: a polite word, and nobody has it."""

    # the store
    shelf_display: Literal["checked against the slot", "from the stock list"] = policy(
        "checked against the slot", "from the stock list"
    )
    slots_filled_by: Literal["model", "box"] = policy("model", "box")
    """`box`: slots are filled by the look of the box, so that a slot holds the product's lookalike."""
    not_on_the_shelf: Literal["ordered at the shelf price", "ordered at today's price"] = policy(
        "ordered at the shelf price", "ordered at today's price"
    )
    """What the counter charges for an item that the slot under its tag does not hold."""

    # how a customer is met
    greeting: Literal["with her matter", "by name", "neutral"] = policy("with her matter", "by name", "neutral")
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
        by_kind = self.sales_promises_seen_by if case.kind == "promise" else self.reports_seen_by
        return here in by_origin and (case.kind == "price match" or here in by_kind)

    def takes_promises(self, way: str) -> bool:
        """Whether an order at a promised price is taken by `way` (`reply`, `web`, `phone`, `store`)."""
        return way == "phone" or way in self.promises_ordered_by
