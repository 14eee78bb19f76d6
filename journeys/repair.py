"""Getting something repaired: told once, waited for, fetched and tried; asked about where a promise does not hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeys import incidents, talking, world
from mystery_shopper import Finding, Goal, PreconditionMissing, Unmet
from mystery_shopper.diary import Declared, Heard, Said
from mystery_shopper.following_up import Errand, observed_at
from mystery_shopper.following_up import follow_up as follow
from mystery_shopper.ledger.readings.handing_out import is_ready

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper import Customer

DEVICE = "device"
_HAPPY, _UNHAPPY = "It works: I am happy", "It does not work"
_BROKEN = re.compile(r"\b(?:not|still|never|cannot|nothing|dead|broken)\b|n't\b", re.IGNORECASE)
_ON_THE_DESK = "On the desk"


def own(customer: Customer, item: str, trouble: str) -> None:
    """She owns an `item` that `trouble` ("does not start"), and is known to the company."""
    world.account(customer)
    world.device(customer, item, trouble)
    customer.journey.declare(DEVICE, {"item": item, "trouble": trouble}, customer.name)


def report(customer: Customer) -> None:
    """Call, say what is wrong, and answer what is asked until somebody has said what will be done."""
    sentence = _sentence(customer)
    customer.journey.declare("statement-of-problem", {"story": sentence}, customer.name)
    goal = Goal(
        opening=sentence,
        story=sentence,
        item=_device(customer)["item"],
        route=incidents.ROUTE,
        until=_promised_anew(customer),
    )
    talking.call(customer, goal)


def enquire(customer: Customer) -> None:
    """Call again, quoting the number where she was given one."""
    numbers = customer.references("incident")
    quote = ("incident number", numbers[-1].value) if numbers else None
    start = customer.journey.diary.records[-1].seq
    goal = Goal(
        opening="It is not solved. Could you tell me where it stands, please?" if quote else _sentence(customer),
        quote=quote,
        story=_sentence(customer),
        route=incidents.KNOWN,
        until=lambda: talking.knows_state(customer, start),
    )
    talking.call(customer, goal)


def write(customer: Customer, what: str) -> None:
    """Write a mail that quotes her incident number and says `what`, and read the answer."""
    incident = customer.reference("incident number")
    goal = Goal(
        opening=f"{what[0].upper()}{what[1:]}.",
        quote=("incident number", incident.value),
        until=lambda: talking.heard_by_mail(customer, incident.value),
    )
    talking.write(customer, goal, subject=f"Incident {incident.value}")


def expect_known(customer: Customer, what: str) -> None:
    """Unmet unless the company said `what` in her last contact, before she did."""
    wanted = _words(what)
    start = talking.contact_started(customer)
    for one in customer.journey.diary.records:
        if one.seq <= start or one.customer != customer.name or not isinstance(one, Heard | Said):
            continue
        if wanted <= _words(one.text) and isinstance(one, Heard):
            return
        if wanted <= _words(one.text):
            break
    heard = incidents.last_words(customer)
    message = f"Whoever answered was to know that {what}; {customer.name} was told: {heard}"
    raise Unmet(message, (Finding(kind="history-unknown", heard=heard),))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w']+", text.casefold())) - {"the", "a", "is", "my", "her"}


def answer(customer: Customer, words: str) -> None:
    """Reply to a message that wants an answer."""
    mailbox = customer.on("email")
    mail = next(one for one in reversed(mailbox.mailbox()) if one.text == words)
    mailbox.thread(mail).say("It does not work yet, so please go on.")


def look(customer: Customer) -> bool:
    """Go to the store, try what is handed out there, and say how it is. Whether it works."""
    numbers = customer.references("incident")
    if not numbers:
        return False
    shop = customer.on("store")
    shop.enter(talking.STORE)
    shop.follow("To the repair desk")
    shop.fill("Incident number", numbers[-1].value)
    shop.fill("Full name", customer.persona.name)
    shop.press("Fetch my device")
    words = " ".join(shop.words_of("region", _ON_THE_DESK))
    if not words:
        return False
    seen = words.replace(_HAPPY, "").replace(_UNHAPPY, "")
    if not _BROKEN.search(seen) and _device(customer)["trouble"] not in seen:
        customer.journey.declare("observed", {"what": "outcome"}, customer.name)
        shop.press(_HAPPY)
        return True
    shop.press(_UNHAPPY)
    return False


def follow_up(customer: Customer, days: int, outcome: str) -> None:
    """Turn to the company once, and stay with it until it works, at most `days` days."""
    customer.journey.declare("goal", {"outcome": outcome}, customer.name)
    errand = Errand(
        begin=lambda: report(customer),
        enquire=lambda: enquire(customer),
        answer=lambda words: answer(customer, words),
        is_ready=lambda words: is_ready(words, customer.journey.rules, customer.journey.diary.clock.now()),
        look=lambda: look(customer),
    )
    follow(customer, errand, days)


def expect_works(customer: Customer, what: str) -> None:
    """Unmet unless she has seen it work."""
    if observed_at(customer) is None:
        heard = incidents.last_words(customer)
        message = f"{customer.name}'s {what} was to work; she has not seen it work. She was told last: {heard}"
        raise Unmet(message, (Finding(kind="outcome-missed", heard=heard),))


def _promised_anew(customer: Customer) -> Callable[[], bool]:
    """Whether somebody has told her what will be done, since this was called."""
    records = customer.journey.diary.records
    start = records[-1].seq if records else 0

    def promised() -> bool:
        made = [one for one in customer.journey.ledger().promises if one.made.seq > start]
        return any(one.what in {"delivery", "action", "answer", "callback"} for one in made)

    return promised


def _sentence(customer: Customer) -> str:
    device = _device(customer)
    return f"My {device['item']} {device['trouble']}."


def _device(customer: Customer) -> dict[str, str]:
    """What she owns: `item` and `trouble`."""
    owned = [r.facts for r in customer.journey.diary.records if isinstance(r, Declared) and r.about == DEVICE]
    if not owned:
        message = f"{customer.name} owns nothing that does not work: say so in a Given."
        raise PreconditionMissing(message)
    return owned[-1]
