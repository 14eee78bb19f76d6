"""What is said of a return that is under way, to whoever gives its number."""

from __future__ import annotations

import msgspec


class Returning(msgspec.Struct, frozen=True, kw_only=True):
    """`under_way` until the money has gone back, `paid` from then on."""

    under_way: str  # number item order amount day
    paid: str  # number item order amount day
