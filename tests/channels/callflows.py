"""Documents of call flows, written by the `twilio` package, and a caller who plays them through."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from twilio.twiml.voice_response import Client, Dial, Enqueue, Gather, VoiceResponse

if TYPE_CHECKING:
    from mystery_shopper.channels.phone import Call

Acts = list[str | None]


def says(*words: str) -> VoiceResponse:
    response = VoiceResponse()
    for one in words:
        response.say(one)
    return response


def asks(words: str, **options: Any) -> VoiceResponse:
    response = VoiceResponse()
    gather = Gather(**options)
    gather.say(words)
    response.append(gather)
    return response


def then(response: VoiceResponse, verb: str, *args: Any, **options: Any) -> VoiceResponse:
    getattr(response, verb)(*args, **options)
    return response


def play(call: Call, acts: Acts) -> list[str]:
    """What was heard: at first, and after each of `acts` ("1#" is keyed, None is silence, anything else is said)."""
    heard = [call.hear()]
    for act in acts:
        if act is None:
            call.wait()
        elif act.strip("0123456789*#") == "":
            call.press(act)
        else:
            call.say(act)
        heard.append(call.hear())
    return heard


def dials(target: Client | str, **options: Any) -> VoiceResponse:
    response = VoiceResponse()
    dial = Dial(**options)
    dial.append(target) if isinstance(target, Client) else dial.number(target)
    response.append(dial)
    return response


def client(identity: str, **parameters: str) -> Client:
    noun = Client()
    noun.identity(identity)
    for name, value in parameters.items():
        noun.parameter(name=name, value=value)
    return noun


def queues(name: str = "", *, task: dict[str, str] | None = None, **options: Any) -> VoiceResponse:
    response = VoiceResponse()
    enqueue = Enqueue(name or None, **options)
    if task:
        enqueue.task(json.dumps(task))
    response.append(enqueue)
    return response


def hold(*, pause: int) -> VoiceResponse:
    return then(says("This week: Trail Tent 4 from 249 dollars!"), "pause", length=pause)
