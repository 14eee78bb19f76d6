"""Text messages: answered by the chat desk, listed as call platforms list them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from defusedxml.ElementTree import fromstring
from twilio.request_validator import RequestValidator

from tests.simulators.process import Opened, number

MARIA = "+13035550111"
LITTER = "I would like to report litter in the Boulder car park."
Open = Callable[..., Opened]


class Telephone:
    def __init__(self, company: Opened) -> None:
        self.company = company
        self.door: dict[str, Any] = company.doors["sms"]
        self.webhook: str = self.door["numbers"]["main"]["webhook"]
        self._http = company.browser().http
        company.arrange("customer", name="Maria Keller", email=company.address("maria"), number=MARIA)

    def text(self, words: str) -> str:
        form = {"MessageSid": "SM1", "From": MARIA, "To": self.door["numbers"]["main"]["number"], "Body": words, "NumMedia": "0"}
        answer = self.post(form, self._signature(self.webhook, form))
        assert answer.status_code == 200
        return " ".join(message.text for message in fromstring(answer.text))

    def post(self, form: dict[str, str], signature: str = "") -> httpx.Response:
        return self._http.post(self.webhook, data=form, headers={"X-Twilio-Signature": signature})

    def listed(self) -> list[dict[str, str]]:
        url = f"{self.door['messages']}?To=%2B13035550111"
        answer = self._http.get(url, headers={"X-Twilio-Signature": self._signature(url, {})})
        found: list[dict[str, str]] = answer.json()["messages"]
        return found

    def unsigned_list(self) -> httpx.Response:
        return self._http.get(self.door["messages"])

    def _signature(self, url: str, form: dict[str, str]) -> str:
        signature: str = RequestValidator(self.door["auth_token"]).compute_signature(url, form)
        return signature


@pytest.mark.parametrize("phrasing", ["plain", "warm"])
def test_who_texts_is_known_by_her_number(opened: Open, phrasing: str) -> None:
    telephone = Telephone(opened(phrasing=phrasing))
    given = number(telephone.text(LITTER), "INC")
    assert "litter" in telephone.text(f"Where does {given} stand?")


@pytest.mark.parametrize("phrasing", ["plain", "warm"])
def test_a_question_to_somebody_else_is_answered_by_text(opened: Open, phrasing: str) -> None:
    telephone = Telephone(opened(phrasing=phrasing))
    telephone.company.arrange("stock", item="Trail Tent 2", where="web", count=0)
    given = number(telephone.text("When will the Trail Tent 2 be back in stock?"), "INC")
    telephone.company.days_pass(7)
    newest, *_, answered = telephone.listed()
    assert given in newest["body"]
    assert "Trail Tent 2" in newest["body"]
    assert (newest["direction"], newest["to"]) == ("outbound-api", MARIA)
    assert newest["date_sent"].endswith("2026 21:00:00 +0000")
    assert answered["direction"] == "outbound-reply"
    assert newest["sid"] != answered["sid"]


def test_after_a_day_another_conversation_begins(opened: Open) -> None:
    telephone = Telephone(opened())
    telephone.text("That is all, thank you. Goodbye.")
    telephone.company.days_pass(2)
    assert number(telephone.text(LITTER), "INC")


def test_unsigned_requests_are_refused(opened: Open) -> None:
    telephone = Telephone(opened())
    assert (telephone.post({}).status_code, telephone.unsigned_list().status_code) == (403, 403)
