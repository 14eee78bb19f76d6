"""The doorstep over HTTP: labels, boxes, and what comes of a promise that is looked after there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from mystery_shopper.channels.doorstep import Doorstep
from mystery_shopper.channels.protocol import Kit
from mystery_shopper.config_doors import Doors, DoorstepDoor
from mystery_shopper.diary import Heard, Notebook
from mystery_shopper.errors import DeadEnd, NotOffered, Unreachable
from tests.support.site import serving
from tests.support.stage import MORNING, a_config, a_journey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

    from mystery_shopper.customer import Cast

ORDERED = "Your order number is FO-118822: Trail Tent 4 at 289.00. It will be delivered by Friday, November 27."


class Street:
    """What stands at the doors: address → parcels as JSON. `asked`: the addresses looked at."""

    def __init__(self) -> None:
        self.parcels: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.answer: Response | None = None

    async def look(self, request: Request) -> Response:
        self.asked.append(request.query_params["address"])
        return self.answer or JSONResponse({"parcels": self.parcels})

    async def open(self, request: Request) -> Response:
        self.parcels = [one for one in self.parcels if one["id"] != request.path_params["id"]]
        return JSONResponse({"contents": ["camera", "strap"]})

    def put(self, nth: int = 1, of: int = 1, *, days: float = 1) -> None:
        label = {"sender": "Fernridge", "order": "FO-118822", "parcel": f"parcel {nth} of {of}", "kind": "delivery"}
        self.parcels.append({"id": str(nth), "arrived": (MORNING + timedelta(days=days)).isoformat(), "label": label})


@pytest.fixture
def street() -> Iterator[tuple[Street, str]]:
    one = Street()
    routes = [Route("/door/", one.look), Route("/door/{id}/open", one.open, methods=["POST"])]
    with serving(Starlette(routes=routes)) as url:
        yield one, f"{url}/door"


def step_of(cast: Cast, url: str) -> Doorstep:
    maria = cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "doorstep")
    doors = Doors(doorstep=DoorstepDoor(url=url))
    journey = cast.journey
    kit = Kit(notebook=book, doors=doors, config=journey.config, persona=maria.persona, evidence=journey.evidence)
    return Doorstep(kit)


def promised(cast: Cast) -> None:
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", "web")
    book.open("http://127.0.0.1/")
    book.note(Heard, text=ORDERED, form="shown", place="/orders/FO-118822")


def state(cast: Cast) -> str:
    (one,) = [one for one in cast.journey.ledger().promises if one.what == "delivery"]
    return one.state


def test_labels_are_read_and_boxes_unpacked(street: tuple[Street, str]) -> None:
    one, url = street
    one.put()
    with a_journey() as cast:
        step = step_of(cast, url)
        (parcel,) = step.look()
        assert parcel.label.order == "FO-118822"
        assert step.unpack(parcel) == ["camera", "strap"]
        assert step.look() == []
        heard = [record for record in cast.journey.diary.records if isinstance(record, Heard)]
        persona = cast("Maria").persona
    assert one.asked[0] == f"{persona.street}, {persona.city}, {persona.state} {persona.postcode}"
    assert [record.place for record in heard] == ["doorstep", "doorstep"]
    assert "FO-118822" in heard[0].text
    assert heard[1].text == "In the box: camera, strap"


@pytest.mark.parametrize(("days", "looks_after", "expected"), [(2, 5, "kept"), (5, 6, "broken")])
def test_what_counts_is_when_it_came(street: tuple[Street, str], days: float, looks_after: float, expected: str) -> None:
    one, url = street
    with a_journey() as cast:
        promised(cast)
        cast.journey.diary.clock.advance(looks_after * 86400)
        one.put(days=days)
        step_of(cast, url).look()
        assert state(cast) == expected


def test_all_parcels_must_have_come(street: tuple[Street, str]) -> None:
    one, url = street
    with a_journey() as cast:
        promised(cast)
        one.put(1, 2, days=0.5)
        step = step_of(cast, url)
        cast.journey.diary.clock.advance(86400)
        step.look()
        assert state(cast) == "open"
        one.put(2, 2, days=0.9)
        step.look()
        assert state(cast) == "kept"


def test_nothing_there_when_the_day_has_passed(street: tuple[Street, str]) -> None:
    _, url = street
    with a_journey() as cast:
        promised(cast)
        cast.journey.diary.clock.advance(5 * 86400)
        step_of(cast, url).look()
        assert state(cast) == "broken"


@pytest.mark.parametrize(
    "answer",
    [
        PlainTextResponse("no", status_code=500),
        PlainTextResponse("<html>"),
        JSONResponse({"parcels": [{"id": 1}]}),
        PlainTextResponse(" " * 1_500_000),
    ],
)
def test_an_answer_that_is_none(street: tuple[Street, str], answer: Response) -> None:
    one, url = street
    one.answer = answer
    with a_journey() as cast, pytest.raises(DeadEnd):
        step_of(cast, url).look()


def test_nobody_answers() -> None:
    with a_journey(a_config(patience={"page": 1})) as cast, pytest.raises(Unreachable, match="doorstep"):
        step_of(cast, "http://127.0.0.1:1/door").look()


def test_a_company_without_a_doorstep() -> None:
    with a_journey() as cast, pytest.raises(NotOffered, match=r"doors\.doorstep"):
        cast("Maria").on("doorstep")
