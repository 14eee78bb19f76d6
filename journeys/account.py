"""The customer's account on the web: signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mystery_shopper import Customer

SERVICES = "account/services"
"""Where her subscriptions, bills, connections and appointments are."""


def sign_in(customer: Customer) -> None:
    """With her mail address and her password; from then on the company knows her in this browser."""
    web, persona = customer.on("web"), customer.persona
    web.open("account/sign-in")
    web.fill("Email address", persona.email)
    web.fill("Password", persona.password)
    web.press("Sign in")
    if not web.labelled("Password"):
        web.now_known("signed-in")


def look_at_services(customer: Customer) -> str:
    """Sign in and open the page with her subscriptions and bills; the words on it."""
    sign_in(customer)
    words: str = customer.on("web").open(SERVICES)
    return words
