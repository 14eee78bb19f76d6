"""Bills: printed on the first of each month, checked on the next day, put right where they were printed wrong."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators import subscriptions
from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import phrasing

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records.accounts import Bill, Subscription

_HOUR = 6
"""The runs begin so early in the morning, where the company lives."""
_TO_CHECK = timedelta(days=1)
_TO_PAY = timedelta(days=14)


def begin(instance: Instance, customer: int, tariff: str) -> Subscription:
    """A new subscription; with the first one the billing runs begin."""
    first = not instance.records.subscriptions.all()
    subscription = instance.records.subscriptions.begin(customer, tariff, instance.clock.now())
    if first:
        instance.records.due.add(next_run(instance.clock.now()), "billing-run")
    return subscription


def next_run(after: datetime) -> datetime:
    """The first of the next month, in the morning."""
    local = after.astimezone(ZONE)
    later = (local.replace(day=1) + timedelta(days=32)).replace(day=1)
    return datetime(later.year, later.month, 1, _HOUR, tzinfo=ZONE)


def correct(instance: Instance, bill: Bill) -> Bill:
    """Put a bill right that was printed wrong, and write to whom the policies say."""
    right = instance.records.bills.correct(bill.number, instance.clock.now())
    customer = instance.records.customers.get(bill.customer)
    everybody = instance.policies.corrections_sent_to == "everybody concerned"
    if customer.email and (everybody or customer.account):
        p = phrasing.of(instance).accounts
        text = p.mail_corrected.format(
            number=bill.number, total=phrasing.written_money(right.total), printed=phrasing.written_money(bill.printed)
        )
        subject = p.subject_corrected.format(number=bill.number)
        subscriptions.write(instance, customer.email, subject, customer.name, text, subscriptions.where_to_ask(instance))
    return right


def _run(instance: Instance) -> None:
    """Print and send a bill for each subscription, at what the printing system takes for its price."""
    records, now = instance.records, instance.clock.now()
    for subscription in records.subscriptions.all():
        bill = records.bills.write(
            subscription,
            now,
            now + _TO_PAY,
            amount=records.subscriptions.price(subscription.tariff),
            printed=records.subscriptions.printed(subscription.tariff),
        )
        _send(instance, bill)
    records.due.add(now + _TO_CHECK, "billing-check")
    records.due.add(next_run(now), "billing-run")


def _send(instance: Instance, bill: Bill) -> None:
    customer = instance.records.customers.get(bill.customer)
    if not customer.email:
        return
    p = phrasing.of(instance).accounts
    text = p.mail_bill.format(
        number=bill.number,
        tariff=bill.tariff,
        total=phrasing.written_money(bill.total),
        day=phrasing.full_day(bill.due),
    )
    subject = p.subject_bill.format(number=bill.number)
    subscriptions.write(instance, customer.email, subject, customer.name, text, subscriptions.where_to_ask(instance))


def _check(instance: Instance) -> None:
    """Compare what was printed with what things cost; what becomes of the differences is for the policies to say."""
    wrong = instance.records.bills.wrong()
    if wrong and instance.policies.billing_errors == "corrected at once":
        for bill in wrong:
            correct(instance, bill)


HANDLERS: dict[str, Callable[..., None]] = {"billing-run": _run, "billing-check": _check}
"""What can fall due here: name → what happens."""
