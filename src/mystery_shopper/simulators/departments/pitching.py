"""Selling to somebody who has a problem: under some policies before anything else is done for her."""

from __future__ import annotations

from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.intents import Intent
from mystery_shopper.simulators.departments.understanding import Heard

_PROBLEMS: tuple[Intent, ...] = ("report", "credit", "return", "change", "question", "stay", "missing", "shelf-wrong")
_PITCHED = "pitched"


def before_help(desk: Desk, heard: Heard) -> str:
    """The offer, once in a conversation in which she states a problem; "" where nobody sells now."""
    if _PITCHED in desk.memory.more or not heard.asks(*_PROBLEMS) or desk.policies.plan_offered == "never":
        return ""
    desk.memory.more[_PITCHED] = "yes"
    return desk.p.conduct.pitch
