"""All pages: labelled, titled, self-contained, and they fit the screen of a desk and of a pocket."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from tests.simulators.process import Browser, Opened

SHOP = (
    "",
    "products",
    "products?category=Tents",
    "products/trail-tent-4",
    "cart",
    "checkout",
    "checkout/payment",
    "account",
    "account/sign-in",
    "account/register",
    "orders/track",
    "incidents/track",
    "incidents/report",
    "contact",
    "hours",
    "delivery",
    "orders/{order}",
    "incidents/{incident}",
)
STORE = ("", "slots/trail-tent-4", "counter")


class Customer(Browser):
    """Maria, with things in her cart, an order, an incident, and an account in which she is signed in."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        opened.arrange("customer", name="Maria Keller", email=opened.address("maria"), password="mountains8")
        self.sign_in("maria", "mountains8")
        self.numbers = {"order": self.buy()}
        opened.arrange("price", item="Trail Tent 4", channel="store", store="Denver", amount="249.00")
        self.send("cart/add", item="Trail Tent 4")
        self.send("cart/lower-price", item="Trail Tent 4", price="249", where="Denver store")
        self.numbers["incident"] = self.shop("cart").partition("INC-")[2][:5]
        self.deliver()
        self.do("slots/camp-stove-2")

    def addresses(self) -> list[str]:
        doors = self.opened.doors
        boulder = doors["store"]["places"]["Boulder"]
        shop = [doors["web"]["url"] + path.format(**self.numbers) for path in SHOP]
        return [*shop, doors["store"]["url"], *(boulder + path for path in STORE), doors["chat"]["url"], doors["desk"]["url"]]


@pytest.fixture
def maria(opened: Callable[..., Opened]) -> Iterator[Customer]:
    customer = Customer(opened())
    yield customer
    customer.http.close()


def test_pages_are_titled_labelled_and_self_contained(maria: Customer) -> None:
    titles = set()
    for address in maria.addresses():
        page = BeautifulSoup(maria.http.get(address).text, "html.parser")
        assert page.html is not None
        assert page.html["lang"] == "en"
        assert len(page.find_all("h1")) == 1, address
        assert [one for one in page.find_all(["input", "select", "textarea"]) if not _labelled(page, one)] == [], address
        assert all(button.get_text(strip=True) or button.get("aria-label") for button in page.find_all("button"))
        assert len({one["id"] for one in page.find_all(id=True)}) == len(page.find_all(id=True)), address
        outside = [
            one
            for one in page.find_all(src=True) + page.find_all("link")
            if str(one.get("src") or one["href"]).startswith("http")
        ]
        assert outside == []
        titles.add(page.title and page.title.string)
    assert len(titles) >= len(maria.addresses()) - 1  # a category's page is called as the category is


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_fit_the_screen(maria: Customer, width: int, new_browser_context: Callable[[], Any]) -> None:
    context = new_browser_context()
    context.add_cookies(
        [{"name": one.name, "value": one.value, "domain": "127.0.0.1", "path": one.path} for one in maria.http.cookies.jar]
    )
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    for address in maria.addresses():
        page.goto(address)
        assert page.locator("html").evaluate("page => page.scrollWidth") <= width, address
        assert page.get_by_role("heading", level=1).count() == 1


def _labelled(page: BeautifulSoup, control: Tag) -> bool:
    wrapped = control.find_parent("label") is not None
    named = control.get("aria-label") or (control.get("id") and page.find("label", attrs={"for": control["id"]}))
    return control.get("type") == "hidden" or wrapped or bool(named)
