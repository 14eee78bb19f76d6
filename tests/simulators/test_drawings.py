"""Fifty companies drawn at random: awful perhaps, and every page answers, every conversation ends, no mail makes them stumble.

`test_policies` buys at some of them, `departments/test_bounded` says whatever comes to mind; here everything there is is visited.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest

from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.policies import CHAT_DESK, DEPARTMENTS, LINES, draw
from tests.simulators.departments.test_bounded import TURNS_AT_MOST, calls, drawn
from tests.simulators.departments.test_understanding import SENTENCES
from tests.simulators.embedded import Shop, Writer, speak
from tests.simulators.process import Browser, Opened
from tests.simulators.test_policies import plain

SEEDS = range(50)
PAGES_AT_MOST = 120
SAID_AT_ONCE = 5


def wishes(seed: int) -> list[str]:
    """A few sentences of customers, others at each company."""
    return random.Random(seed).sample([text for text, _, _ in SENTENCES], SAID_AT_ONCE)  # noqa: S311 - by chance, no secret


@pytest.mark.parametrize("seed", SEEDS)
def test_every_page_answers(opened: Callable[..., Opened], seed: int) -> None:
    """Signed in, with orders of all states and things in the cart, twenty days on."""
    one = opened(policies=plain(draw(random.Random(seed))), seed=seed)  # noqa: S311 - a seeded series of companies
    one.arrange("customer", name="Maria Keller", email=one.address("maria"), password="mountains8", city="Boulder")
    for state in ("placed", "delivered"):
        one.arrange("order", customer=one.address("maria"), items=["Trail Tent 4"], days_ago=2, state=state)
    maria = one.browser()
    maria.sign_in("maria", "mountains8")
    maria.send("cart/add", item="Camp Stove 2")
    one.days_pass(20)
    doors = one.doors
    begin = [doors["web"]["url"], *doors["store"]["places"].values(), doors["chat"]["url"], doors["doorstep"]["url"]]
    begin += [f"{doors['desk']['url']}?department={department}" for department in DEPARTMENTS]
    answers = visited(maria, begin)
    assert len(answers) > len(begin)
    assert {url: status for url, status in answers.items() if status >= 500} == {}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_call_ends(seed: int) -> None:
    for line in LINES:
        for number in (None, "+12125550100"):
            shop = a_shop(seed)
            calls(shop, wishes(seed), number or shop.maria.number, line)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_conversation_at_the_counter_and_in_the_chat_ends(seed: int) -> None:
    """However often she says it again, there is an end, or somebody else to turn to."""
    shop = a_shop(seed)
    said = (wishes(seed) * TURNS_AT_MOST)[: TURNS_AT_MOST + 1]
    for department, context in (
        ("store Boulder", Context(channel="store", store="Boulder")),
        (CHAT_DESK, Context(channel="chat", customer=shop.maria.id)),
        (CHAT_DESK, Context(channel="chat")),
    ):
        turns = speak(shop.instance, department, said, context, session=f"{context.channel} {context.customer}")
        assert turns[-1].then in {"end", "transfer"}, department
        assert all(turn.says or turn.announcement for turn in turns)


@pytest.mark.parametrize("seed", SEEDS)
def test_mails_are_answered_or_not_and_days_go_by(seed: int) -> None:
    shop = a_shop(seed)
    for address in (shop.maria.email, "paul@c1.customers.example"):
        writer = Writer(shop, address)
        for text in wishes(seed):
            answer = writer.write(text)
            shop.instance.advance(2 * 86_400)
            if answer is not None:
                writer.write(text, answering=answer)
    shop.instance.advance(60 * 86_400)


def a_shop(seed: int) -> Shop:
    """A company drawn at random, with an order and a promise of Maria's."""
    shop = Shop(seed=seed, **drawn(seed))
    shop.promise()
    shop.order()
    return shop


def visited(browser: Browser, begin: list[str]) -> dict[str, int]:
    """Status of each page that links lead to from the pages `begin` of one company; nothing is sent, nobody signs out."""
    base = re.match(r".*/i/[^/]+/", begin[0])
    assert base is not None
    answers: dict[str, int] = {}
    waiting = list(begin)
    while waiting and len(answers) < PAGES_AT_MOST:
        url = waiting.pop(0)
        if url in answers:
            continue
        answer = browser.http.get(url)
        answers[url] = answer.status_code
        links = (urldefrag(urljoin(str(answer.url), unescape(link)))[0] for link in re.findall(r'href="([^"]+)"', answer.text))
        waiting += [link for link in links if link.startswith(base[0]) and "sign-out" not in link]
    return answers
