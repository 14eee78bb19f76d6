"""Notices to everybody: what is suspended at the moment, and how the company says so."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators.clock import in_words
from mystery_shopper.simulators.departments import phrasing

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records.notices import Suspension

GUARANTEE = "delivery guarantee"
_LONGEST = timedelta(days=30)
_SOME_TIME_AGO = "last season"


def standing(instance: Instance) -> list[Suspension]:
    """The suspensions that hold now: in time, the company ends each after 30 days."""
    found = instance.records.suspensions.all()
    if not found or instance.policies.notices == "left standing":
        return found
    return [one for one in found if instance.clock.now() - one.since <= _LONGEST]


def banners(instance: Instance) -> list[str]:
    """What stands at the top of every page of the web shop."""
    words = phrasing.of(instance).contact.suspended
    return [words.format(what=one.what, since=_since(instance, one), reason=one.reason) for one in standing(instance)]


def _since(instance: Instance, suspension: Suspension) -> str:
    return in_words(suspension.since) if instance.policies.notices_say == "since which day" else _SOME_TIME_AGO


def guarantee(instance: Instance) -> str:
    """Whether deliveries are guaranteed, as the page about delivery says it."""
    words = phrasing.of(instance).contact
    suspended = any(one.what == GUARANTEE for one in standing(instance))
    return words.suspended_page.format(what=GUARANTEE) if suspended else words.guarantee_page
