"""Text messages: the number's webhook, where an employee answers, and the call platform's list of what was sent."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from twilio.twiml.messaging_response import MessagingResponse

from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.doors.signed import Fields, signed
from mystery_shopper.simulators.policies import CHAT_DESK

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records.texts import Text

NUMBER = "main"
_WINDOW = timedelta(hours=24)
"""So long one conversation lasts; whoever texts later starts another."""


def routes() -> list[BaseRoute]:
    return [
        Route("/i/{instance}/sms/messages", signed(_messages), methods=["GET"]),
        Route("/i/{instance}/sms/{number}", signed(_texted), methods=["POST"]),
    ]


def _texted(request: Request, instance: Instance, fields: Fields) -> Response:
    if request.path_params["number"] != NUMBER:
        return PlainTextResponse(
            f"There is no number {request.path_params['number']!r} here; there is {NUMBER}.", status_code=404
        )
    sender, here = fields.get("From", ""), instance.numbers[NUMBER]
    instance.records.texts.keep("inbound", sender, here, fields.get("Body", ""))
    context = Context(channel="sms", number=sender)
    turn = talk(instance, CHAT_DESK, _session(instance, sender), fields.get("Body", ""), context)
    response = MessagingResponse()
    if turn.says:
        instance.records.texts.keep("outbound-reply", here, sender, turn.says)
        response.message(turn.says)
    return Response(str(response), media_type="text/xml")


def _session(instance: Instance, sender: str) -> str:
    """The conversation that a message from `sender` belongs to."""
    key, now = f"sms {sender}", instance.clock.now()
    kept = instance.records.conversations.load(key)
    if not kept or now - datetime.fromisoformat(kept["since"]) > _WINDOW:
        kept = {"since": now.isoformat()}
        instance.records.conversations.save(key, kept)
    return f"sms {sender} {kept['since']}"


def _messages(request: Request, instance: Instance, fields: Fields) -> Response:
    """What was sent to the number `To`, newest first, as call platforms list it."""
    del request
    found = instance.records.texts.to(fields.get("To", ""))
    return JSONResponse({"messages": [_listed(one) for one in found]})


def _listed(text: Text) -> dict[str, str]:
    return {
        "sid": text.sid,
        "from": text.sender,
        "to": text.recipient,
        "body": text.body,
        "date_sent": format_datetime(text.at),
        "direction": text.direction,
    }
