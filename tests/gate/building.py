"""Runs as the gate sees them, made by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import msgspec

from mystery_shopper.config import Gate
from mystery_shopper.gate.known_failures import Entry, KnownFailures
from mystery_shopper.gate.rules import Facts
from mystery_shopper.reporting import schema

STARTED = datetime(2026, 11, 24, 17, tzinfo=UTC)
TODAY = date(2026, 11, 24)
NO_EFFORT = dict.fromkeys(schema.Effort.__struct_fields__, 0)


def feature(goal: str = "buying") -> str:
    return f"features/{goal}/words.feature"


def walk(verdict: str = "kept", kinds: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    """A repeat."""
    fields = {"minutes": 2.0, "attempts": 1, "promises_due": 0, "promises_kept": 0, "carries": 0, "carried": 0, "diary": ""}
    return {"number": 1, "verdict": verdict, "kinds": kinds, **fields, **more}


def journey(
    name: str = "a",
    verdict: str = "kept",
    kinds: tuple[str, ...] = (),
    *,
    goal: str = "buying",
    minutes: float = 2.0,
    walks: tuple[dict[str, Any], ...] = (),
    **effort: float,
) -> schema.Journey:
    texts = {"story", "step", "expected", "channel", "hop", "owner", "reference", "said", "heard", "improvement"}
    finding = {**dict.fromkeys(texts, ""), "line": 3, "handover": None, "evidence": []}
    return msgspec.convert(
        {
            "id": f"{feature(goal)}#{name}",
            "title": name,
            "feature": feature(goal),
            "line": 3,
            "stories": [],
            "tags": [],
            "verdict": verdict,
            "outcome": "",
            "minutes": minutes,
            "value_at_stake": "",
            "attempts": [],
            "findings": [{**finding, "kind": kind, "fingerprint": f"{name}-{kind}"} for kind in kinds],
            "effort": {**NO_EFFORT, **effort},
            "policies_read": [],
            "wording": f"w-{name}",
            "repeats": [{**one, "number": at} for at, one in enumerate(walks or (walk(verdict, kinds),), 1)],
        },
        schema.Journey,
    )


def report(*journeys: schema.Journey, **more: Any) -> schema.Report:
    totals = dict.fromkeys((name for name in schema.Totals.__struct_fields__), 0)
    fields = {
        "version": 1,
        "started": STARTED,
        "company": "Tiny",
        "doors": "embedded",
        "seed": 0,
        "verdict": "kept",
        "references": [],
        "carry": [],
        "promises": [],
        "touchpoints": [],
        "policies": [],
        "totals": {**totals, "carry_rate": None, "value_at_stake": []},
        "whole": True,
    }
    return msgspec.convert({**fields, **more, "journeys": journeys}, schema.Report, from_attributes=True)


def entry(name: str = "a", kind: str = "not-told", expires: date = TODAY) -> Entry:
    return Entry(journey=f"{feature()}#{name}", kind=kind, owner="Head of Mail", reason="The new desk comes.", expires=expires)


def facts(
    run: schema.Report, *entries: Entry, suite: tuple[str, ...] = (), cut_short: tuple[str, ...] = (), **more: Any
) -> Facts:
    known = KnownFailures(entries, run.journeys, suite, cut_short, TODAY)
    return Facts(report=run, known=known, **{"comparison": None, "no_baseline": "there is none", **more})


def gate(**rules: Any) -> Gate:
    return msgspec.convert(rules, Gate)
