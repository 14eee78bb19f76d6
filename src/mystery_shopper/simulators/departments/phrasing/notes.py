"""What is written into cases: next steps and notes, which customers read on the web and departments tell them."""

from __future__ import annotations

import msgspec


class Notes(msgspec.Struct, frozen=True, kw_only=True):
    """`step_…` says what comes next and stands in the middle of a sentence; the rest are notes, sentences of their own."""

    step_order: str
    step_looks_into: str  # owner
    step_customer: str
    step_none: str
    promised: str  # item price place
    ordered: str  # number
    settled: str
    looked_into: str  # owner


PLAIN = Notes(
    step_order="the customer orders at the promised price",
    step_looks_into="{owner} looks into it and writes to you",
    step_customer="the customer tells us whether it is settled",
    step_none="none: the customer has closed it",
    promised="{item} promised at {price}, the price {place}.",
    ordered="Ordered under {number} at the promised price.",
    settled="The customer says that it is settled.",
    looked_into="{owner} has looked into it and written to the customer.",
)

WARM = Notes(
    step_order="you choose when to buy it at that price",
    step_looks_into="{owner} goes to see, and you hear back",
    step_customer="we hear from you whether all is well",
    step_none="nothing more, since you put it to rest",
    promised="Our word on it: the {item} for {price}, just as {place}.",
    ordered="Bought at that price, as {number}.",
    settled="You told us that all is well.",
    looked_into="You have heard from {owner}, who went to see.",
)

FORMAL = Notes(
    step_order="you place your order at the price promised to you",
    step_looks_into="{owner} examines the matter and informs you in writing",
    step_customer="we await word from you whether the matter is settled",
    step_none="no further step, the matter having been closed by you",
    promised="The {item} has been promised at {price}, which is its price {place}.",
    ordered="An order at the promised price has been entered as {number}.",
    settled="The matter has been declared settled by the customer.",
    looked_into="The matter has been examined by {owner}, who has informed the customer in writing.",
)

BRISK = Notes(
    step_order="you order at the price we promised",
    step_looks_into="{owner} checks it out and writes you",
    step_customer="you say if it's done",
    step_none="nothing, you closed it",
    promised="Promised {price} for the {item}, matching the price {place}.",
    ordered="Order's in at the promised price: {number}.",
    settled="Customer says it's done.",
    looked_into="{owner} checked it out and wrote the customer.",
)
