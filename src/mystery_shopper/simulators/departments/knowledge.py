"""What a department can find out, under the policies: the only way in which employees look into the records."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.policies import PRICE_DESK, SALES, SERVICE
from mystery_shopper.simulators.records import Case, Customer, Order, Product

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

ENDED = frozenset({"solved", "closed", "ordered"})
DONE = frozenset({"delivered", "picked up", "cancelled"})
ORIGINS = ("email", "web", "phone", "store")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What stands behind a reference: one of `case` and `order`."""

    number: str
    holder: Customer
    case: Case | None = None
    order: Order | None = None


class Knowledge:
    """The view of one department. Every look is bounded by the policies of that moment."""

    def __init__(self, instance: Instance, department: str) -> None:
        self._records = instance.records
        self._policies = instance.policies
        self._now = instance.clock.now
        self.department = department

    @property
    def looks_up(self) -> bool:
        """Whether employees look anything up at all."""
        return self._policies.quoted_references == "looked up"

    @property
    def asks_for_proof(self) -> bool:
        return self._policies.proof_of_identity != "nothing"

    def find(self, number: str) -> Found | None:
        """What this department sees under `number` ("INC-20417", "FO-118822"); None: nothing, for whatever reason."""
        if number.startswith("FO"):
            order = self._records.orders.find(number) if self.sees_orders else None
            return Found(number=order.number, holder=self.customer(order.customer), order=order) if order else None
        case = self._records.cases.find(number)
        if case is None or not self._policies.sees_case(self.department, case):
            return None
        return Found(number=case.number, holder=self.customer(case.customer), case=case)

    @property
    def sees_orders(self) -> bool:
        return self._policies.sees_orders(self.department)

    def sees_every(self, number: str) -> bool:
        """Whether a number of this sort that is not found cannot exist: then she has misread it."""
        if number.startswith("FO"):
            return self.sees_orders
        return all(self.sees_new_case(origin, kind) for origin in ORIGINS for kind in ("price match", "report"))

    def sees_new_case(self, channel: str, kind: str) -> bool:
        probe = Case(number="", kind=kind, matter="", channel=channel, customer=0, opened=self._now())
        return self._policies.sees_case(self.department, probe)

    def customer(self, identity: int) -> Customer:
        return self._records.customers.get(identity)

    def open_cases(self, customer: int) -> list[Case]:
        cases = self._records.cases.of_customer(customer)
        return [case for case in cases if case.state not in ENDED and self._policies.sees_case(self.department, case)]

    def open_orders(self, customer: int) -> list[Order]:
        orders = self._records.orders.of_customer(customer) if self.sees_orders else []
        return [order for order in orders if order.state not in DONE]

    def last_order(self, customer: int) -> Order | None:
        orders = self._records.orders.of_customer(customer) if self.sees_orders else []
        return orders[0] if orders else None

    def promises(self, customer: int) -> list[Case]:
        """Prices promised to her that still hold and have not been used."""
        return [case for case in self.open_cases(customer) if self.holds(case)]

    def holds(self, case: Case) -> bool:
        """Whether `case` promises a price that can be ordered now."""
        in_time = case.valid_until is None or self._now() <= case.valid_until
        return bool(case.price is not None and case.item and not case.order and in_time and case.state not in ENDED)

    def names(self) -> tuple[str, ...]:
        return tuple(product.name for product in self._records.products.all())

    def product(self, item: str) -> Product | None:
        return self._records.products.by_name(item)

    def price(self, item: str, channel: str, store: str = "") -> Decimal:
        return self._records.price(item, channel, store)

    def stock(self, item: str, place: str) -> int:
        return self._records.stock.count(item, place)

    def lower_elsewhere(self, item: str, here: Decimal) -> bool:
        """Whether the company itself has a lower price anywhere, honoured or not."""
        return any(price < here for _, _, price in self._records.prices.everywhere(item))


def stands_alone(number: str) -> str:
    """A bare digit string as the reference that it may be: five digits an incident's, six an order's, else ""."""
    return {5: f"INC-{number}", 6: f"FO-{number}"}.get(len(number), "")


def refers_to(department: str, number: str) -> str:
    """Which department takes on a number that `department` cannot find; "" where nobody is left to ask."""
    if department == SALES:
        return SERVICE
    return PRICE_DESK if department == SERVICE and number.startswith("INC") else ""
