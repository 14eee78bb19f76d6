"""Prices promised: what the company sees elsewhere and honours, the case that says so, and its being used up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators import staff
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Case, Order


class Seen(Kept, frozen=True, kw_only=True):
    """A price that the company itself can see. `channel`: web, phone, store; `store`: which, "" elsewhere."""

    channel: str
    store: str
    price: Decimal


def lower_price(
    instance: Instance, item: str, *, asked_on: str, store: str = "", seen_on: str = "", seen_in: str = ""
) -> Seen | None:
    """The lowest price elsewhere that the company sees and, under its policies, honours; None where there is none.

    `asked_on` and `store`: where she wants to buy (by mail: the web's price counts). `seen_on` (channel) and `seen_in`
    (store): where she says that she saw it; without them everywhere is looked.
    """
    prices = instance.records.prices
    here = prices.of(item, asked_on, store)
    candidates = [
        Seen(channel=channel, store=shop, price=price)
        for channel, shop, price in prices.everywhere(item)
        if price < here
        and channel in instance.policies.prices_matched
        and (not seen_on or channel == seen_on)
        and (not seen_in or shop == seen_in)
    ]
    return min(candidates, key=lambda seen: seen.price, default=None)


def price_to_match(instance: Instance, item: str, *, asked_on: str, store: str = "", named: str = "") -> Seen | None:
    """The price in the store that she `named`, where it is a lower one that is honoured; else the lowest there is."""
    told = lower_price(instance, item, asked_on=asked_on, store=store, seen_in=named) if named else None
    return told or lower_price(instance, item, asked_on=asked_on, store=store)


def promise_price(instance: Instance, item: str, seen: Seen, *, asked_on: str, customer: int, text: str = "") -> Case:
    """Promise `item` at the price seen elsewhere: opens the case that says so."""
    until = instance.clock.in_days(instance.policies.promise_days)
    p = phrasing.of(instance)
    case = instance.records.cases.open(
        "price match",
        "price match",
        asked_on,
        customer,
        text=text,
        owner=staff.next_owner(instance),
        next_step=p.notes.step_order,
        next_due=until,
        item=item,
        store=seen.store,
        price=seen.price,
        valid_until=until,
    )
    promised = p.notes.promised.format(
        item=item, price=phrasing.written_money(seen.price), place=p.place(seen.channel, seen.store)
    )
    instance.records.cases.note(case.number, asked_on, promised)
    return instance.records.cases.get(case.number)


def usable_promise(instance: Instance, case: Case) -> bool:
    """Whether `case` promises a price that can still be used: once, and until its date."""
    until = case.valid_until
    return case.price is not None and not case.order and until is not None and instance.clock.now() <= until


def use_promise(instance: Instance, case: str, order: Order) -> None:
    """The promise of `case` is used up by `order`."""
    cases = instance.records.cases
    if cases.get(case).order != order.number:
        cases.set_order(case, order.number)
        cases.set_state(case, "ordered")
        cases.note(case, order.channel, phrasing.of(instance).notes.ordered.format(number=order.number))


def reason(instance: Instance, case: str) -> str:
    """Why a line of an order costs less: what stands beside its price."""
    return phrasing.of(instance).letters.reason.format(number=case)
