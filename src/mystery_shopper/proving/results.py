"""`prove.json`: what was proved, for machines (docs/proving.md). `VERSION` changes when a reader must."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from mystery_shopper.running_records import EXIT

VERSION = 1
FILE_NAME = "prove.json"


class Healthy(msgspec.Struct, frozen=True, kw_only=True):
    """How many journeys ended how without any fault. What is not kept there can prove nothing."""

    kept: int
    broken: int
    waiting: int = 0


class Broke(msgspec.Struct, frozen=True, kw_only=True):
    """A journey that a fault broke, with the kinds of its findings, each once, in their order."""

    journey: str
    kinds: tuple[str, ...]


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """One fault, or several at once (`combined` names them; `fault` is "a+b"). `caught_by`: journeys of its stories, with a kind
    of finding that fits; `also_broke`: all others that it broke. `why`: of a survivor, in words. `compromised`: journeys in which
    the shopper could not look. `walked`: how many journeys; `seconds`: of ours.
    """

    fault: str
    says: str
    stories: tuple[str, ...]
    verdict: Literal["caught", "survived"]
    caught_by: tuple[Broke, ...] = ()
    also_broke: tuple[Broke, ...] = ()
    combined: tuple[str, ...] = ()
    compromised: tuple[str, ...] = ()
    why: str = ""
    walked: int = 0
    seconds: float = 0.0


class Proving(msgspec.Struct, frozen=True, kw_only=True):
    """The whole. `catching_nothing`: journeys that no fault broke in a telling way, and that are not tagged `@no-fault`; only
    asked where all faults were proved.
    """

    version: int = VERSION
    started: datetime
    company: str
    company_options: str = ""
    full: bool = False
    seconds: float = 0.0
    healthy: Healthy
    faults: tuple[Proof, ...]
    catching_nothing: tuple[str, ...] = ()

    @property
    def survived(self) -> tuple[Proof, ...]:
        return tuple(one for one in self.faults if one.verdict == "survived")

    @property
    def exit(self) -> int:
        """What `mystery-shopper prove` exits with."""
        if self.survived or self.catching_nothing or self.healthy.broken:
            return EXIT["broken"]
        if any(one.compromised for one in self.faults):
            return EXIT["compromised"]
        return EXIT["waiting"] if self.healthy.waiting else EXIT["kept"]
