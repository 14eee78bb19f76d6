"""The assistant in the chat: answers what anybody may know, and hands everything else over to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.phrasing.wording import written_money
from mystery_shopper.simulators.departments.understanding import Heard, understand
from mystery_shopper.simulators.pages import phone_number
from mystery_shopper.simulators.records import STORES

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_FAILURES = 2
_HERS = frozenset({"order", "state", "contents", "match", "promised", "report", "pickup", "change", "solved", "return", "reads"})
"""Wishes about what is hers: no machine decides on them."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """`then`: `listen`; `hand over` to a person, with all that she has written; `closed`: she is not served here."""

    says: str
    then: Literal["listen", "hand over", "closed"] = "listen"
    failed: bool = False


def opens(instance: Instance) -> str:
    words = phrasing.of(instance).contact
    return words.assistant_opens if instance.policies.chat_serves == "everybody" else words.prospects_opens


def answer(instance: Instance, text: str, failures: int) -> Answer:
    """What the assistant makes of `text`, after so many `failures` in a row."""
    words = phrasing.of(instance).contact
    heard = understand(text, tuple(one.name for one in instance.records.products.all()), STORES)
    hers = bool(heard.references) or bool(heard.intents & _HERS)
    if instance.policies.chat_serves == "new customers" and (heard.references or (hers and not heard.asks("order", "match"))):
        phone = phone_number(instance.numbers["main"])
        return Answer(says=words.prospects_only.format(phone=phone), then="closed")
    known = "" if hers or heard.asks("person") else _known(instance, heard)
    if known:
        return Answer(says=f"{known} {words.assistant_anything_else}")
    if instance.policies.bot_gives_up == "never" or not (hers or heard.asks("person") or failures + 1 >= _FAILURES):
        return Answer(says=words.assistant_again, failed=True)
    return Answer(says=words.assistant_hands_over, then="hand over")


def _known(instance: Instance, heard: Heard) -> str:
    """The answer to a question that anybody may ask; "" where the assistant has none."""
    p, item = phrasing.of(instance), heard.items[0] if heard.items else ""
    if heard.asks("hours"):
        return p.opening_hours
    if item and heard.asks("stock"):
        count = instance.records.stock.count(item, heard.store or "web")
        place = p.place_store.format(store=heard.store) if heard.store else p.warehouse
        return (p.in_stock if count else p.out_of_stock).format(item=item, place=place, count=count)
    if item and heard.asks("price"):
        return p.costs.format(item=item, price=written_money(instance.records.price(item, "web")))
    return ""
