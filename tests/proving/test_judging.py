"""Was a fault found for what it is? From made-up run.json's: verdicts, matrix, exit codes, prove.json."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mystery_shopper.control import Fault
from mystery_shopper.errors import UsageError
from mystery_shopper.proving import catalogue, telling
from mystery_shopper.proving.judging import RunJson, Switched, catching_nothing, judged, switched
from mystery_shopper.proving.results import Broke, Healthy, Proof, Proving

DEAF, RUDE, NEW = (
    Fault("deaf", "Nobody listens.", ("S0-1", "S0-2"), ("ears",)),
    Fault("rude", "Nobody is kind.", ("S3-1",), ("manners", "ears")),
    Fault("new", "The catalogue has not heard of it.", ("S3-1",), ("news",)),
)
STORIES = catalogue.read(
    "| story | fault → kinds of finding that fit | told in |\n|---|---|---|\n"
    "| S0-1 | `deaf` → not-answered | – |\n"
    "| S0-2 | `deaf` → told-again, dead-end | – |\n"
    "| S3-1 | `rude` → walked-away | – |\n",
    "stories.md",
)


def run(*journeys: dict[str, Any]) -> RunJson:
    """A run.json in which nothing stands but what matters here, and something that does not."""
    return msgspec.json.decode(json.dumps({"version": 1, "journeys": journeys}), type=RunJson)


def journey(name: str, verdict: str, *kinds: str, stories: tuple[str, ...] = ("S0-1",), **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "feature": "features/a.feature",
        "stories": stories,
        "tags": [f"story-{story}" for story in stories],
        "verdict": verdict,
        "findings": [{"kind": kind, "heard": "…"} for kind in kinds],
        **more,
    }


@pytest.mark.parametrize(
    ("fault", "stories", "kinds", "verdict"),
    [
        (DEAF, ("S0-1",), ("outcome-missed", "not-answered"), "caught"),
        (DEAF, ("S0-1",), ("dead-end", "outcome-missed"), "survived"),
        (DEAF, ("S0-1",), ("told-again",), "survived"),  # fits the fault's other story
        (DEAF, ("S0-2",), ("dead-end",), "caught"),  # listed, so it counts
        (DEAF, ("S3-1", "S0-2"), ("told-again",), "caught"),
        (DEAF, ("S3-1",), ("not-answered",), "survived"),  # a fitting kind in the wrong story
        (DEAF, (), ("not-answered",), "survived"),
        (NEW, ("S3-1",), ("contradiction",), "caught"),  # without a row, whatever says more than "it went wrong"
        (NEW, ("S3-1",), ("outcome-missed", "dead-end", "effort-over-budget", "walked-away", "company-error"), "survived"),
    ],
)
def test_a_fault_is_caught_by_a_fitting_kind_in_its_own_story(
    fault: Fault, stories: tuple[str, ...], kinds: tuple[str, ...], verdict: str
) -> None:
    proof = judged(Switched((fault,)), run(journey("j", "broken", *kinds, stories=stories)), STORIES)
    assert proof.verdict == verdict
    found = (Broke(journey="j", kinds=kinds),)
    assert (proof.caught_by, proof.also_broke) == ((found, ()) if verdict == "caught" else ((), found))


def test_kept_journeys_prove_nothing_and_compromised_ones_are_named() -> None:
    proof = judged(
        Switched((DEAF,)),
        run(
            journey("kept", "kept"),
            journey("lost", "compromised"),
            journey("seen", "broken", "not-answered", "not-answered"),
            journey("other", "broken", "contradiction", stories=("S9-9",)),
        ),
        STORIES,
        2.345,
    )
    assert proof.caught_by == (Broke(journey="seen", kinds=("not-answered",)),)
    assert proof.also_broke == (Broke(journey="other", kinds=("contradiction",)),)
    assert (proof.compromised, proof.walked, proof.seconds) == (("lost",), 4, 2.3)


@pytest.mark.parametrize(
    ("journeys", "why"),
    [
        ((), "no scenario of its own was walked: tag one with its story (S0-1, S0-2)"),
        ((journey("a", "broken", "not-told", stories=("S9-9",)),), "no scenario of its own was walked"),
        ((journey("a", "kept"),), "every scenario of S0-1, S0-2 is kept all the same"),
        (
            (journey("a", "broken", "outcome-missed", "dead-end"),),
            "found only as outcome-missed, dead-end; fitting would be dead-end, not-answered, told-again",
        ),
    ],
)
def test_why_a_fault_survived_is_said(journeys: tuple[dict[str, Any], ...], why: str) -> None:
    proof = judged(Switched((DEAF,)), run(*journeys), STORIES)
    assert proof.verdict == "survived"
    assert proof.why.startswith(why)


def test_faults_combined_are_caught_by_the_story_of_either() -> None:
    both = Switched((DEAF, RUDE))
    proof = judged(both, run(journey("a", "broken", "walked-away", stories=("S3-1",))), STORIES)
    assert (proof.fault, proof.combined, proof.stories) == ("deaf+rude", ("deaf", "rude"), ("S0-1", "S0-2", "S3-1"))
    assert proof.verdict == "caught"
    assert judged(both, run(journey("a", "broken", "not-answered", stories=("S3-1",))), STORIES).verdict == "survived"


def test_a_fault_touches_its_stories_and_what_it_changes() -> None:
    healthy = run(
        journey("own", "kept", policies_read=["news"]),
        journey("reader", "kept", stories=(), policies_read=["ears", "news"]),
        journey("stranger", "kept", stories=("S3-1",), policies_read=["news"]),
        journey("silent", "kept", stories=()),
    )
    touched = {on.name: [one.id for one in healthy.journeys if on.touches(one)] for on in switched((), (DEAF, RUDE, NEW))}
    assert touched == {
        "deaf": ["own", "reader"],
        "rude": ["reader", "stranger"],
        "new": ["own", "reader", "stranger"],
    }


def test_which_faults_are_asked_for() -> None:
    offered = (DEAF, RUDE, NEW)
    assert [one.name for one in switched((), offered)] == ["deaf", "rude", "new"]
    assert [one.name for one in switched(("rude+deaf", "new", "new"), offered)] == ["rude+deaf", "new"]
    with pytest.raises(UsageError, match=r"no fault is called “rud”\. The nearest: rude"):
        switched(("deaf+rud",), offered)


def test_a_journey_that_no_fault_breaks_catches_nothing() -> None:
    healthy = run(
        journey("seen", "kept"),
        journey("told", "kept"),
        journey("only-missed", "kept"),
        journey("never", "kept"),
        journey("never-meant-to", "kept", tags=["no-fault"]),
        journey("broken-anyway", "broken", "not-told"),
    )
    proof = Proof(
        fault="deaf",
        says="",
        stories=(),
        verdict="caught",
        caught_by=(Broke(journey="seen", kinds=("dead-end",)),),
        also_broke=(
            Broke(journey="told", kinds=("outcome-missed", "told-again")),
            Broke(journey="only-missed", kinds=("outcome-missed", "dead-end")),
        ),
    )
    assert catching_nothing(healthy.ended("kept"), [proof]) == ("only-missed", "never")


def a_proof(verdict: Any = "caught", **more: Any) -> Proof:
    fields = {"fault": "deaf", "says": "Nobody listens.", "stories": ("S0-1",), **more}
    return Proof(verdict=verdict, **fields)


def proving(*proofs: Proof, healthy: Healthy | None = None, **more: Any) -> Proving:
    good = Healthy(kept=3, broken=0)
    return Proving(started=datetime(2026, 11, 24, tzinfo=UTC), company="Tiny", healthy=healthy or good, faults=proofs, **more)


@pytest.mark.parametrize(
    ("what", "code"),
    [
        (proving(a_proof()), 0),
        (proving(), 0),
        (proving(a_proof(), a_proof("survived")), 1),
        (proving(a_proof(), catching_nothing=("j",)), 1),
        (proving(a_proof(), healthy=Healthy(kept=3, broken=1)), 1),
        (proving(a_proof(), healthy=Healthy(kept=3, broken=0, waiting=1)), 11),
        (proving(a_proof(compromised=("j",))), 10),
        (proving(a_proof("survived", compromised=("j",))), 1),
    ],
)
def test_exit_codes(what: Proving, code: int) -> None:
    assert what.exit == code


def test_the_shape_of_prove_json() -> None:
    broke = Broke(journey="features/a.feature#j", kinds=("not-answered",))
    told = json.loads(msgspec.json.encode(proving(a_proof(caught_by=(broke,), also_broke=(broke,)))))
    assert (told["healthy"]["kept"], told["healthy"]["broken"]) == (3, 0)
    (fault,) = told["faults"]
    plain = {"journey": "features/a.feature#j", "kinds": ["not-answered"]}
    assert {name: fault[name] for name in ("fault", "stories", "verdict", "caught_by", "also_broke")} == {
        "fault": "deaf",
        "stories": ["S0-1"],
        "verdict": "caught",
        "caught_by": [plain],
        "also_broke": [plain],
    }


def test_the_table_has_one_line_a_fault_within_a_hundred_columns() -> None:
    long = "a-fault-whose-name-goes-on-and-on-until-it-does-not-fit"
    kinds = ("outcome-missed", "reference-not-recognised", "asked-again", "told-again", "contradiction")
    broke = tuple(Broke(journey=str(n), kinds=kinds) for n in range(12))
    proofs = [
        a_proof(caught_by=broke[:2], also_broke=broke),
        a_proof(fault=long, stories=("S0-1", "S0-2", "S0-3"), caught_by=broke),
        a_proof("survived", also_broke=broke[:1]),
    ]
    table = telling.Table([one.fault for one in proofs])
    lines = [table.header(), *map(table.line, proofs)]
    assert all("\n" not in line and len(line) <= telling.WIDTH - len("✓ ") for line in lines)
    assert lines[1].split()[:4] == ["caught", "deaf", "S0-1", "2:"]
    assert "2: reference-not" in lines[1]  # what says most comes first
    assert lines[1].endswith(" 12")
    assert lines[2].split()[1].endswith("…")
    assert lines[3].split() == ["survived", "deaf", "S0-1", "–", "1"]
    assert len({line.index("S0-1") for line in lines[1:]}) == 1


def test_what_is_amiss_is_said_at_the_end() -> None:
    told = "\n".join(
        telling.closing(
            proving(
                a_proof("survived", why="every scenario of S0-1 is kept all the same"),
                a_proof(fault="rude", compromised=("features/a.feature#lost",)),
                healthy=Healthy(kept=3, broken=2),
                catching_nothing=("features/a.feature#never",),
                seconds=61.2,
            )
        )
    )
    for words in (
        "deaf: Nobody listens.\n  survived: every scenario of S0-1 is kept all the same",
        "rude: the shopper could not look in features/a.feature#lost",
        "features/a.feature#never: no fault breaks it",
        "2 broken at the healthy company",
        "1 of 2 faults caught (61 s)",
    ):
        assert words in told


def test_all_fields_are_documented() -> None:
    text = (Path(__file__).parents[2] / "docs/proving.md").read_text(encoding="utf-8")
    fields = {field for kind in (Proving, Proof, Broke, Healthy) for field in kind.__struct_fields__}
    assert {field for field in fields if f'"{field}"' not in text and f"`{field}`" not in text} == set()


def test_the_example_in_the_documentation_has_the_shape() -> None:
    text = (Path(__file__).parents[2] / "docs/proving.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    shown = json.loads(example)
    told = msgspec.convert({"started": "2026-11-24T02:17:00Z", "company": "Fernridge", **shown, "faults": []}, Proving)
    assert told.exit == 0
    assert [msgspec.convert({"says": "", **one}, Proof).verdict for one in shown["faults"]] == ["caught"]
