"""Which browser is launched, and how far it can reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from mystery_shopper import browsers
from mystery_shopper.errors import CouldNotLook
from tests.support.site import serving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from starlette.requests import Request


def test_only_loopback_and_what_is_allowed_can_be_found() -> None:
    rules = browsers.bounds(["shop.example.com", "*.cdn.example.com", "+1800*", "bad host, EXCLUDE *"])
    assert rules.startswith("--host-resolver-rules=MAP * ~NOTFOUND , ")
    assert "EXCLUDE shop.example.com" in rules
    assert "EXCLUDE *.cdn.example.com" in rules
    assert "1800" not in rules
    assert not rules.endswith("EXCLUDE *")


def test_a_page_cannot_reach_a_strangers_host(new_browser_context: Callable[[], Any]) -> None:
    async def home(_: Request) -> HTMLResponse:
        return HTMLResponse("<main><img src='http://192.0.2.1/x.png'><p>here</p></main>")

    failed: list[str] = []
    with serving(Starlette(routes=[Route("/", home)])) as url:
        page = new_browser_context().new_page()
        page.on("requestfailed", lambda request: failed.append(request.failure))
        page.goto(url)
        assert page.get_by_text("here").is_visible()
    assert failed == ["net::ERR_NAME_NOT_RESOLVED"]


def test_the_environment_names_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "chrome"
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    monkeypatch.setenv(browsers.VARIABLE, str(browser))
    options = browsers.launch_options({}, "nowhere", chromium=True)
    assert options["executable_path"] == str(browser)


def test_a_browser_that_is_not_there_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browsers.VARIABLE, "no-such-browser")
    with pytest.raises(CouldNotLook, match="no-such-browser"):
        browsers.find()


def test_without_any_browser_the_ways_to_get_one_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(browsers.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CouldNotLook, match=r"doctor --install-browser.*playwright install chromium.*apt-get install"):
        browsers.launch_options({}, str(tmp_path / "a" / "b" / "chrome"), chromium=True)


def test_what_was_asked_for_is_kept(tmp_path: Path) -> None:
    asked = {"executable_path": str(tmp_path / "mine"), "args": ["--lang=de"], "headless": False}
    options = browsers.launch_options(asked, "nowhere", chromium=True)
    assert options["executable_path"] == asked["executable_path"]
    assert options["args"][0] == "--lang=de"
    assert options["headless"] is False


def test_other_browsers_are_launched_as_asked() -> None:
    assert browsers.launch_options({"slow_mo": 5}, "nowhere", chromium=False) == {"slow_mo": 5}
