"""Days that customers name: "Friday, December 4", "2026-12-04", "next Monday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b"
    rf"|\b(?P<month>{'|'.join(_MONTHS)})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"|\b(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_last>{'|'.join(_MONTHS)})\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)


def day_named(text: str, today: date) -> date | None:
    """The first day to come that `text` names; None where it names none, or one that there is not."""
    found = _DAY.search(text)
    if found is None:
        weekday = _WEEKDAY.search(text)
        if weekday is None:
            return None
        ahead = (_WEEKDAYS.index(weekday[1].lower()) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = _MONTHS.index((found["month"] or found["month_last"]).lower()) + 1
        day = date(today.year, month, int(found["day"] or found["day_first"]))
        return day if day >= today else day.replace(year=today.year + 1)
    except ValueError:
        return None
