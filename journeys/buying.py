"""Buying: on the web, by phone, by reply, at the counter; picking up; asking about an order."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from journeys import talking
from mystery_shopper import CouldNotLook, DeadEnd, Finding, Goal, Unmet, understand
from mystery_shopper.diary import Declared

if TYPE_CHECKING:
    from mystery_shopper import Customer, Ending
    from mystery_shopper.ledger.model import Reference

ROUTE = ("place an order", "to order", "new order", "purchase", "buy", "order", "shopping", "sales")
HANDS = "In your hands"
"""The part of the counter that shows what she holds."""
ABOUT_AN_ORDER = (
    "existing",
    "already",
    "about an order",
    "order you",
    "an order that",
    "earlier order",
    "placed",
    "orders",
    "order",
)


def spoken(amount: str) -> str:
    """An amount as she says it: "249.00 USD" → "249.00 dollars"."""
    return f"{amount.split(maxsplit=1)[0]} dollars"


def put_in_cart(customer: Customer, item: str) -> None:
    web = customer.on("web")
    web.open("products")
    web.follow(item)
    web.press("Add to cart")


def check_out(customer: Customer, store: str = "") -> None:
    """From the cart to the order number, delivered home or shipped to `store`."""
    to_payment(customer, store)
    pay(customer)


def to_payment(customer: Customer, store: str = "") -> None:
    """From the cart to the last step, at which the order is placed."""
    web, persona = customer.on("web"), customer.persona
    web.follow("Go to checkout")
    web.fill("Full name", persona.name)
    web.fill("Email address", persona.email)
    web.fill("Phone number", persona.number)
    if store:
        web.tick("Ship to store, free: I pick it up")
        web.choose("Store", store)
    else:
        web.fill("Street and number", persona.street)
        web.fill("City", persona.city)
        web.fill("State", persona.state)
        web.fill("ZIP code", persona.postcode)
    web.press("Continue to payment")


def pay(customer: Customer) -> None:
    """Place the order, by card."""
    web, persona = customer.on("web"), customer.persona
    web.fill("Card number", persona.card)
    web.fill("Expiry date", "12/29")
    web.fill("Security code", "123")
    web.press("Place order")
    web.now_known("own-browser")


def on_the_web(customer: Customer, item: str, store: str = "") -> None:
    customer.journey.declare("goal", {"item": item}, customer.name)
    put_in_cart(customer, item)
    check_out(customer, store)


def ask_about_order(customer: Customer, where: str) -> Ending:
    """Ask where her order stands, giving the order number and nothing else."""
    order = customer.reference("order number")
    goal = _about_order(customer, order.value)
    return talking.talk(customer, where, goal, subject=f"Order {order.value}")


def ask_without_number(customer: Customer, where: str) -> Ending:
    """Ask about her order with nothing at hand: the company knows her telephone and her mailbox."""
    order = customer.reference("order number")
    goal = _about_order(customer, order.value)
    goal.quote = None
    goal.opening = "Could you tell me where my order stands, please?"
    return talking.talk(customer, where, goal, subject="My order")


def look_up_order(customer: Customer, number: str) -> None:
    """Type the order number into the web's form, and her mail address where it asks for it."""
    talking.look_up(customer, "orders/track", "Order number", "Show my order", number)


def pick_up(customer: Customer) -> Ending:
    """At the counter, with the order number and nothing else."""
    order = customer.reference("order number")
    goal = Goal(
        opening="I would like to pick it up.",
        quote=("order number", order.value),
        item=_item_of(customer, order.value),
        story="I ordered it on the web, to be picked up in this store.",
        until=lambda: _takes(customer),
    )
    return talking.at_counter(customer, goal)


def _takes(customer: Customer) -> bool:
    """Whether she holds what the counter has handed over. The diary gets what it is."""
    words = " ".join(customer.on("store").words_of("complementary", HANDS))
    held = understand(words, customer.journey.rules, customer.journey.diary.clock.now()).of("item")
    for one in held:
        customer.journey.declare(HANDS, {"item": one.value}, customer.name)
    return bool(held)


def has_in_hand(customer: Customer, item: str) -> bool:
    """Whether `item` was handed to her over a counter: what is in her hands counts, whatever is said."""
    return any(
        r.facts["item"] == item
        for r in customer.journey.diary.records
        if isinstance(r, Declared) and r.customer == customer.name and r.about == HANDS
    )


def money(text: str) -> str:
    """An amount as scenarios write it: "1,249.00" → "1249.00"."""
    return f"{Decimal(text.replace(',', '')):.2f}"


money.pattern = r"[\d.,]+"  # type: ignore[attr-defined]  # the parse library looks for it


def expect_ordered(customer: Customer, item: str, price: str) -> None:
    """Unmet unless she was given an order number whose item and price are these."""
    orders = customer.references("order")
    mine = [one for one in orders if any(f.attribute == "item" and f.value == item for f in one.about)]
    if any(_price(one) == price for one in mine):
        return
    expected = f"{customer.name} has the {item} ordered for {price}"
    if mine:
        finding = Finding(kind="price-not-honoured", expected=expected, reference=mine[-1].value, heard=mine[-1].words[:300])
        message = f"{expected}; order {mine[-1].value} is for {_price(mine[-1]) or 'a price that nobody stated'}."
        raise Unmet(message, (finding,))
    offered = _other_price(customer, item, price)
    if offered:
        message = f"{expected}; she was offered it for another price: “{offered}”."
        raise Unmet(message, (Finding(kind="price-not-honoured", expected=expected, heard=offered),))
    message = f"{expected}; she was given no order number for it."
    raise Unmet(message, (Finding(kind="outcome-missed", expected=expected, heard=last_words(customer)),))


def _other_price(customer: Customer, item: str, price: str) -> str:
    """The last words of her last contact that offer `item` for another price than `price`; "" where there are none."""
    rules = customer.journey.rules
    for one in reversed(talking.heard_since(customer, talking.contact_started(customer))):
        facts = understand(one.text, rules, one.at).facts
        if any(f.attribute == "price.unit" and f.item == item and f.value != price for f in facts) and one.form == "spoken":
            return one.text[:300]
    return ""


def expect_free_shipping(customer: Customer) -> None:
    """Unmet unless what she was shown before and after paying has shipping for nothing, and a total that is the goods alone."""
    rules = customer.journey.rules
    facts = [
        (fact, one)
        for one in talking.heard_since(customer, talking.contact_started(customer))
        for fact in understand(one.text, rules, one.at).facts
    ]
    charged = [(fact, one) for fact, one in facts if fact.attribute == "price.shipping" and not fact.value.startswith("0.00 ")]
    if charged:
        fact, one = charged[-1]
        message = f"Shipping to the store was to cost nothing; {one.place} says {fact.value}."
        raise Unmet(message, (Finding(kind="price-not-honoured", channel="web", expected="free", heard=fact.words),))


def expect_pick_up_notice(customer: Customer) -> None:
    """Wait until the promised day, then find the notice with the order number in her mailbox."""
    order = customer.reference("order number")
    await_due(customer, order.value)
    email = customer.on("email")
    try:
        email.await_mail(order.value, sender="stores@*")
    except CouldNotLook:
        email.nothing_came(order.value, (Finding(kind="not-told", channel="email", reference=order.value),))


def await_due(customer: Customer, value: str) -> None:
    """Let the days pass until what was promised under `value` is due."""
    journey = customer.journey
    due = [one.due for one in journey.ledger().promises if one.due is not None and one.reference in ("", value)]
    if not due:
        message = f"No day was promised for {value}."
        raise Unmet(message, (Finding(kind="promise-without-a-date", reference=value),))
    journey.diary.clock.advance(max(0.0, (max(due) - journey.diary.clock.now()).total_seconds()))


def expect_confirmation(customer: Customer) -> None:
    """The order number, with its item and price, stands in a mail."""
    if not customer.references("order"):
        message = f"{customer.name} has no order that could be confirmed."
        raise Unmet(message, (Finding(kind="not-answered", heard=last_words(customer)),))
    order = customer.reference("order number")
    email = customer.on("email")
    try:
        mail = email.await_mail(order.value)
    except CouldNotLook:
        email.nothing_came(order.value, (Finding(kind="not-answered", channel="email", reference=order.value),))
    rules, now = customer.journey.rules, customer.journey.diary.clock.now()
    stated = {(fact.attribute, fact.value) for fact in understand(mail.text, rules, now).facts}
    item, price = _item_of(customer, order.value), _price(order)
    if ("item", item) not in stated or not {("price.unit", price), ("price.total", price)} & stated:
        message = f"The mail about {order.value} was to name the {item} for {price}."
        raise Unmet(message, (Finding(kind="contradiction", channel="email", reference=order.value, heard=mail.text[:300]),))


def expect_told_state(customer: Customer, what: str) -> None:
    """Unmet unless she has heard, in her last contact, where it stands."""
    if not talking.knows_state(customer, talking.contact_started(customer)):
        message = f"{customer.name} was not told where her {what} stands."
        raise Unmet(message, (Finding(kind="not-answered", heard=last_words(customer)),))


def last_words(customer: Customer) -> str:
    heard = talking.heard_since(customer, 0)
    return heard[-1].text[:300] if heard else ""


def _price(order: Reference) -> str:
    """What one piece costs under this order, as the company stated it: the unit price, else the total."""
    for attribute in ("price.unit", "price.total"):
        for fact in order.about:
            if fact.attribute == attribute:
                return fact.value
    return ""


def _about_order(customer: Customer, value: str) -> Goal:
    item = _item_of(customer, value)
    return Goal(
        opening="Could you tell me where it stands, please?",
        quote=("order number", value),
        route=ABOUT_AN_ORDER,
        item=item,
        story=f"I ordered the {item} on the web.",
        until=talking.told_about(customer, value),
    )


def _item_of(customer: Customer, value: str) -> str:
    reference = next((one for one in customer.references() if one.value == value), None)
    if reference is None:
        message = f"{customer.name} was never given {value}."
        raise DeadEnd(message)
    return next((fact.value for fact in reference.about if fact.attribute == "item"), "")
