"""What the company says of parcels, delays, parts that were missing, and invoices."""

from __future__ import annotations

import msgspec


class Receiving(msgspec.Struct, frozen=True, kw_only=True):
    """`parcels` stands wherever the day of a delivery is told; `of_one` where it is one parcel only."""

    of_one: str
    parcels: str  # count each
    parcel: str  # nth of day
    tax: str  # tax
    in_the_box: str  # parts
    part_by: str  # day
    delayed_subject: str  # number
    delayed: str  # number lines day
    which_part: str
    part_is_coming: str  # number count part item day
    part_sooner: str
    part_offered: str  # part item price
    replaced: str  # number count item day
    to_no_address: str
    invoice_subject: str  # number
    invoice_comes: str  # number order
    invoice_about: str  # number order lines shipping tax total


PLAIN = Receiving(
    of_one="It comes in 1 parcel.",
    parcels="It comes in {count} parcels: {each}.",
    parcel="parcel {nth} of {of} is delivered by {day}",
    tax="Sales tax included: {tax}",
    in_the_box="In the box: {parts}.",
    part_by="Ordered today, it is delivered by {day}.",
    delayed_subject="Order {number} is delayed",
    delayed=(
        "the truck with your order {number} ({lines}) has broken down. We are sorry for the delay. The order will now be "
        "delivered by {day}. You need not do anything."
    ),
    which_part="Which part is missing?",
    part_is_coming=(
        "I am sorry about that. Under order {number} we send you {count} x {part} for your {item}, free of charge, "
        "delivered by {day}. You need not send anything back."
    ),
    part_sooner="If you would rather have it today: each of our stores hands it to you at the counter, free of charge.",
    part_offered="There is a special offer on spare parts: the {part} for the {item} at {price}.",
    replaced=(
        "I am sorry about that. Under order {number} we send you {count} x {item} once more, complete and free of charge, "
        "delivered by {day}."
    ),
    to_no_address="We have no address of yours to send it to. Please tell us where you live.",
    invoice_subject="Invoice {number}",
    invoice_comes="here is invoice {number} for your order {order}. It is attached, and stands in your account as well.",
    invoice_about="Invoice {number} is for your order {order}: {lines}, {shipping}, sales tax included: {tax}, total {total}.",
)
WARM = Receiving(
    of_one="You will find it at your door in 1 parcel.",
    parcels="Look out for {count} parcels: {each}.",
    parcel="parcel {nth} of {of} will be with you, delivered no later than {day}",
    tax="The sales tax in it is already paid: tax {tax}",
    in_the_box="What you will find inside: {parts}.",
    part_by="Choose it today, and it arrives by {day}.",
    delayed_subject="Your order {number} will be late",
    delayed=(
        "we are afraid that your order {number} ({lines}) is running late, since its truck broke down. It will arrive by "
        "{day}. There is nothing that you have to do, and we are sorry."
    ),
    which_part="Oh no. Which part did you not find in it?",
    part_is_coming=(
        "Oh, that should not have happened, and it is ours to put right: {count} x {part} for your {item} will be on the way "
        "at once, at no cost to you, and it will arrive by {day}. It all stands under {number}."
    ),
    part_sooner=("Should you be in town before: any of our stores gives it to you over the counter right away, and for nothing."),
    part_offered="Let me tell you about our limited offer for spare parts: you get the {part} for the {item} at {price}.",
    replaced=(
        "Oh, that should not have happened. We pack your {count} x {item} once more, with everything that belongs to it, at no "
        "cost to you, and it will arrive by {day}. It all stands under {number}."
    ),
    to_no_address="We would love to send it, and do not know yet where you live. Would you tell us?",
    invoice_subject="Your invoice {number}",
    invoice_comes="with this comes invoice {number}, which belongs to order {order}. You also find it in your account.",
    invoice_about=(
        "That is invoice {number}. It belongs to order {order}: {lines}, {shipping}, the tax in it {tax}, in total {total}."
    ),
)
FORMAL = Receiving(
    of_one="All of it will be sent to you in 1 parcel.",
    parcels="It will be sent to you in {count} parcels, namely: {each}.",
    parcel="parcel {nth} of {of} to be delivered by {day}",
    tax="The amount includes sales tax of {tax}",
    in_the_box="The box contains the following: {parts}.",
    part_by="If you order today, it will be delivered by {day}.",
    delayed_subject="Concerning a delay of your order {number}",
    delayed=(
        "we deeply regret to inform you of a delay, for the truck that carried your esteemed order {number} ({lines}) has "
        "suffered a breakdown. The order will instead be delivered by {day}. No action on your part is required."
    ),
    which_part="May we ask which part is missing?",
    part_is_coming=(
        "We sincerely beg your pardon. With reference to order {number}, {count} x {part} for your {item} will be dispatched to "
        "you free of charge, and delivered by {day}. Nothing need be returned to us."
    ),
    part_sooner=(
        "Should you prefer to have it this very day, it will be handed to you free of charge at the counter of any of our stores."
    ),
    part_offered=(
        "Permit me to draw your attention to a special offer on spare parts: {price} is asked for the {part} of the {item}."
    ),
    replaced=(
        "We sincerely beg your pardon. With reference to order {number}, a complete replacement of {count} x {item} will be "
        "dispatched to you free of charge, and delivered by {day}."
    ),
    to_no_address=(
        "We regret that no address of yours is known to us to which it might be sent. Kindly inform us where you reside."
    ),
    invoice_subject="Your invoice {number}, enclosed",
    invoice_comes=(
        "we beg to enclose invoice {number}, which relates to your esteemed order {order}. It may likewise be consulted in your "
        "account."
    ),
    invoice_about=(
        "We have invoice {number} before us, which relates to your order {order} and comprises {lines}, {shipping}. It amounts "
        "to {total} in all, of which {tax} is sales tax."
    ),
)
BRISK = Receiving(
    of_one="Ships in 1 parcel.",
    parcels="Ships in {count} parcels: {each}.",
    parcel="parcel {nth} of {of} gets there by {day}",
    tax="That includes {tax} sales tax",
    in_the_box="What's in the box: {parts}.",
    part_by="Order it today, get it by {day}.",
    delayed_subject="Running late: order {number}",
    delayed=(
        "bad news: order {number} ({lines}) is late. The truck broke down. You'll get it by {day} instead. You're good, nothing "
        "to do on your end. Sorry about this."
    ),
    which_part="Which part didn't you get?",
    part_is_coming=(
        "Sorry, that's on us. {count} x {part} for your {item}: shipping free under order {number}, there by {day}. Keep what "
        "you've got."
    ),
    part_sooner="Can't wait? Any store will give it to you at the counter today, free.",
    part_offered="We've got a deal on spare parts: {price} for the {item} {part}.",
    replaced=(
        "Sorry, that's on us. You're getting a full new set, {count} x {item}, free under order {number}. It's there by {day}."
    ),
    to_no_address="We don't have your address. Where should it go?",
    invoice_subject="Invoice attached: {number}",
    invoice_comes="invoice {number} for order {order} is attached. It's in your account, too.",
    invoice_about=(
        "Here's invoice {number}, order {order}: {lines}, {shipping}. {total} all told, and {tax} of that is sales tax."
    ),
)
