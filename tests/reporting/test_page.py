from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from mystery_shopper import reporting
from mystery_shopper.reporting import pictures, summary
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = """"><script>alert(1)</script><img src=x onerror=alert(2)>' onclick='alert(3) {{ 7 * 7 }} ]]>"""


def soup(run_dir: Path) -> BeautifulSoup:
    reporting.write(run_dir)
    return BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(params=[True, False], ids=["broken", "kept"])
def whole(request: pytest.FixtureRequest, tmp_path: Path) -> BeautifulSoup:
    return soup(building.flagship(tmp_path, broken=request.param))


def test_ids_are_unique_and_every_internal_link_resolves(whole: BeautifulSoup) -> None:
    ids = [tag["id"] for tag in whole.find_all(id=True)]
    assert sorted(set(ids)) == sorted(ids)
    targets = {link["href"][1:] for link in whole.find_all("a", href=re.compile("^#"))}
    assert targets - set(ids) == set()
    labels = {one for tag in whole.find_all(attrs={"aria-labelledby": True}) for one in tag["aria-labelledby"].split()}
    assert labels - set(ids) == set()


def test_every_number_equals_the_length_of_the_list_that_it_links_to(whole: BeautifulSoup) -> None:
    counts = whole.find_all("a", attrs={"data-count": True})
    assert len(counts) > 5
    for link in counts:
        target = whole.find(id=link["href"][1:])
        counted = target.select(link["data-count"]) if link["data-count"] else target.find_all(recursive=False)
        assert int(link.text) == len(counted), link["href"]


def test_no_external_resource_and_no_script_but_its_own(whole: BeautifulSoup) -> None:
    (script,) = whole.find_all("script")
    assert script.attrs == {}
    digest = base64.b64encode(hashlib.sha256(script.string.encode()).digest()).decode()
    policy = whole.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert f"script-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none'")
    assert whole.find_all(["link", "object", "embed"]) == []
    for tag in whole.find_all(src=True):
        assert tag["src"].startswith(("evidence/", "data:image/"))
    for link in whole.find_all("a", href=True):
        assert re.match(r"#|evidence/|run\.jsonl?$", link["href"]), link["href"]
    assert "url(" not in whole.style.text
    assert "@import" not in whole.style.text


def test_the_broken_page_answers_first_can_we_release(tmp_path: Path) -> None:
    text = soup(building.flagship(tmp_path, broken=True))
    assert text.h1.get_text(" ", strip=True) == "Do not release: 1 of 2 customers was let down."
    cover = text.find("header").get_text(" ", strip=True)
    assert "says nothing about your company" in cover
    assert "commit 1f2e3d4" in cover
    assert "incident-number-stays-in-email" in cover
    assert (
        "Maria was promised the Trail Tent 4 for 249.00 USD, gave the number 3 times, told the story 3 times, "
        "was passed on twice and spent 10 minutes."
    ) in cover
    assert "Customer service could not find the number INC-20417." in cover
    assert "Head of Customer Care" in cover
    assert "There is no earlier run to compare with." in cover
    assert (
        text.select_one("header .board svg")["data-journey"]
        == "journey-maria-calls-to-order-at-the-price-that-was-promised-by-email"
    )


def test_the_kept_page_says_so(tmp_path: Path) -> None:
    title = soup(building.flagship(tmp_path, broken=False)).h1.get_text(" ", strip=True)
    assert title == "Nothing speaks against a release: both customers got what they were promised."


def test_the_story_is_told_contact_by_contact(tmp_path: Path) -> None:
    story = soup(building.flagship(tmp_path, broken=True)).find("article", class_="story")
    assert [one.h4.text for one in story.find_all("section", class_="contact")] == [
        "Maria goes to the store",
        "Maria visits the website",
        "Maria writes an email",
        "Maria calls +18005550100",
    ]
    lines = [re.sub(r"\s+", " ", one.get_text(" ", strip=True)) for one in story.select(".contact:last-of-type .script > li")]
    refused = next(n for n, line in enumerate(lines) if "any way of referring to that" in line)
    assert "passed on to customer service" in lines[refused - 3]
    assert lines[refused - 1] == "Maria My incident number is INC-20417."
    assert lines[refused + 1] == "✕ Customer service could not find the number INC-20417."
    assert any("waits 2 minutes, after being told 1 minute" in line for line in lines)


def test_plain_words_before_the_technical_part(tmp_path: Path) -> None:
    text = soup(building.flagship(tmp_path, broken=True))
    for technical in text.find_all(class_="technical"):
        technical.decompose()
    words = set(re.findall(r"\w+", text.body.get_text(" ").lower()))
    assert words & {"hop", "hops", "reception", "receptions", "echoed", "ledger", "diary"} == set()


def test_a_developer_can_walk_it_again(tmp_path: Path) -> None:
    story = soup(building.flagship(tmp_path, broken=True)).find("article", class_="story")
    command = story.find("pre", class_="command").text
    assert command.startswith(f'mystery-shopper run {building.FEATURE} -k "maria and calls and to and order')
    assert command.endswith("--fault incident-number-stays-in-email --seed 7")
    assert " and and " not in command


def test_an_apostrophe_falls_out_of_the_words_as_it_does_from_the_tests_name(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    building.plan(run_dir, title="The store's price and the web's", feature="features/two words/a.feature")
    command = soup(run_dir).find("pre", class_="command").text
    assert command == "mystery-shopper run 'features/two words/a.feature' -k \"the and stores and price and webs\" --seed 7"


def test_hostile_text_is_inert_everywhere(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True, hostile=HOSTILE)
    text = soup(run_dir)
    assert len(text.find_all("script")) == 1
    assert [tag for tag in text.find_all() if any(name.startswith("on") for name in tag.attrs)] == []
    assert {tag["src"].partition(";")[0] for tag in text.find_all("img")} == {"data:image/png"}
    assert "<script>alert(1)</script>" in text.get_text()
    assert "{{ 7 * 7 }}" in text.get_text()
    markdown = (run_dir / "summary.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<", markdown)


def test_mails_are_framed_without_scripts_or_loading(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    mail = next(run_dir.glob("evidence/*/*.html"))
    mail.write_text('<script>alert(1)</script><img src="http://tracker.example/x.png">“Yes”', encoding="utf-8")
    frames = soup(run_dir).find_all("iframe")
    assert frames
    for frame in frames:
        assert frame.has_attr("sandbox")
        assert not frame["sandbox"]
        assert not frame.has_attr("src")
        assert "default-src 'none'" in frame["srcdoc"].partition(">")[0]


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("evidence/a/01-x.png", "evidence/a/01-x.png"),
        ("evidence/a b/“x”.png", "evidence/a%20b/%E2%80%9Cx%E2%80%9D.png"),
        ("../../etc/passwd", ""),
        ("/etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("evidence\\..\\x", ""),
    ],
)
def test_evidence_never_leads_out_of_the_run(path: str, link: str) -> None:
    assert pictures.link(path) == link


def test_summary_is_one_screen(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    reporting.write(run_dir)
    text = (run_dir / "summary.md").read_text(encoding="utf-8")
    assert text.splitlines()[2] == "**Do not release: 1 of 2 customers was let down.**"
    assert "Let customer service look up the incident numbers that the mail desk gives out. (Head of Customer Care)" in text
    assert "[index.html](index.html)" in text
    assert len(text.splitlines()) < 40


def test_summary_shows_at_most_one_screen_of_many(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    for number in range(summary.MOST + 3):
        told = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#walk-{number}", f"Walk {number}"))
        told.finds(kind="not-answered", hop=f"desk {number}", channel="phone")
        building.finish(run_dir, told, "broken")
    building.end(run_dir, broken=summary.MOST + 3)
    reporting.write(run_dir)
    text = (run_dir / "summary.md").read_text(encoding="utf-8")
    assert "… and 3 more" in text
    assert len(text.splitlines()) < 40
