"""Whether what a bad company says is read as bad in each voice that the embedded company has, and what a good one says is not.

`prove` asks the same of whole journeys, which takes minutes a voice; here it is asked of single sentences.
"""

from __future__ import annotations

import string
from pathlib import Path

import msgspec
import pytest

from mystery_shopper.config import load
from mystery_shopper.ledger import Rules, cases
from mystery_shopper.ledger.readings import acts
from mystery_shopper.ledger.readings.text import sentences
from mystery_shopper.simulators.departments import phrasing
from tests.ledger.building import Story

RULES = Rules.of(load(Path(__file__).parents[1] / "mystery_shopper.toml"), items=("Ridge Laptop", "Trail Camera"))
FILLED = {
    "number": "INC-44443",
    "other": "FO-118823",
    "item": "Ridge Laptop",
    "store": "Boulder",
    "day": "Friday",
    "part": "bracket",
    "price": "$12.00",
    "owner": "Sanjay Mehta",
    "matter": 'what you told us today: "My Ridge Laptop does not start"',
    "to": "the price desk",
    "department": "Hardware repair",
    "lines": "1 x Trail Tent 4",
}
BAD = {
    "repair.closed_in_silence": "closes",
    "repair.part_closed": "closes",
    "repair.reply_or_close": "demands_reply",
    "conduct.pitch": "sells",
    "receiving.part_offered": "sells",
    "conduct.lead.first": "permission",
    "conduct.lead.again": "permission",
    "conduct.hotel.first": "permission",
    "conduct.hotel.again": "permission",
    "no_way_of_referring": "refuses",
    "no_such_number": "refuses",
    "no_such_number_but": "refuses",
    "cannot_look_up": "refuses",
    "number_elsewhere": "refuses",
    "orders_unseen": "refuses",
    "orders_elsewhere": "refuses",
    "promise_elsewhere": "refuses",
    "mails.orders_unseen": "refuses",
    "no_such_number_again": "refuses",
    "no_record_of_promise": "refuses",
    "mails.not_found": "refuses",
    "menus.not_found": "refuses",
    "menus.reference_again": "refuses",
}
"""Where it stands in a set → how it must be read."""
GOOD = (
    "repair.ready_open",
    "repair.agreed",
    "repair.ready",
    "repair.nothing_to_do",
    "repair.plan",
    "pages.stays_open",
    "receiving.delayed",
)


def words(voice: str, place: str) -> str:
    """What stands at `place` in a set, its slots filled."""
    found = msgspec.to_builtins(phrasing.load(voice))
    for name in place.split("."):
        found = found[name]
    slots = [name for _, name, _, _ in string.Formatter().parse(found) if name]
    return str(found).format(**{name: FILLED[name] for name in slots})


def read(text: str) -> set[str]:
    """What a mail with `text` does to a customer with an open problem."""
    story = Story().meet().open("email", "help@x", "own-mailbox").says("My Ridge Laptop does not start.", "mailed", "Help")
    story.reads(text)
    judged = {"closes": cases.closings, "demands_reply": cases.demands}
    found = {what for what, told in judged.items() if told(story.records, story.rules, "Maria")}
    said = [acts(part, RULES) for part in sentences(text)]
    return found | {what for what in ("sells", "permission", "refuses") if any(getattr(one, what) for one in said)}


@pytest.mark.parametrize("place", BAD)
@pytest.mark.parametrize("voice", phrasing.WRITTEN)
def test_what_a_bad_company_says_is_read_as_bad(voice: str, place: str) -> None:
    assert BAD[place] in read(words(voice, place))


@pytest.mark.parametrize("place", GOOD)
@pytest.mark.parametrize("voice", phrasing.WRITTEN)
def test_what_a_good_company_says_is_not(voice: str, place: str) -> None:
    # "We will not close it" refuses nothing here: a refusal counts where she gave a number, and nothing better was said to it
    assert read(words(voice, place)) <= {"refuses"}


@pytest.mark.parametrize("place", ["repair.goodwill", "repair.agreed_goodwill"])
@pytest.mark.parametrize("voice", phrasing.WRITTEN)
def test_a_solution_that_is_promised_closes_nothing(voice: str, place: str) -> None:
    assert "closes" not in read(words(voice, place))
