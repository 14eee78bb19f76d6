"""The cart: what is in it, at which price, and why."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import fulfilment, promising
from mystery_shopper.simulators.clock import in_words
from mystery_shopper.simulators.departments.phrasing import written_money
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.pages import phone_number
from mystery_shopper.simulators.policies import WEB
from mystery_shopper.simulators.records import STORES, Cart, CartLine, Case, Line

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

MOST = 20
PLACES = {**{f"{store} store": ("store", store) for store in STORES}, "Phone catalogue": ("phone", "")}
"""Where a lower price may have been seen: as the form says it → channel and store."""


def cart_of(visit: Visit) -> Cart:
    """The cart of this browser, a new one where there is none."""
    cart = visit.instance.records.carts.get(visit.state.get("cart", ""))
    if cart is None:
        cart = visit.instance.records.carts.new()
        visit.state["cart"] = cart.id
    return cart


def lines_of(visit: Visit, cart: Cart) -> list[Line]:
    """The cart's lines at the prices of this moment, granted prices included."""
    lines = []
    for line in cart.lines:
        regular = visit.instance.records.price(line.item, "web")
        price = regular if line.granted is None else min(line.granted, regular)
        reason = line.reason if price < regular else ""
        lines.append(Line(item=line.item, count=line.count, price=price, regular=regular, reason=reason))
    return lines


def goods(lines: list[Line]) -> Decimal:
    return sum((line.total for line in lines), Decimal("0.00"))


async def show(request: Request) -> Response:
    visit = Visit(request, "shop")
    lines = lines_of(visit, cart_of(visit))
    return visit.page("shop/cart.html", lines=lines, goods=goods(lines), places=PLACES)


async def add(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    product = visit.instance.records.products.by_name(form.get("item", ""))
    if product is None:
        return visit.page("shop/missing.html", status=404, what="product")
    cart, say = cart_of(visit), visit.words.page_answers
    if not fulfilment.can_come(visit.instance, product.name, count_in(cart, product.name) + _count(form, 1)):
        visit.say(say.no_more.format(item=product.name), "sorry")
    else:
        put(visit, cart, product.name, _count(form, 1))
        visit.say(say.in_cart.format(item=product.name))
    return visit.to("cart")


def count_in(cart: Cart, item: str) -> int:
    return sum(line.count for line in cart.lines if line.item == item)


def put(visit: Visit, cart: Cart, item: str, count: int) -> Cart:
    """`count` more pieces of `item`; one line per item."""
    known = [line for line in cart.lines if line.item == item]
    if known:
        lines = tuple(
            msgspec.structs.replace(line, count=min(line.count + count, MOST)) if line.item == item else line
            for line in cart.lines
        )
    else:
        lines = (*cart.lines, CartLine(item=item, count=count))
    return _save(visit, cart, lines)


async def change(request: Request) -> Response:
    """Another quantity, or out of the cart."""
    visit = Visit(request, "shop")
    form = await visit.form()
    cart, item = cart_of(visit), form.get("item", "")
    count = 0 if "remove" in form else _count(form, 0)
    lines = [msgspec.structs.replace(line, count=count) if line.item == item else line for line in cart.lines]
    _save(visit, cart, tuple(line for line in lines if line.count))
    visit.say(visit.words.page_answers.cart_changed)
    return visit.to("cart")


async def lower_price(request: Request) -> Response:
    """She saw a lower price elsewhere in the company: honoured at once where the company sees it too."""
    visit = Visit(request, "shop")
    form = await visit.form()
    item, (channel, store) = form.get("item", ""), PLACES.get(form.get("where", ""), ("", ""))
    cart = cart_of(visit)
    if not count_in(cart, item) or not channel:
        visit.say(visit.words.page_answers.choose_item, "sorry")
        return visit.to(_back(form))
    seen = promising.lower_price(visit.instance, item, asked_on="web", seen_on=channel, seen_in=store)
    if seen is None:
        visit.say(_no_lower_price(visit, item, channel, store), "sorry")
        return visit.to(_back(form))
    case = promising.promise_price(
        visit.instance,
        item,
        seen,
        asked_on="web",
        customer=_buyer(visit),
        text=f"{item} for {form.get('price', '')}: {form.get('where', '')}",
    )
    visit.own_case(case)
    grant(visit, cart, case)
    visit.say(
        visit.words.page_answers.lower_granted.format(
            item=item,
            price=written_money(seen.price),
            place=visit.words.place(seen.channel, seen.store),
            number=case.number,
            day=in_words(case.valid_until or visit.instance.clock.now()),
        )
    )
    return visit.to(_back(form))


async def promise(request: Request) -> Response:
    """An incident number that promises a price: into the cart at that price."""
    visit = Visit(request, "shop")
    form = await visit.form()
    case = find_case(visit, form.get("number", ""), form.get("email", ""))
    if isinstance(case, str):
        visit.say(case, "sorry")
    else:
        use_promise(visit, case)
    return visit.to(_back(form))


def find_case(visit: Visit, number: str, email: str) -> Case | str:
    """The incident that this visitor may see under this number, or the words that tell her why not and what to do."""
    records, policies, say = visit.instance.records, visit.instance.policies, visit.words.page_answers
    case = records.cases.find(number) if number else None
    if case is not None and not policies.sees_case(WEB, case):
        case = None
    here = case is not None and (visit.knows(case.customer) or case.number in visit.own_cases)
    if case is not None and (here or policies.proof_of_identity == "nothing"):
        return case
    if visit.customer is not None:
        return say.incident_not_yours.format(number=number)
    if not email:
        return say.incident_needs_email
    if case is not None and records.customers.get(case.customer).email.lower() == email.lower():
        visit.remember(case.customer)
        return case
    return say.incident_not_with_email.format(number=number)


def use_promise(visit: Visit, case: Case) -> bool:
    """Put what `case` promises into the cart, at the promised price; False where that cannot be."""
    say = visit.words.page_answers
    if case.price is None:
        visit.say(say.no_price.format(number=case.number, matter=case.matter), "sorry")
        return False
    if not promising.usable_promise(visit.instance, case):
        used = say.used_for.format(order=case.order) if case.order else ""
        visit.say(f"{say.used_up.format(number=case.number)} {used}".strip(), "sorry")
        return False
    if not visit.instance.policies.takes_promises("web"):
        number = phone_number(visit.instance.numbers["main"])
        visit.say(say.call_to_order.format(number=case.number, phone=number), "sorry")
        return False
    cart = cart_of(visit)
    if not count_in(cart, case.item):
        cart = put(visit, cart, case.item, 1)
    grant(visit, cart, case)
    price, day = written_money(case.price), in_words(case.opened)
    visit.say(say.promise_in_cart.format(number=case.number, item=case.item, price=price, day=day))
    return True


def grant(visit: Visit, cart: Cart, case: Case) -> None:
    """The price of `case` for its item in the cart."""
    reason = promising.reason(visit.instance, case.number)
    lines = tuple(
        msgspec.structs.replace(line, granted=case.price, reason=reason, case=case.number) if line.item == case.item else line
        for line in cart.lines
    )
    _save(visit, cart, lines)


def _no_lower_price(visit: Visit, item: str, channel: str, store: str) -> str:
    here = visit.instance.records.price(item, "web")
    there = visit.instance.records.price(item, channel, store)
    say, place = visit.words.page_answers, visit.words.place(channel, store)
    if there < here:
        return say.prices_differ.format(place=place, item=item)
    return say.not_lower.format(place=place, item=item, price=written_money(there))


def _buyer(visit: Visit) -> int:
    """Whom a case that is opened in this cart belongs to: who is signed in, else the guest of this browser."""
    if visit.customer is not None:
        return visit.customer.id
    if "guest" not in visit.state:
        visit.state["guest"] = visit.instance.records.customers.add().id
        visit.remember(visit.state["guest"])
    return int(visit.state["guest"])


def _save(visit: Visit, cart: Cart, lines: tuple[CartLine, ...]) -> Cart:
    cart = msgspec.structs.replace(cart, lines=lines)
    visit.instance.records.carts.save(cart)
    return cart


def _count(form: dict[str, str], default: int) -> int:
    text = form.get("quantity", "")
    return min(int(text), MOST) if text.isdecimal() else default


def _back(form: dict[str, str]) -> str:
    """The page on which the form stood."""
    return "checkout/payment" if form.get("back") == "payment" else "cart"
