"""Runs as the history keeps them, made by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from mystery_shopper.history import PastJourney, PastRun

FIRST = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def a_journey(name: str = "a", verdict: str = "kept", kinds: tuple[str, ...] = (), **more: Any) -> PastJourney:
    fields: dict[str, Any] = {
        "id": f"features/buying/b.feature#{name}",
        "title": name,
        "feature": "features/buying/b.feature",
        "verdict": verdict,
        "attempts": 1,
        "contacts": 2,
        "contacts_caused": 1,
        "said_twice": 0,
        "minutes": 4.5,
        "effort": 7.1,
        "fingerprints": tuple(f"{name}-{kind}" for kind in kinds),
        "kinds": kinds,
        "wording": f"w-{name}",
        "repeats": 1,
        "repeats_kept": int(verdict == "kept"),
    }
    return PastJourney(**{**fields, **more})


def a_run(day: int = 0, *journeys: PastJourney, **more: Any) -> PastRun:
    """The run that began `day` days after the first."""
    fields: dict[str, Any] = {
        "at": FIRST + timedelta(days=day),
        "company": "Fernridge Outfitters",
        "doors": "embedded",
        "seed": 7,
        "commit": "1f2e3d4",
        "branch": "main",
        "release": "v1",
        "verdict": "kept",
        "whole": True,
        "carries": 10,
        "carried": 9,
        "promises_due": 4,
        "promises_kept": 3,
        "problems": 1,
        "in_one_contact": 1,
        "minutes": 4.5,
        "journeys": journeys or (a_journey(),),
    }
    return PastRun(**{**fields, **more})
