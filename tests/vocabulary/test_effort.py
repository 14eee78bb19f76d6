"""Effort: read aloud, said twice, sent elsewhere, counted; at good and at bad companies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytest_bdd.parser import Step

from mystery_shopper.diary import Heard, Notebook, Pressed, Said, Waited
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.ledger.model import Handover
from mystery_shopper.phrases import PhraseBook
from mystery_shopper.vocabulary.effort import (
    is_free_to_choose,
    it_took,
    lives_with_it,
    never_reads_aloud,
    never_says_twice,
    takes_at_most,
)
from tests.support.stage import a_journey
from tests.vocabulary.building import (
    APPROVAL,
    CANNOT,
    KNOWS,
    NUMBER,
    ORDERED,
    QUOTE,
    asked_by_mail,
    findings_of,
    mail_comes,
    on_the_phone,
    sentence,
    talk,
)

# ---- she never has to read the email aloud


def test_nothing_was_read_aloud() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", CANNOT, "> I was promised the Trail Tent 4 for 249 dollars.", "Fine.")
        never_reads_aloud(cast, "she")


def test_the_email_was_read_aloud() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(
            cast, "desk: sales", f"> {QUOTE}", "Could you read the email to me?", f"> The email says: {APPROVAL}", "Fine."
        )
        (found,) = findings_of(lambda: never_reads_aloud(cast, "she"))
    assert (found.kind, found.channel, found.hop) == ("told-again", "phone", "sales")
    assert found.handover == Handover(from_="mail desk (email)", to="sales (phone)")
    assert found.said == f"The email says: {APPROVAL}"


def test_what_she_said_before_the_email_came_was_not_read_from_it() -> None:
    wish = "I would like to have the big Trail Tent 4 for 249 dollars please."
    with a_journey() as cast:
        on_the_phone(cast, "desk: sales", f"> {wish}", "We shall write to you.")
        book = Notebook(cast.journey.diary, "Maria", "email")
        book.open("help@fernridge.example")
        mail_comes(book, f"You told us: {wish} That is fine.")
        never_reads_aloud(cast, "she")


def test_without_an_email_nothing_can_be_read_aloud() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        with pytest.raises(PreconditionMissing, match=r"Maria has had no email"):
            never_reads_aloud(cast, "she")


# ---- she never has to say anything twice


def test_nothing_was_said_twice() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS, "> Yes, please.")
        never_says_twice(cast, "she")


def test_the_number_had_to_be_said_twice_in_one_call() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", "One moment.", "desk: price desk", "Hello?", f"> It is {NUMBER}.", "Yes?")
        (found,) = findings_of(lambda: never_says_twice(cast, "she"))
    assert (found.kind, found.hop, found.reference, found.said) == ("told-again", "price desk", NUMBER, f"It is {NUMBER}.")
    assert found.handover == Handover(from_="sales (phone)", to="price desk (phone)")


def test_what_paul_said_twice_is_not_hers() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        lines = ["desk: sales", "> I want the Trail Tent 4.", "desk: price desk", "> I want the Trail Tent 4.", "Yes?"]
        on_the_phone(cast, *lines, who="Paul")
        never_says_twice(cast, "Maria")
        with pytest.raises(Unmet):
            never_says_twice(cast, "Paul")


def test_who_said_nothing_said_nothing_twice_and_is_not_judged() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        with pytest.raises(
            PreconditionMissing, match=r"Mary has not turned to the company, so this sentence has nothing to judge"
        ):
            never_says_twice(cast, "Mary")


# ---- she is free to choose how to go on


@pytest.mark.parametrize("answer", [APPROVAL, "Thank you. You can have the Trail Tent 4 for 249.00."])
def test_she_is_free_to_choose(answer: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast, answer)
        is_free_to_choose(cast, "she")


def test_she_is_sent_to_one_other_channel() -> None:
    answer = f"Incident {NUMBER}: yes. To order, please call 1-800-555-0100."
    with a_journey() as cast:
        asked_by_mail(cast, answer)
        (found,) = findings_of(lambda: is_free_to_choose(cast, "she"))
    assert (found.kind, found.channel, found.hop, found.heard) == ("forced-channel", "email", "mail desk", answer)


def test_only_what_she_heard_since_the_last_when_forces_her() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "To order, please call 1-800-555-0100.")
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        is_free_to_choose(cast, "she")


def test_a_public_message_forces_nobody() -> None:
    with a_journey() as cast:
        book = on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        assert "hold" in cast.journey.config.public.places
        book.note(Heard, text="For prices, please write to help@fernridge.example.", form="spoken", place="hold")
        is_free_to_choose(cast, "she")


def test_who_hears_nothing_is_not_free() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "")
        assert findings_of(lambda: is_free_to_choose(cast, "she"))[0].kind == "not-answered"


# ---- it takes her at most 15 minutes


def test_it_takes_no_more_than_the_limit() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        takes_at_most(cast, "she", "two", "contacts")
        takes_at_most(cast, "she", "0", "transfers")
        takes_at_most(cast, "she", "15", "minutes")


def long_call(caller: str = "Maria") -> tuple[str, ...]:
    return (
        "desk: sales",
        f"> Hello, this is {caller}. {QUOTE}",
        "I'm connecting you.",
        "desk: price desk",
        "Hello?",
        f"> {QUOTE}",
        CANNOT,
    )


@pytest.mark.parametrize(
    ("limit", "what", "kind", "found_words"),
    [
        ("one", "contact", "effort-over-budget", "2 contact"),
        ("0", "further contacts", "effort-over-budget", "1 further contacts"),
        ("0", "transfers", "effort-over-budget", "1 transfers"),
        ("1", "menu level", "menu-too-deep", "2 menu level"),
        ("3", "minutes of waiting", "waited-too-long", "4 minutes of waiting"),
        ("three", "minutes", "minutes-over-budget", " minutes"),
        ("3", "minutes to a person", "minutes-over-budget", " minutes to a person"),
    ],
)
def test_it_takes_more_than_the_limit(limit: str, what: str, kind: str, found_words: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "Please call us.")
        sentence(cast, "When")
        book = Notebook(cast.journey.diary, "Maria", "phone")
        book.caused_by.append("Please call us.")
        book.open("+18005550100", known_by=("own-number",))
        book.serve("main menu")
        for _ in range(2):
            book.note(Heard, text="For orders, press 1.", form="spoken", place="menu")
            book.note(Pressed, what="1", kind="key")
        book.note(Waited, seconds=240, how="simulated")
        talk(book, *long_call())
        (found,) = findings_of(lambda: takes_at_most(cast, "she", limit, what))
    assert (found.kind, found.expected) == (kind, f"at most {limit} {what}")
    assert found.heard.endswith(found_words)


def test_what_it_takes_paul_is_not_counted_for_maria() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, *long_call("Paul"), who="Paul")
        takes_at_most(cast, "Maria", "1", "contact")
        takes_at_most(cast, "Maria", "0", "transfers")
        with pytest.raises(Unmet, match=r"It was to take Paul at most 0 transfers; it took 1\."):
            takes_at_most(cast, "Paul", "0", "transfers")


def test_who_never_reached_a_person_did_not_reach_one_in_time() -> None:
    with a_journey() as cast:
        book = on_the_phone(cast)
        book.serve("main menu")
        book.note(Heard, text="For orders, press 1.", form="spoken", place="menu")
        with pytest.raises(Unmet, match=r"no person ever answered her on the phone") as raised:
            takes_at_most(cast, "she", "3", "minutes to a person")
    (found,) = raised.value.findings
    assert (found.kind, found.hop) == ("menu-too-deep", "main menu")


def test_who_did_nothing_is_not_counted() -> None:
    with a_journey() as cast, pytest.raises(PreconditionMissing):
        takes_at_most(cast, "Maria", "3", "minutes")


COUNTABLE = ["contacts", "further contacts", "minutes", "minutes of waiting", "minutes to a person", "transfers", "menu levels"]


@pytest.mark.parametrize(
    "what", [*COUNTABLE, "contact", "further contact", "minute", "minute of waiting", "transfer", "menu level"]
)
def test_what_can_be_counted_can_be_said_in_the_singular_and_the_plural(what: str, request: pytest.FixtureRequest) -> None:
    assert meanings(request, f"it takes her at most 9 {what}") == [takes_at_most]
    with a_journey() as cast:
        book = on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        book.close()
        takes_at_most(cast, "she", "9", what)


@pytest.mark.parametrize("what", ["smiles", "minutes a day", "contactses", "", "1 minutes"])
def test_what_cannot_be_counted_is_no_sentence(what: str, request: pytest.FixtureRequest) -> None:
    """So it is refused before anything runs, with file, line and the nearest phrases."""
    assert meanings(request, f"it takes her at most 3 {what}") == []


def meanings(request: pytest.FixtureRequest, sentence: str) -> list[Any]:
    book = PhraseBook(request.node, Path(__file__).parents[2])
    return [one.function for one in book.meanings(Step(name=sentence, type="then", indent=0, line_number=1, keyword="Then"))]


# ---- living with it


def test_living_with_it_is_no_more_effort_than_buying_it() -> None:
    with a_journey() as cast:
        lines = ["desk: sales", "> The Trail Tent 4, please.", "Shall I order it?", "> Yes, please.", ORDERED]
        on_the_phone(cast, *lines)
        on_the_phone(cast, "desk: customer service", "> My order number is FO-118822.", "The Trail Tent 4.")
        lives_with_it(cast, "she", "1")


def test_living_with_it_is_more_effort_than_buying_it() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: sales", "> The Trail Tent 4, please.", ORDERED)
        on_the_phone(cast, "desk: customer service", "> It is FO-118822.", "What?", "> FO-118822!", "What?", "> A tent.", "Ah.")
        (found,) = findings_of(lambda: lives_with_it(cast, "she", "2"))
    assert (found.kind, found.expected, found.heard) == ("effort-over-budget", "at most 2 steps", "3 steps")


# ---- it took her one contact and at most 10 minutes


def test_it_took_her_one_contact() -> None:
    with a_journey() as cast:
        book = Notebook(cast.journey.diary, cast("Maria").name, "web")
        book.open("http://127.0.0.1/")  # she bought before there was any problem
        book.note(Said, text="80301", form="typed", into="ZIP code")
        book.close()
        cast.journey.declare("statement-of-problem", {"story": "The bracket is missing."}, "Maria")
        on_the_phone(cast, "desk: service", "> The bracket is missing.", "We send it.")
        door = Notebook(cast.journey.diary, "Maria", "doorstep")
        door.open("http://127.0.0.1/door")
        door.note(Heard, text="In the box: bracket", form="shown", place="doorstep")
        it_took(cast, "she", "one", "10")


def test_it_took_her_more() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: service", "> Hello. The bracket is missing.", "> In my parcel.", "Please call again.")
        book = on_the_phone(cast, "desk: service", "> Again: the bracket is missing.")
        book.note(Waited, seconds=900, how="simulated")
        found = findings_of(lambda: it_took(cast, "she", "one", "10"))
    assert [one.kind for one in found] == ["effort-over-budget", "minutes-over-budget"]
    assert found[0].heard == "2 contacts"
