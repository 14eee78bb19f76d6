"""Waits, menus, a person, a channel that is open: at good and at bad companies."""

from __future__ import annotations

import pytest

from mystery_shopper.customer import Cast
from mystery_shopper.diary import Heard, Notebook, Pressed, Said, Waited
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.waiting import (
    as_announced,
    is_open,
    never_waits_longer,
    reaches_a_person,
    reaches_a_person_within,
)
from tests.support.stage import a_config, a_journey
from tests.vocabulary.building import findings_of, on_the_phone, sentence, talk

CHAT_HOPS = [
    {"name": "assistant", "channel": "chat"},
    {"name": "chat desk", "channel": "chat", "person": True},
]


def on_hold(cast: Cast, seconds: float, announced: float | None) -> None:
    book = on_the_phone(cast, "desk: main menu", "I am connecting you.")
    book.note(Waited, seconds=seconds, how="simulated", why="on hold for customer service", announced=announced)


def through_menus(cast: Cast, levels: int) -> Notebook:
    book = on_the_phone(cast, "desk: main menu")
    for level in range(levels):
        book.note(Heard, text=f"Menu {level}: for orders, press 1.", form="spoken", place="menu")
        book.note(Pressed, what="1", kind="key")
    return book


def in_the_chat(cast: Cast, *lines: str) -> None:
    sentence(cast, "When", "Maria asks in the chat")
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "chat")
    book.open("https://fernridge.example/chat/")
    for line in lines:
        if line.startswith("desk: "):
            book.serve(line.removeprefix("desk: "), reached="page")
        elif line.startswith("> "):
            book.note(Said, text=line.removeprefix("> "), form="typed")
        else:
            book.note(Heard, text=line, form="typed", place="chat")
    sentence(cast, "Then")


@pytest.mark.parametrize(("actual", "announced"), [(24, 60), (100, 60), (780, 600), (900, None), (0, 60)])
def test_the_wait_was_as_announced(actual: float, announced: float | None) -> None:
    with a_journey() as cast:
        on_hold(cast, actual, announced)
        as_announced(cast, "she")


@pytest.mark.parametrize(("actual", "announced"), [(24, 900), (600, 120), (181, 120)])
def test_the_wait_was_another_than_announced(actual: float, announced: float) -> None:
    with a_journey() as cast:
        on_hold(cast, actual, announced)
        (found,) = findings_of(lambda: as_announced(cast, "she"))
    assert (found.kind, found.channel, found.hop) == ("wait-misannounced", "phone", "main menu")
    assert found.expected == f"{announced / 60:.1f} minutes"
    assert f"{actual / 60:.1f} minutes" in found.heard
    assert "I am connecting you." in found.heard


def test_no_wait_was_too_long() -> None:
    with a_journey() as cast:
        on_hold(cast, 120, None)
        never_waits_longer(cast, "she", "2")


def test_a_wait_was_too_long() -> None:
    with a_journey() as cast:
        on_hold(cast, 121, 120)
        (found,) = findings_of(lambda: never_waits_longer(cast, "she", "2"))
    assert (found.kind, found.expected) == ("waited-too-long", "at most 2 minutes at a time")


def test_a_person_answered_within_the_levels() -> None:
    with a_journey() as cast:
        talk(through_menus(cast, 3), "desk: customer service", "Customer service, this is Leila.")
        reaches_a_person(cast, "she")
        reaches_a_person_within(cast, "she", "3")


def test_a_person_answered_after_too_many_levels() -> None:
    with a_journey() as cast:
        talk(through_menus(cast, 4), "desk: customer service", "Customer service, this is Leila.")
        reaches_a_person(cast, "she")
        (found,) = findings_of(lambda: reaches_a_person_within(cast, "she", "3"))
    assert found.kind == "menu-too-deep"


def test_nobody_but_machines_answered() -> None:
    with a_journey() as cast:
        through_menus(cast, 2)
        (found,) = findings_of(lambda: reaches_a_person(cast, "she"))
        (within,) = findings_of(lambda: reaches_a_person_within(cast, "she", "3"))
    assert (found.kind, within.kind) == ("dead-end", "dead-end")


def test_a_person_in_the_chat_is_known_by_the_configuration() -> None:
    with a_journey(a_config(hops=CHAT_HOPS)) as cast:
        in_the_chat(cast, "desk: assistant", "Hello!", "> A person, please.", "desk: chat desk", "This is Jonas.")
        reaches_a_person(cast, "she")
    with a_journey(a_config(hops=CHAT_HOPS)) as cast:
        in_the_chat(cast, "desk: assistant", "Hello!", "> A person, please.", "I did not understand that.")
        assert [one.kind for one in findings_of(lambda: reaches_a_person(cast, "she"))] == ["dead-end"]


def test_the_chat_is_open() -> None:
    with a_journey() as cast:
        in_the_chat(cast, "desk: assistant", "Hello!", "> Where is my order?", "It is on its way.")
        is_open(cast, "chat", "she")


@pytest.mark.parametrize(
    "words",
    [
        "This chat is for new customers only. About a purchase, please call us.",
        "Here we only chat with new customers.",
        "The chat is no longer available.",
    ],
)
def test_the_chat_turns_her_away(words: str) -> None:
    with a_journey() as cast:
        in_the_chat(cast, "desk: assistant", "Hello!", "> Where is my order?", words)
        (found,) = findings_of(lambda: is_open(cast, "chat", "she"))
    assert (found.kind, found.channel, found.hop, found.heard) == ("channel-closed", "chat", "assistant", words)


def test_the_chat_does_not_answer() -> None:
    with a_journey() as cast:
        in_the_chat(cast)
        (found,) = findings_of(lambda: is_open(cast, "chat", "she"))
    assert found.kind == "channel-closed"


def test_a_channel_that_she_has_not_tried_cannot_be_judged() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: sales", "Sales.")
        with pytest.raises(PreconditionMissing, match="on the chat"):
            is_open(cast, "chat", "she")
