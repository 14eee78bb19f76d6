"""Permission: whoever answers decides, or somebody else is asked while she waits."""

from __future__ import annotations

import pytest

from mystery_shopper.vocabulary.permissions import nobody_asks
from tests.support.stage import a_journey
from tests.vocabulary.building import findings_of, on_the_phone

WISH = "Could I have a credit of 15 dollars for my trouble?"
GRANTED = "A credit of 15 dollars is granted."


def test_whoever_answers_decides() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {WISH}", GRANTED)
        nobody_asks(cast, "she")


@pytest.mark.parametrize(
    "words",
    [
        "For that I have to ask my lead. Please hold the line.",
        "Let me check with my supervisor about that.",
        "I have to ring the hotel and ask.",
        "I need to get approval for this.",
    ],
)
def test_somebody_else_is_asked(words: str) -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {WISH}", words, GRANTED)
        (found,) = findings_of(lambda: nobody_asks(cast, "she"))
    assert (found.kind, found.channel, found.hop, found.heard) == ("permission-sought", "phone", "customer service", words)
    assert "customer service" in found.improvement


def test_only_the_last_when_counts() -> None:
    with a_journey() as cast:
        on_the_phone(cast, "desk: customer service", f"> {WISH}", "I have to ask my lead.", GRANTED)
        on_the_phone(cast, "desk: customer service", f"> {WISH}", GRANTED)
        nobody_asks(cast, None)
