"""Whatever the company writes, wherever it writes it, is text on the page and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from mystery_shopper import reporting
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.browsers import Browsers

RUNS = "<script>document.title='owned'</script>"
LOADS = "<img src=http://tracker.invalid/x.png onerror=\"document.title='owned'\">"
BREAKS_OUT = "\"'></text></svg></textarea></title><svg onload=\"document.title='owned'\">{{ 7*7 }}]]>--><!--"
HOSTILE = f"{RUNS}{LOADS}{BREAKS_OUT}"
ITEM = f"Tent {RUNS}"
NUMBER = "INC-<svg/onload=document.title='owned'>\"'1"
DESK = f"price desk {LOADS}"
CONFIG = building.CONFIG.replace("'\\bINC-(\\d{5})\\b'", "'INC-\\S+'").replace("Trail Tent 4", ITEM.replace('"', '\\"'))


@pytest.fixture(scope="module")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hostile: a product's name, a number, a desk's name, what an agent says, a mail, an attachment's name, a title, a tag, an
    owner, a channel, a message.
    """
    run_dir = building.suite(tmp_path_factory.mktemp("suite"), CONFIG)
    building.begin(run_dir, faults=(HOSTILE,))
    told = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#{HOSTILE.replace('/', '')}", HOSTILE))
    told.declares("goal", item=ITEM, price="249.00 USD")
    told.contact("store", "http://127.0.0.1/store/", title=HOSTILE)
    told.desk(f"store {HOSTILE}", "counter")
    told.hears(f"{ITEM}\n249.00\n{HOSTILE}", "shown", place=HOSTILE, source=HOSTILE)
    told.sees("x")
    told.contact("email", "help@fernridge.example", 600, known_by=("own-mailbox",), title=HOSTILE)
    told.desk(f"mail desk {HOSTILE}", "reply")
    told.hears(
        f"Incident {NUMBER} : yes, you can have the {ITEM} for 249.00 USD. {HOSTILE}",
        "mailed",
        subject=HOSTILE,
        given_back=HOSTILE,
    )
    mail = (
        f"<body onload=\"document.title='owned'\">{HOSTILE}<a href=\"javascript:document.title='owned'\">click</a>"
        "<style>@import 'http://tracker.invalid/x.css'</style><p style=\"background:url(http://tracker.invalid/y.png)\">Yours</p>"
        "<iframe src=http://tracker.invalid/></iframe><form action=http://tracker.invalid/>"
        "<input autofocus onfocus=\"document.title='owned'\"></form>"
    )
    told.sees("the mail", mail.encode(), "text/html")
    told.contact("phone", "+18005550100", 3600, known_by=("own-number",))
    told.desk(DESK)
    told.says(f"My incident number is {NUMBER}")
    told.hears(f"I do not have any way of referring to that. {HOSTILE}")
    path = told.sees("attachment", b"plain", "text/plain")
    told.note(building.Shown, path=path, what=HOSTILE, media=HOSTILE)
    told.note(building.Shown, path=f"evidence/{HOSTILE}", what=HOSTILE, media="image/png")
    told.note(building.Shown, path="javascript:document.title='owned'", what="a link", media="text/plain")
    told.finds(
        kind="reference-not-recognised",
        channel="phone",
        hop=DESK,
        handover={"from": HOSTILE, "to": HOSTILE},
        owner=HOSTILE,
        reference=NUMBER,
        said=HOSTILE,
        heard=HOSTILE,
        expected=HOSTILE,
        improvement=HOSTILE,
        step=HOSTILE,
        fingerprint=HOSTILE,
        evidence=["javascript:document.title='owned'"],
    )
    building.finish(run_dir, told, "broken", HOSTILE)
    cut = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#lost", f"Lost {HOSTILE}"))
    building.finish(run_dir, cut, "compromised", HOSTILE)
    building.end(run_dir, broken=1, compromised=1)
    reporting.write(run_dir)
    return run_dir


def test_it_is_text_in_the_page_and_in_its_pictures(run_dir: Path) -> None:
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert len(page.find_all("script")) == 1
    assert page.title.text.startswith("Do not release")
    assert [tag for tag in page.find_all() if any(name.startswith("on") for name in tag.attrs)] == []
    assert {tag["src"].partition(":")[0] for tag in page.find_all("img")} <= {"data"} | {
        tag["src"] for tag in page.find_all("img") if tag["src"].startswith("evidence/")
    }
    assert [link["href"] for link in page.find_all("a") if not link["href"].startswith(("#", "evidence/", "run.json"))] == []
    words = page.get_text()
    assert RUNS in words
    assert "{{ 7*7 }}" in words
    threads = {one["data-reference"] for one in page.select("svg g.thread")}
    assert threads
    assert all(one.casefold().startswith("inc-<svg") for one in threads), threads
    assert {svg.parent["class"][0] for svg in page.select("svg[data-layout]")} == {"board"}


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_runs_and_nothing_is_loaded(mystery_shopper_browsers: Browsers, run_dir: Path, scripts: bool) -> None:
    context = mystery_shopper_browsers.context(java_script_enabled=scripts)
    page: Any = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.goto((run_dir / "index.html").as_uri())
    if scripts:
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for frame in page.locator("iframe").all():
            frame.scroll_into_view_if_needed()
        page.locator("#filter select[name=owner]").select_option(index=1)
        assert page.locator(".story[data-verdict]:visible").count() == 1
        page.reload()  # the linked view
        assert page.locator(".story[data-verdict]:visible").count() == 1
    assert page.title().startswith("Do not release")
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
    assert said == []
    context.close()
