"""The customer's doorstep: which parcels stand there, what their labels say, what is in them (docs/doorstep.md)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

import httpx
import msgspec

from mystery_shopper.channels.safety import check_url
from mystery_shopper.diary import Declared, Heard
from mystery_shopper.errors import DeadEnd, NotOffered, Unreachable

if TYPE_CHECKING:
    from mystery_shopper.channels.protocol import Kit

PLACE = "doorstep"
LARGEST = 1_000_000
"""Bytes of an answer."""
_NTH_OF = re.compile(r"(\d+)\s*of\s*(\d+)")


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """What is printed on the parcel. `parcel`: "parcel 1 of 2"; `kind`: delivery, replacement, or what the sender calls it."""

    sender: str = ""
    order: str = ""
    parcel: str = ""
    kind: str = ""


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """A parcel at the door; `arrived` is aware."""

    id: str
    arrived: datetime
    label: Label = Label()

    @property
    def of(self) -> int:
        """How many parcels belong together, by the label; 1 where it does not say."""
        found = _NTH_OF.search(self.label.parcel)
        return int(found[2]) if found else 1


class _Door(msgspec.Struct, frozen=True):
    parcels: tuple[Parcel, ...] = ()


class _Box(msgspec.Struct, frozen=True):
    contents: tuple[str, ...] = ()


class Doorstep:
    """Her own door: looking costs her nothing, and no company is met there."""

    name = PLACE

    def __init__(self, kit: Kit) -> None:
        if kit.doors.doorstep is None:
            message = f"{kit.notebook.customer} has no doorstep to look at: add [doors.doorstep] to mystery_shopper.toml."
            raise NotOffered(message)
        self._kit = kit
        self._url = kit.doors.doorstep.url.rstrip("/") + "/"
        self._noticed: dict[str, Parcel] = {}
        check_url(self._url, kit.config.safety)

    @property
    def address(self) -> str:
        """Hers, in one line: "12 Elm Street, Boulder, CO 80301"."""
        persona = self._kit.persona
        return f"{persona.street}, {persona.city}, {persona.state} {persona.postcode}".strip()

    def look(self) -> list[Parcel]:
        """What stands there now, oldest first; new labels are read. Raises Unreachable; DeadEnd for an answer that is none."""
        found = self._ask("GET", self._url, _Door, params={"address": self.address}).parcels
        for parcel in found:
            if parcel.id not in self._noticed:
                self._noticed[parcel.id] = parcel
                label = parcel.label
                parts = (
                    label.sender and f"From {label.sender}",
                    label.order and f"order {label.order}",
                    label.kind,
                    label.parcel,
                )
                self._hear(". ".join(filter(None, parts)) or "A parcel without a label", parcel.id)
        self._observe()
        return list(found)

    def unpack(self, parcel: Parcel) -> list[str]:
        """Open it and take it in: what is in it."""
        contents = list(self._ask("POST", f"{self._url}{parcel.id}/open", _Box).contents)
        self._hear(f"In the box: {', '.join(contents) or 'nothing'}", parcel.id)
        return contents

    def picture(self) -> None:
        """Nothing to be seen that is not in the diary."""

    def turn_away(self) -> None:
        self._kit.notebook.close()

    def close(self) -> None:
        self._kit.notebook.close()

    def _hear(self, text: str, source: str) -> None:
        notebook = self._kit.notebook
        if not notebook.contact:
            notebook.open(self._url, title=PLACE)
            notebook.serve(PLACE, reached="page")
        notebook.note(Heard, text=text, form="shown", place=PLACE, source=source)

    def _observe(self) -> None:
        """She has looked; and each order of which all parcels have come, has come when the last of them did."""
        note = self._kit.notebook.note
        together: dict[tuple[str, str], list[Parcel]] = {}
        for parcel in self._noticed.values():
            together.setdefault((parcel.label.order, parcel.label.kind), []).append(parcel)
        for (order, _), parcels in together.items():
            last = max(parcels, key=lambda one: one.arrived)
            if len(parcels) % last.of == 0:
                facts = {"what": "delivery", "reference": order, "at": last.arrived.isoformat()}
                note(Declared, about="observed", facts=facts, contact=0, hop=0)
        note(Declared, about="observed", facts={"what": PLACE}, contact=0, hop=0)

    def _ask(self, method: str, url: str, kind: Any, **options: Any) -> Any:
        """Raises Unreachable where nobody answers, DeadEnd where the answer is an error or cannot be read."""
        limit = self._kit.config.patience.page
        try:
            answer = httpx.request(method, url, timeout=limit, trust_env=False, **options)
        except httpx.HTTPError as error:
            message = f"could not look at the doorstep ({self._url}): {type(error).__name__}: {error}"
            raise Unreachable(message) from error
        if answer.status_code >= 400 or len(answer.content) > LARGEST:  # noqa: PLR2004 - the first of HTTP's errors
            message = f"{url} answered with HTTP {answer.status_code} ({len(answer.content)} bytes)."
            raise DeadEnd(message)
        try:
            return msgspec.json.decode(answer.content, type=kind)
        except msgspec.DecodeError as error:
            message = f"{url} answered what docs/doorstep.md does not know: {error}"
            raise DeadEnd(message) from error
