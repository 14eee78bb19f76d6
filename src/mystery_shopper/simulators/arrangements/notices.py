"""Arrangements of what is suspended."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.arrangements.fields import Kind, whole

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance


def _suspension(instance: Instance, given: dict[str, Any]) -> dict[str, Any]:
    what, days = str(given["what"]), whole(given["days_ago"])
    reason = str(given.get("reason", "a storm"))
    instance.records.suspensions.begin(what, instance.clock.now() - timedelta(days=days), reason)
    return {"done": f"the {what} was suspended {days} days ago, because of {reason}"}


KINDS = (
    Kind(
        name="suspension",
        says="something that the company does for everybody is suspended since some days ago",
        fields={"what": "as customers know it, like delivery guarantee", "days_ago": "like 300", "reason?": "like a storm"},
        do=_suspension,
    ),
)
