"""The stores: the shelf with its tags, the slot behind a tag, the till, and the counter where an employee serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from mystery_shopper.simulators import floor, selling
from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.doors import repair_desk
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.records import CATEGORIES, STORES, slug_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

_MOST_TRANSFERS = 5


def routes() -> list[BaseRoute]:
    pages = (
        ("", stores, "GET"),
        ("{store}/", shelf, "GET"),
        ("{store}/slots/{slug}", slot, "GET"),
        ("{store}/slots/{slug}", take, "POST"),
        ("{store}/hands", put_back, "POST"),
        ("{store}/counter", counter, "GET"),
        ("{store}/counter", say, "POST"),
        ("{store}/counter/leave", leave, "POST"),
        ("{store}/till", till, "POST"),
        *repair_desk.ROUTES,
    )
    return [Route(f"/i/{{instance}}/store/{path}", endpoint, methods=[method]) for path, endpoint, method in pages]


async def stores(request: Request) -> Response:
    return Visit(request, "store").page("store/stores.html", stores=STORES)


async def shelf(request: Request) -> Response:
    visit, store = _enter(request)
    if not store:
        return _nowhere(visit)
    tags = floor.shelf(visit.instance, store)
    shelves = [(category, [tag for tag in tags if tag.product.category == category]) for category in CATEGORIES]
    return visit.page("store/shelf.html", store=store, shelves=shelves, hands=floor.hands(visit.instance, visit.session))


async def slot(request: Request) -> Response:
    """What she finds in the slot when she looks closely."""
    visit, store = _enter(request)
    product = visit.instance.records.products.by_slug(request.path_params["slug"])
    if not store or product is None:
        return _nowhere(visit)
    holds = floor.slot_holds(visit.instance, store, product.name)
    found = visit.instance.records.products.by_name(holds) if holds else None
    return visit.page("store/slot.html", store=store, tag=floor.tag(visit.instance, store, product), found=found)


async def take(request: Request) -> Response:
    """Take what is in the slot into her hands."""
    visit, store = _enter(request)
    product = visit.instance.records.products.by_slug(request.path_params["slug"])
    if not store or product is None:
        return _nowhere(visit)
    holds = floor.slot_holds(visit.instance, store, product.name)
    if holds:
        floor.take(visit.instance, visit.session, holds)
        visit.say(visit.words.page_answers.taken.format(item=holds))
    return visit.to(f"{slug_of(store)}/counter" if holds else f"{slug_of(store)}/")


async def put_back(request: Request) -> Response:
    visit, store = _enter(request)
    form = await visit.form()
    floor.put_back(visit.instance, visit.session, form.get("item", ""))
    return visit.to(f"{slug_of(store)}/")


async def counter(request: Request) -> Response:
    """The conversation with the employee; stepping up to the counter begins it."""
    visit, store = _enter(request)
    if not store:
        return _nowhere(visit)
    if not visit.state.get("talk") or visit.state.get("talk_store") != store:
        _step_up(visit, store)
    return _counter(visit, store)


async def say(request: Request) -> Response:
    visit, store = _enter(request)
    form = await visit.form()
    if not store:
        return _nowhere(visit)
    if not visit.state.get("talk") or visit.state.get("talk_store") != store:
        _step_up(visit, store)
    if form.get("words") and not visit.state.get("over"):
        visit.state["talk"].append(["You", form["words"]])
        _turn(visit, store, form["words"])
    return visit.to(f"{slug_of(store)}/counter")


async def leave(request: Request) -> Response:
    """End this conversation; the next visit to the counter starts a new one."""
    visit, store = _enter(request)
    for name in ("talk", "talk_store", "talk_with", "payload", "over", "given"):
        visit.state.pop(name, None)
    return visit.to(f"{slug_of(store)}/" if store else "")


async def till(request: Request) -> Response:
    """Pay what she holds, at the prices of the shelf, and take it along."""
    visit, store = _enter(request)
    form = await visit.form()
    if not store:
        return _nowhere(visit)
    if not floor.hands(visit.instance, visit.session):
        visit.say(visit.words.page_answers.nothing_in_hands, "sorry")
        return visit.to(f"{slug_of(store)}/counter")
    customer = visit.instance.records.customers.meet(name=form.get("name", ""), email=form.get("email", ""))
    try:
        order = floor.pay(visit.instance, visit.session, store, customer.id)
    except selling.SoldOut as sold_out:
        visit.say(visit.words.page_answers.not_for_sale.format(item=sold_out.item), "sorry")
        return visit.to(f"{slug_of(store)}/counter")
    return visit.page("store/paid.html", store=store, order=order)


def _step_up(visit: Visit, store: str) -> None:
    """A new conversation: the employee speaks first."""
    visit.state["visits"] = visit.state.get("visits", 0) + 1
    visit.state.update(talk=[], talk_store=store, talk_with=f"store {store}", payload={}, over=False, given=[])
    _turn(visit, store, None)


def _turn(visit: Visit, store: str, heard: str | None) -> None:
    """What the employee answers; a transfer goes on with the next department at once."""
    for _ in range(_MOST_TRANSFERS):
        department = visit.state["talk_with"]
        session = f"counter {visit.session} {visit.state['visits']} {department}"
        context = Context(channel="store", store=store, payload=visit.state["payload"])
        waiting = floor.waiting(visit.instance, store)
        turn = talk(visit.instance, department, session, heard, context)
        visit.state["given"] += floor.given_out(visit.instance, waiting)
        if turn.says:
            visit.state["talk"].append([department[:1].upper() + department[1:], turn.says])
        visit.state["over"] = turn.then == "end"
        if turn.then != "transfer":
            return
        if turn.announcement:
            visit.state["talk"].append([department[:1].upper() + department[1:], turn.announcement])
        visit.instance.records.transfers.keep(session, department, turn.to, turn.payload)
        visit.state.update(talk_with=turn.to, payload=turn.payload)
        heard = None


def _counter(visit: Visit, store: str) -> Response:
    hands = floor.hands(visit.instance, visit.session)
    prices = [(item, visit.instance.records.price(item, "store", store)) for item in hands]
    state = visit.state
    return visit.page(
        "store/counter.html", store=store, talk=state["talk"], over=state.get("over", False), hands=prices, given=state["given"]
    )


def _enter(request: Request) -> tuple[Visit, str]:
    """The visit and the store's name, "" where there is no such store."""
    slug = request.path_params["store"]
    return Visit(request, "store"), next((store for store in STORES if slug_of(store) == slug), "")


def _nowhere(visit: Visit) -> Response:
    return visit.page("store/stores.html", stores=STORES, status=404)
