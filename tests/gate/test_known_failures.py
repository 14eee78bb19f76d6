"""Known failures: what they excuse, and until when; what is wrong with their file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mystery_shopper.errors import ConfigError
from mystery_shopper.gate import known_failures
from mystery_shopper.gate.rules import rulings
from tests.gate.building import TODAY, entry, facts, feature, gate, journey, report, walk

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
ID = f"{feature()}#a"
FAILS = journey("a", "broken", ("not-told",))
OTHERWISE = journey("a", "broken", ("dead-end",))


@pytest.mark.parametrize(
    ("found", "expires", "cut_short", "state"),
    [
        (FAILS, TODAY, False, "accepted"),
        (FAILS, TOMORROW, True, "accepted"),
        (FAILS, YESTERDAY, False, "expired"),
        (journey("a"), TODAY, False, "fixed"),
        (journey("a"), YESTERDAY, False, "fixed"),
        (OTHERWISE, TODAY, False, "fixed"),
        (OTHERWISE, TODAY, True, "not-seen"),
        (OTHERWISE, YESTERDAY, True, "expired"),
        (journey("a", "compromised"), TODAY, True, "not-seen"),
        (journey("a", "unfinished"), YESTERDAY, True, "expired"),
        (journey("a", "broken", walks=(walk(), walk("broken", ("not-told",)))), TODAY, False, "accepted"),
        (journey("a", "kept", walks=(walk(), walk("compromised"))), TODAY, False, "not-seen"),
        (None, TODAY, False, "not-seen"),
        (None, YESTERDAY, False, "expired"),
    ],
)
def test_state(found: Any, expires: date, cut_short: bool, state: str) -> None:
    run = report(*([found] if found else []))
    known = facts(run, entry("a", expires=expires), suite=(ID,), cut_short=(ID,) if cut_short else ()).known
    assert [one.state for one in known.entries] == [state]


@pytest.mark.parametrize("expires", [TODAY, YESTERDAY])
def test_no_journey_of_the_suite(expires: date) -> None:
    known = facts(report(journey("b")), entry("a", expires=expires), suite=(f"{feature()}#b",)).known
    assert [one.state for one in known.entries] == ["unknown"]


@pytest.mark.parametrize(
    ("found", "entries", "accepted"),
    [
        (FAILS, (entry("a"),), True),
        (FAILS, (), False),
        (FAILS, (entry("b"),), False),
        (FAILS, (entry("a", "dead-end"),), False),
        (FAILS, (entry("a", expires=YESTERDAY),), False),
        (journey("a", "broken", ("not-told", "dead-end")), (entry("a"),), False),
        (journey("a", "broken", ("not-told", "dead-end")), (entry("a"), entry("a", "dead-end")), True),
        (journey("a", "broken", ("not-told",), walks=(walk("broken", ("dead-end",)),)), (entry("a"),), False),
        (journey("a", "compromised"), (entry("a"),), False),
        (journey("a", "broken"), (entry("a"),), False),
    ],
)
def test_all_that_is_broken_must_be_known(found: Any, entries: tuple[Any, ...], accepted: bool) -> None:
    assert facts(report(found), *entries, suite=(ID, f"{feature()}#b")).known.accept(found) is accepted


@pytest.mark.parametrize(("expires", "verdict"), [(TODAY, "held"), (YESTERDAY, "failed")])
def test_an_expired_one_fails_the_gate_without_being_asked_for(expires: date, verdict: str) -> None:
    found = {one.id: one for one in rulings(gate(broken=9), facts(report(FAILS), entry("a", expires=expires)), ())}
    assert (found["known_failures"].verdict, found["broken"].verdict) == (verdict, "held")
    assert found["known_failures"].journeys == (() if verdict == "held" else (ID,))


ENTRY = f"""[[known]]
journey = "{ID}"
kind = "not-told"
owner = "Head of Mail"
reason = "The new desk comes in March."
expires = 2027-03-31
"""


def test_the_file(tmp_path: Path) -> None:
    path = tmp_path / "known_failures.toml"
    path.write_text(ENTRY)
    (found,) = known_failures.load(path)
    assert (found.journey, found.kind, found.expires) == (ID, "not-told", date(2027, 3, 31))
    path.write_text("")
    assert known_failures.load(path) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[known]", "not TOML"),
        ("[[knows]]\n", r"unknown key `knows`\. Did you mean `known`\?"),
        (ENTRY.replace("owner", "ovner"), r"unknown key `known\.0\.ovner`\. Did you mean `owner`\?"),
        (ENTRY.replace('owner = "Head of Mail"\n', ""), "missing required field `owner`"),
        (ENTRY.replace("Head of Mail", ""), r"owner.*length >= 1"),
        (ENTRY.replace("2027-03-31", '"soon"'), "expires.*invalid"),
        (ENTRY.replace("not-told", "not-tolt"), r"entry 1: .*“not-tolt”\. Did you mean `not-told`\?"),
        (ENTRY + ENTRY, "entry 2: .*stands there already"),
    ],
)
def test_what_is_wrong_with_the_file_is_said(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "known_failures.toml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=complaint):
        known_failures.load(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot be read .* `known_failures` in \[gate\]"):
        known_failures.load(tmp_path / "gone.toml")
