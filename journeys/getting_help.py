"""Getting hold of somebody: a person, an answer, the chat; what the company tells everybody meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import Finding, Goal, Unmet, understand
from mystery_shopper.diary import Heard, HopStarted
from mystery_shopper.ledger.readings.decisions import stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper import Customer, Ending

TO_A_PERSON = ("employee", "person", "somebody", "agent", "operator")


def ask_for_a_person(customer: Customer, where: str) -> Ending:
    """The very first thing that she asks for is somebody to talk to."""
    goal = Goal(
        opening="I would like to speak to a person, please.",
        route=TO_A_PERSON,
        story="Could I talk to somebody, please?",
        until=_a_person_answers(customer),
    )
    return talking.talk(customer, where, goal, subject="A question")


def ask_something_odd(customer: Customer, where: str) -> Ending:
    """What only somebody who has stood in the sun with a tent can say."""
    goal = Goal(
        opening="Will the colors of a tent fade up here in the mountains?",
        route=TO_A_PERSON,
        story="My neighbor says that hers has turned grey after one summer.",
        until=_a_person_answers(customer),
    )
    return talking.talk(customer, where, goal, subject="Colors")


def ask_for_price(customer: Customer, where: str, item: str) -> Ending:
    """What anybody may ask who has not bought yet."""
    goal = Goal(
        opening=f"How much is the {item}?",
        route=("buy", "order", "shopping"),
        item=item,
        story=f"I am thinking of buying the {item}, and would like to know what it costs.",
        until=_hears_price_of(customer, item),
    )
    return talking.talk(customer, where, goal, subject=f"The {item}")


def ask_when_back(customer: Customer, where: str, item: str) -> Ending:
    """A question that only the maker of the item can answer."""
    goal = Goal(
        opening=f"When will the {item} be back in stock?",
        route=TO_A_PERSON,
        item=item,
        story=f"The {item} is sold out, and I would like to know when you have it again.",
        until=lambda: _has_answer(customer),
    )
    return talking.talk(customer, where, goal, subject=f"The {item}")


def read_about_delivery(customer: Customer) -> None:
    web = customer.on("web")
    web.open()
    web.open("delivery")


def expect_answer_by_text(customer: Customer) -> None:
    """On the day that was promised, a text message answers, quoting the number that she was given."""
    incident = customer.reference("incident number")
    buying.await_due(customer, incident.value)
    if customer.on("sms").await_text(incident.value) is None:
        expected = f"a text message about {incident.value}"
        message = f"{customer.name} was promised an answer; {expected} never came."
        raise Unmet(message, (Finding(kind="not-answered", channel="sms", expected=expected, reference=incident.value),))


def expect_to_know_about_guarantee(customer: Customer) -> None:
    """Unmet unless the page about delivery says whether deliveries are guaranteed."""
    heard = _about_delivery(customer)
    if stands(heard, "guarantee") is None:
        message = f"{customer.name} was not told whether the delivery guarantee holds."
        raise Unmet(message, (Finding(kind="not-answered", channel="web", heard=heard[-300:]),))


def expect_guarantee(customer: Customer) -> None:
    """Unmet unless the page about delivery says that deliveries are guaranteed."""
    heard = _about_delivery(customer)
    if not stands(heard, "guarantee"):
        message = f"{customer.name} cannot count on the delivery guarantee: “{heard[-200:]}”"
        raise Unmet(message, (Finding(kind="promise-broken", channel="web", heard=heard[-300:]),))


def expect_price_told(customer: Customer, item: str) -> None:
    """Unmet unless she heard in her last contact what `item` costs."""
    if not _price_heard(customer, item, talking.contact_started(customer)):
        message = f"{customer.name} was not told what the {item} costs."
        raise Unmet(message, (Finding(kind="not-answered", heard=buying.last_words(customer)),))


def _about_delivery(customer: Customer) -> str:
    """What the page about delivery says."""
    heard = talking.heard_since(customer, talking.contact_started(customer))
    return "\n".join(one.text for one in heard if one.place == "/delivery")


def _a_person_answers(customer: Customer) -> Callable[[], bool]:
    """Whether a person has said something to her since this was called."""
    records = customer.journey.diary.records
    start = records[-1].seq if records else 0

    def answers() -> bool:
        heard = [one for one in talking.heard_since(customer, start) if one.place not in {"menu", "hold"}]
        return any(_by_a_person(customer, one) for one in heard)

    return answers


def _by_a_person(customer: Customer, heard: Heard) -> bool:
    hops = [
        one
        for one in customer.journey.diary.records
        if isinstance(one, HopStarted) and (one.contact, one.hop) == (heard.contact, heard.hop)
    ]
    known = customer.journey.rules.hop(hops[-1].department, hops[-1].channel) if hops else None
    return heard.place in {"line", "counter"} or bool(known and known.person)


def _hears_price_of(customer: Customer, item: str) -> Callable[[], bool]:
    records = customer.journey.diary.records
    start = records[-1].seq if records else 0
    return lambda: _price_heard(customer, item, start)


def _price_heard(customer: Customer, item: str, since: int) -> bool:
    rules = customer.journey.rules
    facts = [fact for one in talking.heard_since(customer, since) for fact in understand(one.text, rules, one.at).facts]
    return any(fact.attribute.startswith("price") and fact.item in ("", item) for fact in facts)


def _has_answer(customer: Customer) -> bool:
    """Whether she has been told a day to come in her last contact: when it is back, or when she hears of it."""
    rules = customer.journey.rules
    heard = [one for one in talking.heard_since(customer, talking.contact_started(customer)) if one.form != "shown"]
    days = [(fact.value[:10], one.at) for one in heard for fact in understand(one.text, rules, one.at).of("date", "due")]
    return any(day > at.astimezone(rules.zone).date().isoformat() for day, at in days)
