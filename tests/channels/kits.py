"""A kit for one channel, whose diary and evidence can be looked at."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from mystery_shopper.channels.protocol import Kit, Persona
from mystery_shopper.config import Config
from mystery_shopper.config_doors import Doors
from mystery_shopper.diary import Clock, Diary, Notebook, Shown

MORNING = datetime(2026, 11, 24, 17, tzinfo=UTC)
"""Tuesday, 24 November 2026, ten o'clock in Denver."""
COMPANY = {
    "name": "Fernridge Outfitters",
    "time_zone": "America/Denver",
    "locale": "en_US",
    "currency": "USD",
    "working_days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
}
MARIA = Persona(
    first_name="Maria",
    last_name="Keller",
    email="maria.keller@customers.example",
    number="+13035550142",
    street="4 Pine Street",
    city="Boulder",
    state="CO",
    postcode="80301",
)


class Kept:
    """Evidence, kept in memory: what, bytes, media, contact."""

    def __init__(self, *, full: bool = True) -> None:
        self.full = full
        self.kept: list[tuple[str, bytes, str, int]] = []

    def keep(self, notebook: Notebook, what: str, data: bytes, media: str) -> None:
        self.kept.append((what, data, media, notebook.contact))
        notebook.note(Shown, path=f"evidence/{len(self.kept)}", what=what, media=media)


def a_kit(doors: Doors, channel: str, *, evidence: Kept | None = None, **sections: Any) -> Kit:
    return Kit(
        notebook=Notebook(Diary("features/a.feature#b", Clock(MORNING)), "Maria", channel),
        doors=doors,
        config=msgspec.convert({"company": COMPANY, **sections}, Config),
        persona=MARIA,
        evidence=evidence or Kept(),
    )


def noted(kit: Kit, *kinds: type) -> list[Any]:
    return [record for record in kit.notebook.diary.records if isinstance(record, kinds)]


def happened(kit: Kit) -> list[str]:
    """The diary in short: one word for the record, and what it holds."""
    short = {
        "ContactOpened": lambda r: f"opened {r.door}",
        "ContactClosed": lambda r: f"closed by {r.by}",
        "HopStarted": lambda r: f"hop {r.hop} {r.department} ({r.reached})",
        "Said": lambda r: f"said {r.text} ({r.form})",
        "Heard": lambda r: f"heard {r.text} ({r.place})",
        "Waited": lambda r: f"waited {r.seconds:g}: {r.why}",
        "Shown": lambda r: f"shown {r.what}",
    }
    return [short[type(record).__name__](record) for record in kit.notebook.diary.records]
