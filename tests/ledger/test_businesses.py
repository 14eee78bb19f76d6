"""A colleague at the same business account is no stranger to what the business ordered; to everything else she is."""

from __future__ import annotations

from mystery_shopper.config import ReferenceKind
from tests.ledger.building import KINDS, MARIA, PAUL, WEDNESDAY, Story, config

PO = "PO-4500017321"
CONFIRMED = f"Your order FO-118822 on your purchase order {PO}: 2 x Trail Tent 4 at 289.00, total 578.00."
SHARED = {**KINDS, "purchase order": ReferenceKind(pattern=r"PO-(\d{10})", called=("purchase order number",), shared=True)}
GUIDES = {"business": "Alpine Guides"}


def ordered(paul_buys_for: str = "Alpine Guides") -> Story:
    """Maria ordered for her business; Paul calls from his own telephone."""
    story = Story(config(references=SHARED)).meet("Maria", {**MARIA, **GUIDES})
    story.open("email", "orders@fernridge.example", "own-mailbox").reads(CONFIRMED, "order mails")
    story.meet("Paul", PAUL)
    if paul_buys_for:
        story.declare("persona", business=paul_buys_for)
    return story.open("phone", "+18005550100", "own-number", at=WEDNESDAY, customer="Paul").serve("customer service")


def test_a_colleague_who_quotes_the_purchase_order_is_recognised() -> None:
    story = ordered().says(f"My purchase order number is {PO}.").hears("The two Trail Tent 4 at 289 dollars each.")
    [presented] = story.presented(PO)
    assert (presented.reception, presented.known) == ("recognised", True)
    assert story.ledger().leaks == ()


def test_a_colleague_who_is_turned_away_shows_where_it_was_lost() -> None:
    story = ordered().says(f"My purchase order number is {PO}.").hears("I speak about that with Maria Keller only.")
    [presented] = story.presented(PO)
    assert (presented.reception, presented.known, presented.lost) == ("ignored", True, True)
    assert story.ledger().leaks == ()


def test_somebody_of_another_business_is_a_stranger() -> None:
    story = ordered("Summit Tours").says(f"My purchase order number is {PO}.").hears("The two Trail Tent 4 at 289 dollars each.")
    assert not story.presented(PO)[0].known
    assert {one.owner for one in story.ledger().leaks} == {"Maria"}


def test_a_colleague_is_a_stranger_to_what_is_not_shared() -> None:
    story = ordered().says("My order number is FO-118822.").hears("The Trail Tent 4 at 289 dollars.")
    assert not story.presented("FO-118822")[0].known
    assert {(one.owner, one.fact.attribute) for one in story.ledger().leaks} >= {("Maria", "item")}


def test_a_later_word_about_a_persona_adds_to_what_was_said_before() -> None:
    story = ordered().says("Hello.").hears(f"Maria lives at {MARIA['street']}, {MARIA['postcode']}.")
    assert {(one.owner, one.fact.attribute) for one in story.ledger().leaks} == {("Maria", "address"), ("Maria", "postcode")}
