"""Rooms at the lodge."""

from __future__ import annotations

from journeys import buying, lodge
from mystery_shopper import Cast, Journey, given, parsers, then, when

_MONEY = {"Money": buying.money}


@given(parsers.parse('{who} has a room at the "{name}" for tonight, paid with {amount:Money}', extra_types=_MONEY))
def has_room(cast: Cast, who: str, name: str, amount: str) -> None:
    """Booked and paid; she has the reservation number.

    Example: Given Maria has a room at the "Aspen Lodge" for tonight, paid with 180.00
    """
    lodge.room(cast(who), name, amount)


@given(parsers.parse('the road to the "{name}" is closed today, because of {cause}'))
def road_closed(journey: Journey, name: str, cause: str) -> None:
    """Nobody gets there today.

    Example: Given the road to the "Aspen Lodge" is closed today, because of heavy snow
    """
    lodge.closed_road(journey, name, cause)


@when(parsers.parse("{who} calls to cancel her room, because {reason}"))
def cancels(cast: Cast, who: str, reason: str) -> None:
    """She gives the reservation number and the reason.

    Example: When Maria calls to cancel her room, because the storm has closed the road
    """
    lodge.cancel(cast(who), reason)


@when(parsers.parse("{who} asks by phone for {what} in her room"))
def asks_for(cast: Cast, who: str, what: str) -> None:
    """Something that only the lodge itself can say.

    Example: When Maria asks by phone for a cot in her room
    """
    lodge.ask_for(cast(who), what)


@then(parsers.parse("{who} knows what becomes of her room"), outcome=True)
def knows_of_room(cast: Cast, who: str) -> None:
    """Cancelled, moved, or charged: somebody has said it.

    Example: Then she knows what becomes of her room
    """
    lodge.expect_told(cast(who))


@then(parsers.parse("{who} knows what the lodge says"), outcome=True)
def knows_answer(cast: Cast, who: str) -> None:
    """The answer has come, in the call or by mail.

    Example: Then she knows what the lodge says
    """
    lodge.expect_answer(cast(who))
