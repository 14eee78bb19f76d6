"""How the company recounts what came before."""

from __future__ import annotations

import msgspec


class Remembering(msgspec.Struct, frozen=True, kw_only=True):
    """`told`, `asked`, `wanted`, `spoke`: clauses about one contact, kept in the customer's history. `how`: channel → words."""

    recount: str  # entries
    entry: str  # day how what
    entry_numbered: str  # day how what number
    nothing_before: str
    told: str  # matter
    asked: str
    wanted: str  # item
    spoke: str
    how: dict[str, str]
