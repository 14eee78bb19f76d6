"""What did not come in the box, and what stands on an invoice."""

from __future__ import annotations

import re

from mystery_shopper.simulators import invoicing, parcels
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import Desk, joined
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records import Order
from mystery_shopper.simulators.records.invoices import Invoice
from mystery_shopper.simulators.records.parcels import CONTENTS, SPARE_PARTS

_ALL_OF_THEM = re.compile(r"\b(?:both|all|each|every|neither|none)\b", re.IGNORECASE)
_COMPLETE = re.compile(r"\b(?:complete|whole|again|once more|replace(?:ment|d)?|new one)\b", re.IGNORECASE)
_ASKED_AT_MOST = 2


def missing(desk: Desk, heard: Heard) -> Turn | None:
    """She says that something was missing. None where her orders hold nothing that comes in parts: then it is a report."""
    memory = desk.memory
    if heard.references and not memory.order:
        return None
    order = desk.records.orders.find(memory.order) if memory.order else _last_order(desk)
    if order is None or not any(line.item in CONTENTS for line in order.lines):
        return None
    memory.order, memory.report, memory.topic = order.number, heard.text, "missing"
    return settle(desk, order)


def settle(desk: Desk, order: Order, *prefix: str) -> Turn:
    """Send what was missing, as the policies have it. Asks which part where she has not named it."""
    words = desk.p.receiving
    if not desk.does("report"):
        return hand_over_for(desk, "report", *prefix)
    text = _told(desk)
    item, part = parcels.missing_of(order, text)
    if not part:
        if desk.times_asked("part") >= _ASKED_AT_MOST or not any(line.item in CONTENTS for line in order.lines):
            return desk.anything_else(*prefix, desk.state_of_order(order))
        return desk.ask("part", *prefix, words.which_part)
    if not _COMPLETE.search(text) and not desk.times_asked("part offer") and _is_for_sale(desk, item, part):
        price = desk.money(desk.records.price(SPARE_PARTS[item, part], "web"))
        return desk.ask("part offer", *prefix, words.part_offered.format(part=part, item=item, price=price), desk.p.shall_i_order)
    return desk.anything_else(*prefix, put_right(desk, order, item, part, text))


def put_right(desk: Desk, order: Order, item: str, part: str, text: str) -> str:
    """Send the part, or the whole once more where `text` wants that, free of charge; the sentences that say so."""
    words = desk.p.receiving
    if not order.address:
        return words.to_no_address
    bought = next(line.count for line in order.lines if line.item == item)
    count = bought if _ALL_OF_THEM.search(text) else 1
    if _COMPLETE.search(text):
        due = parcels.send_again(desk.instance, order, item, count)
        return words.replaced.format(number=order.number, count=count, item=item, day=phrasing.full_day(due))
    due = parcels.send_parts(desk.instance, order, part, count)
    coming = words.part_is_coming.format(number=order.number, count=count, part=part, item=item, day=phrasing.full_day(due))
    sooner = desk.policies.sooner_at_the_counter == "offered"
    return joined((coming, words.part_sooner if sooner else ""))


def told_part(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to "which part?"."""
    order = desk.records.orders.find(desk.memory.order)
    if order is None:
        return None
    desk.memory.report, desk.memory.topic = heard.text, "missing"
    return settle(desk, order)


def declined(desk: Desk, _: Heard) -> Turn | None:
    """Whatever she says to the offer: it is the company's own mistake, and in the end it is sent."""
    order = desk.records.orders.find(desk.memory.order)
    return settle(desk, order) if order is not None else None


def invoice_words(desk: Desk, invoice: Invoice) -> str:
    """What an invoice says, in a sentence."""
    amount = phrasing.written_money if desk.channel == "email" else phrasing.spoken_money
    return desk.p.receiving.invoice_about.format(
        number=invoice.number,
        order=invoice.order,
        lines=desk.lines(invoice.lines),
        shipping=invoicing.shipping_words(desk.instance, invoice).rstrip("."),
        tax=amount(invoice.tax),
        total=amount(invoice.total),
    )


def _told(desk: Desk) -> str:
    """All that she has said about it so far in this conversation."""
    more, now = desk.memory.more, desk.memory.report
    if now not in more.get("missing", ""):
        more["missing"] = f"{more.get('missing', '')} {now}".strip()
    return more["missing"]


def _last_order(desk: Desk) -> Order | None:
    customer = desk.known() if desk.see.looks_up else None
    return desk.see.last_order(customer.id) if customer is not None else None


def _is_for_sale(desk: Desk, item: str, part: str) -> bool:
    return desk.policies.missing_parts == "offered for sale first" and (item, part) in SPARE_PARTS
