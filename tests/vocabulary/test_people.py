"""People: what a stranger must not be told, and what he is told instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.people import is_told_how, nobody_tells
from tests.support.stage import a_journey
from tests.vocabulary.building import ORDERED, asked_by_mail, findings_of, on_the_phone, sentence

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

ASKS = "> My order number is FO-118822. Where is my order?"


def paul_asks(cast: Cast, *answers: str) -> None:
    """Maria was given an order number; Paul quotes it from his own telephone."""
    asked_by_mail(cast, ORDERED)
    on_the_phone(cast, "desk: sales", ASKS, *answers, who="Paul")


# ---- nobody tells Paul anything about Maria


@pytest.mark.parametrize("answer", ["I can tell that to the person who placed the order only.", "I cannot find that.", ""])
def test_a_stranger_is_told_nothing(answer: str) -> None:
    with a_journey() as cast:
        paul_asks(cast, *([answer] if answer else []))
        nobody_tells(cast, "Paul", "Maria")


@pytest.mark.parametrize("what", ["name", "email", "order"])
def test_a_stranger_is_told_what_is_hers(what: str) -> None:
    with a_journey() as cast:
        maria = cast("Maria").persona
        answer = {
            "name": f"That is the order of {maria.name}.",
            "email": f"We have written to {maria.email}.",
            "order": "FO-118822: the Trail Tent 4 at 249 dollars.",
        }[what]
        paul_asks(cast, answer)
        found = findings_of(lambda: nobody_tells(cast, "Paul", "Maria"))
    assert {(one.kind, one.channel, one.hop) for one in found} == {("privacy-breach", "phone", "sales")}
    assert answer in found[0].heard


def test_what_she_is_told_herself_is_no_breach() -> None:
    with a_journey() as cast:
        paul_asks(cast, "Goodbye.")
        on_the_phone(cast, "desk: sales", ASKS, "FO-118822: the Trail Tent 4 at 249 dollars.")
        nobody_tells(cast, "Paul", "Maria")


def test_what_another_stranger_is_told_is_not_told_to_him() -> None:
    with a_journey() as cast:
        paul_asks(cast, "Goodbye.")
        on_the_phone(cast, "desk: sales", ASKS, "FO-118822: the Trail Tent 4 at 249 dollars.", who="Anna")
        nobody_tells(cast, "Paul", "Maria")
        findings_of(lambda: nobody_tells(cast, "Anna", "Maria"))
        nobody_tells(cast, "Anna", "Paul")


def test_a_stranger_who_asked_nobody_was_told_nothing_and_is_not_judged() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, ORDERED)
        with pytest.raises(PreconditionMissing, match=r"Paul has not turned to the company"):
            nobody_tells(cast, "Paul", "Maria")


def test_about_somebody_whom_no_sentence_named_nothing_could_be_told() -> None:
    with a_journey() as cast:
        paul_asks(cast, "Goodbye.")
        sentence(cast, "Then", "nobody tells Paul anything about Mary")
        with pytest.raises(PreconditionMissing, match=r"No sentence before this one names Mary.* Is the name right\?"):
            nobody_tells(cast, "Paul", "Mary")


# ---- Paul is told how he can be served


@pytest.mark.parametrize(
    "answer",
    [
        "Please sign in.",
        "Only the account holder can hear that.",
        "To see this order, sign in or give the email address that it was placed with.",
        "May I have your postcode, please?",
    ],
)
def test_a_refusal_comes_with_a_way_on(answer: str) -> None:
    with a_journey() as cast:
        paul_asks(cast, answer)
        is_told_how(cast, "Paul")


@pytest.mark.parametrize("answer", ["I cannot help you with that. Goodbye.", ""])
def test_a_refusal_without_a_way_on(answer: str) -> None:
    with a_journey() as cast:
        paul_asks(cast, *([answer] if answer else []))
        (found,) = findings_of(lambda: is_told_how(cast, "Paul"))
    assert (found.kind, found.hop, found.heard) == ("not-answered", "sales" if answer else "", answer)


def test_a_way_on_that_was_told_before_the_last_when_does_not_count() -> None:
    with a_journey() as cast:
        paul_asks(cast, "Please sign in.")
        on_the_phone(cast, "desk: sales", ASKS, "No.", who="Paul")
        assert [one.heard for one in findings_of(lambda: is_told_how(cast, "Paul"))] == ["No."]
