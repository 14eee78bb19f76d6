"""When and where an order comes, what sending it costs, and what the customer is told of it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators.clock import ZONE, in_words
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.records import STORES
from mystery_shopper.simulators.records.invoices import tax_in
from mystery_shopper.simulators.records.parcels import ONE_EACH, SPARE_PARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Line, Order

FREE = Decimal("0.00")
MORNING = timedelta(hours=10)
"""So long before the end of business the truck comes."""
_DAYS_TO_HOME = 3
_DAYS_TO_STORE = 2
_SATURDAY = 5


def promised_for(instance: Instance, lines: Sequence[Line], deliver_to: str) -> datetime:
    """The day that is promised for `lines`, at home or in a store, ordered now."""
    now = instance.clock.now()
    there = _all_there(instance, lines)
    if there > now and instance.policies.days_promised_from == "the calendar":
        there = now
    return working_days(there, _days(instance, lines, deliver_to))


def usual_day(placed: datetime, deliver_to: str) -> datetime:
    """The day that was promised for an order of the past, of which everything was there."""
    return working_days(placed, _DAYS_TO_STORE if deliver_to in STORES else _DAYS_TO_HOME)


def coming(instance: Instance, lines: Sequence[Line], deliver_to: str) -> datetime:
    """The day on which they really come, as far as the warehouse knows."""
    return working_days(_all_there(instance, lines), _days(instance, lines, deliver_to))


def can_come(instance: Instance, item: str, count: int) -> bool:
    """Whether so many are there, or more are expected."""
    return instance.records.stock.count(item, "web") >= count or instance.records.parcels.expected(item) is not None


def _all_there(instance: Instance, lines: Sequence[Line]) -> datetime:
    """When all of it is in the warehouse: now, or the day on which the last of it comes in."""
    now = instance.clock.now()
    short = [line.item for line in lines if instance.records.stock.count(line.item, "web") < line.count]
    return max([now, *(instance.records.parcels.expected(item) or now for item in short)])


def _days(instance: Instance, lines: Sequence[Line], deliver_to: str) -> int:
    if deliver_to in STORES:
        return _DAYS_TO_STORE
    if any(line.item in SPARE_PARTS.values() for line in lines):
        return instance.policies.bought_part_days
    return _DAYS_TO_HOME


def shipping(instance: Instance, deliver_to: str) -> Decimal:
    """What is charged for sending an order home, or to a store."""
    return instance.policies.ship_to_store_fee if deliver_to in STORES else instance.policies.home_delivery_fee


def in_parcels(lines: Sequence[Line]) -> list[list[str]]:
    """The pieces of an order, by parcel."""
    alone = [[line.item] for line in lines if line.item in ONE_EACH for _ in range(line.count)]
    together = [line.item for line in lines if line.item not in ONE_EACH for _ in range(line.count)]
    return [*alone, *([together] if together else [])]


def parcels_words(instance: Instance, lines: Sequence[Line], due: datetime) -> str:
    """In how many parcels it comes, and when each; "" where the company does not say."""
    if instance.policies.parcels_told != "before buying":
        return ""
    words = phrasing.of(instance).receiving
    count = len(in_parcels(lines))
    if count == 1:
        return words.of_one
    each = [words.parcel.format(nth=nth, of=count, day=in_words(due)) for nth in range(1, count + 1)]
    return words.parcels.format(count=count, each=phrasing.listed(each))


def tax_words(instance: Instance, total: Decimal) -> str:
    """What of `total` is sales tax."""
    return phrasing.of(instance).receiving.tax.format(tax=phrasing.written_money(tax_in(total)))


def delivery_words(instance: Instance, order: Order) -> str:
    """When and where it comes, a sentence: on pages and in mails."""
    say = phrasing.of(instance).pages
    if order.state == "picked up":
        return say.handed_over.format(store=order.deliver_to)
    if order.deliver_to in STORES:
        return say.pick_up.format(store=order.deliver_to, day=in_words(order.due))
    return say.delivered.format(day=in_words(order.due), address=order.address or say.your_address)


def working_days(start: datetime, days: int) -> datetime:
    """The end of business (6 PM where the company lives) `days` working days after `start`."""
    day = start.astimezone(ZONE).date()
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < _SATURDAY
    return datetime.combine(day, time(18), ZONE)
