"""Findings: their kinds, sentences, owners and fingerprints."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from mystery_shopper.ledger import findings
from mystery_shopper.ledger.findings import KINDS, fingerprint
from mystery_shopper.ledger.model import Finding, Handover
from tests.ledger.building import Story, config

NAMED = [
    "reference-not-recognised",
    "asked-again",
    "reference-echoed",
    "reference-lost-in-transfer",
    "contradiction",
    "privacy-breach",
    "told-again",
    "forced-channel",
    "price-not-honoured",
    "stock-not-as-shown",
    "not-answered",
    "promise-broken",
    "promise-slipped",
    "promise-without-a-date",
    "not-told",
    "history-unknown",
    "outcome-missed",
    "dead-end",
    "effort-over-budget",
    "minutes-over-budget",
    "sold-before-help",
    "pushed-extra",
    "slower-than-paying",
    "permission-sought",
    "channel-closed",
    "stale-notice",
    "wait-misannounced",
    "menu-too-deep",
    "waited-too-long",
    "mistake-repeated",
    "closed-while-open",
    "no-owner",
    "too-many-follow-ups",
    "reply-demanded",
    "service-lost",
    "not-accessible",
]


@pytest.mark.parametrize("kind", NAMED)
def test_every_kind_has_its_sentence(kind: str) -> None:
    assert KINDS[kind].endswith(".")


def test_a_finding_names_handover_owner_and_improvement() -> None:
    owners = {"mail desk (email) → customer service (phone)": "Head of Service", "mail desk": "Somebody else"}
    story = (
        Story(config(owners=owners))
        .approval()
        .call()
        .says("My incident number is INC-20417.")
        .hears("I cannot find that number.")
    )
    (finding,) = findings.of_presentation(story.presented()[0], story.ledger(), story.rules)
    assert (finding.kind, finding.channel, finding.hop) == ("reference-not-recognised", "phone", "customer service")
    assert finding.handover is not None
    assert (finding.handover.from_, finding.handover.to) == ("mail desk (email)", "customer service (phone)")
    assert (finding.owner, finding.reference) == ("Head of Service", "INC-20417")
    assert (finding.said, finding.heard) == ("My incident number is INC-20417.", "I cannot find that number.")
    assert "customer service" in finding.improvement


@pytest.mark.parametrize(
    ("key", "owner"),
    [("customer service", "Service"), ("mail desk -> customer service", "Both"), ("mail desk", "Mail"), ("other", "")],
)
def test_owners(key: str, owner: str) -> None:
    story = Story(config(owners={key: owner or "Nobody"}))
    assert story.rules.owner("mail desk (email)", "customer service (phone)") == owner


def test_fingerprints_leave_out_what_changes_from_run_to_run() -> None:
    def found(number: str, words: str) -> str:
        story = Story().approval(f"Incident {number}: the Trail Tent 4 for 249.00.").call().says(number).hears(words)
        (finding,) = findings.of_presentation(story.presented(number)[0], story.ledger(), story.rules)
        return fingerprint(finding, "features/a.feature#b")

    assert found("INC-20417", "I cannot find that number.") == found("INC-99812", "No such number is known.")
    assert found("INC-20417", "I cannot find that number.") != found("INC-20417", "Which item is it about?")


def test_fingerprints_differ_where_things_differ() -> None:
    one = Finding(
        kind="reference-not-recognised",
        step="Then x",
        hop="sales",
        reference="INC-20417",
        heard="No.",
        handover=Handover(from_="mail desk", to="sales"),
    )
    same = replace(one, reference="INC-99999", heard="Sorry, no.", evidence=("evidence/1.png",))
    others = [
        replace(one, reference="FO-20417"),
        replace(one, hop="service"),
        replace(one, kind="asked-again"),
        replace(one, step="Then y"),
    ]
    assert fingerprint(one, "j") == fingerprint(same, "j")
    prints = {fingerprint(other, "j") for other in (one, *others)}
    assert len(prints | {fingerprint(one, "k")}) == 6
