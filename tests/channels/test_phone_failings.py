"""Calls that go wrong: the company's failing, or a door that could not be looked through; always an end."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twilio.twiml.voice_response import VoiceResponse

from mystery_shopper.channels.phone import Phone
from mystery_shopper.channels.safety import OutOfBounds
from mystery_shopper.channels.twiml.verbs import UnsupportedVerb
from mystery_shopper.config_doors import Doors, PhoneDoor, PhoneNumber
from mystery_shopper.errors import CompanyFailed, CouldNotLook, DeadEnd, Unreachable
from tests.channels.callflows import Acts, asks, client, dials, hold, play, queues, says, then
from tests.channels.exchange import Exchange
from tests.channels.kits import a_kit, happened

FAILINGS: dict[str, tuple[dict[str, Any], Acts, str, str]] = {
    "nothing": ({"/main": VoiceResponse()}, [], "silent", "hung up without a word"),
    "hangs up on her question": (
        {"/main": asks("Hello?", input="speech", action="/x"), "/x": then(VoiceResponse(), "hangup")},
        ["My number is INC-20417"],
        "silent",
        "hung up without a word",
    ),
    "rejects": ({"/main": then(VoiceResponse(), "reject")}, [], "rejected", "does not take the call"),
    "busy": ({"/main": then(VoiceResponse(), "reject", reason="busy")}, [], "busy", "the number is busy"),
    "the same menu for ever": (
        {"/main": then(asks("Press 1."), "redirect", "/main")},
        [None] * 9,
        "loop",
        "the same came 5 times",
    ),
    "the same menu, whatever she keys": (
        {"/main": asks("Press 1.", num_digits=1, action="/main")},
        ["1"] * 9,
        "loop",
        "the same came 5 times",
    ),
    "redirects for ever": ({"/main": then(VoiceResponse(), "redirect", "/main")}, [], "loop", "the same came 20 times"),
    "redirects for ever, always elsewhere": (
        {"/main": lambda f: then(says(f"{int(f.get('n', 0))}"), "redirect", f"/main?n={int(f.get('n', 0)) + 1}")},
        [],
        "loop",
        "sent on 50 times",
    ),
    "transfers for ever": (
        {"/main": dials(client("sales")), "/sales": dials(client("service")), "/service": dials(client("sales"))},
        [],
        "loop",
        "transferred 12 times",
    ),
    "holds for ever": (
        {
            "/main": queues("sales", wait_url="/hold"),
            "/hold": hold(pause=600),
            "/sales": then(VoiceResponse(), "reject", reason="busy"),
        },
        [],
        "loop",
        "minutes on hold",
    ),
    "music without end": ({"/main": then(VoiceResponse(), "play", "music.mp3", loop=0)}, [], "loop", "played without end"),
    "server error": ({"/main": httpx.Response(500)}, [], "error", "HTTP 500"),
    "a dead link in the flow": ({"/main": then(says("One moment."), "redirect", "/gone")}, [], "error", "HTTP 404"),
    "HTTP redirects for ever": ({"/main": httpx.Response(302, headers={"Location": "/main"})}, [], "error", "5 HTTP redirects"),
    "not XML": ({"/main": "Hello!"}, [], "error", "not XML"),
    "HTML": ({"/main": "<html><body>Error</body></html>"}, [], "error", "is a <html>"),
    "an empty answer": ({"/main": ""}, [], "error", "empty"),
    "bytes": ({"/main": bytes(range(256))}, [], "error", "not XML"),
    "a strange encoding": ({"/main": '<?xml version="1.0" encoding="utf-32"?><Response/>'}, [], "error", "not XML"),
    "compressed": (
        {"/main": httpx.Response(200, content=b"x", headers={"Content-Encoding": "x-bomb"})},
        [],
        "error",
        "compressed",
    ),
    "10 MB": ({"/main": b"<Response><Say>" + b"a" * 10_000_000}, [], "error", "64 kB"),
    "an entity bomb": (
        {"/main": '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Response><Say>&b;</Say></Response>'},
        [],
        "error",
        "entities",
    ),
    "a file of ours": (
        {"/main": '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><Response><Say>&x;</Say></Response>'},
        [],
        "error",
        "entities",
    ),
    "deep nesting": (
        {"/main": "<Response><Say>" + "<p>" * 5000 + "</p>" * 5000 + "</Say></Response>"},
        [],
        "error",
        "nests deeper",
    ),
    "a Dial to nobody": ({"/main": "<Response><Dial/></Response>"}, [], "error", "names nobody"),
    "a Task that is no JSON": ({"/main": "<Response><Enqueue><Task>{</Task></Enqueue></Response>"}, [], "error", "not JSON"),
    "a Gather around a Dial": ({"/main": "<Response><Gather><Dial>1</Dial></Gather></Response>"}, [], "error", "not <Dial>"),
    "a queue on hold": ({"/main": queues("sales", wait_url="/main")}, [], "error", "on hold may not Enqueue"),
    "a method of its own": ({"/main": '<Response><Redirect method="DELETE">/x</Redirect></Response>'}, [], "error", "DELETE"),
    "no address": ({"/main": "<Response><Redirect>http://[</Redirect></Response>"}, [], "error", "address"),
}


@pytest.mark.parametrize(("answers", "acts", "how", "why"), FAILINGS.values(), ids=FAILINGS)
def test_the_company_fails_the_caller(answers: dict[str, Any], acts: Acts, how: str, why: str) -> None:
    phone, kit = Exchange(answers).phone()
    call = phone.dial()
    with pytest.raises(DeadEnd, match=why):
        play(call, acts)
    assert (call.over, call.ended_how) == (True, how)
    assert happened(kit)[-1].startswith("closed by")
    assert "shown call transcript" in happened(kit)


NOT_SEEN: dict[str, tuple[dict[str, Any], type[CouldNotLook], str]] = {
    "an unknown verb": ({"/main": says("Hi.").to_xml().replace("</Response>", "<Pay/></Response>")}, UnsupportedVerb, "<Pay>"),
    "an unknown noun": ({"/main": "<Response><Dial><Sim>1</Sim></Dial></Response>"}, UnsupportedVerb, "<Sim>"),
    "a message": ({"/main": "<Response><Sms>x</Sms></Response>"}, UnsupportedVerb, "<Sms>"),
    "elsewhere": (
        {"/main": then(VoiceResponse(), "redirect", "https://elsewhere.example.com/x")},
        OutOfBounds,
        "elsewhere.example.com",
    ),
    "elsewhere by HTTP": ({"/main": httpx.Response(302, headers={"Location": "http://10.0.0.1/"})}, OutOfBounds, "10.0.0.1"),
    "a file": ({"/main": then(VoiceResponse(), "redirect", "file:///etc/passwd")}, OutOfBounds, "http"),
    "no webhook there": ({}, Unreachable, "nothing at the webhook"),
    "a signature refused": ({"/main": httpx.Response(403)}, Unreachable, "auth_token"),
}


@pytest.mark.parametrize(("answers", "kind", "why"), NOT_SEEN.values(), ids=NOT_SEEN)
def test_the_shopper_could_not_look(answers: dict[str, Any], kind: type[CouldNotLook], why: str) -> None:
    exchange = Exchange(answers)
    phone, _ = exchange.phone()
    call = phone.dial()
    with pytest.raises(kind, match=why):
        call.hear()
    assert call.ended_how == "lost"
    assert all(path == "/main" for path, _ in exchange.asked)


@pytest.mark.parametrize("error", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError])
def test_a_door_that_does_not_answer(error: type[httpx.TransportError]) -> None:
    def breaks(_: dict[str, str]) -> httpx.Response:
        message = "no"
        raise error(message)

    phone, _ = Exchange({"/main": breaks}).phone()
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:9/main did not answer"):
        phone.dial().hear()


def test_a_refused_connection_is_found_at_once() -> None:
    door = PhoneDoor(numbers={"main menu": PhoneNumber(number="+18005550100", webhook="http://127.0.0.1:9/main")})
    with pytest.raises(Unreachable, match="did not answer"):
        Phone(a_kit(Doors(phone=door), "phone")).dial().hear()


def test_an_unsupported_verb_behind_an_input_is_never_reached() -> None:
    document = asks("Press 1.", num_digits=1, action="/one").to_xml().replace("</Response>", "<Pay/></Response>")
    phone, _ = Exchange({"/main": document, "/one": says("One.")}).phone()
    assert play(phone.dial(), ["1"]) == ["Press 1.", "One."]


TEXT = st.sampled_from(["Hello.", "Press 1.", "Please hold.", ""])
PATHS = st.sampled_from(["/main", "/a", "/b", "/sales", ""])
LEAVES = st.one_of(
    TEXT.map(lambda text: f"<Say>{text}</Say>"),
    st.integers(0, 2).map(lambda loop: f'<Play loop="{loop}">a.mp3</Play>'),
    st.sampled_from(["<Pause/>", "<Hangup/>", "<Leave/>", "<Reject/>", '<Record action="/a"/>']),
    PATHS.map(lambda path: f"<Redirect>{path}</Redirect>"),
    st.tuples(PATHS, st.sampled_from(["dtmf", "speech", "dtmf speech"]), st.integers(0, 3)).map(
        lambda of: f'<Gather action="{of[0]}" input="{of[1]}" numDigits="{of[2]}"><Say>Go on.</Say></Gather>'
    ),
    st.tuples(st.sampled_from(["sales", "service", "nobody"]), PATHS).map(
        lambda of: f'<Dial action="{of[1]}"><Client>{of[0]}</Client></Dial>'
    ),
    st.tuples(st.sampled_from(["sales", "service", "nobody"]), PATHS).map(
        lambda of: f'<Enqueue waitUrl="{of[1]}">{of[0]}</Enqueue>'
    ),
)
DOCUMENTS = st.lists(LEAVES, max_size=4).map(lambda verbs: f"<Response>{''.join(verbs)}</Response>")
ACTS = st.lists(st.sampled_from([None, "1", "12#", "hello", "INC-20417"]), max_size=12)


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(("/main", "/a", "/b", "/sales", "/service", "/price-desk"), DOCUMENTS)), ACTS)
def test_any_flow_comes_to_an_end_or_listens(answers: dict[str, Any], acts: Acts) -> None:
    exchange = Exchange(answers)
    phone, kit = exchange.phone()
    call = phone.dial()
    try:
        play(call, acts)
        assert call.over or call.awaits in {"speech", "digits", "either"}
    except CompanyFailed:
        assert call.over
    phone.close()
    assert happened(kit)[-1].startswith("closed by")
    assert len(exchange.asked) < 2000
