"""What is said and written about repairs."""

from __future__ import annotations

import msgspec


class Repair(msgspec.Struct, frozen=True, kw_only=True):
    """Said at the desks, written by the owner or by the departments, and what a customer finds at a counter."""

    # at the desks
    taken: str  # number
    taken_owner: str  # number owner
    what_tried: str
    noted: str
    plan: str  # owner number item store day
    stands_plan: str  # number item store day
    goodwill: str
    reopened: str
    own_part: str  # to
    stands_ready: str  # item store
    last_note: str  # day text
    # written
    subject: str  # number item
    dear: str  # customer
    agreed: str  # owner number matter item store day
    nothing_to_do: str
    agreed_goodwill: str  # number matter
    you_wrote: str  # day text
    ready: str  # item store number
    ready_open: str  # number
    signed: str  # owner
    part_begun: str  # department item number day
    part_done: str  # department number item
    part_closed: str  # number item store
    part_signed: str  # department
    reply_or_close: str  # number
    closed_in_silence: str  # number
    # next steps, as a case keeps them
    step_ready: str  # item store
    step_customer: str
    # at the counter of a store
    not_here: str  # item
    works: str  # item
    still_broken: str  # item trouble
    whose: str
    thanks: str  # number
    on_it: str  # number
