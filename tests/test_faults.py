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
    "bills-unknown-to-service": ("S2-3", {"reference-not-recognised"}),
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
    "notice-without-a-day": ("S2-5", {"stale-notice"}),
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

SEEN_IN = {
    "orders-unknown-to-service": "buying/order.feature#without-any-number-at-hand-where[by email]",
    "wrong-model-in-the-slot": "buying/store.feature#the-item-handed-over-is-the-item-on-the-tag",
    "shelf-price-ends-at-the-shelf": "buying/store.feature#the-box-in-the-slot-is-the-one-on-the-tag",
    "price-differs-and-stays": "price_matching/lower_price.feature#the-store-s-price-is-honoured-on-the-phone",
    "ship-to-store-charged": "buying/store.feature#ordered-online-picked-up-in-the-store-free-of-charge",
    "incident-number-stays-in-email": "price_matching/price_match.feature#the-promise-holds-whoever-answers[customer service]",
    "approval-forces-a-call": "price_matching/price_match.feature#maria-is-free-to-order-where-she-likes",
    "cold-transfer": "price_matching/price_match.feature#a-transfer-takes-the-number-along",
    "number-without-a-record": "incidents/report.feature#every-number-can-be-looked-up-elsewhere[phone]",
    "opens-up-to-anyone": "incidents/strangers.feature#maria-is-recognised-where-the-company-knows-her",
    "incident-goes-nowhere": "incidents/report.feature#litter-reported-where-asked-about-elsewhere[email to web]",
    "history-not-kept": "history/remembered.feature#an-earlier-problem-is-known-in-a-new-one",
    "only-the-buyer-is-known": "business/purchase_order.feature#a-colleague-asks-where[by phone]",
    "billing-errors-kept-quiet": "money/bill.feature#everybody-who-got-a-wrong-bill-gets-the-correction",
    "corrections-for-some": "money/bill.feature#everybody-who-got-a-wrong-bill-gets-the-correction",
    "bills-unknown-to-service": "money/bill.feature#the-number-on-a-bill-is-good-where[by phone]",
    "channels-contradict": "money/price_change.feature#who-has-a-question-about-money-can-talk-to-a-person",
    "chat-only": "money/price_change.feature#she-answers-the-email-and-is-answered",
    "reschedule-cancels-everything": "cabin/appointment.feature#nobody-can-come-on-the-day",
    "outage-unknown": "cabin/outage.feature#the-outage-is-known-where[by text message]",
    "question-goes-nowhere": "service/questions.feature#what-the-shipping-cost-asked-where[email]",
    "sells-before-it-helps": "service/offers.feature#a-broken-pole-reported-where-and-nothing-is-sold[email]",
    "sells-at-the-last-step": "buying/checkout.feature#she-gets-what-she-chose-and-nothing-else",
    "agent-must-ask-a-lead": "service/credit.feature#a-credit-within-the-published-limit",
    "word-of-mouth-only": "service/word_of_mouth.feature#a-trial-promised-on-the-phone-holds-when-its-day-comes",
    "cancellation-needs-permission": "lodge/cancellation.feature#a-storm-one-call-and-it-is-settled",
    "third-party-on-hold": "lodge/cancellation.feature#what-only-the-lodge-can-say-is-asked-there-and-answered-by-a-time",
    "refuses-without-a-way-on": "lodge/cancellation.feature#too-late-to-cancel-and-still-a-way-on",
    "sales-promises-stay-in-sales": (
        "whole_life/cradle_to_grave.feature#she-finds-it-asks-buys-tries-asks-again-and-sends-it-back"
    ),
    "guarantee-suspended-for-good": "getting_help/notices.feature#the-delivery-guarantee-is-not-suspended-for-good",
    "notice-without-a-day": "getting_help/notices.feature#a-suspension-of-this-week-says-since-when-it-stands",
    "evergreen-wait-excuse": "getting_help/waiting.feature#the-wait-is-the-one-that-was-announced",
    "endless-menu": "getting_help/menus.feature#a-person-as-the-very-first-thing-asked-on-the-phone",
    "bot-loop": "getting_help/menus.feature#a-person-as-the-very-first-thing-asked-where[chat]",
    "long-hold": "getting_help/menus.feature#a-person-as-the-very-first-thing-asked-on-the-phone",
    "talks-for-ever": "getting_help/menus.feature#one-call-and-a-short-one",
    "chat-not-logged": "getting_help/chat.feature#a-price-agreed-in-the-chat-is-ordered-on-the-phone",
    "support-only-for-prospects": "getting_help/chat.feature#the-chat-that-helped-before-the-sale-helps-after-it",
    "takes-orders-it-cannot-fulfil": (
        "receiving/delivery.feature#what-has-yet-to-come-to-the-warehouse-is-promised-for-a-day-that-holds"
    ),
    "late-without-a-word": "receiving/delivery.feature#the-truck-breaks-down",
    "surprises-at-checkout": "receiving/delivery.feature#what-is-in-stock-is-there-on-the-day",
    "invoice-differs-from-order": "receiving/invoice.feature#on-paper-and-in-the-account",
    "invoice-unknown-to-service": "receiving/invoice.feature#asked-about-where[by phone]",
    "free-parts-travel-slower": "receiving/missing_parts.feature#two-cameras-without-their-brackets-reported-by-phone",
    "sells-the-missing-part": "receiving/missing_parts.feature#two-cameras-without-their-brackets-reported-by-phone",
    "parcels-untold": "receiving/delivery.feature#how-many-parcels-come-and-what-is-in-them",
    "faster-way-kept-quiet": "receiving/missing_parts.feature#two-cameras-without-their-brackets-reported-by-phone",
    "repeats-the-mistake": "receiving/missing_parts.feature#the-replacement-is-complete",
    "unlabelled-forms": "accessibility/keyboard.feature#reported-without-a-mouse-and-looked-up-again",
    "buttons-for-the-mouse": "accessibility/keyboard.feature#reported-without-a-mouse-and-looked-up-again",
    "complaint-without-an-outcome": "service/complaint.feature#a-complaint-is-decided-case[by phone]",
    "label-before-remedy": "service/return.feature#another-remedy-before-the-label-case[phone]",
    "notes-stay-in-the-department": "repair/owned.feature#told-once-known-by-every-department",
    "closes-its-own-part": "repair/owned.feature#one-owner-and-no-end-before-it-works",
    "silence-closes-the-case": "repair/messages.feature#silence-closes-nothing",
    "every-department-writes": "repair/messages.feature#few-follow-ups-about-one-number-and-none-that-knows-less-than-another",
    "plan-without-a-date": "repair/owned.feature#every-we-will-has-a-day-and-holds",
    "demands-a-reply": "repair/messages.feature#no-reply-is-needed-to-keep-a-problem-open",
}
"""Fault → a journey of that story which sees it. `mystery-shopper prove` walks all that could."""


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
    code, run, printed = walk("--journey", f"features/{SEEN_IN[fault]}", "--fault", fault, "--evidence", "none")
    (journey,) = run["journeys"]
    assert (code, journey["verdict"]) == (1, "broken"), printed
    assert {finding["kind"] for finding in journey["findings"] if finding["story"] == story} & kinds, printed


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
