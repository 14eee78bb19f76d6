"""The page as a person meets it: needs a browser, opens it from the disk, without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper import reporting
from tests.reporting import building

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
    assert [url for url in opened.requests if not url.startswith("file:")] == ["http://tracker.invalid/x.png csp"]


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
