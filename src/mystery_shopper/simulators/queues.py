"""Who waits for an employee, and for how long: a matter of the hour and of how many employees there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.policies import SERVICE

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_CALLERS = {9: 2, 10: 3, 11: 4, 12: 5, 13: 4, 14: 3, 16: 3, 17: 4}
"""Callers in the queue of customer service by the hour of the day; one at any other hour. The other lines have no queue."""
_MINUTE = 60


def wait(instance: Instance, line: str) -> int:
    """Seconds until somebody at `line` is free."""
    if line != SERVICE:
        return 0
    hour = instance.clock.now().astimezone(ZONE).hour
    return _CALLERS.get(hour, 1) * instance.policies.seconds_for_each_caller


def announcement(instance: Instance, line: str) -> str:
    """What a caller is told about her wait before it begins; "" where she is told nothing."""
    seconds = wait(instance, line)
    if not seconds or instance.policies.wait_words != "as it is":
        return ""
    minutes = -(-seconds // _MINUTE)
    return phrasing.of(instance).contact.wait.format(minutes=f"{minutes} minute{'s' if minutes > 1 else ''}")


def on_hold(instance: Instance) -> str:
    """What plays while she waits."""
    sentences = phrasing.of(instance)
    return sentences.contact.excuse if instance.policies.wait_words == "always the same" else sentences.menus.hold
