"""What a page answers to what a visitor has done: notices at its top, and words beside a form that was not complete."""

from __future__ import annotations

import msgspec


class PageAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence or two for each. `place` is one of the places as employees say them: in our Boulder store."""

    sign_in_wrong: str
    welcome_back: str  # name
    name_and_email: str
    too_short: str  # count
    account_exists: str
    link_sent: str  # email
    link_used: str
    account_open: str  # name
    signed_out: str

    no_more: str  # item
    in_cart: str  # item
    cart_changed: str
    choose_item: str
    lower_granted: str  # item price place number day
    prices_differ: str  # place item
    not_lower: str  # place item price
    no_price: str  # number matter
    used_up: str  # number
    used_for: str  # order
    call_to_order: str  # number phone
    promise_in_cart: str  # number item price day

    not_complete: str  # fields
    card_wrong: str
    card_incomplete: str
    just_sold_out: str  # item

    not_yours: str  # number
    needs_email: str
    not_with_email: str  # number
    incident_not_yours: str  # number
    incident_needs_email: str
    incident_not_with_email: str  # number
    address_fixed: str  # number state
    address_changed: str  # number address
    choose_missing: str
    closed: str  # number
    report_needs: str

    taken: str  # item
    nothing_in_hands: str
    not_for_sale: str  # item
