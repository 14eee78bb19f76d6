"""What the company writes of its own accord about orders, and what stands on its invoices."""

from __future__ import annotations

import msgspec

_CARD_ENDING = "card ending "


class Letters(msgspec.Struct, frozen=True, kw_only=True):
    """Paragraphs and lines of mails; the greeting is the mail desk's. `payments`: as orders keep it → a noun phrase."""

    signature: str
    signature_orders: str
    signature_stores: str
    signature_invoices: str
    signature_staff: str  # owner

    subject_order: str  # number
    order_thanks: str  # number
    line: str  # count item price
    line_because: str  # line reason
    reason: str  # number
    reason_read: str
    reason_elsewhere: str  # place
    shipping: str  # amount
    shipping_free: str
    total: str  # total
    payment: str  # payment
    payments: dict[str, str]
    card_ending: str  # digits
    quote: str  # number

    subject_pickup: str  # number
    pickup: str  # number store items
    pickup_owed: str  # total
    pickup_paid: str
    pickup_how: str  # number
    pickup_shipping: str  # amount
    pickup_shipping_free: str

    subject_looked_into: str  # number
    looked_into: str  # number matter
    looked_into_open: str  # number

    subject_confirm: str
    confirm: str

    paper_invoice: str  # number
    paper_order: str  # order
    paper_written: str  # day

    def paid_by(self, payment: str) -> str:
        """How somebody pays, a noun phrase, from how an order keeps it: "payment on delivery", "card ending 4242"."""
        if payment.startswith(_CARD_ENDING):
            return self.card_ending.format(digits=payment.removeprefix(_CARD_ENDING))
        return self.payments[payment]
