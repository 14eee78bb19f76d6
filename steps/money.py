"""Subscriptions and bills."""

from __future__ import annotations

from journeys import buying, money, world
from mystery_shopper import Cast, Journey, given, parsers, then, when

_MONEY = {"Money": buying.money}


@given(parsers.parse('{who} subscribes to "{tariff}" at {amount:Money} a month', extra_types=_MONEY))
def subscribes(cast: Cast, who: str, tariff: str, amount: str) -> None:
    """She has had a subscription for a while.

    Example: Given Maria subscribes to "Cabin Stream" at 39.00 a month
    """
    money.subscribe(cast(who), tariff, amount)


@given(parsers.parse("{who} is a customer without an account"))
def without_account(cast: Cast, who: str) -> None:
    """The company knows her mail address and her telephone number; she cannot sign in.

    Example: Given Nora is a customer without an account
    """
    world.known_without_account(cast(who))


@given(parsers.parse('the price of "{tariff}" rises to {amount:Money} in {days:d} days', extra_types=_MONEY))
def price_rises(journey: Journey, tariff: str, amount: str, days: int) -> None:
    """It is decided, and whoever has the tariff has been written to.

    Example: Given the price of "Cabin Stream" rises to 52.65 in 30 days
    """
    money.price_rises(journey, tariff, amount, days)


@given(parsers.parse('the bills for "{tariff}" are printed with {amount:Money}', extra_types=_MONEY))
def printed_with(journey: Journey, tariff: str, amount: str) -> None:
    """The system that prints the bills holds a wrong price.

    Example: Given the bills for "Cabin Stream" are printed with 93.00
    """
    money.bills_are_printed_with(journey, tariff, amount)


@when(parsers.parse("{who} reads the email about the new price"))
def reads_about_price(cast: Cast, who: str) -> None:
    """The company has announced a change.

    Example: When Maria reads the email about the new price
    """
    money.read_about_price(cast(who))


@when(
    parsers.re(
        r"(?P<who>\w+) asks (?P<where>by phone|by email|in the chat|by text message|on the web) "
        r"what (?:she|he) will pay, and from when"
    )
)
def asks_price(cast: Cast, who: str, where: str) -> None:
    """She quotes her subscription number and nothing else; on the web she looks into her account.

    Example: When Maria asks by phone what she will pay, and from when
    """
    money.ask_price(cast(who), where)


@then(
    parsers.re(
        r"(?P<who>\w+) is told (?P<where>by phone|by email|in the chat|on the web) what (?:she|he) will pay, and from when"
    ),
    outcome=True,
)
def told_price(cast: Cast, who: str, where: str) -> None:
    """The channel answers, with the price that was announced and its day.

    Example: Then she is told by phone what she will pay, and from when
    """
    money.expect_told_price(cast(who), where)


@when("the next bills have come")
def bills_come(journey: Journey) -> None:
    """They come on the first of the month.

    Example: When the next bills have come
    """
    money.await_bills(journey)


@when(parsers.parse("{who} reads the next bill"))
def reads_bill(cast: Cast, who: str) -> None:
    """It comes by email on the first of the month.

    Example: When Maria reads the next bill
    """
    money.read_bill(cast(who))


@when(parsers.re(r"(?P<who>\w+) asks (?P<where>by phone|by email) about the bill, quoting only the bill number"))
def asks_bill(cast: Cast, who: str, where: str) -> None:
    """She gives the number and asks what she has to pay.

    Example: When Maria asks by phone about the bill, quoting only the bill number
    """
    money.ask_bill(cast(who), where)


@then(parsers.parse("{who} has to pay {amount:Money} for it", extra_types=_MONEY), outcome=True)
def has_to_pay(cast: Cast, who: str, amount: str) -> None:
    """Her account says so, under the number of the bill.

    Example: Then she has to pay 39.00 for it
    """
    money.expect_to_pay(cast(who), amount)
