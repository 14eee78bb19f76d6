"""Webhooks of the call platform: every request is signed with the instance's token."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse
from twilio.request_validator import RequestValidator

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from mystery_shopper.simulators.company import Company, Instance

Fields = dict[str, str]


def signed(answer: Callable[[Request, Instance, Fields], Response]) -> Callable[[Request], Awaitable[Response]]:
    """`answer`, for requests that the call platform has signed with this instance's token."""

    async def checked(request: Request) -> Response:
        company: Company = request.app.state.company
        try:
            instance = company.instance(request.path_params["instance"])
        except KeyError:
            return PlainTextResponse("There is no such company instance: open one with POST /control/instances.", status_code=404)
        posted = {name: str(value) for name, value in (await request.form()).items()} if request.method == "POST" else {}
        signature = request.headers.get("X-Twilio-Signature", "")
        if not RequestValidator(instance.auth_token).validate(str(request.url), posted, signature):
            return PlainTextResponse(
                "The signature does not fit: sign the full URL and all fields with this instance's auth token.", status_code=403
            )
        return answer(request, instance, {**dict(request.query_params), **posted})

    return checked
