"""Putting a customer on hold while somebody else is asked."""

from __future__ import annotations

import msgspec

from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.turns import Turn

ROUND = 420
"""Seconds of one round of asking."""


def meanwhile(desk: Desk, words: str, turn: Turn, seconds: int = ROUND) -> Turn:
    """`turn`, after she was told to wait with `words` and held the line. Face to face and in writing nobody holds."""
    if desk.channel == "phone":
        return msgspec.structs.replace(turn, while_she_holds=words, hold=seconds)
    return msgspec.structs.replace(turn, says=f"{words} {turn.says}")


def asks_first(desk: Desk, whom: str, before: dict[str, str], after: dict[str, str]) -> Turn | None:
    """Somebody else has to agree, `whom`: a round of holding for each of `before` (`first`, `again`), and the question of the
    same name `after` it. None when all have been gone through.
    """
    times = desk.times_asked(whom)
    if times >= len(before):
        return None
    this = list(before)[times]
    return meanwhile(desk, before[this], desk.ask(whom, after[this]))
