"""The first step to take against an obstacle, where the finding itself brings none that is closer to what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import place_name

if TYPE_CHECKING:
    from mystery_shopper.ledger.model import Finding

FIRST_STEPS = {
    "reference-not-recognised": "Give {place} access to what is recorded under the customer's number.",
    "reference-echoed": "Let {place} say what the number is about, not only the number.",
    "reference-lost-in-transfer": "Let nobody hand a customer over to {place} without her number and what it is about.",
    "transfer-unexplained": "Let whoever hands over to {place} say where to, why, and that her number goes along.",
    "asked-again": "Show {place} what is recorded under the customer's number, so that it need not be asked for.",
    "told-again": "Show {place} what the customer has already told.",
    "history-unknown": "Let {place} see the customer's earlier contacts, and open with them.",
    "contradiction": "Let everybody read it from one source; begin with {place}.",
    "privacy-breach": "Let {place} make sure who asks before anything of another customer is told.",
    "forced-channel": "Let {place} finish what the customer began there.",
    "channel-closed": "Open {place} to customers again, or say everywhere when it is closed.",
    "price-not-honoured": "Let {place} charge what the customer was shown or promised.",
    "stock-not-as-shown": "Show at {place} only what is there to sell.",
    "not-answered": "Name who at {place} answers, and by when.",
    "not-told": "Write to every customer concerned on the day that it is known, before she has to ask.",
    "promise-broken": "Give every promise an owner who sees to it before its day, and who writes if it cannot be kept.",
    "promise-slipped": "Promise only days that can be held.",
    "promise-without-a-date": "Let {place} say by when, and who sees to it.",
    "sold-before-help": "Help first: offer nothing for sale to a customer whose problem is open.",
    "pushed-extra": "Add nothing to an order that the customer has not chosen herself.",
    "slower-than-paying": "Put the company's own mistakes right by the way and at the speed of a sale.",
    "permission-sought": "Let whoever answers at {place} decide within the published limits.",
    "stale-notice": "Say since when the notice stands and until when, and take it down when it is over.",
    "wait-misannounced": "Announce at {place} the wait that customers really have.",
    "waited-too-long": "Offer to call back where the wait at {place} is longer than a customer can be asked for.",
    "menu-too-deep": "Let customers reach a person at {place} within the levels allowed.",
    "mistake-repeated": "Put the cause of the mistake right, not only this customer's case.",
    "closed-while-open": "Let only the customer's word end her problem, not {place}'s own part.",
    "no-owner": "Name one person who owns the problem until it is solved.",
    "too-many-follow-ups": "Let one owner write for all departments; {place} wrote beside them.",
    "reply-demanded": "Keep the problem open without an answer to {place}.",
    "service-lost": "Look what else runs for the customer before a change is made, and keep it running.",
    "not-accessible": "Give every control a label and every picture its words, and let Tab come to each control and leave it.",
    "outcome-missed": "Follow this customer's way to the desk where it stopped, and settle who should have gone on from there.",
    "dead-end": "Let {place} offer a way on with every answer that is not the one hoped for.",
    "walked-away": "Follow this customer's way to where she gave up; begin with what was met before.",
    "effort-over-budget": "Look at what the company made her do twice; begin with the obstacle met first.",
    "minutes-over-budget": "Look at where her minutes went; begin with waits and with what was said twice.",
    "company-error": "Mend the system at {place}, and show customers what to do meanwhile.",
}
"""Kind of finding → what to do first. `{place}` is the desk or page where it was met."""


def first_step(finding: Finding) -> str:
    """Its own improvement, or what is done first against its kind."""
    place = place_name(finding.hop, finding.channel) or "the company"
    return finding.improvement or FIRST_STEPS.get(finding.kind, "").format(place=place)
