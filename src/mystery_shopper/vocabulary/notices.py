"""What can be said of notices: words that a company shows or plays to everybody, on banners and on hold."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from pytest_bdd import parsers

from mystery_shopper.customer import Cast, Customer
from mystery_shopper.expectations import then
from mystery_shopper.ledger import understand
from mystery_shopper.ledger.model import Finding
from mystery_shopper.ledger.readings.excuses import is_excuse
from mystery_shopper.vocabulary.asking import expect_acted, expect_none, heard_since, place_of

if TYPE_CHECKING:
    from mystery_shopper.diary import Heard


@then(parsers.re(r"every notice that (?P<who>[\w ]+?) (?:saw|heard|met) has a date and is at most (?P<days>\d+) days old"))
def notices_are_fresh(cast: Cast, who: str, days: str) -> None:
    """Banners on pages, and excuses on hold, say since when they stand, and do not stand for longer.

    Example: Then every notice that she saw has a date and is at most 30 days old
    """
    customer = cast(who)
    expect_acted(customer)
    failings = [finding for one in _notices(customer) for finding in _stale(customer, one, int(days))]
    expect_none(f"Every notice was to have a date and be at most {days} days old", failings)


def _notices(customer: Customer) -> list[Heard]:
    places = customer.journey.config.notices.places
    heard = [one for one in heard_since(customer, 0) if any(fnmatch(one.place, place) for place in places)]
    return [one for one in heard if one.form == "shown" or is_excuse(one.text)]


def _stale(customer: Customer, notice: Heard, days: int) -> list[Finding]:
    """The finding about `notice`, none where it is fresh. Its age counts from the last past day that it names."""
    rules = customer.journey.rules
    today = notice.at.astimezone(rules.zone).date()
    named = [date.fromisoformat(fact.value[:10]) for fact in understand(notice.text, rules, notice.at).of("date", "due")]
    past = [day for day in named if day <= today]
    if named and (not past or (today - max(past)).days <= days):
        return []
    age = f"it is {(today - max(past)).days} days old" if past else "it has no date"
    return [
        Finding(
            kind="stale-notice",
            channel=notice.channel,
            hop=place_of(customer, notice).department,
            expected=f"a date, at most {days} days ago",
            heard=f"{notice.text[:280]} [{age}]",
        )
    ]
