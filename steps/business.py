"""Buying for a business."""

from __future__ import annotations

from journeys import business, buying, strangers
from mystery_shopper import Cast, given, parsers, then, when


@given(parsers.parse('{one} and {other} buy for "{name}"'))
def buy_for(cast: Cast, one: str, other: str, name: str) -> None:
    """Two people at one business account.

    Example: Given Maria and Tom buy for "Alpine Guides"
    """
    business.buy_for(name, cast(one), cast(other))


@given(parsers.parse('{who} ordered {count:d} "{item}" on purchase order {number}'))
def ordered(cast: Cast, who: str, count: int, item: str, number: str) -> None:
    """The business has a number of its own for it, and the company confirms under that number.

    Example: Given Maria ordered 3 "Heron Sleeping Bag" on purchase order PO-4500017321
    """
    business.ordered(cast(who), count, item, number)


@when(
    parsers.re(
        r"(?P<who>\w+) asks (?P<where>by phone|by email|on the web) about the order, quoting only the purchase order number"
    )
)
def asks(cast: Cast, who: str, where: str) -> None:
    """Whoever of the business asks says nothing but the number; on the web, after signing in.

    Example: When Tom asks by phone about the order, quoting only the purchase order number
    """
    business.ask(cast(who), where)


@then(parsers.parse("{who} is told where the order stands"), outcome=True)
def told_where_it_stands(cast: Cast, who: str) -> None:
    """The state of the order, or the day on which it comes.

    Example: Then Tom is told where the order stands
    """
    buying.expect_told_state(cast(who), "order")


@when(parsers.parse("{stranger} asks {where} about the order, quoting {owner}'s purchase order number"))
def stranger_asks(cast: Cast, stranger: str, where: str, owner: str) -> None:
    """Somebody of another business has come by the number.

    Example: When Paul asks by phone about the order, quoting Maria's purchase order number
    """
    number = cast(owner).reference(business.PURCHASE_ORDER).value
    strangers.ask(cast(stranger), where, number, business.PURCHASE_ORDER)
