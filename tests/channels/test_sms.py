"""Text messages: what is written down, what every request holds, what can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import msgspec
import pytest
from twilio.twiml.messaging_response import MessagingResponse

from mystery_shopper.channels.sms import Sms
from mystery_shopper.channels.twiml.transport import Webhooks
from mystery_shopper.config_doors import Doors, PhoneNumber, SmsDoor
from mystery_shopper.diary import ContactOpened, Heard, HopStarted
from mystery_shopper.errors import DeadEnd, NotOffered, Unreachable
from tests.channels.exchange import HOST, TOKEN, Exchange
from tests.channels.kits import MARIA, a_kit, happened, noted

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.channels.protocol import Kit

NUMBER = "+18005550142"
BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><Response><Message>&lol;</Message></Response>"""


def listed(*messages: dict[str, str]) -> dict[str, Any]:
    return {"messages": [{"to": MARIA.number, "from": NUMBER, "direction": "outbound-api", **one} for one in messages]}


def as_json(value: Any) -> Any:

    return httpx.Response(200, content=msgspec.json.encode(value))


def answers(*words: str) -> MessagingResponse:
    response = MessagingResponse()
    for one in words:
        response.message(one)
    return response


class Texts(Exchange):
    """An exchange for text messages."""

    def transport(self, kit: Kit) -> Callable[[], Webhooks]:
        client = httpx.Client(transport=httpx.MockTransport(self._answer))
        return lambda: Webhooks(TOKEN, kit.config.safety, door="sms", client=client)

    def sms(self, *, messages: bool = True, **sections: Any) -> tuple[Sms, Any]:
        door = SmsDoor(
            numbers={"main": PhoneNumber(number=NUMBER, webhook=f"{HOST}/text")},
            messages=f"{HOST}/messages" if messages else "",
            auth_token=TOKEN,
        )
        kit = a_kit(Doors(sms=door), "sms", patience={"call": 0.05}, **sections)
        return Sms(kit, self.transport(kit)), kit


def test_a_conversation_by_text_is_one_contact() -> None:
    exchange = Texts({"/text": answers("Your order is on its way."), "/messages": as_json(listed())})
    sms, kit = exchange.sms(hops=[{"name": "chat desk", "channel": "sms", "person": True}])
    talk = sms.to()
    assert talk.hear() == ""
    assert (talk.over, talk.awaits) == (False, "text")
    talk.say("Where is my order?")
    assert talk.hear() == "Your order is on its way."
    talk.leave()
    again = sms.to("main")
    again.say("Thank you!")
    again.hear()
    sms.close()
    assert happened(kit) == [
        f"opened {NUMBER}",
        "hop 1 chat desk (reply)",
        "said Where is my order? (mailed)",
        "heard Your order is on its way. (texts)",
        "said Thank you! (mailed)",
        "heard Your order is on its way. (texts)",
        "closed by customer",
    ]
    assert noted(kit, ContactOpened)[0].known_by == ("own-number",)


def test_the_request_is_the_platforms() -> None:
    exchange = Texts({"/text": answers("Hello.")})
    sms, _ = exchange.sms(messages=False)
    sms.to().say("Where is my order?")
    fields = exchange.fields("/text")
    assert (fields["From"], fields["To"], fields["Body"], fields["NumMedia"]) == (MARIA.number, NUMBER, "Where is my order?", "0")
    assert fields["MessageSid"].startswith("SM")
    assert len(fields["MessageSid"]) == 34


def test_after_a_day_another_contact_begins() -> None:
    sms, kit = Texts({"/text": answers("Hello.")}).sms(messages=False)
    sms.to().say("Hello?")
    kit.notebook.diary.clock.advance(25 * 3600)
    sms.to().say("Anybody there?")
    assert [one.contact for one in noted(kit, ContactOpened)] == [1, 2]
    assert [one.hop for one in noted(kit, HopStarted)] == [1, 1]


def test_what_the_company_sends_by_itself_opens_no_contact() -> None:
    late = {"sid": "SM1", "body": "FO-118822 comes on December 3.", "date_sent": "Wed, 25 Nov 2026 16:00:00 +0000"}
    early = {"sid": "SM0", "body": "Thank you for FO-118822.", "date_sent": "Tue, 24 Nov 2026 18:00:00 +0000"}
    mine = {"sid": "SM2", "body": "Hello?", "date_sent": "Tue, 24 Nov 2026 17:00:00 +0000", "direction": "inbound"}
    sms, kit = Texts({"/messages": as_json(listed(late, early, mine))}).sms()
    assert [one.sid for one in sms.received()] == ["SM0", "SM1"]
    sms.received()
    heard = noted(kit, Heard)
    assert [(one.text, one.form, one.contact) for one in heard] == [(early["body"], "mailed", 0), (late["body"], "mailed", 0)]
    assert heard[0].dated is not None
    assert (heard[0].dated.isoformat(), heard[0].source) == ("2026-11-24T18:00:00+00:00", "SM0")
    assert noted(kit, ContactOpened) == []
    found = sms.await_text("fo-118822 comes")
    assert found is not None
    assert found.sid == "SM1"
    assert sms.await_text("INC-20417") is None


def test_an_answer_that_comes_later_is_heard() -> None:
    later = {"sid": "SM1", "body": "Jonas here: on its way.", "date_sent": "Tue, 24 Nov 2026 17:01:00 +0000"}
    lists = [as_json(listed()), as_json(listed(later))]
    exchange = Texts({"/text": answers(), "/messages": lambda _: lists.pop(0) if len(lists) > 1 else lists[0]})
    sms, kit = exchange.sms()
    talk = sms.to()
    talk.say("Where is my order?")
    assert talk.hear() == "Jonas here: on its way."
    assert noted(kit, Heard)[-1].contact == 1
    talk.say("And now?")
    assert talk.hear() == ""


def test_a_redirect_is_followed() -> None:
    first = MessagingResponse()
    first.redirect("/other")
    talk = Texts({"/text": first, "/other": answers("From the other desk.")}).sms(messages=False)[0].to()
    talk.say("Hello?")
    assert talk.hear() == "From the other desk."


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<html>", id="no XML"),
        pytest.param(BOMB, id="entities"),
        pytest.param(b"<Response>" + b" " * 10_000_000 + b"</Response>", id="ten megabytes"),
        pytest.param(b"<Response><Say>Hello</Say></Response>", id="a verb of calls"),
        pytest.param(b"<Response><Redirect>/text</Redirect></Response>", id="round and round"),
    ],
)
def test_a_document_that_is_none_is_a_dead_end(document: bytes) -> None:
    sms, kit = Texts({"/text": document}).sms(messages=False)
    with pytest.raises(DeadEnd, match="application error"):
        sms.to().say("Hello?")
    assert noted(kit, Heard)[-1].form == "signalled"
    sms.close()


@pytest.mark.parametrize("content", [b"[", b'{"messages": [{"sid": 1}]}'])
def test_a_list_that_cannot_be_read(content: bytes) -> None:
    sms, _ = Texts({"/messages": content}).sms()
    with pytest.raises(Unreachable, match="list of text messages"):
        sms.received()


def test_a_refused_signature_is_no_failing_of_the_company() -> None:

    sms, _ = Texts({"/text": httpx.Response(403)}).sms(messages=False)
    with pytest.raises(Unreachable, match=r"sms webhook .* \[doors\.sms\]"):
        sms.to().say("Hello?")


def test_what_is_missing_is_said() -> None:
    with pytest.raises(NotOffered, match=r"\[doors\.sms\]"):
        Sms(a_kit(Doors(), "sms"))
    sms, _ = Texts({}).sms(messages=False)
    with pytest.raises(NotOffered, match='"fax"'):
        sms.to("fax")
    with pytest.raises(NotOffered, match="`messages`"):
        sms.received()
    with pytest.raises(NotOffered, match="no keys"):
        sms.to().press("1")
