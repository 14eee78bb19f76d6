"""Values in words: money, dates, references, items, names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mystery_shopper.config import ReferenceKind
from mystery_shopper.ledger import Person, Rules, canonical, same_fact, understand
from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings.text import Plain
from tests.ledger.building import MARIA, WEDNESDAY, config

PERSON = Person(customer="Maria", **{key: MARIA[key] for key in ("name", "email", "number", "postcode", "street")})
RULES = Rules.of(config(), people=[PERSON])


def facts(text: str, *attributes: str, at: datetime = WEDNESDAY) -> list[tuple[str, str]]:
    return [(fact.attribute, fact.value) for fact in understand(text, RULES, at).of(*attributes)]


def values(text: str, *attributes: str, at: datetime = WEDNESDAY) -> list[str]:
    return list(dict.fromkeys(value for _, value in facts(text, *attributes, at=at)))


MONEY = {
    "$249": "249.00 USD",
    "$ 249.00": "249.00 USD",
    "249.00 USD": "249.00 USD",
    "USD 249": "249.00 USD",
    "US$249.00": "249.00 USD",
    "249 dollars": "249.00 USD",
    "249 US dollars": "249.00 USD",
    "two hundred forty-nine dollars": "249.00 USD",
    "two hundred and forty nine dollars": "249.00 USD",
    "two forty-nine dollars": "249.00 USD",
    "$1,249.50": "1249.50 USD",
    "1,249 dollars": "1249.00 USD",
    "one thousand two hundred and forty-nine dollars": "1249.00 USD",
    "39 dollars and 50 cents": "39.50 USD",
    "thirty-nine dollars and fifty cents": "39.50 USD",
    "39 dollars 50": "39.50 USD",
    "50 cents": "0.50 USD",
    "249 bucks": "249.00 USD",
    "€249": "249.00 EUR",
    "249,00 €": "249.00 EUR",
    "249 euros": "249.00 EUR",
    "£12.99": "12.99 GBP",
}


@pytest.mark.parametrize("words", MONEY)
@pytest.mark.parametrize("sentence", ["It costs {}.", "{}", "That will be {}, please.", "The Trail Tent 4 for {}?"])
def test_money(words: str, sentence: str) -> None:
    assert values(sentence.format(words), "price") == [MONEY[words]]


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("1 times Camp Stove for 39 dollars, 39 dollars altogether.", ["39.00 USD"]),
        ("39 dollars, 249 dollars altogether", ["39.00 USD", "249.00 USD"]),
        ("39 dollars, 12 in stock", ["39.00 USD"]),
        ("39 dollars and 12 parcels", ["39.00 USD"]),
        ("39 dollars 12 euros", ["39.00 USD", "12.00 EUR"]),
        ("39 dollars 39", ["39.39 USD"]),
        ("39 dollars and 39", ["39.39 USD"]),
        ("39 dollars and 39 cents", ["39.39 USD"]),
        ("39 dollars, 5 cents", ["39.05 USD"]),
    ],
)
def test_cents_only_where_the_words_say_so(sentence: str, amounts: list[str]) -> None:
    assert values(sentence, "price") == amounts


ATTRIBUTES = {
    "$249.00 goes straight back on your card.": [("price.refund", "249.00 USD")],
    "249 dollars all told": [("price.total", "249.00 USD")],
    "2 x Camp Stove at $39.50 a pop, damage $79.00.": [("price.unit", "39.50 USD"), ("price.total", "79.00 USD")],
    "2 x Camp Stove at $39.50 a pop, $9.00 carriage, damage $88.00.": [
        ("price.unit", "39.50 USD"),
        ("price.shipping", "9.00 USD"),
        ("price.total", "88.00 USD"),
    ],
    "2 x Camp Stove at $39.50 a pop, and a tent at $80.00.": [("price.unit", "39.50 USD"), ("price.unit", "80.00 USD")],
    "Bill said $93.00, and that was wrong; it comes to $39.00.": [("price.was", "93.00 USD"), ("price.total", "39.00 USD")],
    "Credit protection, 19 dollars a month.": [("price.unit", "19.00 USD")],
    "Shipping charge on that: none.": [("price.shipping", "0.00 USD")],
    "Saved your price: $249.00.": [("price.unit", "249.00 USD")],
    "You save $40.00.": [("price.discount", "40.00 USD")],
    "The Trail Tent 4 at 249 instead of 289 dollars.": [("price.unit", "249.00 USD"), ("price.was", "289.00 USD")],
    "The Trail Tent 4 was $289, now $249.": [("price.was", "289.00 USD"), ("price.unit", "249.00 USD")],
    "249 dollars, regular price 289 dollars": [("price.unit", "249.00 USD"), ("price.was", "289.00 USD")],
    "You pay 249 and not 289.": [("price.unit", "249.00 USD"), ("price.was", "289.00 USD")],
    "Reduced from $289.00 to $249.00": [("price.was", "289.00 USD"), ("price.unit", "249.00 USD")],
    "$249.00 (usually $289.00)": [("price.unit", "249.00 USD"), ("price.was", "289.00 USD")],
    "It is 289 dollars on the web, and you can have it for 249 dollars.": [
        ("price.was", "289.00 USD"),
        ("price.unit", "249.00 USD"),
    ],
    "Order FO-118822: 1 Trail Tent 4 at $249.00, total $258.95, shipping $9.95.": [
        ("price.unit", "249.00 USD"),
        ("price.total", "258.95 USD"),
        ("price.shipping", "9.95 USD"),
    ],
    "Trail Tent 4 $249.00\nShipping $9.95\nSales tax $20.00\nTotal $278.95": [
        ("price.unit", "249.00 USD"),
        ("price.shipping", "9.95 USD"),
        ("price.tax", "20.00 USD"),
        ("price.total", "278.95 USD"),
    ],
    "1 Trail Tent 4 at 249 dollars each, delivery free, total 249 dollars.": [
        ("price.unit", "249.00 USD"),
        ("price.total", "249.00 USD"),
        ("price.shipping", "0.00 USD"),
    ],
    "one Trail Tent 4 for 249 dollars, plus shipping of 9 dollars and 95 cents, that makes 258 dollars and 95 cents in all": [
        ("price.unit", "249.00 USD"),
        ("price.shipping", "9.95 USD"),
        ("price.total", "258.95 USD"),
    ],
    "Our protection plan costs only 19 dollars a month. Order FO-118822: 1 Trail Tent 4 at $249.00.": [
        ("price.extra", "19.00 USD"),
        ("price.unit", "249.00 USD"),
    ],
    "Your Trail Tent 4 plan is 19 dollars a month.": [("price.unit", "19.00 USD")],
    "We will refund $40.00.": [("price.refund", "40.00 USD")],
    "You save $40.": [("price.discount", "40.00 USD")],
    "That is 40 dollars off.": [("price.discount", "40.00 USD")],
    "You pay $249.00 in total.": [("price.total", "249.00 USD")],
}


@pytest.mark.parametrize("text", ATTRIBUTES)
def test_what_an_amount_is(text: str) -> None:
    assert facts(text, "price") == ATTRIBUTES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Call 1-800-555-0100 to order.",
        "We are open from 9 AM to 8 PM, and Sunday from 10 to 6.",
        "Valid for 30 days.",
        "It takes 15 minutes.",
        "Incident INC-20417.",
        "My postcode is 80301.",
        "November 24, 2026",
        "In 2026 we open a new store.",
        "We have 12 in stock.",
        "Press 1 for orders.",
        "Trail Tent 4",
        "The Trail Tent 4 is here.",
        "at 10 o'clock",
        "100 % cotton",
    ],
)
def test_no_money(text: str) -> None:
    assert values(text, "price") == []


def test_the_item_of_a_price() -> None:
    (tent, stove) = understand("The Trail Tent 4 costs $249.00 and the Camp Stove costs $39.00.", RULES, WEDNESDAY).of("price")
    assert (tent.item, stove.item) == ("Trail Tent 4", "Camp Stove")


# WEDNESDAY is 25 November 2026, 10:00 in Denver.
DATES = {
    "24 November": "2026-11-24",
    "November 24": "2026-11-24",
    "November 24th, 2026": "2026-11-24",
    "the twenty-fourth of November": "2026-11-24",
    "Tue 24 Nov": "2026-11-24",
    "Tuesday, November 24": "2026-11-24",
    "2026-11-24": "2026-11-24",
    "11/24/2026": "2026-11-24",
    "11/24": "2026-11-24",
    "24.11.2026": "2026-11-24",
    "as we wrote on Tuesday": "2026-11-24",
    "we promised that on Tuesday": "2026-11-24",
    "that we promised you by mail yesterday": "2026-11-24",
    "in Tuesday's mail": "2026-11-24",
    "in our mail on Tuesday": "2026-11-24",
    "last Tuesday": "2026-11-24",
    "one day ago": "2026-11-24",
    "Our talks are before me: on Tuesday, over the telephone, your words to us were these.": "2026-11-24",
    "On Tuesday, a request was received from you.": "2026-11-24",
    "On Tuesday, you can collect what you ordered.": "2026-12-01",
    "We are before you on Tuesday.": "2026-12-01",
    "It comes on Tuesday, as you asked.": "2026-12-01",
    "On Tuesday, the courier brings what you ordered.": "2026-12-01",
    "It arrives on Friday.": "2026-11-27",
    "It will be delivered by Friday, November 27.": "2026-11-27",
    "next Tuesday": "2026-12-01",
    "tomorrow": "2026-11-26",
    "the day after tomorrow": "2026-11-27",
    "today": "2026-11-25",
    "within two working days": "2026-11-27",
    "within 3 working days": "2026-11-30",
    "in three days": "2026-11-28",
    "within 3-5 days": "2026-11-30",
    "by the end of the week": "2026-11-27",
    "by January 3": "2027-01-03",
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert values(text, "date", "due") == [DATES[text]]


DUE = {
    "We will call you back tomorrow by 5 pm.": "2026-11-26T17:00",
    "We will call you back within two hours.": "2026-11-25T12:00",
    "The price is valid until December 1.": "2026-12-01",
    "keep the price for you through Tuesday, December 1": "2026-12-01",
    "You hear from us no later than Friday.": "2026-11-27",
    "Delivery: Monday, November 30 at 14:30": "2026-11-30T14:30",
    "Dana Ruiz looks after it and writes to you by Friday, November 27.": "2026-11-27",
}


@pytest.mark.parametrize("text", DUE)
def test_due(text: str) -> None:
    assert facts(text, "due", "date") == [("due", DUE[text])]


@pytest.mark.parametrize(
    "text", ["The tent sat in the sun.", "31 November", "May I help you?", "We may march on.", "version 2.11.5"]
)
def test_no_date(text: str) -> None:
    assert values(text, "date", "due") == []


def test_a_day_is_that_of_the_company_when_it_was_said() -> None:
    late = datetime(2026, 11, 25, 5, 30, tzinfo=UTC)  # still Tuesday evening in Denver
    assert values("today", "date", at=late) == ["2026-11-24"]


REFERENCES = {
    "INC-20417": "INC-20417",
    "inc-20417": "INC-20417",
    "INC 20417": "INC-20417",
    "INC20417": "INC-20417",
    "I N C 2 0 4 1 7": "INC-20417",
    "I-N-C 20417": "INC-20417",
    "I N C dash two zero four one seven": "INC-20417",
    "I N C, dash, 2, 0, 4, 1, 7": "INC-20417",
    "I.N.C. two oh four one seven": "INC-20417",
    "INC - 20417": "INC-20417",
    "INC #20417": "INC-20417",
    "incident number 20417": "INC-20417",
    "ticket no. 20417": "INC-20417",
    "the incident number is 2 0 4 1 7": "INC-20417",
    "20417#": "INC-20417",
    "2 0 4 1 7": "INC-20417",
    "FO-118822": "FO-118822",
    "order number one one eight eight two two": "FO-118822",
    "F O one one double eight double two": "FO-118822",
}


CALLED = ("quote number", "quote")
QUOTE = ReferenceKind(pattern=r"Q-(\d{4}-\d{4})", written="Q-{0}", called=CALLED)
RETURN = ReferenceKind(pattern=r"R(\d\d)/(\d{3})", written="R{0}/{1}", called=CALLED)
BATCH = ReferenceKind(pattern=r"B-((19|20)\d\d)", written="B-{0}", called=CALLED)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (QUOTE, "20260117#", "Q-2026-0117"),
        (QUOTE, "2026 0117", "Q-2026-0117"),
        (QUOTE, "two zero two six zero one one seven", "Q-2026-0117"),
        (QUOTE, "My quote is 2026 0117.", "Q-2026-0117"),
        (QUOTE, "It is about quote number 2026-0117.", "Q-2026-0117"),
        (QUOTE, "Q 2026 0117", "Q-2026-0117"),
        (QUOTE, "Q20260117", "Q-2026-0117"),
        (QUOTE, "2026011", ""),
        (RETURN, "20417#", "R20/417"),
        (RETURN, "quote 20 417", "R20/417"),
        (BATCH, "2026", "B-2026"),
        (BATCH, "2126", ""),
    ],
)
def test_digits_in_groups(kind: ReferenceKind, text: str, value: str) -> None:
    rules = Rules.of(config(references={"quote": kind}))
    assert list(understand(text, rules, WEDNESDAY).references) == ([value] if value else [])


@pytest.mark.parametrize("text", REFERENCES)
def test_references(text: str) -> None:
    assert values(text, "reference") == [REFERENCES[text]]


@pytest.mark.parametrize(
    "text",
    [
        "INC-204171",
        "XINC-20417",
        "My postcode is 80301.",
        "Call 1-800-555-0100.",
        "INC-2041",
        "order of 20417 pieces",
        "one of our tents",
    ],
)
def test_no_reference(text: str) -> None:
    assert values(text, "reference") == []


ITEMS = {
    "the Trail Tent 4": ["Trail Tent 4"],
    "your trail tent four": ["Trail Tent 4"],
    "TRAIL TENT 4": ["Trail Tent 4"],
    "trail-tent-4": ["Trail Tent 4"],
    "the Trail Tent": [],
    "the tent": [],
    "the Trail Tent 3": [],
    "the camp stove": ["Camp Stove"],
    "two camp stoves": ["Camp Stove"],
    "the stove": [],
    "a trail through the camp": [],
    "Trail Tent 2 or Trail Tent 4": ["Trail Tent 2", "Trail Tent 4"],
}


@pytest.mark.parametrize("text", ITEMS)
def test_items(text: str) -> None:
    assert values(text, "item") == ITEMS[text]


def test_one_item_alone_is_still_not_named_by_its_kind() -> None:
    rules = Rules.of(config(), ["Trail Tent 4"])
    assert not understand("the tent", rules, WEDNESDAY).of("item")


@pytest.mark.parametrize(
    "text", ["Maria Keller", "Keller, Maria", "Ms Keller", "MARIA KELLER", "Hello Maria", "Mrs. Maria Keller", "Mária Keller"]
)
def test_names(text: str) -> None:
    assert values(text, "name") == ["Maria Keller"]


@pytest.mark.parametrize("text", ["Maria from customer service", "Mr Adler", "the keller", "Marian Kellers"])
def test_no_name(text: str) -> None:
    assert values(text, "name") == []


def test_addresses() -> None:
    text = "Delivered to 12 Pine Street, Boulder 80301, maria.keller@mail.example, (303) 555-0142"
    found = dict(facts(text, "address", "postcode", "email", "phone"))
    assert found == {
        "address": "12 Pine Street",
        "postcode": "80301",
        "email": "maria.keller@mail.example",
        "phone": "+13035550142",
    }


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("two hundred and forty-nine", "249"),
        ("two hundred forty nine", "249"),
        ("two forty-nine", "249"),
        ("nine hundred and ninety-nine", "999"),
        ("one thousand and one", "1001"),
        ("a hundred", "100"),
        ("twelve thousand three hundred and four", "12304"),
        ("two zero four one seven", "20417"),
        ("twenty four seventeen", "2417"),
        ("double four", "44"),
        ("triple nine one", "9991"),
        ("twenty-fourth", "24th"),
        ("third", "3rd"),
    ],
)
def test_numbers_in_words(words: str, digits: str) -> None:
    assert Plain(words).text == digits


def test_words_are_quoted_as_they_stood() -> None:
    (fact,) = understand("It is two hundred and forty-nine dollars, at last.", RULES, WEDNESDAY).of("price")
    assert fact.words == "two hundred and forty-nine dollars"


def test_same_fact() -> None:
    price = Fact(attribute="price.unit", value="249.00 USD", item="Trail Tent 4")
    assert same_fact(price, Fact(attribute="price.unit", value="249.00 USD"))
    assert not same_fact(price, Fact(attribute="price.unit", value="249.00 USD", item="Camp Stove"))
    assert not same_fact(price, Fact(attribute="price.total", value="249.00 USD"))
    assert same_fact(Fact(attribute="name", value="Maria Keller"), Fact(attribute="name", value="KELLER, Mária"))
    assert canonical(Fact(attribute="due", value="2026-11-24T17:00")) == "2026-11-24"
