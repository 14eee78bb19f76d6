"""Customers of the tiny company: the journey, and what they do on each channel."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.conduct import Goal, pursue
from mystery_shopper.customer import Cast
from mystery_shopper.diary import Clock, Diary, Heard
from mystery_shopper.journey import Journey
from mystery_shopper.ledger import findings
from tests.over_the_wire.books import Buyer
from tests.support.stage import MORNING, NoEvidence, a_config

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from mystery_shopper.channels.protocol import Conversation
    from mystery_shopper.conduct import Ending
    from mystery_shopper.customer import Customer
    from tests.over_the_wire.company import Company

ITEM, PRICE = "Trail Tent 4", "249.00"
CONFIG = a_config(
    public={"places": ["hold", "/products*"]},
    hops=[
        {"name": name, "channel": "phone", "line": line, "person": True}
        for line, name in (("sales", "sales"), ("service", "customer service"), ("price desk", "price desk"))
    ],
)


class SimulatedClock(Clock):
    """Passes only what is simulated: how fast this machine is changes no count."""

    passed = timedelta()

    def now(self) -> datetime:
        return MORNING + self.passed

    def advance(self, seconds: float) -> None:
        self.passed += timedelta(seconds=seconds)
        super().advance(seconds)


@contextmanager
def a_walk(company: Company, browser_context: Callable[[], Any]) -> Iterator[Cast]:
    """The cast of a journey at `company`; its clock and theirs move together."""
    journey = Journey(
        id="features/prices.feature#the-promise-holds",
        title="The promise holds",
        stories=("S4-4",),
        seed=1,
        config=CONFIG,
        company=company,  # type: ignore[arg-type]  # its clock is never asked
        diary=Diary("features/prices.feature#the-promise-holds", SimulatedClock(MORNING, company.advance)),
        evidence=NoEvidence(),
        browser_context=browser_context,
    )
    cast = Cast(journey)
    try:
        yield cast
    finally:
        cast.close()


def a_customer(cast: Cast, company: Company, name: str) -> Customer:
    """She is in the company's books."""
    customer = cast(name)
    one = customer.persona
    company.books.buyers.append(
        Buyer(one.first_name, one.last_name, one.email, one.number, one.street, one.postcode, one.password)
    )
    return customer


def ask_by_mail(customer: Customer) -> str:
    """She asks for the store's price by mail; the incident number that she is given."""
    words = f"I saw the {ITEM} for {PRICE} dollars in your Boulder store. May I pay that price?"
    thread = customer.on("email").write("help", "A price", words)
    thread.hear()
    thread.leave()
    return customer.reference("incident number").value


def order(customer: Customer, where: str, *, opening: str = "I would like to order.", called: str = "incident number") -> Ending:
    """The scenario: she orders, quoting only the number; conduct sees to the rest."""
    number = customer.reference("incident number").value
    letter = next(one.text for one in customer.journey.diary.records if isinstance(one, Heard))
    had = len(customer.references("order"))
    goal = Goal(
        opening=opening,
        quote=(called, number),
        route=("orders", "order"),
        item=ITEM,
        price=f"{PRICE} dollars",
        amount=f"{PRICE} USD",
        story=f"I was promised the {ITEM} for {PRICE} dollars by email.",
        letter=letter,
        until=lambda: len(customer.references("order")) > had,
    )
    return pursue(customer, _reach(customer, where, goal), goal, opened=where == "mail")


def _reach(customer: Customer, where: str, goal: Goal) -> Conversation:
    if where == "phone":
        call: Conversation = customer.on("phone").dial()
        return call
    if where == "mail":
        thread: Conversation = customer.on("email").write("help", "My order", goal.greeting())
        return thread
    store = customer.on("store")
    store.enter("Boulder")
    store.follow("To the counter")
    talk: Conversation = store.counter(label="What do you say?", button="Say it", theirs="[role=log] li:not(.you)")
    return talk


def sign_in(customer: Customer) -> None:
    web = customer.on("web")
    web.open("sign-in")
    web.fill("Email address", customer.persona.email)
    web.fill("Password", customer.persona.password)
    web.press("Sign in")
    web.now_known("signed-in")


def buy(customer: Customer, item: str) -> str:
    """She buys on the web, signed in; the order number that she is given."""
    sign_in(customer)
    web = customer.on("web")
    web.open(f"products/{item}")
    web.press("Buy now")
    web.turn_away()
    return customer.reference("order number").value


def track(customer: Customer, number: str) -> str:
    web = customer.on("web")
    web.open("track")
    web.fill("Order number", number)
    return str(web.press("Track"))


def receptions(customer: Customer, reference: str) -> list[str]:
    """What became of `reference`, hop by hop: "sales: refused"."""
    shown = customer.journey.ledger().presentations
    return [f"{one.presented.department}: {one.reception}" for one in shown if one.reference == reference]


def kinds(customer: Customer) -> set[str]:
    """The kinds of all findings about references, transfers and privacy."""
    ledger, rules = customer.journey.ledger(), customer.journey.rules
    found = [one for given in ledger.presentations for one in findings.of_presentation(given, ledger, rules)]
    found += [one for move in ledger.transfers for one in findings.of_transfer(move, ledger, rules)]
    found += [one for leak in ledger.leaks for one in findings.of_leak(leak, ledger, rules)]
    return {one.kind for one in found}
