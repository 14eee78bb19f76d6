"""The control contract: make a company for one journey, arrange it, turn its clock, switch its faults, dispose of it.

Documented for any company in `docs/control-contract.md`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from mystery_shopper.simulators import arrangements
from mystery_shopper.simulators.clock import START
from mystery_shopper.simulators.company import NAME
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.faults import CATALOGUE, UnknownFault

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from mystery_shopper.simulators.company import Company, Instance

CONTRACT = 1
_FARTHEST = 10 * 365 * 86_400
OFFERS = ("instances", "clock", "faults", "arrange", "policies")


class Fresh(msgspec.Struct, forbid_unknown_fields=True):
    """Body of `POST /control/instances`."""

    seed: int = 0
    faults: list[str] = []
    at: datetime | None = None
    policies: dict[str, Any] = {}
    phrasing: str = ""


class Turn(msgspec.Struct, forbid_unknown_fields=True):
    """Body of `POST …/clock`."""

    seconds: float


class Switched(msgspec.Struct, forbid_unknown_fields=True):
    """Body of `PUT …/faults`."""

    faults: list[str]


class Refused(Exception):
    """Answered as `{"error": message}` with `status`."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def routes() -> list[BaseRoute]:
    one = "/control/instances/{instance}"
    return [
        Route("/control", _told(_about), methods=["GET"]),
        Route("/control/faults", _told(_faults), methods=["GET"]),
        Route("/control/instances", _told(_open), methods=["POST"]),
        Route(one, _told(_state), methods=["GET"]),
        Route(one, _told(_dispose), methods=["DELETE"]),
        Route(f"{one}/clock", _told(_clock), methods=["GET"]),
        Route(f"{one}/clock", _told(_advance), methods=["POST"]),
        Route(f"{one}/faults", _told(_switch), methods=["PUT"]),
        Route(f"{one}/arrange", _told(_arrange), methods=["POST"]),
    ]


def _told(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """`answer`, with every refusal told as the contract says."""

    async def endpoint(request: Request) -> Response:
        try:
            return await answer(request)
        except Refused as refused:
            return JSONResponse({"error": str(refused)}, status_code=refused.status)
        except (UnknownFault, ValueError) as wrong:
            return JSONResponse({"error": str(wrong)}, status_code=422)

    return endpoint


async def _about(_request: Request) -> Response:
    kinds = [{"kind": one.name, "fields": one.fields, "says": one.says} for one in arrangements.KINDS]
    return JSONResponse({"contract": CONTRACT, "name": NAME, "offers": OFFERS, "arrangements": kinds})


async def _faults(_request: Request) -> Response:
    return JSONResponse(
        [
            {"name": fault.name, "says": fault.says, "stories": fault.stories, "changes": sorted(fault.changes)}
            for fault in CATALOGUE
        ]
    )


async def _open(request: Request) -> Response:
    wanted = await _body(request, Fresh)
    at = wanted.at
    if at is not None and at.tzinfo is None:
        raise Refused(422, f"`at` needs an offset from UTC, such as {START.isoformat()}; got {at.isoformat()}")
    if wanted.phrasing and wanted.phrasing not in phrasing.NAMES:
        raise Refused(422, f"there is no phrasing {wanted.phrasing!r}; there are {', '.join(phrasing.NAMES)}")
    company: Company = request.app.state.company
    manner = {"phrasing": wanted.phrasing} if wanted.phrasing else {}
    instance = company.open(seed=wanted.seed, faults=wanted.faults, at=at, overrides=wanted.policies, **manner)
    return JSONResponse({"id": instance.id, "doors": instance.doors, "clock": _utc(instance)}, status_code=201)


async def _state(request: Request) -> Response:
    instance = _instance(request)
    return JSONResponse(
        {
            "id": instance.id,
            "seed": instance.seed,
            "clock": _utc(instance),
            "faults": instance.faults,
            "policies_read": instance.policies_read,
        }
    )


async def _dispose(request: Request) -> Response:
    company: Company = request.app.state.company
    company.dispose(_instance(request).id)
    return Response(status_code=204)


async def _clock(request: Request) -> Response:
    return JSONResponse({"now": _utc(_instance(request))})


async def _advance(request: Request) -> Response:
    instance, turn = _instance(request), await _body(request, Turn)
    if not 0 <= turn.seconds <= _FARTHEST:
        raise Refused(422, f"`seconds` is how far to go on: 0 or more, {_FARTHEST} (ten years) at most; got {turn.seconds:g}")
    instance.advance(turn.seconds)
    await instance.post.flush()
    return JSONResponse({"now": _utc(instance)})


async def _switch(request: Request) -> Response:
    instance, switched = _instance(request), await _body(request, Switched)
    instance.set_faults(switched.faults)
    return JSONResponse({"faults": instance.faults})


async def _arrange(request: Request) -> Response:
    instance, wanted = _instance(request), await _body(request, dict)
    return JSONResponse(arrangements.arrange(instance, wanted))


def _instance(request: Request) -> Instance:
    company: Company = request.app.state.company
    identity = request.path_params["instance"]
    try:
        return company.instance(identity)
    except KeyError as missing:
        message = f"there is no instance {identity!r} (any more); POST /control/instances makes one"
        raise Refused(404, message) from missing


async def _body(request: Request, kind: Any) -> Any:
    raw = await request.body()
    try:
        return msgspec.json.decode(raw or b"{}", type=kind)
    except msgspec.MsgspecError as wrong:
        fields = f"; its fields are {', '.join(kind.__struct_fields__)}" if kind is not dict else ""
        raise Refused(422, f"the body of {request.method} {request.url.path} is not as it should be: {wrong}{fields}") from wrong


def _utc(instance: Instance) -> str:
    return instance.clock.now().astimezone(UTC).isoformat()
