"""The web and the store as a person meets them, in a real browser, over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from mystery_shopper.channels.protocol import Kit
from mystery_shopper.channels.store import Store
from mystery_shopper.channels.web import Web
from mystery_shopper.config_doors import Doors, StoreDoor, WebDoor
from mystery_shopper.diary import ContactClosed, ContactOpened, Heard, HopStarted, Notebook, Pressed, Said
from mystery_shopper.errors import Ambiguous, DeadEnd, NotOffered, Unreachable
from tests.channels.test_papers import a_paper
from tests.support.site import serving
from tests.support.stage import a_config, a_journey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request

    from mystery_shopper.customer import Cast

HOME = """<title>Tents, from small to tall</title><main><h1>Tents</h1><p>Trail Tent 4: 289.00</p>
<form action="track"><label>Order number <input name="number"></label><button>Track</button></form>
<section aria-label="Tent A"><button>Buy</button></section><section aria-label="Tent B"><button>Buy</button></section>
<a href="broken">Help</a> <a href="account/orders">My orders</a><p hidden>secret words</p></main>
<footer>from 9 dollars</footer>"""
COUNTER = """<main><h1>Counter</h1><ol role="log">{log}</ol>
<form method="post"><label>Say <input name="words"></label><button>Say it</button></form></main>"""


async def home(_: Request) -> HTMLResponse:
    return HTMLResponse(HOME)


async def track(request: Request) -> HTMLResponse:
    return HTMLResponse(f"<main><h1>Order {request.query_params['number']}</h1><p>Trail Tent 4, on its way</p></main>")


async def broken(_: Request) -> HTMLResponse:
    return HTMLResponse("<h1>Something went wrong</h1>", status_code=500)


async def orders(_: Request) -> HTMLResponse:
    return HTMLResponse("<main><h1>My orders</h1></main>")


async def documents(_: Request) -> HTMLResponse:
    return HTMLResponse(
        '<main><a href="invoice.pdf">Invoice</a> <a href="torn.pdf">Torn</a> <a href="nowhere">Nowhere</a></main>'
    )


async def document(request: Request) -> Response:
    whole = a_paper("Invoice INV-2041733")
    return Response(whole if request.path_params["name"] == "invoice" else whole[:100], media_type="application/pdf")


async def counter(request: Request) -> HTMLResponse:
    log = "<li class=staff>Good morning</li>"
    if request.method == "POST":
        form = await request.form()
        log += f"<li class=you>{form['words']}</li><li class=staff>The tent at 249.</li>"
    return HTMLResponse(COUNTER.format(log=log))


class Kept:
    full = True

    def __init__(self) -> None:
        self.kept: list[tuple[int, str, str]] = []

    def keep(self, notebook: Notebook, what: str, data: bytes, media: str) -> None:
        assert data
        self.kept.append((notebook.contact, what, media))


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    routes = [
        Route("/shop/", home),
        Route("/shop/track", track),
        Route("/shop/broken", broken),
        Route("/shop/account/orders", orders),
        Route("/shop/papers", documents),
        Route("/shop/{name}.pdf", document),
        Route("/boulder/", counter, methods=["GET", "POST"]),
    ]
    with serving(Starlette(routes=routes)) as url:
        yield url


@pytest.fixture
def cast() -> Iterator[Cast]:
    hops = [{"name": "account area", "channel": "web", "path": "/account*"}]
    with a_journey(a_config(hops=hops, patience={"page": 2})) as made:
        yield made


@pytest.fixture
def kit(cast: Cast, site: str, new_browser_context: Callable[[], Any]) -> Kit:
    doors = Doors(web=WebDoor(url=f"{site}/shop/"), store=StoreDoor(places={"Boulder": f"{site}/boulder/"}))
    journey = cast.journey
    maria = cast("Maria")
    return Kit(
        notebook=Notebook(journey.diary, "Maria", "web"),
        doors=doors,
        config=journey.config,
        persona=maria.persona,
        evidence=Kept(),
        browser_context=new_browser_context,
    )


def noted(kit: Kit, *kinds: type) -> list[Any]:
    return [record for record in kit.notebook.diary.records if isinstance(record, kinds)]


def test_a_visit_is_written_down_as_it_happens(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    web.fill("Order number", "FO-118822")
    assert "on its way" in web.press("Track")
    web.close()
    kinds = [type(record) for record in noted(kit, ContactOpened, HopStarted, Heard, Said, Pressed, ContactClosed)]
    assert kinds == [ContactOpened, HopStarted, Heard, Said, Pressed, Heard, ContactClosed]
    first, second = noted(kit, Heard)
    assert (first.place, second.place) == ("/", "/track")
    assert "secret words" not in first.text
    assert "from 9 dollars" not in first.text
    assert kit.evidence.kept == [(1, "web: Tents, from small to tall", "image/jpeg"), (1, "web: /track", "image/jpeg")]  # type: ignore[attr-defined]  # Kept


def test_the_same_words_are_not_news(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    web.look()
    web.open()
    assert len(noted(kit, Heard)) == 1


def test_account_and_shop_are_hops(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    web.follow("My orders")
    assert [hop.department for hop in noted(kit, HopStarted)] == ["web site", "account area"]


def test_an_error_page_is_the_companys_failing(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    with pytest.raises(DeadEnd, match="HTTP 500"):
        web.follow("Help")
    assert "Something went wrong" in noted(kit, Heard)[-1].text


def test_a_missing_button_is_a_dead_end_that_says_what_there_is(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    with pytest.raises(DeadEnd, match=r"no button “Refund”.*Track"):
        web.press("Refund")


def test_two_buttons_of_one_name_have_to_be_told_apart(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    with pytest.raises(Ambiguous, match="2 buttons called “Buy”"):
        web.press("Buy")
    web.press("Buy", within="Tent B")


def test_nobody_there_is_not_the_companys_failing(kit: Kit) -> None:
    web = Web(kit)
    web.root = "http://127.0.0.1:9/"
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:9"):
        web.open()


def test_strangers_hosts_are_refused_before_anything_is_sent(kit: Kit) -> None:
    with pytest.raises(Exception, match=r"example\.org"):
        Web(kit).open("https://example.org/")
    assert noted(kit, ContactOpened) == []


def test_half_an_hour_later_it_is_another_visit(kit: Kit) -> None:
    web = Web(kit)
    web.open()
    kit.notebook.diary.clock.advance(31 * 60)
    web.open()
    assert [record.contact for record in noted(kit, ContactOpened)] == [1, 2]


def test_the_counter_is_a_conversation(kit: Kit) -> None:
    store = Store(kit)
    store.enter("boulder")
    talk = store.counter(label="Say", button="Say it", theirs="[role=log] .staff")
    assert talk.hear() == "Good morning"
    talk.say("INC-20417")
    assert talk.hear() == "The tent at 249."
    assert talk.hear() == ""
    heard = [record for record in noted(kit, Heard) if record.place == "counter"]
    assert [record.text for record in heard] == ["Good morning", "The tent at 249."]
    assert all("INC-20417" not in record.text for record in noted(kit, Heard))


def test_an_unknown_store_names_the_known_ones(kit: Kit) -> None:
    with pytest.raises(NotOffered, match="Boulder"):
        Store(kit).enter("Atlantis")


def test_two_customers_have_two_browsers(kit: Kit) -> None:
    first, second = Web(kit), Web(kit)
    first.open()
    second.open()
    first.page.context.add_cookies([{"name": "who", "value": "maria", "url": first.root}])
    assert second.page.context.cookies() == []


# ---- the browser's own clock, and documents


def test_the_clock_of_the_browser_shows_the_journeys_time(kit: Kit) -> None:
    web = Web(kit)
    clock = kit.notebook.diary.clock
    web.open()
    for days in (0, 8):
        clock.advance(days * 86400)
        web.look()
        shown = web.page.evaluate("Date.now()") / 1000
        assert abs(shown - clock.now().timestamp()) < 60
    web.follow("My orders")  # a page that was loaded later knows it as well
    assert abs(web.page.evaluate("Date.now()") / 1000 - clock.now().timestamp()) < 60
    before = web.page.evaluate("Date.now()")
    web.page.wait_for_function(f"Date.now() > {before}")  # it goes on


def test_a_document_is_taken_away_and_read(kit: Kit) -> None:
    web = Web(kit)
    web.open("papers")
    assert web.download("Invoice") == "Invoice INV-2041733"
    (heard,) = [one for one in noted(kit, Heard) if one.place == "attachment"]
    assert (heard.text, heard.form) == ("Invoice INV-2041733", "shown")
    assert heard.source.endswith("/invoice.pdf")


@pytest.mark.parametrize("name", ["Torn", "Nowhere"])
def test_a_document_that_cannot_be_had_is_the_companys_failing(kit: Kit, name: str) -> None:
    web = Web(kit)
    web.open("papers")
    with pytest.raises(DeadEnd, match="cannot be read"):
        web.download(name)
    assert [one.form for one in noted(kit, Heard) if one.place == "attachment"] == ["signalled"]
