"""Subscriptions and bills: what customers ask about them, and what a department reads where it looks."""

from __future__ import annotations

from mystery_shopper.simulators import billing, subscriptions
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.knowledge import Found
from mystery_shopper.simulators.departments.transferring import hand_over_for
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.records import Customer
from mystery_shopper.simulators.records.accounts import Bill, Subscription

TABLED = "account"
"""Under this name the number of the bill or subscription on the table is kept in mind."""


def answers(desk: Desk) -> bool:
    """Whether questions about money are answered on this channel."""
    return desk.channel == "chat" or desk.channel in desk.policies.money_questions_taken_by


def matter(desk: Desk, account: Bill | Subscription) -> str:
    """What it is: a noun phrase."""
    p = desk.p.accounts
    if isinstance(account, Bill):
        return p.matter_bill.format(number=account.number, tariff=account.tariff, day=phrasing.full_day(account.written))
    return p.matter_subscription.format(number=account.number, tariff=account.tariff)


def state(desk: Desk, account: Bill | Subscription, *prefix: str) -> Turn:
    """Say how it stands; where another channel is meant for such questions, say that."""
    desk.memory.more[TABLED] = account.number
    return desk.anything_else(*prefix, stated(desk, account))


def stated(desk: Desk, account: Bill | Subscription) -> str:
    if not answers(desk):
        return desk.p.accounts.in_chat_only
    return _bill(desk, account) if isinstance(account, Bill) else _subscription(desk, account)


def _subscription(desk: Desk, subscription: Subscription) -> str:
    p = desk.p.accounts
    told = subscriptions.told_by(desk.instance, desk.department, subscription.tariff)
    if told.change is None:
        return p.price_now.format(number=subscription.number, tariff=subscription.tariff, price=desk.money(told.price))
    return p.price_from.format(
        number=subscription.number,
        tariff=subscription.tariff,
        price=desk.money(told.change.price),
        day=phrasing.full_day(told.change.starts),
    )


def _bill(desk: Desk, bill: Bill) -> str:
    """What is to be paid. Whoever looks closely sees what was printed wrong, and puts it right."""
    p = desk.p.accounts
    if bill.wrong:
        bill = billing.correct(desk.instance, bill)
        words = p.bill_put_right
    elif bill.corrected is not None:
        words = p.bill_corrected
    else:
        return p.bill_is.format(
            number=bill.number, tariff=bill.tariff, total=desk.money(bill.total), day=phrasing.full_day(bill.due)
        )
    return words.format(number=bill.number, tariff=bill.tariff, total=desk.money(bill.total), printed=desk.money(bill.printed))


def asked(desk: Desk, heard: Heard) -> Turn | None:
    """She asks what she has to pay, and quotes nothing: for her subscription, or on her last bill."""
    if heard.items or desk.memory.item:
        return None
    if not desk.does("accounts"):
        return hand_over_for(desk, "accounts")
    if not answers(desk):
        return desk.anything_else(desk.p.accounts.in_chat_only)
    customer = desk.known() if desk.see.looks_up else None
    return who_is_it(desk) if customer is None else _hers(desk, customer, heard)


def who_is_it(desk: Desk) -> Turn:
    """Nobody whom the company knows: a number would help."""
    if desk.times_asked("reference"):
        return desk.way_on(desk.p.cannot_help_without)
    return desk.ask("reference", desk.p.ask_reference)


def _hers(desk: Desk, customer: Customer, heard: Heard) -> Turn:
    p, records = desk.p.accounts, desk.records
    if heard.asks("bill"):
        last = records.bills.of_customer(customer.id)[:1]
        return desk.anything_else(*(stated(desk, one) for one in last) if last else (p.no_bill,))
    hers = records.subscriptions.of_customer(customer.id)
    return desk.anything_else(*(stated(desk, one) for one in hers) if hers else (p.no_subscription,))


def greeting(desk: Desk, found: Found) -> str:
    """The question whether it is about what was handed over."""
    if found.account is None:
        raise KeyError(found.number)
    desk.memory.more[TABLED] = found.number
    return desk.p.is_it_about.format(matter=matter(desk, found.account), number=found.number)
