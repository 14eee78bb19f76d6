"""What a department can find out, under the policies: the only way in which employees look into the records."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.policies import PRICE_DESK, SALES, SERVICE
from mystery_shopper.simulators.records import Case, Customer, Order, Product
from mystery_shopper.simulators.records.accounts import Bill, Subscription
from mystery_shopper.simulators.records.invoices import Invoice
from mystery_shopper.simulators.records.repayments import Repayment

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records.history import Entry

ENDED = frozenset({"solved", "closed", "ordered"})
DONE = frozenset({"delivered", "picked up", "cancelled"})
ORIGINS = ("email", "web", "phone", "store", "chat", "sms")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What stands behind a reference: one of `case` and `order`; `invoice`, `repayment`: of that order, where its
    number was given.
    Or an `account`: a bill or a subscription. An order on a purchase order may be found under that number.
    """

    number: str
    holder: Customer
    case: Case | None = None
    order: Order | None = None
    invoice: Invoice | None = None
    repayment: Repayment | None = None
    account: Bill | Subscription | None = None


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
        looks = {
            "FO": self._order,
            "INV": self._invoice,
            "BILL": self._account,
            "SUB": self._account,
            "RET": self._return,
            "PO": self._on_purchase_order,
        }
        return looks.get(number.partition("-")[0], self._case)(number)

    def _case(self, number: str) -> Found | None:
        case = self._records.cases.find(number)
        if case is None or not self._sees(case):
            return None
        return Found(number=case.number, holder=self.customer(case.customer), case=case)

    def _order(self, number: str) -> Found | None:
        order = self._records.orders.find(number) if self.sees_orders else None
        return Found(number=order.number, holder=self.customer(order.customer), order=order) if order else None

    def _on_purchase_order(self, number: str) -> Found | None:
        found = self._order(self._records.businesses.order_under(number))
        return msgspec.structs.replace(found, number=number) if found else None

    def _account(self, number: str) -> Found | None:
        billed = number.startswith("BILL")
        if billed and not self._policies.sees_bills(self.department):
            return None
        books = self._records.bills if billed else self._records.subscriptions
        account = books.find(number)
        return Found(number=account.number, holder=self.customer(account.customer), account=account) if account else None

    def _return(self, number: str) -> Found | None:
        """A return is seen by who sees the order that it is about."""
        given = self._records.repayments.find(number)
        order = self._records.orders.find(given.about) if given and given.kind == "return" and self.sees_orders else None
        if given is None or order is None:
            return None
        return Found(number=order.number, holder=self.customer(given.customer), order=order, repayment=given)

    def _invoice(self, number: str) -> Found | None:
        invoice = self._records.invoices.find(number) if self._policies.sees_invoices(self.department) else None
        order = self._records.orders.find(invoice.order) if invoice else None
        if invoice is None or order is None:
            return None
        return Found(number=order.number, holder=self.customer(invoice.customer), order=order, invoice=invoice)

    @property
    def sees_orders(self) -> bool:
        return self._policies.sees_orders(self.department)

    def sees_every(self, number: str) -> bool:
        """Whether a number of this sort that is not found cannot exist: then she has misread it."""
        if number.startswith(("FO", "RET")):
            return self.sees_orders
        if number.startswith("INV"):
            return self._policies.sees_invoices(self.department)
        if number.startswith("BILL"):
            return self._policies.sees_bills(self.department)
        return all(self.sees_new_case(origin, kind) for origin in ORIGINS for kind in ("price match", "report", "promise"))

    def sees_new_case(self, channel: str, kind: str) -> bool:
        probe = Case(number="", kind=kind, matter="", channel=channel, customer=0, opened=self._now())
        return self._policies.sees_case(self.department, probe)

    def _sees(self, case: Case) -> bool:
        """Whether this department has `case` before it, with the notes by which it is handled."""
        return self._policies.sees_case(self.department, case) and self._policies.reads_notes(self.department, case)

    def remembers(self, entry: Entry) -> bool:
        """Whether this department has that contact before it: perhaps its own only, and none about what it cannot see."""
        hers = self._policies.notes_seen_by == "everybody" or entry.department == self.department
        return hers and (not entry.reference or self.find(entry.reference) is not None)

    def customer(self, identity: int) -> Customer:
        return self._records.customers.get(identity)

    def open_cases(self, customer: int) -> list[Case]:
        cases = self._records.cases.of_customer(customer)
        return [case for case in cases if case.state not in ENDED and self._sees(case)]

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


_BY_LENGTH = {5: "INC", 6: "FO", 7: "INV", 8: "RET", 9: "SUB", 10: "PO", 11: "BILL"}
"""How many digits there are → what kind of number it is, where its letters are left out."""


def stands_alone(number: str) -> str:
    """A bare digit string as the reference that it may be, "" where it can be none."""
    kind = _BY_LENGTH.get(len(number), "")
    return f"{kind}-{number}" if kind else ""


def refers_to(department: str, number: str) -> str:
    """Which department takes on a number that `department` cannot find; "" where nobody is left to ask."""
    if department == SALES:
        return SERVICE
    return PRICE_DESK if department == SERVICE and number.startswith("INC") else ""
