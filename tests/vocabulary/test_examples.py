"""Each phrase, general or of this suite, has an example, and the example means that phrase alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_bdd.parser import Step

from mystery_shopper.phrases import Phrase, PhraseBook

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def book(request: pytest.FixtureRequest) -> PhraseBook:
    return PhraseBook(request.node, ROOT)


@pytest.fixture(scope="module")
def phrases(book: PhraseBook) -> list[Phrase]:
    """Those of the engine and of this repository's own suite, not what tests define."""
    return [one for one in book.all() if one.function.__module__.startswith(("mystery_shopper.vocabulary.", "steps."))]


def test_all_modules_are_there(phrases: list[Phrase]) -> None:
    modules = {one.function.__module__ for one in phrases}
    general = {
        one.stem for one in (ROOT / "src/mystery_shopper/vocabulary").glob("*.py") if one.stem not in {"__init__", "asking"}
    }
    suite = {one.stem for one in (ROOT / "steps").glob("*.py") if one.stem != "__init__"}
    assert modules == {f"mystery_shopper.vocabulary.{one}" for one in general} | {f"steps.{one}" for one in suite}


def test_each_phrase_says_what_it_means(phrases: list[Phrase]) -> None:
    assert [one.where for one in phrases if not one.says or not one.example] == []


def test_each_example_means_its_own_phrase_and_no_other(book: PhraseBook, phrases: list[Phrase]) -> None:
    wrong = {}
    for one in phrases:
        step = Step(name=one.example, type=one.type, indent=0, line_number=1, keyword=one.keyword)
        meant = [other.where for other in book.meanings(step)]
        if meant != [one.where]:
            wrong[f"{one.where}: {one.example}"] = meant
    assert wrong == {}


def test_each_example_begins_with_its_keyword(phrases: list[Phrase]) -> None:
    wrong = [one.where for one in phrases if f"Example: {one.keyword} {one.example}" not in one.function.__doc__]
    assert wrong == []
