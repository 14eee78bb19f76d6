from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from mystery_shopper.simulators.departments import phrasing

FEW = 8
"""So many words or fewer may be put alike: a label, "Re: {number}", a row of opening hours."""
NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)


def sentences(values: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(values, str):
        yield path, values
        return
    parts = values.items() if isinstance(values, dict) else enumerate(values)
    for name, value in parts:
        yield from sentences(value, f"{path}.{name}")


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


ALL = {name: dict(sentences(msgspec.to_builtins(phrasing.load(name)))) for name in phrasing.WRITTEN}


@pytest.mark.parametrize("other", phrasing.WRITTEN[1:])
def test_sets_have_the_same_slots_and_other_words(other: str) -> None:
    plain = ALL[phrasing.DEFAULT]
    assert {path: slots(text) for path, text in plain.items()} == {path: slots(text) for path, text in ALL[other].items()}
    same = [path for path, text in plain.items() if text == ALL[other][path] and len(text.split()) > FEW]
    assert same == []


@pytest.mark.parametrize(
    ("amount", "said", "written"),
    [
        ("249.00", "249 dollars", "$249.00"),
        ("39.50", "39 dollars and 50 cents", "$39.50"),
        ("1049.00", "1,049 dollars", "$1,049.00"),
    ],
)
def test_money_as_said_and_as_written(amount: str, said: str, written: str) -> None:
    assert (phrasing.spoken_money(Decimal(amount)), phrasing.written_money(Decimal(amount))) == (said, written)


@pytest.mark.parametrize(
    ("days", "said"), [(0, "today"), (1, "yesterday"), (3, "on Saturday"), (6, "on Wednesday"), (7, "on November 17")]
)
def test_days_as_said(days: int, said: str) -> None:
    assert phrasing.past_day(NOW - timedelta(days=days), NOW) == said


def test_lists() -> None:
    assert [phrasing.listed(parts) for parts in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b and c"]


def test_a_mixed_company_takes_each_subject_from_a_set_of_its_own_and_keeps_to_it() -> None:
    one = phrasing.mixed(1)
    subjects = [name for name in one.__struct_fields__ if isinstance(getattr(one, name), msgspec.Struct)]
    sources = [
        [name for name in phrasing.WRITTEN if getattr(phrasing.load(name), what) == getattr(one, what)] for what in subjects
    ]
    assert all(len(source) == 1 for source in sources)
    assert len({source[0] for source in sources}) > 1
    assert phrasing.mixed(1) == one
    assert {phrasing.mixed(seed).mails.signature for seed in range(20 * len(phrasing.WRITTEN))} == {
        phrasing.load(name).mails.signature for name in phrasing.WRITTEN
    }
