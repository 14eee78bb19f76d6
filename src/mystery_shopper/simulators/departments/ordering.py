"""Taking an order: what is missing is asked for one at a time, then the total is confirmed, then it is placed."""

from __future__ import annotations

from decimal import Decimal

from mystery_shopper.simulators import floor, fulfilment, promising, selling
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.knowledge import refers_to
from mystery_shopper.simulators.departments.transferring import hand_over_for, in_a_sentence, transfer
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.policies import PRICE_DESK, station
from mystery_shopper.simulators.records import STORES, Line

HERE = "here"
_SAME_QUESTION_AT_MOST = 2
_CONFIRM_AT_MOST = 3
_READ_ALOUD_FLOOR = Decimal("0.6")
"""The price desk takes her word for what a message says down to this part of the list price."""


def delivery(desk: Desk) -> str:
    """How she gets it: `here` (she takes it with her), `home`, or to a store, by its name."""
    if desk.memory.deliver_to:
        return desk.memory.deliver_to
    if desk.channel != "store":
        return "home"
    if floor.slot_holds(desk.instance, desk.store, desk.memory.item) == desk.memory.item:
        return HERE
    known = desk.known()
    return "home" if known and known.address else desk.store


def list_price(desk: Desk, item: str) -> Decimal:
    """What `item` costs here; at a counter, what the tag says, or today's price where the slot does not hold it."""
    if desk.channel == "store" and floor.slot_holds(desk.instance, desk.store, item) != item:
        ordered = desk.policies.not_on_the_shelf == "ordered at today's price"
        return desk.see.price(item, "web" if ordered else "store", "" if ordered else desk.store)
    return desk.see.price(item, desk.channel, desk.store)


def proceed(desk: Desk, *prefix: str) -> Turn:
    """The next step towards an order: the first thing that is missing, else the question whether it is right."""
    memory = desk.memory
    memory.topic = "order"
    if not desk.does("order"):
        return hand_over_for(desk, "order", *prefix)
    if not memory.item:
        promises = desk.see.promises(memory.customer) if memory.customer is not None and desk.see.looks_up else []
        if len(promises) != 1:
            return _ask(desk, "item", desk.p.ask_item, *prefix)
        memory.item = promises[0].item
    words = list(prefix)
    asked = _settle_price(desk, words)
    if asked is not None:
        return asked
    missing = _missing_about_her(desk)
    if missing:
        return _ask(desk, missing, desk.p.ask_for[missing], *words)
    return _confirm(desk, words)


def _ask(desk: Desk, what: str, question: str, *prefix: str) -> Turn:
    if desk.times_asked(what) >= _SAME_QUESTION_AT_MOST:
        return desk.way_on(*prefix, desk.p.cannot_order_without)
    return desk.ask(what, *prefix, question)


def _settle_price(desk: Desk, words: list[str]) -> Turn | None:
    """Find the price that holds for her; adds what is to be said about it. A turn where something must happen first."""
    memory = desk.memory
    if memory.granted:
        return None
    promised = _promise(desk)
    if promised:
        words.append(promised)
        return None
    if memory.claimed:
        return _settle_claim(desk, words)
    if memory.quoted and not memory.case and _has_it_read(desk):
        return desk.ask("read", *words, desk.p.please_read)
    return None


def _has_it_read(desk: Desk) -> bool:
    """Whether this desk takes a promise that it cannot see from a message that is read to it (asked for once)."""
    blind = desk.see.looks_up and not desk.see.sees_every("INC")
    return blind and station(desk.department) in {PRICE_DESK, "store"} and not desk.times_asked("read") and not desk.memory.read


def _promise(desk: Desk) -> str:
    """Use a promise for this item that the department sees; the sentence that says so, "" without one."""
    memory = desk.memory
    if memory.customer is None or not desk.see.looks_up:
        return ""
    for case in desk.see.promises(memory.customer):
        if case.item == memory.item and case.price is not None:
            memory.case, memory.granted = case.number, f"{case.price:.2f}"
            memory.why = f"price promised under {case.number}"
            return desk.p.it_is.format(number=case.number, matter=desk.matter(case))
    return ""


def _settle_claim(desk: Desk, words: list[str]) -> Turn | None:
    """She says that a price was promised, and this department sees no such promise."""
    memory = desk.memory
    claimed = Decimal(memory.claimed)
    listed = list_price(desk, memory.item)
    if memory.read and claimed >= listed * _READ_ALOUD_FLOOR:
        _grant(desk, claimed, desk.p.letters.reason_read)
        words.append(desk.p.honoured.format(item=memory.item, price=desk.money(claimed)))
        return None
    blind = not desk.see.sees_every("INC")
    if blind and not memory.read and (memory.quoted or claimed < listed):
        to = refers_to(desk.department, "INC")
        if to and memory.transfers < 2:  # noqa: PLR2004 - service and the price desk
            return transfer(desk, to, "number", *words, desk.p.promise_elsewhere.format(to=in_a_sentence(to)))
        if _has_it_read(desk):
            return desk.ask("read", *words, desk.p.no_record_of_promise, desk.p.please_read)
    seen = _to_match(desk)
    if seen is not None and seen.price <= claimed:
        _grant(desk, seen.price, desk.p.letters.reason_elsewhere.format(place=desk.place(seen.channel, seen.store)))
        words.append(
            desk.p.match_granted.format(
                item=memory.item, price=desk.money(seen.price), place=desk.place(seen.channel, seen.store)
            )
        )
        return None
    words.append(desk.p.no_promise_found.format(item=memory.item, price=desk.money(listed)))
    memory.claimed = ""
    return None


def _grant(desk: Desk, price: Decimal, why: str) -> None:
    desk.memory.granted, desk.memory.why = f"{price:.2f}", why


def _missing_about_her(desk: Desk) -> str:
    """What is still to be asked about her: `name`, `email`, `address` or nothing."""
    memory, known = desk.memory, desk.known()
    if known is None and not memory.name:
        return "name"
    at_home = delivery(desk) == "home"
    if known is None and at_home and not memory.email:
        return "email"
    if at_home and not memory.address and not (known and known.address):
        return "address"
    return ""


def unit_price(desk: Desk) -> Decimal:
    return Decimal(desk.memory.granted) if desk.memory.granted else list_price(desk, desk.memory.item)


def _confirm(desk: Desk, words: list[str]) -> Turn:
    memory = desk.memory
    if desk.times_asked("confirm order") >= _CONFIRM_AT_MOST:
        return desk.way_on(*words, desk.p.not_ordered)
    shipping = fulfilment.FREE if delivery(desk) == HERE else fulfilment.shipping(desk.instance, delivery(desk))
    price = unit_price(desk)
    return desk.ask(
        "confirm order",
        *words,
        desk.p.summary.format(
            count=memory.count,
            item=memory.item,
            price=desk.money(price),
            shipping=_shipping(desk, shipping),
            total=desk.money(price * memory.count + shipping),
        ),
        desk.p.shall_i_place,
    )


def _shipping(desk: Desk, amount: Decimal) -> str:
    way = delivery(desk)
    if way == HERE:
        return desk.p.take_away
    if way in STORES and not amount:
        return desk.p.to_store_free.format(store=way)
    return desk.p.shipping_free if not amount else desk.p.shipping_costs.format(amount=desk.money(amount))


def place(desk: Desk) -> Turn:
    """She has said yes."""
    memory = desk.memory
    customer = _customer(desk)
    price = unit_price(desk)
    listed = list_price(desk, memory.item)
    line = Line(item=memory.item, count=memory.count, price=price, regular=listed, reason=memory.why if price != listed else "")
    way = delivery(desk)
    taken_in = desk.store if way == HERE else ""
    payment = floor.AT_THE_COUNTER if desk.channel == "store" else selling.ON_DELIVERY
    try:
        order = selling.place(
            desk.instance,
            customer=customer,
            lines=[line],
            channel=desk.channel,
            deliver_to="home" if taken_in else way,
            payment=payment,
            case=_case_used(desk),
            taken_in=taken_in,
        )
    except selling.SoldOut:
        return desk.way_on(desk.p.sold_out.format(item=memory.item))
    desk.note(f"Order {order.number} taken: {memory.count} x {memory.item} at {price}.")
    memory.order, memory.granted, memory.claimed, memory.item, memory.case = order.number, "", "", "", ""
    words = desk.p.ordered_taken if taken_in else desk.p.ordered
    return desk.anything_else(
        words.format(number=order.number, lines=desk.lines(order.lines), total=desk.money(order.total)),
        "" if taken_in else desk.due(order),
        "" if taken_in else desk.p.confirmation_follows if desk.see.customer(customer).email else "",
    )


def _case_used(desk: Desk) -> str:
    case = desk.records.cases.find(desk.memory.case) if desk.memory.case and desk.memory.granted else None
    usable = case is not None and promising.usable_promise(desk.instance, case)
    return case.number if case is not None and usable and case.item == desk.memory.item else ""


def _customer(desk: Desk) -> int:
    """Her record; what she told now is written where nothing was on file, and only into her own record."""
    memory = desk.memory
    known = desk.known()
    if known is None:
        taken = desk.records.customers.by_email(memory.email) if memory.email else None
        known = desk.records.customers.add(name=memory.name, email="" if taken else memory.email)
        memory.customer = known.id
    if memory.address and not known.address:
        street, _, rest = memory.address.partition(", ")
        city, _, place_ = rest.partition(", ")
        state, _, postcode = place_.rpartition(" ")
        desk.records.customers.update(known.id, street=street, city=city, state=state, postcode=postcode)
    return known.id


def refused(desk: Desk, heard: Heard) -> Turn:
    """She does not want it as it was summed up: what she says instead counts."""
    memory = desk.memory
    if heard.amounts:
        if heard.amounts[0] != unit_price(desk):
            memory.granted, memory.claimed = "", f"{heard.amounts[0]:.2f}"
        return proceed(desk)
    if heard.items or heard.quantity or heard.store:
        memory.granted = "" if heard.items else memory.granted
        return proceed(desk)
    kept = _keep_promise(desk)
    memory.topic, memory.awaiting = "", ""
    return desk.anything_else(desk.p.not_ordered, kept)


def _to_match(desk: Desk) -> promising.Seen | None:
    memory = desk.memory
    return promising.price_to_match(desk.instance, memory.item, asked_on=desk.channel, store=desk.store, named=memory.seen_in)


def _keep_promise(desk: Desk) -> str:
    """A price matched in this conversation is kept for her under a number."""
    memory = desk.memory
    if memory.case or not memory.granted or memory.topic != "order" or memory.customer is None:
        return ""
    seen = _to_match(desk)
    if seen is None or f"{seen.price:.2f}" != memory.granted:
        return ""
    case = promising.promise_price(desk.instance, memory.item, seen, asked_on=desk.channel, customer=memory.customer)
    memory.case = case.number
    until = phrasing.full_day(case.valid_until) if case.valid_until else ""
    return desk.p.kept_for_you.format(number=case.number, item=case.item, price=desk.money(seen.price), day=until)


def match(desk: Desk, heard: Heard) -> Turn:
    """She asks to pay a price that the company has somewhere else."""
    memory = desk.memory
    memory.topic = "match"
    if not desk.does("match"):
        return hand_over_for(desk, "match")
    if not memory.item:
        return _ask(desk, "item", desk.p.ask_item)
    memory.seen_in = heard.store or memory.seen_in
    listed = list_price(desk, memory.item)
    seen = _to_match(desk)
    if seen is not None:
        _grant(desk, seen.price, desk.p.letters.reason_elsewhere.format(place=desk.place(seen.channel, seen.store)))
        place_ = desk.place(seen.channel, seen.store)
        return proceed(desk, desk.p.match_granted.format(item=memory.item, price=desk.money(seen.price), place=place_))
    memory.claimed = ""
    words = desk.p.match_refused if desk.see.lower_elsewhere(memory.item, listed) else desk.p.match_lowest
    return proceed(desk, words.format(item=memory.item, price=desk.money(listed)))
