"""What the company gave her, by the names that sentences use: the incident number, the first one, INC-20417."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook
from mystery_shopper.errors import Ambiguous, DeadEnd, PreconditionMissing
from tests.support.stage import a_config, a_journey

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast, Customer


def given(cast: Cast, *mails: str, who: str = "Maria") -> Customer:
    book = Notebook(cast.journey.diary, cast(who).name, "email")
    for text in mails:
        book.open("help@fernridge.example", known_by=("own-mailbox",))
        book.serve("mail desk", reached="reply")
        book.note(Heard, text=text, form="mailed", place="inbox")
        book.close()
    return cast(who)


FIRST, SECOND, ORDER = (
    "Your incident number is INC-20417.",
    "Your incident number is INC-20418.",
    "Your order number is FO-118822.",
)


@pytest.mark.parametrize(
    "called",
    ["incident number", "the incident number", "her incident number", "incident", "Ticket number", "INC-20417", "inc-20417"],
)
def test_the_only_reference_of_a_kind(called: str) -> None:
    with a_journey() as cast:
        maria = given(cast, FIRST, ORDER)
        found = maria.reference(called)
    assert (found.kind, found.value, found.issued.channel, found.issued.department) == (
        "incident",
        "INC-20417",
        "email",
        "mail desk",
    )


@pytest.mark.parametrize(
    ("called", "value"),
    [
        ("the first incident number", "INC-20417"),
        ("first incident number", "INC-20417"),
        ("her second incident number", "INC-20418"),
        ("INC-20418", "INC-20418"),
        ("the first order number", "FO-118822"),
    ],
)
def test_one_of_several(called: str, value: str) -> None:
    with a_journey() as cast:
        assert given(cast, FIRST, ORDER, SECOND).reference(called).value == value


def test_several_without_saying_which() -> None:
    words = r"“incident number” could be any of INC-20417 \(email\), INC-20418 \(email\)\. Say “the first incident number” or the"
    with a_journey() as cast, pytest.raises(Ambiguous, match=words):
        given(cast, FIRST, SECOND).reference("incident number")


@pytest.mark.parametrize(
    ("called", "words"),
    [
        ("order number", r"Maria was never given any order number"),
        ("INC-99999", r"Maria was never given any INC-99999"),
        (
            "the second incident number",
            r"Maria was given only INC-20417 \(email\), so “the second incident number” cannot be quoted",
        ),
    ],
)
def test_what_she_was_never_given_cannot_be_quoted(called: str, words: str) -> None:
    with a_journey() as cast, pytest.raises(DeadEnd, match=words):
        given(cast, FIRST).reference(called)


@pytest.mark.parametrize("called", ["purple number", "number", "the first purple number"])
def test_a_kind_that_is_not_configured_is_the_suites_affair(called: str) -> None:
    words = (
        r"is no kind of number .* It knows: incident \(incident number, incident, ticket\); order \(order number, order\)\. Use"
    )
    with a_journey() as cast, pytest.raises(PreconditionMissing, match=words):
        given(cast, FIRST).reference(called)


def test_references_are_hers_each_once_in_order() -> None:
    with a_journey() as cast:
        given(cast, "Your incident number is INC-30000.", who="Paul")
        maria = given(cast, FIRST, ORDER, SECOND, FIRST)
        assert [one.value for one in maria.references()] == ["INC-20417", "FO-118822", "INC-20418"]
        assert [one.value for one in maria.references("incident")] == ["INC-20417", "INC-20418"]
        assert maria.references("invoice") == []
        assert [one.value for one in cast("Paul").references()] == ["INC-30000"]


@pytest.mark.parametrize(
    ("called", "kind"),
    [
        ("incident number", "incident"),
        ("Incident Number", "incident"),
        ("incident", "incident"),
        ("ticket", "incident"),
        ("ticket number", "incident"),
        ("order number", "order"),
        ("number", ""),
        ("invoice number", ""),
        ("", ""),
    ],
)
def test_kind_of(called: str, kind: str) -> None:
    with a_journey() as cast:
        assert cast("Maria").kind_of(called) == kind


def test_a_number_of_the_business_is_a_colleague_s_too() -> None:
    order = {"pattern": r"FO-(\d{6})", "called": ["order number"]}
    shared = {"pattern": r"PO-(\d{10})", "called": ["purchase order number"], "shared": True}
    with a_journey(a_config(references={"order": order, "purchase order": shared})) as cast:
        given(cast, "Your order FO-118822 on your purchase order PO-4500017321.")
        for who in ("Maria", "Tom"):
            cast(who)
            cast.journey.declare("persona", {"business": "Alpine Guides"}, who)
        tom, paul = cast("Tom"), cast("Paul")
        assert tom.reference("purchase order number").value == "PO-4500017321"
        assert [one.kind for one in tom.references()] == ["purchase order"]
        assert paul.references() == []
