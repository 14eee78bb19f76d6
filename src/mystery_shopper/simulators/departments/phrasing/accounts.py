"""How the company speaks of subscriptions, bills, business orders, appointments and connections."""

from __future__ import annotations

import msgspec


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """`mail_…` are paragraphs of letters of the company's own accord, the rest is said to whoever asks."""

    signature_billing: str
    signature_cabin: str
    subject_price: str  # number
    mail_price: str  # number tariff day price before
    subject_bill: str  # number
    mail_bill: str  # number tariff total day
    subject_corrected: str  # number
    mail_corrected: str  # number total printed
    way_call: str  # person phone
    way_reply: str
    way_account: str
    way_chat: str
    ask_where: str  # ways
    ask_in_chat: str
    subject_business: str  # purchase_order
    mail_business: str  # purchase_order number business lines total day
    subject_appointment: str  # what
    mail_booked: str  # what day
    mail_failed: str  # what day services
    mail_cancelled: str  # what
    subject_outage: str
    mail_outage: str  # services until

    matter_subscription: str  # number tariff
    matter_bill: str  # number tariff day
    price_from: str  # number tariff price day
    price_now: str  # number tariff price
    bill_is: str  # number tariff total day
    bill_corrected: str  # number tariff total printed
    bill_put_right: str  # number tariff total printed
    in_chat_only: str
    no_subscription: str
    no_bill: str

    which_day: str
    moved: str  # what day
    goes_on: str  # services
    no_appointment: str
    runs: str  # services
    ended: str  # services until
    outage: str  # services until
    no_outage: str
