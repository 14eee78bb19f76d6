"""What can be said of answers that differ: between channels, between an invoice and its order, along a purchase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer, unknown_kind
from mystery_shopper.errors import Unmet
from mystery_shopper.expectations import then
from mystery_shopper.ledger import canonical, findings, understand
from mystery_shopper.ledger.chronicle import Turn, chronicle
from mystery_shopper.ledger.model import Contradiction, Finding, Statement
from mystery_shopper.ledger.promising import speaks_of
from mystery_shopper.ledger.readings.text import fold, sentences
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, finding_here, since_when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.ledger.model import Fact

_MONEY = ("price.total", "price.tax", "price.shipping")
"""What an invoice must say; unit prices are compared item by item."""


@then(parsers.re(r"nothing that (?P<who>[\w ]+?) is told contradicts anything else"), outcome=True)
def nothing_contradicts(cast: Cast, who: str) -> None:
    """No two answers of the company to one question (about a number of hers) differed, whoever gave them, wherever.

    Example: Then nothing that she is told contradicts anything else
    """
    customer = cast(who)
    expect_acted(customer)
    ledger, rules = customer.journey.ledger(), customer.journey.rules
    clashes = [one for one in ledger.contradictions if one.second.place.customer == customer.name]
    failings = [finding for one in clashes for finding in findings.of_contradiction(one, ledger, rules)]
    expect_none(f"Nothing that {customer.name} is told was to contradict anything else", failings)


@then(parsers.re(r"what the (?P<paper>[\w ]+?) says is what was ordered"), outcome=True)
def says_what_was_ordered(cast: Cast, paper: str) -> None:
    """Each price, the shipping, the tax and the total of that paper are those that she was told for the order that it names.

    Example: Then what the invoice says is what was ordered
    """
    customer = cast("she")
    kind = customer.kind_of(paper)
    if not kind:
        raise unknown_kind(customer, paper)
    papers = [turn for turn in _heard(customer) if any(fact.kind == kind for fact in turn.reading.of("reference"))]
    said = [turn for turn in papers if turn.reading.of("price.total")]
    if not said:
        message = f"{customer.name} has had no {paper} that says what is to be paid."
        raise Unmet(message, (finding_here("not-answered", customer, f"the {paper} says what is to be paid"),))
    clashes = [clash for turn in said for clash in _differences(customer, turn, kind)]
    ledger, rules = customer.journey.ledger(), customer.journey.rules
    failings = [finding for one in clashes for finding in findings.of_contradiction(one, ledger, rules)]
    expect_none(f"What the {paper} says was to be what was ordered", failings)


@then(parsers.re(r"nothing changes between the first page and the order"), outcome=True)
def nothing_changes(cast: Cast) -> None:
    """Price of each item, shipping, and day of delivery stay as they were first shown to her, through cart and checkout.

    Example: Then nothing changes between the first page and the order
    """
    customer = cast("she")
    since = since_when(customer.journey)
    expect_acted(customer, since)
    first: dict[tuple[str, str], Statement] = {}
    clashes: list[Contradiction] = []
    turns = [turn for turn in _heard(customer) if turn.seq > since]
    ordered = {f"price of {fold(item)}" for item in _ordered(turns)}
    for turn in turns:
        shown = [
            one
            for one in _answers(turn, turn.place.channel)
            if not one.attribute.startswith("price of ") or one.attribute in ordered
        ]
        values: dict[tuple[str, str], set[str]] = {}
        for one in shown:
            values.setdefault((one.subject, one.attribute), set()).add(one.value)
        for one in shown:
            key = (one.subject, one.attribute)
            before = first.setdefault(key, one)
            if before.value not in values[key]:
                clashes.append(Contradiction(first=before, second=one))
    ledger, rules = customer.journey.ledger(), customer.journey.rules
    failings: list[Finding] = [finding for one in clashes for finding in findings.of_contradiction(one, ledger, rules)]
    expect_none("Nothing was to change between the first page and the order", failings)


def _ordered(turns: list[Turn]) -> set[str]:
    """The items of the last words that name a number: what was ordered in the end, among all that was on the shelves."""
    last = next((turn for turn in reversed(turns) if turn.reading.of("reference")), None)
    return {fact.value for fact in last.reading.of("item")} if last else set()


def _differences(customer: Customer, paper: Turn, kind: str) -> Iterator[Contradiction]:
    """Where `paper` differs from what was said of the order that it names, before it came."""
    orders = {fact.value for fact in paper.reading.of("reference") if fact.kind != kind}
    told = [turn for turn in _heard(customer) if orders & set(turn.reading.references) and _before(turn, paper, kind)]
    known: dict[str, list[Statement]] = {}
    for turn in told:
        for one in _answers(turn, ""):
            known.setdefault(one.attribute, []).append(one)
    for one in _answers(paper, ""):
        earlier = known.get(one.attribute, [])
        if earlier and one.value not in {other.value for other in earlier}:
            yield Contradiction(first=earlier[-1], second=one)


def _before(turn: Turn, paper: Turn, kind: str) -> bool:
    """Whether `turn` tells of the order, and is no such paper itself."""
    return turn.seq < paper.seq and not any(fact.kind == kind for fact in turn.reading.of("reference"))


def _heard(customer: Customer) -> list[Turn]:
    journey = customer.journey
    told = chronicle(journey.diary.records, journey.rules)
    return [turn for turn in told.turns if turn.heard and turn.place.customer == customer.name]


def _answers(turn: Turn, subject: str) -> Iterator[Statement]:
    """What `turn` says of prices, shipping, tax, total, and of the day of delivery (where it speaks of one)."""
    for fact in turn.reading.facts:
        attribute = _attribute(fact)
        if attribute and (subject == "" or attribute not in {"price.total", "price.tax"}):
            yield Statement(subject=subject, attribute=attribute, value=canonical(fact), words=fact.words, place=turn.place)
    for part in sentences(turn.plain.source):
        for fact in understand(part, turn.rules, turn.at).of("due") if speaks_of("delivery", part) else ():
            yield Statement(subject=subject, attribute="delivery", value=canonical(fact), words=part, place=turn.place)


def _attribute(fact: Fact) -> str:
    if fact.attribute == "price.unit":
        return f"price of {fold(fact.item)}" if fact.item else ""
    if fact.attribute in _MONEY:
        return fact.attribute
    return ""
