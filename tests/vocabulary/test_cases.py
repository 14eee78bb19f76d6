"""A problem that takes days: known, owned, written about, ended; at good and at bad companies."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.cases import (
    every_will_has_a_day,
    few_follow_ups,
    identified_at_most,
    knew_the_story,
    messages_agree,
    no_reply_demanded,
    nobody_closed,
    one_owner,
)
from tests.support.stage import MORNING, a_journey
from tests.vocabulary.building import NUMBER, findings_of, on_the_phone

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

STORY = "My Ridge Laptop does not start."
TAKEN = f"I have written it down as {NUMBER}. Ingrid Falk looks after it."


def told(cast: Cast, *lines: str) -> None:
    """She states her problem, and tells it on the phone."""
    cast("Maria")
    cast.journey.declare("statement-of-problem", {"story": STORY}, "Maria")
    on_the_phone(cast, "desk: customer service", "How can I help you?", f"> {STORY}", TAKEN, *lines)


def written(cast: Cast, *texts: str, days: float = 0, desk: str = "repairs") -> None:
    """Mails that the company writes of its own accord, `days` after the morning."""
    for text in texts:
        book = Notebook(cast.journey.diary, "Maria", "email")
        book.open("repairs@fernridge.example", known_by=("own-mailbox",))
        book.serve(desk, reached="reply")
        at: datetime = MORNING + timedelta(days=days)
        book.note(Heard, text=text, form="mailed", place="inbox", dated=at)


def works(cast: Cast) -> None:
    cast.journey.declare("observed", {"what": "outcome"}, "Maria")


# ---- every department she met knew the story before she told it


@pytest.mark.parametrize(
    "opening", ["Is it about the Ridge Laptop that does not start?", f"{NUMBER}: your Ridge Laptop won't start."]
)
def test_the_next_department_opens_with_the_story(opening: str) -> None:
    with a_journey() as cast:
        told(cast, "desk: software repair", opening, "> Yes, please.", "What have you tried?")
        knew_the_story(cast, "she")


def test_the_next_department_has_to_be_told() -> None:
    with a_journey() as cast:
        told(cast, "desk: software repair", "How can I help you?", f"> {STORY}", "I see.")
        found = findings_of(lambda: knew_the_story(cast, "she"))
    assert [(one.kind, one.hop) for one in found] == [("told-again", "software repair"), ("history-unknown", "software repair")]
    assert found[0].handover is not None
    assert found[0].handover.from_ == "customer service (phone)"


def test_the_next_department_never_says_what_it_is_about() -> None:
    with a_journey() as cast:
        told(cast)
        on_the_phone(cast, "desk: hardware repair", "How can I help you?", f"> It is {NUMBER}.", "One moment.")
        (found,) = findings_of(lambda: knew_the_story(cast, "she"))
    assert (found.kind, found.hop) == ("history-unknown", "hardware repair")


def test_a_scenario_without_a_story_is_its_authors_failing() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", "How can I help you?", "> Hello.")
        with pytest.raises(PreconditionMissing, match="states what is wrong"):
            knew_the_story(cast, "she")


# ---- nobody closed the incident before the computer worked


def test_it_is_closed_when_she_has_seen_it_work() -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, f"{NUMBER} stays open until you tell us that all is well. It is closed when you say so.")
        works(cast)
        written(cast, f"Thank you. We have closed {NUMBER}.")
        nobody_closed(cast, "incident", "the computer worked")


@pytest.mark.parametrize("words", ["We will get your problem solved.", "We'll see to it that this problem is resolved."])
def test_a_solution_that_is_promised_closes_nothing(words: str) -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, words)
        works(cast)
        nobody_closed(cast, "incident", "the computer worked")


@pytest.mark.parametrize(
    "words",
    [
        f"Good news: your problem is solved, and we have closed {NUMBER}.",
        f"We have closed {NUMBER}.",
        f"{NUMBER} is closed now.",
        "Can I close it?",
        "We take it that your problem is solved.",
        "We'll take it that your problem is solved.",
        "Your problem will be considered solved.",
        f"{NUMBER} will be closed, since your problem is solved.",
    ],
)
def test_it_is_called_solved_before(words: str) -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, words)
        works(cast)
        found = findings_of(lambda: nobody_closed(cast, "incident", "the computer worked"))
    assert {(one.kind, one.channel, one.hop) for one in found} == {("closed-while-open", "email", "repairs")}


# ---- one person owns the incident from start to end


def test_the_owner_stays() -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, f"From here to the end {NUMBER} is owned by Ingrid Falk.")
        one_owner(cast, "incident")


def test_there_is_another_owner() -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, f"Theo Marsh owns {NUMBER}.")
        (found,) = findings_of(lambda: one_owner(cast, "incident"))
    assert (found.kind, found.hop, found.heard) == ("no-owner", "repairs", f"Theo Marsh owns {NUMBER}.")


def test_nobody_owns_it() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {STORY}", f"That is {NUMBER}.")
        (found,) = findings_of(lambda: one_owner(cast, "incident"))
    assert found.kind == "no-owner"


# ---- at most 2 follow-ups a week, all about the one incident number


def test_two_a_week_are_no_burden() -> None:
    with a_journey() as cast:
        told(cast)
        for days in (0, 6, 8, 14):
            written(cast, f"About {NUMBER}: it goes on.", days=days)
        few_follow_ups(cast, "she", "two", "incident")


def test_a_third_within_a_week() -> None:
    with a_journey() as cast:
        told(cast)
        for days in (0, 1, 5, 9):
            written(cast, f"About {NUMBER}: it goes on.", days=days, desk=f"desk {days}")
        (found,) = findings_of(lambda: few_follow_ups(cast, "she", "2", "incident"))
    assert (found.kind, found.hop, found.reference) == ("too-many-follow-ups", "desk 5", NUMBER)


def test_a_message_names_no_number() -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, "Your device has come.")
        (found,) = findings_of(lambda: few_follow_ups(cast, "she", "2", "incident"))
    assert found.kind == "reference-not-recognised"


# ---- every message agrees on where it stands


@pytest.mark.parametrize(("day", "agrees"), [("30 November", True), ("3 December", False)])
def test_two_departments_name_the_day(day: str, *, agrees: bool) -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, f"{NUMBER} will be ready by 30 November.", desk="software repair")
        written(cast, f"{NUMBER} will be ready by {day}.", desk="parts")
        if agrees:
            messages_agree(cast)
        else:
            (found,) = findings_of(lambda: messages_agree(cast))
            assert (found.kind, found.hop) == ("contradiction", "parts")


# ---- nobody demands a reply


def test_no_answer_is_needed() -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, "You need do nothing until then. If you like, reply.")
        no_reply_demanded(cast)


@pytest.mark.parametrize("words", [f"Please reply within two days, or {NUMBER} will be closed.", "If you do not reply, we stop."])
def test_an_answer_is_demanded(words: str) -> None:
    with a_journey() as cast:
        told(cast)
        written(cast, words)
        (found,) = findings_of(lambda: no_reply_demanded(cast))
    assert (found.kind, found.heard) == ("reply-demanded", words)


# ---- every "we will" has a day


@pytest.mark.parametrize("words", ["We will repair it by Friday.", "It will be ready in our Boulder store by 30 November."])
def test_a_plan_with_a_day(words: str) -> None:
    with a_journey() as cast:
        told(cast, words)
        every_will_has_a_day(cast)


@pytest.mark.parametrize(
    "words", ["We will get your problem solved.", "We will repair it.", "No worries, we will get that fixed."]
)
def test_a_plan_without_a_day(words: str) -> None:
    with a_journey() as cast:
        told(cast, words)
        (found,) = findings_of(lambda: every_will_has_a_day(cast))
    assert (found.kind, found.hop, found.heard) == ("promise-without-a-date", "customer service", words)


def test_nothing_is_promised() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {STORY}", "I see.")
        (found,) = findings_of(lambda: every_will_has_a_day(cast))
    assert found.kind == "not-answered"


# ---- she is asked to identify herself at most once


@pytest.mark.parametrize(("lines", "enough"), [(("What is your postcode?",), False), ((), True)])
def test_identified(lines: tuple[str, ...], *, enough: bool) -> None:
    with a_journey() as cast:
        told(cast, "And what is your name, please?", "> Maria Keller.", *lines)
        if enough:
            identified_at_most(cast, "she", "once")
        else:
            (found,) = findings_of(lambda: identified_at_most(cast, "she", "once"))
            assert found.kind == "asked-again"
