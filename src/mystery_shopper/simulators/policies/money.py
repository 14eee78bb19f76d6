"""Policies on bills, subscriptions, business accounts, appointments and running services."""

from __future__ import annotations

import dataclasses
from typing import Literal

from mystery_shopper.simulators.policies.departments import ALL, station
from mystery_shopper.simulators.policies.values import policy, some_of


@dataclasses.dataclass(frozen=True, kw_only=True)
class Money:
    """Policies on bills, subscriptions, business accounts, appointments and running services."""

    # bills
    billing_errors: Literal["corrected at once", "corrected on asking"] = policy("corrected at once", "corrected on asking")
    """What happens to bills that the check after a billing run finds wrong."""
    corrections_sent_to: Literal["everybody concerned", "account holders"] = policy("everybody concerned", "account holders")
    """Who is written to when bills are corrected; account holders can sign in on the web."""
    bills_seen_by: frozenset[str] = some_of(ALL)

    # prices of subscriptions
    price_changes_reach: frozenset[str] = some_of(ALL)
    """Departments that read prices where changes are decided; the others read a table of their own, which nobody keeps."""
    money_questions_taken_by: frozenset[str] = some_of(frozenset({"phone", "email", "web", "store", "sms"}))
    """Channels that answer questions about bills and prices. The chat always does."""

    # business accounts
    business_orders_open_to: Literal["the whole business", "the buyer"] = policy("the whole business", "the buyer")
    """Whom of a business account the company serves about what was ordered for it."""

    # connections
    changes_of_appointments: Literal["touch nothing else", "cancel the whole order"] = policy(
        "touch nothing else", "cancel the whole order"
    )
    """What becomes of an order, and of what runs already, when its appointment moves or cannot be kept."""
    outages_seen_by: frozenset[str] = some_of(ALL)
    """Departments that see which connections are down, and until when."""

    def sees_bills(self, department: str) -> bool:
        """Whether `department` can look a bill up."""
        return station(department) in self.bills_seen_by
