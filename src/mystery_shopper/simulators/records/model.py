"""What the company keeps, as values. Times are aware UTC datetimes; money is Decimal in US dollars."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

import msgspec

Channel = Literal["web", "phone", "store", "email"]
STORES = ("Boulder", "Denver", "Fort Collins")


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the company's records."""


class Product(Kept, frozen=True, kw_only=True):
    """`lookalike`: the model whose box looks the same. `details`: what the product page lists."""

    sku: str
    name: str
    category: str
    blurb: str
    details: tuple[str, ...]
    lookalike: str


class Customer(Kept, frozen=True, kw_only=True):
    """Somebody whom the company knows. What it was never told is "". `account`: she can sign in on the web."""

    id: int
    name: str
    email: str = ""
    number: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    account: bool = False

    @property
    def address(self) -> str:
        """One line, "" where it is not known."""
        place = " ".join(part for part in (self.state, self.postcode) if part)
        return ", ".join(part for part in (self.street, self.city, place) if part)

    @property
    def last_name(self) -> str:
        return self.name.split()[-1] if self.name else ""


class Line(Kept, frozen=True, kw_only=True):
    """`price`: of one piece, as charged. `regular`: what it would have been. `reason`: why they differ ("" = they do not)."""

    item: str
    count: int = 1
    price: Decimal
    regular: Decimal
    reason: str = ""

    @property
    def total(self) -> Decimal:
        return self.price * self.count


class Order(Kept, frozen=True, kw_only=True):
    """`state`: placed, shipped, ready for pick-up, delivered, picked up, cancelled. `deliver_to`: "home" or a store's name.
    `due`: when it is promised there. `case`: number of the incident whose promise was used. `payment`: in words.
    """

    number: str
    customer: int
    channel: str
    placed: datetime
    state: str
    deliver_to: str
    address: str
    lines: tuple[Line, ...]
    shipping: Decimal
    due: datetime
    payment: str
    case: str = ""

    @property
    def goods(self) -> Decimal:
        return sum((line.total for line in self.lines), Decimal("0.00"))

    @property
    def total(self) -> Decimal:
        return self.goods + self.shipping


class Note(Kept, frozen=True, kw_only=True):
    """What a department wrote into a case."""

    at: datetime
    department: str
    text: str


class Case(Kept, frozen=True, kw_only=True):
    """`kind`: `price match`, `report`, `complaint` or `question`. `matter`: what it is about, in a few words. `text`: in the
    customer's words. `channel`: where it was opened. `state`: open, in progress, solved (the customer has not agreed
    yet), closed (she has). `owner`: a person's name. `price`: promised for `item` until `valid_until`; `store`: where that
    price was seen, or where it happened. `order`: the order it is about, or the one that used the promise.
    """

    number: str
    kind: str
    matter: str
    channel: str
    customer: int
    opened: datetime
    text: str = ""
    state: str = "open"
    owner: str = ""
    next_step: str = ""
    next_due: datetime | None = None
    item: str = ""
    store: str = ""
    price: Decimal | None = None
    valid_until: datetime | None = None
    order: str = ""
    notes: tuple[Note, ...] = ()


class CartLine(Kept, frozen=True, kw_only=True):
    """`granted`: a lower price granted for this line, with its reason and case number."""

    item: str
    count: int = 1
    granted: Decimal | None = None
    reason: str = ""
    case: str = ""


class Cart(Kept, frozen=True, kw_only=True):
    """`deliver_to`: "home" or a store's name."""

    id: str
    lines: tuple[CartLine, ...] = ()
    deliver_to: str = "home"


class Payment(Kept, frozen=True, kw_only=True):
    order: str
    at: datetime
    amount: Decimal
    method: str


class Pickup(Kept, frozen=True, kw_only=True):
    """An order that waits in a store: `ready` when it arrived, `collected` when she has it."""

    order: str
    store: str
    ready: datetime | None = None
    collected: datetime | None = None


class Mail(Kept, frozen=True, kw_only=True):
    """A mail that the company got (`direction` = "in") or sent ("out"). `message_id` with its angle brackets."""

    message_id: str
    direction: str
    at: datetime
    sender: str
    recipient: str
    subject: str
    text: str
    in_reply_to: str = ""
    case: str = ""


class Transfer(Kept, frozen=True, kw_only=True):
    """A customer handed from one department to another, with what the technology carried."""

    at: datetime
    session: str
    left: str
    entered: str
    payload: dict[str, str]


class Due(Kept, frozen=True, kw_only=True):
    """Something that will happen at `at`: `what` names the handler, `about` its matter."""

    id: int
    at: datetime
    what: str
    about: dict[str, Any]
