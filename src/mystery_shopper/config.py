"""`mystery_shopper.toml`: the company under test. Shapes only; `docs/config.md` explains each key.

An unknown key or a wrong type is a `ConfigError` with file, line and the nearest key.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from datetime import time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from mystery_shopper.config_doors import Doors, Section
from mystery_shopper.config_problems import explain, line_of
from mystery_shopper.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "mystery_shopper.toml"
Share = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0)]
Number = Annotated[float, Meta(ge=0)]
Weekday = Literal["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class Company(Section, frozen=True, kw_only=True):
    """`doors` says what stands behind the doors: embedded, simulators, staging, production. `start`: a command that prints
    the doors as one JSON line and lives until its standard input closes (`{python}` is this interpreter).
    `control`: URL of the control contract where the company is already running.
    """

    name: str
    time_zone: str
    locale: str
    currency: str
    working_days: tuple[Weekday, ...]
    doors: str = "staging"
    start: tuple[str, ...] = ()
    control: str = ""
    version: str = ""
    closes: time = time(23, 59, 59)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class ReferenceKind(Section, frozen=True, kw_only=True):
    """`pattern`: regular expression of the written value, digits in group 1 where it can be keyed on a phone. `written`:
    how digits that were keyed are written ("INC-{0}"). `called`: names in sentences ("incident number", "ticket").
    `matter`: what it is about when the words do not say. `known_by`: the hops that should know it; empty = all.
    `spare`: hops that need not know this kind (excused by company policy). `shared`: it belongs to a business account, so
    that colleagues of whoever was given it may use it.
    """

    pattern: str
    called: tuple[str, ...] = ()
    written: str = ""
    matter: str = ""
    known_by: tuple[str, ...] = ()
    spare: tuple[str, ...] = ()
    shared: bool = False


class Hop(Section, frozen=True, kw_only=True):
    """How a hop is told from what the customer perceives; all that are given must match. `path`: URL path glob below
    the door's URL (web, store). `sender`: glob on a mail's From address. `signature`, `announcement`: regular expression
    on the words. `line`: Dial target. `person`: a person serves here.
    """

    name: str
    channel: str
    path: str = ""
    sender: str = ""
    signature: str = ""
    announcement: str = ""
    line: str = ""
    person: bool = False


class Public(Section, frozen=True, kw_only=True):
    """Places whose facts are public: globs on `Heard.place` (URL paths, `hold`, `shelf`, `banner`)."""

    places: tuple[str, ...] = ("hold", "shelf", "banner")


class Notices(Section, frozen=True, kw_only=True):
    """Places whose words are notices to everybody: globs on `Heard.place`. They need a date."""

    places: tuple[str, ...] = ("banner", "hold")


class Verification(Section, frozen=True, kw_only=True):
    """Kinds of identity question that a company may ask once per contact."""

    kinds: tuple[str, ...] = ("name", "postcode", "email")


class Items(Section, frozen=True, kw_only=True):
    """Names of what is sold, as far as the suite names them; those that steps declare are added."""

    names: tuple[str, ...] = ()


class Promises(Section, frozen=True, kw_only=True):
    """`patterns`: promise kind → regular expressions, beside the built-in ones."""

    patterns: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class Listening(Section, frozen=True, kw_only=True):
    """Further words by which the shopper understands this company, beside the built-in English ones:
    cue (`refuses`, `asks.item`, `transfers`, `please-phone`, …) → regular expressions.
    """

    cues: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class Budgets(Section, frozen=True, kw_only=True):
    """The default limits, per problem (sources: docs/config.md)."""

    contacts_caused: int = 1
    minutes: float = 15
    transfers: int = 1
    said_twice: int = 0
    menu_levels: int = 3
    minutes_to_a_person: float = 3
    minutes_hold: float = 2
    answer_days: int = 2


class Patience(Section, frozen=True, kw_only=True):
    """Seconds of real time that the shopper waits before she says that something did not come. `control`: for a field, a button
    or a link on a page that has loaded.
    """

    page: float = 10
    control: float = 5
    mail: float = 10
    call: float = 15
    every: float = 0.03


class Conduct(Section, frozen=True, kw_only=True):
    """When the customer gives up."""

    contacts: int = 5
    minutes: float = 60


class Stories(Section, frozen=True, kw_only=True):
    """`catalogue`: the suite's catalogue of stories, a Markdown file (docs/proving.md), relative to the configuration."""

    catalogue: str = ""


class Evidence(Section, frozen=True, kw_only=True):
    """How much evidence is kept: at most `journey_mb` of one attempt at a journey and `run_mb` of a run (megabytes of 1,000,000
    bytes; workers share the run's evenly), and of the last `keep_runs` runs that landed in the same folder.
    """

    journey_mb: Number = 20
    run_mb: Number = 500
    keep_runs: Annotated[int, Meta(ge=1)] = 1


class Safety(Section, frozen=True, kw_only=True):
    """`allowed`: hosts, mail domains, numbers (globs) that may be reached beside loopback."""

    allowed: tuple[str, ...] = ()


class GoalEffort(Section, frozen=True, kw_only=True):
    """What a journey toward one goal may take her on average: the terms of the observed effort."""

    contacts: Number | None = None
    contacts_caused: Number | None = None
    transfers: Number | None = None
    forced_channels: Number | None = None
    said_twice: Number | None = None
    menu_levels: Number | None = None
    minutes: Number | None = None
    minutes_waiting: Number | None = None
    minutes_to_a_person: Number | None = None
    dead_ends: Number | None = None
    permissions: Number | None = None
    identifiers_asked: Number | None = None
    replies_demanded: Number | None = None


class Gate(Section, frozen=True, kw_only=True):
    """The rules of the release gate (docs/gate.md); None: not asked for. `known_failures`: the file of those, relative to the
    configuration. `baseline_branch`: whose runs in the history serve as the baseline; "" = any. `effort_per_goal`: folder of
    `features/` → limits; `*` = every other. `never`: kinds of finding that no known failure excuses.
    """

    known_failures: str = ""
    baseline_branch: str = ""
    journeys: Annotated[int, Meta(ge=1)] | None = None
    whole: bool = False
    repeats: Annotated[int, Meta(ge=1)] | None = None
    broken: Count | None = None
    new_broken: Count | None = None
    removed: Count | None = None
    never: tuple[str, ...] = ()
    accepted: Count | None = None
    compromised: Count = 0
    unfinished: Count = 0
    waiting: Count | None = None
    retried: Count | None = None
    reliability: Share | None = None
    carry_rate: Share | None = None
    promises_kept: Share | None = None
    one_contact_resolution: Share | None = None
    minutes_per_problem: Number | None = None
    touchpoint_coverage: Share | None = None
    policies_walked: Share | None = None
    carry_coverage: Share | None = None
    effort_per_goal: dict[str, GoalEffort] = msgspec.field(default_factory=dict)


class Config(Section, frozen=True, kw_only=True):
    """The whole file. `source` and `digest` (SHA-256 of the text) are filled in by `load`."""

    company: Company
    doors: Doors = Doors()
    references: dict[str, ReferenceKind] = msgspec.field(default_factory=dict)
    hops: tuple[Hop, ...] = ()
    owners: dict[str, str] = msgspec.field(default_factory=dict)
    public: Public = Public()
    notices: Notices = Notices()
    verification: Verification = Verification()
    items: Items = Items()
    promises: Promises = Promises()
    listening: Listening = Listening()
    budgets: Budgets = Budgets()
    patience: Patience = Patience()
    conduct: Conduct = Conduct()
    evidence: Evidence = Evidence()
    safety: Safety = Safety()
    policies: dict[str, str] = msgspec.field(default_factory=dict)
    stories: Stories = Stories()
    gate: Gate | None = None
    weights: dict[str, Decimal] = msgspec.field(default_factory=dict)
    source: str = ""
    digest: str = ""


S = TypeVar("S", bound=Section)


def load(path: Path) -> Config:
    """Read and check `path`. Raises ConfigError for a missing file, bad TOML, an unknown key or a wrong type."""
    try:
        return _load(path, path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}). Run inside a suite, or write one: see docs/config.md."
        raise ConfigError(message) from error


@lru_cache(maxsize=8)
def _load(path: Path, text: str) -> Config:
    """One object for one text: what is derived from a configuration is derived once a process."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: not TOML: {error}"
        raise ConfigError(message) from error
    for taken in ("source", "digest"):
        if taken in table:
            message = f"{path}: line {line_of(text, (taken,))}: `{taken}` is filled in by the shopper; take it out."
            raise ConfigError(message)
    config = convert(table, Config, str(path), text)
    _check_patterns(config, path, text)
    return msgspec.structs.replace(config, source=str(path), digest=hashlib.sha256(text.encode()).hexdigest())


def convert(table: Any, kind: type[S], source: str, text: str = "") -> S:
    """`table` as a `kind`. Raises ConfigError that names `source`, the line in `text`, and the nearest key."""
    try:
        return msgspec.convert(table, kind, strict=False)
    except msgspec.ValidationError as error:
        raise ConfigError(explain(str(error), table, kind, source, text)) from error


def _check_patterns(config: Config, path: Path, text: str) -> None:
    """Every regular expression must compile, and the time zone exist: found now, not in the middle of a journey."""
    patterns: list[tuple[tuple[str, ...], str]] = [
        *((("references", name, "pattern"), kind.pattern) for name, kind in config.references.items()),
        *((("listening", "cues", cue), one) for cue, some in config.listening.cues.items() for one in some),
        *((("promises", "patterns", what), one) for what, some in config.promises.patterns.items() for one in some),
        *((("hops",), one) for hop in config.hops for one in (hop.signature, hop.announcement)),
    ]
    for steps, pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            message = (
                f"{path}: line {line_of(text, steps)}: `{'.'.join(steps)}`: not a regular expression: {error} in {pattern!r}"
            )
            raise ConfigError(message) from error
    try:
        _ = config.company.zone
    except (KeyError, ValueError, OSError) as error:
        line = line_of(text, ("company", "time_zone"))
        message = f"{path}: line {line}: `company.time_zone`: no such time zone: {config.company.time_zone!r}"
        raise ConfigError(message) from error
