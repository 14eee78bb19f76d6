"""What is remembered of a run: its numbers, and how each journey ended."""

from __future__ import annotations

from datetime import datetime

import msgspec


class PastJourney(msgspec.Struct, frozen=True, kw_only=True):
    """How one journey of an earlier run ended."""

    id: str
    title: str
    feature: str
    verdict: str
    """kept, broken, compromised, waiting, unfinished; of several repeats the worst"""
    attempts: int
    contacts: int
    contacts_caused: int
    said_twice: int
    minutes: float
    effort: float
    """The weighted sum, for ranking only."""
    fingerprints: tuple[str, ...]
    """Of its findings, in order."""
    kinds: tuple[str, ...]
    """Of its findings, in the same order."""
    wording: str = ""
    """A digest of its sentences: a journey that was renamed keeps it (`identity.wording`)."""
    repeats: int = 1
    """How often it was walked in that run (`--repeat`)."""
    repeats_kept: int = 0

    @property
    def decided(self) -> bool:
        """Whether the run could say how it ended for the customer."""
        return self.verdict in {"kept", "broken"}


class PastRun(msgspec.Struct, frozen=True, kw_only=True):
    """One run in the history, oldest facts first to be asked for: when, of what, how it ended.

    A run is told from others by its company and the moment `at` which it began.
    """

    id: int = 0
    """In the history; 0 for a run that is not in one."""
    at: datetime
    company: str
    doors: str
    seed: int
    commit: str
    """Of the suite or the company, as CI or git says; empty where nobody knows."""
    branch: str
    release: str
    verdict: str
    whole: bool
    """False where the run was killed or walked a selection of journeys only."""
    gate: str = ""
    """What the gate decided: accepted, refused; empty where it was not asked."""
    carries: int
    carried: int
    promises_due: int
    promises_kept: int
    problems: int
    """Journeys that ended kept or broken: what one contact resolution is counted over."""
    in_one_contact: int
    """Of these: kept, and the company caused no further contact."""
    minutes: float
    journeys: tuple[PastJourney, ...]
