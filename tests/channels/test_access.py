"""Pages for the eyes only, and pages for everybody: what keys and names lead to, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from mystery_shopper.channels import access
from mystery_shopper.channels.protocol import Kit
from mystery_shopper.channels.web import Web
from mystery_shopper.config_doors import Doors, WebDoor
from mystery_shopper.diary import Declared, Notebook, Said
from mystery_shopper.errors import DeadEnd
from tests.support.site import serving
from tests.support.stage import NoEvidence, a_config, a_journey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request

    from mystery_shopper.customer import Cast

GOOD = """<title>Good</title><main><h1>Order</h1><a href="#here" tabindex="-1" aria-hidden="true"><img src="tent.png" alt=""></a>
<form action="done"><label>Item <input name="item" value="old"></label><label for="size">Size</label>
<select id="size" name="size"><option>Small</option><option>Large</option><option>Huge</option></select>
<label><input type="radio" name="to" value="home" checked>To my home</label>
<label><input type="radio" name="to" value="store">To a store</label>
<label><input type="checkbox" name="gift">As a gift</label>
<details><summary>More</summary><label>Note <input name="note"></label></details>
<label>Day <input type="date" name="day"></label><button>Order it</button></form>
<div style="height:3rem;overflow:auto" role="note">{long}</div><a href="good">Again</a></main>""".replace(
    "{long}", "words <br>" * 40
)
NAMELESS = """<main><h1>Order</h1><form action="done"><div>Item</div><input name="item"><div>Size</div>
<select name="size"><option>Small</option></select><button>Order it</button></form><img src="/pictures/tent.png"></main>"""
MOUSE = """<main><h1>Order</h1><form action="done"><label>Item <input name="item"></label>
<button tabindex="-1">Order it</button></form><div style="cursor:pointer" onclick="location='done'">Buy at once</div></main>"""
TRAP = """<main><h1>Order</h1><label>Item <input name="item"></label><label>Code <input name="code" id="code"></label>
<a href="done">Leave</a></main>
<script>document.querySelector('#code').addEventListener('keydown', e => { if (e.key === 'Tab') e.preventDefault(); })</script>"""
RING = """<main><h1>Order</h1><label>Item <input name="item"></label>
<label>A <input id="a"></label><label>B <input id="b"></label>
<a href="done">Leave</a></main>
<script>document.querySelector('#b').addEventListener('keydown', e => {
  if (e.key === 'Tab') { e.preventDefault(); document.querySelector('#a').focus(); } })</script>"""
DIALOG = """<main><h1>Order</h1><a href="done">Behind</a></main><dialog><button>Accept</button><button>Refuse</button></dialog>
<script>document.querySelector('dialog').showModal()</script>"""
PAGES = {
    "good": GOOD,
    "nameless": NAMELESS,
    "mouse": MOUSE,
    "trap": TRAP,
    "ring": RING,
    "dialog": DIALOG,
    "empty": "<main>Nothing</main>",
}


async def done(request: Request) -> HTMLResponse:
    said = ", ".join(f"{name}={value}" for name, value in request.query_params.items())
    return HTMLResponse(f"<main><h1>Thank you</h1><p>{said}</p></main>")


async def page(request: Request) -> HTMLResponse:
    return HTMLResponse(PAGES[request.path_params["page"]])


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving(Starlette(routes=[Route("/done", done), Route("/{page}", page)])) as url:
        yield url


@pytest.fixture
def cast() -> Iterator[Cast]:
    with a_journey(a_config(patience={"page": 2})) as made:
        yield made


@pytest.fixture
def web(cast: Cast, site: str, new_browser_context: Callable[[], Any]) -> Web:
    journey = cast.journey
    return Web(
        Kit(
            notebook=Notebook(journey.diary, "Nora", "web"),
            doors=Doors(web=WebDoor(url=f"{site}/")),
            config=journey.config,
            persona=cast("Nora").persona,
            evidence=NoEvidence(),
            browser_context=new_browser_context,
        )
    )


def observed(web: Web) -> list[dict[str, str]]:
    records = web.notebook.diary.records
    return [one.facts for one in records if isinstance(one, Declared) and one.facts.get("what") == "access"]


def test_a_page_for_everybody_has_nothing_wrong(web: Web) -> None:
    web.open("good")
    assert access.survey(web.page) == {}


def test_a_page_without_controls_has_nothing_wrong(web: Web) -> None:
    web.open("empty")
    assert access.survey(web.page) == {}


def test_controls_without_names_are_found_with_the_words_beside_them(web: Web) -> None:
    web.open("nameless")
    assert access.survey(web.page) == {
        "without a name": "textbox after “Item”; combobox after “Size”",
        "pictures without words": "tent.png",
    }


def test_what_only_the_mouse_reaches_is_found(web: Web) -> None:
    web.open("mouse")
    assert access.survey(web.page) == {"out of the Tab key's reach": "Order it; Buy at once"}


def test_a_field_that_keeps_the_focus_is_found(web: Web) -> None:
    web.open("trap")
    found = access.survey(web.page)
    assert found["focus is held by"] == "code"
    assert found["out of the Tab key's reach"] == "Leave"


def test_fields_that_keep_the_focus_among_them_are_found(web: Web) -> None:
    web.open("ring")
    found = access.survey(web.page)
    assert "focus is held by" in found
    assert found["out of the Tab key's reach"] == "Leave"


def test_a_dialog_may_keep_the_focus(web: Web) -> None:
    web.open("dialog")
    assert access.survey(web.page) == {}


def test_everything_can_be_done_by_keys(web: Web) -> None:
    web.by_keyboard()
    web.open("good")
    web.fill("Item", "Trail Tent 4")
    web.choose("Size", "Huge")
    web.tick("To a store")
    web.tick("As a gift")
    web.unfold("More")
    web.fill("Note", "please")
    shown = web.press("Order it")
    assert "item=Trail Tent 4, size=Huge, to=store, gift=on, note=please" in shown
    assert [one.text for one in web.notebook.diary.records if isinstance(one, Said)] == ["Trail Tent 4", "Huge", "please"]


def test_links_are_followed_by_keys(web: Web) -> None:
    web.by_keyboard()
    web.open("good")
    assert "Order" in web.follow("Again")


def test_every_new_page_is_gone_through_with_the_keyboard(web: Web) -> None:
    web.by_keyboard()
    web.open("nameless")
    web.look()
    web.open("empty")
    assert [one["page"] for one in observed(web)] == ["/nameless", "/empty"]
    assert "without a name" in observed(web)[0]
    assert set(observed(web)[1]) == {"what", "page"}


def test_with_a_mouse_no_page_is_gone_through(web: Web) -> None:
    web.open("nameless")
    assert observed(web) == []


def test_a_field_whose_words_belong_to_nothing_is_not_accessible(web: Web) -> None:
    web.open("nameless")
    with pytest.raises(DeadEnd, match="no name that a screen reader could say") as raised:
        web.fill("Item", "Trail Tent 4")
    assert raised.value.kind == "not-accessible"


def test_a_field_that_is_not_there_at_all_is_a_plain_dead_end(web: Web) -> None:
    web.open("nameless")
    with pytest.raises(DeadEnd, match="It has: ") as raised:
        web.fill("Voucher", "10")
    assert raised.value.kind == ""


def test_words_that_can_be_clicked_and_are_no_button_are_not_accessible(web: Web) -> None:
    web.open("mouse")
    with pytest.raises(DeadEnd, match="is no button to the keyboard") as raised:
        web.press("Buy at once")
    assert raised.value.kind == "not-accessible"


def test_a_button_that_tab_passes_by_is_not_accessible_to_who_has_no_mouse(web: Web) -> None:
    web.open("mouse")
    assert "Thank you" in web.press("Order it")
    web.by_keyboard()
    web.open("mouse")
    with pytest.raises(DeadEnd, match="could not press “Order it” with the keyboard") as raised:
        web.press("Order it")
    assert raised.value.kind == "not-accessible"
