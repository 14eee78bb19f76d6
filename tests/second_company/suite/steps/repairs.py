"""What can be said of quotes and repairs."""

from __future__ import annotations

import re

from journeys import repairs
from mystery_shopper import Cast, Finding, PreconditionMissing, Unmet, given, parsers, then, when


@given(parsers.parse('{who} reads that a "{work}" costs {price} by the list'))
def reads_list(cast: Cast, who: str, work: str, price: str) -> None:
    """The price list on the web says so.

    Example: Given Jan reads that a "Brake Overhaul" costs 79.00 by the list
    """
    listed = repairs.list_price(cast(who), work)
    if listed != price:
        message = f"The price list says {listed or 'nothing'} for a {work}, not {price}."
        raise PreconditionMissing(message)


@given(parsers.parse('{who} has a quote for a "{work}"'))
@when(parsers.parse('{who} asks on the web what a "{work}" costs'))
def asks_for_quote(cast: Cast, who: str, work: str) -> None:
    """The form on the web site.

    Example: When Jan asks on the web what a "Brake Overhaul" costs
    """
    repairs.ask_for_quote(cast(who), work)


@when(parsers.parse("{who} calls to book, quoting only the quote number"))
def books(cast: Cast, who: str) -> None:
    """A call to the workshop.

    Example: When Jan calls to book, quoting only the quote number
    """
    repairs.book(cast(who))


@given(parsers.parse('{who} has booked a "{work}"'))
def has_booked(cast: Cast, who: str, work: str) -> None:
    """Quoted on the web, booked by telephone.

    Example: Given Jan has booked a "Brake Overhaul"
    """
    repairs.ask_for_quote(cast(who), work)
    repairs.book(cast(who))


@when(parsers.parse("{who} calls to ask for the bicycle, quoting only the repair number"))
def asks_whether_ready(cast: Cast, who: str) -> None:
    """A call to the workshop.

    Example: When Jan calls to ask for the bicycle, quoting only the repair number
    """
    repairs.ask_whether_ready(cast(who))


@when(parsers.parse("{who} looks up the quote of {owner}"))
def looks_up(cast: Cast, who: str, owner: str) -> None:
    """On the web site, with the number.

    Example: When Piet looks up the quote of Jan
    """
    repairs.look_up(cast(who), cast(owner).reference("quote number").value)


@then(parsers.parse("the repair is booked for {price}"), outcome=True)
def is_booked(cast: Cast, price: str) -> None:
    """The workshop has given a repair number, and named that price with it.

    Example: Then the repair is booked for 64.50
    """
    words = repairs.last_heard(cast("he"))
    if f"for {price} euros. Your repair job is" not in words:
        message = f"The repair was to be booked for {price}. Heard: {words}"
        raise Unmet(message, (Finding(kind="price-not-honoured", channel="phone", heard=words),))


@then("the bicycle is ready", outcome=True)
def is_ready(cast: Cast) -> None:
    """The workshop says so.

    Example: Then the bicycle is ready
    """
    words = repairs.last_heard(cast("he"))
    if not re.search(r"\bis ready\b", words):
        message = f"The bicycle was to be ready. Heard: {words}"
        raise Unmet(message, (Finding(kind="outcome-missed", channel="phone", heard=words),))
