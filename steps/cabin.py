"""Connections at the cabin, and the appointments for changing them."""

from __future__ import annotations

from journeys import cabin
from mystery_shopper import Cast, given, parsers, then, when


@given(parsers.parse("{who} has {services} at the cabin"))
def has_services(cast: Cast, who: str, services: str) -> None:
    """They run, and her own router shows it.

    Example: Given Maria has phone and internet at the cabin
    """
    cabin.connected(cast(who), services)


@given(parsers.parse("{who} has an appointment for an upgrade in {days:d} days"))
def has_appointment(cast: Cast, who: str, days: int) -> None:
    """A technician is to come to the cabin.

    Example: Given Maria has an appointment for an upgrade in 7 days
    """
    cabin.appointment(cast(who), days)


@given("nobody can come to her on that day")
def nobody_can_come(cast: Cast) -> None:
    """On the day of the appointment there is no technician.

    Example: Given nobody can come to her on that day
    """
    cabin.nobody_can_come(cast("she"))


@given(parsers.parse("{who}'s cabin is cut off for {hours:d} hours"))
def is_cut_off(cast: Cast, who: str, hours: int) -> None:
    """An outage, of which the company's network knows.

    Example: Given Maria's cabin is cut off for 30 hours
    """
    cabin.down(cast(who), hours)


@when(parsers.re(r"(?P<who>\w+) moves the appointment (?P<where>by phone|on the web|in the chat) by (?P<days>\d+) days"))
def moves(cast: Cast, who: str, where: str, days: str) -> None:
    """She wants it on a working day that is at least so far ahead.

    Example: When Maria moves the appointment by phone by 10 days
    """
    cabin.move(cast(who), where, int(days))


@when(parsers.parse("the day of {who}'s appointment comes"))
def day_comes(cast: Cast, who: str) -> None:
    """It is noon on that day.

    Example: When the day of Maria's appointment comes
    """
    cabin.day_comes(cast(who))


@when(parsers.re(r"(?P<who>\w+) asks (?P<where>by phone|by text message|in the chat) to have the line checked"))
def has_line_checked(cast: Cast, who: str, where: str) -> None:
    """Whoever answers can see whether it works.

    Example: When Maria asks by phone to have the line checked
    """
    cabin.have_line_checked(cast(who), where)


@when(parsers.re(r"(?P<who>\w+) says (?P<where>by phone|by text message) that the internet at the cabin is down"))
def says_it_is_down(cast: Cast, who: str, where: str) -> None:
    """She uses her mobile telephone, which does not need that connection.

    Example: When Maria says by phone that the internet at the cabin is down
    """
    cabin.ask_why_down(cast(who), where)


@then(parsers.parse("{who} is told the new day of the appointment"), outcome=True)
def told_new_day(cast: Cast, who: str) -> None:
    """The day that she asked for is confirmed.

    Example: Then she is told the new day of the appointment
    """
    cabin.expect_told_new_day(cast(who))


@then(parsers.parse("an email offers {who} a new day"))
def offered_new_day(cast: Cast, who: str) -> None:
    """Nobody came; the company writes of its own accord, with another day.

    Example: Then an email offers Maria a new day
    """
    cabin.expect_new_day_by_mail(cast(who))


@then(parsers.parse("{who} is told that the line works"))
def told_it_works(cast: Cast, who: str) -> None:
    """In the contact in which she asked.

    Example: Then she is told that the line works
    """
    cabin.expect_told_it_works(cast(who))


@then("whoever answers knows of the outage, and until when it lasts")
def outage_is_known(cast: Cast) -> None:
    """She hears until when, without having to have anything checked first.

    Example: Then whoever answers knows of the outage, and until when it lasts
    """
    cabin.expect_outage_known(cast("she"))


@then(parsers.re(r"(?P<services>[\w, ]+?) at the cabin (?:still runs?|runs? again)"), outcome=True)
def still_running(cast: Cast, services: str) -> None:
    """Seen on her own router, whatever the company says.

    Example: Then phone and internet at the cabin still run
    """
    cabin.expect_running(cast("she"), services)
