"""What is said of a return that is under way, to whoever gives its number."""

from __future__ import annotations

import msgspec


class Returning(msgspec.Struct, frozen=True, kw_only=True):
    """`under_way` until the money has gone back, `paid` from then on."""

    under_way: str  # number item order amount day
    paid: str  # number item order amount day


PLAIN = Returning(
    under_way="The return {number} is in progress: {item}, from order {order}. We will refund {amount} to your card by {day}.",
    paid="The return {number} is closed: {item}, from order {order}. We refunded {amount} to your card on {day}.",
)
WARM = Returning(
    under_way="We have {number} before us, your {item} ({order}). No later than {day} we will refund {amount} to your card.",
    paid="All is settled with {number}, your {item} ({order}): on {day} we refunded {amount} to your card.",
)
FORMAL = Returning(
    under_way=(
        "We find that the return {number}, namely the {item} of your order {order}, is under way. By {day} at the latest, we "
        "will refund {amount} to your card."
    ),
    paid=(
        "We find that the return {number}, namely the {item} of your order {order}, has been concluded. On {day} we refunded "
        "{amount} to your card."
    ),
)
BRISK = Returning(
    under_way="Return {number}, order {order}: {item}. It's in the works. {amount} goes back on your card by {day}.",
    paid="Return {number}, order {order}: {item}. It's done. {amount} went back on your card on {day}.",
)
