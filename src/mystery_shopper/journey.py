"""One scenario as walked by one run: who walks it, at which company, and what was observed."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, Protocol

from mystery_shopper.diary import Declared
from mystery_shopper.ledger import Rules, read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from mystery_shopper.channels.protocol import Channel, Evidence, Kit
    from mystery_shopper.config import Config
    from mystery_shopper.config_doors import Doors
    from mystery_shopper.diary import Diary
    from mystery_shopper.ledger.model import Ledger


class CompanyInstance(Protocol):
    """The company as this journey meets it. What it does not offer is False or raises NotOffered with the way to get it."""

    doors: Doors
    offers: frozenset[str]  # of "instances", "clock", "faults", "arrange", "policies"

    def arrange(self, kind: str, **fields: Any) -> dict[str, Any] | None:
        """Arrange state through the control contract; None where the company does not offer it. CouldNotLook where it refuses."""

    def now(self) -> datetime | None:
        """The company's clock, where it is offered."""

    def advance(self, seconds: float) -> None:
        """Move the company's clock. Raises Waiting where nobody can."""


class Journey:
    """What the steps of one scenario share, beside the customers: company, diary, ledger. No other state lives anywhere."""

    def __init__(
        self,
        *,
        id: str,  # noqa: A002 - the word of run.json
        title: str,
        stories: tuple[str, ...],
        seed: int,
        config: Config,
        company: CompanyInstance,
        diary: Diary,
        evidence: Evidence,
        browser_context: Callable[[], Any],
    ) -> None:
        self.id = id
        self.title = title
        self.stories = stories
        self.seed = seed
        self.config = config
        self.company = company
        self.diary = diary
        self.evidence = evidence
        self.browser_context = browser_context
        self._read: tuple[int, Ledger] | None = None

    @property
    def rules(self) -> Rules:
        """The ledger's rules, with the items that were named so far."""
        named = [r.facts["item"] for r in self.diary.records if isinstance(r, Declared) and "item" in r.facts]
        return Rules.of(self.config, named)

    def ledger(self) -> Ledger:
        """What the diary says so far. Read again only when something was observed since."""
        count = len(self.diary.records)
        if self._read is None or self._read[0] != count:
            self._read = (count, read(self.diary.records, self.rules))
        return self._read[1]

    def declare(self, about: str, facts: Mapping[str, str], customer: str = "") -> None:
        """Note what a step states as known (see `diary.Declared`)."""
        self.diary.note(Declared, about=about, facts=dict(facts), customer=customer)


@cache
def find_channel(name: str) -> Callable[[Kit], Channel]:
    """What makes the channel `name`: an entry point of `mystery_shopper.channels`. Raises KeyError where nobody offers it."""
    # Found once a process: the look-up reads what every installed package says of itself.
    make: Callable[[Kit], Channel] = entry_points(group="mystery_shopper.channels")[name].load()
    return make
