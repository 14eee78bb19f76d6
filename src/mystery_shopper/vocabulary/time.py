"""What can be said of time."""

from __future__ import annotations

from pytest_bdd import parsers, when

from mystery_shopper.errors import Waiting
from mystery_shopper.journey import Journey

DAY = 24 * 60 * 60


@when(parsers.re(r"(?P<days>\d+|a|one|two|three) days? pass(?:es)?"))
def days_pass(journey: Journey, days: str) -> None:
    """The company's clock and the journey's move on together. Where nobody can turn the company's clock, the journey waits.

    Example: When 8 days pass
    """
    count = int({"a": "1", "one": "1", "two": "2", "three": "3"}.get(days, days))
    if "clock" not in journey.company.offers:
        passing = "a day" if count == 1 else f"{count} days"
        message = f"{passing} must pass, and this company does not offer its clock: see docs/control-contract.md."
        raise Waiting(message)
    journey.diary.clock.advance(count * DAY)
