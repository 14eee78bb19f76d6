"""Values in words, whatever the value: numbers, money, dates, weekdays, references."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mystery_shopper.ledger.readings.text import Plain
from tests.ledger.building import STEADY, WEDNESDAY
from tests.ledger.test_facts import values

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]


def in_words(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{UNITS[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    rest = number % 1000
    return f"{in_words(number // 1000)} thousand" + (f"{' ' if rest >= 100 else ' and '}{in_words(rest)}" if rest else "")


@STEADY
@given(st.integers(min_value=1, max_value=99_999))
def test_any_number_in_words(number: int) -> None:
    assert Plain(in_words(number)).text == str(number)


@STEADY
@given(
    st.integers(min_value=1, max_value=99_999),
    st.sampled_from(["${:,}", "{} USD", "{} dollars", "USD {}", "$ {}.00", "US${}"]),
    st.sampled_from(["{}", "It costs {}.", "For you: {}!", "Is it {}?", "the Trail Tent 4 at {} or so"]),
)
def test_money_round_trips(amount: int, spelling: str, sentence: str) -> None:
    expected = f"{Decimal(amount):.2f} USD"
    assert values(sentence.format(spelling.format(amount)), "price") == [expected]
    assert values(sentence.format(f"{in_words(amount)} dollars"), "price") == [expected]


@STEADY
@given(
    st.dates(min_value=date(2026, 7, 1), max_value=date(2027, 4, 30)),
    st.sampled_from(
        [
            "{0:%d} {0:%B} {0:%Y}",
            "{0:%B} {0:%d}, {0:%Y}",
            "{0:%Y}-{0:%m}-{0:%d}",
            "{0:%m}/{0:%d}/{0:%Y}",
            "{0:%A}, {0:%B} {0:%d}",
            "{0:%a} {0:%d} {0:%b}",
        ]
    ),
)
def test_dates_round_trip(day: date, spelling: str) -> None:
    assert values(f"It was sent on {spelling.format(day)}.", "date", "due") == [day.isoformat()]


@STEADY
@given(st.integers(min_value=0, max_value=6), st.integers(min_value=0, max_value=6))
def test_weekdays_look_ahead_or_back(ahead: int, behind: int) -> None:
    today = WEDNESDAY.date()
    coming, gone = today + timedelta(days=ahead), today - timedelta(days=behind)
    assert values(f"It will arrive on {coming:%A}.", "due") == [coming.isoformat()]
    assert values(f"We wrote to you on {gone:%A}.", "date") == [gone.isoformat()]


@STEADY
@given(
    st.integers(min_value=0, max_value=99_999),
    st.sampled_from(["INC-{}", "inc {}", "I N C dash {}", "I-N-C-{}", "my incident number is {}", "INC #{}", "INC - {}"]),
    st.sampled_from([str, " ".join, lambda digits: " ".join(UNITS[int(one)] for one in digits), "-".join]),
)
def test_references_round_trip(number: int, spelling: str, digits: object) -> None:
    plain = f"{number:05d}"
    spoken = digits(plain)  # type: ignore[operator]  # the sampled functions
    assert values(spelling.format(spoken), "reference") == [f"INC-{plain}"]
