"""Effort over the wire equals a count made by hand.

Simulated time: a spoken word takes 0.4 s, a key 0.5 s, ringing 3 s, a pause what the call flow says. Mails and pages take real
time, which does not pass here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.over_the_wire import manners
from tests.over_the_wire.walking import a_customer, ask_by_mail, buy, order, track

if TYPE_CHECKING:
    from mystery_shopper.customer import Cast, Customer
    from mystery_shopper.ledger.model import Effort
    from tests.over_the_wire.company import Company


def effort(customer: Customer) -> Effort:
    return customer.journey.ledger().effort


def minutes(seconds: float) -> object:
    """So many seconds; the ledger rounds to a hundredth of a minute."""
    return pytest.approx(seconds / 60, abs=0.0051)


def test_two_transfers_and_a_hold(company: Company, cast: Cast) -> None:
    announced = "One moment, I connect you to customer service. Your wait is about two minutes."
    company.staff |= {
        "sales": manners.hands_over("service", announced, queued=True),
        "service": manners.hands_over("price desk"),
    }
    company.hold = ("Please hold.", 60, False)
    maria = a_customer(cast, company, "Maria Keller")
    ask_by_mail(maria)
    assert order(maria, "phone").how == "reached"

    menu = 3.0  # the first ring
    menu += 12 * 0.4  # "Welcome to Northlight. For orders, press 1. For anything else, press 2."
    menu += 0.5  # she presses 1
    sales = 3.0  # ringing at sales
    greeted = 6 * 0.4  # "Sales, how can I help you?"
    quoted = 11 * 0.4  # "Hello, my incident number is INC-20417. I would like to order."
    moved = 14 * 0.4  # "One moment, I connect you to customer service. Your wait is about two minutes."
    held = 2 * 0.4 + 60 + 3  # "Please hold.", the pause, then it rings at customer service
    service = 7 * 0.4 + quoted + 2 * 0.4  # "Customer service, how can I help you?", she quotes, "One moment."
    desk = 3.0  # ringing at the price desk
    desk_words = 7 * 0.4 + quoted  # "Price desk, how can I help you?", she quotes
    desk_words += 14 * 0.4  # "The price match for your Trail Tent 4, 249 dollars. Shall I order it?"
    desk_words += 2 * 0.4 + 7 * 0.4  # "Yes, please." "Thank you. Your order number is FO-118822."

    found = effort(maria)
    assert found.contacts == 2  # the mail thread, the call
    assert found.contacts_caused == 0  # the mail left her the choice: "reply, order on the web, or call us"
    assert found.transfers == 2  # sales to customer service, customer service to the price desk; the menu is no transfer
    assert found.forced_channels == 0
    assert found.said_twice == 2  # quoting the number to sales is free; to customer service and the price desk it is again
    assert found.menu_levels == 1  # orders or anything else
    assert found.minutes == minutes(menu + sales + greeted + quoted + moved + held + service + desk + desk_words)
    assert found.minutes_waiting == minutes(3 + sales + held + desk)  # three times ringing, and the hold with its ringing
    assert found.minutes_to_a_person == minutes(menu + sales)  # until sales begins to greet her
    assert found.dead_ends == 0
    assert found.permissions == 0
    assert found.identifiers_asked == 0  # "how can I help you?" asks for no number and no name
    assert found.replies_demanded == 0


def test_a_call_that_the_mail_made_necessary(company: Company, cast: Cast) -> None:
    company.letter = "You can only order by phone."
    company.staff |= {"menu": manners.two_levels, "sales": manners.asks_for_everything}
    maria = a_customer(cast, company, "Maria Keller")
    ask_by_mail(maria)
    assert order(maria, "phone").how == "reached"

    menu = 3.0  # the first ring
    menu += 14 * 0.4 + 0.5  # "Welcome to Northlight. For orders and service, press 1. For our stores, press 2.", she presses 1
    menu += 8 * 0.4 + 0.5  # "For orders, press 1. For service, press 2.", she presses 1
    sales = 3.0  # ringing at sales
    greeted = 6 * 0.4  # "Sales, how can I help you?"
    talk = 11 * 0.4  # "Hello, my incident number is INC-20417. I would like to order."
    talk += 5 * 0.4 + 4 * 0.4  # "For your safety: your postcode?" "My postcode is 80301."
    talk += 3 * 0.4 + 5 * 0.4  # "And your name?" "My name is Maria Keller."
    talk += 6 * 0.4 + 7 * 0.4  # "And which item is this about?" "It is about the Trail Tent 4."
    talk += 5 * 0.4 + 5 * 0.4  # "And what was the price?" "The price is 249.00 dollars."
    talk += 7 * 0.4  # "Thank you. Your order number is FO-118822."

    found = effort(maria)
    assert found.contacts == 2  # the mail thread, the call
    assert found.contacts_caused == 1  # the call: "You can only order by phone."
    assert found.transfers == 0  # a menu connected her
    assert found.forced_channels == 1  # from email to the phone
    assert found.said_twice == 2  # item and price stood in her mail; postcode and name are new
    assert found.menu_levels == 2
    assert found.minutes == minutes(menu + sales + greeted + talk)
    assert found.minutes_waiting == minutes(3 + sales)  # ringing, twice
    assert found.minutes_to_a_person == minutes(menu + sales)
    assert found.dead_ends == 0
    assert found.permissions == 0
    assert found.identifiers_asked == 2  # the postcode and the name
    assert found.replies_demanded == 0


def test_pages_that_lead_nowhere_and_a_counter_without_powers(company: Company, cast: Cast) -> None:
    company.letter = "Please reply within five days, otherwise we close the incident."
    company.staff["counter"] = manners.asks_a_manager
    company.shop.tracking = "forgets"
    maria = a_customer(cast, company, "Maria Keller")
    track(maria, buy(maria, "Camp Stove 2"))
    ask_by_mail(maria)
    assert order(maria, "store").how == "ended"

    found = effort(maria)
    assert found.contacts == 4  # the visit in which she bought, the one in which she tracked, the mail thread, the store
    assert found.contacts_caused == 0
    assert found.transfers == 0
    assert found.forced_channels == 0
    assert found.said_twice == 2  # her number at the counter: the first time is free; asked for it twice, she gave it twice more
    assert found.menu_levels == 0
    assert found.minutes == 0  # nothing but mails and pages
    assert found.minutes_waiting == 0
    assert found.minutes_to_a_person == 0  # no telephone
    assert found.dead_ends == 1  # "Track my order" came up again, empty, and there was no other way on
    assert found.permissions == 1  # "I need to ask my manager."
    assert found.identifiers_asked == 2  # the incident number, twice
    assert found.replies_demanded == 1  # "Please reply within five days, otherwise we close the incident."
