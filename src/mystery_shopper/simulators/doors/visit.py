"""One visitor of a web door: which instance, which session, who she is known to be, and how pages are answered."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse, RedirectResponse, Response

from mystery_shopper.simulators import forms, notices
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.pages import render

if TYPE_CHECKING:
    from starlette.requests import Request

    from mystery_shopper.simulators.company import Company, Instance
    from mystery_shopper.simulators.departments.phrasing import Sentences
    from mystery_shopper.simulators.records import Case, Customer

COOKIE = "visit"


class Visit:
    """A request with its session. `door` is the first path segment below the instance: `shop`, `store`, `desk`.

    `state` is plain JSON that lasts as long as the browser's cookie; the cookie is that door's only.
    """

    def __init__(self, request: Request, door: str) -> None:
        company: Company = request.app.state.company
        self.request = request
        self.instance: Instance = company.instance(request.path_params["instance"])
        self.door = door
        self.base = f"/i/{self.instance.id}/{door}"
        self.session = request.cookies.get(COOKIE, "") or secrets.token_urlsafe(16)
        self._key = f"{door} {self.session}"
        self.state: dict[str, Any] = self.instance.records.conversations.load(self._key)

    @property
    def customer(self) -> Customer | None:
        """Who is signed in."""
        found = self.state.get("customer")
        return None if found is None else self.instance.records.customers.get(found)

    def knows(self, customer: int) -> bool:
        """Whether this browser is known to be hers: she is signed in, or bought or proved herself here."""
        return customer == self.state.get("customer") or customer in self.state.get("own", [])

    @property
    def notices(self) -> list[str]:
        """What the company tells everybody at the top of its pages."""
        return notices.banners(self.instance)

    @property
    def words(self) -> Sentences:
        """How the company says things to this visitor."""
        return phrasing.of(self.instance)

    @property
    def own_cases(self) -> list[str]:
        """Numbers of the cases that were opened in this browser."""
        return list(self.state.get("cases", []))

    def own_case(self, case: Case) -> None:
        """Whoever opened it here may look at it here, though not at anything else of the same mail address."""
        self.state["cases"] = [*self.own_cases, case.number]

    @property
    def cart_count(self) -> int:
        """Pieces in the cart of this browser."""
        cart = self.instance.records.carts.get(self.state.get("cart", ""))
        return sum(line.count for line in cart.lines) if cart else 0

    def remember(self, customer: int) -> None:
        """From now on this browser is known to be hers."""
        self.state["own"] = sorted({*self.state.get("own", []), customer})

    def say(self, words: str, tone: str = "good") -> None:
        """Words for the top of the next page that is shown. `tone`: `good` or `sorry`."""
        self.state["words"] = [*self.state.get("words", []), [tone, words]]

    def page(self, template: str, *, status: int = 200, **values: Any) -> Response:
        """Answer with a page."""
        words = self.state.pop("words", [])
        said = self.words
        values = {"say": said.pages, "here": said.places, "said": said, **values}
        html = render(template, visit=self, instance=self.instance, base=self.base, words=words, **values)
        if self.door == "shop":  # the other doors' pages stand for something else: a counter, a chat, a desk of our own
            html = forms.made(html, self.instance.policies.forms)
        return self._keep(HTMLResponse(html, status_code=status))

    def to(self, path: str) -> Response:
        """Send the browser on to `path` below this door."""
        return self._keep(RedirectResponse(f"{self.base}/{path}", status_code=303))

    async def form(self) -> dict[str, str]:
        """The fields of a submitted form, spaces around them stripped; files are ignored."""
        fields = await self.request.form()
        return {name: value.strip() for name, value in fields.items() if isinstance(value, str)}

    def _keep(self, response: Response) -> Response:
        self.instance.records.conversations.save(self._key, self.state)
        response.set_cookie(COOKIE, self.session, path=f"{self.base}/", httponly=True, samesite="lax")
        return response
