"""Memory: what happened before is recounted, on another channel and another day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Notebook, Said
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.ledger.model import Handover
from mystery_shopper.vocabulary.remembrance import recounts
from tests.support.stage import a_journey
from tests.vocabulary.building import NUMBER, findings_of, mail_comes, on_the_phone

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

STORY = "A pole of my Trail Tent 4 is broken"
DAY = timedelta(days=1)


def two_contacts(cast: Cast) -> None:
    """By mail on Tuesday, by phone on Thursday; it is Friday then."""
    cast("Maria")
    cast.journey.declare("statement-of-problem", {"story": STORY}, "Maria")
    book = Notebook(cast.journey.diary, "Maria", "email")
    book.open("help@fernridge.example", known_by=("own-mailbox",))
    book.note(Said, text=f"{STORY}.", form="mailed", into="A pole")
    mail_comes(book, f"That is {NUMBER}.")
    cast.journey.diary.clock.offset += 2 * DAY
    on_the_phone(cast, "desk: customer service", f"> {NUMBER}, where does it stand?", "It is being worked on.")
    cast.journey.diary.clock.offset += DAY


@pytest.mark.parametrize(
    "recount",
    [
        f"On Tuesday you wrote to us that {STORY}; yesterday on the phone you asked how far it was.",
        f"You wrote on 24 November, {STORY}. You called on 26 November.",
    ],
)
def test_when_where_and_what_is_told_unasked(recount: str) -> None:
    with a_journey() as cast:
        two_contacts(cast)
        on_the_phone(cast, "desk: sales", f"Hello. {recount} How can I help?", "> Hello.", "Yes?")
        recounts(cast)


@pytest.mark.parametrize(
    ("recount", "forgotten"),
    [
        ("How can I help?", {"mail desk (email)", "customer service (phone)"}),
        (f"On Tuesday you wrote to us that {STORY}. How can I help?", {"customer service (phone)"}),
        ("On Tuesday you wrote to us; yesterday you called. How can I help?", {"mail desk (email)"}),
        (f"On Monday you wrote to us that {STORY}; yesterday you called.", {"mail desk (email)"}),
        (f"On Tuesday you told us that {STORY}; yesterday you called.", {"mail desk (email)"}),
    ],
)
def test_something_is_forgotten(recount: str, forgotten: set[str]) -> None:
    with a_journey() as cast:
        two_contacts(cast)
        on_the_phone(cast, "desk: sales", recount, "> Hello.", "Yes?")
        found = findings_of(lambda: recounts(cast))
    assert {(one.kind, one.hop, one.channel) for one in found} == {("history-unknown", "sales", "phone")}
    assert found[0].handover == Handover(from_=min(forgotten, key=lambda name: name != "mail desk (email)"), to="sales (phone)")


def test_who_has_to_ask_was_not_told() -> None:
    recount = f"On Tuesday you wrote to us that {STORY}; yesterday you called."
    with a_journey() as cast:
        two_contacts(cast)
        on_the_phone(cast, "desk: sales", "How can I help?", "> What has happened so far?", recount)
        assert {one.kind for one in findings_of(lambda: recounts(cast))} == {"history-unknown"}


def test_a_first_contact_has_nothing_before_it() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: sales", "How can I help?", "> Hello.")
        with pytest.raises(PreconditionMissing, match="only once"):
            recounts(cast)
