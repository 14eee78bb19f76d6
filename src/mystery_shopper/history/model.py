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
    """kept, broken, compromised, waiting, unfinished"""
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


class PastRun(msgspec.Struct, frozen=True, kw_only=True):
    """One run in the history, oldest facts first to be asked for: when, of what, how it ended."""

    id: int
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
