"""Business accounts: who buys for them, and under which purchase orders of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.orders import canonical

if TYPE_CHECKING:
    from mystery_shopper.simulators.records.database import Database

PURCHASE_ORDER = "PO"


class Businesses:
    """A business account is known by its name. The numbers of purchase orders are the business's own, and we keep them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def join(self, business: str, customer: int) -> None:
        """From now on `customer` buys for `business`."""
        self._db.add("members", customer=customer, business=business)

    def of(self, customer: int) -> str:
        """For which business she buys, "" where for none."""
        row = self._db.row("SELECT business FROM members WHERE customer = ?", customer)
        return "" if row is None else str(row["business"])

    def are_colleagues(self, one: int, other: int) -> bool:
        return bool(self.of(one)) and self.of(one) == self.of(other)

    def file(self, purchase_order: str, order: str) -> None:
        """`order` was placed on the business's own `purchase_order`."""
        self._db.add("purchase_orders", number=canonical(purchase_order, PURCHASE_ORDER), order=order)

    def order_under(self, purchase_order: str) -> str:
        """The number of the order that was placed on it, "" where there is none."""
        row = self._db.row('SELECT "order" FROM purchase_orders WHERE number = ?', canonical(purchase_order, PURCHASE_ORDER))
        return "" if row is None else str(row["order"])

    def purchase_order_of(self, order: str) -> str:
        """On which purchase order `order` was placed, "" where on none."""
        row = self._db.row('SELECT number FROM purchase_orders WHERE "order" = ?', order)
        return "" if row is None else str(row["number"])
