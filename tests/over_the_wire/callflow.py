"""The tiny company's call flow, as its documents for a voice platform, written by the `twilio` package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twilio.twiml.voice_response import Client, Dial, Enqueue, Gather, VoiceResponse

if TYPE_CHECKING:
    from tests.over_the_wire.manners import Act


def document(act: Act, here: str, hold_url: str) -> VoiceResponse:
    """`act` as a document; what she gives goes back to `here`."""
    response = VoiceResponse()
    if act.listens and not act.to:
        gather = Gather(input=act.listens, action=here, num_digits=act.digits or None)
        gather.say(act.words)
        response.append(gather)
        return response
    if act.words:
        response.say(act.words)
    if act.queued:
        response.append(Enqueue(act.to, wait_url=hold_url))
    elif act.to:
        response.append(_dial(act))
    else:
        response.hangup()
    return response


def hold(words: str, seconds: int, keys: bool) -> VoiceResponse:
    """What is played to her while she waits; where `keys`, she is asked to key in her number meanwhile."""
    response = VoiceResponse()
    response.say(words)
    if keys:
        gather = Gather(input="dtmf", timeout=10)
        gather.say("While you wait, please key in your incident number, then the hash key.")
        response.append(gather)
    if seconds:
        response.pause(length=seconds)
    return response


def _dial(act: Act) -> Dial:
    dial, client = Dial(), Client()
    client.identity(act.to)
    for name, value in act.along.items():
        client.parameter(name=name, value=value)
    dial.append(client)
    return dial
