"""Looking around: home, products, one product, contact, opening hours, delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators import floor, fulfilment, notices
from mystery_shopper.simulators.clock import in_words
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.records import CATEGORIES, STORES, Line
from mystery_shopper.simulators.records.parcels import CONTENTS

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Product

ADDRESSES = {
    "Boulder": "1420 Pearl Street, Boulder, CO 80302",
    "Denver": "1616 Platte Street, Denver, CO 80202",
    "Fort Collins": "200 Linden Street, Fort Collins, CO 80524",
}
_SHOWN_AT_HOME = (
    "Trail Tent 4",
    "Mesa Backpack 55",
    "Camp Stove 2",
    "Juniper Jacket",
    "Granite Boots",
    "Firefly Lantern",
    "Heron Sleeping Bag",
    "Ridge Laptop",
)


async def home(request: Request) -> Response:
    visit = Visit(request, "shop")
    found = [visit.instance.records.products.by_name(name) for name in _SHOWN_AT_HOME]
    return visit.page("shop/home.html", tiles=_tiles(visit.instance, [one for one in found if one]), categories=CATEGORIES)


async def products(request: Request) -> Response:
    """All products, those of a category (`?category=`) or those that match words (`?q=`)."""
    visit = Visit(request, "shop")
    category, words = request.query_params.get("category", ""), request.query_params.get("q", "").strip()
    range_ = visit.instance.records.products
    found = range_.search(words) if words else range_.in_category(category) if category else range_.all()
    title = f"Results for “{words}”" if words else category or "All products"
    return visit.page(
        "shop/products.html",
        title=title,
        tiles=_tiles(visit.instance, found),
        categories=CATEGORIES,
        category=category,
        searched=words,
    )


async def product(request: Request) -> Response:
    visit = Visit(request, "shop")
    instance = visit.instance
    found = instance.records.products.by_slug(request.path_params["slug"])
    if found is None:
        return visit.page("shop/missing.html", status=404, what="product")
    there = [(store, floor.tag(instance, store, found).in_stock) for store in STORES]
    words = phrasing.of(instance).receiving
    parts = words.in_the_box.format(parts=phrasing.listed(CONTENTS[found.name])) if found.name in CONTENTS else ""
    price = instance.records.price(found.name, "web")
    due = fulfilment.promised_for(instance, [Line(item=found.name, price=price, regular=price)], "home")
    return visit.page(
        "shop/product.html",
        parts=parts,
        arrives=words.part_by.format(day=in_words(due)),
        orderable=fulfilment.can_come(instance, found.name, 1),
        product=found,
        price=price,
        stores=there,
        count=instance.records.stock.count(found.name, "web"),
    )


async def contact(request: Request) -> Response:
    return Visit(request, "shop").page("shop/contact.html", addresses=ADDRESSES)


async def hours(request: Request) -> Response:
    return Visit(request, "shop").page("shop/hours.html", addresses=ADDRESSES)


async def promises(request: Request) -> Response:
    """What the company gives its word on: credits, cancellations, complaints."""
    visit = Visit(request, "shop")
    say = phrasing.of(visit.instance).conduct
    limit = phrasing.written_money(visit.instance.policies.credit_limit)
    promised = {
        "When something went wrong": say.page_credit.format(limit=limit),
        "When the weather keeps you away": say.page_weather,
        "When you complain": say.page_complaint,
        "When you do not like it": say.page_return,
    }
    return visit.page("shop/promises.html", promised=promised)


async def delivery(request: Request) -> Response:
    visit = Visit(request, "shop")
    return visit.page("shop/delivery.html", guarantee=notices.guarantee(visit.instance))


def _tiles(instance: Instance, found: list[Product]) -> list[tuple[Product, object]]:
    """Products with what they cost in the web shop."""
    return [(one, instance.records.price(one.name, "web")) for one in found]
