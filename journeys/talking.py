"""Conversations with this company: where they begin, and what ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper import Goal, PreconditionMissing, pursue
from mystery_shopper.diary import ContactOpened, Heard
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.readings.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper import Customer, Ending
    from mystery_shopper.channels.protocol import Conversation
    from mystery_shopper.ledger.readings.standing import Standing

CHANNELS = {
    "by phone": "phone",
    "by email": "email",
    "on the web": "web",
    "in the store": "store",
    "at the Boulder counter": "store",
    "in the chat": "chat",
    "by text message": "sms",
}
"""How a sentence names a channel → the channel."""

STORE = "Boulder"


def call(customer: Customer, goal: Goal) -> Ending:
    return pursue(customer, customer.on("phone").dial("main"), goal)


def write(customer: Customer, goal: Goal, *, subject: str, to: str = "help") -> Ending:
    """Write a mail that quotes what the goal quotes, and go on until it is answered."""
    thread = customer.on("email").write(to, subject, goal.greeting())
    return pursue(customer, thread, goal, opened=True)


def go_on(customer: Customer, thread: Conversation, goal: Goal) -> Ending:
    """Go on in a thread in which she has just written."""
    return pursue(customer, thread, goal, opened=True)


def at_counter(customer: Customer, goal: Goal, store: str = STORE) -> Ending:
    """Nobody knows her by sight: at a counter she says her name first."""
    goal.introduce = customer.persona.name
    shop = customer.on("store")
    shop.enter(store)
    shop.follow("To the counter")
    talk = shop.counter(label="What do you say?", button="Say it", theirs="[role=log] li:not(.you)")
    return pursue(customer, talk, goal)


def chat(customer: Customer, goal: Goal) -> Ending:
    return pursue(customer, customer.on("chat").begin(), goal)


def text(customer: Customer, goal: Goal) -> Ending:
    return pursue(customer, customer.on("sms").to("main"), goal)


def talk(customer: Customer, where: str, goal: Goal, *, subject: str) -> Ending:
    """The same goal on the channel that a sentence names: by phone, by email, in the store, in the chat, by text message."""
    channel = CHANNELS.get(where)
    if channel == "phone":
        return call(customer, goal)
    if channel == "email":
        return write(customer, goal, subject=subject)
    if channel == "store":
        return at_counter(customer, goal)
    if channel == "chat":
        return chat(customer, goal)
    if channel == "sms":
        return text(customer, goal)
    message = f"“{where}” is no place to talk. There are: {', '.join(CHANNELS)}."
    raise PreconditionMissing(message)


def ask_where_it_stands(
    customer: Customer, where: str, quote: tuple[str, str], *, route: tuple[str, ...], story: str, subject: str
) -> Ending:
    """Ask what has become of it, giving the number `quote` (what it is called, value) and nothing else."""
    goal = Goal(
        opening="Could you tell me where it stands, please?",
        quote=quote,
        route=route,
        story=story,
        until=told_about(customer, quote[1]),
    )
    return talk(customer, where, goal, subject=f"{subject} {quote[1]}")


def look_up(customer: Customer, form: str, label: str, button: str, number: str) -> None:
    """Type `number` into one of the web's forms, and her mail address where the page comes back and asks for it."""
    web = customer.on("web")
    web.open(form)
    web.fill(label, number)
    web.press(button)
    if web.labelled(label) and web.labelled("Email address"):
        web.fill(label, number)
        web.fill("Email address", customer.persona.email)
        web.press(button)


def new_reference(customer: Customer, kind: str) -> Callable[[], bool]:
    """Whether she was given a reference of `kind` that she had not when this was called."""
    before = {one.value for one in customer.references(kind)}
    return lambda: any(one.value not in before for one in customer.references(kind))


def told_about(customer: Customer, value: str) -> Callable[[], bool]:
    """Whether somebody has said what `value` stands for since this was called, or that it is closed or open."""
    records = customer.journey.diary.records
    start = records[-1].seq if records else 0

    def told() -> bool:
        shown = [p for p in customer.journey.ledger().presentations if p.presented.seq > start and p.reference == value]
        return any(p.reception in ("recognised", "anticipated") for p in shown) and knows_state(customer, start)

    return told


def knows_state(customer: Customer, since: int) -> bool:
    """Whether she was told since `since` where something stands."""
    return any(standings(customer, since))


def standings(customer: Customer, since: int) -> list[Standing]:
    """Where something stands, as she was told since `since`: by people and letters, and by pages that name a number."""
    rules = customer.journey.rules
    heard = [one for one in heard_since(customer, since) if one.place not in {"menu", "hold"}]
    return [
        found
        for one in heard
        if one.form != "shown" or understand(one.text, rules, one.at).references
        if (found := standing(one.text, rules, one.dated or one.at))
    ]


def heard_since(customer: Customer, since: int) -> list[Heard]:
    """What she heard after the record `since`, in order."""
    return [r for r in customer.journey.diary.records if isinstance(r, Heard) and r.customer == customer.name and r.seq > since]


def heard_by_mail(customer: Customer, value: str) -> bool:
    """Whether the thread that she writes in now was answered with `value` in it."""
    return any(value in one.text for one in heard_since(customer, contact_started(customer)) if one.form == "mailed")


def contact_started(customer: Customer) -> int:
    """`seq` at which her last contact was opened."""
    opened = (
        r.seq for r in reversed(customer.journey.diary.records) if isinstance(r, ContactOpened) and r.customer == customer.name
    )
    return next(opened, 0)
