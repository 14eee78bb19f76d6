"""Proof that the harness sees: each fault of the embedded company is caught by its own story, with a fitting finding."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent

FITTING = {
    "orders-unknown-to-service": ("S0-1", {"reference-not-recognised", "asked-again"}),
    "wrong-model-in-the-slot": ("S4-1", {"stock-not-as-shown"}),
    "shelf-price-ends-at-the-shelf": ("S4-1", {"price-not-honoured"}),
    "price-differs-and-stays": ("S4-2", {"price-not-honoured"}),
    "ship-to-store-charged": ("S4-3", {"price-not-honoured"}),
    "incident-number-stays-in-email": ("S4-4", {"reference-not-recognised"}),
    "approval-forces-a-call": ("S4-4", {"forced-channel"}),
    "cold-transfer": ("S4-5", {"reference-lost-in-transfer"}),
    "number-without-a-record": ("S4-7", {"reference-not-recognised"}),
    "opens-up-to-anyone": ("S5-1", {"privacy-breach"}),
    "incident-goes-nowhere": ("S6-1", {"not-answered"}),
    "history-not-kept": ("S0-3", {"history-unknown"}),
    "only-the-buyer-is-known": ("S1-2", {"reference-not-recognised"}),
    "billing-errors-kept-quiet": ("S2-3", {"not-told"}),
    "corrections-for-some": ("S2-3", {"not-told"}),
    "channels-contradict": ("S2-4", {"contradiction"}),
    "chat-only": ("S2-4", {"channel-closed"}),
    "reschedule-cancels-everything": ("S4-6", {"service-lost"}),
    "outage-unknown": ("S1-1", {"history-unknown", "not-told"}),
    "question-goes-nowhere": ("S0-5", {"not-answered"}),
    "sells-before-it-helps": ("S1-3", {"sold-before-help"}),
    "sells-at-the-last-step": ("S1-5", {"pushed-extra"}),
    "agent-must-ask-a-lead": ("S2-2", {"permission-sought"}),
    "word-of-mouth-only": ("S2-2", {"not-told", "promise-broken"}),
    "cancellation-needs-permission": ("S2-7", {"permission-sought"}),
    "third-party-on-hold": ("S2-7", {"waited-too-long"}),
    "refuses-without-a-way-on": ("S2-7", {"not-answered"}),
    "sales-promises-stay-in-sales": ("S2-11", {"history-unknown", "reference-not-recognised"}),
    "guarantee-suspended-for-good": ("S2-5", {"stale-notice"}),
    "evergreen-wait-excuse": ("S2-6", {"stale-notice", "wait-misannounced"}),
    "endless-menu": ("S2-8", {"menu-too-deep"}),
    "bot-loop": ("S2-8", {"dead-end"}),
    "long-hold": ("S2-8", {"waited-too-long"}),
    "talks-for-ever": ("S2-12", {"minutes-over-budget"}),
    "chat-not-logged": ("S4-9", {"history-unknown", "reference-not-recognised"}),
    "support-only-for-prospects": ("S4-11", {"channel-closed"}),
    "takes-orders-it-cannot-fulfil": ("S0-2", {"promise-broken"}),
    "late-without-a-word": ("S0-2", {"not-told"}),
    "surprises-at-checkout": ("S0-2", {"contradiction"}),
    "invoice-differs-from-order": ("S0-4", {"contradiction"}),
    "invoice-unknown-to-service": ("S0-4", {"reference-not-recognised"}),
    "free-parts-travel-slower": ("S2-1", {"slower-than-paying"}),
    "sells-the-missing-part": ("S2-1", {"sold-before-help"}),
    "parcels-untold": ("S2-1", {"not-told"}),
    "faster-way-kept-quiet": ("S2-1", {"not-told"}),
    "repeats-the-mistake": ("S2-9", {"mistake-repeated"}),
    "unlabelled-forms": ("S5-2", {"not-accessible"}),
    "buttons-for-the-mouse": ("S5-2", {"not-accessible"}),
    "complaint-without-an-outcome": ("S2-10", {"not-answered"}),
    "label-before-remedy": ("S2-2", {"not-answered"}),
    "notes-stay-in-the-department": ("S3-1", {"told-again", "history-unknown"}),
    "closes-its-own-part": ("S3-2", {"closed-while-open", "no-owner"}),
    "silence-closes-the-case": ("S3-3", {"closed-while-open"}),
    "every-department-writes": ("S3-4", {"too-many-follow-ups", "contradiction"}),
    "plan-without-a-date": ("S3-5", {"promise-without-a-date", "promise-broken"}),
    "demands-a-reply": ("S3-6", {"reply-demanded"}),
}
"""Fault → the story that it brings back, and the kinds of finding of which one must be among that story's."""


@pytest.fixture
def walk(tmp_path: Path) -> Callable[..., tuple[int, dict[str, Any], str]]:
    """Runs the command in a process of its own: (exit code, run.json, what was printed)."""

    def run(*options: str) -> tuple[int, dict[str, Any], str]:
        command = [sys.executable, "-m", "mystery_shopper", "run", "--report", str(tmp_path / "run"), *options]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
        return done.returncode, json.loads((tmp_path / "run" / "run.json").read_text()), done.stdout + done.stderr

    return run


@pytest.mark.parametrize("fault", FITTING)
def test_each_fault_is_caught_by_its_own_story(fault: str, walk: Callable[..., tuple[int, dict[str, Any], str]]) -> None:
    story, kinds = FITTING[fault]
    code, run, printed = walk("features", "-k", f"story-{story}", "--fault", fault, "--evidence", "none")
    found = {finding["kind"] for journey in run["journeys"] for finding in journey["findings"] if finding["story"] == story}
    assert code == 1, printed
    assert found & kinds, printed
    assert {journey["verdict"] for journey in run["journeys"]} <= {"kept", "broken"}


def test_the_flagship_is_lost_and_still_ends_with_the_tent(walk: Callable[..., tuple[int, dict[str, Any], str]]) -> None:
    """Asked, retelling, reading aloud, Maria perseveres; who lost the number, with which words, stands in the findings."""
    code, run, printed = walk("features/price_matching", "-k", "calls_to_order", "--fault", "incident-number-stays-in-email")
    (journey,) = run["journeys"]
    lost = [one for one in journey["findings"] if one["kind"] == "reference-not-recognised"]
    assert code == 1, printed
    assert {one["hop"] for one in lost} >= {"catalogue sales", "customer service", "price desk"}
    for one in lost:
        assert one["reference"].startswith("INC-")
        assert one["handover"]["from"] == "mail desk (email)"
        assert one["handover"]["to"].startswith(one["hop"])
        assert one["heard"]
        assert one["owner"]
        assert one["evidence"]
    assert "told-again" in {one["kind"] for one in journey["findings"]}
    assert journey["outcome"] == "the Trail Tent 4 is ordered for 249.00 USD"
    assert journey["effort"]["transfers"] == 2
    assert journey["effort"]["said_twice"] > 0


def test_the_catalogue_of_faults_is_the_one_that_is_proved() -> None:
    from mystery_shopper.simulators.faults import CATALOGUE  # noqa: PLC0415 - the only look behind the doors

    assert {fault.name: fault.stories for fault in CATALOGUE} == {name: (story,) for name, (story, _) in FITTING.items()}
