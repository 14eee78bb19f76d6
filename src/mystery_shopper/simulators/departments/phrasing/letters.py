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


PLAIN = Letters(
    signature="Fernridge Outfitters",
    signature_orders="Fernridge Orders",
    signature_stores="Fernridge Stores",
    signature_invoices="Fernridge Invoices",
    signature_staff="{owner}\nFernridge Outfitters",
    subject_order="Your order {number}",
    order_thanks="thank you for your order {number}.",
    line="{count} x {item} at {price}",
    line_because="{line} ({reason})",
    reason="price promised under {number}",
    reason_read="price promised by mail, as read to us",
    reason_elsewhere="price {place}",
    shipping="Shipping: {amount}",
    shipping_free="Shipping: free",
    total="Total: {total}",
    payment="Payment: {payment}",
    payments={
        "payment on delivery": "payment on delivery",
        "card at the counter": "card at the counter",
        "card on file": "card on file",
        "invoice to the business account": "invoice to the business account",
    },
    card_ending="card ending {digits}",
    quote="Quote {number} wherever you ask us about it: on the web, by mail, on the phone, in a store.",
    subject_pickup="Order {number} is ready for pick-up",
    pickup="your order {number} is ready for pick-up in our {store} store: {items}.",
    pickup_owed="Please pay {total} at the counter.",
    pickup_paid="It is paid.",
    pickup_how="Just give the order number {number} at the counter.",
    pickup_shipping="Shipping to the store: {amount}.",
    pickup_shipping_free="Shipping to the store: free.",
    subject_looked_into="{number}: what we have done",
    looked_into="about your report {number} ({matter}): I have looked into it, and it is being put right.",
    looked_into_open=(
        "{number} stays open until you tell us that it is settled: by reply, on the web, on the phone or in a store."
    ),
    subject_confirm="Please confirm your email address",
    confirm="to open your account, please follow this link:",
    paper_invoice="Invoice {number}",
    paper_order="Order {order}",
    paper_written="Written on {day}",
)

WARM = Letters(
    signature="Your friends at Fernridge",
    signature_orders="Your friends at Fernridge, who pack your orders",
    signature_stores="Your friends at the counters of Fernridge",
    signature_invoices="Your friends at Fernridge, who write the invoices",
    signature_staff="All the best from {owner} at Fernridge",
    subject_order="We pack for you: {number}",
    order_thanks="how nice that you chose us! We have noted it all as {number}.",
    line="{count} times {item} for {price}",
    line_because="{line}, {reason}",
    reason="as we gave you our word under {number}",
    reason_read="as you read it to us from our mail",
    reason_elsewhere="just as {place}",
    shipping="Postage: {amount}",
    shipping_free="Postage: free of charge",
    total="Altogether: {total}",
    payment="How you pay: {payment}",
    payments={
        "payment on delivery": "cash or card at your door",
        "card at the counter": "your card at our counter",
        "card on file": "the card that we know of",
        "invoice to the business account": "the next invoice to your business",
    },
    card_ending="your card, the one whose number ends in {digits}",
    quote="Whomever you ask about it, and wherever: {number} is all that we need to hear.",
    subject_pickup="Something is waiting to be picked up: {number}",
    pickup="good news about {number}: at our shop in {store} you find {items}, packed and waiting for you.",
    pickup_owed="There is {total} to pay when you fetch it.",
    pickup_paid="There is nothing left to pay.",
    pickup_how="Say {number} when you come in, and it is yours.",
    pickup_shipping="Postage to our shop: {amount}.",
    pickup_shipping_free="Postage to our shop: free of charge.",
    subject_looked_into="News about {number}",
    looked_into="this is about {number}, {matter}. I went to see for myself, and somebody is mending it.",
    looked_into_open="Is it all well now? Only when you say so, here or anywhere else with us, do we put {number} to rest.",
    subject_confirm="Is this mailbox yours?",
    confirm="one click, and your account is there:",
    paper_invoice="Your invoice, {number}",
    paper_order="It belongs to {order}",
    paper_written="We wrote it on {day}",
)

FORMAL = Letters(
    signature="We remain respectfully yours,\nFernridge Outfitters",
    signature_orders="We remain respectfully yours,\nThe Order Department of Fernridge",
    signature_stores="We remain respectfully yours,\nThe Stores of Fernridge",
    signature_invoices="We remain respectfully yours,\nThe Invoice Department of Fernridge",
    signature_staff="Respectfully yours,\n{owner}\nThe House of Fernridge Outfitters",
    subject_order="Acknowledgment of your esteemed order {number}",
    order_thanks="we are sincerely obliged to you for your esteemed order, which has been entered as {number}.",
    line="{count} of the {item} at {price} apiece",
    line_because="{line}, being {reason}",
    reason="the price promised to you under {number}",
    reason_read="the price promised to you by mail, as read aloud to us",
    reason_elsewhere="the price asked {place}",
    shipping="Delivery charge: {amount}",
    shipping_free="Delivery: free of charge",
    total="Sum total: {total}",
    payment="Manner of payment: {payment}",
    payments={
        "payment on delivery": "payment upon receipt of the goods",
        "card at the counter": "card presented at the counter",
        "card on file": "card known to us from our files",
        "invoice to the business account": "invoice submitted to the account of the business",
    },
    card_ending="card with the final digits {digits}",
    quote="Whenever you inquire after it, be it on the web, by mail, by telephone or in a store, we ask you to state {number}.",
    subject_pickup="Your esteemed order {number} may now be collected",
    pickup=(
        "it is our pleasure to inform you that your esteemed order {number} is ready for you to collect in our store at {store}. "
        "It comprises {items}."
    ),
    pickup_owed="The amount of {total} is payable at the counter.",
    pickup_paid="Payment has been received in full.",
    pickup_how="Kindly state the order number {number} at the counter.",
    pickup_shipping="Charge for its delivery to the store: {amount}.",
    pickup_shipping_free="Its delivery to the store was free of charge.",
    subject_looked_into="Concerning your report {number}",
    looked_into=(
        "with regard to {number} ({matter}), I beg to inform you that I have examined the matter, and that it is being remedied."
    ),
    looked_into_open=(
        "We shall keep {number} open until you yourself declare it settled, be it in reply to this letter, on the web, by "
        "telephone or in a store."
    ),
    subject_confirm="Request for the confirmation of your email address",
    confirm="we respectfully ask you to follow the link below, by which your account will be opened:",
    paper_invoice="Invoice bearing the number {number}",
    paper_order="Relating to order {order}",
    paper_written="Drawn up on {day}",
)

BRISK = Letters(
    signature="Thanks,\nFernridge",
    signature_orders="Thanks,\nOrders @ Fernridge",
    signature_stores="Thanks,\nStores @ Fernridge",
    signature_invoices="Thanks,\nInvoices @ Fernridge",
    signature_staff="Thanks,\n{owner} @ Fernridge",
    subject_order="You're set: {number}",
    order_thanks="got your order. It's {number}.",
    line="{count} {item}, {price} each",
    line_because="{line}: {reason}",
    reason="your promised price, see {number}",
    reason_read="the price from our email, as you read it out",
    reason_elsewhere="matched to the price {place}",
    shipping="Shipping cost: {amount}",
    shipping_free="Free shipping",
    total="All told: {total}",
    payment="Pay with: {payment}",
    payments={
        "payment on delivery": "cash or card on delivery",
        "card at the counter": "card, at the counter",
        "card on file": "the card we have on file",
        "invoice to the business account": "invoice, to your business account",
    },
    card_ending="card, last digits {digits}",
    quote="Need us? Give us {number}: online, by email, by phone or at a store. It works with all of us.",
    subject_pickup="Come get it: {number}",
    pickup="{number} is at our {store} store, ready for you to grab: {items}.",
    pickup_owed="You owe {total}. Pay at the counter.",
    pickup_paid="You're all paid up.",
    pickup_how="At the counter, just say {number}.",
    pickup_shipping="Getting it to the store: {amount}.",
    pickup_shipping_free="Getting it to the store: $0, it's free.",
    subject_looked_into="Update: {number}",
    looked_into="quick update on {number}, {matter}. I checked it out. The fix is underway.",
    looked_into_open="We won't close {number} till you say it's done. Reply, or tell us online, by phone or at a store.",
    subject_confirm="Confirm your email",
    confirm="open this link and your account's live:",
    paper_invoice="Invoice no. {number}",
    paper_order="For {order}",
    paper_written="Date: {day}",
)
