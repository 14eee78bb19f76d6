"""The page as a person meets it: needs a browser, opens it from the disk, without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from mystery_shopper import reporting
from tests.reporting import building
from tests.reporting.test_gate_shown import PROMISES, decide, known, ruling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.browsers import Browsers

HOSTILE = "<script>document.title = 'owned'</script><img src='http://tracker.invalid/x.png' onerror=\"document.title='owned'\">"
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = text => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
                        return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                       return .2126 * r + .7152 * g + .0722 * b; };
  const behind = node => { for (; node; node = node.parentElement) { const c = rgb(getComputedStyle(node).backgroundColor);
                           if (c[3] > 250) return c; } return [255, 255, 255, 255]; };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.getClientRects().length) continue;
    const style = getComputedStyle(node);
    const ink = light(rgb(node.closest('svg') ? style.fill : style.color)), paper = light(behind(node));
    const ratio = (Math.max(ink, paper) + .05) / (Math.min(ink, paper) + .05);
    const where = `${node.tagName}.${node.getAttribute('class')}: ${walker.currentNode.data.trim()}`;
    if (ratio < 4.5) faint.add(`${ratio.toFixed(2)} ${where}`);
  }
  return [...faint];
}"""


@pytest.fixture(scope="module")
def page_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    run_dir = building.flagship(tmp_path_factory.mktemp("suite"), broken=True, hostile=HOSTILE)
    mail = next(run_dir.glob("evidence/*/*.html"))
    mail.write_text(HOSTILE + mail.read_text(encoding="utf-8"), encoding="utf-8")
    rules = (
        ruling(journeys=(building.FLAGSHIP, HOSTILE)),
        PROMISES,
        ruling("effort_per_goal.price_matching.minutes_to_a_person", None, 5, "not-evaluated", words=HOSTILE),
    )
    decide(run_dir, "refused", *rules, known_failures=(known(), known("not-told", "expired", reason=HOSTILE)))
    reporting.write(run_dir)
    return (run_dir / "index.html").as_uri()


@pytest.fixture
def opened(mystery_shopper_browsers: Browsers, page_url: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    width, scheme = request.param
    context = mystery_shopper_browsers.context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.requests, page.complaints = [], []
    page.on("response", lambda one: page.requests.append(one.url))
    page.on("requestfailed", lambda one: page.requests.append(f"{one.url} {one.failure}"))
    page.on("console", lambda one: page.complaints.append(one.text))
    page.on("pageerror", lambda one: page.complaints.append(str(one)))
    page.goto(page_url)
    yield page
    context.close()


SIZES = pytest.mark.parametrize("opened", [(1280, "light"), (768, "dark"), (390, "light"), (390, "dark")], indirect=True)


@SIZES
def test_nothing_is_wider_than_the_screen_even_unfolded(opened: Any) -> None:
    for unfold in (False, True):
        if unfold:
            opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert opened.evaluate("[document.documentElement.scrollWidth <= innerWidth, document.documentElement.scrollWidth]")[0]


@SIZES
def test_axe_finds_nothing_even_unfolded(opened: Any) -> None:
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    result = Axe().run(opened, options={"iframes": False, "resultTypes": ["violations"]})
    assert result.violations_count == 0, result.generate_report()
    assert opened.complaints == []


@SIZES
def test_all_text_has_the_contrast_that_eyes_need(opened: Any) -> None:
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert opened.evaluate(CONTRAST) == []


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_hostile_text_does_nothing_and_nothing_is_fetched(opened: Any) -> None:
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    opened.locator("iframe").first.scroll_into_view_if_needed()
    opened.locator("figure img").first.scroll_into_view_if_needed()
    opened.wait_for_function("[...document.querySelectorAll('figure img')].some(one => one.naturalWidth > 0)")
    assert opened.title().startswith("Do not release")
    assert [url for url in opened.requests if not url.startswith(("file:", "data:"))] == []
    frame = opened.frame_locator("iframe").first
    assert "INC-20417" in frame.locator("body").inner_text()
    assert frame.locator("script, img").count() == 0


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_opening_it_asks_nobody_for_anything(opened: Any) -> None:
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert [url for url in opened.requests if not url.startswith(("file:", "data:"))] == []
    assert opened.complaints == []


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_every_number_leads_to_the_list_that_it_counts(opened: Any) -> None:
    links = opened.locator("a[data-count]")
    assert links.count() > 20
    seen = opened.evaluate(
        """() => [...document.querySelectorAll('a[data-count]')].map(link => {
            const list = document.querySelector(link.getAttribute('href'));
            location.hash = link.getAttribute('href');
            return [link.textContent, list.querySelectorAll(link.dataset.count || ':scope > *').length, list.id];
        })"""
    )
    assert [one for one in seen if int(one[0]) != one[1]] == []


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_every_link_within_the_page_ends_at_something_that_can_be_seen(opened: Any) -> None:
    places = opened.evaluate(
        "[...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map(one => one.getAttribute('href')))]"
    )
    hidden = []
    for place in places:
        opened.evaluate("place => { location.hash = ''; location.hash = place; }", place)
        target = opened.locator(place)
        opened.wait_for_function(
            "place => [...document.querySelector(place).children].some(one => one.getClientRects().length)"
            " || document.querySelector(place).getClientRects().length || !document.querySelector(place).children.length",
            arg=place,
        )
        if target.evaluate("one => !!one.children.length && !one.closest('details[open], :not(details)')"):
            hidden.append(place)
    assert hidden == []


def shown(page: Any) -> list[str]:
    return page.evaluate(
        "[...document.querySelectorAll('.story[data-verdict]')].filter(one => !one.hidden).map(one => one.dataset.verdict)"
    )


@pytest.mark.parametrize("opened", [(1280, "light"), (390, "dark")], indirect=True)
def test_a_filter_shows_what_it_says_and_can_be_linked(opened: Any) -> None:
    assert shown(opened) == ["broken", "kept"]
    opened.get_by_label("How it ended").select_option("kept")
    assert shown(opened) == ["kept"]
    assert opened.url.endswith("#?verdict=kept")
    assert "1 of 2 journeys shown" in opened.locator("#filter output").inner_text()
    assert opened.locator("#finding-list > li:visible").count() == 0
    opened.get_by_role("button", name="Show all").click()
    assert shown(opened) == ["broken", "kept"]
    assert "#" not in opened.url


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_a_linked_view_opens_as_it_was_and_a_counted_number_ends_it(opened: Any, page_url: str) -> None:
    opened.goto("about:blank")
    opened.goto(f"{page_url}#?owner=Head+of+Customer+Care&channel=phone")
    assert shown(opened) == ["broken"]
    assert opened.locator("#filter").get_by_label("Whose it is").input_value() == "Head of Customer Care"
    assert opened.locator("#fixes > li:visible").count() == 1
    opened.locator(".figures a[href='#kept']").click()
    opened.wait_for_function("document.querySelector('#filter output').textContent === ''")
    assert shown(opened) == ["broken", "kept"]


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_the_filter_is_used_by_keyboard_alone(opened: Any) -> None:
    opened.get_by_label("How it ended").focus()
    opened.keyboard.press("ArrowDown")
    assert shown(opened) == ["kept"]
    opened.keyboard.press("ArrowDown")
    assert shown(opened) == ["broken"]


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_an_embedded_picture_is_enlarged_and_put_away_again(opened: Any) -> None:
    opened.locator("#stories figure a:has(img)").first.click()
    enlarged = opened.locator("#picture img")
    enlarged.wait_for(state="visible")
    assert enlarged.evaluate("one => one.naturalWidth") == 320
    opened.keyboard.press("Escape")
    enlarged.wait_for(state="hidden")
    assert opened.url.endswith("index.html")


def test_without_scripts_everything_is_there(mystery_shopper_browsers: Browsers, page_url: str) -> None:
    context = mystery_shopper_browsers.context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_url)
    assert not page.locator("#filter").is_visible()
    assert page.locator(".story[data-verdict]").count() == 2
    assert page.locator("header .board.wide").is_visible()
    link = page.locator("a[data-count][href^='#carry-']").first
    link.click()
    page.locator(link.get_attribute("href")).wait_for(state="visible")
    context.close()


@pytest.mark.parametrize("opened", [(390, "light")], indirect=True)
def test_a_number_leads_to_its_list_even_where_that_is_folded(opened: Any) -> None:
    link = opened.locator("a[data-count][href^='#carry-']").first
    target = opened.locator(link.get_attribute("href"))
    assert not target.is_visible()
    link.click()
    target.wait_for(state="visible")


@pytest.mark.parametrize("opened", [(1280, "light")], indirect=True)
def test_every_link_and_fold_can_be_reached_by_keyboard(opened: Any) -> None:
    reached: set[str] = set()
    for _ in range(12):
        opened.keyboard.press("Tab")
        reached.add(
            opened.evaluate("document.activeElement.tagName + ' ' + document.activeElement.textContent.trim().slice(0, 30)")
        )
    assert "A Go to the customers’ stories" in reached
    assert len(reached) >= 10
