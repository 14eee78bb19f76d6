"""Incidents on the web: report one, see where it stands, use what it promises, close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import letters, promising, reporting
from mystery_shopper.simulators.clock import in_words
from mystery_shopper.simulators.departments import remembering
from mystery_shopper.simulators.doors.shop import basket
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import WEB
from mystery_shopper.simulators.records import STORES, Case

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


async def track_form(request: Request) -> Response:
    return Visit(request, "shop").page("shop/track_incident.html", number="", email="", problem="")


async def track(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    return _page(visit, form.get("number", ""), form.get("email", ""))


async def show(request: Request) -> Response:
    return _page(Visit(request, "shop"), request.path_params["number"], "")


async def close(request: Request) -> Response:
    """It ends when the customer says so; this is where she says it."""
    visit = Visit(request, "shop")
    case = basket.find_case(visit, request.path_params["number"], "")
    if isinstance(case, Case):
        reporting.customer_closes(visit.instance, case, "web")
        visit.say(visit.words.page_answers.closed.format(number=case.number))
    return visit.to(f"incidents/{request.path_params['number']}")


async def order(request: Request) -> Response:
    """Order what the incident promises."""
    visit = Visit(request, "shop")
    case = basket.find_case(visit, request.path_params["number"], "")
    if isinstance(case, Case) and basket.use_promise(visit, case):
        return visit.to("cart")
    return visit.to(f"incidents/{request.path_params['number']}")


async def report_form(request: Request) -> Response:
    visit = Visit(request, "shop")
    known = visit.customer
    fields = {"name": known.name, "email": known.email} if known else {}
    return visit.page("shop/report.html", problem="", fields=fields, stores=STORES)


async def report(request: Request) -> Response:
    visit = Visit(request, "shop")
    form = await visit.form()
    if not form.get("what") or (visit.customer is None and "@" not in form.get("email", "")):
        problem = visit.words.page_answers.report_needs
        return visit.page("shop/report.html", problem=problem, fields=form, stores=STORES, status=422)
    customers = visit.instance.records.customers
    customer = visit.customer or customers.meet(name=form.get("name", ""), email=form["email"])
    where = form.get("where", "")
    store = where.removesuffix(" store") if where.endswith(" store") else ""
    case = reporting.open_report(
        visit.instance, channel="web", customer=customer.id, text=form["what"], store=store, order=form.get("order", "")
    )
    if case is not None:
        visit.own_case(case)
    matter = case.matter if case else reporting.short_matter(form["what"])
    _note(visit, customer.id, visit.words.remembering.told.format(matter=matter), case.number if case else "")
    _receipt(visit, customer.id, case)
    return visit.page("shop/reported.html", case=case)


def _note(visit: Visit, customer: int, text: str, reference: str) -> None:
    """Put it into the customer's history: a browser's asking about one number is one contact."""
    contact = f"{WEB} {visit.session} {reference}"
    remembering.note(visit.instance, customer, WEB, WEB, text, reference, contact=contact)


def _receipt(visit: Visit, customer: int, case: Case | None) -> None:
    """What she is written, as the mail desk would."""
    mails = visit.words.mails
    if case is None:
        letters.send(visit.instance, customer, mails.subject_receipt, mails.receipt)
        return
    number = case.number
    taken = mails.report.format(
        number=number, matter=case.matter, owner=case.owner, day=in_words(case.next_due) if case.next_due else ""
    )
    subject, usable = mails.subject_report.format(number=number), mails.report_usable.format(number=number)
    letters.send(visit.instance, customer, subject, taken, usable, case=number)


def _page(visit: Visit, number: str, email: str) -> Response:
    case = basket.find_case(visit, number, email)
    if isinstance(case, str):
        return visit.page("shop/track_incident.html", number=number, email=email, problem=case)
    if visit.knows(case.customer) and case.number not in visit.own_cases:
        _note(visit, case.customer, visit.words.remembering.asked, case.number)
    return visit.page("shop/incident.html", case=case, usable=promising.usable_promise(visit.instance, case))
