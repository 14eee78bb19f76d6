"""Pages whose words come after they have loaded, in a real browser, over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from mystery_shopper.channels.protocol import Kit
from mystery_shopper.channels.web import Web
from mystery_shopper.config_doors import Doors, WebDoor
from mystery_shopper.diary import Heard, Notebook
from tests.channels.kits import Kept
from tests.support.site import serving
from tests.support.stage import a_config, a_journey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.requests import Request

    from mystery_shopper.customer import Cast

PAGE = """<title>{title}</title><main><p id="words">Loading …</p>{more}</main><script>{script}</script>"""
SHOW = "document.getElementById('words').innerText"
LATE = f"""(async () => {{
  for (let part = 0; part < 10; part++) {SHOW} = 'Loading …' + await (await fetch('part')).text();
  {SHOW} = 'Trail Tent 4: 249.00';
}})();"""
PRESSED = f"""document.querySelector('button').onclick = async () => {{
  for (let part = 0; part < 10; part++) await fetch('part');
  {SHOW} = 'Order FO-118822, on its way';
}};"""
HELD = f"""fetch('news?since=0'); {SHOW} = 'Open until nine';"""
BUSY = f"""const main = document.querySelector('main'); main.ariaBusy = 'true';
setTimeout(() => {{ {SHOW} = 'In stock: 3'; main.ariaBusy = 'false'; }}, 150);"""


def page(title: str, script: str, more: str = "") -> Callable[[Request], Any]:
    async def answer(_: Request) -> HTMLResponse:
        return HTMLResponse(PAGE.format(title=title, script=script, more=more))

    return answer


async def part(_: Request) -> PlainTextResponse:
    return PlainTextResponse(" …")


async def news(request: Request) -> PlainTextResponse:
    """Held open until the browser hangs up: there is no news."""
    while (await request.receive())["type"] != "http.disconnect":
        continue
    return PlainTextResponse("")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    routes = [
        Route("/late", page("Late", LATE)),
        Route("/pressed", page("Pressed", PRESSED, "<button>Track</button>")),
        Route("/held", page("Held", HELD)),
        Route("/busy", page("Busy", BUSY)),
        Route("/part", part),
        Route("/news", news),
    ]
    with serving(Starlette(routes=routes)) as url:
        yield url


@pytest.fixture
def seconds() -> float:
    """How long she waits for a page: as long as a busy machine may take."""
    return 30


@pytest.fixture
def cast(seconds: float) -> Iterator[Cast]:
    with a_journey(a_config(patience={"page": seconds})) as made:
        yield made


@pytest.fixture
def web(cast: Cast, site: str, new_browser_context: Callable[[], Any]) -> Iterator[Web]:
    kit = Kit(
        notebook=Notebook(cast.journey.diary, "Maria", "web"),
        doors=Doors(web=WebDoor(url=f"{site}/")),
        config=cast.journey.config,
        persona=cast("Maria").persona,
        evidence=Kept(),
        browser_context=new_browser_context,
    )
    opened = Web(kit)
    yield opened
    opened.close()


def heard(cast: Cast) -> list[str]:
    return [one.text for one in cast.journey.diary.records if isinstance(one, Heard)]


@pytest.mark.parametrize(("where", "words"), [("late", "Trail Tent 4: 249.00"), ("busy", "In stock: 3")])
def test_what_a_page_fetches_or_is_busy_with_is_waited_for(web: Web, cast: Cast, where: str, words: str) -> None:
    assert web.open(where) == words
    assert heard(cast) == [words]


def test_what_a_button_lets_the_page_fetch_is_waited_for(web: Web, cast: Cast) -> None:
    web.open("pressed")
    assert web.press("Track").startswith("Order FO-118822, on its way")
    assert not any("Loading" in words and "Order" in words for words in heard(cast))


@pytest.mark.parametrize("seconds", [3])
def test_a_line_that_is_held_open_is_waited_for_once(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    assert web.open("held") == "Open until nine"
    monkeypatch.setattr(web.page, "wait_for_timeout", lambda _: pytest.fail("it waits for the same line again"))
    assert web.open("held") == "Open until nine"
