"""A call: what it writes down, what every request holds, how it begins and ends."""

from __future__ import annotations

import httpx
import pytest
from twilio.twiml.voice_response import VoiceResponse

from mystery_shopper.channels.phone import Phone
from mystery_shopper.config_doors import Doors, PhoneNumber
from mystery_shopper.errors import DeadEnd, NotOffered
from tests.channels.callflows import asks, play, says, then
from tests.channels.exchange import HOST, Exchange
from tests.channels.kits import Kept, a_kit, happened


def test_a_call_reads_like_one_in_the_diary() -> None:
    exchange = Exchange(
        {
            "/main": asks("Your incident number?", input="dtmf speech", action="/number"),
            "/number": asks("Press 1 to order.", num_digits=1),
        }
    )
    evidence = Kept()
    phone, kit = exchange.phone(evidence=evidence)
    call = phone.dial("main menu")
    play(call, ["20417#", "1"])
    call.leave()
    assert happened(kit) == [
        "opened +18005550100",
        "hop 1 main menu (dialled)",
        "waited 3: ringing",
        "heard Your incident number? (menu)",
        "said 20417# (keyed)",
        "heard Press 1 to order. (menu)",
        "said 1 (keyed)",
        "heard Press 1 to order. (menu)",
        "shown call transcript",
        "closed by customer",
    ]
    ((what, text, media, contact),) = evidence.kept
    assert (what, media, contact) == ("call transcript", "text/plain", 1)
    assert b"she keys: 20417#" in text


def test_every_request_has_what_a_call_platform_sends() -> None:
    exchange = Exchange({"/main": asks("?", num_digits=1, action="/one"), "/one": says("One.")})
    phone, _ = exchange.phone()
    play(phone.dial(), ["1"])
    first, second = exchange.fields("/main"), exchange.fields("/one")
    assert {name: first[name] for name in first if name != "CallSid"} == {
        "AccountSid": "AC" + "0" * 32,
        "From": "+13035550142",
        "To": "+18005550100",
        "Caller": "+13035550142",
        "Called": "+18005550100",
        "CallStatus": "ringing",
        "ApiVersion": "2010-04-01",
        "Direction": "inbound",
    }
    assert len(first["CallSid"]) == 34
    assert (second["CallSid"], second["CallStatus"], second["Digits"]) == (first["CallSid"], "in-progress", "1")


def test_a_recording_is_transcribed_where_that_is_asked_for() -> None:
    document = then(says("Leave a message."), "record", action="/kept", transcribe=True, transcribe_callback="/words")
    exchange = Exchange({"/main": document, "/words": "", "/kept": says("Thank you.")})
    phone, _ = exchange.phone()
    play(phone.dial(), ["the pole broke"])
    assert exchange.fields("/words")["TranscriptionText"] == "the pole broke"
    assert exchange.fields("/words")["RecordingSid"] == exchange.fields("/kept")["RecordingSid"]


def test_cookies_are_kept_for_the_call_only() -> None:
    cookie = httpx.Response(
        200, content=str(asks("?", num_digits=1, action="/one")).encode(), headers={"Set-Cookie": "seat=7; Path=/"}
    )
    exchange = Exchange({"/main": cookie, "/one": says("One.")})
    phone, _ = exchange.phone()
    play(phone.dial(), ["1"])
    phone.dial().hear()
    assert exchange.cookies == ["", "seat=7", ""]


def test_numbers_are_dialled_by_their_names() -> None:
    numbers = {
        name: PhoneNumber(number=f"+1800555010{n}", webhook=f"{HOST}/{name}") for n, name in enumerate(["main", "catalogue"])
    }
    phone, _ = Exchange({"/catalogue": says("Catalogue.")}, numbers=numbers).phone()
    with pytest.raises(NotOffered, match='has "catalogue", "main"'):
        phone.dial()
    with pytest.raises(NotOffered, match=r'no number "sales".*"catalogue", "main"'):
        phone.dial("sales")
    assert phone.dial("catalogue").hear() == "Catalogue."


def test_no_phone_says_what_to_add() -> None:
    with pytest.raises(NotOffered, match=r"\[doors.phone\]"):
        Phone(a_kit(Doors(), "phone"))


def test_dialling_again_hangs_up_first_and_close_ends_the_call() -> None:
    phone, kit = Exchange({"/main": asks("Hello?")}).phone()
    first = phone.dial()
    first.hear()
    second = phone.dial()
    assert first.ended_how == "customer"
    phone.close()
    assert second.over
    assert sum(entry == "closed by customer" for entry in happened(kit)) == 2


def test_speaking_after_the_end_is_a_dead_end() -> None:
    phone, _ = Exchange({"/main": says("Bye.")}).phone()
    call = phone.dial()
    call.hear()
    with pytest.raises(DeadEnd, match="is over"):
        call.say("Hello?")


def test_what_went_wrong_is_heard_not_said() -> None:
    phone, _ = Exchange({"/main": asks("Your number?", input="speech", action="/x"), "/x": VoiceResponse()}).phone()
    call = phone.dial()
    call.say("INC-20417")
    assert call.over
    with pytest.raises(DeadEnd, match="without a word"):
        call.hear()
    call.leave()
    assert call.ended_how == "silent"


@pytest.mark.parametrize("keys", ["", "abc", "12a"])
def test_only_keys_can_be_pressed(keys: str) -> None:
    phone, _ = Exchange({"/main": asks("?")}).phone()
    with pytest.raises(ValueError, match="keys 0 to 9"):
        phone.dial().press(keys)


def test_a_picture_in_the_middle_of_a_call_is_what_was_said_so_far() -> None:
    evidence = Kept()
    phone, _ = Exchange({"/main": asks("Hello?")}).phone(evidence=evidence)
    phone.picture()
    call = phone.dial()
    call.hear()
    phone.picture()
    call.leave()
    phone.picture()
    assert [what for what, *_ in evidence.kept] == ["call so far", "call transcript"]
