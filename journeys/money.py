"""Subscriptions, what they cost, and the bills for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from journeys import account, talking, world
from mystery_shopper import CouldNotLook, Finding, Goal, PreconditionMissing, Unmet, Waiting, understand
from mystery_shopper.diary import ContactOpened, Declared, Heard

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper import Customer, Journey
    from mystery_shopper.ledger.model import Fact

CHANGE = "price change"
"""How the diary calls the change of a price that a scenario states."""
_CHARGE = ("price.unit", "price.total")
"""What is to be paid may be called a price or what it comes to."""
ROUTE = ("subscription", "bill", "you reported", "told us before", "help", "something wrong", "employee", "person")


def subscribe(customer: Customer, tariff: str, amount: str) -> None:
    """She has had the tariff at so much a month."""
    world.arranged(customer.journey, "subscription", customer=customer.persona.email, tariff=tariff, amount=amount)
    customer.journey.declare("world", {"item": tariff})


def price_rises(journey: Journey, tariff: str, amount: str, days: int) -> None:
    """It has been decided, and the company has written to whom it concerns."""
    done = world.arranged(journey, "price change", tariff=tariff, amount=amount, in_days=days)
    price = f"{amount} {journey.config.company.currency}"
    journey.declare(CHANGE, {"item": tariff, "price": price, "day": str(done["day"])})


def bills_are_printed_with(journey: Journey, tariff: str, amount: str) -> None:
    world.arranged(journey, "misprint", tariff=tariff, amount=amount)


def read_about_price(customer: Customer) -> None:
    """She reads the mail about the change. It has to be there: the company had written it."""
    tariff = _change(customer.journey)["item"]
    email = customer.on("email")
    try:
        email.await_mail(tariff)
    except CouldNotLook:
        email.nothing_came(tariff, (Finding(kind="not-told", channel="email"),))


def ask_price(customer: Customer, where: str) -> None:
    """Ask what she will pay and from when, giving the subscription number and nothing else; on the web she looks it up."""
    if talking.CHANNELS.get(where) == "web":
        account.look_at_services(customer)
        return
    subscription = customer.reference("subscription number")
    goal = Goal(
        opening="Could you tell me what I will pay for it, and from when?",
        quote=("subscription number", subscription.value),
        route=ROUTE,
        story="I would like to know what I will pay for my subscription.",
        until=_is_told(customer, *_CHARGE),
    )
    talking.talk(customer, where, goal, subject=f"Subscription {subscription.value}")


def expect_told_price(customer: Customer, where: str) -> None:
    """Unmet unless her last contact on that channel told her the announced price and its day."""
    heard = _heard_last(customer, talking.CHANNELS.get(where, ""))
    change = _change(customer.journey)
    facts = _facts(customer, heard)
    prices = {fact.value for fact in facts if fact.attribute in _CHARGE}
    days = {fact.value[:10] for fact in facts if fact.attribute in ("date", "due")}
    if change["price"] in prices and change["day"] in days:
        return
    channel = talking.CHANNELS[where]
    expected = f"{customer.name} is told {where} that she pays {change['price']} from {change['day']} on"
    words = " / ".join(one.text for one in heard)[-300:]
    kind = "channel-closed" if _sent_away(customer, heard) else "contradiction" if prices else "not-answered"
    message = f"{expected}; she was told: {words or 'nothing'}"
    raise Unmet(message, (Finding(kind=kind, channel=channel, expected=expected, heard=words),))


def await_bills(journey: Journey) -> None:
    """Let the days pass until the bills of the next month have come: they are printed on its first day, in the morning."""
    if "clock" not in journey.company.offers:
        message = "Bills come on the first of the month, and this company does not offer its clock: see docs/control-contract.md."
        raise Waiting(message)
    now = journey.diary.clock.now().astimezone(journey.config.company.zone)
    first = (now.replace(day=1) + timedelta(days=32)).replace(day=1, hour=12, minute=0, second=0, microsecond=0)
    journey.diary.clock.advance((first - now).total_seconds())


def read_bill(customer: Customer) -> None:
    """She reads the first bill that came."""
    await_bills(customer.journey)
    rules, now = customer.journey.rules, customer.journey.diary.clock.now()
    email = customer.on("email")
    try:
        email.await_mail(lambda mail: _names_a_bill(understand(f"{mail.subject}\n{mail.text}", rules, now).facts))
    except CouldNotLook:
        email.nothing_came("the bill", (Finding(kind="not-answered", channel="email"),))


def ask_bill(customer: Customer, where: str) -> None:
    """Ask what she has to pay, giving the bill number and nothing else."""
    bill = customer.reference("bill number")
    goal = Goal(
        opening="Could you tell me what I am to pay, please?",
        quote=("bill number", bill.value),
        route=ROUTE,
        story="I have a bill from you, and would like to know whether it is right.",
        until=_is_told(customer, *_CHARGE),
    )
    talking.talk(customer, where, goal, subject=f"Bill {bill.value}")


def expect_to_pay(customer: Customer, amount: str) -> None:
    """Unmet unless her account says that the bill is for `amount`."""
    bill = customer.reference("bill number")
    account.look_at_services(customer)
    rows = " ".join(customer.on("web").words_of("row", bill.value))
    now = customer.journey.diary.clock.now()
    stated = {fact.value for fact in understand(rows, customer.journey.rules, now).facts if fact.attribute.startswith("price")}
    wanted = f"{amount} {customer.journey.config.company.currency}"
    if wanted not in stated:
        expected = f"bill {bill.value} is for {wanted}"
        message = f"{customer.name} expected that {expected}; her account says: {rows or 'nothing of it'}"
        finding = Finding(kind="outcome-missed", channel="web", reference=bill.value, expected=expected, heard=rows[:300])
        raise Unmet(message, (finding,))


def _change(journey: Journey) -> dict[str, str]:
    found = [r.facts for r in journey.diary.records if isinstance(r, Declared) and r.about == CHANGE]
    if not found:
        message = "The scenario names no change of a price. Say “Given its price rises to 52.65 in 30 days” first."
        raise PreconditionMissing(message)
    return found[-1]


def _is_told(customer: Customer, *attributes: str) -> Callable[[], bool]:
    """Whether an amount of that sort was stated in the contact that she is in."""

    def told() -> bool:
        heard = talking.heard_since(customer, talking.contact_started(customer))
        return any(fact.attribute in attributes for fact in _facts(customer, heard))

    return told


def _facts(customer: Customer, heard: list[Heard]) -> list[Fact]:
    rules = customer.journey.rules
    return [fact for one in heard for fact in understand(one.text, rules, one.at).facts]


def _heard_last(customer: Customer, channel: str) -> list[Heard]:
    """What she heard in her last contact on `channel`."""
    records = customer.journey.diary.records
    opened = [r.contact for r in records if isinstance(r, ContactOpened) and r.customer == customer.name and r.channel == channel]
    return [one for one in talking.heard_since(customer, 0) if opened and one.contact == opened[-1]]


def _sent_away(customer: Customer, heard: list[Heard]) -> bool:
    rules = customer.journey.rules
    return any(understand(one.text, rules, one.at).sends_elsewhere not in ("", one.channel) for one in heard)


def _names_a_bill(facts: tuple[Fact, ...]) -> bool:
    return any(fact.attribute == "reference" and fact.kind == "bill" for fact in facts)
