"""One web application for all instances: the doors under `/i/<instance>/`, the control contract under `/control`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from mystery_shopper.simulators import control
from mystery_shopper.simulators.doors import chat, desk, doorstep, phone, router, shop, sms, store
from mystery_shopper.simulators.pages import STATIC, render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Receive, Scope, Send

    from mystery_shopper.simulators.company import Company


def build(company: Company) -> Starlette:
    """The application; `app.state.company` is where every door finds the instances."""
    routes: list[BaseRoute] = [
        *control.routes(),
        *shop.routes(),
        *store.routes(),
        *desk.routes(),
        *doorstep.routes(),
        *chat.routes(),
        *phone.routes(),
        *sms.routes(),
        *router.routes(),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(_Present, company=company)], exception_handlers={404: _not_found})
    app.state.company = company
    return app


class _Present:
    """Before an instance answers, what has fallen due there by now happens. An instance that is gone is not found."""

    def __init__(self, app: ASGIApp, company: Company) -> None:
        self._app = app
        self._company = company

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        parts = scope["path"].split("/") if scope["type"] == "http" else []
        if parts[1:2] == ["i"]:
            try:
                self._company.instance(parts[2]).catch_up()
            except (KeyError, IndexError):
                await HTMLResponse(render("gone.html"), status_code=404)(scope, receive, send)
                return
        await self._app(scope, receive, send)


async def _not_found(_request: Request, _error: Exception) -> Response:
    return HTMLResponse(render("gone.html"), status_code=404)
