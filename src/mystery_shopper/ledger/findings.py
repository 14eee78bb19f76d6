"""Findings: one obstacle each, with the handover it belongs to, who owns that, the words, and what to do first."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Finding, Handover
from mystery_shopper.ledger.promising import needs_a_date
from mystery_shopper.ledger.receptions import GOOD, is_excused

if TYPE_CHECKING:
    from mystery_shopper.ledger.model import Contradiction, Leak, Ledger, Place, Presentation, Promise, Repeat, Transfer
    from mystery_shopper.ledger.rules import Rules

KINDS: dict[str, str] = {
    "reference-not-recognised": "A number that the company gave out was of no use where the customer gave it.",
    "reference-echoed": "A number was repeated, without anything that only the company could know.",
    "reference-lost-in-transfer": "The customer was handed over and the next department started from nothing.",
    "transfer-unexplained": "The customer was handed over without hearing where to, why, or that her number goes along.",
    "asked-again": "The customer was asked for what her number should have told.",
    "told-again": "The customer had to say again what she had already told.",
    "history-unknown": "What had happened before was not known.",
    "contradiction": "Two answers of the company to one question differ.",
    "privacy-breach": "Somebody was told what is private to another customer.",
    "forced-channel": "The customer was made to change to another channel.",
    "channel-closed": "A channel that should serve her does not.",
    "price-not-honoured": "A price that the customer was entitled to was not given to her.",
    "stock-not-as-shown": "What was shown as in stock was not there.",
    "not-answered": "A question or a report was left without an answer.",
    "not-told": "The company knew of a problem and the customer was not told in time.",
    "promise-broken": "A promise was not kept.",
    "promise-slipped": "What was promised was moved to a later date.",
    "promise-without-a-date": "A promise was made without a date.",
    "sold-before-help": "Something was offered for sale before the problem was solved.",
    "pushed-extra": "Something that the customer did not choose was added.",
    "slower-than-paying": "Putting the company's own mistake right takes longer than buying.",
    "permission-sought": "An employee had to ask for permission while the customer waited.",
    "stale-notice": "A notice is undated, or older than it may be.",
    "wait-misannounced": "The wait was not the one that had been announced.",
    "waited-too-long": "The customer was kept on hold for too long.",
    "menu-too-deep": "A person could not be reached within the menu levels allowed.",
    "mistake-repeated": "The mistake that was reported happened again.",
    "closed-while-open": "A problem was called solved, or was about to be closed, while it was not solved.",
    "no-owner": "Nobody was named who owns the problem from start to end.",
    "too-many-follow-ups": "The customer got more messages about one problem than the budget allows.",
    "reply-demanded": "The customer had to reply to keep her problem open.",
    "service-lost": "A running service was lost through a change of something else.",
    "not-accessible": "A page could not be used by names, roles and keys alone.",
    "outcome-missed": "The customer did not get what she came for.",
    "dead-end": "There was no way on.",
    "walked-away": "The customer gave up.",
    "effort-over-budget": "It took the customer more than the budget allows.",
    "minutes-over-budget": "It took the customer more minutes than the budget allows.",
    "company-error": "The company's system failed before the customer's eyes.",
}
"""The closed list: kind → what it means, in one plain sentence."""

_FAILING = {
    "refused": "reference-not-recognised",
    "asked-again": "asked-again",
    "replaced": "reference-not-recognised",
    "echoed": "reference-echoed",
    "ignored": "reference-not-recognised",
    "mistaken": "contradiction",
}
_NAMES = {"reference": "the number", "item": "the item", "price": "the price", "story": "the whole story", "date": "the date"}


def of_presentation(presentation: Presentation, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    """What went wrong when a number was given: nothing where it was known, where the hop is excused, where the company could not
    know the customer, or where the number is none of the company's. A question before the recognition still counts.
    """
    if presentation.excused or not presentation.known or presentation.issued is None or presentation.reception == "unprovable":
        return ()
    found: list[Finding] = []
    if presentation.reception not in GOOD:
        found.append(_lost(presentation, _FAILING[presentation.reception], ledger, rules))
    if "asked-again" in presentation.signals and presentation.reception != "asked-again" and presentation.asked_for:
        found.append(_lost(presentation, "asked-again", ledger, rules))
    if "mistaken" in presentation.signals and presentation.reception != "mistaken" and presentation.conflict:
        found.append(_lost(presentation, "contradiction", ledger, rules))
    return tuple(found)


def of_transfer(transfer: Transfer, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    """A cold transfer: of a reference, or of a story that had been told."""
    if transfer.warm or not transfer.matters:
        return ()
    kinds = {one.reference: one.kind for one in ledger.presentations}
    lost = [value for value in transfer.references if not is_excused(kinds.get(value, ""), transfer.entered.department, rules)]
    if transfer.references and not lost:
        return ()
    reference = lost[0] if lost else ""
    what = f"{reference} (and what it is about)" if reference else "what she had told"
    note = " The number was carried but not shown." if transfer.carried_unshown else ""
    finding = _finding(
        "reference-lost-in-transfer" if reference else "history-unknown",
        transfer.entered,
        rules,
        source=transfer.left.name,
        reference=reference,
        said=transfer.announcement,
        heard=transfer.heard,
        improvement=f"Let {_name(transfer.left)} hand over {what}, and let {_name(transfer.entered)} open with it.{note}",
    )
    return (finding,)


def of_announcement(transfer: Transfer, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    """A person's handing over that left out where to, why, or that the number goes along (where one had been given)."""
    del ledger
    if not (transfer.from_person and transfer.matters):
        return ()
    parts = {
        "where to": transfer.names_desk,
        "why": transfer.says_why,
        "that the number goes along": transfer.says_reference_goes_along or not transfer.references,
    }
    missing = [part for part, said in parts.items() if not said]
    if not missing:
        return ()
    finding = _finding(
        "transfer-unexplained",
        transfer.entered,
        rules,
        source=transfer.left.name,
        reference=transfer.references[0] if transfer.references else "",
        heard=transfer.announcement,
        improvement=f"Let {_name(transfer.left)} say {', '.join(missing)} before the customer is handed over.",
    )
    return (finding,)


def of_promise(promise: Promise, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    """Broken, slipped, or made without a date. A price that was promised and not charged is price-not-honoured."""
    del ledger
    settled = promise.settled or promise.made
    words = f"{promise.what} promised: “{promise.words}”"
    if promise.state == "broken":
        kind = "price-not-honoured" if promise.what == "price" else "promise-broken"
        improvement = f"Make what {_name(promise.made)} promises binding for {_name(settled)}."
    elif promise.state == "slipped":
        kind, improvement = "promise-slipped", f"Promise only dates that {_name(promise.made)} can hold."
    elif needs_a_date(promise):
        kind, improvement = "promise-without-a-date", f"Let {_name(promise.made)} say by when, and who sees to it."
    else:
        return ()
    found = _finding(
        kind,
        settled,
        rules,
        source=promise.made.name,
        reference=promise.reference,
        said=words,
        heard=promise.settled_words or promise.words,
        improvement=improvement,
    )
    return (found,)


def of_repeat(repeat: Repeat, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    del ledger
    what = {"story": "her story"}.get(repeat.what, f"{repeat.what} ({repeat.value})")
    improvement = f"Let {_name(repeat.again)} see what the customer had told {_name(repeat.first)}."
    reference = repeat.value if repeat.what == "reference" else ""
    return (
        _finding(
            "told-again",
            repeat.again,
            rules,
            source=repeat.first.name,
            reference=reference,
            said=repeat.words,
            heard=f"given again: {what}",
            improvement=improvement,
        ),
    )


def of_contradiction(contradiction: Contradiction, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    del ledger
    first, second = contradiction.first, contradiction.second
    heard = f"{first.place.name}: “{first.words}” ({first.value}); {second.place.name}: “{second.words}” ({second.value})"
    improvement = f"Let {_name(first.place)} and {_name(second.place)} read {second.attribute} from one source."
    return (
        _finding(
            "contradiction",
            second.place,
            rules,
            source=first.place.name,
            reference=first.subject,
            heard=heard,
            improvement=improvement,
        ),
    )


def of_leak(leak: Leak, ledger: Ledger, rules: Rules) -> tuple[Finding, ...]:
    del ledger
    improvement = f"Let {_name(leak.place)} make sure who asks before anything of another customer is told."
    heard = f"{leak.words} [{leak.fact.attribute} of {leak.owner}: {leak.fact.value}]"
    return (_finding("privacy-breach", leak.place, rules, heard=heard, improvement=improvement),)


def fingerprint(finding: Finding, journey_id: str) -> str:
    """The same for the same obstacle in every run: numbers and words that change from run to run are left out."""
    handover = (finding.handover.from_, finding.handover.to) if finding.handover else ("", "")
    kind_of_reference = re.sub(r"\d+", "#", finding.reference)
    parts = (journey_id, finding.kind, finding.step, finding.channel, finding.hop, *handover, kind_of_reference)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _lost(one: Presentation, kind: str, ledger: Ledger, rules: Rules) -> Finding:
    """A failing at this hop. The improvement belongs to the handover from who issued the number to who lost it first."""
    source = one.issued.name if one.issued else ""
    first = next((other for other in ledger.presentations if other.lost and other.reference == one.reference), None)
    at = _name(one.presented)
    heard = one.heard
    if kind == "contradiction" and one.conflict:
        heard = f"{heard} [known: {one.conflict[0]}; stated: {one.conflict[1]}]"
    if one.replaced_by and one.reception == "replaced":
        heard = f"{heard} [replaced by {one.replaced_by}]"
    holder = _name(one.issued) if one.issued else "the one who issued it"
    improvement = {
        "asked-again": f"Show {at} what {holder} recorded under {one.reference}, so that {_asked(one)} need not be asked for.",
        "reference-echoed": f"Let {at} say what {one.reference} is about, not only the number.",
        "contradiction": f"Let {at} read what {holder} recorded under {one.reference}.",
    }.get(kind, f"Give {at} access to what {holder} recorded under {one.reference}.")
    if first is not None and first.presented.seq != one.presented.seq:
        improvement += f" It was lost first at {_name(first.presented)}."
    found = _finding(
        kind, one.presented, rules, source=source, reference=one.reference, said=one.said, heard=heard, improvement=improvement
    )
    return msgspec.structs.replace(found, evidence=one.evidence)


def _asked(one: Presentation) -> str:
    return " and ".join(_NAMES.get(what, f"the {what}") for what in one.asked_for) or "it"


def _finding(
    kind: str,
    place: Place,
    rules: Rules,
    *,
    source: str = "",
    reference: str = "",
    said: str = "",
    heard: str = "",
    improvement: str = "",
) -> Finding:
    return Finding(
        kind=kind,
        channel=place.channel,
        hop=place.department,
        handover=Handover(from_=source, to=place.name) if source else None,
        owner=rules.owner(source, place.name),
        reference=reference,
        said=said,
        heard=heard,
        improvement=improvement,
    )


def _name(place: Place) -> str:
    return place.name or "the company"
