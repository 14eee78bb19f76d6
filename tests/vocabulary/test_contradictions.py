"""Answers that differ: between channels, between an invoice and its order, along a purchase; at good and bad companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook, Said
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.vocabulary.contradictions import nothing_changes, nothing_contradicts, says_what_was_ordered
from tests.support.stage import TABLE, a_config, a_journey
from tests.vocabulary.building import findings_of, sentence

if TYPE_CHECKING:
    from mystery_shopper.config import Config
    from mystery_shopper.customer import Cast

_SUMS = "1 x Trail Tent 4 at $289.00\nShipping: free\nSales tax included: $22.52\nTotal: $289.00"
CONFIRMED = f"Order FO-118822 is placed. {_SUMS}"
INVOICE = f"Invoice INV-2041733\nOrder FO-118822\n{_SUMS}"


def config() -> Config:
    invoice = {"pattern": r"INV-(\d{7})", "written": "INV-{0}", "called": ["invoice number"]}
    return a_config(references={**TABLE["references"], "invoice": invoice})


def hears(cast: Cast, channel: str, *texts: str, place: str = "inbox") -> None:
    cast("Maria")
    book = Notebook(cast.journey.diary, "Maria", channel)
    book.open("door")
    book.note(Said, text="Good morning", form="spoken")
    for text in texts:
        book.note(Heard, text=text, form="shown" if channel == "web" else "mailed", place=place)


def bought(cast: Cast, *pages: str) -> None:
    sentence(cast, "When", "Maria buys a tent")
    hears(cast, "web", *pages, place="/cart")


# ---- what the invoice says is what was ordered


def test_the_invoice_is_right() -> None:
    with a_journey(config()) as cast:
        bought(cast, CONFIRMED)
        hears(cast, "email", INVOICE, place="attachment")
        says_what_was_ordered(cast, "invoice")
        nothing_contradicts(cast, "she")


@pytest.mark.parametrize(
    ("right", "wrong", "values"),
    [
        ("Shipping: free", "Shipping: $7.95", ("0.00 USD", "7.95 USD")),
        ("Total: $289.00", "Total: $296.95", ("289.00 USD", "296.95 USD")),
        ("4 at $289.00", "4 at $299.00", ("289.00 USD", "299.00 USD")),
        ("included: $22.52", "included: $25.52", ("22.52 USD", "25.52 USD")),
    ],
)
def test_the_invoice_is_wrong(right: str, wrong: str, values: tuple[str, str]) -> None:
    with a_journey(config()) as cast:
        bought(cast, CONFIRMED)
        hears(cast, "email", INVOICE.replace(right, wrong), place="attachment")
        (found, *_) = findings_of(lambda: says_what_was_ordered(cast, "invoice"))
        (again, *_) = findings_of(lambda: nothing_contradicts(cast, "she"))
    assert found.kind == again.kind == "contradiction"
    assert all(value in found.heard for value in values)


def test_no_invoice_came() -> None:
    with a_journey(config()) as cast:
        bought(cast, CONFIRMED)
        assert findings_of(lambda: says_what_was_ordered(cast, "invoice"))[0].kind == "not-answered"


def test_a_paper_that_is_no_kind_of_number() -> None:
    with a_journey() as cast:
        bought(cast, CONFIRMED)
        with pytest.raises(PreconditionMissing, match="invoice"):
            says_what_was_ordered(cast, "invoice")


# ---- nothing changes between the first page and the order


FIRST = "Trail Tent 4 for $289.00. Home delivery is free. Ordered today, it is delivered by Friday, November 27."


def test_nothing_changes() -> None:
    with a_journey() as cast:
        bought(cast, FIRST, "Trail Tent 4 $289.00", CONFIRMED + "\nIt will be delivered by November 27.")
        nothing_changes(cast)


@pytest.mark.parametrize(
    "last",
    [
        CONFIRMED.replace("Shipping: free", "Shipping: $7.95"),
        CONFIRMED.replace("at $289.00", "at $299.00"),
        CONFIRMED + "\nIt will be delivered by December 3.",
    ],
)
def test_something_changes(last: str) -> None:
    with a_journey() as cast:
        bought(cast, FIRST, last)
        assert {one.kind for one in findings_of(lambda: nothing_changes(cast))} == {"contradiction"}


def test_who_has_not_bought_cannot_be_surprised() -> None:
    with a_journey() as cast:
        cast("Maria")
        with pytest.raises(PreconditionMissing):
            nothing_changes(cast)
