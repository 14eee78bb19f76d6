"""The repair desk of a store: a repaired device is handed out, and tried before she says that it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import repairs
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.matters import same_name
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.records import STORES, slug_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from mystery_shopper.simulators.records import Case


async def ask(request: Request) -> Response:
    return _page(Visit(request, "store"), _store(request))


async def fetch(request: Request) -> Response:
    """She gives her number and name, and tries what is handed to her."""
    visit, store = Visit(request, "store"), _store(request)
    form = await visit.form()
    case = visit.instance.records.cases.find(form.get("number", ""))
    p = phrasing.of(visit.instance).repair
    device = visit.instance.records.repairs.under(case.number) if case is not None else None
    if case is None or device is None or not _hers(visit, case, form.get("name", "")):
        return _page(visit, store, p.whose, form)
    if device.place != store:
        return _page(visit, store, p.not_here.format(item=device.item), form)
    visit.state["repair"] = case.number
    found = (p.works if device.works else p.still_broken).format(item=device.item, trouble=device.trouble)
    return visit.page(
        "store/repairs.html",
        store=store,
        problem="",
        matter=repairs.about(visit.instance, case),
        found=found,
        fields={},
        answered="",
    )


async def say(request: Request) -> Response:
    """What she says of it: only then is it over."""
    visit, store = Visit(request, "store"), _store(request)
    number, form = visit.state.pop("repair", ""), await visit.form()
    if not number:
        return _page(visit, store)
    p, works = phrasing.of(visit.instance).repair, form.get("verdict") == "works"
    repairs.handed_out(visit.instance, number, works=works)
    answered = (p.thanks if works else p.on_it).format(number=number)
    return visit.page("store/repairs.html", store=store, problem="", found="", fields={}, answered=answered)


ROUTES = (
    ("{store}/repairs", ask, "GET"),
    ("{store}/repairs", fetch, "POST"),
    ("{store}/repairs/verdict", say, "POST"),
)


def _page(visit: Visit, store: str, problem: str = "", fields: dict[str, str] | None = None) -> Response:
    return visit.page("store/repairs.html", store=store, problem=problem, found="", fields=fields or {}, answered="")


def _hers(visit: Visit, case: Case, name: str) -> bool:
    """By her name, where the company asks who somebody is."""
    holder = visit.instance.records.customers.get(case.customer)
    return visit.instance.policies.proof_of_identity == "nothing" or same_name(name, holder.name)


def _store(request: Request) -> str:
    """The store's name; the first one, where there is none of that name."""
    return next((store for store in STORES if slug_of(store) == request.path_params["store"]), STORES[0])
