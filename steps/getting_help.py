"""Getting hold of somebody, on every channel, and what the company tells everybody meanwhile."""

from __future__ import annotations

from journeys import getting_help, world
from mystery_shopper import Cast, Journey, given, parsers, then, when

_WHERE = r"(?P<where>by phone|by email|in the store|in the chat|by text message)"


@given(parsers.parse("the delivery guarantee was suspended {days:d} days ago, because of {reason}"))
def guarantee_suspended(journey: Journey, days: int, reason: str) -> None:
    """Something happened that made the company suspend its guarantee.

    Example: Given the delivery guarantee was suspended 300 days ago, because of a storm
    """
    world.suspended(journey, "delivery guarantee", days_ago=days, reason=reason)


@given(parsers.parse('the "{item}" is sold out'))
def sold_out(journey: Journey, item: str) -> None:
    """There is none left to send.

    Example: Given the "Trail Tent 2" is sold out
    """
    world.sold_out(journey, item)


@when(parsers.re(rf"(?P<who>\w+) asks {_WHERE} for a person, as the very first thing"))
def asks_for_a_person(cast: Cast, who: str, where: str) -> None:
    """She wants to talk to somebody, and says so before anything else.

    Example: When Maria asks by phone for a person, as the very first thing
    """
    getting_help.ask_for_a_person(cast(who), where)


@when(parsers.re(rf'(?P<who>\w+) asks {_WHERE} what the "(?P<item>[^"]+)" costs'))
def asks_for_the_price(cast: Cast, who: str, where: str, item: str) -> None:
    """A question before a purchase.

    Example: When Maria asks in the chat what the "Trail Tent 4" costs
    """
    getting_help.ask_for_price(cast(who), where, item)


@when(parsers.re(rf'(?P<who>\w+) asks {_WHERE} when the "(?P<item>[^"]+)" is back'))
def asks_when_back(cast: Cast, who: str, where: str, item: str) -> None:
    """A question that only the maker can answer.

    Example: When Maria asks by phone when the "Trail Tent 2" is back
    """
    getting_help.ask_when_back(cast(who), where, item)


@when(parsers.re(rf"(?P<who>\w+) asks {_WHERE} what no machine knows"))
def asks_something_odd(cast: Cast, who: str, where: str) -> None:
    """A question that stands in no list of questions.

    Example: When Maria asks in the chat what no machine knows
    """
    getting_help.ask_something_odd(cast(who), where)


@when(parsers.parse("{who} reads on the web about delivery"))
def reads_about_delivery(cast: Cast, who: str) -> None:
    """She opens the shop, and its page about delivery.

    Example: When Maria reads on the web about delivery
    """
    getting_help.read_about_delivery(cast(who))


@then(parsers.parse("{who} can count on the delivery guarantee"), outcome=True)
def can_count_on_it(cast: Cast, who: str) -> None:
    """The page about delivery says that it holds.

    Example: Then she can count on the delivery guarantee
    """
    getting_help.expect_guarantee(cast(who))


@then(parsers.parse("{who} knows whether the delivery guarantee holds"), outcome=True)
def knows_about_it(cast: Cast, who: str) -> None:
    """The page about delivery, or a notice, says whether it holds.

    Example: Then she knows whether the delivery guarantee holds
    """
    getting_help.expect_to_know_about_guarantee(cast(who))


@then(parsers.parse('{who} is told what the "{item}" costs'), outcome=True)
def told_price(cast: Cast, who: str, item: str) -> None:
    """She has heard the price in her last contact.

    Example: Then she is told what the "Trail Tent 4" costs
    """
    getting_help.expect_price_told(cast(who), item)


@then(parsers.parse("a text message answers, quoting the incident number"), outcome=True)
def answered_by_text(cast: Cast) -> None:
    """By the day that was promised the answer is on her telephone.

    Example: Then a text message answers, quoting the incident number
    """
    getting_help.expect_answer_by_text(cast("she"))
