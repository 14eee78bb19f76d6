"""The service desk: what the employees of a department see, under the policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from mystery_shopper.simulators.departments.knowledge import Knowledge
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import DEPARTMENTS, SERVICE

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute


def routes() -> list[BaseRoute]:
    return [Route("/i/{instance}/desk/", show, methods=["GET"])]


async def show(request: Request) -> Response:
    """`?department=` picks whose eyes to look through."""
    visit = Visit(request, "desk")
    department = request.query_params.get("department", SERVICE)
    if department not in DEPARTMENTS:
        department = SERVICE
    records, policies = visit.instance.records, visit.instance.policies
    return visit.page(
        "desk/desk.html",
        department=department,
        departments=DEPARTMENTS,
        cases=[
            (case, records.customers.get(case.customer)) for case in records.cases.all() if policies.sees_case(department, case)
        ],
        orders=[(order, records.customers.get(order.customer)) for order in records.orders.all()]
        if policies.sees_orders(department)
        else [],
        repayments=[(one, records.customers.get(one.customer)) for one in records.repayments.all()],
        stays=[(one, records.customers.get(one.customer)) for one in records.stays.all()],
        subscriptions=[(one, records.customers.get(one.customer)) for one in records.subscriptions.all()],
        bills=[(one, records.customers.get(one.customer)) for one in records.bills.all() if policies.sees_bills(department)],
        appointments=[(one, records.customers.get(one.customer)) for one in records.appointments.all()],
        texts=records.texts.all() if department in policies.sms_cases_seen_by else [],
        contacts=[
            (customer, one)
            for customer in records.customers.all()
            for one in records.history.of(customer.id)
            if Knowledge(visit.instance, department).remembers(one)
        ],
        devices=[
            (one, customer)
            for customer in records.customers.all()
            for one in records.repairs.of(customer.id)
            if one.case and policies.reads_notes(department, records.cases.get(one.case))
        ],
        invoices=records.invoices.all() if policies.sees_invoices(department) else [],
        parcels=[
            parcel
            for order in (records.orders.all() if policies.sees_orders(department) else [])
            for parcel in records.parcels.of_order(order.number)
        ],
        transfers=[one for one in records.transfers.all() if department in {one.entered, one.left}],
    )
