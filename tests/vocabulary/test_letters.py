"""Letters: whether a person is named in them who can be called."""

from __future__ import annotations

import pytest

from mystery_shopper.vocabulary.letters import names_a_person
from tests.support.stage import a_journey
from tests.vocabulary.building import asked_by_mail, findings_of


@pytest.mark.parametrize(
    "text",
    [
        "Questions? You can call Edith Moreau in billing at +18005550142, or reply to this mail.",
        "Your price changes.\n\nShall we talk it over? You may ring Felix Brandt, who looks after bills, on 1-800-555-0142.",
    ],
)
def test_a_person_is_named_beside_the_telephone_number(text: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast, text)
        names_a_person(cast)


@pytest.mark.parametrize(
    "text",
    [
        "If anything is unclear, please use our chat.",
        "Questions? Call +18005550142.",
        "Edith Moreau looks after bills. Call 1-800-555-0142 about anything.",
        "Dear Maria, ask Fernridge Outfitters about the Trail Tent at +18005550142.",
        "Your bill 20417345 is with Edith Moreau.",
    ],
)
def test_a_number_without_a_person_is_no_person_to_call(text: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast, text)
        [finding] = findings_of(lambda: names_a_person(cast))
    assert (finding.kind, finding.channel, finding.hop) == ("channel-closed", "email", "mail desk")


def test_without_an_email_nobody_is_named() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "")
        [finding] = findings_of(lambda: names_a_person(cast))
    assert finding.kind == "not-answered"
