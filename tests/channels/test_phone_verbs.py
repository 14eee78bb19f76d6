"""Each verb of a call flow, carried out as call platforms do."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from twilio.twiml.voice_response import VoiceResponse

from tests.channels.callflows import Acts, asks, play, says, then
from tests.channels.exchange import Exchange

PLAIN_FLOWS: dict[str, tuple[dict[str, Any], Acts, list[str], str]] = {
    "say": ({"/main": says("Welcome.", "Goodbye.")}, [], ["Welcome. Goodbye."], "company"),
    "say with SSML": (
        {
            "/main": '<Response><Say>Order <say-as interpret-as="digits">12</say-as>,'
            '<break/><sub alias="dollars">USD</sub>.</Say></Response>'
        },
        [],
        ["Order 12, dollars."],
        "company",
    ),
    "play": ({"/main": then(VoiceResponse(), "play", "hold.mp3")}, [], ["[plays hold.mp3]"], "company"),
    "play tones": ({"/main": then(VoiceResponse(), "play", digits="ww12")}, [], ["[tones ww12]"], "company"),
    "pause": ({"/main": then(then(says("One"), "pause", length=2), "say", "two.")}, [], ["One two."], "company"),
    "hang up": ({"/main": then(then(says("Bye."), "hangup"), "say", "never")}, [], ["Bye."], "company"),
    "redirect": (
        {"/main": then(then(says("Hello."), "redirect", "/next"), "say", "never"), "/next": says("There.")},
        [],
        ["Hello. There."],
        "company",
    ),
    "redirect, relative, by GET": (
        {
            "/main": then(VoiceResponse(), "redirect", "next?a=b", method="GET"),
            "/next": lambda f: says(f"{f['a']} {f['CallStatus']}"),
        },
        [],
        ["b in-progress"],
        "company",
    ),
    "HTTP redirect": (
        {"/main": httpx.Response(307, headers={"Location": "/moved"}), "/moved": lambda f: says(f["From"])},
        [],
        ["+13035550142"],
        "company",
    ),
    "one digit": (
        {"/main": asks("Press 1.", num_digits=1, action="/one"), "/one": lambda f: says(f"You pressed {f['Digits']}.")},
        ["1"],
        ["Press 1.", "You pressed 1."],
        "company",
    ),
    "digits after the wanted number are lost": (
        {"/main": asks("Press 1.", num_digits=1, action="/one"), "/one": lambda f: says(f["Digits"])},
        ["20417"],
        ["Press 1.", "2"],
        "company",
    ),
    "digits until the hash": (
        {"/main": asks("Your number?", action="/number"), "/number": lambda f: says(f["Digits"])},
        ["20417#"],
        ["Your number?", "20417"],
        "company",
    ),
    "another key finishes": (
        {"/main": asks("Your number?", action="/number", finish_on_key="*"), "/number": lambda f: says(f["Digits"])},
        ["2#4*"],
        ["Your number?", "2#4"],
        "company",
    ),
    "no key finishes": (
        {"/main": asks("Your number?", action="/number", finish_on_key=""), "/number": lambda f: says(f["Digits"])},
        ["204#"],
        ["Your number?", "204#"],
        "company",
    ),
    "the hash alone is no input": (
        {"/main": then(asks("Your number?", action="/number"), "say", "Nothing then.")},
        ["#"],
        ["Your number?", "Nothing then."],
        "company",
    ),
    "speech": (
        {
            "/main": asks("How can I help?", input="speech", action="/said"),
            "/said": lambda f: says(f"{f['SpeechResult']} {f['Confidence']}"),
        },
        ["a tent"],
        ["How can I help?", "a tent 0.95"],
        "company",
    ),
    "the action is the same document by default": (
        {"/main": lambda f: says(f"Thank you for {f['Digits']}.") if "Digits" in f else asks("Key something.", num_digits=2)},
        ["42"],
        ["Key something.", "Thank you for 42."],
        "company",
    ),
    "input ends the document": (
        {"/main": then(asks("Press 1.", num_digits=1, action="/one"), "say", "never"), "/one": says("One.")},
        ["1"],
        ["Press 1.", "One."],
        "company",
    ),
    "silence falls through": (
        {"/main": then(asks("Press 1.", action="/one"), "say", "Goodbye.")},
        [None],
        ["Press 1.", "Goodbye."],
        "company",
    ),
    "silence is posted if wanted": (
        {"/main": asks("Press 1.", action="/one", action_on_empty_result=True), "/one": lambda f: says(f"got {f['Digits']!r}")},
        [None],
        ["Press 1.", "got ''"],
        "company",
    ),
    "speech is lost on keys": (
        {"/main": then(asks("Press 1.", action="/one"), "say", "Goodbye.")},
        ["one"],
        ["Press 1.", "Goodbye."],
        "company",
    ),
    "keys are lost on speech": (
        {"/main": then(asks("Say yes.", input="speech", action="/one"), "say", "Goodbye.")},
        ["1"],
        ["Say yes.", "Goodbye."],
        "company",
    ),
    "record": (
        {
            "/main": then(says("Leave a message."), "record", action="/kept"),
            "/kept": lambda f: says(f"{f['RecordingDuration']} seconds, thank you."),
        },
        ["my tent pole broke yesterday"],
        ["Leave a message.", "2 seconds, thank you."],
        "company",
    ),
    "nothing recorded": (
        {"/main": then(then(says("Leave a message."), "record", action="/kept"), "say", "Nothing? Goodbye.")},
        [None],
        ["Leave a message.", "Nothing? Goodbye."],
        "company",
    ),
    "a reject that does not come first hangs up": ({"/main": then(says("Hm."), "reject")}, [], ["Hm."], "company"),
    "her goodbye may be answered by the click alone": (
        {"/main": asks("Anything else?", input="speech", action="/end"), "/end": VoiceResponse()},
        ["No, thank you, goodbye."],
        ["Anything else?", ""],
        "company",
    ),
}


@pytest.mark.parametrize(("answers", "acts", "heard", "ended"), PLAIN_FLOWS.values(), ids=PLAIN_FLOWS)
def test_flow(answers: dict[str, Any], acts: Acts, heard: list[str], ended: str) -> None:
    phone, _ = Exchange(answers).phone()
    call = phone.dial()
    assert play(call, acts) == heard
    assert (call.over, call.ended_how) == (True, ended)


@pytest.mark.parametrize(
    ("wanted", "awaits"), [("dtmf", "digits"), ("speech", "speech"), ("dtmf speech", "either"), ("speech dtmf", "either")]
)
def test_what_the_line_waits_for(wanted: str, awaits: str) -> None:
    phone, _ = Exchange({"/main": asks("Go on.", input=wanted)}).phone()
    call = phone.dial()
    assert call.awaits == "nothing"
    call.hear()
    assert call.awaits == awaits
    call.leave()
    assert (call.awaits, call.ended_how) == ("nothing", "customer")
