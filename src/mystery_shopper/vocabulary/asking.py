"""How the general phrases ask the ledger: which part of the journey a sentence means, and how a failing is put."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.diary import ContactOpened, Heard, HopStarted, Said, StepStarted
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.ledger.model import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.customer import Customer
    from mystery_shopper.diary import Record
    from mystery_shopper.journey import Journey


def since_when(journey: Journey) -> int:
    """`seq` of the last `When` sentence, in whatever language: what an expectation after it is about. 0 before the first.

    An "And" goes on with the `When` before it; the same keyword again begins a new one.
    """
    start, opening, before = 0, "", ""
    for step in journey.diary.records:
        if isinstance(step, StepStarted):
            if step.type == "when" and (before != "when" or step.keyword == opening):
                start, opening = step.seq, step.keyword
            before = step.type
    return start


def expect_acted(customer: Customer, seq: int = 0, channel: str = "") -> None:
    """Raise PreconditionMissing where she has not turned to the company after `seq` (on `channel`): nothing can be judged."""
    acts = (r for r in customer.journey.diary.records if isinstance(r, ContactOpened | Said))
    if not any(r.customer == customer.name and r.seq > seq and channel in ("", r.channel) for r in acts):
        where, when = f" on the {channel}" if channel else "", " since the last When" if seq else ""
        message = (
            f"{customer.name} has not turned to the company{where}{when}, so this sentence has nothing to judge. "
            "Let her act in a When before it, or name another customer."
        )
        raise PreconditionMissing(message)


def heard_since(customer: Customer, seq: int) -> list[Heard]:
    """What she heard after `seq`, in order."""
    return [r for r in customer.journey.diary.records if isinstance(r, Heard) and r.customer == customer.name and r.seq > seq]


def finding_here(kind: str, customer: Customer, expected: str = "") -> Finding:
    """A finding where she heard from the company last, in its words (at most 300 characters)."""
    heard = heard_since(customer, 0)
    if not heard:
        return Finding(kind=kind, expected=expected)
    place = place_of(customer, heard[-1])
    return Finding(kind=kind, expected=expected, channel=place.channel, hop=place.department, heard=heard[-1].text[:300])


def finding_at(heard: Heard, kind: str, customer: Customer, *, words: str = "", improvement: str = "") -> Finding:
    """A finding where and by whom `heard` was said, in its words (at most 300 characters) or in `words`."""
    return Finding(
        kind=kind,
        channel=heard.channel,
        hop=place_of(customer, heard).department,
        heard=words or heard.text[:300],
        improvement=improvement,
    )


def place_of(customer: Customer, record: Record) -> Place:
    """Where and by whom she was served at `record`."""
    hops = (
        r.department
        for r in customer.journey.diary.records
        if isinstance(r, HopStarted) and (r.customer, r.contact, r.hop) == (record.customer, record.contact, record.hop)
    )
    return Place(
        seq=record.seq,
        at=record.at,
        customer=record.customer,
        contact=record.contact,
        channel=record.channel,
        hop=record.hop,
        department=next(hops, ""),
    )


def money(amount: str, currency: str) -> str:
    """The canonical text of an amount as a scenario writes it: "1,249" → "1249.00 USD"."""
    return f"{Decimal(amount.replace(',', '')):.2f} {currency}"


def unmet(message: str, findings: Iterable[Finding]) -> Unmet:
    """An Unmet with `findings`, each once."""
    seen: dict[tuple[str, str, str, str], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.kind, finding.channel, finding.hop, finding.reference), finding)
    return Unmet(message, tuple(seen.values()))


def expect_none(what: str, failings: Sequence[Finding]) -> None:
    """Raise Unmet, saying `what` was expected, where there are `failings`."""
    if failings:
        details = "; ".join(_said(one) for one in failings)
        message = f"{what}. {details}"
        raise unmet(message, failings)


def _said(finding: Finding) -> str:
    where = finding.hop or finding.channel
    return f"{where}: {finding.kind.replace('-', ' ')}" + (f", “{finding.heard}”" if finding.heard else "")
