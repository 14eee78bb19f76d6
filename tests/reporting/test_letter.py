"""The summary as a mail: the same in HTML and in text, one screen, and nothing in it runs or loads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from mystery_shopper import reporting
from mystery_shopper.reporting import letter, summary
from tests.reporting import building
from tests.reporting.test_killed_runs import killed
from tests.reporting.test_page import HOSTILE

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.browsers import Browsers


def written(run_dir: Path) -> tuple[BeautifulSoup, str]:
    reporting.write(run_dir)
    html, text = ((run_dir / name).read_text(encoding="utf-8") for name in ("summary.html", "summary.txt"))
    return BeautifulSoup(html, "html.parser"), text


def broken(root: Path, count: int, **fields: str) -> Path:
    run_dir = building.suite(root)
    building.begin(run_dir)
    for number in range(count):
        told = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#walk-{number}", f"Walk {number}"))
        told.finds(kind="not-answered", channel="phone", **{"hop": f"desk {number}", **fields})
        building.finish(run_dir, told, "broken")
    building.end(run_dir, broken=count)
    return run_dir


def test_it_answers_first_can_we_release_and_says_whom_to_ask(tmp_path: Path) -> None:
    html, text = written(building.flagship(tmp_path, broken=True))
    assert html.h1.text == "Do not release"
    assert text.splitlines()[:4] == [
        "Fernridge Outfitters · Sunday, 22 November 2026",
        "",
        "DO NOT RELEASE",
        "1 of 2 customers was let down.",
    ]
    for told in (" ".join(one.split()) for one in (html.get_text(" "), text)):
        assert "Maria was promised the Trail Tent 4 for 249.00 USD, " in told
        assert "Let customer service look up the incident numbers that the mail desk gives out." in told
        assert "Head of Customer Care" in told
        assert "says nothing about your own" in told


def test_mail_programs_can_show_it(tmp_path: Path) -> None:
    """No style sheet, script, picture or address: mail programs drop or block them."""
    html, _ = written(building.flagship(tmp_path, broken=True))
    assert html.find_all(["style", "link", "script", "img", "a", "iframe", "form", "svg"]) == []
    assert html.find_all(attrs={"class": True}) == []
    assert all(table.get("role") == "presentation" for table in html.find_all("table"))


def test_hostile_words_are_words(tmp_path: Path) -> None:
    run_dir = broken(tmp_path, 1, hop=f"\x1b[31m{HOSTILE}", improvement=HOSTILE)
    html, text = written(run_dir)
    assert html.find_all(["script", "img"]) == []
    assert [tag for tag in html.find_all() if any(name.startswith("on") for name in tag.attrs)] == []
    assert "<script>alert(1)</script>" in html.get_text()
    assert "\x1b" not in text


@pytest.mark.parametrize("count", [1, 12])
def test_it_stays_one_screen(tmp_path: Path, count: int) -> None:
    html, text = written(broken(tmp_path, count, improvement="Answer the question. " * 40))
    assert len(text.splitlines()) <= 50
    assert max(map(len, text.splitlines())) <= letter.COLUMNS
    assert ("and 9 more" in text) == ("and 9 more" in html.get_text()) == (count == 12)


def test_a_killed_run_says_what_is_missing(tmp_path: Path) -> None:
    html, text = written(killed(tmp_path))
    for told in (html.get_text(" "), text):
        assert "of 3 customers planned, 1 on the way and 1 not yet set out" in " ".join(told.split())


@pytest.mark.parametrize("width", [1000, 390])
def test_it_is_seen_whole(tmp_path: Path, width: int, mystery_shopper_browsers: Browsers) -> None:
    run_dir = building.flagship(tmp_path, broken=True, hostile="x" * 200)
    reporting.write(run_dir)
    context = mystery_shopper_browsers.context(viewport={"width": width, "height": 900})
    page: Any = context.new_page()
    page.goto((run_dir / "summary.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width > 640:
        assert page.evaluate("document.documentElement.scrollHeight") <= 900, "one screen"
    context.close()


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a [b](c) *d* <e>", r"a \[b\](c) \*d\* \<e\>"),
        ("costs $249 or $289", r"costs \$249 or \$289"),
        ("see https://evil.example now", r"see https\://evil.example now"),
        ("or www.evil.example", r"or www\.evil.example"),
        ("two\n## lines", r"two \#\# lines"),
        ("::error::\x1b[0m", "::error::\N{REPLACEMENT CHARACTER}\\[0m"),
    ],
)
def test_markdown_of_anybody_is_literal(text: str, escaped: str) -> None:
    assert summary.markdown(text) == escaped
