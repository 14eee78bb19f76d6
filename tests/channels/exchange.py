"""A telephone exchange for tests: paths answered by documents, every request's signature checked by the `twilio` package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import httpx
from twilio.request_validator import RequestValidator

from mystery_shopper.channels.phone import Phone
from mystery_shopper.channels.twiml.transport import Webhooks
from mystery_shopper.config_doors import Doors, PhoneDoor, PhoneLine, PhoneNumber
from tests.channels.kits import a_kit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mystery_shopper.channels.protocol import Kit

    Answer = Any
    """A document (text, or what the `twilio` package wrote), an HTTP response, or a callable of the request's fields."""

TOKEN = "a token of 32 characters, or so"
HOST = "http://127.0.0.1:9"
LINES = {
    "sales": PhoneLine(webhook=f"{HOST}/sales", department="catalogue sales"),
    "service": PhoneLine(webhook=f"{HOST}/service", department="customer service"),
    "+18005550177": PhoneLine(webhook=f"{HOST}/price-desk", department="price desk"),
}


class Exchange:
    """`asked`: (path, fields) of every request."""

    def __init__(self, answers: Mapping[str, Answer], **door: Any) -> None:
        self.answers = dict(answers)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.cookies: list[str] = []
        self.door = PhoneDoor(
            **{
                "numbers": {"main menu": PhoneNumber(number="+18005550100", webhook=f"{HOST}/main")},
                "lines": LINES,
                "auth_token": TOKEN,
                **door,
            }
        )

    def phone(self, **sections: Any) -> tuple[Phone, Kit]:
        kit = a_kit(Doors(phone=self.door), "phone", **sections)
        return Phone(kit, self.transport(kit)), kit

    def transport(self, kit: Kit) -> Callable[[], Webhooks]:
        return lambda: Webhooks(TOKEN, kit.config.safety, client=httpx.Client(transport=httpx.MockTransport(self._answer)))

    def fields(self, path: str) -> dict[str, str]:
        """Those of the last request to `path`."""
        return next(fields for asked, fields in reversed(self.asked) if asked == path)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        posted = dict(parse_qsl(request.content.decode(), keep_blank_values=True))
        signature = request.headers["X-Twilio-Signature"]
        assert RequestValidator(TOKEN).validate(str(request.url), posted, signature), request.url
        fields = {**dict(request.url.params), **posted}
        self.asked.append((request.url.path, fields))
        self.cookies.append(request.headers.get("Cookie", ""))
        answer = self.answers.get(request.url.path, httpx.Response(404))
        if callable(answer) and not isinstance(answer, httpx.Response) and not hasattr(answer, "to_xml"):
            answer = answer(fields)
        if isinstance(answer, httpx.Response):
            return answer
        return httpx.Response(200, content=answer if isinstance(answer, bytes) else str(answer).encode())
