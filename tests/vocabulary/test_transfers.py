"""Transfers: explained, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.vocabulary.references import (
    transfers_are_explained,
)
from tests.support.stage import a_journey
from tests.vocabulary.building import (
    KNOWS,
    QUOTE,
    asked_by_mail,
    findings_of,
    on_the_phone,
)

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast

# ---- each transfer is explained

DESK = "I am connecting you to the price desk."
WHY = "That is because they look after such numbers."
ALONG = "Your number goes along, so you need not repeat it."


def handed_over(cast: Cast, *announcement: str) -> None:
    asked_by_mail(cast)
    on_the_phone(cast, "desk: sales", f"> {QUOTE}", " ".join(announcement), "desk: price desk", KNOWS)


def test_a_transfer_that_is_explained() -> None:
    with a_journey() as cast:
        handed_over(cast, DESK, WHY, ALONG)
        transfers_are_explained(cast)


@pytest.mark.parametrize(
    ("announcement", "missing"),
    [
        (["One moment."], ["where to", "why", "goes along"]),
        ([DESK, ALONG], ["why"]),
        ([DESK, WHY], ["goes along"]),
    ],
)
def test_a_transfer_that_is_not(announcement: list[str], missing: list[str]) -> None:
    with a_journey() as cast:
        handed_over(cast, *announcement)
        (found,) = findings_of(lambda: transfers_are_explained(cast))
    assert (found.kind, found.hop, found.heard) == ("transfer-unexplained", "price desk", " ".join(announcement))
    for part in missing:
        assert part in found.improvement
    assert ("where to" in found.improvement) == ("where to" in missing)


def test_without_a_transfer_there_is_nothing_to_explain() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        transfers_are_explained(cast)
