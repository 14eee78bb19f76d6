"""Selling: nothing offered before help, nothing added that she did not choose; at good and at bad companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook, Pressed, Said
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.offers import is_offered_nothing, nothing_was_added
from tests.support.stage import a_journey
from tests.vocabulary.building import findings_of, on_the_phone, sentence

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

PROBLEM = "Hello. A pole of my Trail Tent 4 is broken."
PITCH = "Before we begin: our credit protection plan costs only 19 dollars a month."
TAKEN = "Your incident number is INC-20417. Dana Ruiz looks after it."

# ---- she is offered nothing for sale


def test_help_and_nothing_else() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", "How can I help you?", f"> {PROBLEM}", TAKEN)
        is_offered_nothing(cast, "she")


def test_a_plan_is_offered_before_help() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {PROBLEM}", PITCH, TAKEN)
        (found,) = findings_of(lambda: is_offered_nothing(cast, "she"))
    assert (found.kind, found.channel, found.hop, found.heard) == ("sold-before-help", "phone", "customer service", PITCH)


def test_what_was_offered_before_she_had_said_anything_is_no_answer_to_her() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", PITCH, f"> {PROBLEM}", TAKEN)
        is_offered_nothing(cast, "she")


def test_a_problem_stated_earlier_is_still_one_in_the_next_call() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {PROBLEM}", TAKEN)
        on_the_phone(cast, "desk: customer service", PITCH, "> It is about INC-20417.", "Yes.")
        (found,) = findings_of(lambda: is_offered_nothing(cast, "she"))
    assert found.kind == "sold-before-help"


def test_an_advert_while_she_holds_is_everybodys() -> None:
    with a_journey() as cast:
        book = on_the_phone(cast, "desk: customer service", f"> {PROBLEM}", TAKEN)
        book.note(Heard, text=PITCH, form="spoken", place="hold")
        is_offered_nothing(cast, "she")


def test_who_has_said_nothing_cannot_be_sold_anything() -> None:
    with a_journey() as cast:
        sentence(cast, "When", "Maria waits")
        cast("Maria")
        with pytest.raises(PreconditionMissing):
            is_offered_nothing(cast, "Maria")


# ---- nothing was added that she did not choose


def bought(cast: Cast, *chosen: str, confirmed: str) -> None:
    sentence(cast, "When", "Maria orders on the web")
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "web")
    book.open("http://127.0.0.1/shop/")
    book.serve("web site", reached="page")
    for name in chosen:
        book.note(Pressed, what=name, kind="link")
    book.note(Said, text="Maria Keller", form="typed", into="Full name")
    book.note(Heard, text=confirmed, form="shown", place="/orders/FO-118822")


def test_what_she_chose_is_what_is_confirmed() -> None:
    with a_journey() as cast:
        bought(cast, "Camp Stove 2", confirmed="Your order number is FO-118822.\nCamp Stove 2\t1\t$79.00\nTotal\t$79.00")
        nothing_was_added(cast)


def test_something_is_added() -> None:
    with a_journey() as cast:
        words = "Your order number is FO-118822.\nCamp Stove 2\t1\t$79.00\nTrail Tent 4\t1\t$289.00\nTotal\t$368.00"
        bought(cast, "Camp Stove 2", confirmed=words)
        (found,) = findings_of(lambda: nothing_was_added(cast))
    assert (found.kind, found.channel, found.hop) == ("pushed-extra", "web", "web site")
    assert found.heard.startswith("Trail Tent 4")


def test_nothing_was_confirmed_at_all() -> None:
    with a_journey() as cast:
        bought(cast, "Camp Stove 2", confirmed="We are sorry, something went wrong.")
        (found,) = findings_of(lambda: nothing_was_added(cast))
    assert found.kind == "outcome-missed"
