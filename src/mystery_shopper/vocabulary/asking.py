"""How the general phrases ask the ledger: which part of the journey a sentence means, and how a failing is put."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.diary import ContactOpened, Heard, HopStarted, StepStarted
from mystery_shopper.errors import Unmet
from mystery_shopper.ledger.model import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.customer import Customer
    from mystery_shopper.diary import Record
    from mystery_shopper.journey import Journey


def since_when(journey: Journey) -> int:
    """`seq` of the last `When` sentence: what an expectation after it is about. 0 before the first."""
    starts = (r.seq for r in reversed(journey.diary.records) if isinstance(r, StepStarted) and r.keyword.strip() == "When")
    return next(starts, 0)


def contacts_since(customer: Customer, seq: int) -> list[ContactOpened]:
    """Her contacts that were opened after `seq`."""
    return [
        record
        for record in customer.journey.diary.records
        if isinstance(record, ContactOpened) and record.customer == customer.name and record.seq > seq
    ]


def heard_since(customer: Customer, seq: int) -> list[Heard]:
    """What she heard after `seq`, in order."""
    return [r for r in customer.journey.diary.records if isinstance(r, Heard) and r.customer == customer.name and r.seq > seq]


def last_words(customer: Customer) -> str:
    """What she heard last, at most 300 characters."""
    heard = heard_since(customer, 0)
    return heard[-1].text[:300] if heard else ""


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
