"""Sending something back."""

from __future__ import annotations

from journeys import buying, returning
from mystery_shopper import Cast, parsers, then, when


@when(parsers.re(r"(?P<who>\w+) says (?P<where>by phone|in the store) that she returns it, and asks what else could be done"))
def returns(cast: Cast, who: str, where: str) -> None:
    """She quotes the order number, hears what is offered instead, and wants the label all the same.

    Example: When Maria says by phone that she returns it, and asks what else could be done
    """
    returning.send_back(cast(who), where)


@when(parsers.re(r"(?P<who>\w+) asks (?P<where>by phone|by email|on the web) about her return, quoting only the return number"))
def asks_about_return(cast: Cast, who: str, where: str) -> None:
    """She gives the number and nothing else.

    Example: When Maria asks by email about her return, quoting only the return number
    """
    returning.ask(cast(who), where)


@then("another remedy is offered before the return label")
def remedy_first(cast: Cast) -> None:
    """An exchange, a repair, a credit: something that lets her keep it.

    Example: Then another remedy is offered before the return label
    """
    returning.expect_remedy_first(cast("she"))


@then("the money for it is on its way by the promised day", outcome=True)
def refund_came(cast: Cast) -> None:
    """A mail says so, with the number, and the amount that she was told.

    Example: Then the money for it is on its way by the promised day
    """
    returning.expect_refund(cast("she"))


@then(parsers.parse("{who} is told where her return stands"), outcome=True)
def told_state(cast: Cast, who: str) -> None:
    """She has heard when the money comes, or that it has gone out.

    Example: Then she is told where her return stands
    """
    buying.expect_told_state(cast(who), "return")
