"""Checkout in two steps: where to, then review and payment. What is shown before paying is what is charged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import fulfilment, promising, selling
from mystery_shopper.simulators.doors.shop import basket
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.records import STORES, Customer, Line, Order

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

EXTRAS = {"gift-wrap": "Gift Wrap"}
"""What is offered beside the goods, just before the sale: name of the box → product."""
CONTACT = {"name": "Full name", "email": "Email address", "number": "Phone number"}
ADDRESS = {"street": "Street and number", "city": "City", "state": "State", "postcode": "ZIP code"}
_CARD = re.compile(r"\d{13,19}")


async def delivery(request: Request) -> Response:
    visit = Visit(request, "shop")
    if not basket.cart_of(visit).lines:
        return visit.to("cart")
    return _ask(visit, _known(visit), [])


async def keep_delivery(request: Request) -> Response:
    """Keep who she is and where it goes; ask again, field by field, where something is missing."""
    visit = Visit(request, "shop")
    form = await visit.form()
    to_store = form.get("delivery") == "store"
    needed = {"name": CONTACT["name"], "email": CONTACT["email"], **({} if to_store else ADDRESS)}
    missing = [label for field, label in needed.items() if not form.get(field)]
    if to_store and form.get("store") not in STORES:
        missing.append("Store")
    fields = {name: form.get(name, "") for name in (*CONTACT, *ADDRESS)}
    if missing:
        return _ask(visit, fields, missing)
    visit.state["delivery"] = {**fields, "to": form["store"] if to_store else "home"}
    return visit.to("checkout/payment")


async def payment(request: Request) -> Response:
    visit = Visit(request, "shop")
    if not basket.cart_of(visit).lines:
        return visit.to("cart")
    if "delivery" not in visit.state:
        return visit.to("checkout")
    return _review(visit, "")


async def pay(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    if "delivery" not in visit.state or not basket.cart_of(visit).lines:
        return visit.to("cart")
    card = re.sub(r"[ -]", "", form.get("card", ""))
    if not _CARD.fullmatch(card) or not _checks(card):
        return _review(visit, visit.words.page_answers.card_wrong)
    if not form.get("expires") or not form.get("code"):
        return _review(visit, visit.words.page_answers.card_incomplete)
    try:
        order = _place(visit, card, [item for field, item in EXTRAS.items() if field in form])
    except selling.SoldOut as sold_out:
        visit.say(visit.words.page_answers.just_sold_out.format(item=sold_out.item), "sorry")
        return visit.to("cart")
    visit.state["thanks"] = order.number
    return visit.to(f"orders/{order.number}")


def _place(visit: Visit, card: str, extras: list[str]) -> Order:
    instance, cart, where = visit.instance, basket.cart_of(visit), visit.state["delivery"]
    customer = _customer(visit, where)
    cases = [line.case for line in cart.lines if line.case]
    order = selling.place(
        instance,
        customer=customer.id,
        lines=[*basket.lines_of(visit, cart), *(_extra(visit, item) for item in extras)],
        channel="web",
        deliver_to=where["to"],
        address=_address(where),
        payment=f"card ending {card[-4:]}",
        case=cases[0] if cases else "",
    )
    for case in cases:
        promising.use_promise(instance, case, order)
        instance.records.cases.set_customer(case, customer.id)
    instance.records.carts.empty(cart.id)
    visit.state["orders"] = [*visit.state.get("orders", []), order.number]
    del visit.state["delivery"]
    return order


def _extra(visit: Visit, item: str) -> Line:
    price = visit.instance.records.price(item, "web")
    return Line(item=item, price=price, regular=price)


def _customer(visit: Visit, where: dict[str, str]) -> Customer:
    """Who buys: the one signed in (whose missing details are filled in), else whoever has this mail address.

    Giving somebody's address makes this browser hers only where nobody had that address before.
    """
    customers = visit.instance.records.customers
    known = visit.customer or customers.by_email(where["email"])
    if known is None:
        known = customers.add(**{name: where[name] for name in (*CONTACT, *ADDRESS)})
        visit.remember(known.id)
        return known
    if visit.knows(known.id):
        blank = {name: where[name] for name in (*CONTACT, *ADDRESS) if where[name] and not getattr(known, name)}
        return customers.update(known.id, **blank)
    return known


def _known(visit: Visit) -> dict[str, str]:
    """What the form is filled in with: what she gave before, else what her account says."""
    given = visit.state.get("delivery")
    if given:
        return dict(given)
    customer = visit.customer
    return {name: getattr(customer, name) if customer else "" for name in (*CONTACT, *ADDRESS)}


def _ask(visit: Visit, fields: dict[str, str], missing: list[str]) -> Response:
    problem = visit.words.page_answers.not_complete.format(fields=", ".join(missing)) if missing else ""
    return visit.page(
        "shop/checkout.html",
        fields=fields,
        problem=problem,
        contact=CONTACT,
        address=ADDRESS,
        stores=STORES,
        person=_person(visit),
    )


def _review(visit: Visit, problem: str) -> Response:
    where = visit.state["delivery"]
    lines = basket.lines_of(visit, basket.cart_of(visit))
    shipping = fulfilment.shipping(visit.instance, where["to"])
    due = fulfilment.promised_for(visit.instance, lines, where["to"])
    return visit.page(
        "shop/payment.html",
        lines=lines,
        shipping=shipping,
        total=basket.goods(lines) + shipping,
        where=where,
        address=_address(where),
        due=due,
        parcels="" if where["to"] in STORES else fulfilment.parcels_words(visit.instance, lines, due),
        tax=fulfilment.tax_words(visit.instance, basket.goods(lines) + shipping),
        problem=problem,
        places=basket.PLACES,
        extras=[(field, _extra(visit, item)) for field, item in EXTRAS.items()],
        ticked=visit.instance.policies.checkout_extras == "ticked",
        person=_person(visit),
        status=422 if problem else 200,
    )


def _person(visit: Visit) -> bool:
    """Whether the page says how to reach a person."""
    return visit.instance.policies.person_at_checkout == "named"


def _address(where: dict[str, str]) -> str:
    if where["to"] in STORES:
        return ""
    customer = msgspec.convert({"id": 0, **{name: where[name] for name in ("name", *ADDRESS)}}, Customer)
    return customer.address


def _checks(card: str) -> bool:
    """The check digit of card numbers."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(card))]
    return sum(number - 9 * (number > 9) for number in doubled) % 10 == 0  # noqa: PLR2004 - one digit
