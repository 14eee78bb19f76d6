"""References: what the company handed out, when, where, in which words, about what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact, Place, Reference
from mystery_shopper.ledger.readings import canonical, understand
from mystery_shopper.ledger.readings.dates import DELIVERY
from mystery_shopper.ledger.readings.matters import telling
from mystery_shopper.ledger.readings.references import mentions
from mystery_shopper.ledger.readings.text import fold, plain, sentences

if TYPE_CHECKING:
    from mystery_shopper.diary import Declared
    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.rules import Rules

_ABOUT = frozenset({"item", "date", "name", "store", "matter", "reference", "quantity", "address"})
_ATTRIBUTES = {"price": "price.unit", "total": "price.total", "shipping": "price.shipping", "tax": "price.tax", "holder": "name"}
PROVENANCE = "issued"
"""`Fact.words` of the facts that come from where and when a reference was issued, not from what was said of it."""


@dataclass(frozen=True)
class Issued:
    """A reference with the turn that issued it (None where a step declared it)."""

    reference: Reference
    turn: Turn | None


def issued(chronicle: Chronicle) -> dict[str, Issued]:
    """Value → reference, in the order of issue. A number that the customer said first is not issued by its echo."""
    found: dict[str, Issued] = {}
    said: set[str] = set()
    for turn in chronicle.turns:
        values = turn.reading.references
        if not turn.heard:
            said.update(values)
            continue
        for fact in turn.reading.of("reference"):
            if fact.value not in found and fact.value not in said:
                found[fact.value] = Issued(_reference(fact, turn, chronicle), turn)
    for value, declared in chronicle.declared.items():
        kind = next((kind for kind in chronicle.rules.kinds if kind.exact.fullmatch(value)), None)
        if value not in found and kind is not None:
            found[value] = Issued(_arranged(kind.name, value, declared, chronicle), None)
    return dict(sorted(found.items(), key=lambda pair: pair[1].reference.issued.seq))


def is_trivial(matter: str, kind: str, rules: Rules) -> bool:
    """Whether a matter says no more than the kind of number does ("order" of an order number)."""
    spec = rules.kind(kind)
    names = telling(" ".join(spec.names)) if spec else frozenset()
    return telling(matter) <= names | {"number"}


def _reference(fact: Fact, turn: Turn, chronicle: Chronicle) -> Reference:
    rules = turn.rules
    reading = understand(_part(fact, turn), rules, turn.at)
    about = [one for one in reading.facts if _is_about(one) and one.value != fact.value]
    named = any(one.attribute == "matter" for one in about)  # "I connect you to repair": her own words tell more
    about += _problem(turn, chronicle) if named else _matter(fact.kind, turn, chronicle)
    about += _declared(chronicle.declared.get(fact.value, []))
    about.append(Fact(attribute="date", value=turn.at.astimezone(rules.zone).date().isoformat(), words=PROVENANCE))
    about.append(Fact(attribute="channel", value=turn.place.channel, words=PROVENANCE))
    about = [*_one_price(about), *_holder(turn.place.customer, chronicle)]
    return Reference(
        kind=fact.kind,
        value=fact.value,
        issued=turn.place,
        words=turn.text,
        holder=turn.place.customer,
        matter=next((one.value for one in about if one.attribute == "matter"), ""),
        about=_unique(about),
        arrives=_arrives(fact, turn),
    )


def _arrives(fact: Fact, turn: Turn) -> tuple[Fact, ...]:
    """The days in the words about this reference by which goods or money come. Other due days ("we write by Friday") are no
    secret of it.
    """
    days: dict[str, Fact] = {}
    for part in sentences(_part(fact, turn)):
        reading = understand(part, turn.rules, turn.at)
        if DELIVERY.search(part) or reading.of("price.refund"):
            days.update({canonical(one): one for one in reading.of("due")})
    return tuple(days.values())


def _part(fact: Fact, turn: Turn) -> str:
    """The words about this reference: all of them, or, where several of its kind stand in a list, its own lines."""
    others = [one.value for one in turn.reading.of("reference") if one.kind == fact.kind and one.value != fact.value]
    if not others:
        return turn.words
    lines = turn.text.splitlines()
    start = next((index for index, line in enumerate(lines) if mentions(fact.value, plain(line))), 0)
    after = [index for index in range(start + 1, len(lines)) if any(mentions(other, plain(lines[index])) for other in others)]
    return "\n".join(lines[start : after[0] if after else len(lines)])


def _is_about(fact: Fact) -> bool:
    """Former prices and what is due are kept apart."""
    return fact.attribute in _ABOUT or fact.attribute in {
        "price.unit",
        "price.total",
        "price.shipping",
        "price.tax",
        "price.refund",
    }


def _matter(kind: str, turn: Turn, chronicle: Chronicle) -> list[Fact]:
    """What it is about where the words do not say: what she had asked for in this contact, the problem that she stated, or
    what this kind is for.
    """
    asked = [
        fact
        for one in chronicle.contacts[turn.place.contact].turns
        if not one.heard and one.seq < turn.seq
        for fact in one.reading.of("matter")
    ]
    if asked:
        return asked
    spec = turn.rules.kind(kind)
    for_it = [Fact(attribute="matter", value=spec.matter, words="configured")] if spec and spec.matter else []
    return _problem(turn, chronicle) or for_it


def _problem(turn: Turn, chronicle: Chronicle) -> list[Fact]:
    """The problem in her own words, where she had stated it by then."""
    stated = chronicle.story and chronicle.problem_from < turn.seq
    return [Fact(attribute="matter", value=chronicle.story, words="declared")] if stated else []


def _declared(records: list[Declared]) -> list[Fact]:
    facts = []
    for record in records:
        item = record.facts.get("item", "")
        for attribute, value in record.facts.items():
            if attribute in {"channel", "department", "kind"}:
                continue
            name = _ATTRIBUTES.get(attribute, attribute)
            facts.append(Fact(attribute=name, value=value, words="declared", item=item if name.startswith("price") else ""))
    return facts


def _one_price(about: list[Fact]) -> list[Fact]:
    """A declared unit price of an item replaces others that stood in the same words."""
    declared = {fold(one.item) for one in about if one.attribute == "price.unit" and one.words == "declared"}
    return [
        one
        for one in about
        if one.attribute != "price.unit"
        or one.words == "declared"
        or not (declared and (not one.item or fold(one.item) in declared))
    ]


def _holder(customer: str, chronicle: Chronicle) -> list[Fact]:
    person = chronicle.people.get(customer)
    return [Fact(attribute="name", value=person.name if person else customer, words=PROVENANCE)] if customer else []


def _arranged(kind: str, value: str, declared: list[Declared], chronicle: Chronicle) -> Reference:
    first = declared[0]
    facts = {key: text for record in declared for key, text in record.facts.items()}
    place = Place(
        seq=first.seq,
        at=first.at,
        customer=first.customer,
        contact=0,
        channel=facts.get("channel", first.channel),
        hop=0,
        department=facts.get("department", ""),
    )
    about = [*_declared(declared), *_holder(first.customer, chronicle)]
    spec = chronicle.rules.kind(kind)
    matter = facts.get("matter", spec.matter if spec else "")
    return Reference(kind=kind, value=value, issued=place, words="", holder=first.customer, matter=matter, about=_unique(about))


def _unique(about: list[Fact]) -> tuple[Fact, ...]:
    seen: dict[tuple[str, str, str], Fact] = {}
    for fact in about:
        seen.setdefault((fact.attribute, canonical(fact), fold(fact.item)), fact)
    return tuple(seen.values())


def digits_of(value: str) -> str:
    return re.sub(r"\D", "", value)
