"""The parts of a call: what the customer gives, where the flow goes, and the legs of calls inside calls."""

from __future__ import annotations

import uuid
from collections.abc import Generator
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from mystery_shopper.channels.twiml import verbs

if TYPE_CHECKING:
    from mystery_shopper.channels.twiml.switchboard import Line


class Keyed(msgspec.Struct, frozen=True):
    keys: str


class Spoken(msgspec.Struct, frozen=True):
    words: str


Given = Keyed | Spoken | None
Listening = verbs.Gather | verbs.Record
Ending = Literal["finished", "hung-up", "left", "rejected", "busy"]
T = TypeVar("T")
Steps = Generator[Listening, Given, T]


class Goto(msgspec.Struct, frozen=True):
    """The next document: `fields` are posted beside those that every request has."""

    url: str
    method: str
    fields: dict[str, str]


class Leg:
    """One call: its own identity, from `caller` to `to`. `url` is that of the document being carried out."""

    def __init__(self, line: Line, caller: str, *, parent: Leg | None = None) -> None:
        self.sid = "CA" + uuid.uuid4().hex
        self.line = line
        self.caller = caller
        self.parent = parent.sid if parent else ""
        self.depth: int = parent.depth + 1 if parent else 0
        self.place = "line" if parent else "menu"
        self.url = line.webhook
        self.status = "ringing"

    def on_hold(self) -> Leg:
        """The same call, while its queue's wait document plays."""
        waiting = object.__new__(Leg)
        waiting.__dict__ = {**self.__dict__, "place": "hold"}
        return waiting

    def fields(self, account: str) -> dict[str, str]:
        fields = {
            "CallSid": self.sid,
            "AccountSid": account,
            "From": self.caller,
            "To": self.line.target,
            "Caller": self.caller,
            "Called": self.line.target,
            "CallStatus": self.status,
            "ApiVersion": "2010-04-01",
            "Direction": "inbound",
        }
        return fields | ({"ParentCallSid": self.parent} if self.parent else {})


def entered(gather: verbs.Gather, keys: str) -> tuple[str, bool]:
    """What a Gather takes of `keys`, and whether it knows that they are complete. Keys after the end are lost."""
    digits = ""
    for key in keys:
        if key in gather.finish:
            return digits, True
        digits += key
        if len(digits) == gather.digits:
            return digits, True
    return digits, False
