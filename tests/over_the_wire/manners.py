"""How employees of the tiny company meet a customer. A manner is a generator: it yields what is said, and is sent what she says.

The same manner can sit at a telephone, behind the counter or at the mail desk; what it says is made from the books.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.over_the_wire.books import Approval, Desk

ADVERT = "This week: Trail Tent 4 from 249 dollars!"


@dataclass(frozen=True)
class Act:
    """What an employee (or a machine) does next. `listens`: as a Gather's input; "" ends the conversation. `to`: the line that
    she is handed over to, with `along`; `queued`: she waits for it. `automatic`: no person wrote it. `tomorrow`: sent in a day.
    `digits`: so many are wanted; 0 = until the hash key.
    """

    words: str
    listens: str = "speech"
    to: str = ""
    along: dict[str, str] = field(default_factory=dict)
    queued: bool = False
    automatic: bool = False
    tomorrow: str = ""
    digits: int = 0


Talk = Generator[Act, str, None]
Manner = Callable[["Desk"], Talk]


def end(words: str) -> Act:
    return Act(words, listens="")


def numbers(desk: Desk) -> Generator[Act, str, Approval]:
    """Greets, until she has given a number that is in the books."""
    words = yield Act(desk.greeting)
    while (approval := desk.find(words)) is None:
        words = yield Act("How can I help you?")
    return approval


def take_order(desk: Desk, approval: Approval, offer: str) -> Talk:
    """Offers; on a yes the order is placed at the price that was promised."""
    words = yield Act(offer)
    while "yes" not in words.lower():
        words = yield Act(offer)
    yield end(f"Thank you. Your order number is {desk.order(approval)}.")


# ---- those who know


def knows(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield from take_order(desk, one, f"The price match for your {one.item}, {one.dollars} dollars. Shall I order it?")


def words_it_differently(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield from take_order(desk, one, f"Are you calling about the tent at {one.in_words}?")


def recalls_the_day(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    offer = f"Ah yes, the {one.item} for {one.dollars}, as we wrote on {one.day}. Shall I order it?"
    yield from take_order(desk, one, offer)


def names_both_prices(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield from take_order(desk, one, f"The {one.item} at {one.dollars} instead of {one.usual} dollars. Shall I order it?")


def asks_who_she_is(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    words = yield Act("For your safety: your postcode?")
    if one.holder.postcode not in words:
        yield end("I am sorry, I cannot help you then. Goodbye.")
        return
    yield from take_order(desk, one, f"Thank you. The tent for {one.dollars}. Shall I order it?")


def anticipates(desk: Desk) -> Talk:
    """Sees from whose telephone the call comes, or was told by a colleague."""
    one = desk.told or desk.latest
    if one is None:
        yield from knows(desk)
        return
    yield Act(f"Hello, Ms {one.holder.last_name}. Is it about the price match that we promised you by mail?")
    yield from take_order(desk, one, f"The {one.item} for {one.dollars} dollars: shall I order it?")


def opens_with_it(desk: Desk) -> Talk:
    """The next desk after a warm transfer."""
    one = desk.told
    if one is None:
        yield from knows(desk)
        return
    yield from take_order(desk, one, f"Ms {one.holder.last_name}, the tent at {one.dollars}? Shall I order it?")


# ---- those who do not


def parrots(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield Act(f"Thank you, {' '.join(one.number.replace('-', ''))}. How can I help you?")
    yield end("I see. Somebody will look into it. Goodbye.")


def forgets(desk: Desk) -> Talk:
    yield Act(desk.greeting)
    yield Act("Good to hear from you. How can I help you?")
    yield end("I see. Somebody will look into it. Goodbye.")


def refuses(desk: Desk) -> Talk:
    """Helps only whoever reads the message out."""
    words = yield Act(desk.greeting)
    refusal = "I don't have any way of referring to that."
    while (one := desk.find(words)) is None or f"{one.price}" not in words or "yes, you can have" not in words:
        words = yield Act(refusal)
    yield end(f"With that I can help. Your order number is {desk.order(one)}.")


def asks_for_the_item(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield Act("And which item is this about?")
    yield Act("And what was the price?")
    yield end(f"Thank you. Your order number is {desk.order(one)}.")


def repeats_her_words(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield Act(f"Ah yes, the {one.item}.")
    yield end("Somebody will look into it. Goodbye.")


def takes_it_for_another(desk: Desk) -> Talk:
    yield from numbers(desk)
    yield Act("That is the camp stove for 39 dollars. Shall I order it?")
    yield end("I have nothing else here. Goodbye.")


def states_the_wrong_price(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield Act(f"The {one.item}, at {one.usual} dollars. Shall I order it?")
    yield end("That is what it costs here. Goodbye.")


def replaces_the_number(desk: Desk) -> Talk:
    yield from numbers(desk)
    yield Act(f"I have made a new ticket for you, {desk.new_number()}. How can I help you?")
    yield end("Somebody will look into it. Goodbye.")


def asks_for_everything(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    yield Act("For your safety: your postcode?")
    yield Act("And your name?")
    yield Act("And which item is this about?")
    yield Act("And what was the price?")
    yield end(f"Thank you. Your order number is {desk.order(one)}.")


def asks_a_manager(desk: Desk) -> Talk:
    yield Act(desk.greeting)
    yield Act("Could you give me your incident number?")
    yield Act("Could you give me your incident number once more?")
    yield end("I need to ask my manager. Please come again. Goodbye.")


def writes_a_receipt(desk: Desk) -> Talk:
    yield from numbers(desk)
    yield Act(f"We received your message, ticket {desk.new_number()}.", listens="", automatic=True)


def writes_a_receipt_and_answers_tomorrow(desk: Desk) -> Talk:
    one = yield from numbers(desk)
    answer = f"The {one.item} is yours for {one.price} dollars. Shall we send it?"
    yield Act(f"We received your message, ticket {desk.new_number()}.", listens="", automatic=True, tomorrow=answer)
    yield end(f"Thank you. Your order number is {desk.order(one)}.")


def greets_by_name(desk: Desk) -> Talk:
    name = desk.caller.last_name if desk.caller else "customer"
    yield Act(f"Hello, Ms {name}.")
    yield end("Goodbye.")


# ---- machines, and those who hand over


def hands_over(to: str, words: str = "One moment.", *, tells: bool = True, queued: bool = False) -> Manner:
    """Hears her out, then connects her. `tells`: the number goes along unheard."""

    def manner(desk: Desk) -> Talk:
        one = yield from numbers(desk)
        yield Act(words, to=to, along={"reference": one.number} if tells else {}, queued=queued)

    return manner


def chooses(options: dict[str, tuple[str, str]]) -> Manner:
    """A menu of one digit: key → (what it is for, line)."""
    prompt = " ".join(f"For {what}, press {key}." for key, (what, _) in options.items())

    def manner(desk: Desk) -> Talk:
        keys = yield Act(f"{desk.greeting} {prompt}", listens="dtmf", digits=1)
        while keys not in options:
            keys = yield Act(prompt, listens="dtmf", digits=1)
        what, line = options[keys]
        yield Act("", to=line, along={"wish": what})

    return manner


def two_levels(desk: Desk) -> Talk:
    yield Act(f"{desk.greeting} For orders and service, press 1. For our stores, press 2.", listens="dtmf", digits=1)
    yield Act("For orders, press 1. For service, press 2.", listens="dtmf", digits=1)
    yield Act("", to="sales")


def wants_the_number(inner: Manner) -> Manner:
    """A machine that has the number keyed, then talks as `inner` does."""

    def manner(desk: Desk) -> Talk:
        talk = inner(replace(desk, greeting="Welcome. Please key in your incident number, then the hash key."))
        act = replace(next(talk), listens="dtmf")
        while True:
            words = yield act
            try:
                act = talk.send(words)
            except StopIteration:
                return
            act = replace(act, listens="dtmf speech" if act.listens else "")

    return manner


def asks_for_a_number_again(_: Desk) -> Talk:
    while True:
        yield Act("Please enter your order or incident number.", listens="dtmf")


def routes_on_words(_: Desk) -> Talk:
    words = yield Act("Welcome. In a few words: how can I help you?")
    yield Act("Connecting you to support.", to="service" if "ticket" in words else "sales")


def plays_an_advert(_: Desk) -> Talk:
    yield Act("Welcome.", to="sales", queued=True)
