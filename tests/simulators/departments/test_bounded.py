"""Whatever a customer says, and however bad the company: nobody raises, nobody talks for ever."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mystery_shopper.simulators import policies
from mystery_shopper.simulators.departments.turns import Context
from tests.simulators.departments.test_understanding import SENTENCES
from tests.simulators.embedded import READ_ALOUD, Shop, Writer, speak

DEPARTMENTS = ("catalogue sales", "customer service", "price desk", "store Boulder")
TURNS_AT_MOST = 45

utterances = st.one_of(
    st.sampled_from([text for text, _, _ in SENTENCES]),
    st.sampled_from([READ_ALOUD.format(number="INC-89929"), "INC-89929", "FO-621155", "89929", "Maria Keller", "80301", ""]),
    st.text(max_size=40),
)


def drawn(seed: int) -> dict[str, Any]:
    """The policies of a company drawn at random, as the control contract would take them."""
    values = dataclasses.asdict(policies.draw(random.Random(seed)))  # noqa: S311 - a company by chance, no secret
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in values.items()}


def calls(shop: Shop, said: list[str], number: str, first: str = "") -> int:
    """How many turns a caller has until it is over, through all transfers, saying `said` again and again."""
    department, payload, turns, hops = first or DEPARTMENTS[len(said) % 3], dict[str, str](), 0, 0
    while True:
        context = Context(channel="phone", number=number, payload=payload)
        heard = speak(shop.instance, department, (said * TURNS_AT_MOST)[: TURNS_AT_MOST + 1], context, session=f"CA{hops}")
        turns += len(heard)
        assert len(heard) <= TURNS_AT_MOST
        assert all(turn.says or turn.announcement for turn in heard)
        if heard[-1].then != "transfer":
            assert heard[-1].then == "end"
            return turns
        department, payload, hops = heard[-1].to, heard[-1].payload, hops + 1
        assert hops <= 5


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=st.lists(utterances, min_size=1, max_size=6), known=st.booleans(), phrasing=st.sampled_from(["plain", "warm"]))
def test_a_call_ends_at_the_healthy_company(said: list[str], known: bool, phrasing: str) -> None:
    shop = Shop(phrasing=phrasing)
    shop.promise()
    shop.order()
    calls(shop, said, shop.maria.number if known else "+12125550100")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=st.lists(utterances, min_size=1, max_size=6), known=st.booleans(), seed=st.integers(0, 10_000))
def test_a_call_ends_at_any_company(said: list[str], known: bool, seed: int) -> None:
    shop = Shop(**drawn(seed))
    shop.promise()
    shop.order()
    calls(shop, said, shop.maria.number if known else "+12125550100")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=st.lists(utterances, min_size=1, max_size=4), known=st.booleans(), seed=st.integers(0, 10_000))
def test_any_mail_gets_at_most_one_answer_at_any_company(said: list[str], known: bool, seed: int) -> None:
    shop = Shop(**drawn(seed))
    shop.promise()
    shop.order()
    writer = Writer(shop, shop.maria.email if known else "paul@c1.customers.example", "Paul")
    before = len(shop.letterbox.letters)
    answer = writer.write(" ".join(said), subject="About it")
    answers = [letter for _, letter in shop.letterbox.letters[before:] if letter["In-Reply-To"]]
    assert answers == ([answer] if answer else [])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=st.lists(utterances, min_size=1, max_size=6))
def test_the_counter_never_hands_on_and_ends(said: list[str]) -> None:
    shop = Shop()
    shop.promise()
    turns = shop.speak("store Boulder", *(said * TURNS_AT_MOST)[: TURNS_AT_MOST + 1], channel="store", store="Boulder")
    assert turns[-1].then == "end"
    assert {turn.then for turn in turns} <= {"listen", "end"}
