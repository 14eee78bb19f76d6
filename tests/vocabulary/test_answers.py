"""Answers: in the contact of the question, a no with a way on, an agreement in writing; at good and at bad companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.answers import is_answered, is_confirmed, refusals_lead_on
from tests.support.stage import a_journey
from tests.vocabulary.building import asked_by_mail, findings_of, on_the_phone

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

ASKS = "My order number is FO-118822. What did I pay for shipping?"


def asked(cast: Cast, *heard: str) -> None:
    on_the_phone(cast, "desk: customer service", f"> {ASKS}", *heard)
    cast.journey.declare("question", {"asks": "price.shipping"}, "Maria")


# ---- her question is answered in the contact in which she asks it


@pytest.mark.parametrize("answer", ["That was with free shipping.", "For shipping we charged 7.95."])
def test_it_is_answered(answer: str) -> None:
    with a_journey() as cast:
        asked(cast, answer)
        is_answered(cast)


def test_it_is_forwarded() -> None:
    with a_journey() as cast:
        asked(cast, "I forward your question to the team in charge.")
        (found,) = findings_of(lambda: is_answered(cast))
    assert (found.kind, found.channel, found.hop) == ("not-answered", "phone", "customer service")


def test_without_a_question_there_is_nothing_to_judge() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {ASKS}", "Free shipping.")
        with pytest.raises(PreconditionMissing, match=r"has asked no question since the last When"):
            is_answered(cast)


# ---- every refusal comes with a way on


@pytest.mark.parametrize(
    "words",
    [
        "The first night is charged. Instead you can move the stay to any other day.",
        "I cannot take it back. You can have it repaired free in any store.",
        "More than that I cannot grant. Dana Ruiz looks after it and writes to you by Friday. Your number is INC-20417.",
        "Your room is cancelled.",
    ],
)
def test_a_no_with_a_way_on(words: str) -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", "> I would like to cancel my room.", words)
        refusals_lead_on(cast)


@pytest.mark.parametrize(
    "words", ["I am sorry, that is not possible. Is there anything else?", "Sadly we cannot do that for you."]
)
def test_a_flat_no(words: str) -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", "> I would like to cancel my room.", words)
        (found,) = findings_of(lambda: refusals_lead_on(cast))
    assert (found.kind, found.hop, found.heard) == ("not-answered", "customer service", words)


def test_a_no_and_then_somebody_who_can() -> None:
    lines = ["desk: sales", "> Cancel it, please.", "That is not possible here.", "desk: customer service", "Done."]
    with a_journey() as cast:
        on_the_phone(cast, *lines)
        refusals_lead_on(cast)


# ---- it is confirmed in writing


def test_the_number_came_by_mail() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        is_confirmed(cast, "incident number")


def test_no_number_was_given() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: catalogue sales", "> May I try it first?", "Of course, until Friday.")
        (found,) = findings_of(lambda: is_confirmed(cast, "incident number"))
    assert (found.kind, found.channel) == ("not-told", "phone")
