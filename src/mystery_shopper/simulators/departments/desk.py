"""An employee's desk during one conversation: who is there, what is remembered, what can be seen, and how it is said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.knowledge import Knowledge
from mystery_shopper.simulators.departments.turns import Context, Turn
from mystery_shopper.simulators.policies import (
    BILLING,
    CABIN,
    CHAT_DESK,
    HARDWARE,
    LODGE,
    MAIL_DESK,
    PARTS,
    PRICE_DESK,
    SALES,
    SERVICE,
    SOFTWARE,
    STORE,
    WARRANTY,
    station,
)
from mystery_shopper.simulators.records import STORES, Case, Customer, Line, Order

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

TASKS: dict[str, frozenset[str]] = {
    SALES: frozenset({"order", "match"}),
    SERVICE: frozenset({"report", "change", "orders", "accounts", "stay"}),
    PRICE_DESK: frozenset({"order", "match"}),
    STORE: frozenset({"order", "match", "report", "change", "pickup", "orders", "accounts", "stay"}),
    CHAT_DESK: frozenset({"order", "match", "report", "change", "orders", "accounts", "stay"}),
    BILLING: frozenset({"accounts"}),
    LODGE: frozenset({"stay"}),
    CABIN: frozenset({"accounts"}),
    SOFTWARE: frozenset(),
    HARDWARE: frozenset(),
    PARTS: frozenset(),
    WARRANTY: frozenset(),
}
"""What each department does itself. Looking something up and answering is everybody's business."""

WHO_DOES = {
    "order": SALES,
    "match": PRICE_DESK,
    "report": SERVICE,
    "change": SERVICE,
    "orders": SERVICE,
    "accounts": SERVICE,
    "stay": LODGE,
}
"""To whom a department hands over what it does not do."""

PEOPLE = {
    SALES: ("Dana Ruiz", "Owen Park"),
    SERVICE: ("Leila Haddad", "Tom Bergstrom"),
    PRICE_DESK: ("Priya Nair", "Carl Jensen"),
    STORE: ("Sam Whitaker", "Nina Castillo"),
    MAIL_DESK: ("Ruth Alder",),
    CHAT_DESK: ("Jonas Reed", "Aiko Tanaka"),
    BILLING: ("Edith Moreau", "Felix Brandt"),
    LODGE: ("Hannah Okafor", "Milo Petersen"),
    CABIN: ("Vera Lindholm", "Rafael Costa"),
    SOFTWARE: ("Ingrid Falk", "Sanjay Mehta"),
    HARDWARE: ("Bruno Keller", "Olga Ivanova"),
    PARTS: ("Wanda Brooks", "Theo Marsh"),
    WARRANTY: ("Claire Dubois", "Ned Fowler"),
}
WRITTEN = frozenset({"email", "chat", "sms"})
"""Channels on which the company writes."""
TRANSFERS_AT_MOST = 3
"""After so many, whoever has the call keeps it."""


class Memory(msgspec.Struct, kw_only=True):
    """What the employee keeps in mind; stored between turns as plain JSON.

    `customer`: whom she may be served as (id), once the company knows her. `pending`: a reference that waits for proof of
    identity. `awaiting`: what was asked last. `claimed`: a promised price that she says she has. `read`: she has read the message
    to us. `granted`: the price that she will be charged and `why`. `case`, `order`: the numbers on the table. `quoted`: as given.
    `more`: what single subjects (bills, repairs, reservations …) keep in mind, by names of their own.
    """

    employee: str
    customer: int | None = None
    name: str = ""
    email: str = ""
    postcode: str = ""
    address: str = ""
    topic: str = ""
    awaiting: str = ""
    pending: str = ""
    quoted: list[str] = []
    case: str = ""
    order: str = ""
    item: str = ""
    count: int = 1
    granted: str = ""
    why: str = ""
    claimed: str = ""
    seen_in: str = ""
    read: bool = False
    deliver_to: str = ""
    report: str = ""
    asked: dict[str, int] = {}
    misses: int = 0
    turns: int = 0
    transfers: int = 0
    last: str = ""
    more: dict[str, str] = {}
    over: bool = False


class Desk:
    """One employee in one conversation."""

    def __init__(self, instance: Instance, department: str, context: Context, memory: Memory, session: str) -> None:
        self.instance = instance
        self.records = instance.records
        self.policies = instance.policies
        self.department = department
        self.context = context
        self.memory = memory
        self.session = session
        self.preface = ""
        self.see = Knowledge(instance, department)
        self.p = phrasing.of(instance)

    @property
    def now(self) -> datetime:
        return self.instance.clock.now()

    @property
    def channel(self) -> str:
        return self.context.channel

    @property
    def store(self) -> str:
        return self.context.store or (self.department.partition(" ")[2] if station(self.department) == "store" else "")

    @property
    def title(self) -> str:
        """How the employee names the department: "Customer service", "Boulder store"."""
        return f"{self.store} store" if self.department == f"store {self.store}" else self.department.capitalize()

    def does(self, task: str) -> bool:
        return task in TASKS[station(self.department)]

    # who is there

    def suggested(self) -> Customer | None:
        """Whose telephone number, mailbox or browser this is, proven or not."""
        if self.context.customer is not None:
            return self.see.customer(self.context.customer)
        if self.context.mailbox:
            return self.records.customers.by_email(self.context.mailbox)
        return self.records.customers.by_number(self.context.number) if self.context.number else None

    def known(self) -> Customer | None:
        """Whom the employee may speak with about her matters."""
        return None if self.memory.customer is None else self.see.customer(self.memory.customer)

    # words

    def money(self, amount: Decimal) -> str:
        return phrasing.written_money(amount) if self.channel in WRITTEN else phrasing.spoken_money(amount)

    def past(self, day: datetime) -> str:
        return phrasing.past_day(day, self.now)

    def lines(self, lines: Iterable[Line]) -> str:
        """As in: 1 Trail Tent 4 at 249 dollars."""
        each = [self.p.line.format(count=line.count, item=line.item, price=self.money(line.price)) for line in lines]
        return phrasing.listed(each)

    def place(self, channel: str, store: str = "") -> str:
        """As in: in our Boulder store, in our web shop, on the phone."""
        return self.p.place(channel, store)

    def matter(self, case: Case) -> str:
        """What `case` is about, with when and how it came: a noun phrase."""
        how = self.p.how(case.channel)
        day = self.past(case.opened)
        if case.price is not None and case.item:
            return self.p.matter_promise.format(item=case.item, price=self.money(case.price), how=how, day=day)
        if case.kind == "promise" and case.valid_until is not None:
            until = phrasing.full_day(case.valid_until)
            return self.p.conduct.matter_trial.format(item=case.item, day=until, how=how, when=day)
        return self.p.matter_report.format(matter=case.matter, how=how, day=day)

    def state_of_case(self, case: Case) -> str:
        said = self.p.case_about.format(number=case.number, matter=self.matter(case))
        if case.order:
            return f"{said} {self.p.case_used.format(order=case.order)}"
        state = self.p.states[case.state]
        said += " " + (self.p.case_owner if case.owner else self.p.case_state).format(state=state, owner=case.owner)
        if case.valid_until is not None and case.price is not None:
            return f"{said} {self.p.case_valid.format(day=phrasing.full_day(case.valid_until))}"
        if case.next_due is not None and case.state not in {"solved", "closed"}:
            return f"{said} {self.p.case_next.format(step=case.next_step, day=phrasing.full_day(case.next_due))}"
        return said

    def state_of_order(self, order: Order) -> str:
        said = self.p.order_about.format(
            number=order.number,
            lines=self.lines(order.lines),
            total=self.money(order.total),
            state=self.p.states[order.state],
        )
        if order.state in {"placed", "shipped"}:
            return f"{said} {self.due(order)}"
        return said

    def due(self, order: Order) -> str:
        day = phrasing.full_day(order.due)
        if order.deliver_to == "home":
            return self.p.due_home.format(day=day)
        return self.p.due_store.format(day=day, store=order.deliver_to)

    # turns

    def ask(self, what: str, *sentences: str) -> Turn:
        """Say something and wait; `what` is remembered as asked."""
        self.memory.awaiting = what
        self.memory.asked[what] = self.memory.asked.get(what, 0) + 1
        return Turn(says=joined(sentences))

    def times_asked(self, what: str) -> int:
        return self.memory.asked.get(what, 0)

    def anything_else(self, *sentences: str) -> Turn:
        self.memory.topic = ""
        return self.ask("anything else", *sentences, self.p.anything_else)

    def end(self, *sentences: str) -> Turn:
        self.memory.over = True
        return Turn(says=joined((*sentences, self.p.goodbye)), then="end")

    def way_on(self, *sentences: str) -> Turn:
        """Nothing more can be done here: say what she can do, and leave it to her."""
        address = f"help@{self.instance.mail_domain}"
        return self.anything_else(*sentences, self.p.way_on.format(address=address))

    def note(self, text: str) -> None:
        """Write into the case that is on the table, for every desk to read."""
        if self.memory.case:
            self.records.cases.note(self.memory.case, self.department, text)


def joined(sentences: Iterable[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def employee_of(instance: Instance, department: str, session: str) -> str:
    """Who answers: always the same person in one conversation."""
    people = PEOPLE[station(department)]
    return people[(sum(session.encode()) + instance.seed) % len(people)]


__all__ = ["PEOPLE", "STORES", "TASKS", "TRANSFERS_AT_MOST", "WHO_DOES", "Desk", "Memory", "employee_of", "joined"]
