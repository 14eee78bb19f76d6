"""Asking for the lower price, and ordering at the price that was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, store, talking
from mystery_shopper import DeadEnd, Goal, PreconditionMissing
from mystery_shopper.diary import Declared
from mystery_shopper.ledger.readings.wishes import demands_proof

if TYPE_CHECKING:
    from mystery_shopper import Customer, Ending
    from mystery_shopper.diary import Heard
    from mystery_shopper.ledger.model import Promise


def see_price(customer: Customer, item: str, where: str) -> None:
    """Look at the item's price in the store or on the web. The diary gets what she saw."""
    if where == "store":
        shop = customer.on("store")
        shop.enter(talking.STORE)
        words = " ".join(shop.words_of("article", item))
    else:
        web = customer.on("web")
        web.open("products")
        web.follow(item)
        words = web.look()
    customer.journey.declare("matter", {"item": item, "price": store.price_in(customer, words, item)}, customer.name)


def ask_by_mail(customer: Customer, item: str, price: str) -> Ending:
    """Ask the mail desk to pay the store's price; ends when it has promised something, or has said what it will not do."""
    goal = _asking(customer, item, price, where=f"in your {talking.STORE} store")
    return talking.write(customer, goal, subject=f"Price of the {item}")


def ask_in_chat(customer: Customer, item: str, price: str) -> Ending:
    return talking.chat(customer, _asking(customer, item, price, where=f"in your {talking.STORE} store"))


def ask_by_phone(customer: Customer, item: str, price: str) -> Ending:
    return talking.call(customer, _asking_to_buy(customer, item, price, f"in your {talking.STORE} store"))


def ask_at_counter(customer: Customer, item: str, price: str) -> Ending:
    return talking.at_counter(customer, _asking_to_buy(customer, item, price, "on your web site"))


def ask_on_the_web(customer: Customer, item: str, price: str) -> None:
    """Put it into the cart, ask for the store's price there, and order."""
    _ask_in_cart(customer, item, price)
    buying.check_out(customer)


def order_by_phone(customer: Customer, desk: str = "") -> Ending:
    """Call to order, giving the incident number and nothing else; at `desk` where the sentence names one."""
    item, price = wanted(customer)
    goal = _ordering(customer, item, price)
    if desk == "customer service":
        goal.route = ("customer service", "help", "service", "person")
    return talking.call(customer, goal)


def order_by_reply(customer: Customer) -> Ending:
    """Answer the mail that promised the price."""
    item, price = wanted(customer)
    incident = customer.reference("incident number")
    email = customer.on("email")
    thread = email.thread(email.await_mail(incident.value))
    goal = _ordering(customer, item, price)
    goal.quote = None
    thread.say(f"Yes, please: I would like to order it. Please send it to {_address(customer)}.")
    return talking.go_on(customer, thread, goal)


def order_on_the_web(customer: Customer) -> None:
    """Give the incident number in the cart, and her mail address where the page asks for it; then check out.

    Where the number is not accepted, she fills the cart herself and tells the page again what was promised.
    """
    incident = customer.reference("incident number")
    web = customer.on("web")
    web.open("cart")
    _use_number(customer, incident.value)
    if not web.offers("link", "Go to checkout"):
        _use_number(customer, incident.value, email=customer.persona.email)
    if not web.offers("link", "Go to checkout"):
        _ask_in_cart(customer, *wanted(customer))
    buying.check_out(customer)


def _ask_in_cart(customer: Customer, item: str, price: str) -> None:
    buying.put_in_cart(customer, item)
    web = customer.on("web")
    web.unfold("Ask for a lower price you saw elsewhere")
    web.choose("Item", item)
    web.fill("Price you saw", price.split(maxsplit=1)[0])
    web.choose("Where you saw it", f"{talking.STORE} store")
    web.press("Ask for this price")


def _use_number(customer: Customer, number: str, email: str = "") -> None:
    web = customer.on("web")
    web.unfold("I have an incident or promise number")
    web.fill("Incident or promise number", number)
    if email and web.labelled("Email address that you gave us"):
        web.fill("Email address that you gave us", email)
    web.press("Use this number")


def seen(customer: Customer) -> tuple[str, str]:
    """(item, price) that she saw. Raises PreconditionMissing where the scenario has not let her look."""
    found = [
        r.facts
        for r in customer.journey.diary.records
        if isinstance(r, Declared) and r.customer == customer.name and r.about == "matter"
    ]
    if not found:
        message = f"{customer.name} has seen no price yet. Say “Given {customer.name} saw the price in the store” first."
        raise PreconditionMissing(message)
    return found[-1]["item"], found[-1]["price"]


def wanted(customer: Customer) -> tuple[str, str]:
    """(item, price) that she was promised. Raises DeadEnd where nothing was."""
    promise = promised(customer)
    if promise is None:
        message = f"{customer.name} was promised no price, so there is nothing that she could order at it."
        raise DeadEnd(message)
    return promise.item, promise.amount


def promised(customer: Customer) -> Promise | None:
    made = [one for one in customer.journey.ledger().promises if one.what == "price" and one.made.customer == customer.name]
    return made[-1] if made else None


def asked_for_proof(customer: Customer, since: int) -> list[Heard]:
    """What she heard since `since` that demands what the company can look up itself."""
    return [one for one in talking.heard_since(customer, since) if demands_proof(one.text)]


def _asking(customer: Customer, item: str, price: str, where: str) -> Goal:
    return Goal(
        opening=_wish(item, price, where),
        item=item,
        price=buying.spoken(price),
        amount=price,
        story=_wish(item, price, where),
        until=talking.new_reference(customer, "incident"),
    )


def _asking_to_buy(customer: Customer, item: str, price: str, where: str) -> Goal:
    """She has no number, and says where she saw the lower price."""
    goal = _ordering(customer, item, price)
    goal.quote = None
    goal.opening = goal.story = _wish(item, price, where)
    return goal


def _ordering(customer: Customer, item: str, price: str) -> Goal:
    incidents = customer.references("incident")
    letters = [one.text for one in talking.heard_since(customer, 0) if one.form == "mailed"]
    return Goal(
        opening="I would like to order.",
        quote=("incident number", incidents[0].value) if incidents else None,
        route=buying.ROUTE,
        item=item,
        price=buying.spoken(price),
        amount=price,
        story=f"I was promised the {item} for {buying.spoken(price)} by email.",
        letter=letters[0] if letters else "",
        until=talking.new_reference(customer, "order"),
    )


def _wish(item: str, price: str, where: str) -> str:
    return f"I saw the {item} for {buying.spoken(price)} {where}. I would like to pay that price."


def _address(customer: Customer) -> str:
    persona = customer.persona
    return f"{persona.name}, {persona.street}, {persona.city}, {persona.state} {persona.postcode}"
