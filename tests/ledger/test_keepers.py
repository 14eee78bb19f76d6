"""Who looks after it, in wordings of many companies; and who is named beside."""

from __future__ import annotations

import pytest

from mystery_shopper.ledger import Person, Rules
from mystery_shopper.ledger.readings.keepers import keepers, speakers
from tests.ledger.building import MARIA, WEDNESDAY, config

PERSON = Person(customer="Maria", **{key: MARIA[key] for key in ("name", "email", "number", "postcode", "street")})
RULES = Rules.of(config(), items=["Heron Lamp"], people=[PERSON])


def named(text: str, *, shown: bool = False, speaking: frozenset[str] = frozenset()) -> list[str]:
    return [one.name for one in keepers(text, RULES, WEDNESDAY, shown=shown, speakers=speaking)]


@pytest.mark.parametrize(
    "text",
    [
        "Owner: Priya Raman.",
        "INC-20417 - litter - PRIYA RAMAN - Fri",
        "Logged as INC-20417. Assigned: Priya Raman",
        "Handler Priya Raman, reply by Friday",
        "Good news, Priya Raman's got this and you'll hear by Friday!",
        "Priya Raman's on it.",
        "No worries! Priya Raman is already on the case.",
        "That one is on Priya Raman's desk now.",
        "I've passed it to Priya Raman, who's lovely.",
        "The person handling this for you: Priya Raman",
        "Your point of contact will be Priya Raman.",
        "Responsibility for the aforementioned report has been allocated to Ms Raman of the Boulder store.",
        "The case was duly assigned to Priya Raman, Facilities.",
        "Priya Raman has been appointed case manager.",
        "The matter reposes in the capable hands of Priya Raman.",
        "Priya Raman, a colleague of long standing, shall attend to your affair in person.",
        "It will be pursued with all diligence; Priya Raman shall write to you no later than Friday.",
        'Priya Raman takes "There is litter in the car park" on.',
        "Priya Raman will write to you by Friday.",
        "We have asked, and Priya Raman will see this through.",
        "It is now with Priya Raman.",
        "I, Priya Raman, will look after it myself.",
        "Dear Maria Keller, your report is being dealt with by Priya Raman.",
    ],
)
def test_a_person_has_it(text: str) -> None:
    assert named(text) in (["Priya Raman"], ["Raman"])


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your feedback. We value it highly.",
        "We are so sorry about that, Maria Keller. It is a shame.",
        "Somebody will look after it.",
        "Our Customer Service takes care of it by Friday.",
        "Your report will be handled by the Mail Desk.",
        "Owner: Fernridge",
        "It has been entrusted to the Boulder store.",
        "Your complaint is noted. Respectfully yours, Priya Raman",
        "Thank you for your report.\n\nAll the best from Priya Raman at Fernridge",
        "Thank you for your report.\n\nPriya Raman\nFernridge",
        "You spoke with Priya Raman about it on Monday.",
        "Priya Raman no longer looks after it.",
        "It is not with Priya Raman.",
        "Does Priya Raman look after it?",
        "Maria Keller owns it.",
        "The Trail Tent 4 and the Heron Lamp are what it is about.",
        'You wrote "Priya Raman looks after it".',
        "Customer service, Priya Raman speaking. Is it about the litter?",
        "This is Priya Raman. Thank you for your call about it.",
    ],
)
def test_nobody_has_it(text: str) -> None:
    assert named(text) == []


def test_who_speaks_has_it_where_she_says_so() -> None:
    introduced = speakers("Good morning, Tom Berg.", RULES, opening=True)
    assert introduced == {"Tom Berg"}
    assert named("Tom Berg will send it by Friday.", speaking=introduced) == []
    assert named("Tom Berg will look after it.", speaking=introduced) == ["Tom Berg"]


def test_two_people_in_one_sentence() -> None:
    assert named("Tom Berg here, Ingrid Falk looks after it.") == ["Ingrid Falk"]
    assert named("Ingrid Falk owns it, and Theo Marsh will repair it.") == ["Ingrid Falk", "Theo Marsh"]
    assert [one.stated for one in keepers("Ingrid Falk owns it, and Theo Marsh will repair it.", RULES, WEDNESDAY)] == [
        True,
        False,
    ]


def test_a_line_of_a_page_about_a_number() -> None:
    page = "Incident INC-20417\nClerk in attendance\nPriya Raman\nStore\nBoulder"
    assert named(page, shown=True) == ["Priya Raman"]
    assert named(page) == []
