"""The telephone: menus and lines as voice webhooks. Every request is signed, every answer is TwiML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from twilio.twiml.voice_response import Gather, VoiceResponse

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context, Turn
from mystery_shopper.simulators.doors import phone_menus
from mystery_shopper.simulators.doors.signed import Fields, signed
from mystery_shopper.simulators.policies import LINES as DEPARTMENTS_ON_THE_PHONE
from mystery_shopper.simulators.records import slug_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from mystery_shopper.simulators.company import Instance

LINES = {slug_of(line): line for line in DEPARTMENTS_ON_THE_PHONE}
_LISTEN_SECONDS = 5
_METHODS = ["GET", "POST"]
_LOOKED_UP = 180
"""Seconds on hold while an answer is looked for, by the script."""


def routes() -> list[BaseRoute]:
    """Menus at `/i/{instance}/phone/{number}[/{menu}]`, lines at `/i/{instance}/lines/{line}`."""
    return [
        Route("/i/{instance}/phone/{number}", signed(_menu), methods=_METHODS),
        Route("/i/{instance}/phone/{number}/{menu}", signed(_menu), methods=_METHODS),
        Route("/i/{instance}/lines/{line}", signed(_line), methods=_METHODS),
    ]


def _menu(request: Request, instance: Instance, fields: Fields) -> Response:
    number = request.path_params["number"]
    if number not in instance.numbers:
        return PlainTextResponse(f"There is no number {number!r} here; there is {', '.join(instance.numbers)}.", status_code=404)
    call = phone_menus.Call(instance=instance, number=number, fields=fields)
    return _twiml(phone_menus.answer(call, request.path_params.get("menu", "")))


def _line(request: Request, instance: Instance, fields: Fields) -> Response:
    line = request.path_params["line"]
    if line not in LINES:
        return PlainTextResponse(f"There is no line {line!r} here; there is {', '.join(LINES)}.", status_code=404)
    said = fields.get("SpeechResult")
    heard = "" if said is None and "silent" in fields else said
    context = Context(channel="phone", number=fields.get("From", ""), payload=_payload(fields))
    turn = talk(instance, LINES[line], fields.get("CallSid", ""), heard, context)
    response = VoiceResponse()
    if turn.while_she_holds:
        _on_hold(response, turn.while_she_holds, turn.hold)
    if instance.policies.manner == "by the script":
        words = phrasing.of(instance).contact
        _on_hold(response, f"{words.declaration} {words.hold_on}", _LOOKED_UP)
    return _twiml(_spoken(turn, f"{instance.base_url}/lines/{line}", response))


def _on_hold(response: VoiceResponse, words: str, seconds: int) -> None:
    """The employee says something and is away from the telephone for a while."""
    response.say(words)
    response.pause(length=seconds)


def _payload(fields: Fields) -> dict[str, str]:
    """What came along: the parameters of a Dial stand among the fields (theirs have small letters), a task's as JSON."""
    try:
        task = json.loads(fields.get("TaskAttributes", "{}"))
    except ValueError:
        task = {}
    attributes = task if isinstance(task, dict) else {}
    parameters = {name: value for name, value in fields.items() if name.islower() and name != "silent"}
    return parameters | {str(name): str(value) for name, value in attributes.items() if name != "department"}


def _spoken(turn: Turn, here: str, response: VoiceResponse) -> VoiceResponse:
    """One turn of an employee as TwiML, after what `response` holds already."""
    if turn.then == "listen":
        gather = Gather(input="speech", action=here, method="POST", timeout=_LISTEN_SECONDS, speech_timeout="auto")
        gather.say(turn.says)
        response.append(gather)
        response.redirect(f"{here}?silent=1", method="POST")
        return response
    for words in filter(None, (turn.says, turn.announcement)):
        response.say(words)
    if turn.then == "transfer":
        response.append(phone_menus.dialled(turn.to, turn.payload))
    response.hangup()
    return response


def _twiml(response: VoiceResponse) -> Response:
    return Response(str(response), media_type="text/xml")
