"""Which line is the far end of a Dial or Enqueue, by the configuration."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.channels.twiml.verbs import Target
    from mystery_shopper.config import Hop
    from mystery_shopper.config_doors import PhoneDoor


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """`target`: what is posted as To. `department`: who answers."""

    target: str
    webhook: str
    department: str


class Switchboard:
    """The lines and numbers of `doors.phone`. Numbers are found whatever their spaces and hyphens."""

    def __init__(self, door: PhoneDoor, hops: Iterable[Hop] = ()) -> None:
        self.account = door.account_sid
        named = {hop.line: hop.name for hop in hops if hop.channel == "phone" and hop.line}
        self._lines = {
            _plain(number.number): Line(target=number.number, webhook=number.webhook, department=named.get(name, name))
            for name, number in door.numbers.items()
        } | {
            _plain(target): Line(target=target, webhook=line.webhook, department=named.get(target, line.department or target))
            for target, line in door.lines.items()
        }

    def dialled(self, targets: Iterable[Target]) -> tuple[Target, Line] | None:
        """The first target that a line answers for."""
        return next(((target, line) for target in targets if (line := self._lines.get(_plain(target.name)))), None)

    def queued(self, names: Iterable[str]) -> Line | None:
        """The line of the first name that is one: a queue's name, a workflow, or an attribute of the task."""
        return next((line for name in names if (line := self._lines.get(_plain(name)))), None)


def _plain(name: str) -> str:
    number = re.sub(r"[\s().-]", "", name)
    return number if re.fullmatch(r"\+?\d+", number) else name.strip().removeprefix("client:").removeprefix("sip:")
