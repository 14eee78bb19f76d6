"""The chat page: the assistant, the handing over, who is served."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.simulators.process import Browser, Opened, number

TENT = "Trail Tent 4"
PERSON = "I would like to speak to a person, please."
LITTER = "I would like to report litter in the Boulder car park."
Entries = list[tuple[str, str]]


class Chatter:
    """Maria at the chat's page."""

    def __init__(self, company: Opened) -> None:
        self.company = company
        self.browser: Browser = company.browser()
        self.email = company.address("maria")
        self._url: str = company.doors["chat"]["url"]
        company.arrange("customer", name="Maria Keller", email=self.email, number="+13035550111", postcode="80301")

    def page(self) -> str:
        return self.browser.http.get(self._url).text

    def opens(self) -> Entries:
        return entries(self.page())

    def write(self, words: str) -> Entries:
        """What the company has written so far."""
        answer = self.browser.http.post(self._url, data={"words": words})
        assert answer.status_code == 200
        return entries(answer.text)

    def leave(self) -> None:
        assert self.browser.http.post(f"{self._url}leave").status_code == 200

    def reports(self) -> str:
        """Report something by chat, and leave: the number."""
        self.write(LITTER)
        found = number(self.write(f"My email address is {self.email}.")[-1][1], "INC")
        self.leave()
        return found


def entries(page: str) -> Entries:
    found = re.findall(r'<li class=""><strong>(.*?)</strong><span>(.*?)</span></li>', page, re.DOTALL)
    return [(who, html.unescape(words)) for who, words in found]


@pytest.fixture
def chatter(opened: Callable[..., Opened]) -> Callable[..., Chatter]:
    def open_one(*faults: str, **options: Any) -> Chatter:
        return Chatter(opened(*faults, **options))

    return open_one


@pytest.mark.parametrize("phrasing", ["plain", "warm"])
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (f"How much is the {TENT}?", "$289.00"),
        (f"Is the {TENT} in stock?", TENT),
        ("When are you open?", "Saturday"),
    ],
)
def test_the_assistant_answers_what_anybody_may_know(
    chatter: Callable[..., Chatter], phrasing: str, words: str, answer: str
) -> None:
    chat = chatter(phrasing=phrasing)
    assert [who for who, _ in chat.opens()] == ["Assistant"]
    (_, (who, said)) = chat.write(words)
    assert who == "Assistant"
    assert answer in said


@pytest.mark.parametrize("words", [PERSON, LITTER])
def test_a_person_is_there_on_request_and_for_what_is_hers(chatter: Callable[..., Chatter], words: str) -> None:
    found = chatter().write(words)
    assert found[-1][0].endswith(", chat desk")
    assert [who for who, _ in found][:2] == ["Assistant", "Assistant"]


def test_the_second_failure_hands_over(chatter: Callable[..., Chatter]) -> None:
    chat = chatter()
    assert chat.write("Blah blah.")[-1][0] == "Assistant"
    assert chat.write("Bleh bleh?")[-1][0].endswith("chat desk")


def test_whoever_takes_over_has_read_what_was_written(chatter: Callable[..., Chatter]) -> None:
    chat = chatter()
    asked = chat.write(f"My incident number is {chat.reports()}. Where does it stand?")[-1]
    assert asked[0].endswith("chat desk")
    assert "postcode" in asked[1]
    assert "litter" in chat.write("My postcode is 80301.")[-1][1]


def test_an_unread_handover_begins_from_the_beginning(chatter: Callable[..., Chatter]) -> None:
    chat = chatter("cold-transfer")
    assert "How can I help you?" in chat.write("My incident number is INC-20417. Where does it stand?")[-1][1]


def test_the_loop_of_an_assistant_that_never_hands_over(chatter: Callable[..., Chatter]) -> None:
    chat = chatter("bot-loop")
    answers = {chat.write(PERSON)[-1] for _ in range(4)}
    assert len(answers) == 1
    assert answers.pop()[0] == "Assistant"


def test_new_customers_only(chatter: Callable[..., Chatter]) -> None:
    chat = chatter("support-only-for-prospects")
    assert "$289.00" in chat.write(f"How much is the {TENT}?")[-1][1]
    assert "new customers only" in chat.write("My incident number is INC-20417. Where does it stand?")[-1][1]
    assert "Your message" not in chat.page()


def test_the_price_that_she_names_is_matched_though_another_store_asks_less(chatter: Callable[..., Chatter]) -> None:
    chat = chatter()
    for store, amount in (("Boulder", "249.00"), ("Denver", "246.00")):
        chat.company.arrange("price", item=TENT, channel="store", store=store, amount=amount)
    chat.write(f"I saw the {TENT} for 249 dollars in your Boulder store. I would like to pay that price.")
    assert "$249.00" in chat.write(f"My email address is {chat.email}.")[-1][1]


def test_a_lower_price_is_kept_under_a_number(chatter: Callable[..., Chatter]) -> None:
    chat = chatter()
    chat.company.arrange("price", item=TENT, channel="store", store="Boulder", amount="249.00")
    asked = chat.write(f"I saw the {TENT} for 249 dollars in your Boulder store. I would like to pay that price.")[-1][1]
    assert "email" in asked
    kept = chat.write(f"My email address is {chat.email}.")[-1][1]
    assert number(kept, "INC")
    assert "$249.00" in kept


def test_a_conversation_ends_after_half_an_hour(chatter: Callable[..., Chatter]) -> None:
    chat = chatter()
    assert len(chat.write(PERSON)) > 1
    assert len(chat.opens()) > 1
    chat.company.days_pass(0.1)
    assert len(chat.opens()) == 1
