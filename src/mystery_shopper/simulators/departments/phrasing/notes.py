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
