"""A device that does not work: owned, followed up until it does."""

from __future__ import annotations

from journeys import repair
from mystery_shopper import Cast, given, parsers, then, when


@given(parsers.parse('{who} owns a "{item}" that {trouble}'))
def owns(cast: Cast, who: str, item: str, trouble: str) -> None:
    """She has it, it is broken, and the company knows her.

    Example: Given Maria owns a "Ridge Laptop" that does not start
    """
    repair.own(cast(who), item, trouble)


@when(parsers.parse("{who} follows it up until {outcome}, at most {days:d} days"))
def follows_up(cast: Cast, who: str, outcome: str, days: int) -> None:
    """She turns to the company by phone, waits for what is promised, reads her mail, asks again where it does not hold.

    Example: When Maria follows it up until the computer works, at most 14 days
    """
    repair.follow_up(cast(who), days, outcome)


@when(parsers.parse("{who} asks for help with it by phone"))
def asks_for_help(cast: Cast, who: str) -> None:
    """The first contact about it: she says what is wrong, and answers what she is asked.

    Example: When Maria asks for help with it by phone
    """
    repair.report(cast(who))


@when(parsers.parse("{who} writes about it that {what}"))
def writes_about_it(cast: Cast, who: str, what: str) -> None:
    """A mail that quotes the incident number and adds something.

    Example: When Maria writes about it that the power light is red
    """
    repair.write(cast(who), what)


@then(parsers.parse("whoever answers knows that {what}"))
def knows_that(cast: Cast, what: str) -> None:
    """In her last contact the company said it, and she had not.

    Example: Then whoever answers knows that the power light is red
    """
    repair.expect_known(cast("she"), what)


@then(parsers.re(r"the (?P<what>computer|device) works"), outcome=True)
def works(cast: Cast, what: str) -> None:
    """She has tried it herself, at the company's counter or at home.

    Example: Then the computer works
    """
    repair.expect_works(cast("she"), what)
