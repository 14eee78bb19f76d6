"""The customer's doorstep: what the carrier has put there, and what is in the boxes. JSON, as docs/doorstep.md has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import JSONResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from mystery_shopper.simulators.company import Company, Instance


def routes() -> list[BaseRoute]:
    base = "/i/{instance}/doorstep/"
    return [Route(base, look, methods=["GET"]), Route(base + "{parcel:int}/open", unpack, methods=["POST"])]


async def look(request: Request) -> Response:
    """`?address=`: the parcels that stand there, oldest first."""
    parcels = _instance(request).records.parcels.at(request.query_params.get("address", ""))
    return JSONResponse(
        {
            "parcels": [
                {
                    "id": str(one.id),
                    "arrived": one.arrived.isoformat() if one.arrived else "",
                    "label": {
                        "sender": "Fernridge Outfitters",
                        "order": one.order,
                        "parcel": f"parcel {one.nth} of {one.of}",
                        "kind": one.kind,
                    },
                }
                for one in parcels
            ]
        }
    )


async def unpack(request: Request) -> Response:
    """What is in a parcel; she takes it in."""
    records = _instance(request).records
    try:
        parcel = records.parcels.get(request.path_params["parcel"])
    except KeyError:
        return JSONResponse({"error": "no such parcel stands here"}, status_code=404)
    if parcel.arrived is None:
        return JSONResponse({"error": "no such parcel stands here"}, status_code=404)
    records.parcels.open(parcel.id)
    return JSONResponse({"contents": list(parcel.packed)})


def _instance(request: Request) -> Instance:
    company: Company = request.app.state.company
    return company.instance(request.path_params["instance"])
