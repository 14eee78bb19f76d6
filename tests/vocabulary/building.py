"""Diaries for the general phrases: what Maria asks, and what good and bad companies answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook, Said, StepStarted
from mystery_shopper.errors import Unmet

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.customer import Cast
    from mystery_shopper.ledger.model import Finding

NUMBER = "INC-20417"
APPROVAL = (
    f"Incident {NUMBER}: yes, you can have the Trail Tent 4 for 249.00, as in our Boulder store, until 30 November. "
    "Reply, order on the web, or call us."
)
QUOTE = f"Hello. My incident number is {NUMBER}. I would like to order."
KNOWS = "The price match for your Trail Tent 4, 249 dollars. Shall I order it?"
CANNOT = "I don't have any way of referring to that number."
ORDERED = "Your order number is FO-118822: Trail Tent 4 at 249 dollars, total 249 dollars."


TYPES = {"Given": "given", "When": "when", "Then": "then", "Als": "when", "Dan": "then"}


def sentence(cast: Cast, keyword: str, text: str = "Maria goes on") -> None:
    """A step of the scenario begins."""
    steps = [record for record in cast.journey.diary.records if isinstance(record, StepStarted)]
    kind = TYPES.get(keyword) or (steps[-1].type if steps else "given")
    cast.journey.diary.note(StepStarted, keyword=keyword, text=text, line=1, type=kind)


def asked_by_mail(cast: Cast, answer: str = APPROVAL, *, who: str = "Maria") -> Notebook:
    """`who` has asked the mail desk for the lower price; `answer` is what came back, "" where nothing did."""
    sentence(cast, "When", f"{who} asks by email to pay the store price")
    cast(who)
    book = Notebook(cast.journey.diary, who, "email")
    book.open("help@fernridge.example", known_by=("own-mailbox",))
    book.note(Said, text="I saw a tent cheaper in your store. Can you match that price?", form="mailed", into="A price")
    if answer:
        mail_comes(book, answer)
    return book


def mail_comes(book: Notebook, text: str, desk: str = "mail desk") -> None:
    book.serve(desk, reached="reply")
    book.note(Heard, text=text, form="mailed", place="inbox")


def on_the_phone(cast: Cast, *lines: str, who: str = "Maria", own_number: bool = True) -> Notebook:
    """`who` calls, in a When of its own. `lines`: "desk: customer service" lets that desk serve, "> …" is what she says, all
    else is heard.
    """
    sentence(cast, "When", f"{who} calls")
    cast(who)
    book = Notebook(cast.journey.diary, who, "phone")
    book.open("+18005550100", known_by=("own-number",) if own_number else ())
    talk(book, *lines)
    sentence(cast, "Then")
    return book


def talk(book: Notebook, *lines: str) -> None:
    reached = "dialled"
    for line in lines:
        if line.startswith("desk: "):
            book.serve(line.removeprefix("desk: "), reached=reached)
            reached = "transfer"
        elif line.startswith("> "):
            book.note(Said, text=line.removeprefix("> "), form="spoken")
        else:
            book.note(Heard, text=line, form="spoken", place="line")


def findings_of(expectation: Callable[[], None]) -> tuple[Finding, ...]:
    """What an expectation finds that must be unmet; at least one."""
    with pytest.raises(Unmet) as raised:
        expectation()
    assert raised.value.findings
    return raised.value.findings
