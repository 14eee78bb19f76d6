"""Tracking an order: by its number with the mail address, or signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import business, fulfilment
from mystery_shopper.simulators.departments import phrasing, returning
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import WEB
from mystery_shopper.simulators.records import Order
from mystery_shopper.simulators.records.business import PURCHASE_ORDER
from mystery_shopper.simulators.records.parcels import CONTENTS

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_CHANGEABLE = "placed"


async def track_form(request: Request) -> Response:
    return Visit(request, "shop").page("shop/track_order.html", number="", email="", problem="")


async def track(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    number, email = form.get("number", ""), form.get("email", "")
    order = find_order(visit, number, email)
    if isinstance(order, str):
        return visit.page("shop/track_order.html", number=number, email=email, problem=order)
    return _page(visit, order)


async def show(request: Request) -> Response:
    """The page of one order, for those who may see it; straight after buying it is the confirmation."""
    visit = Visit(request, "shop")
    number = request.path_params["number"]
    thanks = visit.state.pop("thanks", "") == number
    order = visit.instance.records.orders.find(number) if thanks else find_order(visit, number, "")
    if not isinstance(order, Order):
        return visit.page("shop/track_order.html", number=number, email="", problem=order)
    return _page(visit, order, thanks=thanks)


async def change_address(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    order = find_order(visit, request.path_params["number"], "")
    if isinstance(order, str):
        return visit.page("shop/track_order.html", number=request.path_params["number"], email="", problem=order)
    if order.state != _CHANGEABLE or not form.get("address"):
        state = visit.words.states[order.state]
        visit.say(visit.words.page_answers.address_fixed.format(number=order.number, state=state), "sorry")
    else:
        visit.instance.records.orders.set_address(order.number, form["address"])
        visit.say(visit.words.page_answers.address_changed.format(number=order.number, address=form["address"]))
    return visit.to(f"orders/{order.number}")


def find_order(visit: Visit, number: str, email: str) -> Order | str:
    """The order that this visitor may see under this number, or the words that tell her why not and what to do."""
    records, policies, say = visit.instance.records, visit.instance.policies, visit.words.page_answers
    ours = _meant(visit, number.strip())
    order = records.orders.find(ours) if ours and policies.sees_orders(WEB) else None
    bought_here = order is not None and order.number in visit.state.get("orders", [])
    if order is not None and (bought_here or visit.knows(order.customer) or policies.proof_of_identity == "nothing"):
        return order
    if order is not None and visit.customer is not None and business.is_open_to(visit.instance, order, visit.customer.id):
        return order
    if visit.customer is not None:
        return say.not_yours.format(number=number)
    if not email:
        return say.needs_email
    if order is not None and records.customers.get(order.customer).email.lower() == email.lower():
        visit.remember(order.customer)
        return order
    return say.not_with_email.format(number=number)


def _meant(visit: Visit, number: str) -> str:
    """Our number of the order that she means, who may quote a purchase order of her business, or a return; "" for none."""
    records = visit.instance.records
    if number.upper().startswith(PURCHASE_ORDER):
        return records.businesses.order_under(number)
    given = records.repayments.find(number)
    return given.about if given is not None and given.kind == "return" else number


def _page(visit: Visit, order: Order, *, thanks: bool = False) -> Response:
    on_its_way = order.state in {"placed", "shipped"} and order.deliver_to == "home"
    return visit.page(
        "shop/order.html",
        order=order,
        thanks=thanks,
        holder=visit.instance.records.customers.get(order.customer),
        arrives=fulfilment.delivery_words(visit.instance, order),
        parcels=fulfilment.parcels_words(visit.instance, order.lines, order.due) if on_its_way else "",
        back=_on_its_way_back(visit, order),
        tax=fulfilment.tax_words(visit.instance, order.total),
        parts=[f"{line.item}: {part}" for line in order.lines for part in CONTENTS.get(line.item, ()) if not on_its_way],
        changeable=order.state == _CHANGEABLE and bool(order.address),
    )


def _on_its_way_back(visit: Visit, order: Order) -> str:
    """Where the return of this order stands; "" where nothing goes back."""
    given = visit.instance.records.repayments.of(order.number, "return")
    return "" if given is None else returning.where_it_stands(visit.instance, given, phrasing.written_money)
