"""What the tiny company keeps, and what one of its employees has before them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime

DENVER = ZoneInfo("America/Denver")
PRICES = {"Trail Tent 4": Decimal("289.00"), "Camp Stove 2": Decimal("39.00")}
_IN_WORDS = {Decimal("249.00"): "two hundred and forty-nine"}


@dataclass(frozen=True)
class Buyer:
    first_name: str
    last_name: str
    email: str
    number: str
    street: str
    postcode: str
    password: str


@dataclass(frozen=True)
class Approval:
    """The mail desk has promised `holder` the item at `price`."""

    number: str
    item: str
    price: Decimal
    holder: Buyer
    written: datetime

    @property
    def dollars(self) -> str:
        return f"{self.price:.0f}"

    @property
    def in_words(self) -> str:
        return _IN_WORDS[self.price]

    @property
    def usual(self) -> str:
        return f"{PRICES[self.item]:.0f}"

    @property
    def day(self) -> str:
        return f"{self.written.astimezone(DENVER):%A}"


@dataclass(frozen=True)
class Order:
    number: str
    item: str
    price: Decimal
    holder: Buyer
    due: datetime


@dataclass
class Books:
    """All records. `now` is the company's own clock."""

    now: datetime
    buyers: list[Buyer] = field(default_factory=list)
    approvals: dict[str, Approval] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)

    def approve(self, holder: Buyer, item: str, price: Decimal) -> Approval:
        one = Approval(f"INC-{20417 + 582 * len(self.approvals)}", item, price, holder, self.now)
        self.approvals[one.number] = one
        return one

    def order(self, holder: Buyer, item: str, price: Decimal) -> Order:
        one = Order(f"FO-{118822 + len(self.orders)}", item, price, holder, self.now + timedelta(days=3))
        self.orders[one.number] = one
        return one

    def buyer(self, **known: str) -> Buyer | None:
        """Whom `known` (`email` or `number`) belongs to."""
        ((name, value),) = known.items()
        return next((one for one in self.buyers if getattr(one, name) == value), None)


@dataclass(frozen=True)
class Desk:
    """`caller`: whom the telephone number or mailbox belongs to. `along`: what a colleague's transfer passed on."""

    books: Books
    greeting: str
    caller: Buyer | None = None
    along: dict[str, str] = field(default_factory=dict)

    def find(self, words: str) -> Approval | None:
        found = re.search(r"\d{5}", words)
        return self.books.approvals.get(f"INC-{found.group()}") if found else None

    @property
    def told(self) -> Approval | None:
        return self.find(self.along.get("reference", ""))

    @property
    def latest(self) -> Approval | None:
        """What this caller was promised last."""
        return next((one for one in reversed(self.books.approvals.values()) if one.holder == self.caller), None)

    def order(self, approval: Approval) -> str:
        return self.books.order(approval.holder, approval.item, approval.price).number

    def new_number(self) -> str:
        return f"INC-{20999 + len(self.books.approvals)}"
