"""The departments by name, as policies, the telephone and employees know them."""

from __future__ import annotations

MAIL_DESK = "mail desk"
WEB = "web"
MENU = "menu"
SALES = "catalogue sales"
SERVICE = "customer service"
PRICE_DESK = "price desk"
STORE = "store"
CHAT_DESK = "chat desk"
BILLING = "billing"
LODGE = "lodge desk"
CABIN = "cabin service"
SOFTWARE = "software repair"
HARDWARE = "hardware repair"
PARTS = "parts"
WARRANTY = "warranty parts"
REPAIR = (SOFTWARE, HARDWARE, PARTS, WARRANTY)
DEPARTMENTS = (MAIL_DESK, WEB, MENU, SALES, SERVICE, PRICE_DESK, STORE, CHAT_DESK, BILLING, LODGE, CABIN, *REPAIR)
ALL = frozenset(DEPARTMENTS)
LINES = (SALES, SERVICE, PRICE_DESK, BILLING, LODGE, CABIN, *REPAIR)
"""Departments that a call can be connected to."""


def station(department: str) -> str:
    """The name under which policies know a department: "store Boulder" is `store`."""
    return STORE if department.startswith(STORE) else department
