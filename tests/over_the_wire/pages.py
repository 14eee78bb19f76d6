"""The tiny company's pages: a shop with order tracking, and the store's counter."""

from __future__ import annotations

import uuid
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Literal

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.over_the_wire.books import DENVER, PRICES, Books, Buyer, Order

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from tests.over_the_wire.manners import Act, Talk

SHIPPING = Decimal("5.95")
Tracking = Literal["shows", "forgets", "tells anybody"]
FORM = '<form method="post"><label>Order number <input name="number"></label><button>Track</button></form>'


class Shop:
    """Web pages. `tracking`: what becomes of an order number that is typed into "Track my order"."""

    def __init__(self, books: Books) -> None:
        self.books = books
        self.tracking: Tracking = "shows"
        self._signed_in: dict[str, Buyer] = {}
        self.app = Starlette(
            routes=[
                Route("/products/{item}", self._product),
                Route("/buy", self._buy, methods=["POST"]),
                Route("/sign-in", self._sign_in, methods=["GET", "POST"]),
                Route("/track", self._track, methods=["GET", "POST"]),
            ]
        )

    async def _product(self, request: Request) -> Response:
        item = request.path_params["item"]
        fields = f'<input type="hidden" name="item" value="{escape(item)}"><button>Buy now</button>'
        return _page(item, f'<p>{PRICES[item]} USD</p><form method="post" action="../buy">{fields}</form>')

    async def _buy(self, request: Request) -> Response:
        item = str((await request.form())["item"])
        order = self.books.order(self._signed_in[request.cookies["session"]], item, PRICES[item])
        return _page("Thank you!", f"<p>Your order {order.number}</p>{_lines(order)}")

    async def _sign_in(self, request: Request) -> Response:
        if request.method == "GET":
            fields = (
                '<label>Email address <input name="email"></label><label>Password <input name="password" type="password"></label>'
            )
            return _page("Sign in", f'<form method="post">{fields}<button>Sign in</button></form>')
        form = await request.form()
        buyer = self.books.buyer(email=str(form["email"]))
        if buyer is None or buyer.password != form["password"]:
            return _page("Sign in", "<p>That is not right.</p>")
        answer = RedirectResponse("track", 303)
        session = uuid.uuid4().hex
        self._signed_in[session] = buyer
        answer.set_cookie("session", session)
        return answer

    async def _track(self, request: Request) -> Response:
        order = self.books.orders.get(str((await request.form()).get("number", ""))) if request.method == "POST" else None
        if order is None or self.tracking == "forgets":
            return _page("Track my order", FORM)
        if self.tracking == "tells anybody":
            return _page(
                "Your order", f"<p>{order.number} for {order.holder.first_name} {order.holder.last_name}</p>{_lines(order)}"
            )
        if self._signed_in.get(request.cookies.get("session", "")) != order.holder:
            return _page("Track my order", "<p>To see this order, sign in or give the email address that it was placed with.</p>")
        return _page("Your order", f"<p>Order {order.number}</p>{_lines(order)}")


class Counter:
    """A conversation with the employee at the counter, kept on a page. `begins`: a fresh talk."""

    def __init__(self, begins: Callable[[], Talk]) -> None:
        self._begins = begins
        self._talks: dict[str, tuple[Talk, list[str], list[Act]]] = {}
        self.app = Starlette(routes=[Route("/", self._enter), Route("/counter", self._serve, methods=["GET", "POST"])])

    async def _enter(self, request: Request) -> Response:
        del request
        return _page("Northlight Boulder", '<a href="counter">To the counter</a>')

    async def _serve(self, request: Request) -> Response:
        visit = request.cookies.get("visit", "") or uuid.uuid4().hex
        if visit not in self._talks:
            talk = self._begins()
            self._talks[visit] = (talk, [], [next(talk)])
        talk, log, acts = self._talks[visit]
        if request.method == "POST":
            words = str((await request.form())["words"])
            log += [f"<li>{escape(acts[-1].words)}</li>", f'<li class="you">{escape(words)}</li>']
            acts.append(talk.send(words))
        entries = "".join([*log, f"<li>{escape(acts[-1].words)}</li>"])
        form = '<form method="post"><label>What do you say? <input name="words"></label><button>Say it</button></form>'
        page = _page("The counter", f'<ol role="log">{entries}</ol>{form if acts[-1].listens else ""}')
        page.set_cookie("visit", visit)
        return page


def _lines(order: Order) -> str:
    due = f"{order.due.astimezone(DENVER):%A, %B %d}"
    total = order.price + SHIPPING
    sums = f"<p>Shipping {SHIPPING}</p><p>Total {total}</p>"
    return f"<p>1 x {escape(order.item)} {order.price}</p>{sums}<p>Delivery by {due}</p>"


def _page(title: str, body: str) -> HTMLResponse:
    return HTMLResponse(f"<!doctype html><title>{escape(title)}</title><main><h1>{escape(title)}</h1>{body}</main>")
