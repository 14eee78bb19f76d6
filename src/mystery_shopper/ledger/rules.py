"""What the ledger judges by: the configuration compiled, and what is known of this run (items, people)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fnmatch import translate
from functools import lru_cache
from typing import TYPE_CHECKING

from mystery_shopper.ledger.readings.cues import Cues, compile_cues
from mystery_shopper.ledger.readings.items import Shelf
from mystery_shopper.ledger.readings.references import KindOfReference

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import time
    from zoneinfo import ZoneInfo

    from mystery_shopper.config import Config, Hop

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True)
class Person:
    """A customer as her persona was declared; "" where it does not say. `customer`: what the diary calls her. `business`: the
    business account at which she buys.
    """

    name: str
    customer: str = ""
    email: str = ""
    number: str = ""
    postcode: str = ""
    street: str = ""
    city: str = ""
    business: str = ""


@dataclass(frozen=True, eq=False)
class Rules:
    """Built by `Rules.of`; compared by identity, so that readings can be remembered per rules."""

    config: Config
    zone: ZoneInfo
    currency: str
    month_first: bool
    working_days: frozenset[int]
    closes: time
    kinds: tuple[KindOfReference, ...]
    shelf: Shelf
    people: tuple[Person, ...]
    cues: Cues
    public: tuple[re.Pattern[str], ...]
    promise_patterns: dict[str, tuple[re.Pattern[str], ...]]
    matters: tuple[str, ...] = ()

    @classmethod
    def of(cls, config: Config, items: Iterable[str] = (), people: Iterable[Person] = ()) -> Rules:
        """Compile `config`; `items` are added to `[items] names`. The same object for the same arguments."""
        return _built(_Same(config)).knowing(items=items, people=people)

    @classmethod
    def _compile(cls, config: Config) -> Rules:
        return cls(
            config=config,
            zone=config.company.zone,
            currency=config.company.currency.upper(),
            month_first=config.company.locale.replace("-", "_").endswith("_US"),
            working_days=frozenset(map(_WEEKDAYS.index, config.company.working_days)),
            closes=config.company.closes,
            kinds=tuple(KindOfReference.of(name, kind) for name, kind in config.references.items()),
            shelf=Shelf.of(config.items.names),
            people=(),
            cues=compile_cues(config.listening.cues),
            public=tuple(re.compile(translate(place), re.IGNORECASE) for place in config.public.places),
            promise_patterns={
                what: tuple(re.compile(one, re.IGNORECASE) for one in some) for what, some in config.promises.patterns.items()
            },
        )

    def knowing(self, *, items: Iterable[str] = (), people: Iterable[Person] = (), matters: Iterable[str] = ()) -> Rules:
        """These rules with more known of the run; the same object for the same knowledge."""
        shelf = self.shelf.with_names(items)
        everyone = tuple(dict.fromkeys((*self.people, *people)))
        about = tuple(dict.fromkeys((*self.matters, *filter(None, matters))))
        if shelf.names == self.shelf.names and everyone == self.people and about == self.matters:
            return self
        return _knowing(self, shelf, everyone, about)

    def is_public(self, place: str) -> bool:
        return bool(place) and any(pattern.match(place) for pattern in self.public)

    def kind(self, name: str) -> KindOfReference | None:
        return next((kind for kind in self.kinds if kind.name == name), None)

    def hop(self, department: str, channel: str) -> Hop | None:
        """The configured hop of this name, if any."""
        name = department.casefold()
        return next((hop for hop in self.config.hops if hop.name.casefold() == name and hop.channel == channel), None)

    def owner(self, source: str, target: str) -> str:
        """Who owns the handover `source` → `target`: the `[owners]` entry of the pair, of either side, or ""."""
        owners = {re.sub(r"\s*(?:→|->)\s*", " → ", key).casefold(): value for key, value in self.config.owners.items()}
        bare = re.compile(r"\s*\([^)]*\)$")
        pairs = [(source, target), (bare.sub("", source), bare.sub("", target))]
        keys = [f"{a} → {b}" for a, b in pairs] + [b for _, b in pairs] + [a for a, _ in pairs]
        return next((owners[key.casefold()] for key in keys if key.casefold() in owners), "")


class _Same:
    """A configuration compared by identity (it holds dictionaries, which have no hash)."""

    def __init__(self, config: Config) -> None:
        self.config = config

    def __hash__(self) -> int:
        return id(self.config)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.config is self.config


@lru_cache(maxsize=64)
def _built(same: _Same) -> Rules:
    return Rules._compile(same.config)  # noqa: SLF001 - the remembered half of Rules.of


@lru_cache(maxsize=1024)
def _knowing(rules: Rules, shelf: Shelf, people: tuple[Person, ...], matters: tuple[str, ...]) -> Rules:
    return replace(rules, shelf=shelf, people=people, matters=matters)
