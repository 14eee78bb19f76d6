from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mystery_shopper.simulators.departments import spoken
from mystery_shopper.simulators.departments.understanding import sentence_about, understand
from mystery_shopper.simulators.records import STORES
from mystery_shopper.simulators.records.range import PRODUCTS

ITEMS = tuple(product.name for product, _ in PRODUCTS)
TENT = "Trail Tent 4"
D249 = Decimal("249.00")

SENTENCES: list[tuple[str, set[str], dict[str, Any]]] = [
    ("Hello, my incident number is INC-20417. I would like to order.", {"order"}, {"references": ("INC-20417",)}),
    ("It is about the Trail Tent 4.", set(), {"items": (TENT,)}),
    ("I was promised the Trail Tent 4 for 249.00 dollars by email.", {"promised"}, {"items": (TENT,), "amounts": (D249,)}),
    ("Yes, please.", {"yes"}, {}),
    ("No, it was promised at 249.00 dollars.", {"no", "promised"}, {"amounts": (D249,)}),
    ("I only have that number.", {"unknown"}, {}),
    (
        "The email says: Incident INC-20417: yes, you can have the Trail Tent 4 for $249.00, as in our Boulder store.",
        {"reads"},
        {"references": ("INC-20417",), "items": (TENT,), "amounts": (D249,), "store": "Boulder"},
    ),
    ("My name is Maria Keller.", set(), {"name": "Maria Keller"}),
    ("My postcode is 80301.", set(), {"postcode": "80301", "digits": ()}),
    ("My email address is maria.keller@c1.customers.example.", set(), {"email": "maria.keller@c1.customers.example"}),
    ("maria dot keller at example dot com", set(), {"email": "maria.keller@example.com"}),
    ("That is all, thank you. Goodbye.", {"goodbye"}, {}),
    ("Could you tell me where it stands?", {"state"}, {}),
    ("Could you tell me where my order stands, please?", {"state"}, {}),
    ("What is in my order, please?", {"contents"}, {}),
    ("I would like to pick up my order FO-118822.", {"pickup"}, {"references": ("FO-118822",)}),
    ("There is litter in your Boulder car park.", {"report"}, {"store": "Boulder"}),
    (
        "I saw the Trail Tent 4 for 249.00 dollars in your Boulder store. I would like to pay that price.",
        {"match"},
        {"items": (TENT,), "amounts": (D249,), "store": "Boulder"},
    ),
    ("My number is I N C dash two zero four one seven", set(), {"references": ("INC-20417",)}),
    ("I. N. C. 2 0 4 1 7", set(), {"references": ("INC-20417",)}),
    ("F O one one eight eight two two", set(), {"references": ("FO-118822",)}),
    ("inc 20417", set(), {"references": ("INC-20417",)}),
    ("20417", set(), {"references": (), "digits": ("20417",)}),
    ("two hundred and forty-nine dollars", set(), {"amounts": (D249,)}),
    ("trail tent four for two forty-nine dollars", set(), {"items": (TENT,), "amounts": (D249,)}),
    ("I'd like two of the Owl Headlamp", set(), {"items": ("Owl Headlamp",)}),
    ("I would like to buy 2 Owl Headlamp", {"order"}, {"items": ("Owl Headlamp",), "quantity": 2}),
    ("the tent", set(), {"items": (), "maybe": (TENT, "Trail Tent 2")}),
    (
        "12 Pearl Street, Boulder, CO 80301",
        set(),
        {"postcode": "80301", "references": ()},
    ),
    ("When are you open on Saturday?", {"hours"}, {}),
    ("How much is the Trail Tent 4?", {"price"}, {"items": (TENT,)}),
    ("Do you have the Trail Tent 4 in stock in Denver?", {"stock"}, {"store": "Denver"}),
    ("Please cancel my order FO-118822.", {"change"}, {"references": ("FO-118822",)}),
    ("I would like to speak to a person.", {"person"}, {}),
    ("Pardon?", {"again"}, {}),
    ("The slot holds another model.", {"shelf-wrong"}, {}),
    ("It is clean now, you can close it.", {"solved"}, {}),
]


@pytest.mark.parametrize(("text", "intents", "parts"), SENTENCES, ids=[text[:40] for text, _, _ in SENTENCES])
def test_what_a_sentence_asks_for_and_contains(text: str, intents: set[str], parts: dict[str, Any]) -> None:
    heard = understand(text, ITEMS, STORES)
    assert intents <= heard.intents
    assert {name: getattr(heard, name) for name in parts} == parts


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("It is about the Trail Tent 4.", {"yes", "no", "order", "report"}),
        ("I would like to speak to a person.", {"yes", "order"}),
        ("I was promised the Trail Tent 4 for 249.00 dollars by email.", {"report", "goodbye", "reads"}),
        ("Could you tell me where it stands?", {"order", "goodbye", "yes"}),
        ("Yes, please.", {"no", "goodbye", "report"}),
        ("What is in my order, please?", {"order", "report"}),
    ],
)
def test_what_a_sentence_does_not_ask_for(text: str, never: set[str]) -> None:
    assert not understand(text, ITEMS, STORES).intents & never


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("two zero four one seven", "20417"),
        ("two oh four one seven", "20417"),
        ("two hundred and forty-nine", "249"),
        ("one thousand and forty nine", "1049"),
        ("eighty-nine", "89"),
        ("that one", "that one"),
        ("sand and water", "sand and water"),
    ],
)
def test_number_words(words: str, digits: str) -> None:
    assert spoken.digits_for_words(words) == digits


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("$249", ["249.00"]),
        ("249.00 USD", ["249.00"]),
        ("1,049 dollars", ["1049.00"]),
        ("39 dollars and 50 cents", ["39.50"]),
        ("from $289.00 to $249.00", ["289.00", "249.00"]),
        ("order 118822", []),
        ("Trail Tent 4", []),
    ],
)
def test_money(text: str, amounts: list[str]) -> None:
    assert [str(amount) for amount in spoken.money(text)] == amounts


def test_the_sentence_that_tells_what_happened() -> None:
    told = "Hello. I would like to report something. There is litter in your Boulder car park. Thank you."
    assert sentence_about(told, "report") == "There is litter in your Boulder car park."
    assert sentence_about("Thank you.", "report") == ""


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    assert understand(text, ITEMS, STORES).text is not None
