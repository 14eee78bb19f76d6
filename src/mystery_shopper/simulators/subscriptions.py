"""What a subscription costs, as each department reads it, and what is written to subscribers when that changes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import PEOPLE
from mystery_shopper.simulators.policies import BILLING, station
from mystery_shopper.simulators.records.accounts import PriceChange
from mystery_shopper.simulators.records.model import Kept

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

SENDER = "billing"


class Told(Kept, frozen=True, kw_only=True):
    """What a department tells of a tariff: what it costs a month today, and the change that it knows to come."""

    price: Decimal
    change: PriceChange | None = None


def told_by(instance: Instance, department: str, tariff: str) -> Told:
    """What `department` reads where it looks: where changes are decided, or in a table of its own."""
    subscriptions = instance.records.subscriptions
    if station(department) not in instance.policies.price_changes_reach:
        return Told(price=subscriptions.listed(tariff))
    return Told(price=subscriptions.price(tariff), change=subscriptions.coming_change(tariff))


def announce(instance: Instance, change: PriceChange) -> None:
    """Write to everybody who has the tariff: from when, how much, and where to ask."""
    records, p = instance.records, phrasing.of(instance).accounts
    for subscription in records.subscriptions.all():
        customer = records.customers.get(subscription.customer)
        if subscription.tariff != change.tariff or not customer.email:
            continue
        news = p.mail_price.format(
            number=subscription.number,
            tariff=change.tariff,
            day=phrasing.full_day(change.starts),
            price=phrasing.written_money(change.price),
            before=phrasing.written_money(change.before),
        )
        subject = p.subject_price.format(number=subscription.number)
        write(instance, customer.email, subject, customer.name, news, where_to_ask(instance))


def where_to_ask(instance: Instance) -> str:
    """The channels that answer questions about money, in a sentence; on the phone there is a person with a name."""
    p, taken = phrasing.of(instance).accounts, instance.policies.money_questions_taken_by
    ways = {
        "phone": p.way_call.format(person=PEOPLE[BILLING][0], phone=instance.numbers["main"]),
        "email": p.way_reply,
        "web": p.way_account,
    }
    open_ones = [words for way, words in ways.items() if way in taken]
    if not open_ones:
        return p.ask_in_chat
    return p.ask_where.format(ways=phrasing.listed([*open_ones, p.way_chat], "or"))


def write(instance: Instance, to: str, subject: str, name: str, *paragraphs: str, sender: str = SENDER) -> None:
    """A letter of the company's own accord."""
    p = phrasing.of(instance)
    dear = p.mails.dear.format(name=name) if name else p.mails.dear_nobody
    signature = p.accounts.signature_billing if sender == SENDER else p.accounts.signature_cabin
    instance.post.queue(to, subject, "\n\n".join([dear, *paragraphs, signature]), sender=sender)
