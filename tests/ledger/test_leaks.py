"""What is told to somebody whom it is not meant for."""

from __future__ import annotations

import pytest

from tests.ledger.building import PAUL, WEDNESDAY, Story


def stranger(*heard: str, said: str = "My incident number is INC-20417.") -> Story:
    story = Story().approval().meet("Paul", PAUL).call(at=WEDNESDAY).says(said)
    for words in heard:
        story.hears(words)
    return story


@pytest.mark.parametrize(
    ("words", "attribute"),
    [
        ("That is Ms Keller's.", "name"),
        ("It goes to 12 Pine Street.", "address"),
        ("Is your postcode 80301?", "postcode"),
        ("The Trail Tent 4, is it?", "item"),
        ("For 249 dollars, then.", "price.unit"),
        ("We write to maria.keller@mail.example.", "email"),
    ],
)
def test_leaks(words: str, attribute: str) -> None:
    leaks = stranger(words).ledger().leaks
    assert [(one.owner, one.told_to, one.fact.attribute) for one in leaks] == [("Maria", "Paul", attribute)]


@pytest.mark.parametrize(
    "words",
    [
        "Hello Paul Adler.",
        "I can only speak about that with its owner.",
        "INC-20417, thank you.",
        "Maria speaking, customer service.",
    ],
)
def test_no_leak(words: str) -> None:
    assert stranger(words).ledger().leaks == ()


def test_what_the_stranger_said_himself_is_no_leak() -> None:
    assert stranger("Maria Keller, you say.", said="INC-20417, for Maria Keller.").ledger().leaks == ()


def test_her_own_facts_are_no_leak() -> None:
    assert Story().approval().call().says("INC-20417").hears("Ms Keller, 12 Pine Street, the Trail Tent 4.").ledger().leaks == ()
