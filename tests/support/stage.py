"""A journey without a company: for tests of what happens between sentence and channel."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from mystery_shopper.config import Config
from mystery_shopper.config_doors import Doors
from mystery_shopper.customer import Cast
from mystery_shopper.diary import Clock, Diary
from mystery_shopper.journey import Journey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.diary import Notebook

MORNING = datetime(2026, 11, 24, 17, tzinfo=UTC)
"""Tuesday, 24 November 2026, ten o'clock in Denver."""

TABLE: dict[str, Any] = {
    "company": {
        "name": "Fernridge Outfitters",
        "time_zone": "America/Denver",
        "locale": "en_US",
        "currency": "USD",
        "working_days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
    },
    "references": {
        "incident": {"pattern": r"INC-(\d{5})", "written": "INC-{0}", "called": ["incident number", "incident", "ticket"]},
        "order": {"pattern": r"FO-(\d{6})", "written": "FO-{0}", "called": ["order number", "order"]},
    },
    "items": {"names": ["Trail Tent 4", "Trail Tent 2", "Camp Stove 2"]},
}


def a_config(**sections: Any) -> Config:
    return msgspec.convert({**TABLE, **sections}, Config)


class NoCompany:
    """A company that offers nothing."""

    doors = Doors()
    offers: frozenset[str] = frozenset()

    def arrange(self, kind: str, **fields: Any) -> dict[str, Any] | None:
        del kind, fields
        return None

    def now(self) -> datetime | None:
        return None

    def advance(self, seconds: float) -> None:
        raise AssertionError(seconds)


class NoEvidence:
    full = False

    def keep(self, notebook: Notebook, what: str, data: bytes, media: str) -> None:
        """Nothing is kept."""


@contextmanager
def a_journey(
    config: Config | None = None, company: Any = None, seed: int = 1, id_: str = "features/a.feature#b"
) -> Iterator[Cast]:
    """The cast of a journey whose diary is kept in memory; closed at the end."""
    journey = Journey(
        id=id_,
        title="A journey",
        stories=("S4-4",),
        seed=seed,
        config=config or a_config(),
        company=company or NoCompany(),
        diary=Diary(id_, Clock(MORNING)),
        evidence=NoEvidence(),
        browser_context=lambda: None,
    )
    cast = Cast(journey)
    try:
        yield cast
    finally:
        cast.close()
