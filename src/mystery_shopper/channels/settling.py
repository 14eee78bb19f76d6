"""The words of a page once it is at rest: the scripts of many pages fetch them after the page has loaded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.patience import Patience

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request

    from mystery_shopper.config import Patience as Limits

_OF_SCRIPTS = frozenset({"fetch", "xhr"})
_WORDS = """() => {
  const main = document.querySelector('main') || document.body;
  if (!main) return ['', false];
  const copy = main.cloneNode(true);
  copy.querySelectorAll('[role=log], [role=note], script, style, select, textarea').forEach(n => n.remove());
  const holder = document.createElement('div');
  holder.style.cssText = 'position:absolute;left:-100000px;top:0;width:1200px';
  holder.appendChild(copy);
  document.body.appendChild(holder);
  const words = holder.innerText;
  holder.remove();
  return [words, document.querySelector('[aria-busy=true]') !== null];
}"""
"""The words without the conversation and the notes on the page, and whether it says itself that it is still busy."""


class Settling:
    """What the scripts of a page still fetch. A line that is held open for news is known by its never ending, and is then left
    alone.
    """

    def __init__(self) -> None:
        self._under_way: set[Request] = set()
        self._held: set[str] = set()
        self._came = False  # since the page was last at rest

    def watch(self, page: Page) -> None:
        """From now on the requests of `page` count, and no others."""
        self._under_way.clear()
        page.on("request", self._begin)
        page.on("requestfinished", self._end)
        page.on("requestfailed", self._end)

    def words(self, page: Page, limits: Limits) -> str:
        """The words of `page` when nothing is fetched any more, it does not say that it is busy, and the same words stand there
        twice; where it takes longer than a page may, the words as they stand then. Raises Playwright's errors.
        """
        page.wait_for_load_state()
        words, busy = page.evaluate(_WORDS)

        def at_rest() -> str | None:
            nonlocal words
            before = words
            words, busy = page.evaluate(_WORDS)
            return None if busy or self._under_way or words != before else words

        if busy or self._came or self._under_way:  # while it pauses, the browser's events are heard
            Patience(limits.page, limits.every, pause=lambda seconds: page.wait_for_timeout(1000 * seconds)).until(at_rest)
        self._held.update(_address(one) for one in self._under_way)
        self._under_way.clear()
        self._came = False
        return re.sub(r"\n{3,}", "\n\n", words).strip()

    def _begin(self, request: Request) -> None:
        if request.resource_type in _OF_SCRIPTS and _address(request) not in self._held:
            self._under_way.add(request)

    def _end(self, request: Request) -> None:
        if request in self._under_way:
            self._under_way.remove(request)
            self._came = True


def _address(request: Request) -> str:
    return request.url.partition("?")[0]
