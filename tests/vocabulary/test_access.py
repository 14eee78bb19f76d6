"""Pages by names, roles and keys alone: what was observed is judged page by page."""

from __future__ import annotations

import pytest

from mystery_shopper.diary import Declared, Notebook
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.access import works_by_keys
from tests.support.stage import a_journey
from tests.vocabulary.building import findings_of


def gone_through(book: Notebook, page: str, **wrong: str) -> None:
    book.note(Declared, about="observed", facts={"what": "access", "page": page, **wrong})


def test_pages_that_anybody_can_use() -> None:
    with a_journey() as cast:
        cast("Nora")
        book = Notebook(cast.journey.diary, "Nora", "web")
        book.open("https://shop.example/")
        gone_through(book, "/cart")
        works_by_keys(cast, "she")


def test_a_page_for_the_eyes_only() -> None:
    with a_journey() as cast:
        cast("Nora")
        book = Notebook(cast.journey.diary, "Nora", "web")
        book.open("https://shop.example/")
        book.serve("web site", reached="page")
        gone_through(book, "/cart")
        gone_through(book, "/checkout", **{"without a name": "textbox after “City”"})
        (found,) = findings_of(lambda: works_by_keys(cast, "she"))
    assert (found.kind, found.channel, found.hop) == ("not-accessible", "web", "web site")
    assert found.heard == "/checkout: without a name: textbox after “City”"


def test_another_ones_pages_are_not_hers() -> None:
    with a_journey() as cast:
        cast("Nora")
        cast("Paul")
        hers, his = (Notebook(cast.journey.diary, who, "web") for who in ("Nora", "Paul"))
        for book in (hers, his):
            book.open("https://shop.example/")
        gone_through(hers, "/cart")
        gone_through(his, "/checkout", **{"focus is held by": "code"})
        works_by_keys(cast, "Nora")


def test_who_used_no_page_by_keyboard_cannot_be_judged() -> None:
    with a_journey() as cast:
        cast("Nora")
        with pytest.raises(PreconditionMissing, match="Given Nora uses the keyboard and a screen reader"):
            works_by_keys(cast, "she")
