"""What can be said of time."""

from __future__ import annotations

from pytest_bdd import parsers, when

from mystery_shopper.customer import Cast
from mystery_shopper.errors import DeadEnd, Waiting
from mystery_shopper.journey import Journey
from mystery_shopper.ledger.model import Finding

DAY = 24 * 60 * 60


@when(parsers.re(r"(?P<days>\d+|a|one|two|three) days? pass(?:es)?"))
def days_pass(journey: Journey, days: str) -> None:
    """The company's clock and the journey's move on together. Where nobody can turn the company's clock, the journey waits.

    Example: When 8 days pass
    """
    count = int({"a": "1", "one": "1", "two": "2", "three": "3"}.get(days, days))
    _pass(journey, count * DAY, "a day" if count == 1 else f"{count} days")


@when("the promised day comes")
def promised_day_comes(cast: Cast) -> None:
    """Time passes until the end of the day that she was promised last (of a delivery, a call, an answer …).

    Example: When the promised day comes
    """
    customer = cast("she")
    made = [one for one in customer.journey.ledger().promises if one.made.customer == customer.name and one.what != "price"]
    dated = [one for one in made if one.due is not None]
    if not dated:
        message = f"{customer.name} was promised no day that could come."
        raise DeadEnd(message, (Finding(kind="promise-without-a-date", expected="a day is promised"),))
    last = max(dated, key=lambda one: one.made.seq)
    left = (last.due - customer.journey.diary.clock.now()).total_seconds() if last.due else 0.0
    if left > 0:
        _pass(customer.journey, left, "the time until the promised day")


def _pass(journey: Journey, seconds: float, passing: str) -> None:
    if "clock" not in journey.company.offers:
        message = f"{passing} must pass, and this company does not offer its clock: see docs/control-contract.md."
        raise Waiting(message)
    journey.diary.clock.advance(seconds)
