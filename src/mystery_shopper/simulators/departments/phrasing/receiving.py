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
