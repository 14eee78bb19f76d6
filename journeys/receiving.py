"""Receiving: buying for delivery, the doorstep, what was missing, invoices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeys import buying, talking, world
from mystery_shopper import CouldNotLook, Finding, Goal, PreconditionMissing, Unmet, understand
from mystery_shopper.diary import Declared, Heard
from mystery_shopper.ledger.readings.contents import contents, lacking
from mystery_shopper.ledger.readings.costless import costs_nothing
from mystery_shopper.ledger.readings.text import plain, sentences
from mystery_shopper.vocabulary.asking import since_when

if TYPE_CHECKING:
    from mystery_shopper import Customer
    from mystery_shopper.ledger.model import Promise

ROUTE = buying.ABOUT_AN_ORDER
SOLD_AS = {"bracket": "trail-camera-bracket"}
"""A part → the product page on which it is sold."""
_PARCEL = r"(?:parcels?|packages?|packets?|box(?:es)?|cartons?|shipments?|consignments?|deliveries|delivery)"
_COUNT = re.compile(rf"\b\d+ (?:\w+ )?{_PARCEL}\b|\b{_PARCEL}\s*[:=]\s*\d+\b", re.IGNORECASE)
_FASTER = re.compile(
    r"\b(?:stores?|branch(?:es)?|counters?|outlets?|shops?(?! on)|in person|collect(?:ed)?|pick(?:ed)? (?:it |1 |them )?up|"
    r"pick-?up|fetch(?:ed)?|"
    r"courier|express|overnight|same[- ]day)\b",
    re.IGNORECASE,
)
"""A way to have it that is quicker than waiting for the parcel."""


def buy(customer: Customer, item: str, count: int) -> None:
    """On the web, from the product's page, where she reads when it comes and what is in the box."""
    customer.journey.declare("goal", {"item": item}, customer.name)
    web = customer.on("web")
    web.open("products")
    web.follow(item)
    if count > 1:
        web.fill("Quantity", str(count))
    web.press("Add to cart")
    buying.check_out(customer)


def order_by_phone(customer: Customer, item: str) -> None:
    """She calls, orders, and gives her address where she is asked for it."""
    customer.journey.declare("goal", {"item": item}, customer.name)
    wish = f"I would like to order the {item}, to be delivered to me."
    goal = Goal(opening=wish, route=buying.ROUTE, item=item, story=wish, until=talking.new_reference(customer, "order"))
    talking.call(customer, goal)


def unpack_incomplete(customer: Customer, part: str) -> None:
    """The packing list forgets `part`; on the promised day she unpacks, and finds all but that."""
    item = _bought(customer)
    world.packing_list_forgets(customer.journey, item, part)
    buying.await_due(customer, customer.reference("order number").value)
    for box in _unpack(customer):
        if part in box:
            message = f"The {part} was to be missing, and is in the box."
            raise PreconditionMissing(message)
    customer.journey.declare("missing", {"part": part})


def report_missing(customer: Customer, where: str) -> None:
    """What is missing, once, on the channel that the sentence names."""
    boxes = "Both parcels" if len(_boxes(customer)) > 1 else "The parcel"
    them = "their" if boxes.startswith("Both") else "its"
    words = f"{boxes} came without {them} {_missing(customer)}."
    customer.journey.declare("statement-of-problem", {"story": words}, customer.name)
    if talking.CHANNELS.get(where) == "web":
        _report_on_the_web(customer, both=boxes.startswith("Both"))
        return
    _ask_for(customer, where, words)


def ask_for_replacement(customer: Customer, where: str) -> None:
    words = f"The {_missing(customer)} was missing. Please send me a complete one once more."
    customer.journey.declare("statement-of-problem", {"story": words}, customer.name)
    _ask_for(customer, where, words)


def _ask_for(customer: Customer, where: str, words: str) -> None:
    order = customer.reference("order number")
    before = len(_deliveries(customer))
    goal = Goal(
        opening=words,
        quote=("order number", order.value),
        route=ROUTE,
        item=_bought(customer),
        story=words,
        answers={"payment": "It was missing in what I paid for. Please send it free of charge."},
        until=lambda: len(_deliveries(customer)) > before,
    )
    talking.talk(customer, where, goal, subject=f"Order {order.value}")


def _report_on_the_web(customer: Customer, *, both: bool) -> None:
    order = customer.reference("order number")
    buying.look_up_order(customer, order.value)
    web = customer.on("web")
    web.unfold("Something was missing")
    web.choose("What was missing?", f"{_bought(customer)}: {_missing(customer)}")
    web.choose("Where?", "In every parcel" if both else "In one parcel")
    web.press("Send me what was missing")


# ---- the doorstep


def expect_parcels(customer: Customer, *, last: bool = False) -> None:
    """Unmet unless all parcels of her order have come by the day promised first (`last`: by the one promised last)."""
    order = customer.reference("order number").value
    dated = [one for one in _deliveries(customer) if one.due is not None and one.reference in ("", order)]
    if not dated:
        message = f"{customer.name} was promised no day for {order}."
        raise Unmet(message, (Finding(kind="promise-without-a-date", reference=order, heard=buying.last_words(customer)),))
    promise = dated[-1] if last else dated[0]
    mine = [one for one in customer.on("doorstep").look() if one.label.order == order]
    complete = bool(mine) and len(mine) >= mine[0].of
    if complete and promise.due is not None and max(one.arrived for one in mine) <= promise.due:
        return
    there = f"{len(mine)} of {mine[0].of} parcels, late or not all," if mine else "nothing"
    message = f"“{promise.words}” – at the door was {there} on that day."
    finding = Finding(
        kind="promise-broken", channel=promise.made.channel, hop=promise.made.department, reference=order, heard=promise.words
    )
    raise Unmet(message, (finding,))


def expect_parcels_told(customer: Customer) -> None:
    """Unmet unless what she was shown since the last When names the number of parcels, with a day."""
    rules = customer.journey.rules
    for one in talking.heard_since(customer, since_when(customer.journey)):
        if _COUNT.search(plain(one.text).text) and understand(one.text, rules, one.at).of("due"):
            return
    message = f"{customer.name} was not told how many parcels come, and when."
    raise Unmet(message, (Finding(kind="not-told", channel="web", heard=buying.last_words(customer)),))


def expect_complete(customer: Customer) -> None:
    listed = _listed(customer)
    boxes = _unpack(customer)
    if not boxes:
        message = f"{customer.name} has nothing at her door to unpack."
        raise Unmet(message, (Finding(kind="promise-broken", expected="parcels at the door"),))
    for box in boxes:
        gone = lacking(listed, box)
        if gone:
            message = f"The page lists {', '.join(listed)}; in the box there is no {', '.join(gone)}."
            raise Unmet(message, (Finding(kind="contradiction", expected=", ".join(listed), heard=", ".join(box)),))


def expect_parts(customer: Customer, part: str, count: int) -> None:
    """Unmet unless so many have come, free of charge, by now."""
    found = sum(box.count(part) for box in _unpack(customer))
    if found < count:
        promise = _deliveries(customer)[-1:]
        message = f"{customer.name} was to have {count} {part}s at her door; there are {found}."
        kind = "promise-broken" if found == 0 else "mistake-repeated"
        raise Unmet(message, (Finding(kind=kind, heard=promise[0].words if promise else ""),))


def expect_replacement(customer: Customer) -> None:
    """Unmet unless it has come, with everything that the page lists; what was reported as missing must not be missing again."""
    boxes = _unpack(customer)
    if not boxes:
        message = f"No replacement stands at {customer.name}'s door."
        raise Unmet(message, (Finding(kind="promise-broken", heard=buying.last_words(customer)),))
    part = _missing(customer)
    if not any(part in box for box in boxes):
        message = f"The replacement came without the {part}, which is what {customer.name} had reported."
        raise Unmet(message, (Finding(kind="mistake-repeated", expected=part, heard="; ".join(", ".join(box) for box in boxes)),))
    gone = lacking(_listed(customer), boxes[-1])
    if gone:
        message = f"In the replacement there is no {', '.join(gone)}."
        raise Unmet(message, (Finding(kind="contradiction", heard=", ".join(boxes[-1])),))


def _unpack(customer: Customer) -> list[list[str]]:
    """Unpack whatever stands at the door under her order."""
    order = customer.reference("order number").value
    step = customer.on("doorstep")
    return [step.unpack(one) for one in step.look() if one.label.order in ("", order)]


def _boxes(customer: Customer) -> list[Heard]:
    """The parcels that she has unpacked so far."""
    records = customer.journey.diary.records
    heard = [one for one in records if isinstance(one, Heard) and one.place == "doorstep" and one.customer == customer.name]
    return [one for one in heard if one.text.startswith("In the box")]


def _listed(customer: Customer) -> list[str]:
    """The parts that the page of what she bought said were in the box."""
    item = _bought(customer)
    seen = [part for box in _boxes(customer) for part in box.text.partition(":")[2].split(",")]
    for one in talking.heard_since(customer, 0):
        about = understand(one.text.partition("\n\n")[0], customer.journey.rules, one.at)
        if (
            one.place.startswith("/products/")
            and item in {fact.value for fact in about.of("item")}
            and (found := contents(one.text, seen))
        ):
            return list(found)
    message = f"No page told {customer.name} what is in the box."
    raise Unmet(message, (Finding(kind="not-told", channel="web"),))


# ---- what was missing


def expect_no_later_than_bought(customer: Customer) -> None:
    """Unmet where the free part comes later than the shop sends the same part to who pays."""
    promised = [one for one in _deliveries(customer) if one.made.seq > since_when(customer.journey)]
    if not promised or promised[-1].due is None:
        message = f"{customer.name} was promised no day for the missing parts."
        raise Unmet(message, (Finding(kind="promise-without-a-date", heard=buying.last_words(customer)),))
    page = f"products/{SOLD_AS[_missing(customer)]}"
    web = customer.on("web")
    words = web.open(page)
    now, rules = customer.journey.diary.clock.now(), customer.journey.rules
    days = sorted(fact.value[:10] for fact in understand(words, rules, now).of("due"))
    free = promised[-1]
    due = free.due.astimezone(rules.zone).date().isoformat() if free.due else ""
    if days and due > days[0]:
        message = f"Bought, the part comes by {days[0]}; free of charge, by {due}."
        finding = Finding(
            kind="slower-than-paying",
            channel=free.made.channel,
            hop=free.made.department,
            expected=f"by {days[0]}",
            heard=free.words,
        )
        raise Unmet(message, (finding,))


def expect_faster_way(customer: Customer) -> None:
    for one in talking.heard_since(customer, since_when(customer.journey)):
        if one.form == "spoken" and _names_a_faster_way(one.text):
            return
    message = f"Nobody told {customer.name} of a faster way that costs nothing."
    raise Unmet(message, (Finding(kind="not-told", channel="phone", heard=buying.last_words(customer)),))


def _names_a_faster_way(words: str) -> bool:
    """Whether a sentence names a quicker way, and says, itself or in the next one, that it costs nothing."""
    parts = sentences(words)
    return any(
        _FASTER.search(part) and (costs_nothing(part) or any(map(costs_nothing, parts[index + 1 : index + 2])))
        for index, part in enumerate(parts)
    )


def _missing(customer: Customer) -> str:
    records = customer.journey.diary.records
    parts = [one.facts["part"] for one in records if isinstance(one, Declared) and one.about == "missing"]
    if not parts:
        message = "No sentence says what is missing."
        raise PreconditionMissing(message)
    return parts[-1]


def _bought(customer: Customer) -> str:
    records = customer.journey.diary.records
    wanted = [one.facts["item"] for one in records if isinstance(one, Declared) and one.about == "goal" and "item" in one.facts]
    if not wanted:
        message = f"No sentence says what {customer.name} bought."
        raise PreconditionMissing(message)
    return wanted[-1]


def _deliveries(customer: Customer) -> list[Promise]:
    made = [one for one in customer.journey.ledger().promises if one.made.customer == customer.name]
    return [one for one in made if one.what == "delivery"]


# ---- invoices


def await_invoice(customer: Customer) -> None:
    """Two days after the order she looks into her mailbox, and finds an invoice."""
    customer.journey.diary.clock.advance(2 * 24 * 60 * 60)
    email = customer.on("email")
    try:
        email.await_mail(customer.reference("order number").value, sender="invoices@*")
    except CouldNotLook:
        email.nothing_came("the invoice", (Finding(kind="not-answered", channel="email", expected="an invoice"),))


def read_invoice(customer: Customer) -> None:
    """As it came by mail, as the account shows it, and as it can be taken away there."""
    email = customer.on("email")
    email.mailbox()
    number = customer.reference("invoice number").value
    web, persona = customer.on("web"), customer.persona
    web.open("account")
    if web.labelled("Password"):
        web.fill("Email address", persona.email)
        web.fill("Password", persona.password)
        web.press("Sign in")
        web.now_known("signed-in")
    web.follow(number)
    web.download("Download the invoice")


def ask_about_invoice(customer: Customer, where: str) -> None:
    invoice = customer.reference("invoice number")
    goal = Goal(
        opening="Could you tell me what it is about, and what it comes to?",
        quote=("invoice number", invoice.value),
        route=ROUTE,
        item=_bought(customer),
        story="I have had an invoice and would like to know what it is about.",
        until=lambda: _total_told(customer) is not None,
    )
    talking.talk(customer, where, goal, subject=f"Invoice {invoice.value}")


def expect_invoice_total(customer: Customer) -> None:
    if _total_told(customer) is None:
        message = f"{customer.name} was not told what her invoice comes to."
        raise Unmet(message, (Finding(kind="not-answered", heard=buying.last_words(customer)),))


def _total_told(customer: Customer) -> str | None:
    """The total that she was told in her last contact."""
    rules = customer.journey.rules
    for one in reversed(talking.heard_since(customer, talking.contact_started(customer))):
        for fact in understand(one.text, rules, one.at).of("price.total"):
            return fact.value
    return None
