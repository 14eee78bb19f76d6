"""What an employee takes in from an utterance, whatever was asked."""

from __future__ import annotations

import re

from mystery_shopper.simulators.departments import crediting
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.intents import Intent
from mystery_shopper.simulators.departments.understanding import Heard

_TOPICS: tuple[Intent, ...] = (
    "credit", "question", "stay", "trial", "shelf-wrong", "missing", "change", "return", "solved", "pickup", "match",
    "order", "promised", "reads", "report",
)  # fmt: skip
_WORDS_OF_A_NAME = range(2, 5)
_TO_A_STORE = re.compile(r"\b(?:ship|send|deliver|pick|collect)", re.IGNORECASE)


def take_in(desk: Desk, heard: Heard, awaited: str) -> None:
    """Remember what she tells about herself and what she wants, whatever was asked."""
    memory = desk.memory
    plain = heard.text.strip(" .!,")
    if (
        awaited in {"name", "identity"}
        and re.fullmatch(r"[^\W\d_][^\d_@,]*", plain)
        and len(plain.split()) in _WORDS_OF_A_NAME
        and not heard.intents
    ):
        memory.name = plain
    memory.name = heard.name or memory.name
    memory.email = heard.email or memory.email
    memory.postcode = heard.postcode or memory.postcode
    if heard.address:
        memory.address = f"{heard.address.street}, {heard.address.city}, {heard.address.state} {heard.address.postcode}"
    meant = heard.items or (
        heard.maybe if len(heard.maybe) == 1 and awaited in {"item", "about", "fact item", "order item"} else ()
    )
    if meant and meant[0] != memory.item:
        memory.item, memory.granted = meant[0], ""
    memory.count = heard.quantity or memory.count
    if heard.amounts and (heard.asks("promised", "reads") or awaited in {"about", "read"}):
        memory.claimed = f"{heard.amounts[0]:.2f}"
    memory.read = memory.read or heard.asks("reads") or bool(awaited == "read" and heard.amounts and heard.items)
    crediting.take_in(desk, heard)
    topic = _topic(heard)
    if topic:
        memory.topic = topic
    if topic in {"report", "change", "shelf-wrong", "missing", "credit"}:
        memory.report = heard.text
    if heard.store and heard.asks("order", "pickup") and _TO_A_STORE.search(heard.text):
        memory.deliver_to = heard.store


def _topic(heard: Heard) -> str:
    """What she wants done, "" where she only tells or asks something."""
    for intent in _TOPICS:
        if not heard.asks(intent) or (intent == "report" and heard.asks("state", "reads")):
            continue
        if intent == "pickup" and heard.items and heard.asks("order"):
            return "order"
        return "order" if intent in {"promised", "reads"} else intent
    return ""
