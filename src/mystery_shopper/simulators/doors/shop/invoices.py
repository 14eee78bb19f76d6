"""Invoices in the account: read as a page, taken away as a PDF. And the form for what was missing in a parcel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from mystery_shopper.simulators import invoicing
from mystery_shopper.simulators.departments.desk import Desk, Memory
from mystery_shopper.simulators.departments.receiving import put_right
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.doors.shop.orders import find_order
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import WEB
from mystery_shopper.simulators.records import Order
from mystery_shopper.simulators.records.parcels import CONTENTS

if TYPE_CHECKING:
    from starlette.requests import Request

    from mystery_shopper.simulators.records.invoices import Invoice


async def show(request: Request) -> Response:
    visit = Visit(request, "shop")
    found = _mine(visit, request.path_params["number"])
    if found is None:
        return visit.page("shop/missing.html", status=404, what="invoice")
    return visit.page("shop/invoice.html", invoice=found)


async def take_away(request: Request) -> Response:
    """The PDF."""
    visit = Visit(request, "shop")
    found = _mine(visit, request.path_params["number"])
    if found is None:
        return visit.page("shop/missing.html", status=404, what="invoice")
    headers = {"Content-Disposition": f'attachment; filename="{found.number}.pdf"'}
    return Response(invoicing.paper(visit.instance, found), media_type="application/pdf", headers=headers)


async def report_missing(request: Request) -> Response:
    """Something was missing in a parcel: chosen from what should be in it, and sent after."""
    visit = Visit(request, "shop")
    form = await visit.form()
    order = find_order(visit, request.path_params["number"], "")
    if not isinstance(order, Order):
        return visit.page("shop/track_order.html", number=request.path_params["number"], email="", problem=order)
    item, _, part = form.get("part", "").partition(": ")
    if not any(line.item == item for line in order.lines) or part not in CONTENTS.get(item, ()):
        visit.say(visit.words.page_answers.choose_missing, "sorry")
    else:
        everywhere = "all" if form.get("parcels") == "In every parcel" else ""
        desk = Desk(visit.instance, WEB, Context(channel="email"), Memory(employee=""), visit.session)
        visit.say(put_right(desk, order, item, part, f"{everywhere} {part}"))
    return visit.to(f"orders/{order.number}")


def _mine(visit: Visit, number: str) -> Invoice | None:
    """The invoice, where this browser may see it."""
    found = visit.instance.records.invoices.find(number)
    if found is None or not visit.instance.policies.sees_invoices(WEB):
        return None
    return found if visit.knows(found.customer) or visit.instance.policies.proof_of_identity == "nothing" else None
