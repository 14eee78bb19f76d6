"""The router in a customer's cabin: a page of the box itself, which shows what is connected. Nobody signs in to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse
from starlette.routing import Route

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.pages import render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from mystery_shopper.simulators.company import Company


def routes() -> list[BaseRoute]:
    return [Route("/i/{instance}/router/{router}", show, methods=["GET"])]


def address(base_url: str, router: str) -> str:
    """Where the router called `router` shows its page."""
    return f"{base_url}/router/{router}"


async def show(request: Request) -> Response:
    company: Company = request.app.state.company
    instance = company.instance(request.path_params["instance"])
    services = instance.records.services
    router = request.path_params["router"]
    customer = services.customer_at(router)
    if customer is None:
        return HTMLResponse(render("gone.html"), status_code=404)
    running = services.running(customer)
    lines = [(service, service in running) for service in services.of(customer)]
    return HTMLResponse(render("router.html", router=router, lines=lines, words=[], here=phrasing.of(instance).places))
